/** The disclosure: what its hash covers, and the same sheet again after a trip through its link or its JSON. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coveredBy } from '../../src/disclosure/disclosure.js';
import { disclose as sheetFor } from '../../src/disclosure/disclose.js';
import { canonical, hashOf } from '../../src/disclosure/hash.js';
import { linkOf, linkText, readLink } from '../../src/disclosure/link.js';
import { reopenJson, reopenLink, type Reopened } from '../../src/disclosure/reopen.js';
import { disclose, hasIssues, quote, type Disclosure } from '../../src/engine.js';
import type { Product } from '../../src/product/product.js';
import type { Result } from '../../src/primitives/result.js';
import { bare, loan, short, standard } from '../support/products.js';

const asked = { ...loan, language: 'ru' };

function made(request: object = asked): Disclosure {
  const answer = disclose(request);
  if (hasIssues(answer)) throw new Error(JSON.stringify(answer.issues));
  return answer;
}

function productOf(request: object): Product {
  const sheet = sheetFor(request);
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.issues));
  return sheet.value.loan.terms.product;
}

const opened = (result: Result<Reopened>): Reopened => {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

const changed = (json: unknown, path: readonly (string | number)[], to: (value: unknown) => unknown): unknown => {
  const copy = structuredClone(json) as Record<string | number, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  at[path.at(-1)!] = to(at[path.at(-1)!]);
  return copy;
};

describe('canonical JSON', () => {
  it('is that of RFC 8785: keys in order of UTF-16, no spaces, numbers as JavaScript writes them', () => {
    // the example of its section 3.2.2 and 3.2.3, without the numbers that no disclosure has
    expect(canonical({ '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew Letter Dalet With Dagesh', '1': 'One', '\ud83d\ude00': 'Emoji', '\u0080': 'Control', '\u00f6': 'o' })).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"o","\u20ac":"Euro Sign","\ud83d\ude00":"Emoji","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
    expect(canonical([1e21, 4.5, 0.002, 1e-27, -0, true, null, { b: undefined, a: '\u000f"\\' }])).toBe('[1e+21,4.5,0.002,1e-27,0,true,null,{"a":"\\u000f\\"\\\\"}]');
  });

  it('is hashed by SHA-256 over its UTF-8', () => {
    const value = { 'қ': 'ЖТСМ', 'a': [1, '₸'] };
    expect(hashOf(value)).toBe(createHash('sha256').update(canonical(value), 'utf8').digest('hex'));
  });
});

describe('the hash', () => {
  it('is the same for alike requests', () => {
    const { hash } = made();
    expect(made({ ...asked, amount: '250000.00' }).hash).toBe(hash);
    expect(made({ ...asked, product: { ...standard, pricing: [{ ...standard.pricing[0], nominalRate: '37.5' }, standard.pricing[1]] } }).hash).toBe(hash);
    expect(made({ ...asked, issuedAt: '2026-11-21' }).hash).toBe(hash);
    expect(made(Object.fromEntries(Object.entries(asked).reverse())).hash).toBe(hash);
  });

  it('covers what the contract says it covers, and can be worked out from the answer by anybody', () => {
    const disclosure = made();
    const { product: file, ...rest } = disclosure.request as { product: Record<string, unknown> };
    const read = ['pricing', 'paymentEvery', 'dayCount', 'rounding', 'gesvDecimals', 'penalty', 'maxGesvRate', 'purpose', 'security'];
    const bands = [{ upToAmount: '300000.00', upToTerm: { months: 12 }, nominalRate: '37.5' }, { nominalRate: { from: '3.65', to: '36.5' } }];
    const product = { ...Object.fromEntries(read.map((key) => [key, file[key]])), pricing: bands };
    const covered = {
      schema: 'mfo-disclosure/1',
      language: 'ru',
      product: disclosure.product,
      request: { ...rest, product },
      figures: disclosure.figures.map(({ id, value, unit }) => ({ id, value, unit })),
      rows: disclosure.quote.schedule.rows.map((row) => ({ number: row.number, date: row.date, days: row.days, payment: row.payment, principal: row.principal, interest: row.interest, balance: row.balance })),
    };
    expect(createHash('sha256').update(canonical(covered)).digest('hex')).toBe(disclosure.hash);
  });

  it('changes with every digit, with the language, and with the lender\'s words', () => {
    const hashes = [
      asked,
      { ...asked, language: 'kk' },
      { ...asked, amount: '250000.01' },
      { ...asked, disbursementDate: '2026-11-21' },
      { ...asked, method: 'differentiated' },
      { ...asked, product: { ...standard, riskWarning: { ...standard.riskWarning, ru: 'Другое.' } } },
      { ...asked, product: { ...standard, penalty: { percentPerDay: '0.4' } } },
    ].map((request) => made(request).hash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('does not tell 50 from 50.00 in a law laid over, nor a rounding that says nothing from none', () => {
    const law = (value: string): string => made({ ...asked, law: { 'rate-ceiling': [{ from: '2026-01-01', value, source: 'x' }] } }).hash;
    expect(law('50.00')).toBe(law('50'));
    const { figures, quote: priced } = made({ ...asked, product: { ...bare, rounding: {} } });
    expect([figures, priced]).toEqual([made({ ...asked, product: bare }).figures, made({ ...asked, product: bare }).quote]);
  });

  it('stays with a better-sourced law book', () => {
    const { language, product, request, figures, quote: priced } = made();
    const covered = (given: typeof figures): string => hashOf(coveredBy({ language, product, request, figures: given, quote: priced }));
    expect(covered(figures.map((figure) => ({ ...figure, refs: [] })))).toBe(covered(figures));
  });
});

describe('a disclosure', () => {
  it('has the quote as the engine answers it, the other methods, the lender, and the request to compute it by', () => {
    const disclosure = made();
    expect(disclosure.quote).toEqual(quote(loan));
    expect(made({ ...asked, amount: '500000', nominalRate: '24.50' }).alternatives).toMatchObject({ differentiated: { terms: { nominalRate: '24.50' } } });
    expect(disclosure.alternatives).toEqual({ 'differentiated': quote({ ...loan, method: 'differentiated' }), 'single-payment': quote({ ...loan, method: 'single-payment' }) });
    expect(disclosure.lender).toEqual(standard.lender);
    expect(disclosure.request).toMatchObject({ amount: '250000.00', method: 'annuity', product: { id: 'standard' } });
    expect(made({ ...disclosure.request, language: 'ru' })).toEqual(disclosure);
  });

  it('names a version that is the package\'s', () => {
    expect(made().engine.version).toBe((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version);
  });

  it('is plain JSON', () => {
    for (const request of [asked, { ...asked, product: bare }, { ...asked, services: [{ id: 'life-insurance', financed: true }], law: { 'short-rate-ceiling': [{ from: '2026-01-01', value: { maxDays: 45, maxMrp: '45', dailyRate: '0.3', gesvRate: '179' }, source: 'а' }], 'days-off': [{ year: 2027, daysOff: ['2027-01-19'], source: 'б' }] } }]) {
      expect(JSON.parse(JSON.stringify(made(request)))).toEqual(made(request));
    }
  });

  it('says what the lender\'s file owes its reader', () => {
    const codes = (request: object): string[] => made(request).findings.map(({ code }) => code);
    expect(made().findings).toEqual([expect.objectContaining({ code: 'sheet-incomplete', data: { fields: ['lender.head'] } })]);
    expect(codes({ ...asked, product: { ...standard, lender: { ...standard.lender, head: { ru: 'А', kk: 'А' } } } })).toEqual([]);
    expect(made({ ...asked, product: bare }).findings).toMatchObject([{ code: 'sheet-incomplete', data: { fields: ['lender.head', 'rulesUrl', 'waysToPay'] } }, { code: 'penalty-not-stated' }]);
    expect(codes({ ...asked, product: { ...standard, penalty: { percentPerDay: '0.51' } } })).toContain('penalty-above-limit');
    expect(codes({ ...asked, product: { ...standard, purpose: 'business', penalty: { percentPerDay: '0.51' } } })).not.toContain('penalty-above-limit');
    expect(codes({ ...asked, disbursementDate: '2027-02-01' })).toContain('law-unknown');
    const nameless = { ...standard, services: [{ id: 'x', price: '100' }] };
    expect(codes({ ...asked, product: nameless, services: [{ id: 'x', financed: true }] })).toContain('service-incomplete');
  });

  it('answers bad input with all its issues', () => {
    expect(disclose({ ...asked, language: 'en', amount: 'x' })).toMatchObject({ issues: [{ code: 'malformed', path: '/language' }, { code: 'malformed', path: '/amount' }] });
    expect(disclose(loan)).toMatchObject({ issues: [{ code: 'missing', path: '/language' }] });
    expect(disclose({ ...asked, x: 1 })).toMatchObject({ issues: [{ code: 'unknown-key', data: { known: expect.arrayContaining(['amount', 'language', 'issuedAt']) as unknown } }] });
    for (const wrong of [null, [], 'x', 1]) expect(hasIssues(disclose(wrong))).toBe(true);
  });
});

const TRIPS: Readonly<Record<string, object>> = {
  'a plain loan': asked,
  'a Kazakh one': { ...asked, language: 'kk' },
  'services of both kinds': { ...asked, product: { ...standard, services: [...standard.services, { id: 'a b&c=d/é', price: '5000' }] }, services: [{ id: 'life-insurance', financed: true }, { id: 'a b&c=d/é', financed: false }] },
  'an individual rate': { ...asked, amount: '500000', nominalRate: '24.5' },
  'a law laid over': { ...asked, law: { 'mrp': [{ from: '2026-01-01', value: '4600', source: 'Проверка & «кавычки»' }], 'max-microcredit': [{ from: '2026-01-01', value: '20000.5', source: 'x' }], 'penalty-limits': [{ from: '2026-01-01', value: { percentPerDay: '0.4', maxDays: 60, percentPerYear: '9' }, source: 'x' }] } },
  'bands by method, in МРП': { ...asked, product: { ...bare, pricing: [{ upToAmount: { mrp: '45.5' }, upToTerm: { days: 20 }, method: 'annuity', nominalRate: '20' }, { method: 'differentiated', nominalRate: '30' }, { nominalRate: '36' }] } },
  'a first payment of its own': { ...asked, firstPaymentDate: '2026-12-10' },
  'a bare product': { ...asked, product: bare },
  'a rounding that says nothing': { ...asked, product: { ...bare, rounding: {} } },
  'a service whose id has a line break': { ...asked, product: { ...standard, services: [{ id: 'a\nb', price: '100' }] }, services: [{ id: 'a\nb', financed: true }] },
  'a term in days': { ...asked, product: short, amount: '100000', term: { days: 20 }, method: 'single-payment' },
};

describe('the link', () => {
  for (const [name, request] of Object.entries(TRIPS)) {
    it(`brings back ${name}, with the same hash, on a page with the same product`, () => {
      const disclosure = made(request);
      const back = opened(reopenLink(linkOf(disclosure), productOf(request)));
      expect([back.holds, back.product]).toEqual([true, 'same']);
      expect(back.sheet.disclosure).toEqual({ ...disclosure });
    });

    it(`brings back the digits of ${name} on a page without a product`, () => {
      const disclosure = made(request);
      const back = opened(reopenLink(`#${linkOf(disclosure)}`, undefined));
      expect([back.holds, back.product]).toEqual([true, 'none']);
      expect(back.sheet.disclosure.quote.schedule).toEqual(disclosure.quote.schedule);
    });
  }

  it('takes the words of a page with another product and the digits of its own, and says so', () => {
    const other = { ...standard, name: { ru: 'Другой', kk: 'Басқа' }, pricing: [{ nominalRate: '20' }], amount: { max: '100' }, services: [{ ...standard.services[0]!, price: '1' }] };
    const disclosure = made(TRIPS['services of both kinds']);
    const back = opened(reopenLink(linkOf(disclosure), productOf({ ...asked, product: other })));
    expect([back.holds, back.product]).toEqual([true, 'other']);
    expect(back.sheet.disclosure.quote.terms.nominalRate).toBe('37.5');
    expect(back.sheet.disclosure.request['product']).toMatchObject({ name: other.name, services: [{ id: 'life-insurance', price: '12000.00', name: standard.services[0]!.name }, { price: '5000.00' }] });
  });

  it('has at most 600 characters for the standard product, on any page, with a service and a rate of one\'s own', () => {
    const most = made({ ...asked, amount: '4757500', term: { months: 36 }, method: 'single-payment', nominalRate: '24.55', services: [{ id: 'life-insurance', financed: true }] });
    expect(`https://an-mfo-with-a-long-name.example.kz/products/consumer/standard/#${linkOf(most)}`.length).toBeLessThanOrEqual(600);
    expect(linkOf(made()).length).toBeLessThanOrEqual(400);
    const three = ['life-insurance', 'accident-insurance', 'legal-help'].map((id) => ({ id, price: '12000' }));
    const services = made({ ...asked, product: { ...standard, services: three }, services: three.map(({ id }) => ({ id, financed: true })) });
    expect(linkOf(services).length).toBeLessThanOrEqual(560);
  });

  it('is text that every address takes as it is', () => {
    for (const request of Object.values(TRIPS)) {
      const text = linkOf(made(request));
      expect(new URL(`https://example.kz/#${text}`).hash).toBe(`#${text}`);
      expect(text).toMatch(/^[\w.~\-/:;=&%,!'()*]+$/);
    }
  });

  it('breaks with every changed character, with the page\'s product and without: a broken link, or a hash that does not hold', () => {
    const text = linkOf(made());
    const page = productOf(asked);
    const holding = [...text.matchAll(/./g)].filter(({ index }) => {
      const other = text.charAt(index) === '7' ? '3' : '7';
      const spoiled = text.slice(0, index) + other + text.slice(index + 1);
      return [undefined, page].some((product) => {
        const back = reopenLink(spoiled, product);
        return back.ok && back.value.holds;
      });
    });
    expect(holding.map(({ index }) => text.slice(0, index + 1))).toEqual([]);
  });

  it('with anything in the place of services, law or bands is broken, not a crash', () => {
    const text = linkOf(made());
    for (const key of ['s', 'z', 'w', 'b', 't', 'e', 'p', 'r', 'f', 'g']) {
      for (const value of ['%7B%7D', '%22abc%22', '5', 'true', 'null', '[null]', '[%7B%7D]', '%00', '-', '~', '_', '%F0', '1e9', '%3Cscript%3E']) {
        // a law that lays nothing over is none
        if (key === 'w' && value === '%7B%7D') continue;
        const kept = text.split('&').filter((pair) => !pair.startsWith(`${key}=`));
        const back = reopenLink([...kept, `${key}=${value}`].join('&'), undefined);
        expect([key, value, back.ok && back.value.holds]).toEqual([key, value, false]);
      }
    }
    expect(readLinkOrReopen(text.replace('&p=standard', '&pX'))).toBe('link-malformed');
  });

  it('that is not whole, or of another version, is an issue', () => {
    const text = linkOf(made());
    for (const spoiled of ['', 'x', 'mfo-disclosure=1', text.slice(0, -1), text.replace('&a=', '&A='), `${text}&a=1`, text.replace('a=250000', 'a=-5'), text.replace('t=6m', 't=6x'), text.replace('c=actual/365', 'c=%E0%A4%A'), `${text}${'x'.repeat(30_000)}`]) {
      expect([spoiled.slice(0, 40), readLinkOrReopen(spoiled)]).toEqual([spoiled.slice(0, 40), 'link-malformed']);
    }
    expect(readLinkOrReopen(text.replace('mfo-disclosure=1', 'mfo-disclosure=2'))).toBe('link-version');
  });

  it('survives what messengers and sentences do to it', () => {
    const text = linkOf(made());
    for (const same of [`${text}.`, `${text}).`, text.replaceAll(';', '%3B').replaceAll('~', '%7E')]) expect(opened(reopenLink(same, undefined)).holds).toBe(true);
  });

  it('is read back by the field', () => {
    const disclosure = made(TRIPS['an individual rate']);
    const read = readLink(linkOf(disclosure));
    expect(read.ok && linkText(read.value)).toBe(linkOf(disclosure));
  });
});

function readLinkOrReopen(text: string): string {
  const back = reopenLink(text, undefined);
  return back.ok ? 'read' : back.issues[0]!.code;
}

describe('the JSON', () => {
  for (const [name, request] of Object.entries(TRIPS)) {
    it(`brings back ${name}`, () => {
      const disclosure = JSON.parse(JSON.stringify(made({ ...request, issuedAt: '2026-11-20' }))) as Disclosure;
      const back = opened(reopenJson(disclosure));
      expect([back.holds, back.product, back.differences, back.lawDiffers]).toEqual([true, 'same', [], []]);
      expect(JSON.parse(JSON.stringify(back.sheet.disclosure))).toEqual(disclosure);
    });
  }

  const digit = (value: unknown): unknown => (typeof value === 'number' ? value + 1 : String(value).replace(/\d/, (each) => String((Number(each) + 1) % 10)));

  for (const path of [
    ['figures', 3, 'value'],
    ['quote', 'schedule', 'rows', 2, 'interest'],
    ['quote', 'schedule', 'rows', 2, 'penaltyFreeUntil'],
    ['quote', 'schedule', 'totals', 'payment'],
    ['quote', 'cost', 'gesvRate'],
    ['quote', 'cost', 'ceiling', 'limits', 0, 'limit'],
    ['quote', 'terms', 'maturityDate'],
    ['alternatives', 'differentiated', 'schedule', 'rows', 0, 'payment'],
    ['lender', 'bin'],
    ['hash'],
  ]) {
    it(`a changed digit in ${path.join('/')} is found and named`, () => {
      const back = opened(reopenJson(changed(JSON.parse(JSON.stringify(made())), path, (value) => (value === null ? '2027-01-20' : digit(value)))));
      expect(back.differences.map((each) => each.path)).toEqual([`/${path.join('/')}`]);
      expect(back.holds).toBe(path[0] !== 'hash');
    });
  }

  it('a changed mark of the product breaks the hash; changed words are said to be others than the sheet was made with', () => {
    const json = JSON.parse(JSON.stringify(made())) as unknown;
    const marked = opened(reopenJson(changed(json, ['product', 'hash'], digit)));
    expect([marked.holds, marked.product]).toEqual([false, 'other']);
    const worded = opened(reopenJson(changed(changed(json, ['request', 'product', 'lender', 'bin'], digit), ['lender', 'bin'], digit)));
    expect([worded.holds, worded.product, worded.differences]).toEqual([true, 'other', []]);
  });

  it('of a sheet that was opened by a link on another page holds, and says that its words are others', () => {
    const other = productOf({ ...asked, product: { ...standard, name: { ru: 'Другой', kk: 'Басқа' } } });
    const there = opened(reopenLink(linkOf(made()), other)).sheet.disclosure;
    const back = opened(reopenJson(JSON.parse(JSON.stringify(there))));
    expect([back.holds, back.product, back.differences]).toEqual([true, 'other', []]);
  });

  it('a changed request shows in all that comes of it', () => {
    const back = opened(reopenJson(changed(JSON.parse(JSON.stringify(made())), ['request', 'amount'], () => '260000.00')));
    expect(back.holds).toBe(false);
    expect(back.differences.map(({ path }) => path)).toEqual(expect.arrayContaining(['/figures/0/value', '/quote/cost/overpayment', '/hash']));
  });

  it('what is left out, or put in, is named too', () => {
    const json = JSON.parse(JSON.stringify(made())) as { figures: unknown[]; lender: { bin?: string } };
    json.figures.pop();
    delete json.lender.bin;
    expect(opened(reopenJson({ ...json, extra: 1 })).differences.map(({ path, given }) => [path, given === undefined])).toEqual(expect.arrayContaining([['/lender/bin', true], ['/extra', false], ['/figures', false]]));
  });

  it('a finding or a value of the law that was changed is named; of another version it is told apart, for a newer law book may do the same', () => {
    for (const path of [['quote', 'findings'], ['quote', 'law', 'values', 'mrp', 'value']]) {
      const spoiled = changed(JSON.parse(JSON.stringify(made())), path, (value) => (Array.isArray(value) ? [] : '9999'));
      const back = opened(reopenJson(spoiled));
      expect([back.differences.map((each) => each.path), back.lawDiffers]).toEqual([[`/${path.join('/')}`], []]);
      const other = opened(reopenJson(changed(spoiled, ['engine', 'version'], () => '0.0.1')));
      expect([other.differences, other.lawDiffers.map((each) => each.path)]).toEqual([[], [`/${path.join('/')}`]]);
    }
  });

  it('a row that is lacking is told by their count', () => {
    const back = opened(reopenJson(changed(JSON.parse(JSON.stringify(made())), ['quote', 'schedule', 'rows'], (rows) => (rows as unknown[]).slice(1))));
    expect(back.differences).toEqual([{ path: '/quote/schedule/rows', given: 5, computed: 6 }]);
  });

  it('another engine with the same digits is no difference', () => {
    const back = opened(reopenJson(changed(JSON.parse(JSON.stringify(made())), ['engine', 'version'], () => '9.9.9')));
    expect([back.holds, back.differences]).toEqual([true, []]);
  });

  it('what is no disclosure is an issue', () => {
    for (const wrong of [null, 1, 'x', [], {}, { schema: 'mfo-consent/1' }, { ...made(), language: 'en' }, { ...made(), request: 1 }, { ...made(), issuedAt: 5 }, { ...made(), issuedAt: {} }, { ...made(), issuedAt: '2026-13-01' }]) {
      const back = reopenJson(wrong);
      expect(back.ok ? 'read' : back.issues[0]!.code).toBe('not-a-disclosure');
    }
    expect(reopenJson({ ...made(), request: {} }).ok).toBe(false);
  });
});

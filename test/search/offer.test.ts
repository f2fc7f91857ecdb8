/** What a product offers under the ceilings, and the highest rate that keeps them: found exactly, and said where it can't be told. */
import { describe, expect, it } from 'vitest';
import { hasIssues, highestRate, offer, quote, type HighestRate, type OfferAnswer, type Quote } from '../../src/engine.js';
import { bare, loan, short, standard } from '../support/products.js';

const offers = (product: object, more: object = {}): OfferAnswer['offers'] => {
  const answer = offer({ product, on: '2026-11-20', ...more });
  if (hasIssues(answer)) throw new Error(JSON.stringify(answer.issues));
  return answer.offers;
};

const highest = (request: object): HighestRate => {
  const answer = highestRate({ quote: request });
  if (hasIssues(answer)) throw new Error(JSON.stringify(answer.issues));
  return answer;
};

const met = (request: object): boolean | null => (quote(request) as Quote).cost.ceiling.met;

describe('the highest rate', () => {
  const LOANS: Readonly<Record<string, object>> = {
    'twelve months': { ...loan, term: { months: 12 } },
    'by differentiated payments': { ...loan, method: 'differentiated' },
    'one payment after a year': { ...loan, method: 'single-payment', term: { months: 12 } },
    'a short loan, held by the rate of a day too': { ...loan, product: short, amount: '100000', term: { days: 20 }, method: 'single-payment' },
    'instalments of whole hundreds': { ...loan, product: { ...bare, rounding: { instalment: '100' } }, term: { months: 12 } },
    'a ceiling of the product\'s own': { ...loan, product: { ...bare, maxGesvRate: '20' } },
  };

  for (const [name, request] of Object.entries(LOANS)) {
    it(`holds, and a hundredth more does not: ${name}`, () => {
      const { outcome, quote: found, above } = highest(request);
      const rate = found!.terms.nominalRate;
      const next = above!.terms.nominalRate;
      expect([outcome, Math.round(Number(next) * 100) - Math.round(Number(rate) * 100)]).toEqual(['found', 1]);
      const at = (nominalRate: string): object => ({ ...request, product: { ...(request as { product: object }).product, pricing: [{ nominalRate }] } });
      expect([met(at(rate)), met(at(next))]).toEqual([true, false]);
      expect(found).toEqual(quote({ ...at(rate), nominalRate: rate }));
    });
  }

  it('of equal payments for a year on days of 365 is 38.43 % where the ceiling is 46 %', () => {
    const { quote: found, above } = highest({ ...loan, term: { months: 12 } });
    expect([found!.terms.nominalRate, found!.cost.gesvUnrounded, above!.cost.gesvUnrounded]).toEqual(['38.43', '45.988183710526', '46.002354661562']);
  });

  it('does not look at the product\'s own rates', () => {
    const priced = (pricing: readonly object[]): HighestRate => highest({ ...loan, product: { ...standard, pricing } });
    expect(priced([{ nominalRate: '1' }])).toEqual(priced([{ upToAmount: '1', nominalRate: '99' }]));
  });

  it('is not told where the ceiling of the day is not known, and is none where no rate keeps it', () => {
    expect(highest({ ...loan, disbursementDate: '2030-01-01' })).toEqual({ outcome: 'unknown' });
    expect(highest({ ...loan, law: { 'rate-ceiling': [{ from: '2026-01-01', value: '0', source: 'x' }] } })).toEqual({ outcome: 'none' });
    expect(highest({ ...loan, law: { 'rate-ceiling': [{ from: '2026-01-01', value: '9999999', source: 'x' }] }, product: bare })).toEqual({ outcome: 'unknown' });
  });

  it('answers bad input with its issues', () => {
    expect(highestRate({ quote: { ...loan, amount: 'x' } })).toMatchObject({ issues: [{ path: '/quote/amount' }] });
    expect(highestRate({ quote: { ...loan, product: { ...standard, paymentEvery: { days: 7 } } } })).toMatchObject({ issues: [{ path: expect.stringMatching(/^\/quote\//) as unknown }] });
    expect(highestRate({})).toMatchObject({ issues: [{ code: 'missing', path: '/quote' }] });
  });
});

describe('what a product offers', () => {
  it('is the demo product\'s two rates, by each method, both within the ceiling', () => {
    expect(offers(standard).filter(({ method }) => method === 'annuity')).toEqual([
      { method: 'annuity', amount: { least: '10000.00', most: '300000.00' }, from: { months: 1 }, to: { months: 12 }, nominalRate: '37.50', gesvRate: { least: '44.7', most: '44.7' }, met: true },
      { method: 'annuity', amount: { least: '10000.00', most: '300000.00' }, from: { months: 13 }, to: { months: 36 }, nominalRate: '36.50', gesvRate: { least: '43.3', most: '43.3' }, met: true },
      { method: 'annuity', amount: { least: '301000.00', most: '4757500.00' }, from: { months: 1 }, to: { months: 36 }, nominalRate: '36.50', gesvRate: { least: '43.3', most: '43.3' }, met: true },
    ]);
    expect(new Set(offers(standard).map(({ method }) => method))).toEqual(new Set(standard.methods));
  });

  it('tells terms above the ceiling from those within it: one payment is dearest over the shortest term', () => {
    const found = offers({ ...bare, term: { max: { months: 12 } }, amount: { min: '500000', max: '900000' }, pricing: [{ nominalRate: '42' }], methods: ['single-payment'] });
    expect(found.map(({ from, to, met: kept }) => [from, to, kept])).toEqual([[{ months: 1 }, { months: 6 }, false], [{ months: 7 }, { months: 12 }, true]]);
    for (const { amount, from, to, met: kept, nominalRate } of found) {
      for (const term of [from, to]) expect(met({ ...loan, product: { ...bare, pricing: [{ nominalRate }] }, amount: amount.least, term, method: 'single-payment' })).toBe(kept);
    }
  });

  it('looks at both sides of the short regime\'s border, which is in МРП', () => {
    const found = offers({ ...bare, paymentEvery: { days: 15 }, term: { min: { days: 15 }, max: { days: 45 } }, amount: { min: '10000', max: '500000', step: '1000' }, pricing: [{ nominalRate: '100' }], methods: ['annuity'] });
    expect(found.map(({ amount: { least, most }, met: kept }) => [least, most, kept])).toEqual([['10000.00', '194000.00', true], ['195000.00', '500000.00', false]]);
  });

  it('is a year of months where no longest term is told, and says what is not known', () => {
    expect(offers(bare).at(-1)).toMatchObject({ to: { months: 12 } });
    expect(new Set(offers(standard, { law: { 'rate-ceiling': [{ from: '2026-01-01', value: '44', source: 'x' }] } }).map(({ met: kept }) => kept))).toEqual(new Set([true, false]));
    expect(new Set(offers(standard, { on: '2030-01-01' }).map(({ met: kept }) => kept))).toEqual(new Set([null]));
  });

  it('says where there are more terms than it looks at', () => {
    const long = { ...bare, paymentEvery: { days: 30 }, term: { max: { days: 3_650 } } };
    expect(offer({ product: long, on: '2026-11-20' })).toMatchObject({ complete: false });
    expect(offer({ product: standard, on: '2026-11-20' })).toMatchObject({ complete: true });
  });

  it('answers bad input with its issues', () => {
    expect(offer({ product: {}, on: '2026-11-20' })).toMatchObject({ issues: expect.arrayContaining([expect.objectContaining({ path: '/product/pricing' })]) as unknown });
    expect(offer({ product: standard })).toMatchObject({ issues: [{ code: 'missing', path: '/on' }] });
  });
});

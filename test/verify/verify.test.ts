/** Verdicts over published figures: honest ones pass, each kind of error is found under its own name. */
import { describe, expect, it } from 'vitest';
import { hasIssues, quote, verify, type Quote, type Verification } from '../../src/engine.js';
import { describeReading } from '../../src/i18n/describe-reading.js';
import { LANGUAGES } from '../../src/i18n/messages.js';
import { READING_IDS } from '../../src/verify/readings.js';
import schedules from '../cases/schedules.json';
import { bare, loan, standard } from '../support/products.js';
import { disclosedOf, VERDICTS } from '../support/verdicts.js';

const tiyn = (count: number): string => (count / 100).toFixed(2);

function verified(request: object): Verification {
  const answer = verify(request);
  if (hasIssues(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

const OF_THE_LAW = ['law-unconfirmed', 'law-unknown', 'calendar-unknown'];

describe('what a lender published', () => {
  for (const { id, asked, verdict, explained, mismatches, findings } of VERDICTS) {
    it(`${id}: ${verdict}`, () => {
      const answer = verified(asked);
      expect([answer.verdict, answer.checks.filter((check) => check.verdict === 'mismatch').length > 0]).toEqual([verdict, verdict === 'inconsistent']);
      if (verdict === 'consistent') expect(answer.explanations).toEqual([]);
      if (explained !== undefined) expect(answer.explanations.map(({ id: name, data }) => ({ id: name, data }))).toContainEqual({ id: explained.id, data: explained.data ?? {} });
      if (mismatches !== undefined) expect(answer.checks.filter((check) => check.verdict !== 'match').map((check) => check.id)).toEqual(mismatches);
      if (findings !== undefined) expect(answer.findings.map(({ code }) => code).filter((code) => !OF_THE_LAW.includes(code))).toEqual(findings);
    });
  }

  it('there are many, good and bad', () => {
    expect(VERDICTS.length).toBeGreaterThanOrEqual(60);
  });

  it('each reading is met, and is a sentence in both languages', () => {
    const met = VERDICTS.flatMap(({ asked }) => verified(asked).explanations);
    expect([...READING_IDS].filter((id) => !met.some((each) => each.id === id))).toEqual([]);
    for (const language of LANGUAGES) for (const each of met) expect([each.id, describeReading(language, each)]).toEqual([each.id, expect.not.stringMatching(/verify\.|\{\{|undefined|^$/)]);
  });
});

describe('published schedules of other engines', () => {
  for (const { id, request, rows: told, ...rates } of schedules.vectors) {
    const { product } = request;
    // columns that the source does not print: dates by the terms, a payment by its parts
    const dates = (quote(request) as Quote).schedule.rows.map(({ date }) => date);
    const rows = told.map((row, index) => ({ date: dates[index], payment: 'payment' in row ? row.payment : tiyn(Math.round((Number(row.principal) + Number(row.interest)) * 100)), ...row }));
    const sum = rows.reduce((total, row) => total + Math.round(Number(row.payment) * 100), 0);
    const disclosed = { gesvRate: 'gesvRate365' in rates ? rates.gesvRate365.toFixed(4) : undefined, nominalRate: product.pricing[0]!.nominalRate, overpayment: tiyn(sum - Math.round(Number(request.amount) * 100)), schedule: rows };

    it(`${id} agrees with its day count`, () => {
      const { verdict, checks } = verified({ request, disclosed });
      expect(checks.filter((check) => check.verdict !== 'match')).toEqual([]);
      expect(verdict).toBe('gesvRate365' in rates ? 'consistent' : 'incomplete');
    });

    it(`${id}: its day count is found when it is not told`, () => {
      const { dayCount, ...rest } = product;
      const { verdict, explanations } = verified({ request: { ...request, product: rest }, disclosed });
      expect([verdict, explanations.some(({ id: name, data }) => name === 'day-count' && data['dayCount'] === dayCount)]).toEqual(['incomplete', true]);
    });
  }
});

describe('what only a lender\'s file says', () => {
  const owed = (words: object): readonly string[] =>
    verified({ request: { ...loan, product: { ...bare, ...words } }, disclosed: { gesvRate: '1' } }).findings.map(({ code }) => code).filter((code) => ['lender-identity-missing', 'product-incomplete'].includes(code));

  it('is lacking where such a file was given, and of typed terms or of a link\'s it is not', () => {
    for (const words of [{ name: standard.name }, { lender: {} }]) expect([words, owed(words)]).toEqual([words, ['lender-identity-missing', 'product-incomplete']]);
    expect(owed({ ratesDocument: standard.ratesDocument, riskWarning: standard.riskWarning })).toEqual(['lender-identity-missing']);
    for (const words of [{}, { id: 'standard' }, { penalty: { percentPerDay: '0.5' }, services: standard.services }]) expect([words, owed(words)]).toEqual([words, []]);
  });
});

describe('rates as others reckon them', () => {
  /** One payment so many days after, or on the day a year after: by that reading the rate is what was paid above what was got. */
  const readings = (disbursementDate: string, date: string, gesvRate: string, payment: string): readonly unknown[] =>
    verified({ request: { amount: '1000000000000000', disbursementDate }, disclosed: { gesvRate, schedule: [{ date, payment }] } })
      .explanations.map(({ id, data, computed }) => [id, data, computed.gesvRate]);

  it('are rounded by what they are, however near a border', () => {
    const [below, at] = ['1446499999999999.99', '1446500000000000.00'];
    for (const [start, end, expected] of [
      ['2026-01-01', '2026-12-27', [['gesv-over-360', { days: 360 }]]],
      ['2028-01-01', '2029-01-01', [['gesv-over-360', { days: 366 }], ['gesv-by-months', {}]]],
    ] as const) {
      for (const [payment, rate, other] of [[below, '44.6', '44.7'], [at, '44.7', '44.6']] as const) {
        expect([start, payment, readings(start, end, rate, payment)]).toEqual([start, payment, expect.arrayContaining(expected.map((each) => [...each, rate]))]);
        const wrong = readings(start, end, other, payment);
        for (const [id, data] of expected) expect(wrong).not.toContainEqual([id, data, other]);
      }
    }
  });
});

describe('what can not be read', () => {
  it('is an issue, all of it at once; what is contradictory is not', () => {
    expect(verify({ request: { ...loan, amount: 'x', colour: 1 }, disclosed: { gesvRate: '-1', schedule: [{ date: '2026-02-30' }] }, more: 1 })).toMatchObject({
      issues: [
        { code: 'malformed', path: '/request/amount' },
        { code: 'unknown-key', path: '/request/colour' },
        { code: 'malformed', path: '/disclosed/gesvRate' },
        { code: 'malformed', path: '/disclosed/schedule/0/date' },
        { code: 'missing', path: '/disclosed/schedule/0/payment' },
        { code: 'unknown-key', path: '/more' },
      ],
    });
    expect(verify({})).toMatchObject({ issues: [{ code: 'missing', path: '/disclosed' }] });
  });

  it('terms that can not be priced leave the schedule to its own arithmetic, and say why', () => {
    const answer = verified({ request: { ...loan, services: [{ id: 'none', financed: true }] }, disclosed: { gesvRate: '44.7' } });
    expect(answer).toMatchObject({ verdict: 'incomplete', checks: [{ id: 'gesvRate', computed: null, verdict: 'not-checkable' }], lacking: [{ code: 'unknown-service', path: '/request/services/0/id' }] });
  });
});

describe('what is known only in part', () => {
  const published = (request: object): Record<string, unknown> => disclosedOf(quote(request) as Quote);
  const without = (request: object, key: string): object => Object.fromEntries(Object.entries(request).filter(([name]) => name !== key));
  const product = { pricing: [{ nominalRate: '37.5' }], paymentEvery: { months: 1 }, dayCount: '30/360' };

  it('months that a shorter one cut are whole months under 30/360', () => {
    for (const disbursementDate of ['2026-08-31', '2026-11-30']) {
      const request = { product, amount: '250000', term: { months: 9 }, method: 'annuity', disbursementDate };
      for (const key of ['method', 'amount']) expect([key, verified({ request: without(request, key), disclosed: published(request) }).verdict]).toEqual([key, 'consistent']);
    }
  });

  it('a financed service is part of what is borrowed', () => {
    const request = { ...loan, services: [{ id: 'life-insurance', financed: true }] };
    expect(verified({ request: without(request, 'method'), disclosed: published(request) }).checks.filter(({ verdict }) => verdict !== 'match')).toEqual([]);
  });

  it('fewer rows than the term asks are a mismatch, in days too', () => {
    const short = { product: { ...product, dayCount: 'actual/365', paymentEvery: { days: 30 } }, amount: '250000', term: { days: 60 }, method: 'annuity', disbursementDate: '2026-11-20' };
    expect(verified({ request: { ...without(short, 'method'), term: { days: 180 } }, disclosed: published(short) })).toMatchObject({ verdict: 'inconsistent', checks: expect.arrayContaining([expect.objectContaining({ id: 'schedule', disclosed: '2', computed: '6', verdict: 'mismatch' })]) as unknown });
  });

  it('sums below nought, no rows at all, and a total that is not its parts are mismatches, not issues', () => {
    const good = published(loan);
    expect(verified({ request: loan, disclosed: { ...good, overpayment: '-1.00' } }).verdict).toBe('inconsistent');
    expect(verified({ request: loan, disclosed: { ...good, schedule: [] } }).verdict).toBe('inconsistent');
    expect(verified({ request: { amount: '250000' }, disclosed: { overpayment: '27878.98', totalPayable: '999999.00' } }).verdict).toBe('inconsistent');
  });

  it('a reading that has other rows explains none of those that it lacks', () => {
    const other = published({ ...loan, product: { ...loan.product, pricing: [{ nominalRate: '40' }] } });
    const { explanations } = verified({ request: loan, disclosed: { ...other, nominalRate: '37.5' } });
    expect(explanations.filter(({ id, data }) => id === 'method' && data['method'] === 'single-payment')).toEqual([]);
  });

  it('interest and penalty may be charged, whatever they are called; a fee that is called interest may not', () => {
    const charged = (what: string): boolean => verified({ request: loan, disclosed: { ...published(loan), charges: [{ what, amount: '10' }] } }).findings.some(({ code }) => code === 'charge-forbidden');
    expect(['Проценты', 'Начисленное вознаграждение', 'Сумма вознаграждения', 'Пеня за просрочку', 'Сыйақы', 'Пайыз', 'Penalties'].filter(charged)).toEqual([]);
    for (const what of ['Вознаграждение за выдачу', 'Вознаграждение за рассмотрение заявки', 'Комиссия', 'Страхование']) expect([what, charged(what)]).toEqual([what, true]);
  });

  it('a rate that is set for each borrower and told by nobody checks nothing', () => {
    const range = { ...product, pricing: [{ nominalRate: { from: '10', to: '40' } }] };
    const asked = { product: range, amount: '250000', term: { months: 6 }, method: 'annuity', disbursementDate: '2026-11-20' };
    const { nominalRate, ...rest } = published({ ...asked, nominalRate: '20' });
    expect([nominalRate, verified({ request: asked, disclosed: without(rest, 'schedule') })]).toMatchObject(['20', { verdict: 'incomplete', lacking: [{ code: 'missing', path: '/request/nominalRate' }] }]);
  });

  it('lists within lists are an issue with its place', () => {
    const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`) as unknown;
    expect(verify({ request: { ...loan, product: deep }, disclosed: { gesvRate: '1' } })).toMatchObject({ issues: [{ code: 'malformed', path: '/request/product' }] });
  });
});

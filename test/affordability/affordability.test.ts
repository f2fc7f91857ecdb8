/** Worked examples of КДН, КДД and the income test; what is not counted and not known is said; bad input is told in place. */
import { describe, expect, it } from 'vitest';
import { affordability, hasIssues, newLoan, quote, type Affordability, type Quote } from '../../src/engine.js';
import { cases } from '../cases/affordability.json';
import { loan } from '../support/products.js';

const answer = (request: object): Affordability => {
  const given = affordability(request);
  if (hasIssues(given)) throw new Error(JSON.stringify(given));
  return given;
};

const codes = (request: object): string[] => answer(request).findings.map(({ code }) => code);

const WINDOW = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
const every = (sum: string): Record<string, string> => Object.fromEntries(WINDOW.map((month) => [month, sum]));
const asked = { date: '2026-11-20', income: [{ criterion: 'official', months: every('250000') }], newLoan: { amount: '500000', averageMonthlyPayment: '51000', months: 12 } };

describe('worked examples', () => {
  for (const { name, why, request, answer: expected } of cases) {
    it(`${name}: ${why}`, () => {
      expect(answer(request)).toMatchObject(expected);
    });
  }
});

describe('what is told of an answer', () => {
  it('a limit that may have changed, one that is unconfirmed and one that is unknown', () => {
    expect(answer(asked).findings).toMatchObject([
      { code: 'law-unknown', data: { values: ['kdd-limit'], on: '2026-11-20' } },
      { code: 'law-unconfirmed', data: { values: ['kdn-limit'] } },
      { code: 'limit-may-have-changed', severity: 'warning', data: { values: ['kdn-limit'], on: '2026-07-01' } },
    ]);
    expect(codes({ ...asked, date: '2026-06-30', income: [{ criterion: 'official', months: { '2026-01': '1', '2026-02': '1' } }] })).not.toContain('limit-may-have-changed');
  });

  it('each month that is not counted, in the order of the calendar', () => {
    const income = [{ criterion: 'taxi', months: { '2026-11': '5', '2026-01': '5', '2026-05': '0', '2026-06': '5', '2026-07': '5' } }];
    expect(answer({ ...asked, income }).findings.slice(0, 2)).toMatchObject([
      { code: 'income-outside-window', severity: 'info', data: { criterion: 'taxi', months: ['2026-01', '2026-11'], from: '2026-05', until: '2026-10' } },
      { code: 'income-month-empty', severity: 'info', data: { criterion: 'taxi', months: ['2026-05'] } },
    ]);
  });

  it('a source that came in one month alone', () => {
    const income = [...asked.income, { criterion: 'taxi', months: { '2026-06': '5' } }];
    expect(answer({ ...asked, income }).findings[0]).toMatchObject({ code: 'income-too-few-months', data: { criterion: 'taxi', months: ['2026-06'] } });
  });

  it('that other sources are left out, and why', () => {
    const income = [...asked.income, { criterion: 'taxi', months: every('9') }, { criterion: 'certificate', months: { '2026-06': '5' } }];
    expect(answer({ ...asked, income, socialAid: true, gambling: true }).findings[0]).toMatchObject({ code: 'income-official-only', data: { criteria: ['taxi', 'certificate'], risks: ['socialAid', 'gambling'] } });
    expect(codes({ ...asked, socialAid: true })).not.toContain('income-official-only');
  });

  it('that several sources may be the same money', () => {
    const income = [...asked.income, { criterion: 'card-top-ups', months: every('9') }];
    expect(answer({ ...asked, income }).findings[0]).toMatchObject({ code: 'income-may-overlap', severity: 'info', data: { criteria: ['official', 'card-top-ups'] } });
    expect(codes(asked)).not.toContain('income-may-overlap');
  });

  it('КДН above its limit, with digits enough to tell them apart', () => {
    const above = { ...asked, newLoan: { ...asked.newLoan, averageMonthlyPayment: '125000.01' } };
    expect(answer(above).findings).toContainEqual(expect.objectContaining({ code: 'kdn-above-limit', severity: 'error', data: { ratio: '0.50000004', maxRatio: '0.5' } }));
    expect(codes({ ...above, newLoan: { ...asked.newLoan, averageMonthlyPayment: '125000.00' } })).not.toContain('kdn-above-limit');
  });

  it('an income below the minimum, without repeating the income', () => {
    const poor = { ...asked, income: [{ criterion: 'official', months: every('48123.45') }] };
    const { findings } = answer(poor);
    expect(findings).toContainEqual(expect.objectContaining({ code: 'income-below-minimum', severity: 'error', data: { required: '50851.00' } }));
    expect(JSON.stringify(findings)).not.toContain('48123');
  });

  it('no limit of КДД is invented, and one that a host lays down is compared', () => {
    expect(answer(asked).kdd).toMatchObject({ value: '0.1667', limit: null, met: null, confidence: null });
    const law = { 'kdd-limit': [{ from: '2026-01-01', value: '0.1', source: 'act' }] };
    expect(answer({ ...asked, law }).kdd).toMatchObject({ limit: '0.1', met: false, confidence: 'host' });
    expect(codes({ ...asked, law })).toEqual(expect.arrayContaining(['kdd-above-limit', 'law-from-host']));
  });
});

describe('what can not be read', () => {
  it('is named in place, all at once', () => {
    const wrong = {
      date: '2026-13-01',
      income: [{ criterion: 'salary', months: { '2026-13': '5', '2026-05': 5, '2026-06': '-1' } }, { criterion: 'taxi', months: ['5'] }],
      minors: -1,
      gambling: 'no',
      loans: [{ kind: 'mortgage', monthlyPayment: '1', overdue: '1', balance: '1' }, { kind: 'card', monthlyPayment: '1', overdue: '1', balance: '1' }, null],
      newLoan: { amount: '0', averageMonthlyPayment: '5', months: 0 },
      iin: '1',
    };
    expect(affordability(wrong)).toMatchObject({
      issues: [
        { code: 'malformed', path: '/date' },
        { code: 'malformed', path: '/income/0/criterion', data: { expected: 'one-of' } },
        { code: 'malformed', path: '/income/0/months/2026-13', data: { expected: 'month' } },
        { code: 'malformed', path: '/income/0/months/2026-05', data: { expected: 'money' } },
        { code: 'malformed', path: '/income/0/months/2026-06', data: { expected: 'money' } },
        { code: 'malformed', path: '/income/1/months', data: { expected: 'object' } },
        { code: 'malformed', path: '/minors' },
        { code: 'malformed', path: '/gambling' },
        { code: 'malformed', path: '/loans/0/kind', data: { options: ['loan', 'card'] } },
        { code: 'missing', path: '/loans/1/limit' },
        { code: 'missing', path: '/loans/1/used' },
        { code: 'unknown-key', path: '/loans/1/balance' },
        { code: 'malformed', path: '/loans/2', data: { expected: 'object' } },
        { code: 'not-positive', path: '/newLoan/amount' },
        { code: 'malformed', path: '/newLoan/months' },
        { code: 'unknown-key', path: '/iin' },
      ],
    });
  });

  it('a name of the language itself is a key like any other', () => {
    expect(affordability({ ...asked, income: [{ criterion: 'official', months: JSON.parse('{"__proto__":"5"}') as object }] })).toMatchObject({ issues: [{ code: 'malformed', path: '/income/0/months/__proto__' }] });
  });

  it('no request at all is an issue', () => {
    for (const nothing of [undefined, null, [], 'x', 5]) expect(affordability(nothing)).toMatchObject({ issues: expect.arrayContaining([expect.objectContaining({ code: 'malformed' })]) as unknown });
  });
});

describe('a quote as КДН looks at it', () => {
  const of = (request: object): object => newLoan(quote(request) as Quote);

  it('its payments over its months, half-up to the tiyn', () => {
    expect(of(loan)).toEqual({ amount: '250000.00', averageMonthlyPayment: '46275.17', months: 6 });
  });

  it('days are thirtieths of a month, begun months count where whole ones are asked for', () => {
    const total = Number((quote({ ...loan, term: { days: 45 } }) as Quote).schedule.totals.payment);
    expect(of({ ...loan, term: { days: 45 } })).toEqual({ amount: '250000.00', averageMonthlyPayment: (total / 1.5).toFixed(2), months: 2 });
  });

  it('a loan shorter than a month is one of a month', () => {
    const { totals } = (quote({ ...loan, method: 'single-payment', term: { days: 20 } }) as Quote).schedule;
    expect(of({ ...loan, method: 'single-payment', term: { days: 20 } })).toEqual({ amount: '250000.00', averageMonthlyPayment: totals.payment, months: 1 });
  });

  it('what is financed beside the amount is a new debt too', () => {
    expect(of({ ...loan, services: [{ id: 'life-insurance', financed: true }] })).toMatchObject({ amount: '262000.00' });
  });
});

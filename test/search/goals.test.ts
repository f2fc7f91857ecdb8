/** Goals: each one found holds, and one tiyn or one day less, or more, does not. */
import { describe, expect, it } from 'vitest';
import { change, goal, hasIssues, quote, type ChangeAnswer, type GoalAnswer, type Quote } from '../../src/engine.js';
import { addDays, knownDate } from '../../src/primitives/calendar-date.js';
import { loan, standard } from '../support/products.js';

const answered = (request: object): GoalAnswer => {
  const answer = goal(request);
  if (hasIssues(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};

const tiyn = (text: string): bigint => BigInt(text.replace('.', ''));
const text = (count: bigint): string => `${String(count / 100n)}.${String(count % 100n).padStart(2, '0')}`;
/** The level one by annuity, else the largest. */
const instalment = (request: object): bigint => {
  const { terms: { method }, schedule: { rows } } = quote(request) as Quote;
  const payments = rows.map(({ payment }) => tiyn(payment));
  return method === 'annuity' ? payments[0]! : payments.reduce((most, each) => (each > most ? each : most));
};
const changed = (changes: readonly object[], asked: object = loan): ChangeAnswer => change({ quote: asked, changes }) as ChangeAnswer;
const lastDay = (answer: ChangeAnswer): string => answer.after.rows.at(-1)!.date;

const PRODUCTS = [standard, { pricing: [{ nominalRate: '24' }], paymentEvery: { months: 1 }, dayCount: '30/360' }, { pricing: [{ upToAmount: '500000', nominalRate: '36' }, { nominalRate: '18' }], paymentEvery: { months: 1 }, dayCount: 'actual/actual', rounding: { instalment: '100' } }];

describe('so much a month', () => {
  for (const [index, product] of PRODUCTS.entries()) {
    for (const method of ['annuity', 'differentiated', 'single-payment']) {
      for (const most of ['60000', '12345.67', '900000']) {
        it(`${most} by ${method}, product ${String(index + 1)}: the largest amount`, () => {
          const asked = { ...loan, product, method };
          const { outcome, amount = '0.00', quote: found } = answered({ quote: asked, goal: { kind: 'instalment', most, find: 'amount' } });
          if (outcome === 'unreachable') {
            // the least that can be asked for is already too much
            expect(instalment({ ...asked, amount: standard.amount.min }) > tiyn(`${most}.00`.replace(/(\.\d\d)\.00$/, '$1'))).toBe(true);
            return;
          }
          const limit = tiyn(/\./.test(most) ? most : `${most}.00`);
          expect([found!.terms.amount, instalment({ ...asked, amount }) <= limit]).toEqual([amount, true]);
          const more = { ...asked, amount: text(tiyn(amount) + 1n) };
          const isMost = (quote(more) as Quote).findings.some(({ code }) => code === 'amount-above-max');
          expect(isMost || instalment(more) > limit).toBe(true);
        });
      }
    }
  }

  describe('rounded so coarsely that some amounts have no schedule', () => {
    const asked = { product: { pricing: [{ nominalRate: '240' }], paymentEvery: { months: 1 }, dayCount: '30/360', rounding: { instalment: '100' } }, amount: '1000000', term: { months: 24 }, method: 'annuity', disbursementDate: '2026-01-10' };
    const keeps = (amount: bigint, request: object, most: bigint): boolean => {
      const answer = quote({ ...request, amount: text(amount) });
      return !hasIssues(answer) && instalment({ ...request, amount: text(amount) }) <= most;
    };

    // by annuity of 20 % a month over 24, a sum of 493.7 bears 98.74 and is repaid by 100.00; from 500.00 on the interest alone takes all of it
    for (const most of ['100', '199.99', '210', '300']) {
      it(`${most}: the largest that has one, though many above it would keep to it by their rounded instalment`, () => {
        const { outcome, amount = '0.00' } = answered({ quote: asked, goal: { kind: 'instalment', most, find: 'amount' } });
        const limit = BigInt(Math.round(Number(most) * 100));
        expect([outcome, keeps(tiyn(amount), asked, limit)]).toEqual(['found', true]);
        for (let more = tiyn(amount) + 1n; more < tiyn(amount) + 3_000n; more += 1n) expect([more, keeps(more, asked, limit)]).toEqual([more, false]);
      });
    }

    it('where no instalment is small enough, there is none', () => {
      expect(answered({ quote: asked, goal: { kind: 'instalment', most: '99.99', find: 'amount' } })).toEqual({ outcome: 'unreachable' });
    });

    it('a last payment that takes what rounding left may be the largest: 7 × 10.00, and no tiyn more', () => {
      const equal = { ...asked, product: { ...asked.product, pricing: [{ nominalRate: '0' }] }, term: { months: 7 }, method: 'differentiated' };
      expect(answered({ quote: equal, goal: { kind: 'instalment', most: '10', find: 'amount' } })).toMatchObject({ outcome: 'found', amount: '70.00' });
    });
  });

  it('the shortest term that keeps to it, or none', () => {
    const asked = { ...loan, product: standard };
    const { outcome, term } = answered({ quote: asked, goal: { kind: 'instalment', most: '30000', find: 'term' } });
    const months = (term as { months: number }).months;
    expect([outcome, instalment({ ...asked, term }) <= 3_000_000n, instalment({ ...asked, term: { months: months - 1 } }) > 3_000_000n]).toEqual(['found', true, true]);
    expect(answered({ quote: asked, goal: { kind: 'instalment', most: '10', find: 'term' } })).toEqual({ outcome: 'unreachable' });
    // no longest term told; one payment that needs no whole steps; a search that would never end
    const bare = { pricing: [{ nominalRate: '36' }], paymentEvery: { months: 3 }, dayCount: '30/360' };
    expect(answered({ quote: { ...loan, product: bare, amount: '100000', term: { months: 3 } }, goal: { kind: 'instalment', most: '20000', find: 'term' } }).outcome).toBe('found');
    expect(answered({ quote: { ...loan, product: { ...bare, term: { max: { months: 12 } } }, amount: '100000', term: { months: 3 }, method: 'single-payment' }, goal: { kind: 'instalment', most: '104000', find: 'term' } })).toMatchObject({ outcome: 'found', term: { months: 1 } });
    expect(answered({ quote: { ...loan, product: { ...bare, paymentEvery: { days: 7 }, term: { max: { days: 36_525 } } }, term: { days: 70 } }, goal: { kind: 'instalment', most: '1', find: 'term' } }).outcome).toBe('unknown');
    expect(answered({ quote: asked, goal: { kind: 'instalment', most: '0.01', find: 'amount' } })).toEqual({ outcome: 'unreachable' });
  });
});

describe('closed by a day', () => {
  const { schedule: { rows } } = quote(loan) as Quote;
  const on = rows[1]!.date;

  for (const row of [2, 3, 4]) {
    it(`of row ${String(row + 1)}: the least that is enough, to the tiyn`, () => {
      const by = rows[row]!.date;
      const { outcome, amount = '0.00', change: found } = answered({ quote: loan, goal: { kind: 'end', by, on } });
      const early = (sum: string): object => ({ kind: 'early-repayment', date: on, amount: sum, mode: 'shorten-term' });
      expect([outcome, lastDay(found!) <= by, lastDay(changed([early(amount)])) <= by, lastDay(changed([early(text(tiyn(amount) - 1n))])) <= by]).toEqual(['found', true, true, false]);
    });
  }

  it('is met where nothing is needed, unreachable where the day is before the repayment, and asked again where it is no day of the loan', () => {
    expect(answered({ quote: loan, goal: { kind: 'end', by: rows.at(-1)!.date, on } })).toEqual({ outcome: 'met' });
    expect(answered({ quote: loan, goal: { kind: 'end', by: rows[0]!.date, on } })).toEqual({ outcome: 'unreachable' });
    expect(goal({ quote: loan, goal: { kind: 'end', by: on, on: '2020-01-01' } })).toMatchObject({ issues: [{ code: 'change-outside-loan', path: '/goal/on' }] });
  });

  it('counts from what has happened already', () => {
    const before = { kind: 'early-repayment', date: rows[0]!.date, amount: '40000', mode: 'shorten-term' };
    const by = rows[3]!.date;
    const alone = answered({ quote: loan, goal: { kind: 'end', by, on } });
    const after = answered({ quote: loan, changes: [before], goal: { kind: 'end', by, on } });
    expect(after.outcome === 'met' || tiyn(after.amount!) < tiyn(alone.amount!)).toBe(true);
  });
});

describe('closed by a day, with what is to come later', () => {
  const { schedule: { rows } } = quote(loan) as Quote;
  const [on, by] = [rows[1]!.date, rows[4]!.date];
  const early = (amount: string): object => ({ kind: 'early-repayment', date: on, amount, mode: 'shorten-term' });
  const between = addDays(knownDate(rows[2]!.date), 5);
  const later: readonly (readonly [string, object])[] = [
    ['an early repayment', { kind: 'early-repayment', date: between, amount: '10000', mode: 'shorten-term' }],
    ['a payment ahead', { kind: 'overpayment', date: between, amount: '1000' }],
    ['another rate', { kind: 'rate', date: between, nominalRate: '20' }],
    ['a late payment', { kind: 'late', row: 3, paidOn: between }],
  ];

  for (const [name, change] of later) {
    it(`${name}: the least that is enough, to the tiyn, and leaves it possible`, () => {
      const { outcome, amount = '0.00' } = answered({ quote: loan, changes: [change], goal: { kind: 'end', by, on } });
      const last = (sum: bigint): string => lastDay(changed([change, early(text(sum))]));
      expect([outcome, last(tiyn(amount)) <= by, last(tiyn(amount) - 1n) <= by]).toEqual(['found', true, false]);
    });
  }

  it('can not be where what comes later is later than that day, or of a row that would be gone', () => {
    const after = addDays(knownDate(by), 3);
    for (const change of [{ kind: 'early-repayment', date: after, full: true }, { kind: 'rate', date: after, nominalRate: '20' }, { kind: 'deferral', fromRow: 6, months: 1, of: 'principal' }]) {
      expect(answered({ quote: loan, changes: [change], goal: { kind: 'end', by, on } })).toEqual({ outcome: 'unreachable' });
    }
  });

  it('a day that does not fit is asked again by its own name, and a change that does not by its own', () => {
    const change = { kind: 'early-repayment', date: between, full: true };
    for (const day of ['2020-01-01', addDays(knownDate(between), 1)]) expect(goal({ quote: loan, changes: [change], goal: { kind: 'end', by: rows[0]!.date, on: day } })).toMatchObject({ issues: [{ code: 'change-outside-loan', path: '/goal/on' }] });
    expect(goal({ quote: loan, changes: [{ ...change, date: '2020-01-01' }], goal: { kind: 'end', by, on } })).toMatchObject({ issues: [{ code: 'change-outside-loan', path: '/changes/0/date' }] });
  });
});

describe('so much saved', () => {
  for (const interest of ['0.01', '5000', '20000']) {
    it(`${interest}: the last day on which repaying all of it does it`, () => {
      const { outcome, date = '', change: found } = answered({ quote: loan, goal: { kind: 'saving', interest } });
      const saved = (day: string): bigint => -tiyn(changed([{ kind: 'early-repayment', date: day, full: true }]).difference.interest);
      const wanted = tiyn(/\./.test(interest) ? interest : `${interest}.00`);
      expect([outcome, saved(date) >= wanted, -tiyn(found!.difference.interest) >= wanted]).toEqual(['found', true, true]);
      const next = addDays(knownDate(date), 1);
      const after = change({ quote: loan, changes: [{ kind: 'early-repayment', date: next, full: true }] });
      expect(hasIssues(after) || -tiyn(after.difference.interest) < wanted).toBe(true);
    });
  }

  it('more than all the interest is unreachable, and what could be saved at most is said', () => {
    const { totals } = (quote(loan) as Quote).schedule;
    expect(answered({ quote: loan, goal: { kind: 'saving', interest: '9000000' } })).toEqual({ outcome: 'unreachable', saving: totals.interest });
  });
});

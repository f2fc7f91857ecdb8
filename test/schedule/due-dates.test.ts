/** Due dates and days by every line of the contract's table, ends of months and leap years included. */
import { describe, expect, it } from 'vitest';
import { quote, type Quote } from '../../src/engine.js';
import { bare } from '../support/products.js';

interface Asked {
  readonly step: object;
  readonly term: object;
  readonly from: string;
  readonly first?: string;
  readonly method?: string;
  readonly dayCount?: string;
}

const rows = ({ step, term, from, first, method = 'annuity', dayCount = 'actual/365' }: Asked): [string, number][] =>
  (quote({ product: { ...bare, paymentEvery: step, dayCount }, amount: '1000000', term, method, disbursementDate: from, ...(first && { firstPaymentDate: first }) }) as Quote).schedule.rows.map(({ date, days }) => [date, days]);

describe('steps of months', () => {
  it('go back to the 31st after a short month', () => {
    expect(rows({ step: { months: 1 }, term: { months: 4 }, from: '2024-01-31' })).toEqual([['2024-02-29', 29], ['2024-03-31', 31], ['2024-04-30', 30], ['2024-05-31', 31]]);
  });

  it('are anchored on the first payment where one is given', () => {
    expect(rows({ step: { months: 1 }, term: { months: 3 }, from: '2026-01-10', first: '2026-01-30' })).toEqual([['2026-01-30', 20], ['2026-02-28', 29], ['2026-03-30', 30]]);
  });

  it('of a term in days end on the term\'s end', () => {
    expect(rows({ step: { months: 1 }, term: { days: 70 }, from: '2026-01-31' })).toEqual([['2026-02-28', 28], ['2026-03-31', 31], ['2026-04-11', 11]]);
  });
});

describe('steps of days', () => {
  it('of 30: a row a month of the term', () => {
    expect(rows({ step: { days: 30 }, term: { months: 3 }, from: '2026-11-20' }).map(([date]) => date)).toEqual(['2026-12-20', '2027-01-19', '2027-02-18']);
  });

  it('of a term in days: a row each step, the last on the term\'s end', () => {
    expect(rows({ step: { days: 15 }, term: { days: 40 }, from: '2026-11-20' })).toEqual([['2026-12-05', 15], ['2026-12-20', 15], ['2026-12-30', 10]]);
  });

  it('no longer than one step: one row', () => {
    expect(rows({ step: { days: 30 }, term: { days: 30 }, from: '2026-11-20' })).toEqual([['2026-12-20', 30]]);
    expect(rows({ step: { days: 30 }, term: { days: 5 }, from: '2026-11-20' })).toEqual([['2026-11-25', 5]]);
  });

  it('with a first payment of its own', () => {
    expect(rows({ step: { days: 15 }, term: { days: 30 }, from: '2026-11-20', first: '2026-11-25' })).toEqual([['2026-11-25', 5], ['2026-12-10', 15], ['2026-12-20', 10]]);
  });
});

describe('a single payment', () => {
  it('stands on the term\'s end', () => {
    expect(rows({ step: { days: 7 }, term: { months: 1 }, from: '2026-01-31', method: 'single-payment' })).toEqual([['2026-02-28', 28]]);
    expect(rows({ step: { months: 1 }, term: { days: 45 }, from: '2026-11-20', method: 'single-payment' })).toEqual([['2027-01-04', 45]]);
  });
});

describe('30/360', () => {
  const dayCount = '30/360';

  it('counts a step of months as 30 days each, whatever the calendar', () => {
    expect(rows({ step: { months: 1 }, term: { months: 3 }, from: '2024-01-31', dayCount }).map(([, days]) => days)).toEqual([30, 30, 30]);
    expect(rows({ step: { months: 3 }, term: { months: 6 }, from: '2024-11-30', dayCount }).map(([, days]) => days)).toEqual([90, 90]);
    expect(rows({ step: { days: 10 }, term: { months: 5 }, from: '2024-01-31', method: 'single-payment', dayCount })).toEqual([['2024-06-30', 150]]);
  });

  it('counts an odd first or last period 30E/360: day 31 is read as 30, February is left as it is', () => {
    expect(rows({ step: { months: 1 }, term: { months: 2 }, from: '2024-01-31', first: '2024-03-05', dayCount })).toEqual([['2024-03-05', 35], ['2024-04-05', 30]]);
    expect(rows({ step: { months: 1 }, term: { days: 59 }, from: '2024-01-31', dayCount })).toEqual([['2024-02-29', 30], ['2024-03-30', 31]]);
  });

  it('counts every period of steps in days 30E/360', () => {
    expect(rows({ step: { days: 30 }, term: { days: 60 }, from: '2024-01-31', dayCount })).toEqual([['2024-03-01', 31], ['2024-03-31', 29]]);
  });
});

describe('actual/actual', () => {
  it('counts each day in its own year and rounds the row once', () => {
    const product = { ...bare, dayCount: 'actual/actual' };
    const answer = quote({ product, amount: '1000000', term: { months: 2 }, method: 'single-payment', disbursementDate: '2023-12-01' }) as Quote;
    // 1 000 000 × 36 % × (31/365 + 31/366)
    expect(answer.schedule.rows[0]).toMatchObject({ days: 62, interest: '61067.15' });
  });
});

/** A late payment in tenge: days, limits, days off, contract years; sums worked out by hand. */
import { describe, expect, it } from 'vitest';
import { latePayment, type LatePayment } from '../../src/change/late-payment.js';
import { addDays, calendarDate, type CalendarDate } from '../../src/primitives/calendar-date.js';
import { moneyText } from '../../src/primitives/money.js';
import { priceLoan, type PricedLoan } from '../../src/quote.js';
import { loan, standard } from '../support/products.js';

const day = (text: string): CalendarDate => calendarDate(text)!;

function priced(asked: object = {}, product: object = {}): PricedLoan {
  const result = priceLoan({ ...loan, ...asked, product: { ...standard, ...product } });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function late({ terms, schedule, law }: PricedLoan, paidOn: string, { row = 1, freeUntil = null as string | null } = {}): LatePayment | undefined {
  return latePayment(terms, { row: schedule.rows[row - 1]!, freeUntil: freeUntil === null ? null : day(freeUntil), paidOn: day(paidOn) }, law);
}

const sums = (answer: LatePayment | undefined): unknown => answer && [answer.days, moneyText(answer.penalty), answer.interestDays, moneyText(answer.interest)];

describe('a payment of 46 275.17 ₸, of it 38 569.69 ₸ principal, due on 20 December 2026', () => {
  const six = priced();

  it('one day late costs 0.5 % of the payment, and a day of interest on its principal', () => {
    // 46275.17 × 0.005 = 231.37585; 38569.69 × 0.375 ÷ 365 = 39.6264…
    expect(sums(late(six, '2026-12-21'))).toEqual([1, '231.38', 1, '39.63']);
  });

  it('in time costs nothing', () => {
    expect(sums(late(six, '2026-12-20'))).toEqual([0, '0.00', 0, '0.00']);
    expect(sums(late(six, '2026-12-10'))).toEqual([0, '0.00', 0, '0.00']);
  });

  it('due on a Sunday, has no penalty on Monday; on Tuesday one day counts, while interest has run for two', () => {
    expect(sums(late(six, '2026-12-21', { freeUntil: '2026-12-21' }))).toEqual([0, '0.00', 1, '39.63']);
    expect(sums(late(six, '2026-12-22', { freeUntil: '2026-12-21' }))).toEqual([1, '231.38', 2, '79.25']);
  });

  it('thirty days late', () => {
    // 46275.17 × 0.005 × 30 = 6941.2755; 38569.69 × 0.375 × 30 ÷ 365 = 1188.79…
    expect(sums(late(six, '2027-01-19'))).toEqual([30, '6941.28', 30, '1188.79']);
  });

  it('the ninetieth day counts, the ninety-first adds nothing, interest included', () => {
    const [ninety, more] = ['2027-03-20', '2027-03-21'].map((paidOn) => sums(late(six, paidOn)));
    expect(ninety).toEqual([90, '20823.83', 90, '3566.38']);
    expect(more).toEqual(ninety);
  });
});

describe('the limit of a tenth of the loan in a year of the contract', () => {
  it('holds a single payment: thirty days would come to 15 % of more than the loan', () => {
    const answer = late(priced({ method: 'single-payment' }), '2027-06-19')!;
    expect([answer.years, moneyText(answer.penalty)]).toEqual([[{ number: 1, days: 30, penalty: 2500000n, capped: true }], '25000.00']);
  });

  it('is down to the tiyn: the law says "no more than"', () => {
    const answer = late(priced({ method: 'single-payment', amount: '250000.19' }), '2027-06-19')!;
    expect(moneyText(answer.penalty)).toBe('25000.01');
  });

  it('begins anew with each year of the contract', () => {
    const year = priced({ method: 'single-payment', term: { days: 350 } });
    const due = year.schedule.rows[0]!.date;
    const answer = late(year, addDays(due, 40))!;
    // disbursed on 20 November 2026, due on 5 November 2027: 14 days in the first year, 26 in the second
    expect(answer.years.map(({ days, capped }) => [days, capped])).toEqual([[14, false], [26, true]]);
    expect(answer.days).toBe(40);
    expect(answer.penalty).toBe(answer.years[0]!.penalty + 2500000n);
  });

  it('is counted by the contract\'s own years', () => {
    const answer = late(priced({ method: 'single-payment', term: { days: 720 } }), addDays(day('2028-11-09'), 30))!;
    expect(answer.years.map(({ number, days }) => [number, days])).toEqual([[2, 10], [3, 20]]);
  });

  it('where there is none, nothing is rounded year by year', () => {
    const product = { pricing: [{ nominalRate: '20' }], paymentEvery: { months: 1 }, dayCount: 'actual/365', penalty: { percentPerDay: '0.5' }, purpose: 'business' };
    const loanOf = priceLoan({ product, amount: '100000', term: { days: 350 }, method: 'single-payment', disbursementDate: '2024-03-01' });
    if (!loanOf.ok) throw new Error('not priced');
    // 119178.08 × 0.005 × 30 = 17876.712
    expect(moneyText(late(loanOf.value, addDays(loanOf.value.schedule.rows[0]!.date, 30))!.penalty)).toBe('17876.71');
  });

  it('is not the law of a loan for business', () => {
    const answer = late(priced({ method: 'single-payment' }, { purpose: 'business' }), '2027-06-19')!;
    expect(answer.years[0]!.capped).toBe(false);
  });

  it('is not made up where the law of the day is not known', () => {
    const answer = late(priced({ method: 'single-payment', disbursementDate: '2027-02-01' }), '2027-08-30')!;
    expect(answer.years[0]!.capped).toBe(false);
  });
});

it('no penalty is made up where the lender states none', () => {
  expect(late(priced({}, { penalty: undefined }), '2026-12-21')).toBe(undefined);
});

it('under 30/360 interest on what is overdue runs by actual days over 360', () => {
  const answer = late(priced({}, { dayCount: '30/360', paymentEvery: { months: 1 } }), '2027-01-30', { row: 1 })!;
  // due 20 December, 41 actual days
  expect(answer.interestDays).toBe(41);
  const exact = (Number(answer.row.principal) * 0.375 * 41) / 360;
  expect(Number(answer.interest)).toBe(Math.round(exact));
});

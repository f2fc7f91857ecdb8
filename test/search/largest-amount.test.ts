/** The corners of the search for the largest amount: amounts that can't be priced, ceilings that rounding passes, and searches given up. */
import { describe, expect, it } from 'vitest';
import { borrowerRequest, type Borrower } from '../../src/affordability/request.js';
import { monthsBefore, knownDate } from '../../src/primitives/calendar-date.js';
import { moneyText } from '../../src/primitives/money.js';
import { readWith } from '../../src/primitives/reader.js';
import { priceLoan } from '../../src/quote.js';
import { largestAmount } from '../../src/search/largest-amount.js';

function borrower(date: string, income: string, paid: string): Borrower {
  const months = Object.fromEntries(monthsBefore(knownDate(date), 6).map((month) => [month, income]));
  const read = readWith(borrowerRequest, { date, income: [{ criterion: 'official', months }], loans: [{ kind: 'loan', monthlyPayment: paid, overdue: '0', balance: '0' }] });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

function largest(asked: object, told: Borrower): string {
  const loan = priceLoan({ method: 'annuity', disbursementDate: told.date, ...asked });
  if (!loan.ok) throw new Error(JSON.stringify(loan.issues));
  const found = largestAmount(loan.value, told);
  return typeof found === 'string' ? found : moneyText(found.loan.terms.amount);
}

const bare = { paymentEvery: { months: 1 }, dayCount: '30/360' };

describe('the largest amount', () => {
  it('of a product without limits, whose smallest sums can not be priced', () => {
    const product = { ...bare, pricing: [{ nominalRate: '36' }], rounding: { instalment: '1' } };
    expect(largest({ product, amount: '500000', term: { months: 12 } }, borrower('2027-02-01', '200000', '0'))).toMatch(/^99\d{4}\.00$/);
  });

  it('between two ends that can not be priced', () => {
    const product = { ...bare, pricing: [{ nominalRate: '20' }], rounding: { instalment: '100' }, amount: { min: '1200', max: '3400', step: '100' } };
    expect(largest({ product, amount: '2000', term: { months: 24 } }, borrower('2026-11-20', '60000', '29870'))).toBe('2400.00');
    expect(largest({ product, amount: '2000', term: { months: 24 } }, borrower('2026-11-20', '60000', '20000'))).toBe('2900.00');
  });

  it('where rounding lifts some amounts above the ceiling and not others', () => {
    const product = { ...bare, pricing: [{ nominalRate: '38.32' }], rounding: { instalment: '100' }, amount: { min: '10000', max: '200000', step: '1000' } };
    expect(largest({ product, amount: '50000', term: { months: 12 } }, borrower('2026-11-20', '60000', '20000'))).toBe('30000.00');
  });

  it('is unknown where there would be too many to try', () => {
    const product = { ...bare, pricing: [{ nominalRate: '36' }], rounding: { instalment: '100' }, amount: { max: '5000000' } };
    expect(['unknown', '976950.00']).toContain(largest({ product, amount: '500000', term: { months: 120 } }, borrower('2026-11-20', '60000', '0')));
  });
});

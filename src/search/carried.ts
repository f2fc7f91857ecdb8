/** A loan with what it does to its borrower, and what a search for one that he can carry goes by. */
import type { Fraction } from '../primitives/fraction.js';
import { subtract, tiyn, ZERO, type Tenge } from '../primitives/money.js';
import { checkAffordability, monthlyBurden, type Assessment } from '../affordability/check-affordability.js';
import { newLoanOf } from '../affordability/new-loan.js';
import { mostBurden } from '../affordability/relief.js';
import type { Borrower } from '../affordability/request.js';
import { DEFAULT_INSTALMENT_UNIT } from '../product/product.js';
import type { PricedLoan } from '../quote.js';
import { duePeriods } from '../schedule/build-schedule.js';
import type { Repayment } from '../schedule/schedule.js';
import type { Terms } from '../terms/parse-terms.js';

export interface Carried {
  readonly loan: PricedLoan;
  readonly assessment: Assessment;
}

/** What a search came to: a loan, that there is none, or that it was given up, so that nothing is known. */
export type Found = Carried | 'none' | 'unknown';

export const carry = (loan: PricedLoan, borrower: Borrower): Carried => ({ loan, assessment: checkAffordability({ ...borrower, newLoan: newLoanOf(loan.terms, loan.schedule) }) });

/** КДН holds, the income is enough for the family, and neither law nor product forbids the loan; what the lender's own file lacks is no fault of it. */
export const isCarried = ({ loan: { findings }, assessment: { kdn, incomeTest } }: Carried): boolean =>
  kdn.met === true && incomeTest.met !== false && findings.every(({ severity, code }) => severity !== 'error' || code === 'lender-identity-missing');

/** So many rows of schedules are worked out at most: a search that would take more is given up. */
export const MOST_ROWS = 30_000;

/** The largest average monthly payment that КДН leaves for a loan of so many months; `undefined` where there is none. Only its months matter to an income, never its amount. */
export function roomFor(borrower: Borrower, months: number): Tenge | undefined {
  const { kdn: { limit }, income: { average }, obligations, incomeTest } = checkAffordability({ ...borrower, newLoan: { amount: tiyn(1n), averageMonthlyPayment: ZERO, months } });
  if (average === undefined || limit === undefined || incomeTest.met === false) return undefined;
  const room = subtract(mostBurden(limit, average), tiyn(monthlyBurden(obligations, ZERO).n));
  return room > ZERO ? room : undefined;
}

/** The largest total that half-up(total ÷ months) ≤ payment allows: total < (payment + ½) × months. */
export const mostTotal = (payment: Tenge, months: Fraction): bigint => ((2n * payment + 1n) * months.n - 1n) / (2n * months.d);

/** What a loan's total is reckoned from, whatever its principal. */
export const unpricedOf = (terms: Terms): Omit<Repayment, 'principal'> => ({
  nominalRate: terms.nominalRate,
  periods: duePeriods(terms),
  instalmentUnit: terms.product.rounding?.instalment ?? DEFAULT_INSTALMENT_UNIT,
});

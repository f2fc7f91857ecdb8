/** What stands between a borrower and his limit: how much of a month's burden is too much, which debts make it up, and the income it takes. */
import { times, type Fraction } from '../primitives/fraction.js';
import { add, subtract, tiyn, ZERO, type Tenge } from '../primitives/money.js';
import { enoughIncome } from '../primitives/rounding.js';
import { monthlyBurden, type Assessment } from './check-affordability.js';
import type { Borrower } from './request.js';

const burdenOf = ({ obligations, asked: { newLoan } }: Assessment): Fraction => monthlyBurden(obligations, newLoan.averageMonthlyPayment);

/** The largest burden of a month that КДН allows: whole tiyn, as every burden is. */
export const mostBurden = (limit: Fraction, average: Fraction): Tenge => {
  const most = times(limit, average);
  return tiyn(most.n / most.d);
};

/** By how much a month's burden is too high; nought where КДН holds. */
export function excessOf(assessment: Assessment): Tenge | undefined {
  const { kdn: { limit }, income: { average } } = assessment;
  if (limit === undefined || average === undefined) return undefined;
  const over = subtract(tiyn(burdenOf(assessment).n), mostBurden(limit, average));
  return over > ZERO ? over : ZERO;
}

/** The income that a month's burden would take; none is enough where the limit is nought. */
export function neededIncomeOf(assessment: Assessment): Tenge | undefined {
  const { limit } = assessment.kdn;
  return limit === undefined || limit.n === 0n ? undefined : enoughIncome(times(burdenOf(assessment), { n: limit.d, d: limit.n }));
}

/** The debts, by their place, any one of which paid off would be enough. */
export const enoughToPayOff = ({ loans = [] }: Borrower, excess: Tenge): readonly number[] =>
  loans.flatMap(({ monthlyPayment, overdue }, index) => (excess > ZERO && add(monthlyPayment, overdue) >= excess ? [index] : []));

/** What a small misfortune does to КДН: less income, one more debt, a payment missed. */
import { compare, fraction, plus, times, type Fraction } from '../primitives/fraction.js';
import { asFraction, ZERO, type Tenge } from '../primitives/money.js';
import { checkKdn, monthlyBurden, type Assessment } from './check-affordability.js';
import type { Verdict } from './verdict.js';

/** How much is left of an income that is a fifth lower. */
const INCOME_LEFT: Fraction = fraction(4n, 5n);

interface Stress {
  readonly id: 'less-income' | 'one-more-debt' | 'missed-payment';
  readonly kdn: Verdict;
  readonly incomeTestMet: boolean | null;
}

/**
 * One more debt is another loan like this one. What is missed is the loan's largest instalment, which is overdue then beside
 * those that follow; of a loan with one payment nothing follows, and the missed one takes its place.
 */
export function stressed(assessment: Assessment, instalments: { readonly count: number; readonly largest: Tenge }): readonly Stress[] {
  const { asked: { newLoan }, income: { average }, incomeTest } = assessment;
  const burden = monthlyBurden(assessment.obligations, newLoan.averageMonthlyPayment);
  const less = average && times(average, INCOME_LEFT);
  const { required } = incomeTest;
  const following = instalments.count > 1 ? newLoan.averageMonthlyPayment : ZERO;
  const missed = plus(monthlyBurden(assessment.obligations, following), asFraction(instalments.largest));
  return [
    { id: 'less-income', kdn: checkKdn(assessment, burden, less), incomeTestMet: required === undefined || less === undefined ? null : compare(less, required) >= 0 },
    { id: 'one-more-debt', kdn: checkKdn(assessment, plus(burden, asFraction(newLoan.averageMonthlyPayment)), average), incomeTestMet: incomeTest.met },
    { id: 'missed-payment', kdn: checkKdn(assessment, missed, average), incomeTestMet: incomeTest.met },
  ];
}

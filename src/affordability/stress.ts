/** What a small misfortune does to КДН: less income, one more debt, a payment missed. */
import { compare, fraction, plus, times, type Fraction } from '../primitives/fraction.js';
import { asFraction, type Tenge } from '../primitives/money.js';
import { checkKdn, monthlyBurden, type Assessment } from './check-affordability.js';
import type { Verdict } from './verdict.js';

export const STRESSES = ['less-income', 'one-more-debt', 'missed-payment'] as const;

/** How much is left of an income that is a fifth lower. */
export const INCOME_LEFT: Fraction = fraction(4n, 5n);

export interface Stress {
  readonly id: (typeof STRESSES)[number];
  readonly kdn: Verdict;
  readonly incomeTestMet: boolean | null;
}

/** One more debt is another loan like this one; what is missed is the loan's largest instalment, which is overdue then. */
export function stressed(assessment: Assessment, largestInstalment: Tenge): readonly Stress[] {
  const { asked: { newLoan }, income: { average }, incomeTest } = assessment;
  const burden = monthlyBurden(assessment.obligations, newLoan.averageMonthlyPayment);
  const less = average && times(average, INCOME_LEFT);
  const { required } = incomeTest;
  return [
    { id: 'less-income', kdn: checkKdn(assessment, burden, less), incomeTestMet: required === undefined || less === undefined ? null : compare(less, required) >= 0 },
    { id: 'one-more-debt', kdn: checkKdn(assessment, plus(burden, asFraction(newLoan.averageMonthlyPayment)), average), incomeTestMet: incomeTest.met },
    { id: 'missed-payment', kdn: checkKdn(assessment, plus(burden, asFraction(largestInstalment)), average), incomeTestMet: incomeTest.met },
  ];
}

/** Whether a borrower can carry a loan: what is told, read; КДН, КДД and the income test, in the words of the contract. */
import { decimalText, type Fraction } from './primitives/fraction.js';
import { moneyText, tenge } from './primitives/money.js';
import { readWith } from './primitives/reader.js';
import { ok, type Result } from './primitives/result.js';
import { ratioText, shownIncome } from './primitives/rounding.js';
import type { Quote } from './answer.js';
import type { LegalRef } from './law/act.js';
import { isKnown, type Confidence } from './law/dated.js';
import type { Finding } from './law/finding.js';
import { checkAffordability, type Assessment } from './affordability/check-affordability.js';
import { affordabilityRequest } from './affordability/request.js';
import { newLoanOf } from './affordability/new-loan.js';
import type { Verdict } from './affordability/verdict.js';

export interface VerdictAnswer {
  /** Four decimals, half-up; `null` where no income was told, or none of it counts. */
  readonly value: string | null;
  /** As the book has it; `null` where the law of the day is not known. */
  readonly limit: string | null;
  readonly met: boolean | null;
  readonly confidence: Confidence | null;
  readonly refs: readonly LegalRef[];
}

export interface Affordability {
  /** Д: to the tiyn; `null` where no income was told. */
  readonly averageMonthlyIncome: string | null;
  readonly kdn: VerdictAnswer;
  readonly kdd: VerdictAnswer;
  readonly incomeTest: Pick<VerdictAnswer, 'met' | 'confidence' | 'refs'> & { readonly required: string | null };
  readonly findings: readonly Finding[];
}

export function assess(request: unknown): Result<Assessment> {
  const read = readWith(affordabilityRequest, request);
  return read.ok ? ok(checkAffordability(read.value)) : read;
}

/** A quote as `affordability` asks for it: the sum of the new debt, its average payment of a month, and its months. */
export interface NewLoanAnswer {
  readonly amount: string;
  readonly averageMonthlyPayment: string;
  readonly months: number;
}

export function newLoan({ terms: { amount, principal = amount, term }, schedule: { totals } }: Quote): NewLoanAnswer {
  const of = newLoanOf({ principal: tenge(principal), term }, { totals: { payment: tenge(totals.payment) } });
  return { amount: moneyText(of.amount), averageMonthlyPayment: moneyText(of.averageMonthlyPayment), months: of.months };
}

export function affordabilityAnswer(assessment: Assessment): Affordability {
  const { income, kdn, kdd, incomeTest, law, findings } = assessment;
  const minimum = law.values['subsistence-minimum'];
  const sum = (exactTiyn: Fraction | undefined): string | null => (exactTiyn === undefined ? null : moneyText(shownIncome(exactTiyn)));
  return {
    averageMonthlyIncome: sum(income.average),
    kdn: verdictAnswer(kdn),
    kdd: verdictAnswer(kdd),
    incomeTest: { required: sum(incomeTest.required), met: incomeTest.met, confidence: isKnown(minimum) ? minimum.confidence : null, refs: incomeTest.refs },
    findings,
  };
}

const verdictAnswer = ({ value, limit, met, confidence, refs }: Verdict): VerdictAnswer => ({
  value: value === undefined ? null : ratioText(value),
  limit: limit === undefined ? null : decimalText(limit),
  met,
  confidence,
  refs,
});

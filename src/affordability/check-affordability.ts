/** checkAffordability: КДН, КДД and the income test of a borrower with a new loan, in exact values. */
import { compare, decimalText, plus, times, whole, type Fraction } from '../primitives/fraction.js';
import { add, asFraction, moneyText, type Tenge } from '../primitives/money.js';
import { shownIncome } from '../primitives/rounding.js';
import { ref, type LegalRef } from '../law/act.js';
import { MINOR_SHARE, MONTHS_A_YEAR } from '../law/affordability-rules.js';
import { checkLaw } from '../law/check-law.js';
import { isKnown } from '../law/dated.js';
import { finding, type Finding } from '../law/finding.js';
import { lawOn, type LawName, type LawOn } from '../law/law-on.js';
import { countIncome, REFUSAL, LOWERS_LIMIT, risksOf, type Income } from './income.js';
import { obligationsOf, totalDebt, type Obligations } from './obligations.js';
import type { AffordabilityRequest } from './request.js';
import { apart, over, verdictOf, type Verdict } from './verdict.js';

/** Formulas known from one lender's rules alone. */
const KDN: LegalRef = ref('lender-rules', 'гл. 3 § 3 п. 5');
const KDD: LegalRef = ref('lender-rules', 'гл. 3 § 3 п. 5-2');
const INCOME_TEST: LegalRef = ref('lender-rules', 'гл. 3 § 3 п. 4');

interface IncomeTest {
  readonly required: Fraction | undefined;
  readonly met: boolean | null;
  readonly refs: readonly LegalRef[];
}

export interface Assessment {
  readonly asked: AffordabilityRequest;
  readonly law: LawOn;
  readonly income: Income;
  readonly obligations: Obligations;
  /** Which of the two limits of КДН holds for the borrower. */
  readonly kdnLimit: Extract<LawName, 'kdn-limit' | 'kdn-limit-at-risk'>;
  readonly kdn: Verdict;
  readonly kdd: Verdict;
  readonly incomeTest: IncomeTest;
  readonly findings: readonly Finding[];
}

export function checkAffordability(asked: AffordabilityRequest): Assessment {
  const law = lawOn(asked.date, asked.law);
  const { newLoan } = asked;
  const income = countIncome(asked, newLoan.months);
  const obligations = obligationsOf(asked.loans ?? []);
  const kdnLimit = risksOf(asked).some((risk) => LOWERS_LIMIT.includes(risk)) ? 'kdn-limit-at-risk' : 'kdn-limit';
  const kdn = noneCounted(income, checkKdn({ law, kdnLimit }, monthlyBurden(obligations, newLoan.averageMonthlyPayment), income.average));
  const yearly = income.average && times(income.average, whole(MONTHS_A_YEAR));
  const kdd = verdictOf(over(plus(totalDebt(obligations), asFraction(newLoan.amount)), yearly), law.values['kdd-limit'], [KDD]);
  const incomeTest = testIncome(income, asked.minors ?? 0, law);
  return {
    asked,
    law,
    income,
    obligations,
    kdnLimit,
    kdn,
    kdd,
    incomeTest,
    findings: [
      ...income.findings,
      ...exceeded('kdn-above-limit', kdn),
      ...exceeded('kdd-above-limit', kdd),
      ...belowMinimum(incomeTest, income),
      ...checkLaw(law, [kdnLimit, 'kdd-limit', 'subsistence-minimum']),
      ...inDoubt(law, [kdnLimit, 'kdd-limit']),
    ],
  };
}

/** A month's burden over an average monthly income. */
export const checkKdn = ({ law, kdnLimit }: Pick<Assessment, 'law' | 'kdnLimit'>, burden: Fraction, average: Fraction | undefined): Verdict =>
  verdictOf(over(burden, average), law.values[kdnLimit], [KDN]);

/** Σ ПНЗ + Σ ПП + ПЗ, in tiyn. */
export const monthlyBurden = ({ monthlyPayments, overdue }: Obligations, averageMonthlyPayment: Tenge): Fraction => asFraction(add(add(monthlyPayments, overdue), averageMonthlyPayment));

/** Income was told and none of it counts: no ratio, and the test is not passed. */
const isNone = ({ average }: Income): boolean => average?.n === 0n;
const noneCounted = <T extends { readonly met: boolean | null }>(income: Income, verdict: T): T => (isNone(income) ? { ...verdict, met: false } : verdict);

/** ДЗ ≥ ВПМ + 0.5 · ВПМ · Кнчс. */
function testIncome(income: Income, minors: number, law: LawOn): IncomeTest {
  const record = law.values['subsistence-minimum'];
  const required = isKnown(record) ? requiredIncome(record.value, minors) : undefined;
  const met = required === undefined || income.average === undefined ? null : compare(income.average, required) >= 0;
  return noneCounted(income, { required, met, refs: [...record.refs, INCOME_TEST] });
}

/** Half a minimum for each child of the family; in tiyn, and half a tiyn may be left. */
const requiredIncome = (minimum: Tenge, minors: number): Fraction => times(asFraction(minimum), plus(whole(1), times(MINOR_SHARE, whole(minors))));

/** Above КДН a loan is refused; what follows from a КДД above its limit was not found. */
const exceeded = (code: 'kdn-above-limit' | 'kdd-above-limit', { value, limit, met, refs }: Verdict): readonly Finding[] => {
  if (met !== false || value === undefined || limit === undefined) return [];
  const data = { ratio: apart(value, limit), maxRatio: decimalText(limit) };
  return [code === 'kdn-above-limit' ? finding('error', code, data, [...refs, REFUSAL]) : finding('warning', code, data, refs)];
};

/** The income itself is not repeated: findings travel further than what was told. */
const belowMinimum = ({ required, met, refs }: IncomeTest, income: Income): readonly Finding[] =>
  met === false && required !== undefined && !isNone(income) ? [finding('error', 'income-below-minimum', { required: moneyText(shownIncome(required)) }, [...refs, REFUSAL])] : [];

/** Limits that were announced to change, and whose new text was not found. */
function inDoubt(law: LawOn, names: readonly LawName[]): readonly Finding[] {
  const doubtful = names.filter((name) => {
    const record = law.values[name];
    return isKnown<unknown>(record) && record.doubt !== undefined;
  });
  const [first] = doubtful;
  return first === undefined ? [] : [finding('warning', 'limit-may-have-changed', { values: doubtful, on: law.values[first].from }, law.values[first].refs)];
}

/** Whether a loan can be carried, as figures: income, burden, КДН, КДД and the income test, down to what was told and to the law. */
import type { Fraction } from '../primitives/fraction.js';
import { moneyText, type Tenge } from '../primitives/money.js';
import { ref, type LegalRef } from '../law/act.js';
import type { Assessment } from '../affordability/check-affordability.js';
import { DAYS_A_MONTH, LOAN_PAYMENTS_SHARE, MINOR_SHARE, MONTHS_A_YEAR, UNUSED_LIMIT_SHARE, WINDOW_MONTHS } from '../law/affordability-rules.js';
import { wholeMonthsOf } from '../affordability/new-loan.js';
import type { Criterion } from '../affordability/request.js';
import type { PricedLoan } from '../quote.js';
import { evaluate, rounded, TO_TIYN, type Formula, type Graph, type Grounded, type Rounding, type Unit } from './figure.js';
import { figuresOf } from './figures-of-loan.js';
import { chain, computed, figure, summed } from './grounded.js';
import { lawFigures } from './law-figures.js';
import { lent } from './schedule-figures.js';

const SOURCES: readonly LegalRef[] = [ref('lender-rules', 'гл. 2 § 1 п. 1')];
const AVERAGE: readonly LegalRef[] = [ref('lender-rules', 'гл. 3 § 3 п. 5')];

const TO_RATIO: Rounding = { to: '0.0001', way: 'half-up' };
const UP_TO_TIYN: Rounding = { to: '0.01', way: 'up' };
const UP_TO_ONE: Rounding = { to: '1', way: 'up' };

const asked = (id: string, value: string, unit: Unit = 'tenge'): Grounded => figure(id, value, unit, { kind: 'asked' }, []);

/** The figures of a borrower with a loan; those of the loan itself are found among them. */
export function figuresOfAffordability(assessment: Assessment, loan: PricedLoan): Graph {
  const { law, kdnLimit } = assessment;
  const own = new Map<string, Grounded>();
  const loanGraph = figuresOf(loan);
  const find = (id: string): Grounded | undefined => own.get(id) ?? loanGraph.find(id);
  const add = (...made: readonly Grounded[]): void => made.forEach((each) => own.set(each.figure.id, each));
  // each builds on what is there already
  add(...lawFigures(law, [kdnLimit, 'kdd-limit', 'subsistence-minimum']));
  const valueOf = (id: string): string => (find(id) as Grounded).figure.value ?? '';
  add(...newLoanFigures(loan, valueOf));
  add(...incomeFigures(assessment, valueOf));
  add(...burdenFigures(assessment));
  add(...ratioFigures(assessment, valueOf, lent(loan)));
  add(...testFigures(assessment, valueOf));
  return { ids: [...own.keys()], find };
}

/** A part of the rules, as a reader divides by hand. */
const part = ({ n, d }: Fraction): Formula => [Number(n), '÷', Number(d)];

type ValueOf = (id: string) => string;

/** A figure that a formula gives by itself, rounded. */
const worked = (id: string, unit: Unit, formula: Formula, valueOf: ValueOf, rounding: Rounding, refs: readonly LegalRef[]): Grounded =>
  computed(id, rounded(evaluate(formula, valueOf), rounding), unit, formula, valueOf, rounding, refs);

/** Payments over months; days are thirtieths of a month, and a loan shorter than a month is one of a month. */
function newLoanFigures({ terms: { term } }: PricedLoan, valueOf: ValueOf): readonly Grounded[] {
  const months: Formula = 'months' in term ? 'term' : term.days <= DAYS_A_MONTH ? 1 : ['term', '÷', DAYS_A_MONTH];
  return [
    worked('newLoan.averageMonthlyPayment', 'tenge', ['total', '÷', months], valueOf, TO_TIYN, AVERAGE),
    'months' in term ? figure('newLoan.months', String(term.months), 'months', { kind: 'formula', formula: 'term' }, ['term']) : computed('newLoan.months', String(wholeMonthsOf(term)), 'months', months, valueOf, UP_TO_ONE),
  ];
}

const sumId = (criterion: Criterion): string => `income.${criterion}`;

/** Each source: what came in each month, their sum; then the average of all. */
function incomeFigures(assessment: Assessment, valueOf: ValueOf): readonly Grounded[] {
  const { income: { counted, average } } = assessment;
  if (average === undefined) return [];
  const sources = counted.flatMap(({ criterion, months, sum }) => {
    const ids = months.map(({ month }) => `${sumId(criterion)}.${month}`);
    return [...months.map(({ sum: received }, index) => asked(ids[index] as string, moneyText(received))), summed(sumId(criterion), moneyText(sum), chain(ids), SOURCES)];
  });
  const made = new Map(sources.map((each) => [each.figure.id, each.figure]));
  const look: ValueOf = (id) => made.get(id)?.value ?? valueOf(id);
  return [...sources, ...(counted.length === 0 ? [] : [worked('averageMonthlyIncome', 'tenge', incomeFormula(assessment), look, TO_TIYN, AVERAGE)])];
}

/** Д unrounded, as ratios are reckoned with it. */
function incomeFormula({ income: { counted } }: Assessment): Formula {
  const parts = counted.map(({ criterion }): Formula => {
    const perMonth: readonly Formula[] = [sumId(criterion), '÷', WINDOW_MONTHS];
    return criterion === 'deposit-balance' ? [...perMonth, '÷', 'newLoan.months'] : criterion === 'loan-payments' ? [...perMonth, '÷', part(LOAN_PAYMENTS_SHARE)] : perMonth;
  });
  return parts.length === 1 ? (parts[0] as Formula) : parts.flatMap((part, index) => (index === 0 ? [part] : ['+', part]));
}

/** What each debt adds, and their sums. */
function burdenFigures({ asked: { loans = [] }, obligations }: Assessment): readonly Grounded[] {
  const column = (id: string, total: Tenge, told: readonly (readonly [number, Tenge | undefined])[]): readonly Grounded[] => {
    const parts = told.flatMap(([index, sum]) => (sum === undefined ? [] : [asked(`loans.${index + 1}.${id}`, moneyText(sum))]));
    const ids = parts.map((part) => part.figure.id);
    return [...parts, ids.length === 0 ? asked(`debts.${id}`, moneyText(total)) : summed(`debts.${id}`, moneyText(total), ids.length === 1 ? (ids[0] as string) : chain(ids))];
  };
  const of = (pick: (debt: (typeof loans)[number]) => Tenge | undefined): readonly (readonly [number, Tenge | undefined])[] => loans.map((debt, index) => [index, pick(debt)] as const);
  return [
    ...column('monthlyPayment', obligations.monthlyPayments, of(({ monthlyPayment }) => monthlyPayment)),
    ...column('overdue', obligations.overdue, of(({ overdue }) => overdue)),
    ...column('balance', obligations.balances, of((debt) => (debt.kind === 'loan' ? debt.balance : undefined))),
    ...column('used', obligations.used, of((debt) => (debt.kind === 'card' ? debt.used : undefined))),
    ...column('unused', obligations.unused, of((debt) => (debt.kind === 'card' ? ((debt.used > debt.limit ? 0n : debt.limit - debt.used) as Tenge) : undefined))),
  ];
}

const BURDEN: Formula = ['debts.monthlyPayment', '+', 'debts.overdue', '+', 'newLoan.averageMonthlyPayment'];

function ratioFigures(assessment: Assessment, valueOf: ValueOf, principal: string): readonly Grounded[] {
  const { kdn, kdd, kdnLimit } = assessment;
  if (kdn.value === undefined || kdd.value === undefined) return [];
  const income = incomeFormula(assessment);
  const debt: Formula = ['debts.balance', '+', 'debts.overdue', '+', 'debts.used', '+', 'debts.unused', '×', part(UNUSED_LIMIT_SHARE), '+', principal];
  const limit = `law.${kdnLimit}`;
  return [
    worked('kdn', 'ratio', [BURDEN, '÷', income], valueOf, TO_RATIO, kdn.refs),
    worked('kdd', 'ratio', [debt, '÷', [income, '×', MONTHS_A_YEAR]], valueOf, TO_RATIO, kdd.refs),
    ...(kdn.met === false && kdn.limit !== undefined && kdn.limit.n > 0n
      ? [
          worked('excess', 'tenge', [BURDEN, '−', limit, '×', income], valueOf, UP_TO_TIYN, kdn.refs),
          worked('neededIncome', 'tenge', [BURDEN, '÷', limit], valueOf, UP_TO_TIYN, kdn.refs),
        ]
      : []),
  ];
}

/** ВПМ + ВПМ ÷ 2 × the children. */
function testFigures({ asked: { minors = 0 }, incomeTest: { required, refs } }: Assessment, valueOf: ValueOf): readonly Grounded[] {
  const told = asked('minors', String(minors), 'number');
  if (required === undefined) return [told];
  const look: ValueOf = (id) => (id === 'minors' ? String(minors) : valueOf(id));
  const minimum = 'law.subsistence-minimum';
  return [told, worked('requiredIncome', 'tenge', [minimum, '+', minimum, '×', part(MINOR_SHARE), '×', 'minors'], look, TO_TIYN, refs)];
}

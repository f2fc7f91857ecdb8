/** Д, the average monthly income of a borrower: which of what was told counts, and what it comes to. */
import { monthsBefore, type CalendarMonth } from '../primitives/calendar-date.js';
import { fraction, plus, times, whole, type Fraction } from '../primitives/fraction.js';
import { add, asFraction, sum, ZERO, type Tenge } from '../primitives/money.js';
import { ref, type LegalRef } from '../law/act.js';
import { LEAST_MONTHS, LOAN_PAYMENTS_SHARE, WINDOW_MONTHS } from '../law/affordability-rules.js';
import { finding, type Finding } from '../law/finding.js';
import type { Borrower, Criterion } from './request.js';

/** Sources of income, the window and its two months: one lender's rules. */
const SOURCES: LegalRef = ref('lender-rules', 'гл. 2 § 1 п. 1');
const AVERAGE: LegalRef = ref('lender-rules', 'гл. 3 § 3 п. 5');

/** That a loan is refused where a test fails. */
export const REFUSAL: LegalRef = ref('lender-rules', 'гл. 3 § 3 п. 3 пп. 9');

interface CountedSource {
  readonly criterion: Criterion;
  /** The months of the window with something in them, the earliest first. */
  readonly months: readonly { readonly month: CalendarMonth; readonly sum: Tenge }[];
  readonly sum: Tenge;
  /** What it adds to Д, in tiyn, unrounded. */
  readonly average: Fraction;
}

export interface Income {
  /** The months that are looked at, the earliest first. */
  readonly window: readonly CalendarMonth[];
  readonly counted: readonly CountedSource[];
  /** Д in tiyn, unrounded; `undefined` where no income was told. */
  readonly average: Fraction | undefined;
  readonly findings: readonly Finding[];
}

/** Why official income alone counts. */
export const RISKS = ['socialAid', 'gambling', 'overdue90InLast12Months'] as const;

/** Which of them lower the limit of КДН. */
export const LOWERS_LIMIT: readonly (typeof RISKS)[number][] = ['gambling', 'overdue90InLast12Months'];

export const risksOf = (borrower: Borrower): readonly (typeof RISKS)[number][] => RISKS.filter((risk) => borrower[risk] === true);

/** `loanMonths`: the term of the new loan, by which a balance on deposit is divided. */
export function countIncome(borrower: Borrower, loanMonths: number): Income {
  const window = monthsBefore(borrower.date, WINDOW_MONTHS);
  const told = sourcesOf(borrower);
  if (told.length === 0) return { window, counted: [], average: undefined, findings: [finding('info', 'income-not-told')] };
  const sources = told.map(({ criterion, months }) => inWindow(criterion, months, window));
  const risks = risksOf(borrower);
  const barred = risks.length > 0 ? sources.filter(({ criterion }) => criterion !== 'official') : [];
  const open = sources.filter((source) => !barred.includes(source));
  const counted = open.filter(({ received }) => received.length >= LEAST_MONTHS).map(({ criterion, received: months }) => countedSource(criterion, months, loanMonths));
  return {
    window,
    counted,
    average: counted.reduce((total, { average }) => plus(total, average), whole(0)),
    findings: [
      ...sources.flatMap(({ findings }) => findings),
      ...open.flatMap(({ criterion, received }) => (received.length < LEAST_MONTHS ? [finding('info', 'income-too-few-months', { criterion, months: received.map(({ month }) => month) }, [AVERAGE])] : [])),
      ...(barred.length > 0 ? [finding('info', 'income-official-only', { criteria: barred.map(({ criterion }) => criterion), risks }, [SOURCES, AVERAGE])] : []),
      ...(counted.length > 1 ? [finding('info', 'income-may-overlap', { criteria: counted.map(({ criterion }) => criterion) }, [SOURCES])] : []),
      ...(counted.length === 0 ? [finding('error', 'income-none-counted', {}, [AVERAGE, REFUSAL])] : []),
    ],
  };
}

interface Told {
  readonly criterion: Criterion;
  readonly months: ReadonlyMap<CalendarMonth, Tenge>;
}

/** Entries of one source, added month by month, in the order in which they were told. */
function sourcesOf({ income = [] }: Borrower): readonly Told[] {
  const byCriterion = new Map<Criterion, Map<CalendarMonth, Tenge>>();
  for (const { criterion, months } of income) {
    const known = byCriterion.get(criterion) ?? new Map<CalendarMonth, Tenge>();
    for (const [month, received] of months) known.set(month, add(known.get(month) ?? ZERO, received));
    byCriterion.set(criterion, known);
  }
  return [...byCriterion].map(([criterion, months]) => ({ criterion, months }));
}

interface Received {
  readonly criterion: Criterion;
  readonly received: CountedSource['months'];
  readonly findings: readonly Finding[];
}

/** What came in the window; months outside it and months without a sum are told, and not counted. */
function inWindow(criterion: Criterion, months: Told['months'], window: readonly CalendarMonth[]): Received {
  const named = [...months.keys()].sort();
  const outside = named.filter((month) => !window.includes(month));
  const empty = named.filter((month) => window.includes(month) && months.get(month) === ZERO);
  const [from, until] = [window[0] as CalendarMonth, window.at(-1) as CalendarMonth];
  return {
    criterion,
    received: window.flatMap((month) => {
      const received = months.get(month) ?? ZERO;
      return received === ZERO ? [] : [{ month, sum: received }];
    }),
    findings: [
      ...(outside.length > 0 ? [finding('info', 'income-outside-window', { criterion, months: outside, from, until }, [AVERAGE])] : []),
      ...(empty.length > 0 ? [finding('info', 'income-month-empty', { criterion, months: empty }, [AVERAGE])] : []),
    ],
  };
}

/** A sixth of all that came, always of six months; a balance on deposit over the months of the loan, payments on loans over the largest КДН. */
function countedSource(criterion: Criterion, months: CountedSource['months'], loanMonths: number): CountedSource {
  const total = sum(months.map((each) => each.sum));
  const perMonth = times(asFraction(total), fraction(1n, BigInt(WINDOW_MONTHS)));
  const divisor = criterion === 'deposit-balance' ? whole(loanMonths) : criterion === 'loan-payments' ? LOAN_PAYMENTS_SHARE : whole(1);
  return { criterion, months, sum: total, average: times(perMonth, { n: divisor.d, d: divisor.n }) };
}

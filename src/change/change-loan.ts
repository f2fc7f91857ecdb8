/** changeLoan: what happened to a running loan, in the order of its days → the schedule after it, and what each change came to. */
import { daysBetween, type CalendarDate } from '../primitives/calendar-date.js';
import { at } from '../primitives/issue.js';
import { add, negate, subtract, sum, ZERO, type Tenge } from '../primitives/money.js';
import { below, ok, type Failed, type Result } from '../primitives/result.js';
import type { LawOn } from '../law/law-on.js';
import { gesv, type Gesv } from '../cost/gesv.js';
import type { DatedFlow } from '../cost/gesv-proof.js';
import { totalsOf, type Row, type Schedule } from '../schedule/schedule.js';
import type { Terms } from '../terms/parse-terms.js';
import type { Applied } from './applied.js';
import type { Change, ChangeKind, ChangeOf } from './changes.js';
import { earlyRepayment, overpayment } from './early.js';
import { late } from './late.js';
import { newMethod, newRate, newTerm } from './new-terms.js';
import { toTheEnd } from './pay.js';
import { overdueLeft, owedOf } from './overdue.js';
import { planOf } from './plan.js';
import { deferral, forgiveness, instalmentCut, militaryService, pauseOf } from './relief.js';
import { duesOf, openOn, type Paid, type Running } from './running.js';

export interface ChangedRow extends Row {
  /** The row of the contract that it is; absent for one that a change brought. */
  readonly contract?: number;
  readonly by?: ChangeKind;
}

export interface ChangedLoan {
  readonly terms: Terms;
  readonly rows: readonly ChangedRow[];
  readonly totals: Schedule['totals'];
  /** In order of days, each with its place in the request. */
  readonly applied: readonly (Applied & { readonly index: number })[];
  /** Of the payments left after the last change, against the debt then; `undefined` where nothing is left to pay. */
  readonly refined: Refined | undefined;
}

/** The rate of what is left, and the flows that it balances: the debt on the day of the last change, and the payments after it. */
export interface Refined {
  readonly rate: Gesv;
  readonly flows: readonly DatedFlow[];
}

type Apply = { readonly [K in ChangeKind]: (loan: Running, change: ChangeOf<K>, law: LawOn) => Result<Applied> };

const APPLY: Apply = {
  'early-repayment': earlyRepayment,
  overpayment,
  deferral,
  'rate': newRate,
  'term': newTerm,
  'method': newMethod,
  'instalment-cut': instalmentCut,
  'military-service': militaryService,
  forgiveness,
  late,
};

export function changeLoan(terms: Terms, changes: readonly Change[], law: LawOn): Result<ChangedLoan> {
  let running = atStart(terms, changes);
  const applied: (Applied & { readonly index: number })[] = [];
  let end = toTheEnd(running);
  const left = changes.map((change, index) => ({ change, index }));
  for (let next = nextOf(left, running); next !== undefined; next = nextOf(left, running)) {
    left.splice(left.indexOf(next), 1);
    const { change, index } = next;
    const result = (APPLY[change.kind] as Apply['rate'])(running, change as ChangeOf<'rate'>, law);
    // a change that leaves what can't be repaid is refused where it was made
    end = result.ok ? toTheEnd(result.value.running) : result;
    if (!result.ok || !end.ok) return below(at('/changes', index), end as Failed);
    applied.push({ ...result.value, index });
    running = result.value.running;
  }
  if (!end.ok) return end;
  const rows = rowsOf(end.value);
  const last = applied.at(-1) ?? { running, day: terms.disbursementDate, debt: terms.principal };
  return ok({ terms: running.terms, rows, totals: totalsOf(rows), applied: unsettled(applied, end.value), refined: refined(last, end.value) });
}

/** What is overdue in the end is said of the last late payment: what an earlier one left, a later one may have settled. */
function unsettled<A extends Applied>(applied: readonly A[], { overdue }: Running): readonly A[] {
  const last = applied.findLast(({ late }) => late !== undefined);
  return applied.map((each) => (each === last ? { ...each, findings: [...each.findings, ...overdueLeft(overdue)] } : each));
}

function atStart(terms: Terms, changes: readonly Change[]): Running {
  const start = { terms, balance: terms.principal, open: openOn(terms.disbursementDate), dues: duesOf(terms) };
  return {
    ...start,
    plan: planOf(start),
    rows: start.dues.length,
    paid: [],
    overdue: [],
    settled: new Map(),
    ahead: [],
    moves: [],
    pauses: changes.flatMap((change) => (change.kind === 'military-service' ? [pauseOf(change)] : [])),
    late: new Set(changes.flatMap((change) => (change.kind === 'late' ? [change.row] : []))),
    forgiven: [],
    penalties: new Map(),
  };
}

interface Told {
  readonly change: Change;
  readonly index: number;
}

/** The first by its day in the loan as it runs by then; of one day, the one that was told first. */
const nextOf = (left: readonly Told[], running: Running): Told | undefined =>
  left.reduce<Told | undefined>((first, each) => (first === undefined || dayOf(each.change, running) < dayOf(first.change, running) ? each : first), undefined);

/** A deferral or a cut begins on the due date before its row. */
function dayOf(change: Change, { dues, open }: Running): CalendarDate {
  if ('date' in change) return change.date;
  if ('paidOn' in change) return change.paidOn;
  if ('fromDate' in change) return change.fromDate;
  const index = dues.findIndex(({ number }) => number === change.fromRow);
  return dues[index - 1]?.date ?? open.since;
}

/** In order of their days, with numbers and balances. */
function rowsOf({ paid, forgiven, terms: { principal } }: Running): readonly ChangedRow[] {
  let repaid = ZERO;
  return paid
    .map((row, place) => ({ row, place }))
    .sort((a, b) => (a.row.date < b.row.date ? -1 : a.row.date > b.row.date ? 1 : lateFirst(a.row, b.row) || a.place - b.place))
    .map(({ row, place }, index): ChangedRow => {
      repaid = add(repaid, row.principal);
      const gone = sum(forgiven.filter(({ after }) => after <= place).map((each) => each.principal));
      const { number: contract, by, ...rest } = row;
      return { ...rest, number: index + 1, payment: paymentOf(row), balance: subtract(subtract(principal, repaid), gone), ...(contract !== undefined && { contract }), ...(by !== undefined && { by }) };
    });
}

/** What was owed before is paid before what falls due on the same day. */
const lateFirst = (a: Paid, b: Paid): number => Number(b.by === 'late') - Number(a.by === 'late');

const paymentOf = ({ principal, interest }: Paid): Tenge => add(principal, interest);

/** One lender's rules, chapter 3 § 4 item 2: on a change of terms the rate is counted anew from what is left, without what was paid before. */
function refined({ running, day, debt }: Pick<Applied, 'running' | 'day' | 'debt'>, { paid, overdue }: Running): Refined | undefined {
  // a debt that no day is told for has no rate
  if (overdue.some((each) => owedOf(each) > ZERO)) return undefined;
  const later = paid.slice(running.paid.length);
  if (later.length === 0 || debt <= 0n) return undefined;
  const flows = [{ date: day, day: 0, amount: debt }, ...later.map((row) => ({ date: row.date, day: daysBetween(day, row.date), amount: negate(paymentOf(row)) }))];
  const rate = gesv(flows);
  return rate.ok ? { rate: rate.value, flows } : undefined;
}

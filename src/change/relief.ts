/** Relief that is asked for: a deferral, a cut of the instalment, the time of military service, forgiveness. */
import { addDays, addMonths, daysBetween, monthsApart, type CalendarDate } from '../primitives/calendar-date.js';
import { count } from '../primitives/day-count.js';
import { plus, times, whole } from '../primitives/fraction.js';
import { add, asFraction, least, negate, subtract, sum, ZERO, type Tenge } from '../primitives/money.js';
import { issue } from '../primitives/issue.js';
import { failed, ok, type Result } from '../primitives/result.js';
import { cutInstalment } from '../primitives/rounding.js';
import type { Terms } from '../terms/parse-terms.js';
import { applied, beforeRow, debtExceeded, debtOf, onDay, type Applied } from './applied.js';
import type { ChangeOf } from './changes.js';
import { owedOf } from './overdue.js';
import type { Pause } from './pause.js';
import { until } from './pay.js';
import { planOf } from './plan.js';
import { owedInterest, paidAhead, withoutLimit, type Due, type Open, type Overdue, type Running } from './running.js';

/**
 * Every due date from the row on moves by so many months (one lender's rules, chapter 2: the last payment moves by the
 * same time). Interest runs on, is not capitalised, and is paid on the old dates or with the first row after.
 */
export function deferral(loan: Running, { fromRow, months, of }: ChangeOf<'deferral'>): Result<Applied> {
  const before = beforeRow(loan, fromRow);
  if (!before.ok) return before;
  const running = before.value;
  const to = (date: CalendarDate): CalendarDate => later(running.terms, date, months);
  const moved = running.dues.map((due) => ({ ...due, date: to(due.date) }));
  const after: Running = { ...running, moves: [...running.moves, { from: fromRow, to }] };
  return began(running, of === 'principal' ? { ...after, dues: [...interestRows(running, to, months), ...moved.slice(1)] } : { ...after, dues: moved, open: deferred(running, to, months) });
}

/** The day and the debt are those before the time that nothing is paid in. */
const began = (before: Running, after: Running): Result<Applied> => ok({ running: after, day: before.open.since, debt: debtOf(before), findings: [] });

/** By months on the anchor day of the loan, or by steps of 30 days where it is paid so. */
function later({ product: { paymentEvery }, method, firstPaymentDate, disbursementDate }: Terms, date: CalendarDate, months: number): CalendarDate {
  if ('days' in paymentEvery && paymentEvery.days === 30 && method !== 'single-payment') return addDays(date, 30 * months);
  const anchor = firstPaymentDate ?? disbursementDate;
  const apart = monthsApart(anchor, date);
  // a date that stands on the anchor day, or on the last of a shorter month, goes back to it
  return addMonths(anchor, apart) === date ? addMonths(anchor, apart + months) : addMonths(date, months);
}

/** Months count 30 days each under 30/360 where the steps are months, and in a single payment's term. */
const isMonthly = ({ product, method, term }: Terms): boolean => 'months' in product.paymentEvery || (method === 'single-payment' && 'months' in term);

/** Interest of the deferred time is paid on top of the first instalment after it. */
function deferred({ open, terms }: Running, to: (date: CalendarDate) => CalendarDate, months: number): Open {
  const until = to(open.since);
  return { ...withoutLimit(open), deferred: { until, nominal: count('30/360', { start: open.since, end: until, ...(isMonthly(terms) && { months }) }).days } };
}

/** On the old dates, as far as the deferred time goes, interest alone; then the first row, moved. */
function interestRows({ terms, dues: [first] }: Running, to: (date: CalendarDate) => CalendarDate, months: number): readonly Due[] {
  if (first === undefined) return [];
  const moved = to(first.date);
  const step = terms.product.paymentEvery;
  const next = (index: number): CalendarDate => ('months' in step ? later(terms, first.date, step.months * index) : addDays(first.date, step.days * index));
  const dates: CalendarDate[] = [];
  for (let date = first.date; date < moved; date = next(dates.length)) {
    dates.push(date);
    if (terms.method === 'single-payment') break;
  }
  const nominal = (start: CalendarDate, end: CalendarDate, months: number): number => (isMonthly(terms) ? 30 * months : count('30/360', { start, end }).days);
  const rows = dates.map((date, index): Due => ({ date, nominal: index === 0 ? first.nominal : nominal(dates[index - 1] as CalendarDate, date, 'months' in step ? step.months : 0), pays: 'interest' }));
  const last = dates.at(-1) ?? first.date;
  const covered = 'months' in step && terms.method !== 'single-payment' ? step.months * (dates.length - 1) : 0;
  return [...rows, { ...first, date: moved, nominal: nominal(last, moved, months - covered) }];
}

/** Interest first; what of it does not fit comes on top of the first full row. The rest is shared among the rows after, to the same day. */
export function instalmentCut(loan: Running, { fromRow, months, sharePercent }: ChangeOf<'instalment-cut'>): Result<Applied> {
  const before = beforeRow(loan, fromRow);
  if (!before.ok) return before;
  const running = before.value;
  const step = running.terms.product.paymentEvery;
  const rows = Math.ceil('months' in step ? months / step.months : (months * 30) / step.days);
  if (running.dues.length <= rows) return failed([issue('cut-leaves-no-row', '/months', { rows: running.dues.length })]);
  const payments: Tenge[] = [];
  let planned: Running = { ...running, ahead: [], late: new Set() };
  for (const { date } of running.dues.slice(0, rows)) {
    const after = until(planned, date);
    if (!after.ok) return after;
    payments.push(sum(after.value.paid.slice(planned.paid.length).map(({ principal, interest }) => add(principal, interest))));
    planned = after.value;
  }
  const left = { n: 100n * sharePercent.d - sharePercent.n, d: 100n * sharePercent.d };
  const dues = running.dues.map((due, index): Due => (index < rows ? { ...due, pays: cutInstalment(times(asFraction(payments[index] as Tenge), left)) } : index === rows ? { ...due, isNewPlan: true } : due));
  return applied({ ...running, dues }, running.open.since);
}

/**
 * Law 56-V, article 3-3, item 2: principal and interest are deferred for the time of service and sixty calendar days after it, without
 * interest; and in a deferral no penalty runs (one lender's rules, chapter 2, item 7). Neither leaves out what was overdue by then.
 */
const AFTER_SERVICE = 60;

export function militaryService(loan: Running, { fromDate, untilDate }: ChangeOf<'military-service'>): Result<Applied> {
  const day = onDay(loan, fromDate, '/fromDate');
  // nothing falls due any more, but what is overdue is deferred too
  const arrears = until(loan, fromDate);
  if (arrears.ok && arrears.value.dues.length === 0 && arrears.value.overdue.length > 0) return applied(arrears.value, fromDate);
  if (!day.ok) return day;
  const running = day.value;
  const days = daysBetween(fromDate, untilDate) + AFTER_SERVICE;
  const to = (date: CalendarDate): CalendarDate => addDays(date, days);
  const from = running.dues.find(({ number }) => number !== undefined)?.number ?? 1;
  const after: Running = { ...running, dues: running.dues.map((due) => ({ ...due, date: to(due.date) })), open: movedOpen(running.open, to), moves: [...running.moves, { from, to }] };
  return began(running, after);
}

/** The time without interest and penalty, which is known before it begins. */
export const pauseOf = ({ fromDate, untilDate }: ChangeOf<'military-service'>): Pause => ({ start: fromDate, end: addDays(untilDate, AFTER_SERVICE) });

const movedOpen = (open: Open, to: (date: CalendarDate) => CalendarDate): Open => ({ ...open, since: to(open.since), ...(open.deferred && { deferred: { ...open.deferred, until: to(open.deferred.until) } }) });

/** Principal is shared anew among the rows left; of interest and penalty, what is owed on the day can be forgiven. */
export function forgiveness(loan: Running, { date, principal = ZERO, interest = ZERO, penalty = ZERO }: ChangeOf<'forgiveness'>): Result<Applied> {
  const day = onDay(loan, date);
  if (!day.ok) return day;
  const running = day.value;
  const owed = owedInterest(running);
  const left = subtract(running.balance, paidAhead(running));
  if (principal > left) return debtExceeded('/principal', left > ZERO ? left : ZERO);
  if (interest > owed) return debtExceeded('/interest', owed);
  const penalties = sum(running.overdue.map((each) => each.penalty ?? ZERO));
  if (penalty > penalties) return debtExceeded('/penalty', penalties);
  const { open } = running;
  const after: Running = {
    ...running,
    balance: subtract(running.balance, principal),
    open: { ...open, onTop: plus(open.onTop, whole(negate(interest))) },
    overdue: withoutPenalty(running.overdue, penalty),
    forgiven: principal === ZERO ? running.forgiven : [...running.forgiven, { after: running.paid.length, principal }],
  };
  const isOver = after.balance === ZERO && owedInterest(after) === ZERO;
  return applied(isOver ? { ...after, dues: [] } : principal === ZERO ? after : { ...after, plan: planOf(after) }, date);
}

/** Of the older rows first; a row that owed nothing else is settled by it. */
function withoutPenalty(overdue: readonly Overdue[], forgiven: Tenge): readonly Overdue[] {
  let left = forgiven;
  return overdue.flatMap((each) => {
    const part = least(left, each.penalty ?? ZERO);
    if (part === ZERO) return [each];
    left = subtract(left, part);
    const penalty = subtract(each.penalty ?? ZERO, part);
    return add(owedOf(each), penalty) > ZERO ? [{ ...each, penalty }] : [];
  });
}

/** What a change comes to: the loan after it, its day, and what was owed then; and the checks that changes share. */
import type { CalendarDate } from '../primitives/calendar-date.js';
import { issue } from '../primitives/issue.js';
import { moneyText, sum, tiyn, type Tenge } from '../primitives/money.js';
import { failed, ok, type Failed, type Result } from '../primitives/result.js';
import type { Finding } from '../law/finding.js';
import type { LateOutcome } from './late.js';
import { owedOf } from './overdue.js';
import { until } from './pay.js';
import { accruedTo, owedInterest, paidAhead, type Running } from './running.js';

export interface Applied {
  readonly running: Running;
  /** The day of the change, and the debt after it: principal and interest that was not paid. */
  readonly day: CalendarDate;
  readonly debt: Tenge;
  readonly findings: readonly Finding[];
  readonly late?: LateOutcome;
}

export const debtOf = (running: Running): Tenge =>
  tiyn(running.balance + owedInterest(running) + sum(running.overdue.map(owedOf)) - paidAhead(running));

export const applied = (running: Running, day: CalendarDate, findings: readonly Finding[] = []): Result<Applied> => ok({ running, day, debt: debtOf(running), findings });

export const debtExceeded = (path: string, most: Tenge): Failed => failed([issue('amount-above-debt', path, { most: moneyText(most) })]);

/** Everything due up to a day of the loan is paid, and interest counted to it. */
export function onDay(running: Running, date: CalendarDate, path = '/date'): Result<Running> {
  const { terms: { disbursementDate }, dues } = running;
  const last = dues.at(-1)?.date;
  if (date < disbursementDate || last === undefined || date >= last) return failed([issue('change-outside-loan', path, { from: disbursementDate, until: last ?? running.open.since })]);
  const paid = until(running, date);
  return paid.ok ? ok(accruedTo(paid.value, date)) : paid;
}

/** Everything before a row of the contract is paid. */
export function beforeRow(running: Running, number: number, path = '/fromRow'): Result<Running> {
  const index = running.dues.findIndex((due) => due.number === number);
  if (index < 0) return failed([issue('row-unknown', path, { row: number, known: running.dues.flatMap((due) => due.number ?? []) })]);
  const before = running.dues[index - 1];
  return before === undefined ? ok(running) : until(running, before.date);
}

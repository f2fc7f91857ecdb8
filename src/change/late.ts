/** A payment that is not made on its day: what its money settles, what stays overdue, and what falls due when. */
import { addDays, type CalendarDate } from '../primitives/calendar-date.js';
import { issue } from '../primitives/issue.js';
import { add, least, subtract, sum, ZERO, type Tenge } from '../primitives/money.js';
import { failed, ok, type Failed, type Result } from '../primitives/result.js';
import { BORROWER_RIGHTS } from '../law/borrower-rights.js';
import { finding, type Finding } from '../law/finding.js';
import type { LawOn } from '../law/law-on.js';
import { ref, type LegalRef } from '../law/act.js';
import type { Terms } from '../terms/parse-terms.js';
import { debtExceeded, debtOf, type Applied } from './applied.js';
import type { ChangeOf } from './changes.js';
import { countedOn, freeUntilOf, maxDaysOf, owedOf, type Cost, type Counted } from './overdue.js';
import { lastOfDelay, type Pause } from './pause.js';
import { until } from './pay.js';
import { accruedTo, duesOf, owedInterest, type Overdue, type Paid, type Running } from './running.js';
import { arrearsOf, debtsOf, DEBTS, settle, type CurrentDebt, type RowDebt, type Settled } from './settle.js';

export interface Deadline {
  readonly what: 'notice' | 'request' | 'answer' | 'whole-debt' | 'last-penalty';
  readonly date: CalendarDate;
  readonly refs: readonly LegalRef[];
}

/** Penalty, interest and settlement are those of all the rows that the payment is for; the deadlines are of its own. */
export interface LateOutcome {
  readonly row: number;
  readonly freeUntil: CalendarDate;
  /** `undefined` where the lender states none. */
  readonly penalty: Tenge | undefined;
  /** Days that the penalty counts: of the row that is late the longest. */
  readonly days: number;
  /** Whether a limit of the law held the penalty. */
  readonly capped: boolean;
  /** Interest that ran on the overdue principal. */
  readonly interest: Tenge;
  readonly settlement: readonly { readonly what: (typeof DEBTS)[number]; readonly amount: Tenge }[];
  readonly deadlines: readonly Deadline[];
}

/**
 * Without an amount a payment is for its own row, in full: who names a row and no sum means that row. A sum of money has no such
 * purpose, and the law says what it settles: all that is overdue on the day, then the period that runs.
 */
export function late(loan: Running, { row: number, paidOn, amount }: ChangeOf<'late'>, law: LawOn): Result<Applied> {
  const due = until(loan, paidOn);
  if (!due.ok) return due;
  const running = due.value;
  const own = running.overdue.find((each) => each.number === number);
  if (own === undefined) return amount === undefined && running.settled.has(number) ? nothingLeft(running, number, paidOn, law) : notLate(running, number);
  const { rows, today } = amount === undefined ? { rows: [own], today: undefined } : overdueOn(running, own, paidOn);
  const { counted, penalties } = countedOn(running, rows, paidOn, law);
  const now = accruedTo(running, paidOn);
  const debts = counted.map(debtOn);
  const current = today ?? { principal: nextPrincipal(running), interest: running.dues.length === 0 ? ZERO : owedInterest(now) };
  const most = debtsOf(debts, current);
  const given = amount ?? arrearsOf(debts);
  if (given > most) return debtExceeded('/amount', most);
  const settled = settle(debts, current, given);
  const after: Running = { ...running, ...paidBy(settled, { running, counted, own, today, paidOn }), penalties };
  const { cost } = counted[0] as Counted;
  const freeUntil = freeUntilOf(own, law);
  const outcome: LateOutcome = {
    row: number,
    freeUntil,
    penalty: cost.penalty === undefined ? undefined : sum(counted.map((each) => each.cost.penalty ?? ZERO)),
    days: Math.max(...counted.map((each) => each.cost.days)),
    capped: counted.some((each) => each.cost.capped),
    interest: sum(counted.map((each) => each.cost.interest)),
    settlement: DEBTS.map((what) => ({ what, amount: settled.sums[what] })),
    deadlines: deadlines(freeUntil, maxDaysOf(running.terms, law), running.pauses),
  };
  return ok({ running: after, day: paidOn, debt: debtOf({ ...after, open: now.open }), findings: findings(running.terms, cost, counted), late: outcome });
}

function notLate({ dues, rows, terms }: Running, row: number): Failed {
  const next = dues.find(({ number }) => number === row);
  if (next !== undefined) return failed([issue('paid-before-due', '/paidOn', { due: next.date })]);
  // a new term may have brought more rows than the contract had
  const isOfLoan = row <= Math.max(rows, duesOf(terms).length);
  return failed([isOfLoan ? issue('row-not-owed', '/row', { row }) : issue('row-unknown', '/row', { row, known: dues.flatMap(({ number }) => number ?? []) })]);
}

/** A sum for all that was overdue has settled the row: it was late, and its own payment is none. */
function nothingLeft(running: Running, row: number, day: CalendarDate, law: LawOn): Result<Applied> {
  const { terms } = running;
  const due = running.settled.get(row) as Overdue;
  const freeUntil = freeUntilOf(due, law);
  const outcome: LateOutcome = { row, freeUntil, penalty: terms.product.penalty && ZERO, days: 0, capped: false, interest: ZERO, settlement: DEBTS.map((what) => ({ what, amount: ZERO })), deadlines: deadlines(freeUntil, maxDaysOf(terms, law), running.pauses) };
  const settled = new Map([...running.settled].filter(([number]) => number !== row));
  return ok({ running: { ...running, settled }, day, debt: debtOf(accruedTo(running, day)), findings: [], late: outcome });
}

interface Pool {
  readonly rows: readonly Overdue[];
  /** The row that falls due on the very day and is not paid by itself: it is current, not overdue. */
  readonly today: Overdue | undefined;
}

/** A row that is late by no day, with none overdue beside it, is paid as one that is late. */
function overdueOn({ overdue }: Running, own: Overdue, day: CalendarDate): Pool {
  const rows = overdue.filter(({ date }) => date < day);
  return rows.length === 0 ? { rows: [own], today: undefined } : { rows, today: overdue.find(({ date }) => date === day) };
}

const debtOn = ({ row, cost }: Counted): RowDebt => ({
  principal: row.principal,
  interest: sum([row.interest, row.extra ?? ZERO, cost.interest]),
  penalty: add(row.penalty ?? ZERO, cost.penalty ?? ZERO),
});

interface Payment {
  readonly running: Running;
  readonly counted: readonly Counted[];
  readonly own: Overdue;
  readonly today: Overdue | undefined;
  readonly paidOn: CalendarDate;
}

/** Each row has a payment of its own, and keeps what it still owes; what goes to a row that is not due yet is paid ahead. */
function paidBy({ rows: settled, current }: Settled, { running, counted, own, today, paidOn }: Payment): Pick<Running, 'paid' | 'overdue' | 'ahead' | 'settled'> {
  const lefts = counted.map((each, index) => leftOf(each, settled[index] as RowDebt));
  const ahead = today === undefined ? add(current.principal, current.interest) : ZERO;
  const rows = counted.flatMap(({ row, cost }, index): readonly Paid[] => {
    const { principal, interest } = settled[index] as RowDebt;
    const isPaid = add(principal, interest) > ZERO || (row === own && ahead > ZERO);
    return isPaid ? [{ number: row.number, date: paidOn, days: row.days + cost.interestDays, principal, interest, by: 'late' }] : [];
  });
  const paid = [...running.paid, ...rows, ...(today === undefined || add(current.principal, current.interest) === ZERO ? [] : [ofToday(today, current)])];
  const after = running.overdue.map((each) => {
    const place = counted.findIndex(({ row }) => row === each);
    return each === today ? { ...each, principal: subtract(each.principal, current.principal), interest: subtract(each.interest, current.interest) } : (lefts[place] ?? each);
  });
  return {
    paid,
    overdue: after.filter(isOwed),
    settled: new Map([...running.settled, ...after.filter((each) => !isOwed(each) && each.number !== own.number).map((each) => [each.number, each] as const)]),
    ahead: ahead > ZERO ? [...running.ahead, { index: paid.findIndex((each, index) => index >= running.paid.length && each.number === own.number), left: ahead }] : running.ahead,
  };
}

const isOwed = (row: Overdue): boolean => add(owedOf(row), row.penalty ?? ZERO) > ZERO;

const ofToday = ({ number, date, days }: Overdue, { principal, interest }: CurrentDebt): Paid => ({ number, date, days, principal, interest, by: 'late' });

/** What was due is paid before what ran on since. */
function leftOf({ row, cost }: Counted, { principal, interest, penalty }: RowDebt): Overdue {
  const due = least(interest, row.interest);
  return {
    ...row,
    days: row.days + cost.interestDays,
    principal: subtract(row.principal, principal),
    interest: subtract(row.interest, due),
    extra: subtract(add(row.extra ?? ZERO, cost.interest), subtract(interest, due)),
    penalty: subtract(add(row.penalty ?? ZERO, cost.penalty ?? ZERO), penalty),
    counted: cost.last,
  };
}

/** The principal of the row that falls due next. */
function nextPrincipal(running: Running): Tenge {
  const [next] = running.dues;
  if (next === undefined) return ZERO;
  const after = until({ ...running, late: new Set() }, next.date);
  return after.ok ? sum(after.value.paid.slice(running.paid.length).map(({ principal }) => principal)) : ZERO;
}

const PENALTY: readonly LegalRef[] = [ref('law-56-v', 'ст. 6 п. 3')];

function findings({ product: { penalty } }: Terms, { held }: Cost, counted: readonly Counted[]): readonly Finding[] {
  return [
    ...(penalty === undefined ? [finding('warning', 'penalty-not-stated', {}, PENALTY)] : []),
    ...(held !== undefined && penalty !== undefined ? [finding('error', 'penalty-above-limit', { rate: penalty.percentPerDay.text, limit: held.text }, PENALTY)] : []),
    ...counted.flatMap(({ cost }) => cost.findings),
  ];
}

/** Counted from the last day without a penalty. The law counts a request's days from the notice: no earlier than this it ends. */
function deadlines(start: CalendarDate, days: number | undefined, pauses: readonly Pause[]): readonly Deadline[] {
  const { notice, change, answer, wholeDebt, lastPenalty } = BORROWER_RIGHTS;
  const after = (days: number): CalendarDate => addDays(start, days);
  // these two count days of delay
  const afterDelay = (days: number): CalendarDate => lastOfDelay(pauses, start, days);
  return [
    { what: 'notice', date: after(notice.within.days), refs: notice.refs },
    { what: 'request', date: after(change.within.days), refs: change.refs },
    { what: 'answer', date: after(change.within.days + answer.within.days), refs: answer.refs },
    { what: 'whole-debt', date: afterDelay(wholeDebt.numbers.days), refs: wholeDebt.refs },
    ...(days === undefined ? [] : [{ what: 'last-penalty' as const, date: afterDelay(days), refs: lastPenalty.refs }]),
  ];
}

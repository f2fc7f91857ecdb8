/** A payment that is not made on its day: its penalty and interest, in which order money settles the debts, and what falls due when. */
import { addDays, type CalendarDate } from '../primitives/calendar-date.js';
import { compare } from '../primitives/fraction.js';
import { issue } from '../primitives/issue.js';
import { add, least, moneyText, subtract, sum, ZERO, type Tenge } from '../primitives/money.js';
import { annualRate, type AnnualRate } from '../primitives/rate.js';
import { failed, ok, type Result } from '../primitives/result.js';
import { BORROWER_RIGHTS } from '../law/borrower-rights.js';
import { finding, type Finding } from '../law/finding.js';
import type { LawOn } from '../law/law-on.js';
import { ref, type LegalRef } from '../law/act.js';
import { penaltyFree } from '../schedule/penalty-free.js';
import type { Row } from '../schedule/schedule.js';
import type { Terms } from '../terms/parse-terms.js';
import { debtExceeded, debtOf, type Applied } from './applied.js';
import type { ChangeOf } from './changes.js';
import { cap, isUnsecured, latePayment, penaltyLimits, type LatePayment } from './late-payment.js';
import { until } from './pay.js';
import { accruedTo, owedInterest, type Overdue, type Paid, type Running } from './running.js';

/** In the order in which money settles them (Law 56-V, article 6, item 1-1). */
export const DEBTS = ['overdue-principal', 'overdue-interest', 'penalty', 'current-principal', 'current-interest'] as const;

export interface Deadline {
  readonly what: 'notice' | 'request' | 'answer' | 'whole-debt' | 'last-penalty';
  readonly date: CalendarDate;
  readonly refs: readonly LegalRef[];
}

export interface LateOutcome {
  readonly row: number;
  readonly freeUntil: CalendarDate;
  /** `undefined` where the lender states none. */
  readonly penalty: Tenge | undefined;
  /** Days that the penalty counts. */
  readonly days: number;
  /** Whether a limit of the law held the penalty. */
  readonly capped: boolean;
  /** Interest that ran on the overdue principal. */
  readonly interest: Tenge;
  readonly settlement: readonly { readonly what: (typeof DEBTS)[number]; readonly amount: Tenge }[];
  readonly deadlines: readonly Deadline[];
}

export function late(loan: Running, { row: number, paidOn, amount }: ChangeOf<'late'>, law: LawOn): Result<Applied> {
  const due = until(loan, paidOn);
  if (!due.ok) return due;
  const running = due.value;
  const overdue = running.overdue.find((each) => each.number === number);
  if (overdue === undefined) {
    const next = running.dues.find((each) => each.number === number);
    return failed([next === undefined ? issue('row-unknown', '/row', { row: number, known: running.dues.flatMap((each) => each.number ?? []) }) : issue('paid-before-due', '/paidOn', { due: next.date })]);
  }
  const cost = costOf(running, overdue, paidOn, law);
  const now = accruedTo(running, paidOn);
  const extra = add(overdue.extra ?? ZERO, cost.interest);
  const debts = [overdue.principal, add(overdue.interest, extra), add(running.penalty, cost.penalty ?? ZERO), nextPrincipal(running), running.dues.length === 0 ? ZERO : owedInterest(now)] as const;
  const arrears = sum(debts.slice(0, 3));
  const given = amount ?? arrears;
  if (given > sum(debts)) return debtExceeded('/amount', sum(debts));
  const paid = settle(debts, given);
  const [principal, interest, penalty, ...ahead] = paid as readonly [Tenge, Tenge, Tenge, Tenge, Tenge];
  // what was due is paid before what ran on since
  const scheduled = subtract(overdue.interest, least(interest, overdue.interest));
  const left = { principal: subtract(debts[0], principal), interest: scheduled, extra: subtract(subtract(debts[1], interest), scheduled), counted: cost.last };
  const own: Paid = { number, date: paidOn, days: overdue.days + cost.interestDays, principal, interest, by: 'late' };
  const isLeft = sum([left.principal, left.interest, left.extra]) > ZERO;
  const unpaid = subtract(debts[2], penalty);
  const after: Running = {
    ...running,
    paid: [...running.paid, own],
    overdue: running.overdue.flatMap((each) => (each.number !== number ? [each] : isLeft ? [{ ...each, ...left }] : [])),
    ahead: sum(ahead) > ZERO ? [...running.ahead, { index: running.paid.length, left: sum(ahead) }] : running.ahead,
    penalty: unpaid,
    penalties: cost.penalties,
  };
  const outcome: LateOutcome = { row: number, freeUntil: cost.freeUntil, penalty: cost.penalty, days: cost.days, capped: cost.capped, interest: cost.interest, settlement: DEBTS.map((what, index) => ({ what, amount: paid[index] as Tenge })), deadlines: deadlines(cost.freeUntil, cost.maxDays) };
  return ok({ running: after, day: paidOn, debt: debtOf({ ...after, open: now.open }), findings: findings(running.terms, cost, { principal: left.principal, interest: add(left.interest, left.extra), penalty: unpaid }), late: outcome });
}

/** As far as the money goes. */
function settle(debts: readonly Tenge[], given: Tenge): readonly Tenge[] {
  let left = given;
  return debts.map((debt) => {
    const paid = least(left, debt);
    left = subtract(left, paid);
    return paid;
  });
}

/** The principal of the row that falls due next. */
function nextPrincipal(running: Running): Tenge {
  const [next] = running.dues;
  if (next === undefined) return ZERO;
  const after = until({ ...running, late: new Set() }, next.date);
  return after.ok ? sum(after.value.paid.slice(running.paid.length).map(({ principal }) => principal)) : ZERO;
}

interface Cost extends Omit<LateOutcome, 'row' | 'settlement' | 'deadlines'> {
  readonly interestDays: number;
  /** The last day that is counted. */
  readonly last: CalendarDate;
  /** After so many days nothing more may be asked; `undefined` where no limit holds. */
  readonly maxDays: number | undefined;
  /** The limit that the lender's own rate is above. */
  readonly held: AnnualRate | undefined;
  readonly penalties: ReadonlyMap<number, Tenge>;
  readonly findings: readonly Finding[];
}

/** At the lender's own rate, but no more than the law lets be asked; each year of the contract has its own limit. */
function costOf({ terms, penalties }: Running, overdue: Overdue, paidOn: CalendarDate, law: LawOn): Cost {
  const free = penaltyFree([{ ...overdue, payment: ZERO, balance: ZERO }], law.calendar);
  const start = free.dates[0] ?? overdue.date;
  // where a part was paid before, the rest is counted from that day on, on what is left
  const row: Row = { ...overdue, date: overdue.counted ?? overdue.date, payment: add(overdue.principal, overdue.interest), balance: ZERO };
  const limits = penaltyLimits(terms, law);
  const stated = terms.product.penalty?.percentPerDay;
  const held = stated !== undefined && limits !== undefined && compare(stated.percent, limits.percentPerDay.percent) > 0 ? limits.percentPerDay : undefined;
  const percentPerDay = held ?? stated ?? annualRate('0');
  const maxDays = isUnsecured(terms) ? limits?.maxDays : undefined;
  const lastDay = maxDays === undefined ? paidOn : addDays(start, maxDays);
  const end = lastDay < paidOn ? lastDay : paidOn;
  const lateness = latePayment({ ...terms, nominalRate: overdue.rate, product: { ...terms.product, penalty: { percentPerDay } } }, { row, freeUntil: overdue.counted ?? start, paidOn: end }, law) as LatePayment;
  const most = limits && cap(terms.principal, limits);
  const years = lateness.years.map(({ number, penalty, capped }) => {
    const before = penalties.get(number) ?? ZERO;
    const room = most === undefined ? undefined : subtract(most, before);
    return { number, before, penalty: room !== undefined && penalty > room ? room : penalty, capped: capped || (room !== undefined && penalty > room) };
  });
  const penalty = sum(years.map((year) => year.penalty));
  return {
    freeUntil: start,
    last: end,
    penalty: stated === undefined ? undefined : penalty,
    days: lateness.days,
    capped: stated !== undefined && lateness.days > 0 && (held !== undefined || years.some(({ capped }) => capped) || end < paidOn),
    interest: lateness.interest,
    interestDays: lateness.interestDays,
    maxDays,
    held,
    penalties: stated === undefined ? penalties : new Map([...penalties, ...years.map((year) => [year.number, add(year.before, year.penalty)] as const)]),
    findings: free.findings,
  };
}

const PENALTY: readonly LegalRef[] = [ref('law-56-v', 'ст. 6 п. 3')];

/** What is overdue and not paid, where there is something. */
export const overdueLeft = ({ principal, interest, penalty }: Readonly<Record<'principal' | 'interest' | 'penalty', Tenge>>): readonly Finding[] =>
  sum([principal, interest, penalty]) === ZERO ? [] : [finding('warning', 'overdue-left', { principal: moneyText(principal), interest: moneyText(interest), penalty: moneyText(penalty) }, [ref('law-56-v', 'ст. 6 п. 1-1')])];

function findings({ product: { penalty } }: Terms, { held, findings: ofDays }: Cost, left: Readonly<Record<'principal' | 'interest' | 'penalty', Tenge>>): readonly Finding[] {
  return [
    ...(penalty === undefined ? [finding('warning', 'penalty-not-stated', {}, PENALTY)] : []),
    ...(held !== undefined && penalty !== undefined ? [finding('error', 'penalty-above-limit', { rate: penalty.percentPerDay.text, limit: held.text }, PENALTY)] : []),
    ...overdueLeft(left),
    ...ofDays,
  ];
}

/** Counted from the last day without a penalty. The law counts a request's days from the notice: no earlier than this it ends. */
function deadlines(start: CalendarDate, days: number | undefined): readonly Deadline[] {
  const { notice, change, answer, wholeDebt, lastPenalty } = BORROWER_RIGHTS;
  const after = (days: number): CalendarDate => addDays(start, days);
  return [
    { what: 'notice', date: after(notice.within.days), refs: notice.refs },
    { what: 'request', date: after(change.within.days), refs: change.refs },
    { what: 'answer', date: after(change.within.days + answer.within.days), refs: answer.refs },
    { what: 'whole-debt', date: after(wholeDebt.numbers.days), refs: wholeDebt.refs },
    ...(days === undefined ? [] : [{ what: 'last-penalty' as const, date: after(days), refs: lastPenalty.refs }]),
  ];
}

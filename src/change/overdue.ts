/** What an overdue row has come to by a day, its penalty and the interest that ran on, within the limits of the law; and what is overdue of all rows. */
import type { CalendarDate } from '../primitives/calendar-date.js';
import { compare } from '../primitives/fraction.js';
import { add, moneyText, subtract, sum, ZERO, type Tenge } from '../primitives/money.js';
import { annualRate, type AnnualRate } from '../primitives/rate.js';
import { ref } from '../law/act.js';
import { finding, type Finding, type FindingCode } from '../law/finding.js';
import type { LawOn } from '../law/law-on.js';
import { penaltyFree, type PenaltyFree } from '../schedule/penalty-free.js';
import type { Row } from '../schedule/schedule.js';
import type { Terms } from '../terms/parse-terms.js';
import { cap, isUnsecured, latePayment, penaltyLimits, type LatePayment } from './late-payment.js';
import { lastOfDelay } from './pause.js';
import type { Overdue, Running } from './running.js';

/** What a row costs from the day up to which it was counted before. */
export interface Cost {
  /** `undefined` where the lender states none. */
  readonly penalty: Tenge | undefined;
  /** Days that the penalty counts. */
  readonly days: number;
  /** Whether a limit of the law held the penalty. */
  readonly capped: boolean;
  /** Interest that ran on the overdue principal. */
  readonly interest: Tenge;
  readonly interestDays: number;
  /** The last day that is counted. */
  readonly last: CalendarDate;
  /** The limit that the lender's own rate is above. */
  readonly held: AnnualRate | undefined;
  readonly findings: readonly Finding[];
}

/** A row with what it costs by the day. */
export interface Counted {
  readonly row: Overdue;
  readonly cost: Cost;
}

/** Penalty by the year of the contract that it fell in. */
type Penalties = Running['penalties'];

/** Of several rows, the older first: what it takes of a year's limit is not left for the next. */
export function countedOn(running: Pick<Running, 'terms' | 'penalties' | 'pauses'>, rows: readonly Overdue[], day: CalendarDate, law: LawOn): { readonly counted: readonly Counted[]; readonly penalties: Penalties } {
  let { penalties } = running;
  const counted = rows.map((row): Counted => {
    const { penalties: more, ...cost } = costOf({ ...running, penalties }, row, day, law);
    penalties = more;
    return { row, cost };
  });
  return { counted, penalties };
}

const freeOf = (overdue: Overdue, law: LawOn): PenaltyFree => penaltyFree([{ ...overdue, payment: ZERO, balance: ZERO }], law.calendar);

/** The last day without a penalty; where the calendar is not known, the due date. */
export const freeUntilOf = (overdue: Overdue, law: LawOn): CalendarDate => freeOf(overdue, law).dates[0] ?? overdue.date;

/** After so many days nothing more may be asked; `undefined` where no limit holds. */
export const maxDaysOf = (terms: Terms, law: LawOn): number | undefined => (isUnsecured(terms) ? penaltyLimits(terms, law)?.maxDays : undefined);

/** At the lender's own rate, but no more than the law lets be asked; each year of the contract has its own limit. */
function costOf({ terms, penalties, pauses }: Pick<Running, 'terms' | 'penalties' | 'pauses'>, overdue: Overdue, paidOn: CalendarDate, law: LawOn): Cost & { readonly penalties: Penalties } {
  const start = freeUntilOf(overdue, law);
  // where a part was paid before, the rest is counted from that day on, on what is left; a day off stays free after a part that was paid on it
  const row: Row = { ...overdue, date: overdue.counted ?? overdue.date, payment: add(overdue.principal, overdue.interest), balance: ZERO };
  const freeUntil = overdue.counted !== undefined && overdue.counted > start ? overdue.counted : start;
  const limits = penaltyLimits(terms, law);
  const stated = terms.product.penalty?.percentPerDay;
  const held = stated !== undefined && limits !== undefined && compare(stated.percent, limits.percentPerDay.percent) > 0 ? limits.percentPerDay : undefined;
  const percentPerDay = held ?? stated ?? annualRate('0');
  const maxDays = maxDaysOf(terms, law);
  const lastDay = maxDays === undefined ? paidOn : lastOfDelay(pauses, start, maxDays);
  const end = lastDay < paidOn ? lastDay : paidOn;
  const lateness = latePayment({ ...terms, nominalRate: overdue.rate, product: { ...terms.product, penalty: { percentPerDay } } }, { row, freeUntil, paidOn: end, pauses }, law) as LatePayment;
  const most = limits && cap(terms.principal, limits);
  const years = lateness.years.map(({ number, penalty, capped }) => {
    const before = penalties.get(number) ?? ZERO;
    const room = most === undefined ? undefined : subtract(most, before);
    return { number, before, penalty: room !== undefined && penalty > room ? room : penalty, capped: capped || (room !== undefined && penalty > room) };
  });
  const penalty = sum(years.map((year) => year.penalty));
  return {
    last: end,
    penalty: stated === undefined ? undefined : penalty,
    days: lateness.days,
    capped: stated !== undefined && lateness.days > 0 && (held !== undefined || years.some(({ capped }) => capped) || end < paidOn),
    interest: lateness.interest,
    interestDays: lateness.interestDays,
    held,
    penalties: stated === undefined ? penalties : new Map([...penalties, ...years.map((year) => [year.number, add(year.before, year.penalty)] as const)]),
    findings: freeOf(overdue, law).findings,
  };
}

/** What of a row is the loan's own debt: a penalty is not. */
export const owedOf = ({ principal, interest, extra = ZERO }: Overdue): Tenge => sum([principal, interest, extra]);

/** Whether a part of what is overdue has no day of payment: nothing can be summed up. */
export const isUnsettled = (findings: readonly { readonly code: FindingCode }[]): boolean => findings.some(({ code }) => code === 'overdue-left');

/** What is overdue and not paid, where there is something. */
export function overdueLeft(overdue: readonly Overdue[]): readonly Finding[] {
  const principal = sum(overdue.map((each) => each.principal));
  const interest = sum(overdue.flatMap((each) => [each.interest, each.extra ?? ZERO]));
  const penalty = sum(overdue.map((each) => each.penalty ?? ZERO));
  return sum([principal, interest, penalty]) === ZERO ? [] : [finding('warning', 'overdue-left', { principal: moneyText(principal), interest: moneyText(interest), penalty: moneyText(penalty) }, [ref('law-56-v', 'ст. 6 п. 1-1')])];
}

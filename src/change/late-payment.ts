/** A payment that comes late: how many days count, the penalty with the law's limits, and the interest that runs on meanwhile. */
import { addDays, addMonths, type CalendarDate } from '../primitives/calendar-date.js';
import { count } from '../primitives/day-count.js';
import { compare, plus, times, whole } from '../primitives/fraction.js';
import { asFraction, sum, type Tenge } from '../primitives/money.js';
import { shareOf, type AnnualRate } from '../primitives/rate.js';
import { penaltyCap, penaltyOfYear } from '../primitives/rounding.js';
import { known, type LawOn } from '../law/law-on.js';
import type { PenaltyLimits } from '../law/penalty-limits.js';
import type { Row } from '../schedule/schedule.js';
import { interestFor } from '../schedule/accrue.js';
import type { Terms } from '../terms/parse-terms.js';
import { beside, daysOf, delay, lastOfDelay, type Pause } from './pause.js';

/** The penalty within one year of the contract, which the law limits by itself. */
export interface PenaltyYear {
  /** The first year of the contract is 1; without a limit of the year there is one part, and no year to it. */
  readonly number: number;
  readonly days: number;
  readonly penalty: Tenge;
  /** Whether it stands at the limit of the year. */
  readonly capped: boolean;
}

export interface LatePayment {
  readonly row: Row;
  readonly paidOn: CalendarDate;
  /** The last day without a penalty: the due date, or the next working day after a day off. */
  readonly freeUntil: CalendarDate;
  /** The last day that counts, for penalty and for interest: the day of payment, or the last that the law lets count. */
  readonly last: CalendarDate;
  /** Days that the penalty counts. */
  readonly days: number;
  /** Days that interest on the overdue principal runs: from the due date itself. */
  readonly interestDays: number;
  /** Percent of the overdue payment a day, as the lender states it. */
  readonly percentPerDay: AnnualRate;
  readonly years: readonly PenaltyYear[];
  readonly penalty: Tenge;
  readonly interest: Tenge;
}

/** What is late: the row, its last day without a penalty (where the calendar is not known, the due date), and when it is paid. */
export interface Lateness {
  readonly row: Row;
  readonly freeUntil: CalendarDate | null;
  readonly paidOn: CalendarDate;
  /** Time that is no delay. */
  readonly pauses?: readonly Pause[];
}

/** A loan whose purpose is not told is not taken for one of a business. */
export const hasPenaltyLimits = ({ product: { purpose } }: Terms): boolean => purpose !== 'business';

/** The limits that a loan's penalty stands under: those of a consumer's; none for a business, none where the law is not known. */
export const penaltyLimits = (terms: Terms, law: LawOn): PenaltyLimits | undefined => (hasPenaltyLimits(terms) ? known(law, 'penalty-limits') : undefined);

/**
 * `undefined` where the lender states no penalty: none is made up.
 *
 * Law 56-V, article 6, item 3: the penalty is a percentage of the overdue payment for each day, and no more than so much
 * of the loan in each year of the contract. Article 7, item 3: after ninety days neither penalty nor interest is demanded.
 */
export function latePayment(terms: Terms, { row, freeUntil, paidOn, pauses = [] }: Lateness, law: LawOn): LatePayment | undefined {
  const { product, disbursementDate, principal, nominalRate } = terms;
  if (product.penalty === undefined) return undefined;
  const { percentPerDay } = product.penalty;
  const limits = penaltyLimits(terms, law);
  const free = freeUntil ?? row.date;
  const last = limits === undefined || !isUnsecured(terms) ? paidOn : earlier(paidOn, lastOfDelay(pauses, free, limits.maxDays));
  const parts = (limits === undefined ? [{ number: 1, days: daysOf(delay(pauses, free, last)) }] : contractYears(disbursementDate, free, last, pauses)).filter(({ days }) => days > 0);
  const years = parts.map((part) => penaltyIn(part, row.payment, percentPerDay, limits && cap(principal, limits)));
  const used = beside(pauses, { start: row.date, end: last });
  const base = product.dayCount === '30/360' ? 'actual/360' : product.dayCount;
  return {
    row,
    paidOn,
    freeUntil: free,
    last,
    days: sumOf(years.map(({ days }) => days)),
    interestDays: daysOf(used),
    percentPerDay,
    years,
    penalty: sum(years.map(({ penalty }) => penalty)),
    interest: interestFor(row.principal, nominalRate, used.reduce((years, period) => plus(years, count(base, period).years), whole(0))),
  };
}

/** A loan wholly secured by a pledge is left out of the ninety days; one whose security is not told is not taken for a pledged one. */
export const isUnsecured = ({ product: { security } }: Terms): boolean => security === undefined || security === 'none';

const earlier = (a: CalendarDate, b: CalendarDate): CalendarDate => (a < b ? a : b);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** The most that a year's penalty may come to. */
export const cap = (principal: Tenge, { percentPerYear }: PenaltyLimits): Tenge => penaltyCap(times(asFraction(principal), shareOf(percentPerYear)));

function penaltyIn({ number, days }: YearPart, payment: Tenge, percentPerDay: AnnualRate, most: Tenge | undefined): PenaltyYear {
  const exact = times(times(asFraction(payment), shareOf(percentPerDay)), whole(days));
  return most !== undefined && compare(exact, asFraction(most)) > 0 ? { number, days, penalty: most, capped: true } : { number, days, penalty: penaltyOfYear(exact), capped: false };
}

type YearPart = Pick<PenaltyYear, 'number' | 'days'>;

/** The days of delay by the year of the contract that they fall in; a year begins on the day of disbursement. */
function contractYears(start: CalendarDate, free: CalendarDate, last: CalendarDate, pauses: readonly Pause[]): readonly YearPart[] {
  const parts: YearPart[] = [];
  let from = addDays(free, 1);
  for (let year = 1; from <= last; year += 1) {
    const next = addMonths(start, 12 * year);
    if (next <= from) continue;
    const end = earlier(addDays(next, -1), last);
    parts.push({ number: year, days: daysOf(beside(pauses, { start: from, end: addDays(end, 1) })) });
    from = next;
  }
  return parts;
}

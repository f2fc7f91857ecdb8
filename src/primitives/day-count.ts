/** Day count: what part of a year a period is, by each of the four conventions; exact, never divided early. */
import { dayOf, daysBetween, monthOf, startOfYear, yearOf, type CalendarDate } from './calendar-date.js';
import { plus, whole, type Fraction } from './fraction.js';
import { exhausted } from './result.js';

export const DAY_COUNTS = ['30/360', 'actual/365', 'actual/360', 'actual/actual'] as const;

export type DayCount = (typeof DAY_COUNTS)[number];

/** From `start`, included, to `end`, excluded. */
export interface Period {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  /** Set when the period is exactly a step of so many months: `30/360` then counts 30 days for each. */
  readonly months?: number;
}

export interface CountedPeriod {
  /** The days that the interest of the period is charged for. */
  readonly days: number;
  readonly years: Fraction;
}

export function count(dayCount: DayCount, period: Period): CountedPeriod {
  switch (dayCount) {
    case '30/360':
      return over(360, period.months === undefined ? thirtyE(period) : 30 * period.months);
    case 'actual/365':
      return over(365, daysBetween(period.start, period.end));
    case 'actual/360':
      return over(360, daysBetween(period.start, period.end));
    case 'actual/actual':
      return actualActual(period);
    default:
      return exhausted(dayCount);
  }
}

/** The divisor that turns the yearly rate into a daily one, for limits set by the day. */
export const daysOfYear = (dayCount: DayCount): number => (dayCount === '30/360' || dayCount === 'actual/360' ? 360 : 365);

const over = (base: number, days: number): CountedPeriod => ({ days, years: { n: BigInt(days), d: BigInt(base) } });

/** 30E/360: day 31 is read as 30, and nothing else is changed, the end of February included. */
const thirtyE = ({ start, end }: Period): number =>
  360 * (yearOf(end) - yearOf(start)) + 30 * (monthOf(end) - monthOf(start)) + Math.min(dayOf(end), 30) - Math.min(dayOf(start), 30);

/** Each day counts in its own year, over 365 or 366. */
const actualActual = (period: Period): CountedPeriod => ({
  days: daysBetween(period.start, period.end),
  years: yearParts(period).reduce((years, { days, base }) => plus(years, { n: BigInt(days), d: BigInt(base) }), whole(0)),
});

/** The days of a period by the calendar year that they fall in, and how many that year has. */
export function yearParts({ start, end }: Period): readonly { readonly days: number; readonly base: number }[] {
  const parts: { readonly days: number; readonly base: number }[] = [];
  for (let from = start; from < end; ) {
    const newYear = startOfYear(yearOf(from) + 1);
    const to = newYear < end ? newYear : end;
    parts.push({ days: daysBetween(from, to), base: daysBetween(startOfYear(yearOf(from)), newYear) });
    from = to;
  }
  return parts;
}

/** Time in which neither interest nor penalty runs on what is overdue: what it leaves of other days. */
import { addDays, daysBetween, type CalendarDate } from '../primitives/calendar-date.js';
import type { Period } from '../primitives/day-count.js';

/** From its start, included, to its end, excluded: as many days as it moves the due dates by. */
export type Pause = Pick<Period, 'start' | 'end'>;

/** What pauses leave of a period, in order. */
export const beside = (pauses: readonly Pause[], period: Pause): readonly Pause[] =>
  pauses.reduce<readonly Pause[]>(
    (parts, { start, end }) => parts.flatMap((part) => [{ start: part.start, end: part.end < start ? part.end : start }, { start: part.start > end ? part.start : end, end: part.end }].filter((each) => each.start < each.end)),
    period.start < period.end ? [period] : [],
  );

export const daysOf = (parts: readonly Pause[]): number => parts.reduce((days, { start, end }) => days + daysBetween(start, end), 0);

/** The days of delay after one day, up to another. */
export const delay = (pauses: readonly Pause[], free: CalendarDate, last: CalendarDate): readonly Pause[] => beside(pauses, { start: addDays(free, 1), end: addDays(last, 1) });

/** The last of so many days of delay. What is deferred is not delayed: the law's ninety days are counted around a pause. */
export function lastOfDelay(pauses: readonly Pause[], free: CalendarDate, days: number): CalendarDate {
  const most = addDays(free, days + daysOf(pauses));
  let left = days;
  for (const part of delay(pauses, free, most)) {
    const length = daysOf([part]);
    if (length >= left) return addDays(part.start, left - 1);
    left -= length;
  }
  return most;
}

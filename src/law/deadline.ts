/** Deadlines in calendar and in working days, counted from the day after the one they start on. */
import { addDays, yearOf, type CalendarDate } from '../primitives/calendar-date.js';
import { dayOff, type Calendar } from './holidays.js';

export interface Deadline {
  readonly days: number;
  readonly of: 'working' | 'calendar';
}

/** The last day; the year, where its days off are not laid down for certain. A last day that is off stays where it is. */
export function lastDay(calendar: Calendar, from: CalendarDate, { days, of }: Deadline): { readonly day: CalendarDate } | { readonly unknownYear: number } {
  if (of === 'calendar') return { day: addDays(from, days) };
  let day = from;
  for (let left = days; left > 0; ) {
    day = addDays(day, 1);
    const { off, certain } = dayOff(calendar, day);
    if (!certain) return { unknownYear: yearOf(day) };
    if (!off) left -= 1;
  }
  return { day };
}

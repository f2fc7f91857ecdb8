/** Until when each payment may be made without a penalty: its due date, or the next working day after a day off. */
import { yearOf, type CalendarDate } from '../primitives/calendar-date.js';
import { ref } from '../law/act.js';
import { finding, type Finding } from '../law/finding.js';
import { nextWorkingDay, type Calendar } from '../law/holidays.js';
import type { Row } from './schedule.js';

export interface PenaltyFree {
  /** One a row; `null` where the calendar of the year is not laid down for certain. */
  readonly dates: readonly (CalendarDate | null)[];
  readonly findings: readonly Finding[];
}

/** One lender's rules, chapter 8: no penalty when a payment due on a day off is made on the next working day. */
export function penaltyFree(rows: readonly Row[], calendar: Calendar): PenaltyFree {
  const days = rows.map(({ date }) => nextWorkingDay(calendar, date));
  const years = [...new Set(days.flatMap((day) => ('unknownYear' in day ? [day.unknownYear] : [])))].sort((a, b) => a - b);
  const sources = [...new Set(rows.map(({ date }) => yearOf(date)))].flatMap((year) => calendar.get(year)?.source ?? []);
  return {
    dates: days.map((day) => ('day' in day ? day.day : null)),
    findings: [
      ...(years.length > 0 ? [finding('info', 'calendar-unknown', { years }, [ref('holidays', 'ст. 5')])] : []),
      ...(sources.length > 0 ? [finding('info', 'law-from-host', { values: ['days-off'], sources })] : []),
    ],
  };
}

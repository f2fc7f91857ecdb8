/** Days off of the five-day week: holidays, the chain that moves them off a weekend, and the labour minister's own moves. */
import { addDays, knownDate, weekday, yearOf, type CalendarDate } from '../primitives/calendar-date.js';

interface Holiday {
  /** Month and day. */
  readonly day: string;
  readonly from?: number;
  readonly until?: number;
  /** Whether a weekend day that it falls on is made up for: the two religious days are not. */
  readonly shifts: boolean;
}

/** Law 267-II on holidays, articles 3 and 5; Labour Code, articles 84 and 85. */
const HOLIDAYS: readonly Holiday[] = [
  { day: '01-01', shifts: true },
  { day: '01-02', shifts: true },
  { day: '01-07', shifts: false },
  { day: '03-08', shifts: true },
  // moved from 30 August by Law 306-VIII of 11.06.2026; first kept in 2027
  { day: '03-15', from: 2027, shifts: true },
  { day: '03-21', shifts: true },
  { day: '03-22', shifts: true },
  { day: '03-23', shifts: true },
  { day: '05-01', shifts: true },
  { day: '05-07', shifts: true },
  { day: '05-09', shifts: true },
  { day: '07-06', shifts: true },
  { day: '08-30', until: 2025, shifts: true },
  { day: '10-25', shifts: true },
  { day: '12-16', shifts: true },
];

/** What no rule gives: the first day of Kurban Ait, and the days moved by the labour minister's order. */
interface Announced {
  /** False while the orders for the year, or Kurban Ait, may still come: then no due date is moved over a day off. */
  readonly confirmed: boolean;
  readonly kurbanAit?: CalendarDate;
  readonly moved: readonly { readonly off: CalendarDate; readonly worked: CalendarDate }[];
}

const ANNOUNCED: Readonly<Record<number, Announced>> = {
  2024: { confirmed: true, kurbanAit: knownDate('2024-06-16'), moved: [{ off: knownDate('2024-05-08'), worked: knownDate('2024-05-04') }] },
  2025: { confirmed: true, kurbanAit: knownDate('2025-06-06'), moved: [{ off: knownDate('2025-01-03'), worked: knownDate('2025-01-05') }] },
  2026: { confirmed: true, kurbanAit: knownDate('2026-05-27'), moved: [] },
  2027: { confirmed: false, moved: [] },
};

export interface YearOfDays {
  readonly year: number;
  readonly confirmed: boolean;
  /** Every weekday that is off, in order. */
  readonly daysOff: readonly CalendarDate[];
  /** Weekend days that are worked. */
  readonly daysWorked: readonly CalendarDate[];
  /** Where a host that laid the year down has it from; absent for our own. */
  readonly source?: string;
}

/** A calendar of days off, by year; years that nobody laid down are absent. */
export type Calendar = ReadonlyMap<number, YearOfDays>;

const isWeekend = (day: CalendarDate): boolean => weekday(day) === 0 || weekday(day) === 6;

function yearOfDays(year: number, { confirmed, kurbanAit, moved }: Announced): YearOfDays {
  const kept = HOLIDAYS.filter(({ from = year, until = year }) => from <= year && year <= until);
  const dates = kept.map(({ day }) => knownDate(`${year}-${day}`));
  const off = new Set<CalendarDate>([...dates, ...(kurbanAit === undefined ? [] : [kurbanAit])]);
  // Article 5: the day off moves to the first working day after the holiday; several collisions chain.
  kept.forEach(({ shifts }, index) => {
    let day = dates[index] as CalendarDate;
    if (!shifts || !isWeekend(day)) return;
    while (isWeekend(day) || off.has(day)) day = addDays(day, 1);
    off.add(day);
  });
  for (const move of moved) off.add(move.off);
  return {
    year,
    confirmed,
    daysOff: [...off].filter((day) => !isWeekend(day)).sort(),
    daysWorked: moved.map(({ worked }) => worked),
  };
}

export const CALENDAR: Calendar = new Map(Object.entries(ANNOUNCED).map(([year, announced]) => [Number(year), yearOfDays(Number(year), announced)]));

/** Whether a day is off, and whether that is certain: in a year not laid down for good, a move or Kurban Ait may still come. */
export function dayOff(calendar: Calendar, day: CalendarDate): { readonly off: boolean; readonly certain: boolean } {
  const year = calendar.get(yearOf(day));
  if (year === undefined) return { off: isWeekend(day), certain: false };
  return { off: !year.daysWorked.includes(day) && (isWeekend(day) || year.daysOff.includes(day)), certain: year.confirmed };
}

/** The day itself, or the next working one; the year when it is not laid down for certain. */
export function nextWorkingDay(calendar: Calendar, due: CalendarDate): { readonly day: CalendarDate } | { readonly unknownYear: number } {
  for (let day = due; ; day = addDays(day, 1)) {
    const { off, certain } = dayOff(calendar, day);
    if (!certain) return { unknownYear: yearOf(day) };
    if (!off) return { day };
  }
}

/** A year as a host lays it down: its own list takes the place of ours, weekends stay off unless it names them worked. */
export const hostYear = (year: number, daysOff: readonly CalendarDate[], daysWorked: readonly CalendarDate[], source: string): YearOfDays => ({
  year,
  source,
  confirmed: true,
  daysOff: daysOff.filter((day) => !isWeekend(day)).sort(),
  daysWorked,
});

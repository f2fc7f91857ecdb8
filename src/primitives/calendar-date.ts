/** Calendar dates without a time zone: ISO text at every border, date-fns in UTC inside. */
import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addMonths as shiftMonths } from 'date-fns/addMonths';
import { remembered } from './remembered.js';

declare const kind: unique symbol;

/** A real day between 1900-01-01 and 2999-12-31, or one reached from such by a term of at most a hundred years. */
export type CalendarDate = string & { readonly [kind]: 'date' };

const DATE_PATTERN = /^(19|2\d)\d\d-\d\d-\d\d$/;
const MS_A_DAY = 86_400_000;

/** More days than ten schedules of ten years have. */
const MOST_REMEMBERED = 40_000;

/** Days since 1970-01-01; `NaN` for a text that is no day. */
const ordinal = remembered((day: string): number => Date.parse(`${day}T00:00:00Z`) / MS_A_DAY, (day) => day, MOST_REMEMBERED);

const text = (date: Date): CalendarDate => date.toISOString().slice(0, 10) as CalendarDate;

/** The text of a day's number. */
const dayText = remembered((day: number): CalendarDate => text(new Date(day * MS_A_DAY)), (day) => day, MOST_REMEMBERED);

const utc = (date: CalendarDate): Date => new UTCDateMini(ordinal(date) * MS_A_DAY);

/** The date, or `undefined` for 31 February, another format or a year out of reach. */
export function calendarDate(input: string): CalendarDate | undefined {
  if (!DATE_PATTERN.test(input)) return undefined;
  const day = ordinal(input);
  // engines differ on 31 February: some refuse it, some read 3 March
  return Number.isNaN(day) || dayText(day) !== input ? undefined : (input as CalendarDate);
}

/** For dates written in the code itself: a wrong one is our own mistake. */
export function knownDate(input: string): CalendarDate {
  const date = calendarDate(input);
  if (date === undefined) throw new RangeError(`Not a date: ${input}`);
  return date;
}

/** 1 January, of any year that a term may reach. */
export const startOfYear = (year: number): CalendarDate => text(new Date(Date.UTC(year, 0, 1)));

/** In UTC every day has as many milliseconds: plain arithmetic, which a schedule does hundreds of times. */
export const addDays = (date: CalendarDate, days: number): CalendarDate => dayText(ordinal(date) + days);

/** On the same day of the month, clamped to the month's end: 31 January + 1 month = 28 or 29 February. */
export const addMonths = remembered((date: CalendarDate, months: number): CalendarDate => text(shiftMonths(utc(date), months)), (date, months) => `${date}${months}`, MOST_REMEMBERED);

/** Calendar days from one date to another, negative when the second is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => ordinal(to) - ordinal(from);

/** Months of the calendar from one date to another, whatever their days: from 31 January to 1 February is one. */
export const monthsApart = (from: CalendarDate, to: CalendarDate): number => 12 * (yearOf(to) - yearOf(from)) + monthOf(to) - monthOf(from);

/** A month of the calendar: `2026-11`. */
export type CalendarMonth = string & { readonly [kind]: 'month' };

export const MONTH_PATTERN = /^(19|2\d)\d\d-(0[1-9]|1[0-2])$/;

export const calendarMonth = (input: string): CalendarMonth | undefined => (MONTH_PATTERN.test(input) ? (input as CalendarMonth) : undefined);

/** The months before that of a day, the earliest first. */
export const monthsBefore = (date: CalendarDate, count: number): readonly CalendarMonth[] =>
  Array.from({ length: count }, (_, index) => addMonths(date, index - count).slice(0, 7) as CalendarMonth);

export const yearOf = (date: CalendarDate | CalendarMonth): number => Number(date.slice(0, 4));
export const monthOf = (date: CalendarDate | CalendarMonth): number => Number(date.slice(5, 7));
export const dayOf = (date: CalendarDate): number => Number(date.slice(8, 10));

/** 1 January 1970 was one. */
const THURSDAY = 4;

/** 0 is Sunday, 6 is Saturday. */
export const weekday = (date: CalendarDate): number => (((ordinal(date) + THURSDAY) % 7) + 7) % 7;

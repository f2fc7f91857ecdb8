/** What people type into fields of a kind, as a request has it; and how it stands once a field is left. */
import { calendarDate } from '../primitives/calendar-date.js';
import { shortDate, sum } from './format.js';
import { parseCount, parseDate, parseMoney, parseRate } from './parse-number.js';

/** `undefined` for what can't be read; a count of none is none. */
export const READ_TYPED = {
  money: parseMoney,
  rate: parseRate,
  count: (typed: string): number | undefined => parseCount(typed) || undefined,
  date: (typed: string): string | undefined => calendarDate(parseDate(typed) ?? ''),
} as const;

/** As people write it; `value` is what was read of `typed`, and what could not be read stays as it was typed. */
export function tidiedTyped(kind: string, typed: string, value: unknown): string {
  if (typeof value !== 'string') return typed;
  return kind === 'money' ? sum(value) : kind === 'date' ? shortDate(value) : kind === 'rate' ? value.replace('.', ',') : typed;
}

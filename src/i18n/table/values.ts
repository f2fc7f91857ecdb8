/** Sums and dates as tables write them; what may be read two ways is told apart by the rest of the table, or asked. */
import { calendarDate, type CalendarDate } from '../../primitives/calendar-date.js';
import { LANGUAGES } from '../../primitives/language.js';
import { MESSAGES } from '../messages.js';

export type Mark = ',' | '.';
export type DateOrder = 'day-month' | 'month-day';

const SPACES = /[\s\u00a0\u202f\u2009\u2007'’]/g;
const UNIT = /(₸|тг\.?|тенге|теңге|kzt|т)$/i;

const bare = (cell: string): string => cell.replace(SPACES, '').replace(UNIT, '');

/** Which mark stands before the tiyn, where the cell tells: `1.234,56` and `12,5` do, `1,234` does not, `1234` has none. */
export function markOf(cell: string): Mark | 'either' | undefined {
  const text = bare(cell);
  if (!/^\d[\d.,]*$/.test(text)) return undefined;
  const last = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'));
  if (last < 0) return undefined;
  const mark = text[last] as Mark;
  const other = mark === ',' ? '.' : ',';
  // both marks: the last one stands before the decimals; one mark twice separates thousands
  if (text.includes(other)) return mark;
  if (text.indexOf(mark) < last) return other;
  const decimals = text.length - last - 1;
  // the point after a number in a list
  if (decimals === 0) return undefined;
  return decimals === 3 && last <= 3 && !text.startsWith('0') ? 'either' : mark;
}

/** The sum in the contract's writing; `undefined` where it is none, or has more decimals than tiyn. */
export function sumOf(cell: string, mark: Mark): string | undefined {
  const other = mark === ',' ? '.' : ',';
  const match = new RegExp(`^(\\d{1,3}(?:\\${other}\\d{3})+|\\d+)(?:\\${mark}(\\d{1,2}|\\d\\d0+))?$`).exec(bare(cell));
  if (match === null) return undefined;
  const whole = (match[1] as string).replaceAll(other, '').replace(/^0+(?=\d)/, '');
  return whole.length > 16 ? undefined : `${whole}.${(match[2] ?? '').slice(0, 2).padEnd(2, '0')}`;
}

/** `03/04/2026`, which may be March or April; `undefined` for what is no such date. */
export function orderOf(cell: string): DateOrder | 'either' | undefined {
  const match = NUMERIC.exec(cell.trim());
  if (match === null) return undefined;
  // points are written between day and month, whatever the country
  if (match[2] === '.') return 'day-month';
  const [a, b] = [Number(match[1]), Number(match[3])];
  return a > 12 ? 'day-month' : b > 12 ? 'month-day' : a === b ? undefined : 'either';
}

const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/;

export function dateOf(cell: string, order: DateOrder): CalendarDate | undefined {
  const text = cell.trim().replace(/[\u00a0\u202f]/g, ' ').replace(/\s+/g, ' ').toLowerCase();
  const numeric = NUMERIC.exec(text);
  if (numeric !== null) {
    const [first, second] = [numeric[1] as string, numeric[3] as string];
    const isDayFirst = order === 'day-month' || numeric[2] === '.';
    return real(numeric[4] as string, isDayFirst ? second : first, isDayFirst ? first : second);
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[t ]00:00(?::00)?)?$/.exec(text);
  if (iso !== null) return real(iso[1] as string, iso[2] as string, iso[3] as string);
  const [, day, name, year] = /^(\d{1,2}) (\p{L}+)\.? (\d{4})(?: ?(?:г\.?|года|ж\.?))?$/u.exec(text) ?? [];
  const [, kazakhYear, kazakhDay, kazakhName] = /^(\d{4}) ?(?:ж\.?|жылғы|жылы) (\d{1,2}) (\p{L}+)\.?$/u.exec(text) ?? [];
  const month = monthNumber(name ?? kazakhName ?? '');
  return month === undefined ? undefined : real((year ?? kazakhYear) as string, month, (day ?? kazakhDay) as string);
}

const real = (year: string, month: string, day: string): CalendarDate | undefined =>
  calendarDate(`${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);

/** By its first letters, in either language and either case: `ноя`, `ноября`, `қараша`. */
function monthNumber(name: string): string | undefined {
  if (name.length < 3) return undefined;
  for (const language of LANGUAGES) {
    for (const chapter of ['month', 'monthName']) {
      const found = Object.entries(MESSAGES[language][chapter] as Readonly<Record<string, string>>).find(([, word]) => word.startsWith(name) || (name.length > 3 && name.startsWith(word)));
      if (found !== undefined) return found[0];
    }
  }
  return undefined;
}

/** Effective rates as others reckon them: by months, cut instead of rounded, or no such rate at all. For explaining, never for a verdict. */
import { daysBetween, monthsApart, type CalendarDate } from '../primitives/calendar-date.js';
import { fraction, type Fraction } from '../primitives/fraction.js';
import { negate, type Tenge } from '../primitives/money.js';
import type { AnnualRate } from '../primitives/rate.js';
import type { Enclosure } from '../cost/enclosure.js';
import { gesv } from '../cost/gesv.js';

const exactly = (value: Fraction): Enclosure => ({ quick: { low: value, high: value }, sharp: () => ({ low: value, high: value }) });

/** A rate that is what it says. */
export const exactRate = ({ percent }: AnnualRate): Enclosure => exactly(percent);

const MONTHS_OF_YEAR = 12;

/** Each month a twelfth of a year, whatever its days. */
export function gesvByMonths(received: Tenge, start: CalendarDate, rows: readonly { readonly date: CalendarDate; readonly payment: Tenge }[]): Enclosure | undefined {
  if (rows.length === 0) return undefined;
  const months = monthsOf(start, rows.map(({ date }) => date));
  if (months.some((month, index) => month <= (months[index - 1] ?? 0))) return undefined;
  const rate = gesv([{ day: 0, amount: received }, ...rows.map(({ payment }, index) => ({ day: months[index] as number, amount: negate(payment) }))], '', MONTHS_OF_YEAR);
  return rate.ok ? rate.value : undefined;
}

/** About a month between any two: the k-th row is k months away, whatever its date; else by the calendar. */
function monthsOf(start: CalendarDate, dates: readonly CalendarDate[]): readonly number[] {
  const gaps = dates.map((date, index) => daysBetween(dates[index - 1] ?? start, date));
  if (gaps.every((days) => days >= 27 && days <= 32)) return dates.map((_, index) => index + 1);
  return dates.map((date) => monthsApart(start, date));
}

/** Cut after the decimals that were printed. */
export function truncated(rate: Enclosure, decimals: number): Enclosure | undefined {
  const { low } = rate.quick;
  const scale = 10n ** BigInt(decimals);
  return low.n < 0n ? undefined : exactly(fraction((low.n * scale) / low.d, scale));
}


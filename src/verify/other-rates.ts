/** Effective rates as others reckon them: by months, over another year, cut instead of rounded. For explaining, never for a verdict. */
import { daysBetween, monthsApart, type CalendarDate } from '../primitives/calendar-date.js';
import { fraction, type Fraction } from '../primitives/fraction.js';
import { negate, type Tenge } from '../primitives/money.js';
import { annualRate, type AnnualRate } from '../primitives/rate.js';
import { unroundedText, type Enclosure } from '../cost/enclosure.js';
import { DAYS_OF_YEAR } from '../cost/flow.js';
import { gesv } from '../cost/gesv.js';

const exactly = (value: Fraction): Enclosure => ({ quick: { low: value, high: value }, sharp: () => ({ low: value, high: value }) });

/** A rate that is what it says. */
export const exactRate = ({ percent }: AnnualRate): Enclosure => exactly(percent);

const DECIMALS = 12;

/** A float is enough to tell what somebody else's formula prints. */
const fromFloat = (percent: number): Enclosure | undefined => (Number.isFinite(percent) && percent >= 0 && percent < 1e9 ? exactRate(annualRate(percent.toFixed(DECIMALS))) : undefined);

/** The same growth over a year of another length. */
export const gesvOverYear = (rate: Enclosure, days: number): Enclosure | undefined => fromFloat(((1 + Number(unroundedText(rate)) / 100) ** (days / DAYS_OF_YEAR) - 1) * 100);

/** Each month a twelfth of a year, whatever its days. */
export function gesvByMonths(received: Tenge, start: CalendarDate, rows: readonly { readonly date: CalendarDate; readonly payment: Tenge }[]): Enclosure | undefined {
  if (rows.length === 0) return undefined;
  const months = monthsOf(start, rows.map(({ date }) => date));
  if (months.some((month, index) => month <= (months[index - 1] ?? 0))) return undefined;
  // months in the place of days: the yearly rate of that is a daily factor, twelve of which are our year
  const rate = gesv([{ day: 0, amount: received }, ...rows.map(({ payment }, index) => ({ day: months[index] as number, amount: negate(payment) }))]);
  if (!rate.ok) return undefined;
  const ofMonth = Math.log1p(Number(unroundedText(rate.value)) / 100) / DAYS_OF_YEAR;
  return fromFloat(Math.expm1(ofMonth * 12) * 100);
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


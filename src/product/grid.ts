/** What a product can be asked for: amounts from the least to the most by its step, and terms likewise, on a given day. */
import { addMonths, daysBetween, type CalendarDate } from '../primitives/calendar-date.js';
import { tenge, tiyn, type Tenge } from '../primitives/money.js';
import { termEnd, type Term } from '../primitives/readers.js';
import type { LawOn } from '../law/law-on.js';
import { inTenge } from './pricing.js';
import type { Product } from './product.js';

export interface AmountGrid {
  readonly least: Tenge;
  /** Reached even where no whole step leads to it; absent where the product or the law of the day does not tell it. */
  readonly most: Tenge | undefined;
  readonly step: Tenge;
}

const ONE = tenge('1');

/** Whole tenge where the product names no step; a step from nought where it names no least. */
export function amountGrid({ amount }: Product, law: LawOn): AmountGrid {
  const { min, max, step = ONE } = amount ?? {};
  return { least: (min && inTenge(min, law)) ?? step, most: max && inTenge(max, law), step };
}

/** The largest amount of the grid that is no larger; `undefined` below its least. */
export function onGrid({ least, most, step }: AmountGrid, amount: Tenge): Tenge | undefined {
  if (amount < least) return undefined;
  if (most !== undefined && amount >= most) return most;
  return tiyn(least + ((amount - least) / step) * step);
}

/** The smallest amount of the grid that is larger; `undefined` above its most. */
export function nextOn({ least, most, step }: AmountGrid, amount: Tenge): Tenge | undefined {
  if (amount < least) return least;
  if (most !== undefined && amount >= most) return undefined;
  const next = tiyn(least + ((amount - least) / step + 1n) * step);
  return most !== undefined && next > most ? most : next;
}

export type TermUnit = 'months' | 'days';

/** Longer than this no term can be asked for. */
const LONGEST: Readonly<Record<TermUnit, number>> = { months: 1_200, days: 36_525 };

export interface TermGrid {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

/** The whole months, or days, between the product's shortest and longest term, by the calendar from the disbursement on. */
export function termGrid({ term, paymentEvery }: Product, unit: TermUnit, start: CalendarDate): TermGrid | undefined {
  if (term?.max === undefined) return undefined;
  const step = unit === 'months' && 'months' in paymentEvery ? paymentEvery.months : 1;
  const least = Math.max(1, Math.ceil(count(term.min ?? { days: 1 }, unit, start, 'least') / step)) * step;
  const most = Math.floor(count(term.max, unit, start, 'most') / step) * step;
  return most < least ? undefined : { least, most, step };
}

/** A term in another unit: the least count that reaches it, or the most that does not pass it. */
function count(length: Term, unit: TermUnit, start: CalendarDate, which: 'least' | 'most'): number {
  if (unit in length) return Math.min((length as Readonly<Record<TermUnit, number>>)[unit], LONGEST[unit]);
  const end = termEnd(start, length);
  if (unit === 'days') return Math.min(daysBetween(start, end), LONGEST.days);
  let months = Math.floor(daysBetween(start, end) / 31);
  while (addMonths(start, months) < end) months += 1;
  return which === 'most' && addMonths(start, months) > end ? months - 1 : months;
}

/** What sliders and quick picks offer: the product's own limits, walked in its steps, and a few round values between. */
import { addMonths, type CalendarDate } from '../../primitives/calendar-date.js';
import { tenge, tiyn, type Tenge } from '../../primitives/money.js';
import { termEnd } from '../../primitives/readers.js';
import { termGrid, type TermUnit } from '../../product/grid.js';
import type { Product } from '../../product/product.js';
import type { Range } from '../parts/slider.js';

const HUNDREDTHS = 100n;

/** From the least to the most by the product's step; the most is reached even where no whole step leads to it. */
export function amountRange(least: Tenge, most: Tenge, step: Tenge = niceStep(tiyn((most - least) / HUNDREDTHS))): Range<Tenge> | undefined {
  if (least >= most) return undefined;
  const last = Number((most - least + step - 1n) / step);
  return {
    last,
    at: (position) => (position >= last ? most : tiyn(least + step * BigInt(position))),
    position: (amount) => (amount >= most ? last : Math.max(0, Number((amount - least + step / 2n) / step))),
  };
}

/** 1, 2 or 5 with noughts, no larger than a part of the whole, and no less than a tenge. */
function niceStep(largest: Tenge): Tenge {
  const steps = roundAmounts(tenge('1'), largest);
  return steps.at(-1) ?? tenge('1');
}

/** 1, 2, 5, 10, 20, 50 … tenge between two sums. */
function roundAmounts(least: Tenge, most: Tenge): readonly Tenge[] {
  const found: Tenge[] = [];
  for (let power = tenge('1') as bigint; power <= most; power *= 10n) {
    found.push(...[power, power * 2n, power * 5n].filter((sum) => sum >= least && sum <= most).map(tiyn));
  }
  return found;
}

const MOST_PICKS = 5;

/** At most five, spread evenly over what there is. */
const spread = <T>(values: readonly T[]): readonly T[] =>
  values.length <= MOST_PICKS ? values : Array.from({ length: MOST_PICKS }, (_, index) => values[Math.round((index * (values.length - 1)) / (MOST_PICKS - 1))] as T);

export const amountPicks = (least: Tenge, most: Tenge): readonly Tenge[] => spread(roundAmounts(least, most));

/** The terms of the product in months or days, as positions of a slider. */
export function termRange(product: Product, unit: TermUnit, start: CalendarDate): Range<number> | undefined {
  const grid = termGrid(product, unit, start);
  if (grid === undefined || grid.most === grid.least) return undefined;
  const { least, step } = grid;
  const last = (grid.most - least) / step;
  return { last, at: (position) => least + position * step, position: (value) => Math.min(last, Math.max(0, Math.round((value - least) / step))) };
}

const USUAL: Readonly<Record<TermUnit, readonly number[]>> = { months: [1, 3, 6, 12, 18, 24, 36, 48, 60], days: [5, 7, 10, 15, 20, 30, 45, 60, 90, 180, 365] };

/** Usual terms that the product has, in the unit that is being counted in. */
export function termPicks(range: Range<number>, unit: TermUnit): readonly number[] {
  const [least, most] = [range.at(0), range.at(range.last)];
  return spread(USUAL[unit].filter((value) => value >= least && value <= most && range.at(range.position(value)) === value));
}

/** Whether the product's payments count a term in months, as those by months or every 30 days do, and a month is not too long. */
export const countsMonths = ({ paymentEvery, term }: Product, start: CalendarDate): boolean =>
  ('months' in paymentEvery || paymentEvery.days === 30) && (term?.max === undefined || addMonths(start, 1) <= termEnd(start, term.max));


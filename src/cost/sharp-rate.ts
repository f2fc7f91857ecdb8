/** Sharp bounds: a rate enclosed to more than sixty digits in decimals, where floats leave a digit or a verdict open. */
import { CERTIFIED, decimals, GUARD, type Decimal, type DecimalConstructor } from '../primitives/decimal.js';
import { fractionOf, type Fraction } from '../primitives/fraction.js';
import { narrowed, type Bracket } from './balance-polynomial.js';
import type { Bounds } from './enclosure.js';
import { DAYS_OF_YEAR } from './flow.js';
import { bracketOf, type Root } from './rate-roots.js';

/** The figures before the point of a rate: that many more digits are needed for sixty behind it. */
export const figuresOf = ({ high }: Root): number => Math.max(0, Math.ceil((high * DAYS_OF_YEAR) / Math.LN10));

/** The figures of the largest discount factor of a rate below zero, which grows with the days; a thousand of them are kept exact. */
const factorFigures = ({ level: { flows }, low }: Root): number =>
  Math.min(Math.max(0, Math.ceil((-low * ((flows.at(-1)?.day ?? 0) - (flows[0]?.day ?? 0))) / Math.LN10)), 1_000);

export const arithmeticFor = (root: Root): DecimalConstructor => decimals(CERTIFIED + GUARD + figuresOf(root) + factorFigures(root));

/** The root, narrowed to all the digits that the arithmetic can tell apart. */
export const sharpened = (root: Root, D: DecimalConstructor): Bracket => narrowed(bracketOf(root, D), new D(10).pow(-(D.precision - GUARD / 2)));

export const sharpBounds = ({ low, high }: Bracket, D: DecimalConstructor): Bounds => ({ low: percent(high, D, -1), high: percent(low, D, 1) });

/** 100·(v⁻³⁶⁵ − 1), moved outward by more than the operations may have lost. */
export function percent(v: Decimal, D: DecimalConstructor, outward: -1 | 0 | 1): Fraction {
  const growth = v.pow(-DAYS_OF_YEAR);
  const slack = growth.times(new D(10).pow(-(D.precision - GUARD / 3))).times(outward);
  return fractionOf(growth.plus(slack).minus(1).times(100).toFixed());
}

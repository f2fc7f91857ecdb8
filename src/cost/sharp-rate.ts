/** Sharp bounds: a rate enclosed to more than sixty digits in decimals, where floats leave a digit or a verdict open. */
import { CERTIFIED, decimals, GUARD, type Decimal, type DecimalConstructor } from '../primitives/decimal.js';
import { fractionOf, type Fraction } from '../primitives/fraction.js';
import { narrowed, type Bracket } from './balance-polynomial.js';
import type { Bounds } from './enclosure.js';
import { bracketOf, type Root } from './rate-roots.js';

/** The figures before the point of a rate: that many more digits are needed for sixty behind it. */
export const figuresOf = ({ high }: Root, year: number): number => Math.max(0, Math.ceil((high * year) / Math.LN10));

/** The figures of the largest discount factor of a rate below zero, which grows with the days; a thousand of them are kept exact. */
const factorFigures = ({ level: { flows }, low }: Root): number =>
  Math.min(Math.max(0, Math.ceil((-low * ((flows.at(-1)?.day ?? 0) - (flows[0]?.day ?? 0))) / Math.LN10)), 1_000);

export const arithmeticFor = (root: Root, year: number): DecimalConstructor => decimals(CERTIFIED + GUARD + figuresOf(root, year) + factorFigures(root));

/** The root, narrowed to all the digits that the arithmetic can tell apart. */
export const sharpened = (root: Root, D: DecimalConstructor): Bracket => narrowed(bracketOf(root, D), new D(10).pow(-(D.precision - GUARD / 2)));

export const sharpBounds = ({ low, high }: Bracket, D: DecimalConstructor, year: number): Bounds => ({ low: percent(high, D, year, -1), high: percent(low, D, year, 1) });

/** 100·(v⁻³⁶⁵ − 1), or with the days of another year, moved outward by more than the operations may have lost. */
export function percent(v: Decimal, D: DecimalConstructor, year: number, outward: -1 | 0 | 1): Fraction {
  const growth = v.pow(-year);
  const slack = growth.times(new D(10).pow(-(D.precision - GUARD / 3))).times(outward);
  return fractionOf(growth.plus(slack).minus(1).times(100).toFixed());
}

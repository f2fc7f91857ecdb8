/** Sharp bounds: a rate enclosed to more than sixty digits in decimals, where floats leave a digit or a verdict open. */
import { decimals, type Decimal, type DecimalConstructor } from '../primitives/decimal.js';
import { fractionOf, type Fraction } from '../primitives/fraction.js';
import { narrowed, type Bracket } from './balance-polynomial.js';
import type { Bounds } from './enclosure.js';
import type { Flow } from './flow.js';
import { bracketOf, type Root } from './rate-roots.js';

const DAYS_OF_YEAR = 365;

/** Digits that a certificate is asked for, and as many again by half to guard them. */
const CERTIFIED = 60;
const GUARD = 30;

/**
 * Arithmetic with room for the largest rate that such flows could have: sixty digits behind the point, and before it as
 * many as the whole turnover against the first flow, on the next flow's day, would make in a year.
 */
export function arithmeticFor(flows: readonly Flow[]): DecimalConstructor {
  const [first, second] = flows as readonly [Flow, Flow];
  const turnover = flows.reduce((sum, { amount }) => sum + Math.abs(Number(amount)), 0);
  const growth = Math.log10(turnover / Math.abs(Number(first.amount)) + 1) / (second.day - first.day);
  return decimals(CERTIFIED + GUARD + Math.ceil(growth * DAYS_OF_YEAR));
}

/** The root, narrowed to all the digits that the arithmetic can tell apart. */
export const sharpened = (root: Root, D: DecimalConstructor): Bracket => narrowed(bracketOf(root, D), new D(10).pow(-(D.precision - GUARD / 2)));

export const sharpBounds = ({ low, high }: Bracket, D: DecimalConstructor): Bounds => ({ low: percent(high, D, -1), high: percent(low, D, 1) });

/** 100·(v⁻³⁶⁵ − 1), moved outward by more than the operations may have lost. */
export function percent(v: Decimal, D: DecimalConstructor, outward: -1 | 0 | 1): Fraction {
  const growth = v.pow(-DAYS_OF_YEAR);
  const slack = growth.times(new D(10).pow(-(D.precision - GUARD / 3))).times(outward);
  return fractionOf(growth.plus(slack).minus(1).times(100).toFixed());
}

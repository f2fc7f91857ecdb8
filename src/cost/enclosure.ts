/** Enclosure: two fractions between which a rate is proven to lie, and how its digits are read off them. */
import { compare, fractionText, halfUp, scaledText, times, whole, type Fraction } from '../primitives/fraction.js';

/** Percent per annum; the rate is neither below `low` nor above `high`. */
export interface Bounds {
  readonly low: Fraction;
  readonly high: Fraction;
}

/** Bounds found fast, and sharper ones, of sixty digits, for when the first leave a digit or a verdict open. */
export interface Enclosure {
  readonly quick: Bounds;
  readonly sharp: () => Bounds;
}

/** Half-up to so many decimals: every digit certified. A border that sixty digits can't decide is a tie, away from zero. */
export function roundedText({ quick, sharp }: Enclosure, decimals: number): string {
  const scale = whole(10n ** BigInt(decimals));
  const ends = ({ low, high }: Bounds): readonly [bigint, bigint] => [halfUp(times(low, scale)), halfUp(times(high, scale))];
  const [near, far] = ends(quick);
  if (near === far) return scaledText(near, decimals);
  const [a, b] = ends(sharp());
  return scaledText(-a > b ? a : b, decimals);
}

const SIGNIFICANT = 14;
const ZERO_DECIMALS = 12;
const MOST_DECIMALS = 40;

/** Fourteen significant digits, every one certified: `"44.677515940226"`. */
export function unroundedText(enclosure: Enclosure): string {
  const { low, high } = enclosure.quick;
  const size = Math.max(magnitude(low), magnitude(high));
  const decimals = Math.min(Math.max(SIGNIFICANT - 1 - size, 0), MOST_DECIMALS);
  const text = roundedText(enclosure, decimals);
  return /[1-9]/.test(text) ? text : fractionText(whole(0), ZERO_DECIMALS);
}

/** −1 below the limit, 1 above it; 0 where sixty digits can't tell them apart. */
export const compareTo = ({ quick, sharp }: Enclosure, limit: Fraction): -1 | 0 | 1 => side(quick, limit) || side(sharp(), limit);

const side = ({ low, high }: Bounds, limit: Fraction): -1 | 0 | 1 => (compare(low, limit) > 0 ? 1 : compare(high, limit) < 0 ? -1 : 0);

/** The power of ten of the first digit. */
function magnitude({ n, d }: Fraction): number {
  const value = Math.abs(Number(n) / Number(d));
  // beyond what floats hold, the lengths of numerator and denominator say it
  if (!(value > 0 && value < Infinity)) return n === 0n ? -MOST_DECIMALS : n.toString().length - d.toString().length;
  const power = Math.floor(Math.log10(value));
  return 10 ** power > value ? power - 1 : power;
}

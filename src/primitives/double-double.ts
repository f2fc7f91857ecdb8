/**
 * Double-double: a number held as the unevaluated sum of two floats, about 31 digits, at the speed of floats.
 *
 * Only sums and products of IEEE doubles, which every engine rounds alike, so its error bounds are theorems:
 * 3u² for a sum and 7u² for a product, u = 2⁻⁵³ (Joldes, Muller, Popescu, ACM TOMS 44(2), 2017). EPSILON covers both.
 * They hold while nothing overflows or sinks below about 10⁻²⁹⁰; whoever relies on them falls back to decimals there.
 */

export interface DoubleDouble {
  readonly hi: number;
  readonly lo: number;
}

/** Bounds the relative error of one `plus` or `times`: 2⁻¹⁰³ > 7u². */
export const EPSILON = 2 ** -103;

const SPLITTER = 2 ** 27 + 1;

export const doubleDouble = (hi: number, lo = 0): DoubleDouble => quickSum(hi, lo);

/** An integer of any size, to 107 bits. */
export function fromInteger(integer: bigint): DoubleDouble {
  const hi = Number(integer);
  return { hi, lo: Number.isSafeInteger(hi) ? 0 : Number(integer - BigInt(hi)) };
}

export function plus(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const s = a.hi + b.hi;
  const bb = s - a.hi;
  const e = a.hi - (s - bb) + (b.hi - bb);
  const t = a.lo + b.lo;
  const tt = t - a.lo;
  const f = a.lo - (t - tt) + (b.lo - tt);
  const { hi, lo } = quickSum(s, e + t);
  return quickSum(hi, lo + f);
}

export function times(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const p = a.hi * b.hi;
  const at = a.hi * SPLITTER;
  const ah = at - (at - a.hi);
  const al = a.hi - ah;
  const bt = b.hi * SPLITTER;
  const bh = bt - (bt - b.hi);
  const bl = b.hi - bh;
  const e = al * bl - (p - ah * bh - al * bh - ah * bl);
  return quickSum(p, e + (a.hi * b.lo + a.lo * b.hi));
}

/** A natural power; its relative error is below (exponent) × EPSILON. */
export function power(base: DoubleDouble, exponent: number): DoubleDouble {
  let result: DoubleDouble = { hi: 1, lo: 0 };
  let square = base;
  for (let left = exponent; ; square = times(square, square)) {
    if (left % 2 === 1) result = times(result, square);
    left = Math.floor(left / 2);
    if (left === 0) return result;
  }
}

function quickSum(a: number, b: number): DoubleDouble {
  const hi = a + b;
  return { hi, lo: b - (hi - a) };
}

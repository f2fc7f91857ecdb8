/** The balance of flows as a polynomial in v, the discount factor of one day, evaluated and narrowed in decimals. */
import type { Decimal } from '../primitives/decimal.js';

/** One power of v; powers rise through the list. */
export interface Term {
  readonly power: number;
  readonly coefficient: Decimal;
}

export type Polynomial = readonly Term[];

export interface Evaluation {
  readonly value: Decimal;
  readonly slope: Decimal;
}

export function evaluate(terms: Polynomial, v: Decimal): Evaluation {
  const powers = new Map<number, { readonly factor: Decimal; readonly slope: Decimal }>();
  const powerOf = (gap: number): { readonly factor: Decimal; readonly slope: Decimal } => {
    const factor = v.pow(gap);
    return { factor, slope: factor.times(gap).div(v) };
  };
  const last = terms.at(-1) as Term;
  let value = last.coefficient;
  let slope = value.times(0);
  for (let index = terms.length - 2; index >= 0; index -= 1) {
    const { power, coefficient } = terms[index] as Term;
    const gap = (terms[index + 1] as Term).power - power;
    let step = powers.get(gap);
    if (step === undefined) powers.set(gap, (step = powerOf(gap)));
    slope = slope.times(step.factor).plus(value.times(step.slope));
    value = value.times(step.factor).plus(coefficient);
  }
  return { value, slope };
}

export type Sign = -1 | 0 | 1;

export const signOf = (value: Decimal): Sign => (value.isZero() ? 0 : value.isNegative() ? -1 : 1);

/** The sign at a point; 0 where the value is below so small a part of the size of its terms. */
export function signAt(terms: Polynomial, v: Decimal, part: Decimal): Sign {
  const { value } = evaluate(terms, v);
  const size = evaluate(terms.map(({ power, coefficient }) => ({ power, coefficient: coefficient.abs() })), v).value;
  return value.abs().lte(size.times(part)) ? 0 : signOf(value);
}

/** A root between two points at which the polynomial has opposite signs, `low`'s and its negative. */
export interface Bracket {
  readonly terms: Polynomial;
  readonly low: Decimal;
  readonly high: Decimal;
  readonly signAtLow: Sign;
}

/**
 * Narrows a bracket to a relative width: Newton's steps as long as each is at most half the one before, halving where it
 * is not (far from a root of high degree they crawl), and at the end a fence on both sides of where they arrive.
 */
export function narrowed({ terms, low, high, signAtLow }: Bracket, width: Decimal): Bracket {
  const move = (v: Decimal, value: Decimal): void => {
    if (value.isZero()) low = high = v;
    else if (signOf(value) === signAtLow) low = v;
    else high = v;
  };
  const inside = (v: Decimal): boolean => v.gt(low) && v.lt(high);
  const middle = (): Decimal => low.times(high).sqrt();
  let v = middle();
  let last = high.minus(low);
  while (high.minus(low).gt(low.times(width))) {
    const { value, slope } = evaluate(terms, v);
    move(v, value);
    const next = slope.isZero() ? v : v.minus(value.div(slope));
    const step = next.minus(v).abs();
    if (step.lt(v.times(width).div(8))) {
      const reach = next.times(width).div(3);
      for (const fence of [next.minus(reach), next.plus(reach)]) if (inside(fence)) move(fence, evaluate(terms, fence).value);
      v = middle();
    } else {
      v = inside(next) && step.lte(last.div(2)) ? next : middle();
    }
    last = step.lt(last) ? step : last.div(2);
  }
  return { terms, low, high, signAtLow };
}

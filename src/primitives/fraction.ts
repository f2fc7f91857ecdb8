/** Fraction: an exact quotient of integers, so that products and quotients are rounded once, where a rule says so. */

export interface Fraction {
  readonly n: bigint;
  /** Always positive. */
  readonly d: bigint;
}

export const fraction = (n: bigint, d: bigint): Fraction => (d < 0n ? { n: -n, d: -d } : { n, d });

export const whole = (n: bigint | number): Fraction => ({ n: BigInt(n), d: 1n });

/** `"37.50"` → 3750/100. The text must match `-?\d+(\.\d+)?`; readers check it before. */
export function fractionOf(text: string): Fraction {
  const point = text.indexOf('.');
  if (point < 0) return whole(BigInt(text));
  return { n: BigInt(text.slice(0, point) + text.slice(point + 1)), d: 10n ** BigInt(text.length - point - 1) };
}

export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });

export const plus = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });

/** −1, 0 or 1, exactly. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Half-up to an integer: ties go away from zero. */
export function halfUp({ n, d }: Fraction): bigint {
  const twice = n < 0n ? -n * 2n : n * 2n;
  const size = (twice + d) / (d * 2n);
  return n < 0n ? -size : size;
}

/** An integer count of 10⁻ᵈᵉᶜⁱᵐᵃˡˢ as text: (4468, 2) → `"44.68"`; there is no `-0`. */
export function scaledText(scaled: bigint, decimals: number): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return scaled < 0n ? `-${text}` : text;
}

/** Half-up to so many decimals, as text. */
export const fractionText = (value: Fraction, decimals: number): string =>
  scaledText(halfUp(times(value, whole(10n ** BigInt(decimals)))), decimals);

/** The text that `fractionOf` read: the denominator is a power of ten. */
export const decimalText = ({ n, d }: Fraction): string => scaledText(n, d.toString().length - 1);

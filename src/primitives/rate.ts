/** Annual rate in percent, exact as written. */
import { fractionOf, type Fraction } from './fraction.js';

export interface AnnualRate {
  /** As the product or the request wrote it: `"37.50"`. */
  readonly text: string;
  /** The same number, exact: percent per annum. */
  readonly percent: Fraction;
}

/** Percent as a fraction of one. */
export const shareOf = ({ percent: { n, d } }: AnnualRate): Fraction => ({ n, d: d * 100n });

export const RATE_PATTERN = /^\d{1,16}(\.\d{1,16})?$/;

/** `037.50` and `37.5` are one rate: without idle noughts. */
export const rateText = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text).replace(/^0+(?=\d)/, '');

/** The text must match the pattern; noughts before the number are left out. */
export const annualRate = (text: string): AnnualRate => ({ text: text.replace(/^0+(?=\d)/, ''), percent: fractionOf(text) });

/** How many decimals it was written with. */
export const decimalsOf = (rate: AnnualRate | undefined): number => rate?.text.split('.')[1]?.length ?? 0;

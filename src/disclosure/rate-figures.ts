/** An effective rate as two figures: as it is shown, and with digits enough to see which way it was rounded, on its table of flows. */
import { fractionOf } from '../primitives/fraction.js';
import type { LegalRef } from '../law/act.js';
import { roundedText, unroundedText } from '../cost/enclosure.js';
import type { Gesv } from '../cost/gesv.js';
import { gesvProof, type DatedFlow } from '../cost/gesv-proof.js';
import { DEFAULT_GESV_DECIMALS, type Product } from '../product/product.js';
import { rounded, type Grounded, type Rounding } from './figure.js';
import { figure } from './grounded.js';

/** What a rate is called, shown and unrounded, and where it comes from. */
export interface RateFigure {
  readonly shown: string;
  readonly unrounded: string;
  readonly from: readonly string[];
  readonly refs: readonly LegalRef[];
}

export function rateFigures({ gesvDecimals = DEFAULT_GESV_DECIMALS }: Product, rate: Gesv, flows: () => readonly DatedFlow[], { shown, unrounded, from, refs }: RateFigure): readonly Grounded[] {
  const value = roundedText(rate, gesvDecimals);
  const rounding: Rounding = { to: `0.${'0'.repeat(gesvDecimals - 1)}1`, way: 'half-up' };
  const tellsAlike = (text: string): boolean => rounded(fractionOf(text), rounding) === value;
  const plain = unroundedText(rate);
  const exact = tellsAlike(plain) ? plain : ([20, 30, 40, 50].map((places) => roundedText(rate, places)).find(tellsAlike) ?? plain);
  return [
    figure(shown, value, 'percent', { kind: 'formula', formula: unrounded, rounding, unrounded: exact, exact: false }, [unrounded], refs),
    figure(unrounded, exact, 'percent', { kind: 'proof', table: () => gesvProof(rate, flows()) }, from, refs),
  ];
}

/** Amounts over which neither the price nor the law's regime changes: within one, all that is asked of an amount grows with it. */
import { times, type Fraction } from '../primitives/fraction.js';
import { asFraction, subtract, tiyn, type Tenge } from '../primitives/money.js';
import { known, type LawOn } from '../law/law-on.js';
import type { AmountGrid } from '../product/grid.js';
import { inTenge } from '../product/pricing.js';
import type { Product } from '../product/product.js';
import type { Terms } from '../terms/parse-terms.js';

export interface Stretch {
  readonly above: Tenge;
  readonly upTo: Tenge | undefined;
}

/** A threshold in so many МРП, in tenge and strictly passed; none where either is not known. */
function inMrp(multiple: Fraction | undefined, law: LawOn): readonly Tenge[] {
  const mrp = known(law, 'mrp');
  if (mrp === undefined || multiple === undefined) return [];
  const { n, d } = times(multiple, asFraction(mrp));
  return [tiyn(n / d)];
}

/** Up to which amounts the bands of a price reach. */
export const bandBorders = ({ pricing }: Product, law: LawOn): readonly Tenge[] => pricing.flatMap(({ upToAmount }) => (upToAmount === undefined ? [] : (inTenge(upToAmount, law) ?? [])));

/** Up to which principal the law's regime for short loans reaches. */
export const shortBorders = (law: LawOn): readonly Tenge[] => inMrp(known(law, 'short-rate-ceiling')?.maxMrp, law);

/** The stretches of amounts over which neither the price nor the law's regime changes, the highest first. */
export function stretches({ product, principal, amount }: Terms, { least: from, most }: AmountGrid, law: LawOn): readonly Stretch[] {
  const financed = subtract(principal, amount);
  // the law's thresholds look at the principal
  const legal = [...shortBorders(law), ...inMrp(known(law, 'max-microcredit'), law)].map((border) => subtract(border, financed));
  const borders = [...bandBorders(product, law), ...legal];
  const inside = [...new Set(borders)].filter((border) => border >= from && (most === undefined || border < most)).sort((a, b) => (a < b ? 1 : -1));
  return [most, ...inside].map((upTo, index) => ({ upTo, above: inside[index] ?? subtract(from, tiyn(1n)) }));
}

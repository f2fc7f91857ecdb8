/** Amounts over which neither the price nor the law's regime changes: within one, all that is asked of an amount grows with it. */
import { times, type Fraction } from '../primitives/fraction.js';
import { asFraction, subtract, tiyn, type Tenge } from '../primitives/money.js';
import { known, type LawOn } from '../law/law-on.js';
import type { AmountGrid } from '../product/grid.js';
import { inTenge } from '../product/pricing.js';
import type { Terms } from '../terms/parse-terms.js';

export interface Stretch {
  readonly above: Tenge;
  readonly upTo: Tenge | undefined;
}

/** The stretches of amounts over which neither the price nor the law's regime changes, the highest first. */
export function stretches({ product, principal, amount }: Terms, { least: from, most }: AmountGrid, law: LawOn): readonly Stretch[] {
  const financed = subtract(principal, amount);
  const [mrp, short, legalMax] = [known(law, 'mrp'), known(law, 'short-rate-ceiling'), known(law, 'max-microcredit')];
  // thresholds in МРП look at the principal, and are passed strictly above
  const inMrp = (multiple: Fraction | undefined): readonly Tenge[] => {
    if (mrp === undefined || multiple === undefined) return [];
    const { n, d } = times(multiple, asFraction(mrp));
    return [subtract(tiyn(n / d), financed)];
  };
  const borders = [...product.pricing.flatMap(({ upToAmount }) => (upToAmount === undefined ? [] : (inTenge(upToAmount, law) ?? []))), ...inMrp(short?.maxMrp), ...inMrp(legalMax)];
  const inside = [...new Set(borders)].filter((border) => border >= from && (most === undefined || border < most)).sort((a, b) => (a < b ? 1 : -1));
  return [most, ...inside].map((upTo, index) => ({ upTo, above: inside[index] ?? subtract(from, tiyn(1n)) }));
}

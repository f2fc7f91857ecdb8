/** Verdict: a ratio of a borrower against its limit, compared unrounded; what is not known stays unknown. */
import { compare, fractionOf, fractionText, type Fraction } from '../primitives/fraction.js';
import { ratioText } from '../primitives/rounding.js';
import type { LegalRef } from '../law/act.js';
import { isKnown, type Confidence, type DatedValue } from '../law/dated.js';

export interface Verdict {
  /** `undefined` where no income was told, or none of it counts. */
  readonly value: Fraction | undefined;
  readonly limit: Fraction | undefined;
  readonly met: boolean | null;
  readonly confidence: Confidence | null;
  readonly refs: readonly LegalRef[];
}

export function verdictOf(value: Fraction | undefined, record: DatedValue<Fraction>, formula: readonly LegalRef[]): Verdict {
  const limit = isKnown(record) ? record.value : undefined;
  return {
    value,
    limit,
    met: value === undefined || limit === undefined ? null : compare(value, limit) <= 0,
    confidence: isKnown(record) ? record.confidence : null,
    refs: [...record.refs, ...formula],
  };
}

/** Debts over income; nothing is divided by an income that is not there. */
export const over = (debts: Fraction, income: Fraction | undefined): Fraction | undefined =>
  income === undefined || income.n === 0n ? undefined : { n: debts.n * income.d, d: debts.d * income.n };

/** Four decimals, and more where those would stand on another side of the limit: "0.5 is above 0.5". */
export function apart(value: Fraction, limit: Fraction): string {
  for (let decimals = 4; ; decimals += 1) {
    const text = fractionText(value, decimals);
    if (compare(fractionOf(text), limit) === compare(value, limit)) return text;
  }
}

/** Four decimals; of a ratio above its limit so many that it is seen to be above. */
export const shownRatio = ({ value, limit, met }: Verdict): string | undefined => value && (met === false && limit !== undefined ? apart(value, limit) : ratioText(value));

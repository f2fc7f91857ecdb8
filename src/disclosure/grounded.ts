/** Makes figures with their grounds: plain ones, and those that a formula gives. */
import { compare, fractionOf, fractionText, type Fraction } from '../primitives/fraction.js';
import type { LegalRef } from '../law/act.js';
import { evaluate, idsIn, rounded, type Figure, type Formula, type Ground, type Grounded, type Rounding, type Unit } from './figure.js';

export const figure = (id: string, value: string | null, unit: Unit, ground: Ground, from: readonly string[], refs: readonly LegalRef[] = []): Grounded => ({
  figure: { id, value, unit, refs, from } satisfies Figure,
  ground,
});

/** A figure that adds and subtracts others: nothing is rounded. */
export const summed = (id: string, value: string, formula: Formula, refs: readonly LegalRef[] = []): Grounded => figure(id, value, 'tenge', { kind: 'formula', formula }, idsIn(formula), refs);

/** A figure that a formula gives; `unrounded` shows the digits that rounding took away. */
export function computed(id: string, value: string, unit: Unit, formula: Formula, valueOf: (id: string) => string, rounding?: Rounding, refs: readonly LegalRef[] = []): Grounded {
  const exact = rounding && evaluate(formula, valueOf);
  const ground: Ground = { kind: 'formula', formula, ...(rounding && exact && { rounding, ...shownUnrounded(exact, rounding) }) };
  return figure(id, value, unit, ground, idsIn(formula), refs);
}

/** Decimals enough to see which way a sum is rounded; more where those end in noughts and the rest does not. */
function shownUnrounded(exact: Fraction, rounding: Rounding): { readonly unrounded: string; readonly exact: boolean } {
  const isExact = (text: string): boolean => compare(fractionOf(text), exact) === 0;
  for (let decimals = 6; ; decimals += 6) {
    const text = fractionText(exact, decimals);
    if (isExact(text)) return { unrounded: trimmed(text), exact: true };
    if (decimals >= 60 || rounded(fractionOf(text), rounding) === rounded(exact, rounding)) return { unrounded: text, exact: false };
  }
}

const trimmed = (text: string): string => text.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');

/** A sum of figures. */
export const chain = (ids: readonly string[]): Formula => ids.flatMap((id, index) => (index === 0 ? [id] : ['+', id]));

/** Annuity: equal instalments over the whole term, with a growing part of principal (Law 56-V, article 7, item 2, sub-item 4). */
import { fraction, type Fraction } from '../primitives/fraction.js';
import { subtract, type Tenge } from '../primitives/money.js';
import { levelInstalment } from '../primitives/rounding.js';
import { accrualFactor } from './accrue.js';
import type { DuePeriod, Repayment, RepaymentMethod } from './schedule.js';

export const annuity: RepaymentMethod = (repayment) => {
  const instalment = levelInstalment(exactInstalment(repayment), repayment.instalmentUnit);
  return ({ interest }): Tenge => subtract(instalment, interest);
};

/**
 * The unrounded level instalment, in tiyn: principal ÷ Σₖ Πⱼ≤ₖ (1 + xⱼ)⁻¹, where xⱼ is the interest factor of period j.
 *
 * With equal periods it is the textbook formula; with real days it keeps the last row level too. Every 1 + xⱼ is a
 * quotient nⱼ ÷ dⱼ, so the sum is kept as one exact fraction: Σₖ = Sₖ ÷ Nₖ, Nₖ = n₁…nₖ, Dₖ = d₁…dₖ, Sₖ = Sₖ₋₁·nₖ + Dₖ.
 */
export function exactInstalment({ principal, nominalRate, periods }: Pick<Repayment, 'principal' | 'nominalRate'> & { readonly periods: readonly Pick<DuePeriod, 'years'>[] }): Fraction {
  let s = 0n;
  let n = 1n;
  let d = 1n;
  for (const { years } of periods) {
    const factor = accrualFactor(nominalRate, years);
    const grown = factor.d + factor.n;
    n *= grown;
    d *= factor.d;
    s = s * grown + d;
  }
  return fraction(principal * n, s);
}

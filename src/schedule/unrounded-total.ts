/** What all payments of a loan come to before anything is rounded, and how far rounding can move it. */
import { fraction, plus, times, whole, type Fraction } from '../primitives/fraction.js';
import { tiyn } from '../primitives/money.js';
import { exhausted } from '../primitives/result.js';
import type { Method } from '../product/product.js';
import { accrualFactor } from './accrue.js';
import { exactInstalment } from './annuity.js';
import type { Repayment } from './schedule.js';

type Unpriced = Omit<Repayment, 'principal'>;

/** All payments for each tiyn lent, exactly. */
export function totalPerTiyn(method: Method, { nominalRate, periods }: Unpriced): Fraction {
  const rows = periods.length;
  const factors = periods.map(({ years }) => accrualFactor(nominalRate, years));
  switch (method) {
    case 'annuity':
      return times(exactInstalment({ principal: tiyn(1n), nominalRate, periods }), whole(rows));
    case 'differentiated':
      return factors.reduce((total, factor, index) => plus(total, times(factor, fraction(BigInt(rows - index), BigInt(rows)))), whole(1));
    case 'single-payment':
      return factors.reduce(plus, whole(1));
    default:
      return exhausted(method);
  }
}

/** How far a float of this file may be from the exact number, as a part of it: thousands of products, each off by 2⁻⁵³. */
const FLOAT_ERROR = 1e-9;

const floats = ({ nominalRate, periods }: Pick<Unpriced, 'nominalRate' | 'periods'>): readonly number[] =>
  periods.map(({ years }) => {
    const { n, d } = accrualFactor(nominalRate, years);
    return Number(n) / Number(d);
  });

/**
 * By how many tiyn at most rounding moves the total, either way, whatever the principal.
 *
 * Each row's interest is rounded by half a tiyn at most, and what is left of the principal carries it on. By annuity the
 * instalment is off by half its unit at most in every row, which the last row takes back with interest: with the growth from
 * each row but the last to the end summed up to S, the total is off by at most unit ÷ 2 × (S − rows + 1) + (S + 1) ÷ 2. By
 * differentiated payments each part of the principal is off by half a tiyn, and after k − 1 rows the balance by as many; a
 * single payment is rounded once.
 */
export function roundingBound(method: Method, given: Unpriced): number {
  const factors = floats(given);
  const rows = factors.length;
  const unit = Number(given.instalmentUnit);
  let bound = 1;
  if (method === 'annuity') {
    let grown = 1;
    const s = factors.slice(1).reduceRight((total, factor) => total + (grown *= 1 + factor), 0);
    bound = (unit / 2) * (s - rows + 1) + (s + 1) / 2;
  } else if (method === 'differentiated') {
    bound = factors.reduce((total, factor, index) => total + index * factor, rows) / 2;
  }
  return bound * (1 + FLOAT_ERROR) + 1;
}

/** No more than what all payments come to for each tiyn lent, by floats alone: to pass over a loan that is surely too dear. */
export function leastTotal(method: Method, given: Pick<Unpriced, 'nominalRate' | 'periods'>): number {
  const factors = floats(given);
  const rows = factors.length;
  const share = (total: number, factor: number, index: number): number => total + (factor * (rows - index)) / rows;
  let total = 0;
  if (method === 'annuity') {
    let discount = 1;
    total = rows / factors.reduce((sum, factor) => sum + (discount /= 1 + factor), 0);
  } else if (method === 'differentiated') total = factors.reduce(share, 1);
  else total = factors.reduce((sum, factor) => sum + factor, 1);
  return total * (1 - FLOAT_ERROR);
}

/** What all payments of a loan come to for each tiyn lent, before anything is rounded, and how far rounding can move it. */
import { fraction, plus, times, whole, type Fraction } from '../primitives/fraction.js';
import { tiyn } from '../primitives/money.js';
import { exhausted } from '../primitives/result.js';
import type { Method } from '../product/product.js';
import { accrualFactor } from './accrue.js';
import { exactInstalment } from './annuity.js';
import type { Repayment } from './schedule.js';

export interface UnroundedTotal {
  readonly perTiyn: Fraction;
  /** In tiyn, either way, whatever the principal: a bound, a little wider than need be. */
  readonly rounding: number;
}

/** Floats serve the bound alone: so much wider, and no error of theirs matters. */
const WIDER = 1.001;

/**
 * Each row's interest is rounded by half a tiyn at most, and what is left of the principal carries it on.
 *
 * By annuity the instalment is off by half its unit at most in every row, which the last row takes back with interest: with
 * Sₖ the growth from row k to the end and S their sum over all rows but the last, the total is off by at most
 * unit ÷ 2 × (S − rows + 1) + (S + 1) ÷ 2. By differentiated payments each part of the principal is off by half a tiyn, and
 * after k − 1 rows the balance by as many; a single payment is rounded once.
 */
export function unroundedTotal(method: Method, { nominalRate, periods, instalmentUnit }: Omit<Repayment, 'principal'>): UnroundedTotal {
  const factors = periods.map(({ years }) => accrualFactor(nominalRate, years));
  const rows = factors.length;
  switch (method) {
    case 'annuity': {
      const growth = factors.slice(1).reduceRight<readonly number[]>((grown, factor) => [...grown, (grown.at(-1) ?? 1) * (1 + float(factor))], []);
      const s = growth.reduce((total, each) => total + each, 0);
      const instalment = exactInstalment({ principal: tiyn(1n), nominalRate, periods, instalmentUnit });
      return { perTiyn: times(instalment, whole(rows)), rounding: ((Number(instalmentUnit) / 2) * (s - rows + 1) + (s + 1) / 2) * WIDER + 1 };
    }
    case 'differentiated': {
      const interest = factors.reduce<Fraction>((total, factor, index) => plus(total, times(factor, fraction(BigInt(rows - index), BigInt(rows)))), whole(0));
      const carried = factors.reduce((total, factor, index) => total + index * float(factor), 0);
      return { perTiyn: plus(whole(1), interest), rounding: (carried / 2 + rows / 2) * WIDER + 1 };
    }
    case 'single-payment':
      return { perTiyn: plus(whole(1), factors.reduce(plus, whole(0))), rounding: 1 };
    default:
      return exhausted(method);
  }
}

const float = ({ n, d }: Fraction): number => Number(n) / Number(d);

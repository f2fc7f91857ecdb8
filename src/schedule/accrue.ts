/** Interest of a period: balance × rate ÷ 100 × days ÷ base, exact until it is rounded to the tiyn. */
import { times, type Fraction } from '../primitives/fraction.js';
import { asFraction, type Tenge } from '../primitives/money.js';
import type { AnnualRate } from '../primitives/rate.js';
import { interestOfRow } from '../primitives/rounding.js';

/** What one tenge owes for the period: the rate as a fraction of one, times the part of a year. */
export const accrualFactor = ({ percent }: AnnualRate, years: Fraction): Fraction => times({ n: percent.n, d: percent.d * 100n }, years);

export const interestFor = (balance: Tenge, rate: AnnualRate, years: Fraction): Tenge =>
  interestOfRow(times(asFraction(balance), accrualFactor(rate, years)));


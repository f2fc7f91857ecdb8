/** Interest of a period: balance × rate ÷ 100 × days ÷ base, exact until it is rounded to the tiyn. */
import { times, type Fraction } from '../primitives/fraction.js';
import { asFraction, type Tenge } from '../primitives/money.js';
import { shareOf, type AnnualRate } from '../primitives/rate.js';
import { interestOfRow } from '../primitives/rounding.js';

/** What one tenge owes for the period: the rate as a fraction of one, times the part of a year. */
export const accrualFactor = (rate: AnnualRate, years: Fraction): Fraction => times(shareOf(rate), years);

export const interestFor = (balance: Tenge, rate: AnnualRate, years: Fraction): Tenge =>
  interestOfRow(times(asFraction(balance), accrualFactor(rate, years)));


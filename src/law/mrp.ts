/** МРП (АЕК), the monthly calculation index: the unit in which the law writes amounts; set a year ahead by the budget law. */
import { compare, times, type Fraction } from '../primitives/fraction.js';
import { asFraction, type Tenge } from '../primitives/money.js';
import { budgetYear, NOT_ADOPTED } from './budget-year.js';
import type { Dated } from './dated.js';

export const MRP: Dated<Tenge> = [
  budgetYear(2024, '3692', 'budget-2024', 'ст. 9'),
  budgetYear(2025, '3932', 'budget-2025', 'ст. 9'),
  budgetYear(2026, '4325', 'budget-2026', 'ст. 7 пп. 4'),
  NOT_ADOPTED,
];

/** Whether a sum is strictly above so many МРП: the law's thresholds say "exceeds". Exact, without rounding the limit. */
export const exceedsMrp = (amount: Tenge, multiple: Fraction, mrp: Tenge): boolean => compare(asFraction(amount), times(multiple, asFraction(mrp))) > 0;

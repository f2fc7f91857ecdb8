/** МРП (АЕК), the monthly calculation index: the unit in which the law writes amounts; set a year ahead by the budget law. */
import { knownDate } from '../primitives/calendar-date.js';
import { compare, times, type Fraction } from '../primitives/fraction.js';
import { asFraction, tenge, type Tenge } from '../primitives/money.js';
import { ref, type ActId } from './act.js';
import { BOOK } from './book.js';
import type { Dated, KnownValue } from './dated.js';

const ofYear = (year: number, value: string, act: ActId, clause: string): KnownValue<Tenge> => ({
  from: knownDate(`${year}-01-01`),
  until: knownDate(`${year}-12-31`),
  value: tenge(value),
  refs: [ref(act, clause)],
  confidence: 'verified',
  confirmedOn: knownDate('2026-11-20'),
});

export const MRP: Dated<Tenge> = [
  ofYear(2024, '3692', 'budget-2024', 'ст. 9'),
  ofYear(2025, '3932', 'budget-2025', 'ст. 9'),
  ofYear(2026, '4325', 'budget-2026', 'ст. 7 пп. 4'),
  { from: knownDate('2027-01-01'), until: BOOK.until, unknown: 'budget-law-not-adopted', refs: [] },
];

/** Whether a sum is strictly above so many МРП: the law's thresholds say "exceeds". Exact, without rounding the limit. */
export const exceedsMrp = (amount: Tenge, multiple: Fraction, mrp: Tenge): boolean => compare(asFraction(amount), times(multiple, asFraction(mrp))) > 0;

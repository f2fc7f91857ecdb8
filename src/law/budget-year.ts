/** A value that the budget law sets for a year, and for no day after it. */
import { knownDate } from '../primitives/calendar-date.js';
import { tenge, type Tenge } from '../primitives/money.js';
import { ref, type LendingAct } from './act.js';
import { BOOK } from './book.js';
import type { KnownValue, UnknownValue } from './dated.js';

export const budgetYear = (year: number, value: string, act: LendingAct, clause: string): KnownValue<Tenge> => ({
  from: knownDate(`${year}-01-01`),
  until: knownDate(`${year}-12-31`),
  value: tenge(value),
  refs: [ref(act, clause)],
  confidence: 'verified',
  confirmedOn: knownDate('2026-11-20'),
});

/** From the first year whose budget law was not adopted when the book was made. */
export const NOT_ADOPTED: UnknownValue = { from: knownDate('2027-01-01'), until: BOOK.until, unknown: 'budget-law-not-adopted', refs: [] };

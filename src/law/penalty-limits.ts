/** Limits on the penalty for a late payment of a consumer microcredit: a day, so many days, and so much a contract year. */
import { knownDate } from '../primitives/calendar-date.js';
import { annualRate, type AnnualRate } from '../primitives/rate.js';
import { ref } from './act.js';
import { BOOK } from './book.js';
import type { Dated } from './dated.js';

export interface PenaltyLimits {
  /** Percent of the overdue payment for each day of delay. */
  readonly percentPerDay: AnnualRate;
  /** Consecutive days of delay after which neither penalty nor interest may be demanded any more. */
  readonly maxDays: number;
  /** Percent of the sum lent, in all, for each year of the contract. */
  readonly percentPerYear: AnnualRate;
}

const value: PenaltyLimits = { percentPerDay: annualRate('0.5'), maxDays: 90, percentPerYear: annualRate('10') };

const confirmedOn = knownDate('2026-11-20');

/**
 * Until 18 March 2026 the law also named 0.03 % a day past the ninetieth; a consumer could not be asked for it even then,
 * so the limits of such a loan are the same on both sides of that day.
 */
export const PENALTY_LIMITS: Dated<PenaltyLimits> = [
  { from: BOOK.from, until: knownDate('2026-03-18'), value, refs: [ref('law-56-v', 'ст. 6 п. 3')], confidence: 'verified', confirmedOn },
  { from: knownDate('2026-03-19'), until: knownDate('2026-12-31'), value, refs: [ref('law-56-v', 'ст. 6 п. 3'), ref('law-56-v', 'ст. 7 п. 3 пп. 4')], confidence: 'verified', confirmedOn },
  { from: knownDate('2027-01-01'), until: BOOK.until, unknown: 'not-confirmed-for-year', refs: [ref('law-56-v', 'ст. 6 п. 3')] },
];

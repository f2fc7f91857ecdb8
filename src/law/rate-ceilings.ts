/** Ceilings on the price of a microcredit: the general one on ГЭСВ, and the two that a short and small loan may use instead. */
import { knownDate } from '../primitives/calendar-date.js';
import { fractionOf, type Fraction } from '../primitives/fraction.js';
import { annualRate, type AnnualRate } from '../primitives/rate.js';
import { ref } from './act.js';
import { BOOK } from './book.js';
import type { Dated } from './dated.js';

const refs = [ref('law-56-v', 'ст. 5 п. 1'), ref('gesv-ceilings', 'п. 1')];

/** The highest ГЭСВ, percent per annum, unrounded, that a microcredit may have. */
export const RATE_CEILING: Dated<AnnualRate> = [
  // The joint act is of 16 and 19 August 2024; the very day it came into force was not seen, 20 August is inferred.
  { from: BOOK.from, until: knownDate('2024-08-19'), value: annualRate('56'), refs: [ref('gesv-ceilings-before', 'п. 1')], confidence: 'news', confirmedOn: knownDate('2026-11-20') },
  { from: knownDate('2024-08-20'), until: knownDate('2024-08-31'), value: annualRate('46'), refs, confidence: 'memory', confirmedOn: knownDate('2026-11-20') },
  { from: knownDate('2024-09-01'), until: knownDate('2026-12-31'), value: annualRate('46'), refs, confidence: 'news', confirmedOn: knownDate('2026-11-20') },
  { from: knownDate('2027-01-01'), until: BOOK.until, unknown: 'not-confirmed-for-year', refs },
];

/** The regime of a loan of at most so many days and so many МРП: below a rate a day, and at most a ГЭСВ. */
export interface ShortLoanCeiling {
  readonly maxDays: number;
  readonly maxMrp: Fraction;
  /** Percent a day; the nominal rate a day must be strictly below. */
  readonly dailyRate: AnnualRate;
  readonly gesvRate: AnnualRate;
}

const shortLoan: ShortLoanCeiling = {
  maxDays: 45,
  maxMrp: fractionOf('45'),
  dailyRate: annualRate('0.3'),
  gesvRate: annualRate('179'),
};

export const SHORT_RATE_CEILING: Dated<ShortLoanCeiling> = [
  { from: BOOK.from, until: knownDate('2024-08-19'), unknown: 'earlier-regime-not-found', refs: [] },
  { from: knownDate('2024-08-20'), until: knownDate('2024-08-31'), value: shortLoan, refs, confidence: 'memory', confirmedOn: knownDate('2026-11-20') },
  { from: knownDate('2024-09-01'), until: knownDate('2026-12-31'), value: shortLoan, refs, confidence: 'news', confirmedOn: knownDate('2026-11-20') },
  { from: knownDate('2027-01-01'), until: BOOK.until, unknown: 'not-confirmed-for-year', refs },
];

/** What the law wants before a contract or before the money, by thresholds that acts below the law set; those acts were not seen. */
import { knownDate } from '../primitives/calendar-date.js';
import { fractionOf, type Fraction } from '../primitives/fraction.js';
import { ref } from './act.js';
import { BOOK } from './book.js';
import type { Dated } from './dated.js';

const confirmedOn = knownDate('2026-11-20');

/** `null`: the day had no such rule. */
export interface Pause {
  /** Above so many МРП, strictly: money goes so many hours after signing, and after a second consent given then. */
  readonly mrp: Fraction;
  readonly hours: number;
}

const pause: Pause = { mrp: fractionOf('75'), hours: 24 };

/** The hours and the second consent stand in the law; the number of МРП is known from the news and one lender's rules. */
export const PAUSE: Dated<Pause | null> = [
  { from: BOOK.from, until: knownDate('2025-09-29'), value: null, refs: [ref('law-56-v', 'ст. 4')], confidence: 'news', confirmedOn },
  { from: knownDate('2025-09-30'), until: knownDate('2026-03-18'), value: pause, refs: [ref('law-56-v', 'ст. 4')], confidence: 'news', confirmedOn },
  { from: knownDate('2026-03-19'), until: knownDate('2026-12-31'), value: pause, refs: [ref('law-56-v', 'ст. 4 п. 12'), ref('lender-rules', 'гл. 3 § 5 п. 3')], confidence: 'lender', confirmedOn },
  { from: knownDate('2027-01-01'), until: BOOK.until, unknown: 'not-confirmed-for-year', refs: [ref('law-56-v', 'ст. 4 п. 12')] },
];

/** Above so many МРП a spouse consents; the law leaves the number to the regulator, and the news tell it. */
export const SPOUSE_CONSENT: Dated<Fraction | null> = [
  { from: BOOK.from, until: knownDate('2024-08-31'), value: null, refs: [ref('law-56-v', 'ст. 4')], confidence: 'news', confirmedOn },
  { from: knownDate('2024-09-01'), until: knownDate('2026-12-31'), value: fractionOf('1000'), refs: [ref('law-56-v', 'ст. 4 п. 9')], confidence: 'news', confirmedOn },
  { from: knownDate('2027-01-01'), until: BOOK.until, unknown: 'not-confirmed-for-year', refs: [ref('law-56-v', 'ст. 4 п. 9')] },
];

export interface ConsentAges {
  /** Who has not reached this age consents to the contract itself, and who is older than that one. */
  readonly under: number;
  readonly over: number;
}

/** The law leaves the cases to the regulator; the ages are known from one lender's rules. */
export const CONSENT_AGES: Dated<ConsentAges> = [
  { from: BOOK.from, until: knownDate('2026-03-18'), unknown: 'text-not-found', refs: [ref('law-56-v', 'ст. 4 п. 11')] },
  { from: knownDate('2026-03-19'), until: knownDate('2026-12-31'), value: { under: 21, over: 55 }, refs: [ref('law-56-v', 'ст. 4 п. 11'), ref('lender-rules', 'гл. 3 § 5 п. 8')], confidence: 'lender', confirmedOn },
  { from: knownDate('2027-01-01'), until: BOOK.until, unknown: 'not-confirmed-for-year', refs: [ref('law-56-v', 'ст. 4 п. 11')] },
];

/** Before the contract its terms may be read for so many hours. */
export const READING_HOURS = 2;

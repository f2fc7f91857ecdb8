/** The law's own limits on amount and term, apart from what a product sets for itself. */
import { knownDate } from '../primitives/calendar-date.js';
import { fractionOf, type Fraction } from '../primitives/fraction.js';
import { ref } from './act.js';
import { BOOK } from './book.js';
import type { Dated } from './dated.js';

/** The largest microcredit of a microfinance organisation to one borrower, in МРП. */
export const MAX_MICROCREDIT: Dated<Fraction> = [
  { from: BOOK.from, until: knownDate('2026-03-18'), value: fractionOf('20000'), refs: [ref('law-56-v', 'ст. 3 п. 1-1 пп. 3')], confidence: 'verified', confirmedOn: knownDate('2026-11-20') },
  { from: knownDate('2026-03-19'), until: knownDate('2026-12-31'), value: fractionOf('20000'), refs: [ref('law-56-v', 'ст. 3 п. 1 пп. 1')], confidence: 'verified', confirmedOn: knownDate('2026-11-20') },
  { from: knownDate('2027-01-01'), until: BOOK.until, unknown: 'not-confirmed-for-year', refs: [] },
];

/**
 * The longest unsecured consumer microcredit, in months. No term stands in Law 56-V itself; the number is known from the
 * rules of one lender, which retell an act of the regulator that was not seen.
 */
export const MAX_UNSECURED_TERM: Dated<number> = [
  { from: BOOK.from, until: knownDate('2026-03-18'), unknown: 'text-not-found', refs: [] },
  {
    from: knownDate('2026-03-19'),
    until: knownDate('2026-12-31'),
    value: 60,
    refs: [ref('lender-rules', 'гл. 3 § 3 п. 3 пп. 9')],
    confidence: 'lender',
    confirmedOn: knownDate('2026-11-20'),
  },
  { from: knownDate('2027-01-01'), until: BOOK.until, unknown: 'not-confirmed-for-year', refs: [] },
];

/** Limits of the debt burden: КДН, КДН of a borrower at risk, and КДД; none of them was seen in the text of its act. */
import { knownDate } from '../primitives/calendar-date.js';
import { fractionOf, type Fraction } from '../primitives/fraction.js';
import { ref, type LegalRef } from './act.js';
import { BOOK } from './book.js';
import type { Dated, KnownValue } from './dated.js';

/** That there are limits at all stands in the law, which leaves their numbers to the regulator; until 2026 in another place. */
const KDN: LegalRef = ref('law-56-v', 'ст. 26');
const KDN_BEFORE: LegalRef = ref('law-56-v', 'ст. 7 п. 2 пп. 8-1');

const confirmedOn = knownDate('2026-11-20');
const LENDER_RULES = { refs: [KDN, ref('lender-rules', 'гл. 2 § 1 п. 1')], confidence: 'lender', confirmedOn } as const;

/**
 * The day on which new rules for КДН and КДД were announced to come into force; what was adopted was not found. A limit
 * names no end, so the last one known is used on, and every answer after this day says that it may have changed.
 */
const ANNOUNCED = knownDate('2026-07-01');
const MAY_HAVE_CHANGED = { doubt: 'new-rules-announced' } as const;

/** One number over the days it is known for: from practice, then from a lender's rules, then in doubt. */
const limit = (value: Fraction, before: readonly Pick<KnownValue<Fraction>, 'from' | 'until' | 'refs' | 'confidence' | 'confirmedOn'>[]): Dated<Fraction> => [
  ...before.map((record) => ({ ...record, value })),
  { from: knownDate('2026-03-19'), until: knownDate('2026-06-30'), value, ...LENDER_RULES },
  { from: ANNOUNCED, until: BOOK.until, value, ...LENDER_RULES, ...MAY_HAVE_CHANGED },
];

/** The largest КДН. */
export const KDN_LIMIT: Dated<Fraction> = limit(fractionOf('0.5'), [{ from: BOOK.from, until: knownDate('2026-03-18'), refs: [KDN_BEFORE], confidence: 'code', confirmedOn }]);

/**
 * The largest КДН of a borrower with signs of gambling, in practice since 1 April 2024, or with a delay above 90 days in the
 * last 12 months: for banks since 24 November 2025, by the news; for microfinance organisations by a lender's rules.
 */
export const KDN_LIMIT_AT_RISK: Dated<Fraction> = [
  { from: BOOK.from, until: knownDate('2024-03-31'), unknown: 'earlier-regime-not-found', refs: [KDN_BEFORE] },
  ...limit(fractionOf('0.25'), [{ from: knownDate('2024-04-01'), until: knownDate('2026-03-18'), refs: [KDN_BEFORE], confidence: 'code', confirmedOn }]),
];

/** The largest КДД. A limit of 8 stood in the rules of 2024 as one lender read them; today's was not found, and 8 is not it. */
export const KDD_LIMIT: Dated<Fraction> = [{ from: BOOK.from, until: BOOK.until, unknown: 'text-not-found', refs: [KDN] }];

/** The span that the book of law covers. */
import { knownDate } from '../primitives/calendar-date.js';

export const BOOK = { from: knownDate('2024-01-01'), until: knownDate('2027-12-31') } as const;

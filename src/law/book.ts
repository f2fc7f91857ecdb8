/** The span that the book of law covers, and the day its records were last compared with their sources. */
import { knownDate } from '../primitives/calendar-date.js';

export const BOOK = { from: knownDate('2024-01-01'), until: knownDate('2027-12-31') } as const;

export const CONFIRMED = knownDate('2026-11-20');

/** To whom a borrower goes who could not agree with the lender: the law renames the office on 1 January 2027. */
import { knownDate } from '../primitives/calendar-date.js';
import { ref } from './act.js';
import { BOOK } from './book.js';
import type { Dated } from './dated.js';

const confirmedOn = knownDate('2026-11-20');

export const OMBUDSMAN: Dated<'microfinance' | 'financial'> = [
  { from: BOOK.from, until: knownDate('2026-12-31'), value: 'microfinance', refs: [ref('law-56-v', 'ст. 28')], confidence: 'verified', confirmedOn },
  { from: knownDate('2027-01-01'), until: BOOK.until, value: 'financial', refs: [ref('law-56-v', 'ст. 17-1')], confidence: 'verified', confirmedOn },
];

/** What a borrower may demand before the contract, while it runs, in arrears and always; with what it rests on. */
import { knownDate, type CalendarDate } from '../primitives/calendar-date.js';
import { ref, type LegalRef } from './act.js';
import { dataRef } from './data-acts.js';
import type { Deadline } from './deadline.js';
import { KDN_ON_REQUEST } from './refusal-grounds.js';

export const STAGES = ['before', 'during', 'arrears', 'always'] as const;

export interface RightInLaw {
  readonly stage: (typeof STAGES)[number];
  /** Within what time, counted from what its sentence says. */
  readonly within?: Deadline;
  /** Other numbers of its sentence. */
  readonly numbers?: Readonly<Record<string, number>>;
  /** Contracts from this day on have it; without it, those that the rest of the book covers. */
  readonly from?: CalendarDate;
  readonly refs: readonly LegalRef[];
}

const law = (...clauses: readonly string[]): readonly LegalRef[] => clauses.map((clause) => ref('law-56-v', clause));
const bureaus = (...clauses: readonly string[]): readonly LegalRef[] => clauses.map((clause) => dataRef('law-573-ii', clause));
const rules = (...clauses: readonly string[]): readonly LegalRef[] => clauses.map((clause) => ref('lender-rules', clause));

const working = (days: number): Deadline => ({ days, of: 'working' });
const calendar = (days: number): Deadline => ({ days, of: 'calendar' });

/** Since when Law 56-V has the articles that Law 259-VIII added. */
const REWRITTEN = knownDate('2026-03-19');

/** Law 56-V in its text of 1 July 2026, and where it is silent, one lender's rules. In the order in which they are told. */
export const BORROWER_RIGHTS = {
  ask: { stage: 'before', refs: law('ст. 4 п. 3 пп. 1', 'ст. 8 п. 1 пп. 2') },
  rules: { stage: 'before', refs: law('ст. 7 п. 2 пп. 2', 'ст. 8 п. 1 пп. 1') },
  drafts: { stage: 'before', refs: law('ст. 7 п. 2 пп. 4') },
  refuse: { stage: 'before', refs: law('ст. 8 п. 1 пп. 3') },
  decision: { stage: 'before', numbers: { hours: 48 }, within: working(3), refs: rules('гл. 3 § 3 п. 1') },
  report: { stage: 'before', refs: bureaus('ст. 21 п. 2', 'ст. 22 пп. 4') },
  voluntaryRefusal: { stage: 'before', refs: law('ст. 4 п. 8') },

  giveBack: { stage: 'during', within: working(1), refs: rules('гл. 3 § 2 п. 9') },
  early: { stage: 'during', refs: law('ст. 4 п. 3 пп. 4', 'ст. 7 п. 3 пп. 2', 'ст. 9 п. 1 пп. 4') },
  dayOff: { stage: 'during', refs: rules('гл. 8 § 1 п. 3 пп. 6', 'гл. 8 § 3 п. 2 пп. 7') },
  better: { stage: 'during', within: calendar(14), refs: law('ст. 4 п. 4', 'ст. 4 п. 6', 'ст. 7 п. 3') },
  use: { stage: 'during', refs: law('ст. 9 п. 1 пп. 2') },
  kdn: { stage: 'during', within: working(KDN_ON_REQUEST.workingDays), from: KDN_ON_REQUEST.from, refs: KDN_ON_REQUEST.refs },
  conscript: { stage: 'during', numbers: { days: 60 }, from: REWRITTEN, refs: law('ст. 3-3 п. 2') },
  fraud: { stage: 'during', within: calendar(3), from: REWRITTEN, refs: law('ст. 3-2 п. 4') },
  insurance: { stage: 'during', within: working(3), refs: law('ст. 7 п. 2 пп. 4-2') },
  overpaid: { stage: 'during', refs: rules('гл. 7 § 5 п. 2', 'гл. 7 § 5 п. 3') },
  certificate: { stage: 'during', within: working(3), refs: rules('гл. 8 § 3 п. 2 пп. 4') },

  notice: { stage: 'arrears', within: calendar(10), refs: law('ст. 9-2 п. 1') },
  change: { stage: 'arrears', within: calendar(30), numbers: { months: 3, percent: 50 }, refs: [...law('ст. 9-2 п. 2'), ...rules('гл. 6 п. 2-2')] },
  answer: { stage: 'arrears', within: calendar(15), numbers: { days: 30 }, refs: law('ст. 9-2 п. 3', 'ст. 9-2 п. 3-3') },
  relief: { stage: 'arrears', numbers: { months: 3, recent: 2, before: 12, percent: 30 }, refs: law('ст. 9-2 п. 3-1', 'ст. 9-2 п. 3-2') },
  ombudsman: { stage: 'arrears', within: calendar(15), refs: law('ст. 9-2 п. 4') },
  wholeDebt: { stage: 'arrears', numbers: { days: 40 }, refs: rules('гл. 8 § 1 п. 2 пп. 7') },
  lastPenalty: { stage: 'arrears', refs: law('ст. 7 п. 3 пп. 4') },
  collectors: { stage: 'arrears', refs: law('ст. 9-2 п. 5', 'ст. 9-2 п. 8') },

  court: { stage: 'always', refs: law('ст. 9 п. 1 пп. 3') },
  complaint: { stage: 'always', within: working(15), refs: rules('гл. 9 § 1', 'гл. 9 § 2 п. 2') },
} as const satisfies Readonly<Record<string, RightInLaw>>;

export type RightId = keyof typeof BORROWER_RIGHTS;

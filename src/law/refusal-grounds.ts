/** Grounds of refusal that no arithmetic sees: what a borrower can ask himself before a lender looks into the credit report. */
import { addMonths, knownDate, type CalendarDate } from '../primitives/calendar-date.js';
import { ref, type LegalRef } from './act.js';

/** How one lender's rules tell that no positive decision is made. */
const NO_DECISION = 'гл. 3 § 3 п. 3';
const rules = (clause: string): LegalRef => ref('lender-rules', clause);
const law = (clause: string): LegalRef => ref('law-56-v', clause);

export interface RefusalGround {
  readonly id: string;
  /** The numbers of the rule, for its sentence. */
  readonly numbers: Readonly<Record<string, number>>;
  /** What happened in so many months before the application counts, and nothing before this day. */
  readonly within?: { readonly months: number; readonly since: CalendarDate };
  readonly refs: readonly LegalRef[];
}

/** Debts forgiven and loans restructured before this day do not count. */
const COUNTED_SINCE = knownDate('2025-07-01');

/**
 * The stricter of two rules on overdue debts comes first: they stand beside each other, and which of them yields is not said.
 * Where Law 56-V has the ground itself, it is cited before the lender's rules.
 */
export const REFUSAL_GROUNDS = [
  { id: 'overdue-lender', numbers: { days: 1 }, refs: [rules(`${NO_DECISION} пп. 9`)] },
  { id: 'overdue-bank', numbers: { days: 30 }, refs: [rules(`${NO_DECISION} пп. 9`)] },
  { id: 'overdue-long', numbers: { days: 50 }, refs: [law('ст. 7 п. 3 пп. 1-1'), rules('гл. 8 § 1 п. 3 пп. 3')] },
  { id: 'forgiven', numbers: {}, within: { months: 36, since: COUNTED_SINCE }, refs: [rules(`${NO_DECISION} пп. 9`)] },
  { id: 'restructured', numbers: { reduction: 5, reductionMonths: 6, times: 2, interest: 20 }, within: { months: 12, since: COUNTED_SINCE }, refs: [rules(`${NO_DECISION} пп. 9`)] },
  { id: 'voluntary-refusal', numbers: {}, refs: [law('ст. 4 п. 8'), rules(`${NO_DECISION} пп. 7`), rules('гл. 8 § 1 п. 3 пп. 18')] },
  { id: 'spouse', numbers: { mrp: 1000 }, refs: [law('ст. 4 п. 9'), rules(`${NO_DECISION} пп. 8`)] },
  { id: 'conscription', numbers: {}, refs: [law('ст. 3-3 п. 1'), rules(`${NO_DECISION} пп. 10`), rules('гл. 8 § 1 п. 3 пп. 21')] },
  { id: 'bankruptcy', numbers: { years: 5 }, refs: [law('ст. 4 п. 15'), rules('гл. 8 § 1 п. 3 пп. 8')] },
  { id: 'age', numbers: { min: 18, max: 75 }, refs: [rules('гл. 2 § 1 п. 1')] },
  { id: 'long-term', numbers: {}, refs: [rules(`${NO_DECISION} пп. 9`)] },
] as const satisfies readonly RefusalGround[];

export type GroundId = (typeof REFUSAL_GROUNDS)[number]['id'];

/** The first day that counts, for an application on a day. */
export const countedFrom = (date: CalendarDate, { months, since }: NonNullable<RefusalGround['within']>): CalendarDate => {
  const start = addMonths(date, -months);
  return start > since ? start : since;
};

/** Signs of gambling: so many payments to betting organisers in so many whole months, together above a sum in tenge. */
export const GAMBLING_SIGNS = { payments: 6, months: 6, above: '300000.00', refs: [rules('гл. 2 § 1 п. 1')] } as const;

/** Who has taken a consumer microcredit may ask which КДН was used, and is answered in so many working days; six months after the law's publication. */
export const KDN_ON_REQUEST = { from: knownDate('2026-07-19'), workingDays: 10, refs: [law('ст. 4 п. 10')] } as const;

/** Other reasons a lender may refuse for; a КДН within its limit promises nothing. */
export const OTHER_REASONS: readonly LegalRef[] = [rules(`${NO_DECISION} пп. 1; ${NO_DECISION} пп. 2; ${NO_DECISION} пп. 3; ${NO_DECISION} пп. 4; ${NO_DECISION} пп. 5; ${NO_DECISION} пп. 6`)];

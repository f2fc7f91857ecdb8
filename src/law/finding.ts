/** Finding: the law or the product objects, or something is not known; the answer stands all the same. */
import type { Json } from '../primitives/issue.js';
import type { LegalRef } from './act.js';
import type { LawName } from './law-on.js';

/** The closed list of finding codes. A code, once published, keeps its meaning. */
export const FINDING_CODES = [
  // the product's own frame
  'amount-below-min',
  'amount-above-max',
  'term-below-min',
  'term-above-max',
  'method-not-offered',
  'product-not-valid-on',
  'first-period-too-long',
  'maturity-after-term',
  'nominal-below-floor',
  'rate-individual',
  'lender-identity-missing',
  'product-incomplete',
  // the law
  'amount-above-legal-max',
  'term-above-legal-max',
  'ceiling-exceeded',
  'services-in-gesv-unsettled',
  'services-leave-no-loan',
  // whether a borrower can carry a loan
  'kdn-above-limit',
  'kdd-above-limit',
  'income-below-minimum',
  'income-none-counted',
  'income-not-told',
  'income-outside-window',
  'income-month-empty',
  'income-too-few-months',
  'income-official-only',
  'income-may-overlap',
  // what a disclosure owes its reader
  'sheet-incomplete',
  'service-incomplete',
  'penalty-not-stated',
  'penalty-above-limit',
  // what a file of consents owes those who consent
  'consents-incomplete',
  'consents-silent',
  'consents-other-lender',
  'purpose-without-data',
  'recipient-vague',
  // a change of a running loan
  'change-by-agreement',
  'nothing-to-principal',
  'rounding-costs-interest',
  'overdue-left',
  // what was published and checked
  'not-disclosed',
  'charge-forbidden',
  'schedule-irregular',
  // what is not known
  'law-unknown',
  'law-unconfirmed',
  'law-from-host',
  'limit-may-have-changed',
  'calendar-unknown',
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

/** `error`: can't be. `warning`: may be refused, or rests on something unconfirmed. `info`: worth knowing. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;

export interface Finding {
  readonly code: FindingCode;
  readonly severity: (typeof SEVERITIES)[number];
  readonly data: { readonly [key: string]: Json };
  readonly refs: readonly LegalRef[];
}

export const finding = (
  severity: Finding['severity'],
  code: FindingCode,
  data: Finding['data'] = {},
  refs: readonly LegalRef[] = [],
): Finding => ({ code, severity, data, refs });

/** What a room's check says, and the values of the law that it rests on: where one is unknown or unconfirmed, the quote says so. */
export interface Checked {
  readonly findings: readonly Finding[];
  readonly relied: readonly LawName[];
}

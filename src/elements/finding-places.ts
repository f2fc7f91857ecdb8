/** Where each finding stands: beside what it concerns, and whether it bars an application. */
import type { Finding, FindingCode, Quote } from '../engine.js';

/** `rates` are the two rates of the answer; `lender` is what the host's file owes the reader; `answer` is the rest. */
export type Place = 'amount' | 'term' | 'method' | 'disbursementDate' | 'firstPaymentDate' | 'rates' | 'services' | 'schedule' | 'lender' | 'answer';

/** The rest, what is not known of the law above all, stands with the answer. */
const PLACES: Readonly<Partial<Record<FindingCode, Place>>> = {
  'amount-below-min': 'amount',
  'amount-above-max': 'amount',
  'amount-above-legal-max': 'amount',
  'term-below-min': 'term',
  'term-above-max': 'term',
  'term-above-legal-max': 'term',
  'method-not-offered': 'method',
  'product-not-valid-on': 'disbursementDate',
  'first-period-too-long': 'firstPaymentDate',
  'maturity-after-term': 'firstPaymentDate',
  'rate-individual': 'rates',
  'nominal-below-floor': 'rates',
  'ceiling-exceeded': 'rates',
  'services-in-gesv-unsettled': 'services',
  'services-leave-no-loan': 'services',
  'calendar-unknown': 'schedule',
  'lender-identity-missing': 'lender',
  'product-incomplete': 'lender',
};

/** A single payment has no first one that could be moved: there it is the method that makes it wait too long. */
const placeOf = ({ code }: Finding, { terms: { method } }: Quote): Place => (code === 'first-period-too-long' && method === 'single-payment' ? 'method' : (PLACES[code] ?? 'answer'));

/** Each finding of a quote with its place; none where there is no quote. */
export const placed = (quote: Quote | undefined): readonly { readonly finding: Finding; readonly place: Place }[] =>
  (quote?.findings ?? []).map((finding) => ({ finding, place: placeOf(finding, quote as Quote) }));

export const findingsAt = (quote: Quote | undefined, place: string): readonly Finding[] => placed(quote).filter((each) => each.place === place).map(({ finding }) => finding);

/**
 * A loan that the law or the product forbids is not applied for, nor one by a method that is shown for comparison alone;
 * what the host's own file lacks is no fault of the loan.
 */
export const barring = (quote: Quote | undefined): readonly { readonly finding: Finding; readonly place: Place }[] =>
  placed(quote).filter(({ finding, place }) => (finding.severity === 'error' && place !== 'lender') || finding.code === 'method-not-offered');

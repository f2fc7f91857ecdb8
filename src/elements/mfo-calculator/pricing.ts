/** What is typed, priced: the request, its answer, the drafts by each method, and the loan without its services. */
import { compare, hasIssues, quote, type Comparison, type Issue, type Issues, type Quote } from '../../engine.js';
import { requestOf, type Entry } from './entry.js';

export interface Pricing {
  /** The contract's request, with the product in it. */
  readonly request: object;
  /** The request but for its product, in words: what it changed from tells whether anything did. */
  readonly asked: string;
  /** The product's file as the host wrote it. */
  readonly product: unknown;
  readonly answer: Quote | Issues;
  readonly comparison: Comparison | undefined;
  /** The same loan without services, where some are chosen. */
  readonly without: Quote | undefined;
}

/** The same words about the same product: `before` stands, and no one is told again. */
export function pricing(product: unknown, entry: Entry, law: unknown, before: Pricing | undefined): Pricing {
  const plain = requestOf(entry, law);
  const asked = JSON.stringify(plain);
  if (before !== undefined && asked === before.asked && product === before.product) return before;
  const request = { product, ...plain };
  const drafts = compare(request);
  const comparison = hasIssues(drafts) ? undefined : drafts;
  const answer = ownDraft(entry, comparison) ?? quote(request);
  const without = hasIssues(answer) || answer.terms.services === undefined ? undefined : quote({ product, ...requestOf({ ...entry, services: {} }, law) });
  return { request, asked, product, answer, comparison, without: without === undefined || hasIssues(without) ? undefined : without };
}

/** The draft of the method asked for is the answer, but for a first payment date, which a single payment may not have. */
const ownDraft = ({ method, firstPaymentDate }: Entry, comparison: Comparison | undefined): Quote | Issues | undefined =>
  method === 'single-payment' && firstPaymentDate.trim() !== '' ? undefined : comparison?.quotes[method];

export const quoteOf = (priced: Pricing | undefined): Quote | undefined => (priced === undefined || hasIssues(priced.answer) ? undefined : priced.answer);

export const issuesOf = (priced: Pricing | undefined): readonly Issue[] => (priced !== undefined && hasIssues(priced.answer) ? priced.answer.issues : []);

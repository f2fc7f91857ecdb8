/** What is typed, priced: the request, its answer, the drafts by each method, and the loan without its services. */
import { compare, hasIssues, quote, type Comparison, type Issue, type Issues, type Quote } from '../../engine.js';
import type { Product } from '../../product/product.js';
import { requestOf, type Entry } from './entry.js';

export interface Pricing {
  /** The contract's request, with the product in it. */
  readonly request: object;
  /** The request but for its product, in words: what it changed from tells whether anything did. */
  readonly asked: string;
  /** The product's file as the host wrote it, and as text. */
  readonly product: unknown;
  readonly file: string;
  readonly answer: Quote | Issues;
  readonly comparison: Comparison | undefined;
  /** The same loan without services, where some are chosen. */
  readonly without: Quote | undefined;
}

/** A product's file that could be read. */
export interface Readable {
  readonly raw: unknown;
  readonly read: { readonly value: Product };
}

/** The same words about the same product: `before` stands, and no one is told again. */
export function pricing({ raw: product, read }: Readable, entry: Entry, law: unknown, before: Pricing | undefined): Pricing {
  const plain = requestOf(entry, law);
  const asked = JSON.stringify(plain);
  if (before !== undefined && asked === before.asked && product === before.product) return before;
  // the product was read when it came
  const request = { ...plain, product: read.value };
  const drafts = compare(request);
  const comparison = hasIssues(drafts) ? undefined : drafts;
  const answer = ownDraft(entry, comparison) ?? quote(request);
  const without = hasIssues(answer) || answer.terms.services === undefined ? undefined : quote({ ...requestOf({ ...entry, services: {} }, law), product: read.value });
  return {
    request: { product, ...plain },
    asked,
    product,
    file: before !== undefined && before.product === product ? before.file : JSON.stringify(product),
    answer,
    comparison,
    without: without === undefined || hasIssues(without) ? undefined : without,
  };
}

/** The draft of the method asked for is the answer, but for a first payment date, which a single payment may not have. */
const ownDraft = ({ method, firstPaymentDate }: Entry, comparison: Comparison | undefined): Quote | Issues | undefined =>
  method === 'single-payment' && firstPaymentDate.trim() !== '' ? undefined : comparison?.quotes[method];

/** The request as a form sends it. */
export const formValue = ({ file, asked }: Pricing): string => `{"product":${file},${asked.slice(1)}`;

export const quoteOf = (priced: Pricing | undefined): Quote | undefined => (priced === undefined || hasIssues(priced.answer) ? undefined : priced.answer);

export const issuesOf = (priced: Pricing | undefined): readonly Issue[] => (priced !== undefined && hasIssues(priced.answer) ? priced.answer.issues : []);

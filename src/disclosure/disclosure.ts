/** Disclosure: all that a borrower is told before a contract, the figures with their grounds, and the hash that covers the digits. */
import type { CalendarDate } from '../primitives/calendar-date.js';
import type { Language } from '../primitives/language.js';
import type { Finding } from '../law/finding.js';
import { answerOf, quoteAnswer, type Issues, type Quote } from '../answer.js';
import { METHODS, type Method } from '../product/product.js';
import { priceByMethods, type PricedLoan } from '../quote.js';
import { checkSheet } from './check-sheet.js';
import { drafts, type Draft } from './drafts.js';
import type { Figure, Graph } from './figure.js';
import { figuresOf, lawBehind } from './figures-of-loan.js';
import { hashOf } from './hash.js';
import { askedJson, asWritten, coveredRequest, digits, productJson, rowDigits, type JsonObject } from './normal-form.js';
import type { Plan } from './plan.js';
import { VERSION } from './version.js';

export const SCHEMA = 'mfo-disclosure/1';

export interface ProductMark {
  readonly id?: string;
  /** SHA-256 of the whole file in its normal form: another word in it is another hash. */
  readonly hash: string;
}

export interface Disclosure {
  readonly schema: typeof SCHEMA;
  readonly language: Language;
  readonly lender: JsonObject;
  readonly product: ProductMark;
  /** The request with the product in it; sums have two decimals, rates stand as they were written. */
  readonly request: JsonObject;
  readonly quote: Quote;
  /** The same loan by the other methods. */
  readonly alternatives: Readonly<Partial<Record<Method, Quote | Issues>>>;
  readonly figures: readonly Figure[];
  /** What the sheet owes its reader and the lender's file lacks; the loan's own findings stand in the quote. */
  readonly findings: readonly Finding[];
  readonly engine: { readonly version: string };
  readonly hash: string;
  /** Changes that were looked at, where the visitor wants them on the sheet. */
  readonly plan?: Plan;
  readonly issuedAt?: CalendarDate;
}

export interface Sheet {
  readonly disclosure: Disclosure;
  readonly loan: PricedLoan;
  readonly graph: Graph;
}

export interface SheetOf {
  readonly language: Language;
  readonly issuedAt?: CalendarDate | undefined;
  /** The mark of the product that a link was made of, where this page's own is another. */
  readonly product?: ProductMark | undefined;
}

interface Worked extends Pick<Disclosure, 'quote' | 'alternatives' | 'figures'> {
  readonly graph: Graph;
}

/** What is the same in every language, and on every day of issue. */
const WORKED = new WeakMap<PricedLoan, Worked>();

function worked(loan: PricedLoan): Worked {
  const known = WORKED.get(loan);
  if (known !== undefined) return known;
  const byMethod = priceByMethods({ ...askedJson(loan.asked, asWritten), method: 'all', product: loan.terms.product });
  const others = METHODS.filter((method) => method !== loan.terms.method).map((method): Draft => ({ method, priced: byMethod.ok ? byMethod.value[method] : byMethod }));
  const graph = drafts(figuresOf(loan), others);
  const made: Worked = {
    graph,
    figures: graph.ids.flatMap((id) => graph.find(id)?.figure ?? []),
    quote: quoteAnswer(loan),
    alternatives: Object.fromEntries(others.map(({ method, priced }) => [method, answerOf(() => priced, quoteAnswer)])),
  };
  WORKED.set(loan, made);
  return made;
}

export function sheetOf(loan: PricedLoan, { language, issuedAt, product: given }: SheetOf): Sheet {
  const file = productJson(loan.terms.product);
  const product = given ?? markOf(file);
  const { graph, figures, quote, alternatives } = worked(loan);
  const covered = coveredBy({ language, product, request: coveredRequest(loan.asked), figures, quote });
  const hash = hashOf(covered);
  const disclosure: Disclosure = {
    schema: SCHEMA,
    language,
    lender: (file['lender'] ?? {}) as JsonObject,
    product,
    request: { product: productJson(loan.terms.product, asWritten), ...askedJson(loan.asked, asWritten) },
    quote,
    alternatives,
    figures,
    findings: checkSheet(loan, lawBehind(loan)),
    engine: { version: VERSION },
    hash,
    ...(issuedAt !== undefined && { issuedAt }),
  };
  return { disclosure, loan, graph };
}

/** Of all that a sheet tells, the hash that covers it. */
export const sealOf = ({ hash, plan }: { readonly hash: string; readonly plan?: Plan }): string => plan?.hash ?? hash;

export const markOf = (file: JsonObject): ProductMark => ({ ...(typeof file['id'] === 'string' && { id: file['id'] }), hash: hashOf(file) });

/** What the hash covers: all that decides the digits, and the digits. A late first payment is worked out by the calendar, and changes with it. */
export function coveredBy({ language, product, request, figures, quote }: Pick<Disclosure, 'language' | 'product' | 'request' | 'figures' | 'quote'>): JsonObject {
  return {
    schema: SCHEMA,
    language,
    product: { ...product },
    request,
    figures: figures.map(digits),
    rows: quote.schedule.rows.map(rowDigits),
  };
}

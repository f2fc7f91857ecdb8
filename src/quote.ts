/** The corridor: what is asked of a product becomes terms, a schedule, its price, and what the law and the product object to. */
import { readParts } from './primitives/reader.js';
import { ok, type Failed, type Result } from './primitives/result.js';
import { checkLaw } from './law/check-law.js';
import type { Finding } from './law/finding.js';
import { lawOn, type LawName, type LawOn } from './law/law-on.js';
import { METHODS, type Method } from './product/product.js';
import { checkDueDates, checkTerms } from './terms/check-terms.js';
import { comparisonRequest, parseTerms, quoteRequest, type Asked, type ComparisonRequest, type QuoteRequest, type Terms } from './terms/parse-terms.js';
import { buildSchedule } from './schedule/build-schedule.js';
import { penaltyFree, type PenaltyFree } from './schedule/penalty-free.js';
import type { Schedule } from './schedule/schedule.js';
import { priceOfLoan, priceWithServices, type Price } from './cost/price.js';

/** A priced loan, in exact values; answer.ts writes it down in the words of the contract. */
export interface PricedLoan {
  /** What was asked, as it was read. */
  readonly asked: QuoteRequest;
  readonly terms: Terms;
  readonly schedule: Schedule;
  readonly penaltyFree: PenaltyFree;
  readonly cost: Price;
  /** Only where services were chosen and leave something of the loan. */
  readonly costWithServices?: Price;
  readonly findings: readonly Finding[];
  readonly law: LawOn;
  /** The values of the law that the answer rests on. */
  readonly relied: readonly LawName[];
}

/** One loan by one method. */
export const priceLoan = (request: unknown): Result<PricedLoan> => corridor(readParts(quoteRequest, request));

/** A loan whose request was read before, with another amount or term. */
export const priceAgain = (asked: QuoteRequest): Result<PricedLoan> => corridor({ read: asked, issues: [] });

/** The same loan by each method: the drafts that the law makes a lender show side by side. */
export function priceByMethods(request: unknown): Result<Readonly<Record<Method, Result<PricedLoan>>>> {
  const { read, issues } = readParts(comparisonRequest, request);
  if (issues.length > 0) return corridor({ read: forMethod(read, 'annuity'), issues }) as Failed;
  return ok(Object.fromEntries(METHODS.map((method) => [method, corridor({ read: forMethod(read, method), issues })])) as Record<Method, Result<PricedLoan>>);
}

/** A first payment date belongs to the methods with several payments; a draft by one payment goes without it. */
function forMethod({ firstPaymentDate, ...request }: Partial<ComparisonRequest>, method: Method): Partial<QuoteRequest> {
  return { ...request, method, ...(firstPaymentDate !== undefined && method !== 'single-payment' && { firstPaymentDate }) };
}

function corridor(asked: Asked): Result<PricedLoan> {
  const { disbursementDate, law: overlay } = asked.read;
  const law = disbursementDate && lawOn(disbursementDate, overlay);
  const terms = parseTerms(asked, law);
  if (!terms.ok || !law) return terms as Failed;
  const schedule = buildSchedule(terms.value);
  if (!schedule.ok) return schedule;
  const cost = priceOfLoan(terms.value, schedule.value, law);
  if (!cost.ok) return cost;

  const services = priceWithServices(terms.value, schedule.value, law);
  const objections = checkTerms(terms.value, law);
  const dates = checkDueDates(terms.value, schedule.value.rows.map(({ date }) => date));
  const free = penaltyFree(schedule.value.rows, law.calendar);
  const relied = [...new Set([...objections.relied, ...cost.value.relied])];
  return ok({
    // nothing was misread, so everything required is there
    asked: asked.read as QuoteRequest,
    terms: terms.value,
    schedule: schedule.value,
    penaltyFree: free,
    cost: cost.value,
    ...(services.price && { costWithServices: services.price }),
    findings: [
      ...objections.findings,
      ...dates.findings,
      ...cost.value.findings,
      ...services.findings,
      ...checkLaw(law, relied),
      ...free.findings,
    ],
    law,
    relied,
  });
}

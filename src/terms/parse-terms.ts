/** parseTerms: what a borrower asks of a product → Terms with their price, or every reason why that can't be computed. */
import type { CalendarDate } from '../primitives/calendar-date.js';
import { issue, type Issue } from '../primitives/issue.js';
import { add, sum, ZERO, type Tenge } from '../primitives/money.js';
import type { AnnualRate } from '../primitives/rate.js';
import { list, object, oneOf, optional, text, yesNo, type Read } from '../primitives/reader.js';
import { date, positiveMoney, rate, term, termEnd, type Span, type Term } from '../primitives/readers.js';
import { failed, unlessIssues, type Result } from '../primitives/result.js';
import { lawOverlay, type LawOn } from '../law/law-on.js';
import { productReader } from '../product/parse-product.js';
import { priceOf, type Price } from '../product/pricing.js';
import { METHODS, type Method, type Product, type Service } from '../product/product.js';

const shared = {
  product: productReader,
  amount: positiveMoney,
  term,
  disbursementDate: date,
  firstPaymentDate: optional(date),
  nominalRate: optional(rate),
  services: optional(list(object({ id: text, financed: yesNo }), { max: 50 })),
  law: optional(lawOverlay),
};

/** One loan asked for. */
export const quoteRequest = object({ ...shared, method: oneOf(METHODS) });

/** The same loan by every method: `method` may be left out or be `"all"`. */
export const comparisonRequest = object({ ...shared, method: optional(oneOf([...METHODS, 'all'])) });

export type QuoteRequest = Read<typeof quoteRequest>;

export interface ChosenService {
  readonly service: Service;
  /** Added to the loan, or paid apart on the day of disbursement. */
  readonly financed: boolean;
}

export interface Terms extends Price {
  readonly product: Product;
  readonly amount: Tenge;
  /** The amount and the services financed with it: what the schedule repays. */
  readonly principal: Tenge;
  readonly services: readonly ChosenService[];
  readonly term: Term;
  /** Disbursement + term; the last due date should not lie after it. */
  readonly termEnd: CalendarDate;
  readonly method: Method;
  readonly disbursementDate: CalendarDate;
  readonly firstPaymentDate?: CalendarDate;
  readonly nominalRate: AnnualRate;
}

export function parseTerms(request: QuoteRequest, law: LawOn): Result<Terms> {
  const { product, amount, method, disbursementDate, firstPaymentDate } = request;
  const end = termEnd(disbursementDate, request.term);
  const services = chooseServices(request);
  const price = priceOf(product, request, law);
  const issues = [
    ...services.issues,
    ...(price.ok ? [] : price.issues),
    ...stepIssues(request.term, product.paymentEvery, method),
    ...firstPaymentIssues(request, end),
  ];
  if (!price.ok) return failed(issues);
  return unlessIssues(issues, () => ({
    ...price.value,
    product,
    amount,
    principal: add(amount, priceSum(services.chosen, true)),
    services: services.chosen,
    term: request.term,
    termEnd: end,
    method,
    disbursementDate,
    ...(firstPaymentDate !== undefined && { firstPaymentDate }),
  }));
}

/** The sum of the services that are financed, or of those that are not. */
export const priceSum = (services: readonly ChosenService[], financed: boolean): Tenge =>
  sum(services.map((chosen) => (chosen.financed === financed ? chosen.service.price : ZERO)));

function chooseServices({ product, services = [] }: QuoteRequest): { chosen: readonly ChosenService[]; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const chosen: ChosenService[] = [];
  services.forEach(({ id, financed }, index) => {
    const service = product.services?.find((offered) => offered.id === id);
    const path = `/services/${index}/id`;
    if (service === undefined) issues.push(issue('unknown-service', path, { id, known: (product.services ?? []).map((offered) => offered.id) }));
    else if (chosen.some((other) => other.service === service)) issues.push(issue('duplicate-id', path, { id }));
    else chosen.push({ service, financed });
  });
  return { chosen, issues };
}

/** A term in months needs whole steps: of months that divide it, or of 30 days, one a month. */
function stepIssues(length: Term, step: Span, method: Method): readonly Issue[] {
  if (method === 'single-payment' || !('months' in length)) return [];
  if ('days' in step) return step.days === 30 ? [] : [issue('term-in-days-needed', '/term', { step: { ...step } })];
  return length.months % step.months === 0 ? [] : [issue('term-remainder', '/term', { term: { ...length }, step: { ...step } })];
}

function firstPaymentIssues({ firstPaymentDate, disbursementDate, term: length, method }: QuoteRequest, end: CalendarDate): readonly Issue[] {
  if (firstPaymentDate === undefined) return [];
  const path = '/firstPaymentDate';
  if (method === 'single-payment') return [issue('first-payment-with-single-payment', path, { termEnd: end })];
  if (firstPaymentDate <= disbursementDate) return [issue('first-payment-too-early', path, { disbursementDate })];
  if ('days' in length && firstPaymentDate >= end) return [issue('first-payment-too-late', path, { termEnd: end })];
  return [];
}


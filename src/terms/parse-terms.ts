/** parseTerms: what a borrower asks of a product → Terms with their price, or every reason why that can't be computed. */
import type { CalendarDate } from '../primitives/calendar-date.js';
import { issue, type Issue } from '../primitives/issue.js';
import { add, sum, ZERO, type Tenge } from '../primitives/money.js';
import type { AnnualRate } from '../primitives/rate.js';
import { list, object, oneOf, optional, text, yesNo, type Read } from '../primitives/reader.js';
import { date, positiveMoney, rate, term, termEnd, type Span, type Term } from '../primitives/readers.js';
import { failed, ok, type Result } from '../primitives/result.js';
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

/** The fields of one loan asked for. */
export const quoteFields = { ...shared, method: oneOf(METHODS) };

/** One loan asked for. */
export const quoteRequest = object(quoteFields);

/** The same loan by every method: `method` may be left out or be `"all"`. */
export const comparisonRequest = object({ ...shared, method: optional(oneOf([...METHODS, 'all'])) });

export type QuoteRequest = Read<typeof quoteRequest>;
export type ComparisonRequest = Read<typeof comparisonRequest>;

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

/** A request as far as it could be read, and what could not. */
export interface Asked {
  readonly read: Partial<QuoteRequest>;
  readonly issues: readonly Issue[];
}

/** Every issue at once: what was misread, and what the fields that could be read owe each other. `law` is that of the disbursement. */
export function parseTerms({ read, issues: misread }: Asked, law: LawOn | undefined): Result<Terms> {
  const { product, amount, term: length, method, disbursementDate } = read;
  const end = length && disbursementDate && termEnd(disbursementDate, length);
  const services = chooseServices(read);
  // with the host's law misread, a price could rest on the wrong values
  const lawKnown = law !== undefined && !misread.some(({ path }) => path.startsWith('/law'));
  const price = product && amount && length && method && disbursementDate && lawKnown ? priceOf(product, { ...read, amount, term: length, method, disbursementDate }, law) : undefined;
  const issues = [
    ...misread,
    ...services.issues,
    ...(price?.ok === false ? price.issues : []),
    ...(product && length && method ? stepIssues(length, product.paymentEvery, method) : []),
    ...firstPaymentIssues(read, end),
  ];
  if (issues.length > 0 || price?.ok !== true || end === undefined) return failed(issues);
  // nothing was misread, so everything required is there
  const whole = read as QuoteRequest;
  return ok({
    ...price.value,
    product: whole.product,
    amount: whole.amount,
    principal: add(whole.amount, priceSum(services.chosen, true)),
    services: services.chosen,
    term: whole.term,
    termEnd: end,
    method: whole.method,
    disbursementDate: whole.disbursementDate,
    ...(whole.firstPaymentDate !== undefined && { firstPaymentDate: whole.firstPaymentDate }),
  });
}

/** The sum of the services that are financed, or of those that are not. */
export const priceSum = (services: readonly ChosenService[], financed: boolean): Tenge =>
  sum(services.map((chosen) => (chosen.financed === financed ? chosen.service.price : ZERO)));

function chooseServices({ product, services = [] }: Partial<QuoteRequest>): { chosen: readonly ChosenService[]; issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const chosen: ChosenService[] = [];
  if (product === undefined) return { chosen, issues };
  services.forEach(({ id, financed }, index) => {
    const service = product.services?.find((offered) => offered.id === id);
    const path = `/services/${index}/id`;
    if (service === undefined) issues.push(issue('unknown-service', path, { id, known: (product.services ?? []).map((offered) => offered.id) }));
    else if (chosen.some((other) => other.service === service)) issues.push(issue('duplicate-id', path, { id }));
    else chosen.push({ service, financed });
  });
  return { chosen, issues };
}

/** Ten years of daily payments: more rows than that no loan has, and no page shows. */
export const MOST_PAYMENTS = 3_660;

/** A term in months needs whole steps: of months that divide it, or of 30 days, one a month. */
export function stepIssues(length: Term, step: Span, method: Method): readonly Issue[] {
  if (method === 'single-payment') return [];
  if (!('months' in length)) {
    const payments = 'days' in step ? Math.ceil(length.days / step.days) : 0;
    return payments > MOST_PAYMENTS ? [issue('too-many-payments', '/term', { payments, max: MOST_PAYMENTS })] : [];
  }
  if ('days' in step) return step.days === 30 ? [] : [issue('term-in-days-needed', '/term', { step: { ...step } })];
  return length.months % step.months === 0 ? [] : [issue('term-remainder', '/term', { term: { ...length }, step: { ...step } })];
}

function firstPaymentIssues({ firstPaymentDate, disbursementDate, term: length, method }: Partial<QuoteRequest>, end: CalendarDate | undefined): readonly Issue[] {
  if (firstPaymentDate === undefined || disbursementDate === undefined) return [];
  const path = '/firstPaymentDate';
  if (method === 'single-payment') return end === undefined ? [] : [issue('first-payment-with-single-payment', path, { termEnd: end })];
  if (firstPaymentDate <= disbursementDate) return [issue('first-payment-too-early', path, { disbursementDate })];
  if (length && end && 'days' in length && firstPaymentDate >= end) return [issue('first-payment-too-late', path, { termEnd: end })];
  return [];
}

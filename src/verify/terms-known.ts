/** The loan as far as its terms are told: priced where nothing is lacking, else the loans that it may be. */
import { DAY_COUNTS } from '../primitives/day-count.js';
import { issue, type Issue } from '../primitives/issue.js';
import type { AnnualRate } from '../primitives/rate.js';
import type { Span } from '../primitives/readers.js';
import { below } from '../primitives/result.js';
import { METHODS, type Band } from '../product/product.js';
import { priceAgain, type PricedLoan } from '../quote.js';
import type { QuoteRequest } from '../terms/parse-terms.js';
import type { Disclosed, Known } from './published.js';

export interface KnownLoan {
  readonly loan?: PricedLoan;
  /** What stands in the way of pricing it. */
  readonly lacking: readonly Issue[];
}

/** Where the product has no price, the published rate is the one to reckon with; a range is settled by a rate inside it. */
export function priceKnown(known: Known, disclosed: Disclosed): KnownLoan {
  const request = whole(known, disclosed);
  if ('lacking' in request) return request;
  const { nominalRate } = disclosed;
  const individual = known.nominalRate ?? (request.product.pricing.some(isRange) ? nominalRate : undefined);
  const first = priceAgain(individual === undefined ? request : { ...request, nominalRate: individual });
  // a published rate outside the range settles nothing: the check of the rate says so
  const loan = !first.ok && known.nominalRate === undefined && individual !== undefined ? priceAgain(request) : first;
  // a rate set for each borrower, and told by nobody: any of the range may be honest
  if (loan.ok && loan.value.terms.individual !== undefined && nominalRate === undefined) return { lacking: [lacks('/nominalRate')] };
  return loan.ok ? { loan: loan.value, lacking: [] } : { lacking: below('/request', loan).issues };
}

const isRange = ({ nominalRate }: Band): boolean => 'from' in nominalRate;

/** The rate that is reckoned with where no product is priced. */
export const statedRate = ({ nominalRate, product }: Known, disclosed: Disclosed): AnnualRate | undefined => {
  const [band, ...more] = product?.pricing ?? [];
  const fixed = band !== undefined && more.length === 0 && !('from' in band.nominalRate) ? band.nominalRate : undefined;
  return nominalRate ?? fixed ?? disclosed.nominalRate;
};

/** One payment needs no step. */
const ANY_STEP: Span = { months: 1 };

const lacks = (path: string): Issue => issue('missing', `/request${path}`);

function whole({ product = {}, ...known }: Known, disclosed: Disclosed): QuoteRequest | { readonly lacking: readonly Issue[] } {
  const { amount, term, method, disbursementDate } = known;
  const { dayCount } = product;
  const paymentEvery = product.paymentEvery ?? (method === 'single-payment' ? ANY_STEP : undefined);
  const rate = known.nominalRate ?? disclosed.nominalRate;
  const pricing = product.pricing ?? (rate && [{ nominalRate: rate }]);
  if (amount !== undefined && term && method && disbursementDate && dayCount && paymentEvery && pricing) return { ...known, amount, term, method, disbursementDate, product: { ...product, dayCount, paymentEvery, pricing } };
  const told = { '/amount': amount, '/term': term, '/method': method, '/disbursementDate': disbursementDate, '/product/dayCount': dayCount, '/product/paymentEvery': paymentEvery, '/product/pricing': pricing };
  return { lacking: Object.entries(told).flatMap(([path, value]) => (value === undefined ? [lacks(path)] : [])) };
}

/** The loans it may be, by each day count, step and method that was not told; none where a sum, a date or a rate is lacking. */
export function possibleLoans(known: Known, disclosed: Disclosed): readonly QuoteRequest[] {
  const { dayCount, paymentEvery } = known.product ?? {};
  const methods = known.method === undefined ? METHODS : [known.method];
  const dayCounts = dayCount === undefined ? DAY_COUNTS : [dayCount];
  const steps: readonly Span[] = paymentEvery === undefined ? [{ months: 1 }, { days: 30 }] : [paymentEvery];
  return methods.flatMap((method) =>
    dayCounts.flatMap((each) =>
      steps.flatMap((step) => {
        const request = whole({ ...known, method, product: { ...known.product, dayCount: each, paymentEvery: step } }, disclosed);
        return 'lacking' in request ? [] : [request];
      }),
    ),
  );
}

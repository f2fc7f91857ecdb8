/** The highest nominal rate at which a loan keeps every ceiling, to a hundredth of a percent: it holds, one step more does not. */
import { annualRate, type AnnualRate } from '../primitives/rate.js';
import { scaledText } from '../primitives/fraction.js';
import { object, readWith } from '../primitives/reader.js';
import { below, ok, type Result } from '../primitives/result.js';
import { quoteAnswer, type Quote } from '../answer.js';
import { priceAgain, type PricedLoan } from '../quote.js';
import { quoteRequest, type QuoteRequest } from '../terms/parse-terms.js';

export interface HighestRate {
  /** `none`: no rate keeps them. `unknown`: a ceiling of the day is not known, or none holds up to ten times the sum a year. */
  readonly outcome: 'found' | 'none' | 'unknown';
  /** The loan at that rate. */
  readonly quote?: Quote;
  /** The same loan one step dearer. */
  readonly above?: Quote;
}

/** A loan asked for; its own rate is not looked at. */
export const rateRequest = object({ quote: quoteRequest });

const DECIMALS = 2;

const LOWEST = annualRate('0.01');

/** A thousand percent: beyond any ceiling that there was. */
const MOST = 100_000n;

export function findHighestRate(request: unknown): Result<HighestRate> {
  const read = readWith(rateRequest, request);
  if (!read.ok) return read;
  const { quote } = read.value;
  const lowest = priceAt(quote, LOWEST);
  return lowest.ok ? ok(highestRate(quote)) : below('/quote', lowest);
}

export function highestRate(asked: QuoteRequest): HighestRate {
  const at = (step: bigint): PricedLoan | undefined => {
    const priced = priceAt(asked, annualRate(scaledText(step, DECIMALS)));
    return priced.ok ? priced.value : undefined;
  };
  // a rate at which the loan can't be repaid is no rate to take
  const keeps = (step: bigint): boolean | null => {
    const loan = at(step);
    return loan === undefined ? false : loan.cost.ceiling.met;
  };
  const [first, last] = [keeps(1n), keeps(MOST)];
  if (first === null || last !== false) return { outcome: 'unknown' };
  if (!first) return { outcome: 'none' };
  let [low, high] = [1n, MOST];
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (keeps(middle) === true) low = middle;
    else high = middle;
  }
  const [quote, above] = [at(low), at(high)];
  return { outcome: 'found', ...(quote && { quote: quoteAnswer(quote) }), ...(above && { above: quoteAnswer(above) }) };
}

/** Whatever the product's own rates are: one band, this rate. */
const priceAt = (asked: QuoteRequest, nominalRate: AnnualRate): Result<PricedLoan> => priceAgain({ ...asked, nominalRate, product: { ...asked.product, pricing: [{ nominalRate }] } });

/** Products for tests: the smallest that computes, and the two of the demo page. */
import short from '../../public/products/short.json';
import standard from '../../public/products/standard.json';

export { short, standard };

/** Pricing, step and day count alone. */
export const bare = { pricing: [{ nominalRate: '36' }], paymentEvery: { months: 1 }, dayCount: 'actual/365' };

/** A loan of the standard product. */
export const loan = { product: standard, amount: '250000', term: { months: 6 }, method: 'annuity', disbursementDate: '2026-11-20' };

/** withoutServices: the loan that is left when services are refused. */
import { priceAgain, type PricedLoan } from '../quote.js';

/** By the ids of services; `undefined` where that loan can't be computed. */
export function withoutServices(loan: PricedLoan, refused: readonly string[]): PricedLoan | undefined {
  if (refused.length === 0) return loan;
  const { asked } = loan;
  const left = priceAgain({ ...asked, services: (asked.services ?? []).filter(({ id }) => !refused.includes(id)) });
  return left.ok ? left.value : undefined;
}

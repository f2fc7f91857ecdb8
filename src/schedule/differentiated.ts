/** Differentiated: equal parts of principal, so that payments fall with the interest (Law 56-V, article 7, item 2, sub-item 4). */
import type { Tenge } from '../primitives/money.js';
import { equalPrincipal } from '../primitives/rounding.js';
import type { RepaymentMethod } from './schedule.js';

export const differentiated: RepaymentMethod = ({ principal, periods }) => {
  const part = equalPrincipal({ n: principal, d: BigInt(periods.length) });
  return (): Tenge => part;
};

/** The shortest term of a product over which a borrower can carry a loan, for the same amount and method; found exactly. */
import type { Term } from '../primitives/readers.js';
import { termGrid, type TermUnit } from '../product/grid.js';
import { leastTotal, roundingBound } from '../schedule/unrounded-total.js';
import { parseTerms } from '../terms/parse-terms.js';
import { monthsOf, wholeMonthsOf } from '../affordability/new-loan.js';
import type { Borrower } from '../affordability/request.js';
import { priceAgain, type PricedLoan } from '../quote.js';
import { carry, isCarried, mostTotal, MOST_ROWS, roomFor, unpricedOf, type Found } from './carried.js';

/** A whole number as a float is off by less. */
const WIDER = 1 + 1e-12;

/**
 * Terms are tried from the shortest on; one that is surely too dear, by floats whose error is bounded, is passed over without
 * being priced. Unknown where the product names no longest term.
 */
export function shortestTerm(loan: PricedLoan, borrower: Borrower): Found {
  const { terms: { product, term, disbursementDate }, law } = loan;
  const unit: TermUnit = 'months' in term ? 'months' : 'days';
  const grid = termGrid(product, unit, disbursementDate);
  if (grid === undefined) return 'unknown';
  let rows = MOST_ROWS;
  for (let length = grid.least; length <= grid.most; length += grid.step) {
    const asked = { ...loan.asked, term: { [unit]: length } as Term };
    const room = roomFor(borrower, wholeMonthsOf(asked.term));
    const terms = room === undefined ? undefined : parseTerms({ read: asked, issues: [] }, law);
    if (room === undefined || terms?.ok !== true) continue;
    const { principal, method } = terms.value;
    const most = mostTotal(room, monthsOf(asked.term));
    // interest is never below nought: the principal alone may be too much already
    if (principal > most) continue;
    const unpriced = unpricedOf(terms.value);
    rows -= unpriced.periods.length;
    if (rows < 0) return 'unknown';
    if (Number(principal) * leastTotal(method, unpriced) - roundingBound(method, unpriced) > Number(most) * WIDER) continue;
    const priced = priceAgain(asked);
    const carried = priced.ok ? carry(priced.value, borrower) : undefined;
    if (carried !== undefined && isCarried(carried)) return carried;
  }
  return 'none';
}

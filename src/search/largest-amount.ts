/** The largest amount of a product that a borrower can carry, for the same term and method; found exactly. */
import { least, subtract, tiyn, type Tenge } from '../primitives/money.js';
import { amountGrid, nextOn, onGrid } from '../product/grid.js';
import { roundingBound, totalPerTiyn } from '../schedule/unrounded-total.js';
import { parseTerms, type Terms } from '../terms/parse-terms.js';
import { monthsOf, newLoanOf } from '../affordability/new-loan.js';
import type { Borrower } from '../affordability/request.js';
import { priceAgain, type PricedLoan } from '../quote.js';
import { carry, isCarried, mostTotal, MOST_ROWS, roomFor, unpricedOf, type Carried, type Found } from './carried.js';
import { stretches } from './stretches.js';

/**
 * Within one price the total grows with the amount, but for what rounding moves; so above a border КДН surely does not hold,
 * and from it down each amount of the grid is tried, which soon comes to one that holds. Where the price changes, at the borders
 * of pricing bands and of the law's regimes, a larger amount may be the cheaper one: each stretch between two borders is looked
 * at by itself, the highest first. With `notAbove`, the largest of those up to an amount.
 */
export function largestAmount(loan: PricedLoan, borrower: Borrower, notAbove?: Tenge): Found {
  const { terms, law, asked, schedule } = loan;
  const room = roomFor(borrower, newLoanOf(terms, schedule).months);
  if (room === undefined) return 'none';
  const grid = amountGrid(terms.product, law);
  let rows = MOST_ROWS;
  for (const { above, upTo } of stretches(terms, grid, law)) {
    const first = nextOn(grid, above);
    if (first === undefined || (upTo !== undefined && first > upTo)) continue;
    // one price for the whole stretch: that of its first amount
    const priced = parseTerms({ read: { ...asked, amount: first }, issues: [] }, law);
    if (!priced.ok) continue;
    const ceiling = surelyTooMuchAbove(priced.value, room);
    if (ceiling === undefined) return 'unknown';
    for (let amount = onGrid(grid, lowest(ceiling, upTo, notAbove)); amount !== undefined && amount >= first; amount = onGrid(grid, subtract(amount, tiyn(1n)))) {
      rows -= schedule.rows.length;
      if (rows < 0) return 'unknown';
      const carried = carriedAt(loan, borrower, amount);
      if (carried !== undefined && isCarried(carried)) return carried;
      if (carried !== undefined && isBarred(carried)) break;
    }
  }
  return 'none';
}

/** The next amount of the grid, with what it does; `undefined` above the most, and where it can't be priced. */
export function nextAmount(loan: PricedLoan, borrower: Borrower): Carried | undefined {
  const next = nextOn(amountGrid(loan.terms.product, loan.law), loan.terms.amount);
  return next === undefined ? undefined : carriedAt(loan, borrower, next);
}

function carriedAt({ asked }: PricedLoan, borrower: Borrower, amount: Tenge): Carried | undefined {
  const priced = priceAgain({ ...asked, amount });
  return priced.ok ? carry(priced.value, borrower) : undefined;
}

/** Whether something forbids every amount of the stretch: all that does but a ceiling, which rounding may pass or keep at each amount. */
const isBarred = ({ loan: { findings } }: Carried): boolean => findings.some(({ severity, code }) => severity === 'error' && code !== 'lender-identity-missing' && code !== 'ceiling-exceeded');

/** The amount above which the payments are too much whatever rounding does; `undefined` where it might do anything. */
function surelyTooMuchAbove(terms: Terms, room: Tenge): Tenge | undefined {
  const unpriced = unpricedOf(terms);
  const bound = roundingBound(terms.method, unpriced);
  if (!Number.isFinite(bound)) return undefined;
  const total = mostTotal(room, monthsOf(terms.term)) + BigInt(Math.ceil(bound));
  const { n, d } = totalPerTiyn(terms.method, unpriced);
  return subtract(tiyn((total * d) / n), subtract(terms.principal, terms.amount));
}

const lowest = (amount: Tenge, ...others: readonly (Tenge | undefined)[]): Tenge => others.reduce<Tenge>((so, each) => (each === undefined ? so : least(so, each)), amount);

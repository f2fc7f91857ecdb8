/** What would make КДН hold: the largest amount, the shortest term, the debt in the way, and the income it takes; found exactly. */
import { compare, fraction, times, type Fraction } from './primitives/fraction.js';
import { add, asFraction, subtract, tiyn, ZERO, type Tenge } from './primitives/money.js';
import type { Term } from './primitives/readers.js';
import { amountInMrp, excessBurden } from './primitives/rounding.js';
import { known, type LawOn } from './law/law-on.js';
import { amountGrid, termGrid, type AmountGrid, type TermUnit } from './product/grid.js';
import { inTenge } from './product/pricing.js';
import { DEFAULT_INSTALMENT_UNIT } from './product/product.js';
import { duePeriods } from './schedule/build-schedule.js';
import { unroundedTotal } from './schedule/unrounded-total.js';
import { checkAffordability, monthlyBurden, type Assessment } from './affordability/check-affordability.js';
import { monthsOf, newLoanOf } from './affordability/new-loan.js';
import { totalDebt } from './affordability/obligations.js';
import type { Borrower } from './affordability/request.js';
import { priceAgain, type PricedLoan } from './quote.js';

/** A loan with what it does to its borrower. */
export interface Carried {
  readonly loan: PricedLoan;
  readonly assessment: Assessment;
}

export interface WhatHolds {
  /** The largest amount of the product's grid at which КДН holds, for the same term and method; absent where there is none. */
  readonly largestAmount?: Carried;
  /** The next amount of the grid, at which it does not hold. */
  readonly tooLarge?: Carried;
  /** The shortest term of the product at which КДН holds, for the same amount and method. */
  readonly shortestTerm?: Carried;
  /** By how much a month's burden is too high; nought where КДН holds. */
  readonly excess: Tenge;
  /** The debts, by their place, any one of which paid off would be enough. */
  readonly enoughToPayOff: readonly number[];
  /** The income that a month's burden would take. */
  readonly neededIncome: Tenge;
}

export const carry = (loan: PricedLoan, borrower: Borrower): Carried => ({ loan, assessment: checkAffordability({ ...borrower, newLoan: newLoanOf(loan.terms, loan.schedule) }) });

/** Absent where no income was told, where none of it counts, and where the limit of the day is not known. */
export function whatHolds({ loan, assessment }: Carried, borrower: Borrower): WhatHolds | undefined {
  const { kdn: { limit }, income: { average } } = assessment;
  if (limit === undefined || average === undefined || average.n === 0n || limit.n === 0n) return undefined;
  const debts = borrower.loans ?? [];
  const excess = excessOf(assessment, limit, average);
  return {
    ...largest(loan, borrower),
    ...shortest(loan, borrower),
    excess,
    enoughToPayOff: debts.flatMap(({ monthlyPayment, overdue }, index) => (excess > ZERO && add(monthlyPayment, overdue) >= excess ? [index] : [])),
    neededIncome: excessBurden(times(burdenOf(assessment), { n: limit.d, d: limit.n })),
  };
}

const burdenOf = ({ obligations, asked: { newLoan } }: Assessment): Fraction => monthlyBurden(obligations, newLoan.averageMonthlyPayment);

/** A burden is whole tiyn, so КДН holds up to the whole tiyn of limit × Д. */
function excessOf(assessment: Assessment, limit: Fraction, average: Fraction): Tenge {
  const most = times(limit, average);
  const over = subtract(tiyn(burdenOf(assessment).n), tiyn(most.n / most.d));
  return over > ZERO ? over : ZERO;
}

/** What the lender's own file lacks is no fault of a loan. */
const canBe = ({ findings }: PricedLoan): boolean => findings.every(({ severity, code }) => severity !== 'error' || code === 'lender-identity-missing');

const holds = ({ kdn, kdd, incomeTest }: Assessment): boolean => kdn.met === true && kdd.met !== false && incomeTest.met !== false;

/** So many loans are priced at most: a grid so fine that more would be needed is not searched to its end, and nothing is told of it. */
const MOST_TRIES = 2_000;

/** The room that КДН and КДД leave for a new loan of so many months. */
interface Room {
  /** The largest average monthly payment. */
  readonly payment: Tenge;
  /** The largest new debt, where КДД has a limit. */
  readonly debt: Tenge | undefined;
}

/** `undefined` where there is none. Only the months of the loan matter to an income, never its amount. */
function roomFor(borrower: Borrower, months: number): Room | undefined {
  const { law, kdn, kdd, income: { average }, obligations, incomeTest } = checkAffordability({ ...borrower, newLoan: { amount: tiyn(1n), averageMonthlyPayment: ZERO, months } });
  if (average === undefined || kdn.limit === undefined || incomeTest.met === false) return undefined;
  const floor = ({ n, d }: Fraction): bigint => n / d;
  const payment = floor(times(kdn.limit, average)) - monthlyBurden(obligations, ZERO).n;
  const yearly = kdd.limit && known(law, 'kdd-limit') && times(times(kdd.limit, average), fraction(12n, 1n));
  const debts = totalDebt(obligations);
  const debt = yearly && tiyn(floor({ n: yearly.n * debts.d - debts.n * yearly.d, d: yearly.d * debts.d }));
  return payment <= 0n ? undefined : { payment: tiyn(payment), debt };
}

/**
 * Within one price the total grows with the amount, but for what rounding moves; so below one border КДН surely holds, above
 * another it surely does not, and between them each amount of the grid is tried, the largest first. Where the price changes,
 * at the borders of pricing bands and of the law's regimes, a larger amount may be the cheaper one: each stretch between two
 * borders is looked at by itself, the highest first.
 */
function largest(loan: PricedLoan, borrower: Borrower): Pick<WhatHolds, 'largestAmount' | 'tooLarge'> {
  const { terms, law } = loan;
  const months = newLoanOf(terms, loan.schedule).months;
  const room = roomFor(borrower, months);
  const grid = amountGrid(terms.product, law);
  if (room === undefined) return {};
  const tries = { left: MOST_TRIES };
  const at = (amount: Tenge): Carried | undefined => {
    tries.left -= 1;
    const priced = priceAgain({ ...loan.asked, amount });
    return priced.ok ? carry(priced.value, borrower) : undefined;
  };
  for (const { above, upTo } of stretches(loan, grid, law)) {
    const found = largestWithin(grid, room, { above, upTo }, at, tries);
    if (tries.left <= 0) return {};
    if (found === undefined) continue;
    const next = nextOn(grid, found.loan.terms.amount);
    const beyond = next === undefined ? undefined : at(next);
    return { largestAmount: found, ...(beyond !== undefined && !holds(beyond.assessment) && { tooLarge: beyond }) };
  }
  return {};
}

interface Stretch {
  readonly above: Tenge;
  readonly upTo: Tenge | undefined;
}

/** The stretches of the grid over which neither the price nor the law's regime changes, the highest first. */
function stretches({ terms: { product, principal, amount } }: PricedLoan, { least, most }: AmountGrid, law: LawOn): readonly Stretch[] {
  const financed = subtract(principal, amount);
  const [mrp, short, legalMax] = [known(law, 'mrp'), known(law, 'short-rate-ceiling'), known(law, 'max-microcredit')];
  const inMrp = (multiple: Fraction | undefined): readonly Tenge[] => (mrp === undefined || multiple === undefined ? [] : [subtract(amountInMrp(multiple, mrp), financed)]);
  const borders = [...product.pricing.flatMap(({ upToAmount }) => (upToAmount === undefined ? [] : (inTenge(upToAmount, law) ?? []))), ...inMrp(short?.maxMrp), ...inMrp(legalMax)];
  const inside = [...new Set(borders)].filter((border) => border >= least && (most === undefined || border < most)).sort((a, b) => (a < b ? 1 : -1));
  return [most, ...inside].map((upTo, index) => ({ upTo, above: inside[index] ?? subtract(least, tiyn(1n)) }));
}

function largestWithin(grid: AmountGrid, room: Room, { above, upTo }: Stretch, at: (amount: Tenge) => Carried | undefined, tries: { left: number }): Carried | undefined {
  const first = nextOn(grid, above);
  const probe = upTo === undefined ? first : onGrid(grid, upTo);
  if (first === undefined || probe === undefined || probe < first) return undefined;
  // the price of the stretch, from any amount of it that can be priced
  const sample = at(probe) ?? at(first);
  if (sample === undefined || !canBe(sample.loan)) return undefined;
  const { terms } = sample.loan;
  const financed = subtract(terms.principal, terms.amount);
  const total = unroundedTotal(terms.method, { nominalRate: terms.nominalRate, periods: duePeriods(terms), instalmentUnit: terms.product.rounding?.instalment ?? DEFAULT_INSTALMENT_UNIT });
  if (!Number.isFinite(total.rounding)) return undefined;
  const slack = BigInt(Math.ceil(total.rounding));
  // half-up(total ÷ months) ≤ payment, that is total < (payment + ½) × months
  const months = monthsOf(terms.term);
  const mostTotal = ((2n * room.payment + 1n) * months.n - 1n) / (2n * months.d);
  const border = (all: bigint): Tenge => tiyn((all * total.perTiyn.d) / total.perTiyn.n - financed);
  const ceiling = lesser(lesser(border(mostTotal + slack), upTo), room.debt && subtract(room.debt, financed));
  const sure = border(mostTotal - slack);
  for (let amount = onGrid(grid, ceiling); amount !== undefined && amount >= first && tries.left > 0; amount = before(grid, amount)) {
    const carried = at(amount);
    if (carried !== undefined && canBe(carried.loan) && holds(carried.assessment)) return carried;
    // what bars an amount that КДН allows bars the whole stretch
    if (amount < sure && carried !== undefined) return undefined;
  }
  return undefined;
}

const lesser = (a: Tenge, b: Tenge | undefined): Tenge => (b === undefined || a < b ? a : b);

/** The largest amount of the grid that is no larger; `undefined` below its least. */
function onGrid({ least, most, step }: AmountGrid, amount: Tenge): Tenge | undefined {
  if (amount < least) return undefined;
  if (most !== undefined && amount >= most) return most;
  return tiyn(least + ((amount - least) / step) * step);
}

const before = (grid: AmountGrid, amount: Tenge): Tenge | undefined => onGrid(grid, tiyn(amount - 1n));

/** The smallest amount of the grid that is larger; `undefined` above its most. */
function nextOn({ least, most, step }: AmountGrid, amount: Tenge): Tenge | undefined {
  if (amount < least) return least;
  if (most !== undefined && amount >= most) return undefined;
  const next = tiyn(least + ((amount - least) / step + 1n) * step);
  return lesser(next, most);
}

/** Interest is never below nought, so a term at which the principal alone is too much a month needs no schedule. */
function shortest(loan: PricedLoan, borrower: Borrower): Pick<WhatHolds, 'shortestTerm'> {
  const { terms: { product, term, principal, disbursementDate } } = loan;
  const unit: TermUnit = 'months' in term ? 'months' : 'days';
  const grid = termGrid(product, unit, disbursementDate);
  if (grid === undefined) return {};
  let tries = MOST_TRIES;
  for (let length = grid.least; length <= grid.most && tries > 0; length += grid.step) {
    const asked = { [unit]: length } as Term;
    const months = monthsOf(asked);
    const room = roomFor(borrower, Number((months.n + months.d - 1n) / months.d));
    if (room === undefined) continue;
    if (compare(times(asFraction(principal), { n: months.d, d: months.n }), fraction(2n * room.payment + 1n, 2n)) >= 0) continue;
    tries -= 1;
    const priced = priceAgain({ ...loan.asked, term: asked });
    const carried = priced.ok ? carry(priced.value, borrower) : undefined;
    if (carried !== undefined && canBe(carried.loan) && holds(carried.assessment)) return { shortestTerm: carried };
  }
  return {};
}

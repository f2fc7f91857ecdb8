/** A goal and what it takes: the amount or the term for an instalment, the extra sum for a last day, the day for a saving; right to one tiyn or one day. */
import { addDays, daysBetween, type CalendarDate } from '../primitives/calendar-date.js';
import { at, type Issue } from '../primitives/issue.js';
import { object, oneOf, optional, variants, type Read } from '../primitives/reader.js';
import { date, positiveMoney, type Span, type Term } from '../primitives/readers.js';
import { add, negate, subtract, tiyn, ZERO, type Tenge } from '../primitives/money.js';
import { ok, type Result } from '../primitives/result.js';
import { changeLoan, type ChangedLoan } from '../change/change-loan.js';
import { changeList, type Change } from '../change/changes.js';
import { amountGrid, termGrid, type TermUnit } from '../product/grid.js';
import type { PricedLoan } from '../quote.js';
import { quoteRequest, type QuoteRequest } from '../terms/parse-terms.js';
import { MOST_ROWS } from './carried.js';
import { instalmentOf, type Instalment } from './instalment.js';
import { stretches } from './stretches.js';

/** What is wanted, by its kind. */
export const goal = variants('kind', {
  /** "60 000 a month": the largest amount for the term, or the shortest term for the amount. */
  'instalment': object({ kind: oneOf(['instalment']), most: positiveMoney, find: oneOf(['amount', 'term']) }),
  /** "Closed by 1 September 2027": the least early repayment on a day, the instalment kept. */
  'end': object({ kind: oneOf(['end']), by: date, on: date }),
  /** "Save 50 000": the latest day on which repaying all of it saves so much interest. */
  'saving': object({ kind: oneOf(['saving']), interest: positiveMoney }),
});

export type Goal = Read<typeof goal>;

export const goalRequest = object({ quote: quoteRequest, changes: optional(changeList), goal });

/** `met`: nothing needs to be done. `unreachable`: nothing is enough; what comes nearest is said where there is such a thing. `unknown`: the search was given up. */
export interface Sought {
  readonly outcome: 'found' | 'met' | 'unreachable' | 'unknown';
  readonly amount?: Tenge;
  readonly term?: Term;
  readonly date?: CalendarDate;
  /** The most that could be saved, where that is not enough. */
  readonly saving?: Tenge;
  /** The loan that does it. */
  readonly asked?: QuoteRequest;
  /** The change that does it. */
  readonly change?: Change;
}

export function seek(loan: PricedLoan, changes: readonly Change[], wanted: Goal): Result<Sought> {
  switch (wanted.kind) {
    case 'instalment':
      return ok(wanted.find === 'amount' ? amountFor(loan, wanted.most) : termFor(loan, wanted.most));
    case 'end':
      return extraFor(loan, changes, wanted);
    case 'saving':
      return dayFor(loan, changes, wanted.interest);
  }
}

/** Above this nobody lends: the contract's sums have sixteen figures. */
const MOST_AMOUNT = tiyn(10n ** 18n - 1n);

/** Halving a range of amounts takes no more tries than that, and so many rows are worked out at most. */
const HALVES = 60;
const MOST_TRIED = 200_000;

/** Within one price the instalment grows with the amount; the stretches of the highest amounts are looked at first. */
function amountFor(loan: PricedLoan, most: Tenge): Sought {
  const { terms, asked, law } = loan;
  const grid = amountGrid(terms.product, law);
  const tried = (amount: Tenge): Instalment | undefined => instalmentOf(loan, { ...asked, amount });
  let rows = MOST_TRIED;
  for (const { above, upTo = MOST_AMOUNT } of stretches(terms, grid, law)) {
    let amount = last(above, upTo, (each) => (tried(each)?.body ?? ZERO) <= most);
    for (let so = tried(amount); amount > above && so !== undefined; so = tried(amount)) {
      if (so.refused === undefined && so.payment <= most) return { outcome: 'found', amount, asked: { ...asked, amount } };
      rows -= so.rows * (asked.method === 'annuity' ? HALVES : 1);
      if (rows < 0) return { outcome: 'unknown' };
      // without a level instalment it is a matter of a few tiyn
      amount = asked.method === 'annuity' ? nextBelow(above, amount, so, tried) : subtract(amount, tiyn(1n));
    }
  }
  return { outcome: 'unreachable' };
}

/**
 * The largest amount below one that rounded instalments do not repay, which may be repaid. Of the amounts of one level instalment
 * the higher ones leave it below the interest, and the lower ones are repaid too soon: what lies between can be quoted.
 */
function nextBelow(above: Tenge, amount: Tenge, { payment, refused }: Instalment, tried: (amount: Tenge) => Instalment | undefined): Tenge {
  return last(above, subtract(amount, tiyn(1n)), (each) => {
    const so = tried(each);
    return so?.payment !== payment || (refused === 'instalment-below-interest' && so.refused !== refused);
  });
}

/** The last of a stretch that holds, as long as each below it does; `above` where none does. */
function last(above: Tenge, upTo: Tenge, holds: (amount: Tenge) => boolean): Tenge {
  let [low, high] = [above, upTo];
  while (low < high) {
    const middle = tiyn((low + high + 1n) / 2n);
    if (holds(middle)) low = middle;
    else high = tiyn(middle - 1n);
  }
  return low;
}

/** Where the product names no longest term: ten years of days, thirty of months. */
const LONGEST = { months: 360, days: 3_660 } as const;

/** Every term is tried, the shortest first: another term may have another price. A search that would take too long is given up. */
function termFor(loan: PricedLoan, most: Tenge): Sought {
  const { terms: { product, method, term, disbursementDate }, asked } = loan;
  const unit: TermUnit = 'months' in term ? 'months' : 'days';
  const own = unit === 'months' && 'months' in product.paymentEvery ? product.paymentEvery.months : 1;
  // one payment needs no whole steps
  const step = method === 'single-payment' ? 1 : own;
  const grid = termGrid({ ...product, ...(step !== own && { paymentEvery: { months: 1 } }) }, unit, disbursementDate) ?? (product.term?.max === undefined ? { least: step, most: LONGEST[unit], step } : undefined);
  let rows = MOST_ROWS;
  for (let length = grid?.least ?? 1; grid !== undefined && length <= grid.most; length += grid.step) {
    const tried = { ...asked, term: { [unit]: length } as Term };
    rows -= method === 'single-payment' ? 1 : Math.ceil(length / (unit === 'days' ? daysOf(product.paymentEvery) : own));
    if (rows < 0) return { outcome: 'unknown' };
    const instalment = instalmentOf(loan, tried);
    if (instalment !== undefined && instalment.refused === undefined && instalment.payment <= most) return { outcome: 'found', term: tried.term, asked: tried };
  }
  return { outcome: 'unreachable' };
}

const daysOf = (step: Span): number => ('days' in step ? step.days : 30 * step.months);

const changed = ({ terms, law }: PricedLoan, changes: readonly Change[]): Result<ChangedLoan> => changeLoan(terms, changes, law);

const lastDay = ({ rows }: ChangedLoan): CalendarDate | undefined => rows.at(-1)?.date;

/**
 * The more is repaid, the sooner the loan ends: the least sum is found by halves. A sum that leaves too little for what happens later
 * is too much, and so is any larger one.
 */
function extraFor(loan: PricedLoan, changes: readonly Change[], { by, on }: Extract<Goal, { kind: 'end' }>): Result<Sought> {
  const now = changed(loan, changes);
  if (!now.ok) return now;
  if ((lastDay(now.value) ?? by) <= by) return ok({ outcome: 'met' });
  const early = (amount: Tenge): Change => ({ kind: 'early-repayment', date: on, amount, mode: 'shorten-term' });
  const whole = changed(loan, [...changes, { kind: 'early-repayment', date: on, full: true }]);
  // a day that the loan does not have is asked again; that nothing is left for a later change is no fault of it
  if (!whole.ok && whole.issues.some((each) => isOfChange(each, changes.length))) return whole;
  const outcomeOf = (amount: Tenge): 'late' | 'enough' | 'too-much' => {
    const then = changed(loan, [...changes, early(amount)]);
    if (!then.ok) return then.issues.some((each) => isOfChange(each, changes.length) && each.code !== 'amount-above-debt') ? 'late' : 'too-much';
    return (lastDay(then.value) ?? by) > by ? 'late' : 'enough';
  };
  const amount = add(last(ZERO, whole.ok ? debtPaid(whole.value, on) : MOST_AMOUNT, (sum) => sum === ZERO || outcomeOf(sum) === 'late'), tiyn(1n));
  return ok(outcomeOf(amount) === 'enough' ? { outcome: 'found', amount, date: on, change: early(amount) } : { outcome: 'unreachable' });
}

/** Whether it is the change in that place that can't be made. */
export const isOfChange = ({ path }: Issue, place: number): boolean => path === at('/changes', place) || path.startsWith(`${at('/changes', place)}/`);

/** What repaying all of it took. */
const debtPaid = ({ rows }: ChangedLoan, on: CalendarDate): Tenge => rows.filter(({ date: day, by }) => day === on && by === 'early-repayment').at(-1)?.payment ?? ZERO;

/** Interest grows with every day: the later all is repaid, the less is saved. */
function dayFor(loan: PricedLoan, changes: readonly Change[], interest: Tenge): Result<Sought> {
  const now = changed(loan, changes);
  if (!now.ok) return now;
  const start = now.value.applied.at(-1)?.day ?? loan.terms.disbursementDate;
  const repaid = (day: CalendarDate): Change => ({ kind: 'early-repayment', date: day, full: true });
  const saved = (day: CalendarDate): Tenge => {
    const then = changed(loan, [...changes, repaid(day)]);
    return then.ok ? negate(tiyn(then.value.totals.interest - now.value.totals.interest)) : ZERO;
  };
  const days = Math.max(daysBetween(start, lastDay(now.value) ?? start) - 1, 0);
  const most = saved(start);
  if (most < interest) return ok({ outcome: 'unreachable', saving: most });
  const found = Number(last(ZERO, tiyn(BigInt(days)), (day) => saved(addDays(start, Number(day))) >= interest));
  const day = addDays(start, found);
  return ok({ outcome: 'found', date: day, change: repaid(day) });
}

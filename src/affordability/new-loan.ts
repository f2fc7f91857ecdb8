/** A priced loan as КДН looks at it: its sum, its average payment of a month (ПЗ), and its months. */
import { fraction, type Fraction } from '../primitives/fraction.js';
import { averagePayment } from '../primitives/rounding.js';
import type { Term } from '../primitives/readers.js';
import { DAYS_A_MONTH } from '../law/affordability-rules.js';
import type { Schedule } from '../schedule/schedule.js';
import type { Terms } from '../terms/parse-terms.js';
import type { NewLoan } from './request.js';

/** Days are thirtieths of a month; a loan shorter than a month is one of a month. */
export function monthsOf(term: Term): Fraction {
  if ('months' in term) return fraction(BigInt(term.months), 1n);
  return term.days <= DAYS_A_MONTH ? fraction(1n, 1n) : fraction(BigInt(term.days), BigInt(DAYS_A_MONTH));
}

/** Begun months count whole where whole ones are asked for: a balance on deposit is divided by them, a payment is not. */
export function wholeMonthsOf(term: Term): number {
  const { n, d } = monthsOf(term);
  return Number((n + d - 1n) / d);
}

/** The principal, with what is financed beside the amount: all of it is a new debt. */
export function newLoanOf({ principal, term }: Pick<Terms, 'principal' | 'term'>, { totals }: { readonly totals: Pick<Schedule['totals'], 'payment'> }): NewLoan {
  const months = monthsOf(term);
  return {
    amount: principal,
    averageMonthlyPayment: averagePayment({ n: totals.payment * months.d, d: months.n }),
    months: wholeMonthsOf(term),
  };
}

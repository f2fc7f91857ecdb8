/** A priced loan as КДН looks at it: its sum, its average payment of a month (ПЗ), and its months. */
import { fraction, type Fraction } from '../primitives/fraction.js';
import { averagePayment } from '../primitives/rounding.js';
import type { Term } from '../primitives/readers.js';
import type { Schedule } from '../schedule/schedule.js';
import type { Terms } from '../terms/parse-terms.js';
import type { NewLoan } from './request.js';

const DAYS_A_MONTH = 30;

/** Days are thirtieths of a month; a loan shorter than a month is one of a month. */
export function monthsOf(term: Term): Fraction {
  if ('months' in term) return fraction(BigInt(term.months), 1n);
  return term.days <= DAYS_A_MONTH ? fraction(1n, 1n) : fraction(BigInt(term.days), BigInt(DAYS_A_MONTH));
}

/** The principal, with what is financed beside the amount: all of it is a new debt. Begun months count whole where a number of months is asked for. */
export function newLoanOf({ principal, term }: Pick<Terms, 'principal' | 'term'>, { totals }: { readonly totals: Pick<Schedule['totals'], 'payment'> }): NewLoan {
  const months = monthsOf(term);
  return {
    amount: principal,
    averageMonthlyPayment: averagePayment({ n: totals.payment * months.d, d: months.n }),
    months: Number((months.n + months.d - 1n) / months.d),
  };
}

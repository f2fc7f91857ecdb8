/** buildSchedule: walks the periods, charges interest on the balance, lets the method say the principal, and closes to zero. */
import { count } from '../primitives/day-count.js';
import { issue } from '../primitives/issue.js';
import { add, moneyText, subtract, type Tenge } from '../primitives/money.js';
import { failed, ok, type Failed, type Result } from '../primitives/result.js';
import { DEFAULT_INSTALMENT_UNIT, type Method } from '../product/product.js';
import type { Terms } from '../terms/parse-terms.js';
import { interestFor } from './accrue.js';
import { annuity } from './annuity.js';
import { differentiated } from './differentiated.js';
import { periodsOf } from './due-dates.js';
import { totalsOf, type DuePeriod, type RepaymentMethod, type Row, type Schedule } from './schedule.js';
import { singlePayment } from './single-payment.js';

/** The periods of a loan, each with its days and part of a year. */
export const duePeriods = (terms: Terms): readonly DuePeriod[] => periodsOf(terms).map((period) => ({ ...period, ...count(terms.product.dayCount, period) }));

const REPAYMENT: Readonly<Record<Method, RepaymentMethod>> = {
  'annuity': annuity,
  'differentiated': differentiated,
  'single-payment': singlePayment,
};

/**
 * Every row adds up, the principal sums to what was lent, the last balance is zero. A row that would repay nothing, or
 * all before the end, makes the loan impossible on these terms: an issue, not a bent row.
 */
export function buildSchedule(terms: Terms, periods = duePeriods(terms)): Result<Schedule> {
  const { principal, nominalRate, product, method } = terms;
  const principalOf = REPAYMENT[method]({
    principal,
    nominalRate,
    periods,
    instalmentUnit: product.rounding?.instalment ?? DEFAULT_INSTALMENT_UNIT,
  });
  const rows: Row[] = [];
  let balance = principal;
  for (const [index, { end, days, years }] of periods.entries()) {
    const number = index + 1;
    const interest = interestFor(balance, nominalRate, years);
    const repaid = number === periods.length ? balance : principalOf({ interest });
    const left = subtract(balance, repaid);
    if (repaid <= 0n) return impossible('instalment-below-interest', number, interest, add(repaid, interest));
    if (left <= 0n && number < periods.length) return impossible('instalment-rounding-too-coarse', number, interest, add(repaid, interest));
    rows.push({ number, date: end, days, payment: add(repaid, interest), principal: repaid, interest, balance: left });
    balance = left;
  }
  return ok({ rows, totals: totalsOf(rows) });
}

const impossible = (code: 'instalment-below-interest' | 'instalment-rounding-too-coarse', row: number, interest: Tenge, payment: Tenge): Failed =>
  failed([issue(code, '', { row, interest: moneyText(interest), payment: moneyText(payment) })]);

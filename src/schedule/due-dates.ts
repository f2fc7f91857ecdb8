/** Due dates: the periods of a loan, from its disbursement to its last payment. */
import { addDays, addMonths, type CalendarDate } from '../primitives/calendar-date.js';
import type { Period } from '../primitives/day-count.js';
import type { Span } from '../primitives/readers.js';
import type { Terms } from '../terms/parse-terms.js';

/** One period a row, in order; parse-terms.ts has refused what no row of this table fits. */
export function periodsOf(terms: Terms): readonly Period[] {
  const { disbursementDate, term, termEnd } = terms;
  if (terms.method === 'single-payment') return [{ start: disbursementDate, end: termEnd, ...('months' in term && { months: term.months }) }];
  const dates = 'months' in term ? datesOfMonths(terms, term.months) : datesOfDays(terms);
  return dates.map((end, index) => {
    const start = dates[index - 1] ?? disbursementDate;
    return { start, end, ...wholeMonths(terms, end, index) };
  });
}

/** 36 months with steps of 30 days are 36 rows, 1 080 days: a row for each month of the term. */
function datesOfMonths({ product: { paymentEvery: step }, ...terms }: Terms, months: number): readonly CalendarDate[] {
  const rows = 'months' in step ? months / step.months : months;
  return Array.from({ length: rows }, (_, index) => dueDate(terms, step, index));
}

/** A row each step until the term end, the last one on it. */
function datesOfDays({ product: { paymentEvery: step }, ...terms }: Terms): readonly CalendarDate[] {
  const dates: CalendarDate[] = [];
  for (let date = dueDate(terms, step, 0); date < terms.termEnd; date = dueDate(terms, step, dates.length)) dates.push(date);
  return [...dates, terms.termEnd];
}

/**
 * The first payment, or the disbursement and one step, and so many steps after it. Months are always counted from the
 * anchor day, so that a loan of the 31st is due on 28 February and then on 31 March.
 */
function dueDate({ disbursementDate, firstPaymentDate }: Pick<Terms, 'disbursementDate' | 'firstPaymentDate'>, step: Span, index: number): CalendarDate {
  const steps = firstPaymentDate === undefined ? index + 1 : index;
  return later(firstPaymentDate ?? disbursementDate, step, steps);
}

const later = (from: CalendarDate, step: Span, steps: number): CalendarDate =>
  'months' in step ? addMonths(from, step.months * steps) : addDays(from, step.days * steps);

/** Whether a period is exactly a step of months, which 30/360 counts as 30 days each; an odd first or last one is not. */
function wholeMonths(terms: Terms, end: CalendarDate, index: number): { readonly months?: number } {
  const step = terms.product.paymentEvery;
  if (!('months' in step)) return {};
  const regularEnd = index === 0 ? later(terms.disbursementDate, step, 1) : dueDate(terms, step, index);
  return end === regularEnd ? { months: step.months } : {};
}

/** A published schedule row by row: beside the computed one, or by its own arithmetic where there is none. */
import { dayOf, monthsApart, type CalendarDate } from '../primitives/calendar-date.js';
import { count, type DayCount } from '../primitives/day-count.js';
import { add, subtract, sum, ZERO, type Tenge } from '../primitives/money.js';
import type { AnnualRate } from '../primitives/rate.js';
import { interestFor } from '../schedule/accrue.js';
import { countCheck, dateCheck, moneyCheck, type Check } from './check.js';
import { borrowedOf, principalOf } from './computed.js';
import type { Known, PublishedRow, Tolerance } from './published.js';

/** What differs, each by itself, and one line for the whole schedule: a million sheets that agree say so shortly. */
export interface CheckedRows {
  readonly checks: readonly Check[];
  /** Whether interest was worked out and agreed in every row. */
  readonly isProven: boolean;
}

export const COLUMNS = ['payment', 'principal', 'interest', 'balance'] as const;

export function compareRows(published: readonly PublishedRow[], computed: readonly PublishedRow[], tolerance: Tolerance): CheckedRows {
  const rows = published.slice(0, computed.length).flatMap((row, index) => {
    const own = computed[index] as PublishedRow;
    const id = `rows.${index + 1}`;
    // what is the very same needs no words
    return [
      ...(row.date === own.date ? [] : [dateCheck(`${id}.date`, row.date, own.date)]),
      ...COLUMNS.flatMap((column) => {
        const value = row[column];
        return value === undefined || value === own[column] ? [] : [moneyCheck(`${id}.${column}`, value, own[column], tolerance)];
      }),
    ].filter(({ verdict }) => verdict !== 'match');
  });
  return summed(rows, published.length, computed.length, 'match');
}

/** One line for the whole, before what differs. */
function summed(rows: readonly Check[], published: number, expected: number, otherwise: 'match' | 'not-checkable'): CheckedRows {
  const whole = countCheck('schedule', published, expected);
  const verdict = whole.verdict === 'mismatch' || rows.some((check) => check.verdict === 'mismatch') ? 'mismatch' : otherwise;
  return { checks: [{ ...whole, verdict }, ...rows], isProven: verdict === 'match' };
}

/** How interest is worked out, where that is known. */
export interface Accrual {
  readonly nominalRate: AnnualRate;
  readonly dayCount: DayCount;
}

/** Dates in order, parts that add up, each balance from the one before, all of it repaid; and interest, where rate and day count are known. */
export function checkOwnArithmetic(known: Known, published: readonly PublishedRow[], accrual: Accrual | undefined, tolerance: Tolerance): CheckedRows {
  const principal = principalOf(known, published);
  const checks: Check[] = [];
  const differs = (check: Check): void => {
    if (check.verdict === 'mismatch') checks.push(check);
  };
  let from = known.disbursementDate;
  let balance = principal;
  let isProven = accrual !== undefined && from !== undefined && balance !== undefined;
  for (const [index, row] of published.entries()) {
    const id = `rows.${index + 1}`;
    const { date, payment, balance: left } = row;
    if (from !== undefined && date <= from) checks.push({ id: `${id}.date`, disclosed: date, computed: null, difference: null, tolerance: '0', verdict: 'mismatch' });
    const owed = accrual && from !== undefined && balance !== undefined && date > from ? interestsOf(balance, accrual, from, date) : [];
    const interest = row.interest ?? (row.principal === undefined ? owed[0] : subtract(payment, row.principal));
    const repaid = row.principal ?? (interest === undefined ? undefined : subtract(payment, interest));
    if (row.principal !== undefined && row.interest !== undefined) differs(moneyCheck(`${id}.payment`, payment, add(row.principal, row.interest), tolerance));
    if (owed.length === 0 || interest === undefined) isProven = false;
    else {
      const against = owed.map((each) => moneyCheck(`${id}.interest`, interest, each, tolerance));
      if (against.every(({ verdict }) => verdict === 'mismatch')) checks.push(against[0] as Check);
    }
    const rest = balance === undefined || repaid === undefined ? undefined : subtract(balance, repaid);
    if (left !== undefined && rest !== undefined) differs(moneyCheck(`${id}.balance`, left, rest, tolerance));
    balance = left ?? rest;
    from = date;
  }
  if (balance !== undefined) differs(moneyCheck(`rows.${published.length}.balance`, balance, ZERO, tolerance));
  const parts = published.flatMap((row) => row.principal ?? []);
  const borrowed = borrowedOf(known);
  if (parts.length === published.length && borrowed !== undefined) differs(moneyCheck('rows.principal', sum(parts), borrowed, tolerance));
  return summed(distinct(checks), published.length, rowsAsked(known, published.length) ?? published.length, isProven ? 'match' : 'not-checkable');
}

/** The last balance is met both from the row before and as what must be nought. */
const distinct = (checks: readonly Check[]): readonly Check[] => checks.filter(({ id }, index) => checks.findIndex((other) => other.id === id) === index);

/** A period of whole months may be counted as such under 30/360, or by its dates: either is a known way. */
function interestsOf(balance: Tenge, { nominalRate, dayCount }: Accrual, start: CalendarDate, end: CalendarDate): readonly Tenge[] {
  const byDates = interestFor(balance, nominalRate, count(dayCount, { start, end }).years);
  const months = dayCount === '30/360' ? wholeMonths(start, end) : undefined;
  return months === undefined ? [byDates] : [interestFor(balance, nominalRate, count(dayCount, { start, end, months }).years), byDates];
}

/** From a day to the same day of a later month, or between ends of months, which a shorter month may have cut. */
function wholeMonths(start: CalendarDate, end: CalendarDate): number | undefined {
  const months = monthsApart(start, end);
  const isSame = dayOf(start) === dayOf(end) || (dayOf(start) >= SHORTEST_MONTH && dayOf(end) >= SHORTEST_MONTH);
  return months > 0 && isSame ? months : undefined;
}

const SHORTEST_MONTH = 28;

/** The rows that a term asks, where its step is known; one payment is a method too, while none was told. */
export function rowsAsked({ term, method, firstPaymentDate, product: { paymentEvery: step } = {} }: Known, published: number): number | undefined {
  if (method === 'single-payment' || (method === undefined && published === 1)) return 1;
  if (term === undefined || step === undefined) return undefined;
  if ('days' in term) return 'days' in step && firstPaymentDate === undefined ? Math.ceil(term.days / step.days) : undefined;
  if ('days' in step) return step.days === 30 ? term.months : undefined;
  return term.months % step.months === 0 ? term.months / step.months : undefined;
}

/** The cells of a schedule as figures: date, days, interest, principal, payment and balance of each row. */
import { dayOf, monthOf, yearOf, type CalendarDate } from '../primitives/calendar-date.js';
import { daysOfYear, yearParts, type Period } from '../primitives/day-count.js';
import { moneyText } from '../primitives/money.js';
import { ref, type LegalRef } from '../law/act.js';
import type { PricedLoan } from '../quote.js';
import { periodsOf } from '../schedule/due-dates.js';
import type { Row } from '../schedule/schedule.js';
import { TO_TIYN, type Formula, type Grounded, type Rounding } from './figure.js';
import { computed, figure } from './grounded.js';

/** Law 56-V on the methods of repayment, and on the days off. */
export const METHOD: readonly LegalRef[] = [ref('law-56-v', 'ст. 7 п. 2 пп. 4')];
const DAYS_OFF: readonly LegalRef[] = [ref('law-56-v', 'ст. 7'), ref('holidays', 'ст. 5')];

export const cell = (row: number, column: string): string => `rows.${row}.${column}`;

/** `["rows.3.interest", "3", "interest"]`. */
const CELL = /^rows\.(\d+)\.(date|days|interest|principal|payment|balance|penaltyFreeUntil)$/;

type Column = 'date' | 'days' | 'interest' | 'principal' | 'payment' | 'balance' | 'penaltyFreeUntil';

/** The row and the column that an id names. */
export function cellOf(id: string): { readonly row: number; readonly column: Column } | undefined {
  const [, row, column] = CELL.exec(id) ?? [];
  return row === undefined ? undefined : { row: Number(row), column: column as Column };
}

/** What is lent: the amount, or with services added to it, the principal. */
export const lent = ({ terms: { amount, principal } }: PricedLoan): 'amount' | 'principal' => (amount === principal ? 'amount' : 'principal');

/** A cell of the schedule; `undefined` for a row that there is not. */
export function cellFigure(loan: PricedLoan, id: string): Grounded | undefined {
  const place = cellOf(id);
  const row = place && loan.schedule.rows[place.row - 1];
  if (place === undefined || row === undefined) return undefined;
  const { column } = place;
  const value = valueIn(loan, row, column);
  switch (column) {
    case 'date':
      return dueDate(loan, id, row);
    case 'days':
      return days(loan, id, row);
    case 'penaltyFreeUntil':
      return figure(id, value, 'date', { kind: 'working-day', of: cell(row.number, 'date') }, [cell(row.number, 'date')], DAYS_OFF);
    default: {
      const { formula, rounding } = moneyOf(loan, row, column);
      return computed(id, value as string, 'tenge', formula, (other) => valueOf(loan, other), rounding, METHOD);
    }
  }
}

function moneyOf(loan: PricedLoan, { number }: Row, column: 'interest' | 'principal' | 'payment' | 'balance'): { readonly formula: Formula; readonly rounding?: Rounding } {
  const { method } = loan.terms;
  const before = number === 1 ? lent(loan) : cell(number - 1, 'balance');
  const isLast = number === loan.schedule.rows.length;
  const at = (other: string): string => cell(number, other);
  if (column === 'balance') return { formula: [before, '−', at('principal')] };
  if (column === 'interest') return { formula: [before, '×', ...interestShare(loan, number)], rounding: TO_TIYN };
  if (column === 'payment') return { formula: method === 'annuity' && !isLast ? 'instalment' : [at('principal'), '+', at('interest')] };
  if (isLast) return { formula: before };
  return method === 'annuity' ? { formula: [at('payment'), '−', at('interest')] } : { formula: [lent(loan), '÷', loan.schedule.rows.length], rounding: TO_TIYN };
}

/** What one tenge owes for a row: rate ÷ 100 × days ÷ base. */
export const interestShare = (loan: PricedLoan, number: number): readonly Formula[] => ['nominalRate', '÷', 100, '×', ...yearsOfRow(loan, number)];

export function yearsOfRow(loan: PricedLoan, number: number): readonly Formula[] {
  const { start, end } = periodOf(loan, number);
  return yearsBetween(loan, start, end, cell(number, 'days'));
}

/** The part of a year: days over the base; by actual/actual each calendar year has its own, and two of them stand in brackets. */
export function yearsBetween({ terms: { product: { dayCount } } }: PricedLoan, start: CalendarDate, end: CalendarDate, days: Formula): readonly Formula[] {
  if (dayCount !== 'actual/actual') return [days, '÷', daysOfYear(dayCount)];
  const parts = yearParts({ start, end });
  const [only, ...more] = parts;
  if (only !== undefined && more.length === 0) return [days, '÷', only.base];
  return [parts.flatMap(({ days: count, base }, index) => [...(index > 0 ? ['+'] : []), count, '÷', base])];
}

/** The periods of a loan, found once: its cells ask for them by hundreds. */
const PERIODS = new WeakMap<PricedLoan, readonly Period[]>();

function periodOf(loan: PricedLoan, number: number): Period {
  const periods = PERIODS.get(loan) ?? periodsOf(loan.terms);
  PERIODS.set(loan, periods);
  return periods[number - 1] as Period;
}

function dueDate(loan: PricedLoan, id: string, { number, date }: Row): Grounded {
  const { terms, schedule: { rows } } = loan;
  const { term, method, firstPaymentDate, product: { paymentEvery: step } } = terms;
  const later = (than: string, by: { readonly months: number } | { readonly days: number }): Grounded => figure(id, date, 'date', { kind: 'later', than, by }, [than]);
  const times = (count: number): typeof step => ('months' in step ? { months: step.months * count } : { days: step.days * count });
  if (method === 'single-payment' || ('days' in term && number === rows.length)) return later('disbursementDate', term);
  if (firstPaymentDate === undefined) return later('disbursementDate', times(number));
  return number === 1 ? figure(id, date, 'date', { kind: 'asked' }, []) : later(cell(1, 'date'), times(number - 1));
}

function days(loan: PricedLoan, id: string, row: Row): Grounded {
  const [start, end] = [row.number === 1 ? 'disbursementDate' : cell(row.number - 1, 'date'), cell(row.number, 'date')];
  if (loan.terms.product.dayCount !== '30/360') return figure(id, String(row.days), 'days', { kind: 'between', start, end }, [start, end]);
  const period = periodOf(loan, row.number);
  const formula: Formula = period.months === undefined ? thirtyE(period) : [30, '×', period.months];
  return figure(id, String(row.days), 'days', { kind: 'formula', formula }, [start, end]);
}

/** 30E/360: years of 360 days, months of 30, and day 31 read as 30. */
const thirtyE = ({ start, end }: Period): Formula => [
  360, '×', yearOf(end) - yearOf(start), '+', 30, '×', [monthOf(end), '−', monthOf(start)], '+', Math.min(dayOf(end), 30), '−', Math.min(dayOf(start), 30),
];

function valueIn({ penaltyFree }: PricedLoan, row: Row, column: Column): string | null {
  switch (column) {
    case 'date':
      return row.date;
    case 'days':
      return String(row.days);
    case 'penaltyFreeUntil':
      return penaltyFree.dates[row.number - 1] ?? null;
    default:
      return moneyText(row[column]);
  }
}

/** The value of whatever the formulas of a schedule look at. */
export function valueOf(loan: PricedLoan, id: string): string {
  const { terms, schedule: { rows } } = loan;
  const place = cellOf(id);
  if (place !== undefined) return valueIn(loan, rows[place.row - 1] as Row, place.column) ?? '';
  switch (id) {
    case 'amount':
      return moneyText(terms.amount);
    case 'principal':
      return moneyText(terms.principal);
    case 'nominalRate':
      return terms.nominalRate.text;
    case 'instalment':
      return moneyText((rows[0] as Row).payment);
    default:
      throw new RangeError(`No figure of a schedule: ${id}`);
  }
}

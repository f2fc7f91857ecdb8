/** Schedule: the rows of a loan and their totals. */
import type { CalendarDate } from '../primitives/calendar-date.js';
import type { CountedPeriod, Period } from '../primitives/day-count.js';
import { sum, type Tenge } from '../primitives/money.js';
import type { AnnualRate } from '../primitives/rate.js';

export interface Row {
  readonly number: number;
  readonly date: CalendarDate;
  /** The days that the row's interest is charged for, by the product's day count. */
  readonly days: number;
  readonly payment: Tenge;
  readonly principal: Tenge;
  readonly interest: Tenge;
  /** What is left of the principal after the row. */
  readonly balance: Tenge;
}

export interface Schedule {
  readonly rows: readonly Row[];
  readonly totals: { readonly payment: Tenge; readonly principal: Tenge; readonly interest: Tenge };
}

/** What the rows come to. */
export const totalsOf = (rows: readonly Row[]): Schedule['totals'] => ({
  payment: sum(rows.map((row) => row.payment)),
  principal: sum(rows.map((row) => row.principal)),
  interest: sum(rows.map((row) => row.interest)),
});

/** A period with its days and part of a year. */
export type DuePeriod = Period & CountedPeriod;

/** What a repayment method is given. */
export interface Repayment {
  readonly principal: Tenge;
  readonly nominalRate: AnnualRate;
  readonly periods: readonly DuePeriod[];
  /** What the level instalment is rounded to. */
  readonly instalmentUnit: Tenge;
}

/** Says how much principal each row repays; the last row always takes the balance. */
export type RepaymentMethod = (repayment: Repayment) => PrincipalOfRow;

/** The principal of a row that is not the last one. */
export type PrincipalOfRow = (row: { readonly interest: Tenge }) => Tenge;

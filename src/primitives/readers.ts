/** Readers of the values that every file of the contract is made of: money, rates, dates, terms, texts. */
import { calendarDate, calendarMonth, addDays, addMonths, MONTH_PATTERN, type CalendarDate, type CalendarMonth } from './calendar-date.js';
import { fractionOf, type Fraction } from './fraction.js';
import { issue } from './issue.js';
import { MONEY_PATTERN, SIGNED_MONEY_PATTERN, tenge, type Tenge } from './money.js';
import { annualRate, RATE_PATTERN, type AnnualRate } from './rate.js';
import { count, object, plainOr, refined, scalar, text, type Reader } from './reader.js';

export const money: Reader<Tenge> = scalar('money', MONEY_PATTERN, tenge);

export const signedMoney: Reader<Tenge> = scalar('signed-money', SIGNED_MONEY_PATTERN, tenge);

/** An amount asked for or offered: more than zero. */
export const positiveMoney: Reader<Tenge> = {
  ...refined(money, (amount, path, issues) => {
    if (amount > 0n) return amount;
    issues.push(issue('not-positive', path));
    return undefined;
  }),
  schema: { ...money.schema, pattern: `^(?=.*[1-9])${MONEY_PATTERN.source.slice(1)}`, description: 'money above zero' },
};

export const rate: Reader<AnnualRate> = scalar('rate', RATE_PATTERN, annualRate);

export const date: Reader<CalendarDate> = scalar('date', /^(19|2\d)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, calendarDate);

export const month: Reader<CalendarMonth> = scalar('month', MONTH_PATTERN, calendarMonth);

export interface LocalizedText {
  readonly ru: string;
  readonly kk: string;
}

export const localizedText: Reader<LocalizedText> = object({ ru: text, kk: text });

export const webAddress: Reader<string> = scalar('web-address', /^https?:\/\/\S{1,2000}$/, (address) => address);

/** A length of time, in months or in days. */
export type Span = { readonly months: number } | { readonly days: number };

/** Told apart by the key, so that the other form's key is named as unknown. */
export function span(most: { readonly months: number; readonly days: number }): Reader<Span> {
  const inMonths = object({ months: count(1, most.months) });
  const inDays = object({ days: count(1, most.days) });
  return {
    schema: { oneOf: [inMonths.schema, inDays.schema] },
    read: (value, path, issues) =>
      (typeof value === 'object' && value !== null && 'days' in value ? inDays : inMonths).read(value, path, issues),
  };
}

export type Term = Span;

/** A loan's length. A hundred years bound what is computed, not what is lent. */
export const term: Reader<Term> = span({ months: 1_200, days: 36_525 });

export const termEnd = (start: CalendarDate, length: Term): CalendarDate =>
  'months' in length ? addMonths(start, length.months) : addDays(start, length.days);

/** A sum in tenge, or so many МРП that only the law of a day turns into one. */
export type AmountLimit = Tenge | { readonly mrp: Fraction; readonly text: string };

export const amountLimit: Reader<AmountLimit> = plainOr(
  money,
  refined(object({ mrp: scalar('multiple', RATE_PATTERN, (multiple) => multiple) }), ({ mrp }) => ({ mrp: fractionOf(mrp), text: mrp })),
);

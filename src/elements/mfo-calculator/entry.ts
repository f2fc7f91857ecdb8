/** What a visitor has typed, kept as typed, and the request it makes; the engine, not the form, judges it. */
import { calendarDate } from '../../primitives/calendar-date.js';
import { moneyText } from '../../primitives/money.js';
import { readWith } from '../../primitives/reader.js';
import type { AmountLimit } from '../../primitives/readers.js';
import { number, shortDate } from '../../i18n/format.js';
import { parseCount, parseDate, parseMoney } from '../../i18n/parse-number.js';
import { lawOn, lawOverlay } from '../../law/law-on.js';
import { inTenge } from '../../product/pricing.js';
import { METHODS, type Method, type Product } from '../../product/product.js';

export interface Entry {
  readonly amount: string;
  readonly count: string;
  readonly unit: 'months' | 'days';
  readonly method: Method;
  readonly disbursementDate: string;
  readonly firstPaymentDate: string;
}

export const EMPTY: Entry = { amount: '', count: '', unit: 'months', method: 'annuity', disbursementDate: '', firstPaymentDate: '' };

/** The least that the product offers: a form never opens on its dearest. */
export function startingEntry(product: Product, today: string, overlay: unknown): Entry {
  const least = product.amount?.min;
  const term = product.term?.min ?? { months: 1 };
  const amount = least === undefined ? undefined : limitOn(least, today, overlay).tenge;
  return {
    ...EMPTY,
    amount: amount === undefined ? '' : number(amount.replace(/\.00$/, '')),
    ...('months' in term ? { count: String(term.months), unit: 'months' } : { count: String(term.days), unit: 'days' }),
    method: METHODS.find((method) => product.methods?.includes(method)) ?? 'annuity',
    disbursementDate: shortDate(today),
  };
}

/** `12m` or `20d`, as the `term` attribute has it; anything else is kept as typed, to be explained. */
export function entryOfTerm(text: string): Pick<Entry, 'count' | 'unit'> {
  const match = /^(\d+)([md])$/.exec(text.trim());
  return match === null ? { count: text, unit: 'months' } : { count: match[1] ?? '', unit: match[2] === 'd' ? 'days' : 'months' };
}

/** What can't be read stays as typed, so that the issue names it; what is empty is left out and is missing. */
export function requestOf({ amount, count, unit, method, disbursementDate, firstPaymentDate }: Entry, product: unknown, law: unknown): object {
  return {
    product,
    ...given('amount', amount, parseMoney),
    ...(count.trim() === '' ? {} : { term: { [unit]: parseCount(count) ?? count.trim() } }),
    method,
    ...given('disbursementDate', disbursementDate, realDate),
    ...given('firstPaymentDate', firstPaymentDate, realDate),
    ...(law === undefined ? {} : { law }),
  };
}

const realDate = (typed: string): string | undefined => calendarDate(parseDate(typed) ?? '');

const given = (key: string, typed: string, parse: (typed: string) => string | undefined): object =>
  typed.trim() === '' ? {} : { [key]: parse(typed) ?? typed.trim() };

/** The same entry as it is shown once a field is left: `250000` → `250 000`, `2026-11-20` → `20.11.2026`. */
export function tidied(entry: Entry, field: 'amount' | 'disbursementDate' | 'firstPaymentDate'): Entry {
  const typed = entry[field];
  const read = field === 'amount' ? parseMoney(typed) : parseDate(typed);
  if (read === undefined) return entry;
  if (field === 'amount') return { ...entry, amount: number(read) };
  return calendarDate(read) === undefined ? entry : { ...entry, [field]: shortDate(read) };
}

/** A limit of the product in tenge of the day, by the book and what the host laid over it, and in МРП where it is written so. */
export function limitOn(limit: AmountLimit, date: string, overlay: unknown): { readonly tenge?: string; readonly mrp?: string } {
  if (typeof limit === 'bigint') return { tenge: moneyText(limit) };
  const day = calendarDate(date);
  const laid = readWith(lawOverlay, overlay ?? {});
  const tenge = day && laid.ok ? inTenge(limit, lawOn(day, laid.value)) : undefined;
  return { mrp: limit.text, ...(tenge !== undefined && { tenge: moneyText(tenge) }) };
}

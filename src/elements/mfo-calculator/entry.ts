/** What a visitor has typed, kept as typed, and the request it makes; the engine, not the form, judges it. */
import { calendarDate } from '../../primitives/calendar-date.js';
import { moneyText } from '../../primitives/money.js';
import { readWith } from '../../primitives/reader.js';
import type { AmountLimit } from '../../primitives/readers.js';
import { number, shortDate } from '../../i18n/format.js';
import { parseCount, parseDate, parseMoney } from '../../i18n/parse-number.js';
import { lawOn, lawOverlay } from '../../law/law-on.js';
import { inTenge } from '../../product/pricing.js';
import type { Method, Product, Step } from '../../product/product.js';

export interface Entry {
  readonly amount: string;
  readonly count: string;
  readonly unit: 'months' | 'days';
  readonly method: Method;
  readonly disbursementDate: string;
  readonly firstPaymentDate: string;
}

/** The fields that are typed as text. */
export type TextOfEntry = 'amount' | 'count' | 'disbursementDate' | 'firstPaymentDate';

export const EMPTY: Entry = { amount: '', count: '', unit: 'months', method: 'annuity', disbursementDate: '', firstPaymentDate: '' };

/** The least that the product offers: a form never opens on its dearest. */
export function startingEntry(product: Product, today: string, overlay: unknown): Entry {
  const least = product.amount?.min;
  const term = product.term?.min ?? oneStep(product.paymentEvery);
  const amount = least === undefined ? undefined : limitOn(least, today, overlay).tenge;
  return {
    ...EMPTY,
    amount: amount === undefined ? '' : number(amount.replace(/\.00$/, '')),
    ...('months' in term ? { count: String(term.months), unit: 'months' } : { count: String(term.days), unit: 'days' }),
    method: product.methods?.[0] ?? 'annuity',
    disbursementDate: shortDate(today),
  };
}

/** The shortest term that the step of the payments divides. */
const oneStep = (step: Step): Step => ('days' in step && step.days === 30 ? { months: 1 } : step);

/** Attributes are text; a property of the same name may have been set to a number. */
export type Attributes = { readonly [name in 'amount' | 'term' | 'method' | 'disbursementDate' | 'firstPaymentDate']?: string | number };

const PLAIN = ['amount', 'method', 'disbursementDate', 'firstPaymentDate'] as const;

/** What a host wrote into the attributes that are wanted, as a visitor would have typed it. */
export function entryOfAttributes(given: Attributes, wanted: (name: (typeof PLAIN)[number] | 'count') => boolean): Partial<Entry> {
  const texts = PLAIN.flatMap((name) => (given[name] != null && wanted(name) ? [[name, String(given[name])] as const] : []));
  const term = given.term != null && wanted('count') ? entryOfTerm(String(given.term)) : {};
  const taken: Partial<Entry> = { ...Object.fromEntries(texts), ...term };
  const tidy = (['amount', 'disbursementDate', 'firstPaymentDate'] as const).reduce(tidied, { ...EMPTY, ...taken });
  return Object.fromEntries(Object.keys(taken).map((name) => [name, tidy[name as keyof Entry]]));
}

/** `12m` or `20d`, as the `term` attribute has it; anything else is kept as typed, to be explained. */
function entryOfTerm(text: string): Pick<Entry, 'count' | 'unit'> {
  const match = /^(\d+)([md])$/.exec(text.trim());
  return match === null ? { count: text, unit: 'months' } : { count: match[1] ?? '', unit: match[2] === 'd' ? 'days' : 'months' };
}

/** The request but for its product. What can't be read stays as typed, so that the issue names it; what is empty is missing. */
export function requestOf({ amount, count, unit, method, disbursementDate, firstPaymentDate }: Entry, law: unknown): object {
  return {
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
export function tidied(entry: Entry, field: TextOfEntry): Entry {
  const typed = entry[field];
  if (field === 'count') return entry;
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

/** What a visitor has typed, kept as typed, and the request it makes; the engine, not the form, judges it. */
import { calendarDate, type CalendarDate } from '../../primitives/calendar-date.js';
import { moneyText } from '../../primitives/money.js';
import { number, shortDate } from '../../i18n/format.js';
import { parseCount, parseDate, parseMoney, parseRate } from '../../i18n/parse-number.js';
import { lawOn, type LawOverlay } from '../../law/law-on.js';
import { inTenge } from '../../product/pricing.js';
import type { Method, Product, Step } from '../../product/product.js';

/** A service that is wanted, but not yet how it is paid for, is priced nowhere. */
export type ServiceChoice = 'undecided' | 'apart' | 'financed';

export interface Entry {
  readonly amount: string;
  readonly count: string;
  readonly unit: 'months' | 'days';
  readonly method: Method;
  readonly disbursementDate: string;
  readonly firstPaymentDate: string;
  /** A rate inside the product's range, once the lender has named one. */
  readonly nominalRate: string;
  /** The services that are wanted, by id. */
  readonly services: Readonly<Record<string, ServiceChoice>>;
}

/** The fields that are typed as text. */
export type TextOfEntry = 'amount' | 'count' | 'disbursementDate' | 'firstPaymentDate' | 'nominalRate';

export const EMPTY: Entry = { amount: '', count: '', unit: 'months', method: 'annuity', disbursementDate: '', firstPaymentDate: '', nominalRate: '', services: {} };

/** The least that the product offers: a form never opens on its dearest. */
export function startingEntry(product: Product, today: CalendarDate, overlay: LawOverlay): Entry {
  const least = product.amount?.min;
  const term = product.term?.min ?? oneStep(product.paymentEvery);
  const amount = least === undefined ? undefined : inTenge(least, lawOn(today, overlay));
  return {
    ...EMPTY,
    amount: amount === undefined ? '' : number(moneyText(amount).replace(/\.00$/, '')),
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
export function requestOf({ amount, count, unit, method, disbursementDate, firstPaymentDate, nominalRate, services }: Entry, law: unknown): object {
  const chosen = Object.entries(services).flatMap(([id, how]) => (how === 'undecided' ? [] : [{ id, financed: how === 'financed' }]));
  return {
    ...given('amount', amount, parseMoney),
    ...(count.trim() === '' ? {} : { term: { [unit]: parseCount(count) ?? count.trim() } }),
    method,
    ...given('disbursementDate', disbursementDate, realDate),
    ...given('firstPaymentDate', firstPaymentDate, realDate),
    ...given('nominalRate', nominalRate, parseRate),
    ...(chosen.length === 0 ? {} : { services: chosen }),
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
  const read = { amount: parseMoney, nominalRate: parseRate, disbursementDate: parseDate, firstPaymentDate: parseDate }[field](typed);
  if (read === undefined) return entry;
  if (field === 'amount' || field === 'nominalRate') return { ...entry, [field]: number(read) };
  return calendarDate(read) === undefined ? entry : { ...entry, [field]: shortDate(read) };
}

/** Whether the lender sets the rate for each borrower, so that one may be named. */
export const hasRateRange = ({ pricing }: Product): boolean => pricing.some(({ nominalRate }) => 'from' in nominalRate);

/** The entry without what this product has no field for: another product's services, or a rate where none may be named. */
export function fittedTo({ services = [], ...product }: Product, entry: Entry): Entry {
  const known = Object.fromEntries(Object.entries(entry.services).filter(([id]) => services.some((service) => service.id === id)));
  return { ...entry, services: known, nominalRate: hasRateRange(product) ? entry.nominalRate : '' };
}

/** What a form was left with, as the browser kept it: whatever of it still has the shape of an entry. */
export function restoredEntry(state: string): Partial<Entry> {
  let kept: unknown;
  try {
    kept = JSON.parse(state);
  } catch {
    return {};
  }
  if (kept === null || typeof kept !== 'object') return {};
  return Object.fromEntries(Object.entries(kept).filter(([key, value]) => Object.hasOwn(EMPTY, key) && typeof value === typeof EMPTY[key as keyof Entry]));
}

/** What a visitor has typed, kept as typed, and the request it makes; the engine, not the form, judges it. */
import { calendarDate, type CalendarDate } from '../../primitives/calendar-date.js';
import { moneyText } from '../../primitives/money.js';
import { number, plainSum, shortDate } from '../../i18n/format.js';
import { parseCount, parseDate, parseMoney, parseRate } from '../../i18n/parse-number.js';
import { lawOn, type LawOverlay } from '../../law/law-on.js';
import { inTenge } from '../../product/pricing.js';
import { METHODS, type Method, type Product, type RateRange, type Step } from '../../product/product.js';

const SERVICE_CHOICES = ['undecided', 'apart', 'financed'] as const;

/** A service that is wanted, but not yet how it is paid for, is priced nowhere. */
export type ServiceChoice = (typeof SERVICE_CHOICES)[number];

export interface Entry {
  readonly amount: string;
  /** How many of `unit`. */
  readonly term: string;
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
export const TEXTS = ['amount', 'term', 'disbursementDate', 'firstPaymentDate', 'nominalRate'] as const;

export type TextOfEntry = (typeof TEXTS)[number];

export const EMPTY: Entry = { amount: '', term: '', unit: 'months', method: 'annuity', disbursementDate: '', firstPaymentDate: '', nominalRate: '', services: {} };

/** The least that the product offers: a form never opens on its dearest. */
export function startingEntry(product: Product, today: CalendarDate, overlay: LawOverlay): Entry {
  const smallest = product.amount?.min;
  const least = product.term?.min ?? oneStep(product.paymentEvery);
  const amount = smallest === undefined ? undefined : inTenge(smallest, lawOn(today, overlay));
  return {
    ...EMPTY,
    amount: amount === undefined ? '' : plainSum(moneyText(amount)),
    ...('months' in least ? { term: String(least.months), unit: 'months' } : { term: String(least.days), unit: 'days' }),
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
export function entryOfAttributes(given: Attributes, wanted: (name: (typeof PLAIN)[number] | 'term') => boolean): Partial<Entry> {
  const texts = PLAIN.flatMap((name) => (given[name] != null && wanted(name) ? [[name, String(given[name])] as const] : []));
  const term = given.term != null && wanted('term') ? entryOfTerm(String(given.term)) : {};
  const taken: Partial<Entry> = { ...Object.fromEntries(texts), ...term };
  const tidy = (['amount', 'disbursementDate', 'firstPaymentDate'] as const).reduce(tidied, { ...EMPTY, ...taken });
  return Object.fromEntries(Object.keys(taken).map((name) => [name, tidy[name as keyof Entry]]));
}

/** `12m` or `20d`, as the `term` attribute has it; anything else is kept as typed, to be explained. */
function entryOfTerm(text: string): Pick<Entry, 'term' | 'unit'> {
  const match = /^(\d+)([md])$/.exec(text.trim());
  return match === null ? { term: text, unit: 'months' } : { term: match[1] ?? '', unit: match[2] === 'd' ? 'days' : 'months' };
}

/** The request but for its product. What can't be read stays as typed, so that the issue names it; what is empty is missing. */
export function requestOf({ amount, term, unit, method, disbursementDate, firstPaymentDate, nominalRate, services }: Entry, law: unknown): object {
  const chosen = Object.entries(services).flatMap(([id, how]) => (how === 'undecided' ? [] : [{ id, financed: how === 'financed' }]));
  return {
    ...given('amount', amount, parseMoney),
    ...(term.trim() === '' ? {} : { term: { [unit]: parseCount(term) ?? term.trim() } }),
    method,
    ...given('disbursementDate', disbursementDate, realDate),
    ...given('firstPaymentDate', firstPaymentDate, realDate),
    ...given('nominalRate', nominalRate, parseRate),
    ...(chosen.length === 0 ? {} : { services: chosen }),
    ...(law === undefined ? {} : { law }),
  };
}

/** The day that is typed, where it is one. */
export const realDate = (typed: string): CalendarDate | undefined => calendarDate(parseDate(typed) ?? '');

const given = (key: string, typed: string, parse: (typed: string) => string | undefined): object =>
  typed.trim() === '' ? {} : { [key]: parse(typed) ?? typed.trim() };

/** The same entry as it is shown once a field is left: `250000` → `250 000`, `2026-11-20` → `20.11.2026`. */
export function tidied(entry: Entry, field: TextOfEntry): Entry {
  const typed = entry[field];
  if (field === 'term') return entry;
  const read = { amount: parseMoney, nominalRate: parseRate, disbursementDate: parseDate, firstPaymentDate: parseDate }[field](typed);
  if (read === undefined) return entry;
  if (field === 'amount' || field === 'nominalRate') return { ...entry, [field]: number(read) };
  return calendarDate(read) === undefined ? entry : { ...entry, [field]: shortDate(read) };
}

/** The ranges inside which the lender sets the rate for each borrower, so that one may be named. */
export const rateRanges = ({ pricing }: Product): readonly RateRange[] => pricing.flatMap(({ nominalRate }) => ('from' in nominalRate ? [nominalRate] : []));

/** The entry without what this product has no field for: another product's services, or a rate where none may be named. */
export function fittedTo({ services = [], ...product }: Product, entry: Entry): Entry {
  const known = Object.fromEntries(Object.entries(entry.services).filter(([id]) => services.some((service) => service.id === id)));
  return { ...entry, services: known, nominalRate: rateRanges(product).length > 0 ? entry.nominalRate : '' };
}

const isText = (value: unknown): boolean => typeof value === 'string';

/** What each part of an entry may be. */
const SHAPE: { readonly [K in keyof Entry]: (value: unknown) => boolean } = {
  amount: isText,
  term: isText,
  unit: (value) => value === 'months' || value === 'days',
  method: (value) => (METHODS as readonly unknown[]).includes(value),
  disbursementDate: isText,
  firstPaymentDate: isText,
  nominalRate: isText,
  services: (value) => value !== null && typeof value === 'object' && Object.values(value).every((choice) => (SERVICE_CHOICES as readonly unknown[]).includes(choice)),
};

/** What a form was left with, as the browser kept it: whatever of it still has the shape of an entry. */
export function restoredEntry(state: string): Partial<Entry> {
  let kept: unknown;
  try {
    kept = JSON.parse(state);
  } catch {
    return {};
  }
  if (kept === null || typeof kept !== 'object') return {};
  return Object.fromEntries(Object.entries(kept).filter(([key, value]) => Object.hasOwn(SHAPE, key) && SHAPE[key as keyof Entry](value)));
}

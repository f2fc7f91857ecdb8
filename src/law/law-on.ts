/** lawOn(day): one frozen snapshot of the law, handed to every room; a host may lay its own dated values over the book. */
import { addDays, yearOf, type CalendarDate } from '../primitives/calendar-date.js';
import { decimalText, fractionOf, type Fraction } from '../primitives/fraction.js';
import { issue, type Json } from '../primitives/issue.js';
import { moneyText, type Tenge } from '../primitives/money.js';
import { RATE_PATTERN, type AnnualRate } from '../primitives/rate.js';
import { count, list, object, optional, refined, scalar, text, type Optional, type Read, type Reader } from '../primitives/reader.js';
import { date, positiveMoney, rate } from '../primitives/readers.js';
import { KDD_LIMIT, KDN_LIMIT, KDN_LIMIT_AT_RISK } from './affordability-limits.js';
import { isKnown, onDay, type Dated, type DatedValue, type KnownValue } from './dated.js';
import { CALENDAR, hostYear, type Calendar } from './holidays.js';
import { MAX_MICROCREDIT, MAX_UNSECURED_TERM } from './loan-limits.js';
import { MRP } from './mrp.js';
import { PENALTY_LIMITS, type PenaltyLimits } from './penalty-limits.js';
import { RATE_CEILING, SHORT_RATE_CEILING, type ShortLoanCeiling } from './rate-ceilings.js';
import { SUBSISTENCE_MINIMUM } from './subsistence-minimum.js';

/** The values of the law by name; the names are public: a host's file and the answers use them. */
export interface LawValues {
  readonly 'mrp': Tenge;
  readonly 'rate-ceiling': AnnualRate;
  readonly 'short-rate-ceiling': ShortLoanCeiling;
  readonly 'max-microcredit': Fraction;
  readonly 'max-unsecured-term': number;
  readonly 'penalty-limits': PenaltyLimits;
  readonly 'subsistence-minimum': Tenge;
  readonly 'kdn-limit': Fraction;
  readonly 'kdn-limit-at-risk': Fraction;
  readonly 'kdd-limit': Fraction;
}

export type LawName = keyof LawValues;

const multiple: Reader<Fraction> = scalar('multiple', RATE_PATTERN, fractionOf);

interface Chapter<T> {
  readonly book: Dated<T>;
  /** How a host writes the value. */
  readonly reader: Reader<T>;
  /** How an answer writes it. */
  readonly json: (value: T) => Json;
}

const percent = ({ text: written }: AnnualRate): string => written;

/** A sum of whole tenge goes without its tiyn. */
const tengeOf = (value: Tenge): string => moneyText(value).replace(/\.00$/, '');

const number = (book: Dated<Fraction>): Chapter<Fraction> => ({ book, reader: multiple, json: decimalText });

/** One line a value: its records, how a host writes it, how an answer shows it. */
const CHAPTERS: { readonly [N in LawName]: Chapter<LawValues[N]> } = {
  'mrp': { book: MRP, reader: positiveMoney, json: tengeOf },
  'rate-ceiling': { book: RATE_CEILING, reader: rate, json: percent },
  'short-rate-ceiling': {
    book: SHORT_RATE_CEILING,
    reader: object({ maxDays: count(1, 366), maxMrp: multiple, dailyRate: rate, gesvRate: rate }),
    json: ({ maxDays, maxMrp, dailyRate, gesvRate }) => ({ maxDays, maxMrp: decimalText(maxMrp), dailyRate: percent(dailyRate), gesvRate: percent(gesvRate) }),
  },
  'max-microcredit': number(MAX_MICROCREDIT),
  'max-unsecured-term': { book: MAX_UNSECURED_TERM, reader: count(1, 1_200), json: (months) => months },
  'penalty-limits': {
    book: PENALTY_LIMITS,
    reader: object({ percentPerDay: rate, maxDays: count(1, 366), percentPerYear: rate }),
    json: ({ percentPerDay, maxDays, percentPerYear }) => ({ percentPerDay: percent(percentPerDay), maxDays, percentPerYear: percent(percentPerYear) }),
  },
  'subsistence-minimum': { book: SUBSISTENCE_MINIMUM, reader: positiveMoney, json: tengeOf },
  'kdn-limit': number(KDN_LIMIT),
  'kdn-limit-at-risk': number(KDN_LIMIT_AT_RISK),
  'kdd-limit': number(KDD_LIMIT),
};

export const LAW_NAMES = Object.keys(CHAPTERS) as readonly LawName[];

export interface LawOn {
  readonly on: CalendarDate;
  readonly values: { readonly [N in LawName]: DatedValue<LawValues[N]> };
  readonly calendar: Calendar;
}

/** A host's own values, laid over the book: they decide on the days they name, and every answer says so. */
export type LawOverlay = Read<typeof lawOverlay>;

/** A record that names no last day runs until the next one begins. */
const overlayOf = <T>(reader: Reader<T>): Reader<Dated<T>> =>
  refined(list(object({ from: date, until: optional(date), value: reader, source: text })), (records, path, issues) =>
    records.map(({ until, ...record }, index): KnownValue<T> => {
      const { from } = record as { from: CalendarDate };
      const next = records.map((other) => other.from).filter((other) => other > from).sort()[0];
      if (until !== undefined && until < from) issues.push(issue('min-over-max', `${path}/${index}`, { min: from, max: until }));
      if (records.findIndex((other) => other.from === from) < index || (until !== undefined && next !== undefined && until >= next)) issues.push(issue('overlap', `${path}/${index}`, { from }));
      const last = until ?? (next === undefined ? undefined : addDays(next, -1));
      return { ...record, ...(last !== undefined && { until: last }), refs: [], confidence: 'host' };
    }),
  );

/** Whole years of days off, each once, and none with another year's days. */
const hostDaysOff = refined(list(object({ year: count(1900, 2999), daysOff: list(date), daysWorked: optional(list(date)), source: text })), (years, path, issues) => {
  years.forEach(({ year, daysOff, daysWorked = [] }, index) => {
    if (years.findIndex((other) => other.year === year) < index) issues.push(issue('overlap', `${path}/${index}`, { year }));
    for (const [key, days] of Object.entries({ daysOff, daysWorked })) {
      days.forEach((day, place) => {
        if (yearOf(day) !== year) issues.push(issue('malformed', `${path}/${index}/${key}/${place}`, { expected: 'date', got: day }));
      });
    }
  });
  return years;
});

type Overlaid = { readonly [N in LawName]: Optional<Dated<LawValues[N]>> };

export const lawOverlay = object({
  ...(Object.fromEntries(LAW_NAMES.map((name) => [name, optional(overlayOf<unknown>(CHAPTERS[name].reader))])) as unknown as Overlaid),
  'days-off': optional(hostDaysOff),
});

/** An overlay as a host writes it. */
export const overlayJson = ({ 'days-off': daysOff, ...values }: LawOverlay): { readonly [key: string]: Json } => ({
  ...Object.fromEntries(
    Object.entries(values).map(([name, records]) => [
      name,
      (records as readonly (KnownValue<unknown> & { readonly source?: string })[]).map(({ from, until, value, source = '' }) => ({
        from,
        ...(until !== undefined && { until }),
        value: (CHAPTERS[name as LawName] as Chapter<unknown>).json(value),
        source,
      })),
    ]),
  ),
  ...(daysOff !== undefined && { 'days-off': daysOff.map((year) => ({ ...year })) }),
});

export function lawOn(on: CalendarDate, overlay: LawOverlay = {}): LawOn {
  const value = <N extends LawName>(name: N): DatedValue<LawValues[N]> => {
    const laid = overlay[name] as Dated<LawValues[N]> | undefined;
    const own = laid && onDay(laid, on);
    return own && isKnown(own) ? own : onDay(CHAPTERS[name].book, on);
  };
  const ownYears = (overlay['days-off'] ?? []).map(({ year, daysOff, daysWorked = [], source }) => [year, hostYear(year, daysOff, daysWorked, source)] as const);
  return Object.freeze({
    on,
    values: Object.fromEntries(LAW_NAMES.map((name) => [name, value(name)])) as unknown as LawOn['values'],
    calendar: ownYears.length > 0 ? new Map([...CALENDAR, ...ownYears]) : CALENDAR,
  });
}

/** The value, when the day has one. */
export function known<N extends LawName>(law: LawOn, name: N): LawValues[N] | undefined {
  const value = law.values[name];
  return isKnown(value) ? value.value : undefined;
}

/** A dated value as an answer shows it. */
export function lawValueJson(law: LawOn, name: LawName): { readonly [key: string]: Json } {
  const { from, until, refs, ...rest } = law.values[name];
  const span = { from, ...(until !== undefined && { until }) };
  const grounds = { refs: refs as unknown as Json };
  if (!('value' in rest)) return { ...span, ...rest, ...grounds };
  const { value, ...how } = rest;
  return { value: (CHAPTERS[name] as Chapter<typeof value>).json(value), ...span, ...how, ...grounds };
}

/** The calendar of the snapshot's own year, for the book of law as it is printed. */
export const daysOffJson = ({ on, calendar }: LawOn): Json => {
  const year = calendar.get(yearOf(on));
  return year === undefined
    ? { year: yearOf(on), unknown: 'outside-the-book' }
    : { ...year };
};

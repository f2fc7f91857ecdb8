/** Dated values: a number of the law with its days, clause, source and confidence; a day without one is not known. */
import type { CalendarDate } from '../primitives/calendar-date.js';
import type { LegalRef } from './act.js';

/** How well a value is known. `host`: laid over by the page that embeds us. */
export const CONFIDENCES = ['verified', 'news', 'lender', 'code', 'memory', 'host'] as const;

export type Confidence = (typeof CONFIDENCES)[number];

/** Why a value is not known on a day; the sentences live in locales/. */
export const REASONS = [
  'outside-the-book',
  'budget-law-not-adopted',
  'not-confirmed-for-year',
  'text-not-found',
  'earlier-regime-not-found',
] as const;

export type Reason = (typeof REASONS)[number];

/** Why a value that is used may no longer be the law's. */
export const DOUBTS = ['new-rules-announced'] as const;

export type Doubt = (typeof DOUBTS)[number];

interface Span {
  readonly from: CalendarDate;
  /** The last day, included; absent means until the book ends. */
  readonly until?: CalendarDate;
  readonly refs: readonly LegalRef[];
}

export interface KnownValue<T> extends Span {
  readonly value: T;
  readonly confidence: Confidence;
  /** The day on which somebody last compared this record with its source. Absent for a host's own value. */
  readonly confirmedOn?: CalendarDate;
  readonly doubt?: Doubt;
  /** What the host named as its source. */
  readonly source?: string;
}

export interface UnknownValue extends Span {
  readonly unknown: Reason;
}

export type DatedValue<T> = KnownValue<T> | UnknownValue;

/** In order, without gap or overlap; the case table of the tests proves it. */
export type Dated<T> = readonly DatedValue<T>[];

export const isKnown = <T>(value: DatedValue<T>): value is KnownValue<T> => 'value' in value;

/** The record of a day. Never a neighbour's value: outside the records it is unknown. */
export function onDay<T>(dated: Dated<T>, day: CalendarDate): DatedValue<T> {
  const record = dated.find(({ from, until }) => from <= day && (until === undefined || day <= until));
  return record ?? { from: day, until: day, unknown: 'outside-the-book', refs: [] };
}

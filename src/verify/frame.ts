/** A frame: all that loans of one product, day, term and method share, worked out once for the thousands of lines that ask for it. */
import type { CalendarDate } from '../primitives/calendar-date.js';
import { daysBetween } from '../primitives/calendar-date.js';
import { remembered } from '../primitives/remembered.js';
import { readWith } from '../primitives/reader.js';
import { checkLaw } from '../law/check-law.js';
import type { Finding } from '../law/finding.js';
import { lawOn, type LawName, type LawOn } from '../law/law-on.js';
import { penaltyFree } from '../schedule/penalty-free.js';
import { duePeriods } from '../schedule/build-schedule.js';
import type { Row } from '../schedule/schedule.js';
import { checkDueDates } from '../terms/check-terms.js';
import { parseTerms, quoteRequest, type QuoteRequest, type Terms } from '../terms/parse-terms.js';
import { outOfStep } from './objections.js';

export interface Frame {
  readonly asked: QuoteRequest;
  readonly terms: Terms;
  readonly law: LawOn;
  readonly dates: readonly CalendarDate[];
  /** Days from the disbursement, as ГЭСВ counts them. */
  readonly days: readonly number[];
  /** What part of a year each period is. */
  readonly years: readonly number[];
  /** Of due dates, of the calendar, of payments out of step. */
  readonly findings: { readonly dates: readonly Finding[]; readonly free: readonly Finding[]; readonly steps: readonly Finding[] };
  readonly lawFindings: (relied: readonly LawName[]) => readonly Finding[];
}

const MOST_FRAMES = 2_000;

/** `undefined` where the request can't be read or priced: the exact way says why. */
const frameOf = remembered(
  (request: { readonly amount: unknown }): { readonly frame: Frame | undefined } => {
    const read = readWith(quoteRequest, request);
    if (!read.ok) return { frame: undefined };
    const asked = read.value;
    const law = lawOn(asked.disbursementDate);
    const terms = parseTerms({ read: asked, issues: [] }, law);
    if (!terms.ok) return { frame: undefined };
    const periods = duePeriods(terms.value);
    const dates = periods.map(({ end }) => end);
    const frame = {
      asked,
      terms: terms.value,
      law,
      dates,
      days: dates.map((date) => daysBetween(asked.disbursementDate, date)),
      years: periods.map(({ years: { n, d } }) => Number(n) / Number(d)),
      findings: { dates: checkDueDates(terms.value, dates).findings, free: penaltyFree(dates.map((date) => ({ date }) as Row), law.calendar).findings, steps: outOfStep(dates) },
      lawFindings: remembered((relied: readonly LawName[]) => checkLaw(law, relied), (relied) => relied.join(), 100),
    };
    return { frame };
  },
  // whatever the sum: it decides the price alone, which is asked for by itself
  (request) => JSON.stringify({ ...request, amount: '' }),
  MOST_FRAMES,
);

export const frameFor = (request: { readonly amount: unknown }): Frame | undefined => frameOf(request).frame;

/** A frame: all that loans of one product, day, term and method share, worked out once for the thousands of lines that ask for it. */
import type { CalendarDate } from '../primitives/calendar-date.js';
import { daysBetween } from '../primitives/calendar-date.js';
import { remembered } from '../primitives/remembered.js';
import { readWith } from '../primitives/reader.js';
import { checkLaw } from '../law/check-law.js';
import { isKnown } from '../law/dated.js';
import type { Finding } from '../law/finding.js';
import { lawOn, type LawName, type LawOn } from '../law/law-on.js';
import { checkCeilings, LONGEST_SHORT_LOAN, type CheckedCeiling } from '../cost/check-cost.js';
import type { Enclosure } from '../cost/enclosure.js';
import { penaltyFree } from '../schedule/penalty-free.js';
import { duePeriods } from '../schedule/build-schedule.js';
import type { Row } from '../schedule/schedule.js';
import { checkDueDates } from '../terms/check-terms.js';
import { parseTerms, quoteRequest, type QuoteRequest, type Terms } from '../terms/parse-terms.js';
import type { AnnualRate } from '../primitives/rate.js';
import { outOfStep } from './objections.js';
import { quickFactor, type QuickFactor } from './quick-rows.js';

/** A rate as it was printed, and the borders between which it lies. */
export interface ShownRate {
  readonly text: string;
  readonly enclosure: Enclosure;
}

export interface Frame {
  readonly asked: QuoteRequest;
  readonly terms: Terms;
  readonly law: LawOn;
  readonly dates: readonly CalendarDate[];
  /** Days from the disbursement, as ГЭСВ counts them. */
  readonly days: readonly number[];
  /** What one tiyn owes in each period, at a rate. */
  readonly factors: (rate: AnnualRate) => readonly QuickFactor[];
  /** Of due dates, of the calendar, of payments out of step. */
  readonly findings: { readonly dates: readonly Finding[]; readonly free: readonly Finding[]; readonly steps: readonly Finding[] };
  readonly lawFindings: (relied: readonly LawName[]) => readonly Finding[];
  /** The ceilings for a ГЭСВ known by its borders; of a loan so long that its sum does not matter to them, remembered. */
  readonly ceilings: (terms: Terms, shown: ShownRate) => CheckedCeiling;
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
    const maturity = dates.at(-1) ?? asked.disbursementDate;
    const ceilings = (given: Terms, { enclosure }: ShownRate): CheckedCeiling => checkCeilings(given, maturity, enclosure, law);
    const short = law.values['short-rate-ceiling'];
    const isLong = daysBetween(asked.disbursementDate, maturity) > (isKnown(short) ? short.value.maxDays : LONGEST_SHORT_LOAN);
    const frame: Frame = {
      asked,
      terms: terms.value,
      law,
      dates,
      days: dates.map((date) => daysBetween(asked.disbursementDate, date)),
      factors: remembered(({ percent }) => periods.map(({ years }) => quickFactor(percent, years)), ({ text }) => text, 1_000),
      findings: { dates: checkDueDates(terms.value, dates).findings, free: penaltyFree(dates.map((date) => ({ date }) as Row), law.calendar).findings, steps: outOfStep(dates) },
      ceilings: isLong ? remembered(ceilings, ({ nominalRate }, { text }) => `${nominalRate.text} ${text}`, 10_000) : ceilings,
      lawFindings: remembered((relied: readonly LawName[]) => checkLaw(law, relied), (relied) => relied.join(), 100),
    };
    return { frame };
  },
  // whatever the sum: it decides the price alone, which is asked for by itself
  (request) => JSON.stringify({ ...request, amount: '' }),
  MOST_FRAMES,
);

export function frameFor(request: { readonly amount: unknown }): Frame | undefined {
  try {
    return frameOf(request).frame;
  } catch {
    // lists within lists, deeper than a stack: no request, and the exact way says where
    return undefined;
  }
}

/** checkCost: the price against the ceilings of the law and of the product, compared unrounded. */
import { daysBetween, type CalendarDate } from '../primitives/calendar-date.js';
import { daysOfYear } from '../primitives/day-count.js';
import { CERTIFIED } from '../primitives/decimal.js';
import { compare, fractionOf, fractionText } from '../primitives/fraction.js';
import type { AnnualRate } from '../primitives/rate.js';
import { exhausted } from '../primitives/result.js';
import type { LegalRef } from '../law/act.js';
import { isKnown, type Confidence, type DatedValue } from '../law/dated.js';
import { finding, type Checked } from '../law/finding.js';
import { known, type LawName, type LawOn } from '../law/law-on.js';
import { exceedsMrp } from '../law/mrp.js';
import type { Product } from '../product/product.js';
import type { Terms } from '../terms/parse-terms.js';
import { compareTo, roundedText, unroundedText, type Enclosure } from './enclosure.js';

export interface Limit {
  /** `gesv` and `daily` are the law's, `product` is the lender's own ceiling. */
  readonly id: 'gesv' | 'daily' | 'product';
  /** Percent; `null` where the law of the day is not known. */
  readonly limit: string | null;
  readonly comparison: '<' | '<=';
  readonly actual: string;
  readonly met: boolean | null;
  readonly confidence: Confidence | null;
  readonly refs: readonly LegalRef[];
}

export interface Ceiling {
  /** `short`: at most 45 days and 45 МРП. `unknown`: a short loan on a day whose МРП or short regime is not known. */
  readonly regime: 'general' | 'short' | 'unknown';
  /** Whether every limit is met; `null` while one of them is not known. */
  readonly met: boolean | null;
  readonly limits: readonly Limit[];
}

export interface CheckedCeiling extends Checked {
  readonly ceiling: Ceiling;
}

/** What a ceiling looks at. */
type Priced = Pick<Terms, 'disbursementDate' | 'principal' | 'nominalRate'> & { readonly product: Pick<Product, 'dayCount' | 'maxGesvRate'> };

export function checkCeilings(terms: Priced, maturity: CalendarDate, rate: Enclosure, law: LawOn): CheckedCeiling {
  const { regime, relied } = regimeOf(terms, maturity, law);
  const own = terms.product.maxGesvRate;
  const limits = [
    ...legalLimits(regime, terms, rate, law),
    ...(own === undefined ? [] : [gesvLimit('product', { limit: own, confidence: 'lender', refs: [] }, rate)]),
  ];
  const broken = limits.filter(({ met }) => met === false);
  return {
    ceiling: { regime, met: broken.length > 0 ? false : regime === 'unknown' || limits.some(({ met }) => met === null) ? null : true, limits },
    findings: broken.map(({ id, limit, actual, comparison, confidence, refs }) =>
      finding('error', 'ceiling-exceeded', { id, limit, actual, comparison, confidence }, refs),
    ),
    relied,
  };
}

/** A loan that could be short needs the short regime and the МРП of the day; any other is general without them. */
function regimeOf({ disbursementDate, principal }: Priced, maturity: CalendarDate, law: LawOn): { regime: Ceiling['regime']; relied: readonly LawName[] } {
  const short = law.values['short-rate-ceiling'];
  const days = daysBetween(disbursementDate, maturity);
  if (!isKnown(short)) return days <= LONGEST_SHORT_LOAN ? { regime: 'unknown', relied: ['short-rate-ceiling'] } : general;
  if (days > short.value.maxDays) return general;
  const mrp = known(law, 'mrp');
  if (mrp === undefined) return { regime: 'unknown', relied: ['mrp', 'short-rate-ceiling'] };
  if (exceedsMrp(principal, short.value.maxMrp, mrp)) return { regime: 'general', relied: ['mrp', 'rate-ceiling'] };
  return { regime: 'short', relied: ['mrp', 'short-rate-ceiling'] };
}

const general = { regime: 'general', relied: ['rate-ceiling'] } as const;

/** The days up to which a short regime has existed, whatever its numbers were: where they are unknown, so is the ceiling. */
export const LONGEST_SHORT_LOAN = 45;

function legalLimits(regime: Ceiling['regime'], terms: Priced, rate: Enclosure, law: LawOn): readonly Limit[] {
  switch (regime) {
    case 'unknown':
      return [];
    case 'general':
      return [gesvLimit('gesv', legal(law.values['rate-ceiling'], (ceiling) => ceiling), rate)];
    case 'short': {
      const short = law.values['short-rate-ceiling'];
      return [
        dailyLimit(legal(short, ({ dailyRate }) => dailyRate), terms),
        gesvLimit('gesv', legal(short, ({ gesvRate }) => gesvRate), rate),
      ];
    }
    default:
      return exhausted(regime);
  }
}

interface LegalRate {
  /** Absent where the law of the day is not known. */
  readonly limit?: AnnualRate;
  readonly confidence: Confidence | null;
  readonly refs: readonly LegalRef[];
}

const legal = <T>(record: DatedValue<T>, pick: (value: T) => AnnualRate): LegalRate =>
  isKnown(record) ? { limit: pick(record.value), confidence: record.confidence, refs: record.refs } : { confidence: null, refs: record.refs };

function gesvLimit(id: 'gesv' | 'product', { limit, confidence, refs }: LegalRate, rate: Enclosure): Limit {
  const met = limit === undefined ? null : compareTo(rate, limit.percent) <= 0;
  const actual = limit !== undefined && met === false ? apart(limit, rate) : unroundedText(rate);
  return { id, limit: limit?.text ?? null, comparison: '<=', actual, met, confidence, refs };
}

/** The nominal rate of a day: over 360 where the base of the year is 360, over 365 otherwise. */
function dailyLimit({ limit, confidence, refs }: LegalRate, { nominalRate, product }: Priced): Limit {
  const daily = { n: nominalRate.percent.n, d: nominalRate.percent.d * BigInt(daysOfYear(product.dayCount)) };
  const met = limit === undefined ? null : compare(daily, limit.percent) < 0;
  return { id: 'daily', limit: limit?.text ?? null, comparison: '<', actual: fractionText(daily, DAILY_DECIMALS), met, confidence, refs };
}

const DAILY_DECIMALS = 14;

/** Enough digits that a breach never reads "46 is above 46". */
function apart({ percent }: AnnualRate, rate: Enclosure): string {
  let shown = unroundedText(rate);
  for (let decimals = 15; compare(fractionOf(shown), percent) === 0 && decimals <= CERTIFIED; decimals += 5) shown = roundedText(rate, decimals);
  return shown;
}

/** Relief in arrears: the changes that a borrower may ask for, each priced for this loan, and whether three months of it must be granted. */
import { monthsBefore, type CalendarDate } from '../primitives/calendar-date.js';
import { compare, times, whole, type Fraction } from '../primitives/fraction.js';
import { sum, type Tenge } from '../primitives/money.js';
import { count, dictionary, object, optional, yesNo, type Read } from '../primitives/reader.js';
import { date, money, month } from '../primitives/readers.js';
import { annualRate, type AnnualRate } from '../primitives/rate.js';
import type { Term } from '../primitives/readers.js';
import { BORROWER_RIGHTS } from '../law/borrower-rights.js';
import { changedBy, type Changed } from '../change.js';
import { changeList, type Change } from '../change/changes.js';
import type { PricedLoan } from '../quote.js';
import { quoteRequest } from '../terms/parse-terms.js';

/** What decides whether relief must be granted; what is not told is not known. */
const circumstances = object({
  /** The day on which relief is asked for. */
  on: date,
  /** One of the socially vulnerable groups. */
  vulnerable: optional(yesNo),
  /** Harmed by what a state of emergency was declared for. */
  emergency: optional(yesNo),
  /** Targeted social aid. */
  socialAid: optional(yesNo),
  /** Income of the twelve months before that of the request. */
  income: optional(dictionary(month, money, 100)),
});

export type Circumstances = Read<typeof circumstances>;

const asked = { changes: optional(changeList), fromRow: count(1, 3_660), borrower: optional(circumstances) };

/** What is asked of a loan. */
export const reliefAsked = object(asked);

export type ReliefAsked = Read<typeof reliefAsked>;

export const reliefRequest = object({ quote: quoteRequest, ...asked });

export interface Relief {
  readonly change: Change;
  readonly changed: Changed;
}

const { months: MONTHS, percent: SHARE } = BORROWER_RIGHTS.change.numbers;

/** How much longer a term, and by what part lower a rate, an example takes. */
const LONGER = { months: 6, days: 90 };
const LOWER: Fraction = { n: 9n, d: 10n };

/** Each kind of relief from a row on, as far as this loan allows it (Law 56-V, article 9-2, item 2). */
export function reliefFor(loan: PricedLoan, before: readonly Change[], fromRow: number): readonly Relief[] {
  const { terms, schedule } = loan;
  const day = schedule.rows[fromRow - 2]?.date ?? terms.disbursementDate;
  return kindsOf(loan, fromRow, day).flatMap((each): Relief[] => {
    const changed = changedBy(loan, [...before, each]);
    return changed.ok ? [{ change: each, changed: changed.value }] : [];
  });
}

function kindsOf({ terms: { method, nominalRate, term } }: PricedLoan, fromRow: number, day: CalendarDate): readonly Change[] {
  const other = method === 'annuity' ? 'differentiated' : 'annuity';
  return [
    { kind: 'deferral', fromRow, months: MONTHS, of: 'principal' },
    { kind: 'deferral', fromRow, months: MONTHS, of: 'principal-and-interest' },
    { kind: 'instalment-cut', fromRow, months: MONTHS, sharePercent: whole(SHARE) },
    { kind: 'term', date: day, term: longer(term) },
    { kind: 'rate', date: day, nominalRate: lower(nominalRate) },
    { kind: 'method', date: day, method: other },
  ];
}

const longer = (term: Term): Term => ('months' in term ? { months: term.months + LONGER.months } : { days: term.days + LONGER.days });

/** Whole hundredths of a percent, downwards. */
function lower({ percent }: AnnualRate): AnnualRate {
  const { n, d } = times(percent, LOWER);
  const hundredths = ((100n * n) / d).toString().padStart(3, '0');
  return annualRate(`${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`);
}

export interface MustGrant {
  /** `undefined` where too little is told. */
  readonly met: boolean | undefined;
  /** Average income of the last two months, and of all twelve, in exact tiyn. */
  readonly recent?: Fraction;
  readonly before?: Fraction;
}

const { recent: RECENT, before: BEFORE, percent: FALL } = BORROWER_RIGHTS.relief.numbers;

/**
 * Law 56-V, article 9-2, items 3-1 and 3-2: one of two groups, and either targeted social aid or an average income of the two
 * months before that of the request more than 30 percent below that of the twelve before it.
 */
export function mustGrant({ on, vulnerable, emergency, socialAid, income }: Circumstances): MustGrant {
  const months = monthsBefore(on, BEFORE);
  const isWhole = income !== undefined && months.every((each) => income.has(each));
  const average = (of: typeof months): Fraction => ({ n: sum(of.map((each) => income?.get(each) as Tenge)), d: BigInt(of.length) });
  const [recent, before] = isWhole ? [average(months.slice(-RECENT)), average(months)] : [];
  const fell = recent && before && compare(times(recent, whole(100)), times(before, whole(100 - FALL))) < 0;
  const belongs = either(vulnerable, emergency);
  const inNeed = either(socialAid, fell);
  return { met: belongs === false || inNeed === false ? false : belongs === true && inNeed === true ? true : undefined, ...(recent && { recent }), ...(before && { before }) };
}

/** One is enough; that neither holds is known only of both. */
const either = (a: boolean | undefined, b: boolean | undefined): boolean | undefined => (a === true || b === true ? true : a === false && b === false ? false : undefined);


/** rightsOf: what the borrower of this loan may demand, and by which dates. */
import { addDays, yearOf, type CalendarDate } from '../primitives/calendar-date.js';
import type { LegalRef } from '../law/act.js';
import { BORROWER_RIGHTS, type RightId, type RightInLaw } from '../law/borrower-rights.js';
import { isKnown, onDay } from '../law/dated.js';
import { lastDay, type Deadline } from '../law/deadline.js';
import { OMBUDSMAN } from '../law/ombudsman.js';
import { isUnsecured, penaltyLimits } from '../change/late-payment.js';
import type { PricedLoan } from '../quote.js';

/** The dates of one sentence. */
export type Dates = Readonly<Record<string, CalendarDate>>;

export interface Right {
  readonly id: RightId;
  /** The words it is told in, where they differ from loan to loan. */
  readonly variant?: string;
  readonly stage: RightInLaw['stage'];
  readonly within?: Deadline;
  readonly numbers: Readonly<Record<string, number>>;
  /** Worked out for this loan, each for a sentence of its own. */
  readonly dates: readonly Dates[];
  /** Years whose days off are not laid down for certain, so that a date is missing. */
  readonly unknownYears: readonly number[];
  readonly refs: readonly LegalRef[];
}

/** What only this loan adds to a right; `undefined` where it does not have the right. */
type Own = Partial<Pick<Right, 'variant' | 'numbers' | 'dates' | 'unknownYears'>> | undefined;

/**
 * The last day on which the first payment may come without a penalty, from which the days of a delay are counted: the
 * first day late is the one after it. Where the calendar is not certain it is the due date.
 */
const firstFreeUntil = ({ schedule: { rows }, penaltyFree: { dates } }: PricedLoan): CalendarDate => dates[0] ?? (rows[0] as { readonly date: CalendarDate }).date;

/** The n-th day of a delay of the first payment. */
const late = (loan: PricedLoan, days: number): CalendarDate => addDays(firstFreeUntil(loan), days);

function counted(loan: PricedLoan, from: CalendarDate, within: Deadline): Own {
  const last = lastDay(loan.law.calendar, from, within);
  return 'day' in last ? { dates: [{ from, last: last.day }] } : { unknownYears: [last.unknownYear] };
}

/** Due dates of this loan on a day off, each with the working day after it. */
function moved({ schedule: { rows }, penaltyFree: { dates } }: PricedLoan): Own {
  const years = rows.flatMap(({ date }, index) => (dates[index] === null ? [yearOf(date)] : []));
  return {
    dates: rows.flatMap(({ date }, index) => {
      const until = dates[index] ?? date;
      return until === date ? [] : [{ due: date, until }];
    }),
    unknownYears: [...new Set(years)],
  };
}

/**
 * A request to change the contract may be made within days of the lender's notice; one lender counts the same days from
 * the delay itself, which is never later: so that day is safe, and the answers that follow are counted from it.
 */
const asked = (loan: PricedLoan): CalendarDate => late(loan, BORROWER_RIGHTS.change.within.days);
const answered = (loan: PricedLoan): CalendarDate => addDays(asked(loan), BORROWER_RIGHTS.answer.within.days);

const OWN: Partial<Readonly<Record<RightId, (loan: PricedLoan) => Own>>> = {
  giveBack: (loan) => counted(loan, loan.terms.disbursementDate, BORROWER_RIGHTS.giveBack.within),
  dayOff: moved,
  kdn: (loan) => (loan.terms.product.purpose === 'business' ? undefined : counted(loan, loan.terms.disbursementDate, BORROWER_RIGHTS.kdn.within)),
  insurance: ({ terms }) => (terms.services.length > 0 ? {} : undefined),
  notice: (loan) => ({ dates: [{ last: late(loan, BORROWER_RIGHTS.notice.within.days) }] }),
  change: (loan) => ({ dates: [{ last: asked(loan) }] }),
  answer: (loan) => ({ dates: [{ from: asked(loan), last: answered(loan) }] }),
  ombudsman: (loan) => {
    const office = onDay(OMBUDSMAN, loan.terms.disbursementDate);
    return isKnown(office) ? { variant: office.value, dates: [{ from: answered(loan), last: addDays(answered(loan), BORROWER_RIGHTS.ombudsman.within.days) }] } : undefined;
  },
  wholeDebt: (loan) => ({ dates: [{ from: late(loan, BORROWER_RIGHTS.wholeDebt.numbers.days + 1) }] }),
  lastPenalty: (loan) => {
    const days = penaltyLimits(loan.terms, loan.law)?.maxDays;
    return days === undefined || !isUnsecured(loan.terms) ? undefined : { numbers: { days }, dates: [{ last: late(loan, days) }] };
  },
};

const none = (): Own => ({});

/** In the order in which they are told. */
export const rightsOf = (loan: PricedLoan): readonly Right[] =>
  (Object.entries(BORROWER_RIGHTS) as readonly (readonly [RightId, RightInLaw])[]).flatMap(([id, { stage, within, numbers = {}, from, refs }]) => {
    const isThere = from === undefined || loan.terms.disbursementDate >= from;
    const own = isThere ? (OWN[id] ?? none)(loan) : undefined;
    return own === undefined ? [] : [{ id, stage, ...(within && { within }), numbers, dates: [], unknownYears: [], refs, ...own }];
  });

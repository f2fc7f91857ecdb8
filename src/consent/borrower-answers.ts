/** What a borrower answers about himself, as little as the law's thresholds need: no name, no number, no birth date. */
import { addMonths, type CalendarDate } from '../primitives/calendar-date.js';
import { object, oneOf, optional, yesNo, type Read } from '../primitives/reader.js';
import { money } from '../primitives/readers.js';
import type { ConsentAges } from '../law/consent-duties.js';

export const AGES = ['under', 'between', 'over'] as const;

export const borrowerAnswers = object({
  /** On which side of the two borders he was born. */
  age: optional(oneOf(AGES)),
  married: optional(yesNo),
  /** Whether his credit report tells of no loan yet. */
  firstLoan: optional(yesNo),
  /** Other unsecured consumer microcredits of the same lender on the same day, together. */
  otherLoansToday: optional(money),
  /** The money goes to a seller, for goods whose receipt he confirms. */
  toSeller: optional(yesNo),
  /** It repays another microcredit of the same lender. */
  refinancesHere: optional(yesNo),
  /** It pays taxes, fines or debts under enforcement, straight to whoever takes them. */
  paysState: optional(yesNo),
});

export type BorrowerAnswers = Read<typeof borrowerAnswers>;

/**
 * The borders as days of birth. Under 21: until the eve of the 21st birthday, so whoever was born after this day; over 55: from
 * the day after the 55th birthday, so whoever was born before that one.
 */
export const birthBorders = (on: CalendarDate, { under, over }: ConsentAges): { readonly bornAfter: CalendarDate; readonly bornBefore: CalendarDate } => ({
  bornAfter: addMonths(on, -12 * under),
  bornBefore: addMonths(on, -12 * over),
});

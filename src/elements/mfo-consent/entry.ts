/** What was answered: about the borrower, as little as the law's thresholds need, and each consent to the very text that was shown. */
import type { BorrowerAnswers } from '../../consent/borrower-answers.js';
import { isWhole, textHash, type Answer } from '../../consent/record.js';
import type { ConsentItem } from '../../i18n/consent-items.js';
import { parseMoney } from '../../i18n/parse-number.js';
import { tenge } from '../../primitives/money.js';
import type { Language } from '../../primitives/language.js';

/** Where the money goes: to the borrower, or one of the law's three exceptions. */
export const USES = ['me', 'toSeller', 'refinancesHere', 'paysState'] as const;

export type Use = (typeof USES)[number];

/** An answer without the name of what it answers. */
export type Given = Omit<Answer, 'id'>;

export interface Entry {
  readonly age?: BorrowerAnswers['age'];
  readonly married?: boolean;
  readonly firstLoan?: boolean;
  readonly use?: Use;
  /** As typed. */
  readonly otherLoansToday: string;
  /** By the hash of the text that was answered: another text is another question. */
  readonly answers: Readonly<Record<string, Given>>;
}

export const EMPTY: Entry = { otherLoansToday: '', answers: {} };

/** A sum that can't be read tells nothing. */
export function borrowerOf({ age, married, firstLoan, use, otherLoansToday }: Entry): BorrowerAnswers {
  const others = parseMoney(otherLoansToday);
  return {
    ...(age !== undefined && { age }),
    ...(married !== undefined && { married }),
    ...(firstLoan !== undefined && { firstLoan }),
    ...(use !== undefined && { toSeller: use === 'toSeller', refinancesHere: use === 'refinancesHere', paysState: use === 'paysState' }),
    ...(others !== undefined && { otherLoansToday: tenge(others) }),
  };
}

export const answerTo = ({ answers }: Entry, language: Language, item: ConsentItem): Given | undefined => answers[textHash(language, item)];

export const answered = (entry: Entry, language: Language, item: ConsentItem, given: Given): Entry => ({ ...entry, answers: { ...entry.answers, [textHash(language, item)]: given } });

/** Whether something of it is still to be answered: all of what is required, or which insurer. */
export function isOpen(entry: Entry, language: Language, item: ConsentItem): boolean {
  const given = answerTo(entry, language, item);
  return given === undefined ? item.duty.required : !isWhole(item, given);
}

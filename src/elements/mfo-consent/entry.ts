/** What was answered: about the borrower, as little as the law's thresholds need, and each consent to the very text that was shown. */
import type { BorrowerAnswers } from '../../consent/borrower-answers.js';
import { isWhole, textHash, type Answer } from '../../consent/record.js';
import { serviceOf } from '../../consent/duties.js';
import type { ConsentItem } from '../../i18n/consent-items.js';
import { parseMoney } from '../../i18n/parse-number.js';
import { tenge } from '../../primitives/money.js';
import type { Language } from '../../primitives/language.js';

/** Where the money goes: to the borrower, or one of the law's three exceptions. */
export const USES = ['me', 'toSeller', 'refinancesHere', 'paysState'] as const;

export type Use = (typeof USES)[number];

/** An answer without the name of what it answers. */
export type Given = Omit<Answer, 'id'>;

/** Whose file was read, by its hash, and in which language: an answer in another one is none here. */
export interface Reading {
  readonly file: string;
  readonly language: Language;
}

/** An answer and what it belongs to: another lender, another language, another text is another question. */
interface Kept extends Reading, Answer {
  readonly textHash: string;
}

export interface Entry {
  readonly age?: BorrowerAnswers['age'];
  readonly married?: boolean;
  readonly firstLoan?: boolean;
  readonly use?: Use;
  /** As typed. */
  readonly otherLoansToday: string;
  readonly answers: readonly Kept[];
}

export const EMPTY: Entry = { otherLoansToday: '', answers: [] };

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

const isOf = ({ file, language }: Reading, kept: Kept): boolean => kept.file === file && kept.language === language;

export function answerTo({ answers }: Entry, reading: Reading, item: ConsentItem): Given | undefined {
  const shown = textHash(reading.language, item);
  return answers.find((kept) => isOf(reading, kept) && kept.textHash === shown);
}

export function answered(entry: Entry, reading: Reading, item: ConsentItem, given: Given): Entry {
  const kept: Kept = { ...reading, id: item.id, textHash: textHash(reading.language, item), ...given };
  return { ...entry, answers: [...entry.answers.filter((other) => !isOf(reading, other) || other.textHash !== kept.textHash), kept] };
}

/** Whether it was answered in another language, and not in this one. */
export const isElsewhere = (entry: Entry, reading: Reading, item: ConsentItem): boolean =>
  answerTo(entry, reading, item) === undefined && entry.answers.some(({ file, language, id }) => file === reading.file && language !== reading.language && id === item.id);

/** Whether something of it is still to be answered: what is required, a service that is in the loan, or which insurer. */
export function isOpen(entry: Entry, reading: Reading, item: ConsentItem): boolean {
  const given = answerTo(entry, reading, item);
  return given === undefined ? item.duty.required || serviceOf(item) !== undefined : !isWhole(item, given);
}

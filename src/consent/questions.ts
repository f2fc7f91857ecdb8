/** questionsFor: what a borrower is asked about himself, and nothing that no consent of this loan depends on. */
import { tenge, ZERO } from '../primitives/money.js';
import type { PricedLoan } from '../quote.js';
import type { BorrowerAnswers } from './borrower-answers.js';
import { dutiesOf } from './duties.js';

const USE = ['toSeller', 'refinancesHere', 'paysState'] as const;

/** Answers of which one at least makes a difference, if the question makes any. */
const PROBES = {
  age: [{ age: 'under' }, { age: 'between' }],
  married: [{ married: true }, { married: false }],
  firstLoan: [{ firstLoan: true }, { firstLoan: false }],
  otherLoansToday: [{ otherLoansToday: ZERO }, { otherLoansToday: tenge('9999999999.00') }],
  use: [...USE.map((use) => ({ [use]: true })), Object.fromEntries(USE.map((use) => [use, false]))],
} as const satisfies Readonly<Record<string, readonly BorrowerAnswers[]>>;

export type Question = keyof typeof PROBES;

export function questionsFor(loan: PricedLoan): readonly Question[] {
  const needs = (answers: BorrowerAnswers): string => JSON.stringify(dutiesOf(loan, answers).map(({ needed }) => needed));
  const silent = needs({});
  return (Object.keys(PROBES) as Question[]).filter((question) => PROBES[question].some((answers) => needs(answers) !== silent));
}

/** A goal in the words of the contract: what it takes, and the quote or the changed loan that comes of it. */
import { moneyText } from '../primitives/money.js';
import { readWith } from '../primitives/reader.js';
import type { Term } from '../primitives/readers.js';
import { ok, type Result } from '../primitives/result.js';
import { quoteAnswer, type Quote } from '../answer.js';
import { changeLoan } from '../change/change-loan.js';
import { changeAnswer, type ChangeAnswer } from '../change.js';
import { priceAgain } from '../quote.js';
import { goalRequest, seek } from './goals.js';

export interface GoalAnswer {
  /** `met`: nothing needs to be done. `unreachable`: nothing would be enough. */
  readonly outcome: 'found' | 'met' | 'unreachable';
  /** What it takes. */
  readonly amount?: string;
  readonly term?: Term;
  readonly date?: string;
  /** The most that could be saved, where that is not enough. */
  readonly saving?: string;
  /** The loan that does it. */
  readonly quote?: Quote;
  /** The changed loan that does it. */
  readonly change?: ChangeAnswer;
}

export function findGoal(request: unknown): Result<GoalAnswer> {
  const read = readWith(goalRequest, request);
  if (!read.ok) return read;
  const { quote, changes = [], goal } = read.value;
  const loan = priceAgain(quote);
  if (!loan.ok) return { ...loan, issues: loan.issues.map((each) => ({ ...each, path: `/quote${each.path}` })) };
  const sought = seek(loan.value, changes, goal);
  if (!sought.ok) return { ...sought, issues: sought.issues.map((each) => ({ ...each, path: each.path.replace(`/changes/${changes.length}/date`, '/goal/on') })) };
  const { outcome, amount, term, date, saving, asked, change } = sought.value;
  const better = asked && priceAgain(asked);
  const all = change && [...changes, change];
  const { terms, schedule, law } = loan.value;
  const changed = all && changeLoan(terms, schedule, all, law);
  return ok({
    outcome,
    ...(amount !== undefined && { amount: moneyText(amount) }),
    ...(term !== undefined && { term }),
    ...(date !== undefined && { date }),
    ...(saving !== undefined && { saving: moneyText(saving) }),
    ...(better?.ok === true && { quote: quoteAnswer(better.value) }),
    ...(changed?.ok === true && { change: changeAnswer({ loan: loan.value, changed: changed.value, kinds: all?.map(({ kind }) => kind) ?? [] }) }),
  });
}

/** A goal in the words of the contract: what it takes, and the quote or the changed loan that comes of it. */
import { moneyText } from '../primitives/money.js';
import { readWith } from '../primitives/reader.js';
import type { Term } from '../primitives/readers.js';
import { below, ok, type Result } from '../primitives/result.js';
import { quoteAnswer, type Quote } from '../answer.js';
import { changeAnswer, changedBy, type ChangeAnswer } from '../change.js';
import { changeList, type Change } from '../change/changes.js';
import { priceAgain, type PricedLoan } from '../quote.js';
import { goal, goalRequest, isOfChange, seek, type Goal } from './goals.js';

export interface GoalAnswer {
  /** `met`: nothing needs to be done. `unreachable`: nothing would be enough. `unknown`: the search was given up. */
  readonly outcome: 'found' | 'met' | 'unreachable' | 'unknown';
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
  const { quote, changes = [], goal: wanted } = read.value;
  const loan = priceAgain(quote);
  if (!loan.ok) return below('/quote', loan);
  return answerFor(loan.value, changes, wanted);
}

/** Of a loan that is priced already; what happened to it and what is wanted as a request has them. */
export function goalOf(loan: PricedLoan, changes: unknown, wanted: unknown): Result<GoalAnswer> {
  const [happened, read] = [readWith(changeList, changes, '/changes'), readWith(goal, wanted, '/goal')];
  if (!happened.ok) return happened;
  return read.ok ? answerFor(loan, happened.value, read.value) : read;
}

function answerFor(loan: PricedLoan, changes: readonly Change[], wanted: Goal): Result<GoalAnswer> {
  const sought = seek(loan, changes, wanted);
  // the change that a goal tries is nobody's: of what it is made, the day alone was told
  if (!sought.ok) return { ...sought, issues: sought.issues.map((each) => (isOfChange(each, changes.length) ? { ...each, path: '/goal/on' } : each)) };
  const { outcome, amount, term, date, saving, asked, change } = sought.value;
  const better = asked && priceAgain(asked);
  const all = change && [...changes, change];
  const changed = all && changedBy(loan, all);
  return ok({
    outcome,
    ...(amount !== undefined && { amount: moneyText(amount) }),
    ...(term !== undefined && { term }),
    ...(date !== undefined && { date }),
    ...(saving !== undefined && { saving: moneyText(saving) }),
    ...(better?.ok === true && { quote: quoteAnswer(better.value) }),
    ...(changed?.ok === true && { change: changeAnswer(changed.value) }),
  });
}

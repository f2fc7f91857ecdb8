/**
 * Plan: changes that were looked at beside a loan, with what they come to and a hash of their own. The loan's own hash stays
 * what it is: a consent names the same sheet, with a plan on it or without.
 */
import { decimalText } from '../primitives/fraction.js';
import { rateText } from '../primitives/rate.js';
import type { Change } from '../change/changes.js';
import { changeAnswer, type ChangeAnswer, type Changed } from '../change.js';
import { hashOf } from './hash.js';
import { digits, plain, rowDigits, type JsonObject } from './normal-form.js';
import type { Sheet } from './disclosure.js';
import { planFigures, withPlan } from './plan-figures.js';
import type { Figure, Grounded } from './figure.js';

export interface Plan {
  /** As a change request has them, alike changes written alike: sums with two decimals, rates without idle noughts. */
  readonly changes: readonly JsonObject[];
  readonly answer: ChangeAnswer;
  readonly figures: readonly Figure[];
  /** SHA-256 over the sheet's own hash, the changes, the figures and the rows after them. */
  readonly hash: string;
}

interface Looked extends Omit<Plan, 'hash'> {
  readonly grounded: readonly Grounded[];
}

/** What is the same in every language. */
const LOOKED = new WeakMap<Changed, Looked>();

function looked(changed: Changed): Looked {
  const known = LOOKED.get(changed);
  if (known !== undefined) return known;
  const grounded = planFigures(changed);
  const made = { grounded, figures: grounded.map(({ figure }) => figure), changes: changed.changes.map(changeJson), answer: changeAnswer(changed) };
  LOOKED.set(changed, made);
  return made;
}

/** A sheet with changes of its loan on it; without any it stays as it is. */
export function planned(sheet: Sheet, changed: Changed | undefined): Sheet {
  if (changed === undefined || changed.changes.length === 0) return sheet;
  const { grounded, figures, changes, answer } = looked(changed);
  const { issuedAt, ...disclosure } = sheet.disclosure;
  const covered = {
    sheet: disclosure.hash,
    changes,
    figures: figures.map(digits),
    rows: answer.after.rows.map(rowDigits),
  };
  const plan: Plan = { changes, answer, figures, hash: hashOf(covered) };
  return { ...sheet, disclosure: { ...disclosure, plan, ...(issuedAt !== undefined && { issuedAt }) }, graph: withPlan(sheet.graph, grounded) };
}

function changeJson(change: Change): JsonObject {
  switch (change.kind) {
    case 'instalment-cut':
      return plain({ ...change, sharePercent: rateText(decimalText(change.sharePercent)) }, rateText) as JsonObject;
    case 'early-repayment':
      // "not in full" says no more than nothing said
      return plain({ ...change, full: change.full === true ? true : undefined }, rateText) as JsonObject;
    default:
      return plain(change, rateText) as JsonObject;
  }
}

/** Relief in the words of the contract. */
import { decimalText, type Fraction } from '../primitives/fraction.js';
import { issue } from '../primitives/issue.js';
import { moneyText } from '../primitives/money.js';
import { readWith } from '../primitives/reader.js';
import { below, failed, ok, type Result } from '../primitives/result.js';
import { shownIncome } from '../primitives/rounding.js';
import { BORROWER_RIGHTS } from '../law/borrower-rights.js';
import type { LegalRef } from '../law/act.js';
import { changeAnswer, changedBy, type ChangeAnswer } from '../change.js';
import type { Change, ChangeKind } from '../change/changes.js';
import { priceAgain, type PricedLoan } from '../quote.js';
import { mustGrant, reliefAsked, reliefFor, reliefRequest, type MustGrant, type ReliefAsked } from './relief.js';

export interface ReliefAnswer {
  /** What may be asked for, each with what it does to this loan; a term, a rate and a share are examples. */
  readonly options: readonly { readonly change: ChangeJson; readonly answer: ChangeAnswer }[];
  /** Whether a deferral or a cut of three months must be granted; `null` where too little is told. */
  readonly mustGrant: { readonly met: boolean | null; readonly recentIncome: string | null; readonly averageIncome: string | null; readonly refs: readonly LegalRef[] };
  readonly refs: readonly LegalRef[];
}

export function findRelief(request: unknown): Result<ReliefAnswer> {
  const read = readWith(reliefRequest, request);
  if (!read.ok) return read;
  const { quote, ...asked } = read.value;
  const loan = priceAgain(quote);
  if (!loan.ok) return below('/quote', loan);
  return reliefAnswer(loan.value, asked);
}

/** Of a loan that is priced already; the rest as a request has it. */
export function reliefOf(loan: PricedLoan, request: unknown): Result<ReliefAnswer> {
  const read = readWith(reliefAsked, request);
  return read.ok ? reliefAnswer(loan, read.value) : read;
}

function reliefAnswer(loan: PricedLoan, { changes = [], fromRow, borrower }: ReliefAsked): Result<ReliefAnswer> {
  const { rows } = loan.schedule;
  if (fromRow > rows.length) return failed([issue('row-unknown', '/fromRow', { row: fromRow, known: rows.map(({ number }) => number) })]);
  const before = changedBy(loan, changes);
  if (!before.ok) return before;
  const granted: MustGrant = borrower === undefined ? { met: undefined } : mustGrant(borrower);
  return ok({
    options: reliefFor(loan, changes, fromRow).map(({ change, changed }) => ({ change: changeJson(change), answer: changeAnswer(changed) })),
    mustGrant: { met: granted.met ?? null, recentIncome: text(granted.recent), averageIncome: text(granted.before), refs: BORROWER_RIGHTS.relief.refs },
    refs: BORROWER_RIGHTS.change.refs,
  });
}

const text = (exact: Fraction | undefined): string | null => (exact === undefined ? null : moneyText(shownIncome(exact)));

/** A change as a request has it: sums and rates as text. */
export type ChangeJson = { readonly kind: ChangeKind } & Readonly<Record<string, unknown>>;

function changeJson(change: Change): ChangeJson {
  if (change.kind === 'rate') return { ...change, nominalRate: change.nominalRate.text };
  if (change.kind === 'instalment-cut') return { ...change, sharePercent: decimalText(change.sharePercent) };
  return { ...change };
}

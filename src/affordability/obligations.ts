/** What a borrower owes and pays beside the new loan. */
import { plus, type Fraction } from '../primitives/fraction.js';
import { asFraction, subtract, sum, ZERO, type Tenge } from '../primitives/money.js';
import { UNUSED_LIMIT_SHARE } from '../law/affordability-rules.js';
import type { Debt } from './request.js';

export interface Obligations {
  /** Σ ПНЗ: paid a month. */
  readonly monthlyPayments: Tenge;
  /** Σ ПП. */
  readonly overdue: Tenge;
  readonly balances: Tenge;
  readonly used: Tenge;
  /** What may still be drawn; a card used above its limit has nothing left. */
  readonly unused: Tenge;
}

export function obligationsOf(debts: readonly Debt[]): Obligations {
  const cards = debts.filter((debt) => debt.kind === 'card');
  return {
    monthlyPayments: sum(debts.map(({ monthlyPayment }) => monthlyPayment)),
    overdue: sum(debts.map(({ overdue }) => overdue)),
    balances: sum(debts.flatMap((debt) => (debt.kind === 'loan' ? [debt.balance] : []))),
    used: sum(cards.map(({ used }) => used)),
    unused: sum(cards.map(({ limit, used }) => (used > limit ? ZERO : subtract(limit, used)))),
  };
}

/** СЗНЗ: all that is owed, overdue sums once, with the part of unused limits; in tiyn. */
export const totalDebt = ({ overdue, balances, used, unused }: Obligations): Fraction =>
  plus(asFraction(sum([balances, overdue, used])), { n: unused * UNUSED_LIMIT_SHARE.n, d: UNUSED_LIMIT_SHARE.d });

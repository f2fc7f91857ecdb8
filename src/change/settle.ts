/** In which order money settles debts, over all the rows that are overdue and the period that runs. */
import { add, least, subtract, sum, ZERO, type Tenge } from '../primitives/money.js';

/** In the order in which money settles them (Law 56-V, article 6, item 1-1). */
export const DEBTS = ['overdue-principal', 'overdue-interest', 'penalty', 'current-principal', 'current-interest'] as const;

/** What one row owes, or what was paid of it. */
export interface RowDebt {
  readonly principal: Tenge;
  readonly interest: Tenge;
  readonly penalty: Tenge;
}

/** What the period that runs owes. */
export type CurrentDebt = Pick<RowDebt, 'principal' | 'interest'>;

export interface Settled {
  /** One a row, in their order. */
  readonly rows: readonly RowDebt[];
  readonly current: CurrentDebt;
  readonly sums: Readonly<Record<(typeof DEBTS)[number], Tenge>>;
}

export const arrearsOf = (rows: readonly RowDebt[]): Tenge => sum(rows.flatMap(({ principal, interest, penalty }) => [principal, interest, penalty]));

/** As far as the money goes: one kind of debt over all the rows, the older first, before the next kind. */
export function settle(rows: readonly RowDebt[], current: CurrentDebt, given: Tenge): Settled {
  let left = given;
  const paid = (debt: Tenge): Tenge => {
    const part = least(left, debt);
    left = subtract(left, part);
    return part;
  };
  const [principals, interests, penalties] = (['principal', 'interest', 'penalty'] as const).map((kind) => rows.map((row) => paid(row[kind]))) as [Tenge[], Tenge[], Tenge[]];
  const now = { principal: paid(current.principal), interest: paid(current.interest) };
  return {
    rows: principals.map((principal, index) => ({ principal, interest: interests[index] ?? ZERO, penalty: penalties[index] ?? ZERO })),
    current: now,
    sums: { 'overdue-principal': sum(principals), 'overdue-interest': sum(interests), 'penalty': sum(penalties), 'current-principal': now.principal, 'current-interest': now.interest },
  };
}

/** All that a payment of the day could settle. */
export const debtsOf = (rows: readonly RowDebt[], { principal, interest }: CurrentDebt): Tenge => sum([arrearsOf(rows), add(principal, interest)]);

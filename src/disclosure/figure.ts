/** Figure: a number that is shown, with its unit, its clauses and the figures it came from; and how it came from them. */
import { fractionOf, fractionText, halfUp, plus, times, whole, type Fraction } from '../primitives/fraction.js';
import type { Span } from '../primitives/readers.js';
import { exhausted } from '../primitives/result.js';
import type { LegalRef } from '../law/act.js';
import type { DatedValue } from '../law/dated.js';
import type { LawName } from '../law/law-on.js';
import type { GesvProof } from '../cost/gesv-proof.js';

export const UNITS = ['tenge', 'percent', 'percent-a-day', 'ratio', 'number', 'mrp', 'days', 'months', 'payments', 'date'] as const;

export type Unit = (typeof UNITS)[number];

export interface Figure {
  /** `gesvRate`, `rows.3.interest`, `law.mrp`, `drafts.annuity.total`. A cell of a schedule is named by its row and column. */
  readonly id: string;
  /** As the contract writes it; `null` where the law of the day is not known. */
  readonly value: string | null;
  readonly unit: Unit;
  readonly refs: readonly LegalRef[];
  readonly from: readonly string[];
}

export const OPERATORS = ['+', '−', '×', '÷', '^'] as const;

export type Operator = (typeof OPERATORS)[number];

/**
 * Infix, as it is printed: `['amount', '×', 'nominalRate', '÷', 100]`. Text is the id of a figure, a number is a constant of
 * the formula, a list within a list stands in brackets; operators bind as in any school book.
 */
export type Formula = string | number | readonly Formula[];

/** What a result is rounded to, and which way: `half-up` to `"0.01"`; `down` where the law says "no more than", `up` for the least that is enough. */
export interface Rounding {
  readonly to: string;
  readonly way: 'half-up' | 'down' | 'up';
}

export interface FactorRow {
  readonly number: number;
  /** The part of a year that the row counts: days over the base, twice where two years meet. */
  readonly years: Formula;
  readonly factor: string;
}

/** How a figure came to be. */
export type Ground =
  /** What the borrower asked for. */
  | { readonly kind: 'asked' }
  /** What the lender's file says; a rate may come from the dear end of a range. */
  | { readonly kind: 'product'; readonly dearest?: boolean }
  /** An example of ours, not the loan's. */
  | { readonly kind: 'example' }
  /** The rows of the schedule, counted. */
  | { readonly kind: 'counted' }
  /** Of the schedule after changes, which stands beside: a column's sum, its last day; or the penalty of what is late. */
  | { readonly kind: 'after'; readonly what: 'payment' | 'interest' | 'date' | 'penalty' }
  | { readonly kind: 'law'; readonly name: LawName; readonly record: DatedValue<unknown> }
  /** `unrounded` tells more decimals than the value, where there are more. */
  | { readonly kind: 'formula'; readonly formula: Formula; readonly rounding?: Rounding; readonly unrounded?: string; readonly exact?: boolean }
  | { readonly kind: 'least'; readonly of: readonly string[] }
  /** A day so long after another. */
  | { readonly kind: 'later'; readonly than: string; readonly by: Span }
  /** Calendar days from one day to another. */
  | { readonly kind: 'between'; readonly start: string; readonly end: string }
  /** The next working day after a day off, or the day itself. */
  | { readonly kind: 'working-day'; readonly of: string }
  /** What one tenge of each payment is worth on the day of disbursement, and their sum. */
  | { readonly kind: 'factors'; readonly rate: string; readonly rows: readonly FactorRow[] }
  /** The rate at which the present values of all flows come to nothing; its table is made when it is looked at. */
  | { readonly kind: 'proof'; readonly table: () => GesvProof };

export interface Grounded {
  readonly figure: Figure;
  readonly ground: Ground;
}

/** The figures of a loan, each with its ground; cells of the schedule are made when they are asked for. */
export interface Graph {
  /** In the order in which a sheet tells them; cells are not among them. */
  readonly ids: readonly string[];
  readonly find: (id: string) => Grounded | undefined;
}

/** A graph that is made when it is first looked at: a slider asks for one at each step, and nobody may ever look. */
export function later(make: () => Graph): Graph {
  let made: Graph | undefined;
  const graph = (): Graph => (made ??= make());
  return {
    get ids(): Graph['ids'] {
      return graph().ids;
    },
    find: (id) => graph().find(id),
  };
}

export const isOperator = (part: Formula): part is Operator => (OPERATORS as readonly unknown[]).includes(part);

/** The figures that a formula looks at, each once. */
export function idsIn(formula: Formula): readonly string[] {
  if (typeof formula === 'number') return [];
  if (typeof formula === 'string') return [formula];
  return [...new Set(formula.flatMap((part) => (isOperator(part) ? [] : idsIn(part))))];
}

const STRENGTH: Readonly<Record<Operator, number>> = { '+': 1, '−': 1, '×': 2, '÷': 2, '^': 3 };

function apply(a: Fraction, operator: Operator, b: Fraction): Fraction {
  switch (operator) {
    case '+':
      return plus(a, b);
    case '−':
      return plus(a, { n: -b.n, d: b.d });
    case '×':
      return times(a, b);
    case '÷':
      return times(a, b.n < 0n ? { n: -b.d, d: -b.n } : { n: b.d, d: b.n });
    case '^':
      return { n: a.n ** b.n, d: a.d ** b.n };
    default:
      return exhausted(operator);
  }
}

/** What a formula comes to, exactly; `valueOf` gives the value of a figure. */
export function evaluate(formula: Formula, valueOf: (id: string) => string): Fraction {
  if (typeof formula === 'number') return whole(formula);
  if (typeof formula === 'string') return fractionOf(valueOf(formula));
  const values: Fraction[] = [];
  const operators: Operator[] = [];
  const reduce = (strength: number): void => {
    while (operators.length > 0 && STRENGTH[operators.at(-1) as Operator] >= strength) {
      const [b, a] = [values.pop() as Fraction, values.pop() as Fraction];
      values.push(apply(a, operators.pop() as Operator, b));
    }
  };
  for (const part of formula) {
    if (isOperator(part)) {
      reduce(STRENGTH[part]);
      operators.push(part);
    } else values.push(evaluate(part, valueOf));
  }
  reduce(0);
  return values[0] as Fraction;
}

/** Rounds an exact result to a unit such as `0.01`, `1` or `100`. */
export function rounded(exact: Fraction, { to, way }: Rounding): string {
  const unit = fractionOf(to);
  const steps = { n: exact.n * unit.d, d: exact.d * unit.n };
  const count = way === 'down' ? steps.n / steps.d : way === 'up' ? (steps.n + steps.d - 1n) / steps.d : halfUp(steps);
  // a unit of whole tenge is still written with its tiyn
  const decimals = to.includes('.') ? to.length - to.indexOf('.') - 1 : 2;
  return fractionText(times(whole(count), unit), decimals);
}

export const TO_TIYN: Rounding = { to: '0.01', way: 'half-up' };

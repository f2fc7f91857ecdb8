/** The proof of a ГЭСВ: each flow, its days, its discount factor and its present value, and the sum that is left of them. */
import type { CalendarDate } from '../primitives/calendar-date.js';
import type { Decimal } from '../primitives/decimal.js';
import { moneyText } from '../primitives/money.js';
import type { Gesv } from './gesv.js';
import type { Flow } from './flow.js';

export interface DatedFlow extends Flow {
  readonly date: CalendarDate;
}

export interface ProofRow {
  readonly date: CalendarDate;
  readonly days: number;
  readonly amount: string;
  /** (1+r)^(−days/365), to at least 15 digits. */
  readonly discountFactor: string;
  /** Amount × factor, half-up to 6 decimals. */
  readonly presentValue: string;
}

export interface GesvProof {
  readonly proof: readonly ProofRow[];
  /** The sum of the present values as shown. */
  readonly residual: string;
}

const FACTOR_DIGITS = 15;
const VALUE_DECIMALS = 6;

/** The flows in order of date; the factor is the unrounded rate's, so the residual is what rounding to 6 decimals leaves. */
export function gesvProof({ factor }: Gesv, flows: readonly DatedFlow[]): GesvProof {
  const { root, D } = factor();
  const rows = flows.toSorted((a, b) => a.day - b.day).map(({ date, day, amount }) => {
    const factors = [root.low.pow(day), root.high.pow(day)] as const;
    const [low, high] = factors.map((each) => each.times(new D(moneyText(amount))).toDecimalPlaces(VALUE_DECIMALS)) as [Decimal, Decimal];
    return { date, day, amount, discount: awayFromZero(factorText(factors[0]), factorText(factors[1])), present: low.abs().gt(high.abs()) ? low : high };
  });
  const residual = rows.reduce((sum, { present }) => sum.plus(present), new D(0));
  return {
    proof: rows.map(({ date, day, amount, discount, present }) => ({ date, days: day, amount: moneyText(amount), discountFactor: discount, presentValue: fixed(present) })),
    residual: fixed(residual),
  };
}

/** Where the two sides of the enclosed root round apart, the exact value is a tie: half-up, away from zero. */
const awayFromZero = (low: string, high: string): string => (low.length - high.length || (low > high ? 1 : -1)) > 0 ? low : high;

/** Fifteen decimals, and fifteen significant digits where the factor is small. */
const factorText = (factor: Decimal): string => factor.toFixed(Math.max(FACTOR_DIGITS, FACTOR_DIGITS - 1 - factor.exponent()));

const fixed = (value: Decimal): string => (value.isZero() ? value.abs() : value).toFixed(VALUE_DECIMALS);

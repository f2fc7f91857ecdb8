/**
 * quickBounds: the rate of flows that turn once, sought in floats and enclosed in double-doubles, in microseconds.
 *
 * Let δ be the yearly rate by the day, δ = ln(1+r) ÷ 365, and x = e^−|δ|. One turn means one rate, and
 * h(δ) = ln Σ first e^−δt − ln Σ second e^−δt rises, with a slope between the shortest and the longest wait from a flow
 * of the first group to one of the second: that gives a bracket without searching. The root in floats is then mended by
 * one step in double-doubles, and proven by the sign of the balance a little to its left and right.
 */
import { EPSILON, doubleDouble, fromInteger, plus, power, times, type DoubleDouble } from '../primitives/double-double.js';
import { findRoot, type Slope } from '../primitives/find-root.js';
import type { Bounds } from './enclosure.js';
import type { Flow } from './flow.js';

/** `undefined` where floats can't carry the proof: the decimals of sharp-rate.ts then must. */
export function quickBounds(flows: readonly Flow[], year: number): Bounds | undefined {
  const delta = dailyForce(flows);
  const forward = delta >= 0;
  const terms = polynomial(flows, forward);
  const root = mended(terms, Math.exp(-Math.abs(delta)));
  const reach = root.hi * 2 ** -75;
  const left = plus(root, doubleDouble(-reach));
  const right = plus(root, doubleDouble(reach));
  const [a, b] = [signAt(terms, left), signAt(terms, right)];
  if (a === 0 || b === 0 || a === b) return undefined;
  const growth = yearPower(left, right, year);
  return forward ? boundsForward(growth) : boundsBackward(growth);
}

/** δ in floats, found inside its bracket. */
function dailyForce(flows: readonly Flow[]): number {
  const turn = flows.findIndex(({ amount }) => amount > 0n !== (flows[0] as Flow).amount > 0n);
  const first = group(flows.slice(0, turn));
  const second = group(flows.slice(turn));
  const slope = { least: second.start - first.end, most: second.end - first.start };
  const h = (delta: number): Slope => {
    const a = logSum(first, delta);
    const b = logSum(second, delta);
    return { value: a.value - b.value, slope: a.slope - b.slope };
  };
  const { value, slope: atZero } = h(0);
  if (value === 0) return 0;
  const [near, far] = [-value / slope.most, -value / slope.least];
  return findRoot(h, Math.min(near, far), Math.max(near, far), -value / atZero);
}

interface Group {
  readonly days: readonly number[];
  readonly amounts: readonly number[];
  readonly start: number;
  readonly end: number;
}

function group(flows: readonly Flow[]): Group {
  const days = flows.map(({ day }) => day);
  return { days, amounts: flows.map(({ amount }) => Math.abs(Number(amount))), start: days[0] as number, end: days.at(-1) as number };
}

/** ln Σ a·e^−δt and its slope, counted from the day where the largest factor is 1, so that nothing overflows. */
function logSum({ days, amounts, start, end }: Group, delta: number): Slope {
  const origin = delta >= 0 ? start : end;
  let sum = 0;
  let moment = 0;
  for (let index = 0; index < days.length; index += 1) {
    const day = days[index] as number;
    const value = (amounts[index] as number) * Math.exp(-delta * (day - origin));
    sum += value;
    moment += value * day;
  }
  return { value: Math.log(sum) - delta * origin, slope: -moment / sum };
}

/** The balance as a polynomial in x, from the highest power down: a coefficient, and the powers between it and the next. */
interface Polynomial {
  readonly coefficients: readonly DoubleDouble[];
  readonly gaps: readonly number[];
  readonly degree: number;
}

/** In x = v for a rate above zero, in x = 1 ÷ v and with time reversed for one below: x is never above 1. */
function polynomial(flows: readonly Flow[], forward: boolean): Polynomial {
  const order = forward ? flows.toReversed() : flows;
  const days = order.map(({ day }) => day);
  const gaps = days.slice(1).map((day, index) => Math.abs(day - (days[index] as number)));
  return { coefficients: order.map(({ amount }) => fromInteger(amount)), gaps, degree: Math.abs((days.at(-1) as number) - (days[0] as number)) };
}

interface Evaluation {
  readonly value: DoubleDouble;
  /** Σ |coefficient| × power: what the error is a part of. */
  readonly size: number;
  readonly slope: number;
}

function evaluate({ coefficients, gaps }: Polynomial, x: DoubleDouble): Evaluation {
  const powers = new Map<number, DoubleDouble>();
  let value = coefficients[0] as DoubleDouble;
  let size = Math.abs(value.hi);
  let slope = 0;
  for (let index = 0; index < gaps.length; index += 1) {
    const gap = gaps[index] as number;
    let factor = powers.get(gap);
    if (factor === undefined) powers.set(gap, (factor = power(x, gap)));
    slope = (slope + (gap * value.hi) / x.hi) * factor.hi;
    const coefficient = coefficients[index + 1] as DoubleDouble;
    value = plus(times(value, factor), coefficient);
    size = size * factor.hi + Math.abs(coefficient.hi);
  }
  return { value, size, slope };
}

function mended(terms: Polynomial, x: number): DoubleDouble {
  const seed = doubleDouble(x);
  const { value, slope } = evaluate(terms, seed);
  return plus(seed, doubleDouble(-value.hi / slope, -value.lo / slope));
}

/** The sign of the balance, or 0 where the rounding errors might reach it: at most `degree` of powers and four a term. */
function signAt(terms: Polynomial, x: DoubleDouble): -1 | 0 | 1 {
  const { value, size } = evaluate(terms, x);
  const error = 2 * EPSILON * (terms.degree + 4 * terms.coefficients.length) * size;
  // written so that a NaN decides nothing
  return value.hi > error ? 1 : value.hi < -error ? -1 : 0;
}

const SCALE = 2 ** 110;
const ONE = 2n ** 110n;

interface YearPower {
  readonly low: bigint;
  readonly high: bigint;
}

/** x³⁶⁵, or with the days of another year, in units of 2⁻¹¹⁰, widened by what the power and the conversion may have lost. */
function yearPower(left: DoubleDouble, right: DoubleDouble, year: number): YearPower {
  const units = (x: DoubleDouble): bigint => BigInt(Math.floor(x.hi * SCALE)) + BigInt(Math.floor(x.lo * SCALE));
  const [low, high] = [power(left, year), power(right, year)];
  const slack = BigInt(Math.ceil(high.hi * SCALE * (year * 2 * EPSILON))) + 2n;
  return { low: units(low) - slack, high: units(high) + slack };
}

/** 1 + r = x⁻³⁶⁵. */
function boundsForward({ low, high }: YearPower): Bounds | undefined {
  if (low <= 0n) return undefined;
  return { low: { n: 100n * (ONE - high), d: high }, high: { n: 100n * (ONE - low), d: low } };
}

/** 1 + r = x³⁶⁵. */
const boundsBackward = ({ low, high }: YearPower): Bounds => ({ low: { n: 100n * (low - ONE), d: ONE }, high: { n: 100n * (high - ONE), d: ONE } });

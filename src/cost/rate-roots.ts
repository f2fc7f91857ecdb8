/**
 * rateRoots: every force of interest at which flows balance, each once, by Rolle's theorem.
 *
 * The balance Σ aⱼ·e^−δtⱼ, times e^δp for one of its days p, has a derivative whose signs turn once less. That
 * derivative's roots, found the same way, are the only places where the balance so scaled stops rising or falling:
 * between two of them there is one root where the signs differ and none where they agree, and a root at one of them is a
 * double one. Signs are told in floats with a bound on their error, and in decimals where the bound can't decide.
 */
import { CERTIFIED, decimals, GUARD, type Decimal, type DecimalConstructor } from '../primitives/decimal.js';
import { evaluate, narrowed, signAt, signOf, type Bracket, type Polynomial, type Sign } from './balance-polynomial.js';
import type { Flow } from './flow.js';

/** The balance, or a derivative of it: each term's day, sign and the logarithm of its size, which no number of days overflows. */
interface Level {
  readonly flows: readonly Flow[];
  /** The days that derivatives have taken out, in turn. */
  readonly out: readonly number[];
  readonly days: readonly number[];
  readonly signs: readonly (-1 | 1)[];
  readonly logs: readonly number[];
}

/** A place where a level changes its sign, between two forces δ at which floats are sure of it. */
export interface Root {
  readonly level: Level;
  readonly low: number;
  readonly high: number;
}

/** Arithmetic in which sixty digits of a discount factor are certain. */
export const CERTAIN = decimals(CERTIFIED + GUARD);

/** In order of the rate, from the lowest. */
export const rateRoots = (flows: readonly Flow[]): readonly Root[] => rootsOf(balance(flows));

const balance = (flows: readonly Flow[]): Level => ({
  flows,
  out: [],
  days: flows.map(({ day }) => day),
  signs: flows.map(({ amount }) => (amount > 0n ? 1 : -1)),
  logs: flows.map(({ amount }) => Math.log(Math.abs(Number(amount)))),
});

function rootsOf(level: Level): readonly Root[] {
  const { signs } = level;
  const turn = signs.findIndex((sign, index) => index > 0 && sign !== signs[index - 1]);
  if (turn < 0) return [];
  const roots: Root[] = [];
  const between = (low: number, high: number, from: Sign, to: Sign): void => {
    if (from !== 0 && to !== 0 && from !== to) roots.push(fenced(level, low, high, from));
  };
  const { lowest, highest } = edges(level);
  let left = lowest;
  let sign: Sign = signs.at(-1) as Sign;
  for (const stop of rootsOf(derivative(level, turn - 1))) {
    const here = signAtStop(level, stop);
    const middle = (stop.low + stop.high) / 2;
    if (here === 0) roots.push(stop);
    between(left, middle, sign, here);
    [left, sign] = [middle, here];
  }
  between(left, highest, sign, signs[0] as Sign);
  return roots;
}

/** Without the term of one day, and with it the turn behind it. */
function derivative({ flows, out, days, signs, logs }: Level, index: number): Level {
  const gone = days[index] as number;
  const others = <T>(list: readonly T[]): T[] => list.filter((_, each) => each !== index);
  const left = others(days);
  return {
    flows,
    out: [...out, gone],
    days: left,
    // the sign of −(day − gone), turned round as a whole, which moves no root
    signs: others(signs).map((sign, each) => ((left[each] as number) > gone ? sign : sign === 1 ? -1 : 1)),
    logs: others(logs).map((log, each) => log + Math.log(Math.abs((left[each] as number) - gone))),
  };
}

/** Forces beyond which the first or the last term outweighs all others together: no root lies farther. */
function edges({ days, logs }: Level): { readonly lowest: number; readonly highest: number } {
  const top = Math.max(...logs);
  const all = top + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - top), 0));
  const beyond = (outer: number, inner: number): number => (all - (logs.at(outer) as number) + 1) / Math.abs((days.at(outer) as number) - (days.at(inner) as number));
  return { lowest: -beyond(-1, -2), highest: beyond(0, 1) };
}

const UNIT = 2 ** -53;

/** The sign in floats, or 0 where rounding, or a doubt of so much in δ around a stop, might turn it. */
function floatSign({ days, signs, logs, out }: Level, delta: number, doubt = 0): Sign {
  let top = -Infinity;
  let farthest = 0;
  for (let index = 0; index < days.length; index += 1) {
    const log = (logs[index] as number) - delta * (days[index] as number);
    if (log > top) top = log;
    farthest = Math.max(farthest, Math.abs(logs[index] as number) + Math.abs(delta * (days[index] as number)));
  }
  let sum = 0;
  let size = 0;
  for (let index = 0; index < days.length; index += 1) {
    const term = Math.exp((logs[index] as number) - delta * (days[index] as number) - top);
    size += term;
    sum += (signs[index] as number) * term;
  }
  const span = (days.at(-1) as number) - (days[0] as number);
  const error = size * (UNIT * (days.length + 8 * farthest + 4 * out.length + 16) + (doubt * span) ** 2);
  return sum > error ? 1 : sum < -error ? -1 : 0;
}

/** Halves an interval whose ends have opposite signs, and closes in on what floats can't decide from both sides. */
function fenced(level: Level, low: number, high: number, from: Sign): Root {
  let [sureLow, sureHigh] = [low, high];
  let [doubtLow, doubtHigh] = [high, low];
  for (let step = 0; step < 200 && sureHigh - sureLow > 0; step += 1) {
    const [a, b] = doubtLow > doubtHigh ? [sureLow, sureHigh] : doubtLow - sureLow > sureHigh - doubtHigh ? [sureLow, doubtLow] : [doubtHigh, sureHigh];
    const middle = (a + b) / 2;
    if (middle === a || middle === b) break;
    const here = floatSign(level, middle);
    if (here === from) sureLow = middle;
    else if (here !== 0) sureHigh = middle;
    else [doubtLow, doubtHigh] = [Math.min(doubtLow, middle), Math.max(doubtHigh, middle)];
  }
  return { level, low: sureLow, high: sureHigh };
}

/** The sign of a level where its derivative has a root; 0 where sixty digits find nothing there: a double root. */
function signAtStop(level: Level, stop: Root): Sign {
  const sign = floatSign(level, (stop.low + stop.high) / 2, stop.high - stop.low);
  if (sign !== 0) return sign;
  return signAt(polynomialAt(level, CERTAIN), narrowed(bracketOf(stop, CERTAIN), new CERTAIN('1e-40')).low, new CERTAIN('1e-60'));
}

/** A level in decimals, as a polynomial in the daily discount factor v = e^−δ. */
const polynomialAt = ({ flows, out, days }: Level, D: DecimalConstructor): Polynomial =>
  flows
    .filter(({ day }) => days.includes(day))
    .map(({ day, amount }) => ({
      power: day - (days[0] as number),
      coefficient: out.reduce((product, gone) => product.times(day - gone), new D(amount.toString())),
    }));

/** The same root in decimals; floats near the ends may be off by a bit of exp, so the ends are moved until signs differ. */
export function bracketOf({ level, low, high }: Root, D: DecimalConstructor): Bracket {
  const terms = polynomialAt(level, D);
  // ends need no more digits than the floats they come from
  const factorAt = (delta: number): Decimal => new D(new CERTAIN(-delta).exp().toString());
  for (let outward = new D('1e-14'); ; outward = outward.times(4)) {
    const [v, w] = [factorAt(high).times(new D(1).minus(outward)), factorAt(low).times(new D(1).plus(outward))];
    const [a, b] = [signOf(evaluate(terms, v).value), signOf(evaluate(terms, w).value)];
    if (a !== 0 && a === -b) return { terms, low: v, high: w, signAtLow: a };
  }
}

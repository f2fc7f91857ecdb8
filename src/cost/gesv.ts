/**
 * ГЭСВ, the annual effective rate: Σ Sⱼ ÷ (1+r)^(tⱼ/365) = Σ Pᵢ ÷ (1+r)^(tᵢ/365), calendar days from the disbursement,
 * always over 365. Penalties stay out. The rate is enclosed, so that every digit shown is proven.
 */
import type { DecimalConstructor } from '../primitives/decimal.js';
import { fractionText, type Fraction } from '../primitives/fraction.js';
import { issue } from '../primitives/issue.js';
import { failed, ok, type Result } from '../primitives/result.js';
import type { Bracket } from './balance-polynomial.js';
import type { Enclosure } from './enclosure.js';
import { netFlows, turns, type Flow } from './flow.js';
import { dailyForce, quickBounds } from './quick-rate.js';
import { rateRoots } from './rate-roots.js';
import { arithmeticFor, percent, sharpBounds, sharpened } from './sharp-rate.js';

export interface Gesv extends Enclosure {
  /** The daily discount factor to sixty digits and more, for the proof table. */
  readonly factor: () => { readonly root: Bracket; readonly D: DecimalConstructor };
}

/** The one rate above −100 % that balances the flows, or the issue that there is none, or several. */
export function gesv(flows: readonly Flow[], path = ''): Result<Gesv> {
  const net = netFlows(flows);
  const most = turns(net);
  if (most === 0) return failed([issue('gesv-no-rate', path)]);
  if (most === 1) {
    const factor = once(() => sharpFactor(net));
    const sharp = once(() => boundsOf(factor()));
    return ok({ quick: quickBounds(net) ?? sharp(), sharp, factor });
  }
  const D = arithmeticFor(net);
  const roots = rateRoots(net, D);
  const [root] = roots;
  if (root === undefined) return failed([issue('gesv-no-rate', path)]);
  if (roots.length > 1) return failed([issue('gesv-several-rates', path, { rates: roots.map((each) => approximate(each, D)).reverse() })]);
  const factor = once(() => ({ root: sharpened(root, D), D }));
  const sharp = once(() => boundsOf(factor()));
  return ok({ quick: sharp(), sharp, factor });
}

function sharpFactor(net: readonly Flow[]): { root: Bracket; D: DecimalConstructor } {
  const D = arithmeticFor(net);
  return { root: sharpened(rateRoots(net, D)[0] as Bracket, D, new D(Math.exp(-dailyForce(net)))), D };
}

const boundsOf = ({ root, D }: ReturnType<Gesv['factor']>): ReturnType<typeof sharpBounds> => sharpBounds(root, D);

/** A rate among several, to two decimals, to tell them apart. */
const approximate = (root: Bracket, D: DecimalConstructor): string => fractionText(percent(sharpened(root, D).low, D, 0) satisfies Fraction, 2);

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * ГЭСВ, the annual effective rate: Σ Sⱼ ÷ (1+r)^(tⱼ/365) = Σ Pᵢ ÷ (1+r)^(tᵢ/365), calendar days from the disbursement,
 * always over 365. Penalties stay out. The rate is enclosed, so that every digit shown is proven.
 *
 * Flows may also stand at other steps of a year, `year` of them in one: what somebody else's formula comes to is as certain as ours.
 */
import { CERTIFIED, type DecimalConstructor } from '../primitives/decimal.js';
import { fractionText } from '../primitives/fraction.js';
import { issue } from '../primitives/issue.js';
import { failed, ok, type Result } from '../primitives/result.js';
import type { Bracket } from './balance-polynomial.js';
import type { Bounds, Enclosure } from './enclosure.js';
import { DAYS_OF_YEAR, netFlows, turns, type Flow } from './flow.js';
import { quickBounds } from './quick-rate.js';
import { CERTAIN, rateRoots, type Root } from './rate-roots.js';
import { arithmeticFor, figuresOf, percent, sharpBounds, sharpened } from './sharp-rate.js';

export interface Gesv extends Enclosure {
  /** The daily discount factor to sixty digits and more, for the proof table. */
  readonly factor: () => { readonly root: Bracket; readonly D: DecimalConstructor };
}

/** The one rate above −100 % that balances the flows, or the issue that there is none, or several. */
export function gesv(flows: readonly Flow[], path = '', year = DAYS_OF_YEAR): Result<Gesv> {
  const net = netFlows(flows);
  const most = turns(net);
  if (most === 0) return failed([issue('gesv-no-rate', path)]);
  const quick = most === 1 ? quickBounds(net, year) : undefined;
  if (quick) return ok(enclosed(() => rateRoots(net)[0] as Root, year, quick));
  const roots = rateRoots(net);
  const [root] = roots;
  if (root === undefined) return failed([issue('gesv-no-rate', path)]);
  if (roots.length > 1) return failed([issue('gesv-several-rates', path, { rates: toldApart(roots, year) })]);
  const figures = figuresOf(root, year);
  return figures ** 2 * net.length > MOST_WORK ? failed([issue('gesv-out-of-range', path, { figures })]) : ok(enclosed(() => root, year));
}

/**
 * The work of a proof grows with the figures of the rate, squared, and with the flows. Two flows may have a rate of ten
 * thousand figures, a loan of 360 payments one of seven hundred; beyond that nobody waits for the last digit.
 */
const MOST_WORK = 200_000_000;

function enclosed(find: () => Root, year: number, quick?: Bounds): Gesv {
  const factor = once(() => {
    const root = find();
    const D = arithmeticFor(root, year);
    return { root: sharpened(root, D), D };
  });
  const sharp = once(() => sharpBounds(factor().root, factor().D, year));
  return { quick: quick ?? sharp(), sharp, factor };
}

/** Each rate with just so many decimals that it reads unlike its neighbours, and unlike the −100 % that no rate reaches. */
function toldApart(roots: readonly Root[], year: number): readonly string[] {
  const rates = roots.map((root) => percent(sharpened(root, CERTAIN).low, CERTAIN, year, 0));
  return rates.map((rate, index) => {
    const texts = (decimals: number): string[] => [rate, rates[index - 1], rates[index + 1]].flatMap((each) => (each === undefined ? [] : [fractionText(each, decimals)]));
    for (let decimals = 2; ; decimals += 2) {
      const [own = '', ...beside] = texts(decimals);
      if (decimals >= CERTIFIED || !(beside.includes(own) || /^-100\.0+$/.test(own))) return own;
    }
  });
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

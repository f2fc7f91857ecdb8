/**
 * rateRoots: every daily discount factor at which flows balance, each once, by Rolle's theorem.
 *
 * Dividing the balance by one of its powers of v and taking the derivative leaves a polynomial whose signs turn once
 * less. Its roots, found the same way, are the only places where the balance can stop rising or falling; between two of
 * them there is one root where the signs differ and none where they agree, and a root at one of them is a double one.
 */
import type { Decimal, DecimalConstructor } from '../primitives/decimal.js';
import { narrowed, polynomialOf, signAt, signOf, type Bracket, type Polynomial, type Sign, type Term } from './balance-polynomial.js';
import type { Flow } from './flow.js';

export const rateRoots = (flows: readonly Flow[], D: DecimalConstructor): readonly Bracket[] => roots(polynomialOf(flows, D), D);

function roots(terms: Polynomial, D: DecimalConstructor): readonly Bracket[] {
  const turn = terms.findIndex(({ coefficient }, index) => index > 0 && signOf(coefficient) !== signOf((terms[index - 1] as Term).coefficient));
  if (turn < 0) return [];
  const first = terms[0] as Term;
  const last = terms.at(-1) as Term;
  const found: Bracket[] = [];
  // precise enough that a double root leaves less than the sixtieth digit
  const stops = roots(derivative(terms, terms[turn - 1] as Term), D).map((stop) => narrowed(stop, new D('1e-40')));
  let low = edge(terms, first, terms[1] as Term, D);
  let sign: Sign = signOf(first.coefficient);
  for (const stop of stops) {
    const here = signAt(terms, stop.low, new D('1e-60'));
    if (here === 0) found.push(stop);
    else if (sign !== 0 && here !== sign) found.push({ terms, low, high: stop.low, signAtLow: sign });
    sign = here;
    low = stop.low;
  }
  const end = signOf(last.coefficient);
  if (sign !== 0 && end !== sign) found.push({ terms, low, high: edge(terms, last, terms.at(-2) as Term, D), signAtLow: sign });
  return found;
}

/** d/dv of the balance ÷ v^power: the term of that power falls out, and the turn behind it. */
const derivative = (terms: Polynomial, out: Term): Polynomial =>
  terms
    .filter((term) => term !== out)
    .map(({ power, coefficient }) => ({ power, coefficient: coefficient.times(power - out.power) }));

/** A power of ten beyond which the first or the last term outweighs all others together: no root lies farther. */
function edge(terms: Polynomial, outer: Term, inner: Term, D: DecimalConstructor): Decimal {
  const all = terms.reduce((sum, { coefficient }) => sum.plus(coefficient.abs()), new D(0));
  const share = outer.coefficient.abs().div(all).exponent() - 1;
  // |outer| > all × v^gap for the first term at v = 10^(share ÷ gap), rounded outward; for the last term at its reciprocal
  const gap = inner.power - outer.power;
  const power = Math.floor(share / Math.abs(gap));
  return new D(10).pow(gap > 0 ? power : -power);
}

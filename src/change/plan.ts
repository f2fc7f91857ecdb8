/** The plan of what is left: a level instalment, equal parts of principal, or all at the end; found on the real days to come. */
import { plus, times } from '../primitives/fraction.js';
import { asFraction, tiyn, type Tenge } from '../primitives/money.js';
import { equalPrincipal, levelInstalment } from '../primitives/rounding.js';
import { DEFAULT_INSTALMENT_UNIT } from '../product/product.js';
import { accrualFactor } from '../schedule/accrue.js';
import { exactInstalment } from '../schedule/annuity.js';
import { openOn, pastDeferral, restOf, type Counted, type Due, type Running } from './running.js';

/** What a due date pays of it. */
export type Plan = { readonly level: Tenge } | { readonly part: Tenge } | { readonly atEnd: true };

export function planOf(given: Pick<Running, 'terms' | 'open' | 'dues' | 'balance'>): Plan {
  const running = given.dues[0] === undefined ? given : pastDeferral(given, given.dues[0].date);
  const { terms: { method, nominalRate, product }, open, dues, balance } = running;
  const first = dues.findIndex(({ pays }) => pays === 'plan');
  const rows = dues.filter(({ pays }) => pays === 'plan');
  if (method === 'single-payment' || rows.length === 0) return { atEnd: true };
  if (method === 'differentiated') return { part: equalPrincipal({ n: balance, d: BigInt(rows.length) }) };
  const periods = periodsAhead(running).filter((_, index) => dues[index]?.pays === 'plan');
  // interest that is owed already is paid with the first of them, where it is the next to fall due
  const { n, d } = accrualFactor(nominalRate, (periods[0] as Counted).years);
  const owed = first === 0 ? times(open.inside, { n: d, d: d + n }) : { n: 0n, d: 1n };
  const aTiyn = exactInstalment({ principal: tiyn(1n), nominalRate, periods });
  return { level: levelInstalment(times(plus(asFraction(balance), owed), aTiyn), product.rounding?.instalment ?? DEFAULT_INSTALMENT_UNIT) };
}

/** What each due date to come counts: the first the rest of the running period. */
function periodsAhead({ terms, open, dues }: Pick<Running, 'terms' | 'open' | 'dues'>): readonly Counted[] {
  return dues.map((due, index) => restOf({ terms, open: index === 0 ? open : openOn((dues[index - 1] as Due).date) }, due));
}

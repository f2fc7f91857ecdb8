/** Which other reading of the terms would fit what was published: each is tried, and said with its own figures. */
import { moneyText } from '../primitives/money.js';
import type { Json } from '../primitives/issue.js';
import { roundedText } from '../cost/enclosure.js';
import { decimalsOf } from '../primitives/rate.js';
import type { Check } from './check.js';
import { checkAll } from './check-figures.js';
import type { Computed } from './computed.js';
import type { Disclosed, Tolerance } from './published.js';
import { readingsOf, type Case, type Reading } from './readings.js';

export interface Explanation {
  readonly id: Reading['id'];
  readonly data: { readonly [key: string]: Json };
  /** The checks that would agree by this reading. */
  readonly fits: readonly string[];
  /** Those that would still differ. */
  readonly leaves: readonly string[];
  /** The headline figures by this reading. */
  readonly computed: Readonly<Partial<Record<'gesvRate' | 'nominalRate' | 'overpayment' | 'totalPayable' | 'instalment', string>>>;
}

/** A reading counts when it makes something agree and nothing that agreed differ; one that another outdoes is left out. */
export function explain(each: Case, checks: readonly Check[], tolerance: Tolerance): readonly Explanation[] {
  const open = idsOf(checks, (verdict) => verdict !== 'match');
  const agreed = new Set(idsOf(checks, (verdict) => verdict === 'match'));
  if (open.length === 0) return [];
  const isSettled = each.loan !== undefined && agreed.has(each.disclosed.schedule === undefined ? 'totalPayable' : 'schedule');
  const found = readingsOf(each, isSettled).flatMap(({ id, data, compute }): Explanation[] => {
    const computed = compute();
    if (computed === undefined) return [];
    const again = checkAll(each.disclosed, computed, tolerance);
    const differing = new Set(idsOf(again, (verdict) => verdict !== 'match'));
    // a reading with other rows says nothing of those that it does not have
    const hasRows = computed.rows?.length === each.disclosed.schedule?.length;
    const fits = open.filter((check) => !differing.has(check) && concerns(again, check) && (hasRows || !check.startsWith('rows.')));
    // a rate that the reading itself was priced by agrees with itself
    if (each.loan === undefined && fits.every((check) => check === 'nominalRate') && isPricedByIt(each)) return [];
    const breaks = [...differing].some((check) => agreed.has(check) || (check.startsWith('rows.') && agreed.has('schedule')));
    return fits.length === 0 || breaks || differing.size >= open.length ? [] : [{ id, data, fits, leaves: [...differing], computed: figures(computed, each.disclosed) }];
  });
  const told = found.filter(({ id, data }, index) => found.findIndex((other) => other.id === id && JSON.stringify(other.data) === JSON.stringify(data)) === index);
  const best = told.filter(({ leaves }) => leaves.length === 0);
  const kept = best.length > 0 ? best : told.filter((one) => !told.some((other) => other !== one && outdoes(other, one)));
  return [...kept].sort((a, b) => b.fits.length - a.fits.length);
}

const idsOf = (checks: readonly Check[], which: (verdict: Check['verdict']) => boolean): readonly string[] => checks.filter(({ verdict }) => which(verdict)).map(({ id }) => id);

const isPricedByIt = ({ known: { nominalRate, product } }: Case): boolean => nominalRate === undefined && product?.pricing === undefined;

/** A row that agrees is not listed by itself: the schedule's own line stands for it. */
const concerns = (checks: readonly Check[], id: string): boolean => checks.some((check) => check.id === id || (id.startsWith('rows.') && check.id === 'schedule'));

const outdoes = ({ fits: more }: Explanation, { fits: less }: Explanation): boolean => more.length > less.length && less.every((id) => more.includes(id));

const figures = ({ gesvRate, nominalRate, overpayment, totalPayable, instalment }: Computed, disclosed: Disclosed): Explanation['computed'] => ({
  ...(gesvRate && { gesvRate: roundedText(gesvRate, Math.max(1, decimalsOf(disclosed.gesvRate))) }),
  ...(nominalRate && { nominalRate: nominalRate.text }),
  ...(overpayment !== undefined && { overpayment: moneyText(overpayment) }),
  ...(totalPayable !== undefined && { totalPayable: moneyText(totalPayable) }),
  ...(instalment !== undefined && { instalment: moneyText(instalment) }),
});

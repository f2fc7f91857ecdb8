/** One published figure beside the computed one: the difference, how far it may be off, and whether they agree. */
import { daysBetween, type CalendarDate } from '../primitives/calendar-date.js';
import { compare, halfUp, scaledText, times, whole, type Fraction } from '../primitives/fraction.js';
import { moneyText, negate, subtract, ZERO, type Tenge } from '../primitives/money.js';
import { decimalsOf, type AnnualRate } from '../primitives/rate.js';
import { roundedText, type Enclosure } from '../cost/enclosure.js';
import type { Tolerance } from './published.js';

export interface Check {
  /** `gesvRate`, `schedule`, `rows.3.payment`. */
  readonly id: string;
  readonly disclosed: string;
  /** `null` where it can't be computed. */
  readonly computed: string | null;
  /** Disclosed less computed; of dates the days between them. */
  readonly difference: string | null;
  readonly tolerance: string;
  readonly verdict: 'match' | 'mismatch' | 'not-checkable';
}

const verdictOf = (isSame: boolean): Check['verdict'] => (isSame ? 'match' : 'mismatch');

/** To the tiyn, unless a tolerance widens that. */
export function moneyCheck(id: string, disclosed: Tenge, computed: Tenge | undefined, { money = ZERO }: Tolerance): Check {
  const base = { id, disclosed: moneyText(disclosed), tolerance: moneyText(money) };
  if (computed === undefined) return { ...base, computed: null, difference: null, verdict: 'not-checkable' };
  const difference = subtract(disclosed, computed);
  return { ...base, computed: moneyText(computed), difference: moneyText(difference), verdict: verdictOf((difference < ZERO ? negate(difference) : difference) <= money) };
}

/** A computed rate to so many decimals. */
export type ShownRate = (decimals: number) => string;

export const shownGesv = (rate: Enclosure): ShownRate => (decimals) => roundedText(rate, decimals);

export const shownNominal = ({ percent }: AnnualRate): ShownRate => (decimals) => scaledText(scaled(percent, decimals), decimals);

const scaled = (value: Fraction, decimals: number): bigint => halfUp(times(value, whole(10n ** BigInt(decimals))));

/** By the decimals that were printed, unless a tolerance widens that. */
export function rateCheck(id: string, disclosed: AnnualRate, computed: ShownRate | undefined, { rate }: Tolerance): Check {
  const decimals = decimalsOf(disclosed);
  const base = { id, disclosed: disclosed.text, tolerance: rate?.text ?? '0' };
  if (computed === undefined) return { ...base, computed: null, difference: null, verdict: 'not-checkable' };
  const text = computed(decimals);
  const difference = scaled(disclosed.percent, decimals) - BigInt(text.replace('.', ''));
  const size: Fraction = { n: difference < 0n ? -difference : difference, d: 10n ** BigInt(decimals) };
  return { ...base, computed: text, difference: scaledText(difference, decimals), verdict: verdictOf(difference === 0n || (rate !== undefined && compare(size, rate.percent) <= 0)) };
}

export function dateCheck(id: string, disclosed: CalendarDate, computed: CalendarDate): Check {
  return { id, disclosed, computed, difference: String(daysBetween(computed, disclosed)), tolerance: '0', verdict: verdictOf(disclosed === computed) };
}

export const countCheck = (id: string, disclosed: number, computed: number): Check => ({ id, disclosed: String(disclosed), computed: String(computed), difference: String(disclosed - computed), tolerance: '0', verdict: verdictOf(disclosed === computed) });

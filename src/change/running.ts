/** A running loan: what was paid of it, what it owes on a day, and the due dates that are to come. */
import { daysBetween, type CalendarDate } from '../primitives/calendar-date.js';
import { count } from '../primitives/day-count.js';
import { plus, times, whole, type Fraction } from '../primitives/fraction.js';
import { asFraction, type Tenge } from '../primitives/money.js';
import type { AnnualRate } from '../primitives/rate.js';
import { interestOfRow } from '../primitives/rounding.js';
import { accrualFactor } from '../schedule/accrue.js';
import { periodsOf } from '../schedule/due-dates.js';
import type { Terms } from '../terms/parse-terms.js';
import type { ChangeKind } from './changes.js';
import type { Pause } from './pause.js';
import type { Plan } from './plan.js';

/** A row of the changed schedule, before it has a number and a balance. */
export interface Paid {
  /** The contract's own number; absent for a row that a change brought. */
  readonly number?: number;
  readonly date: CalendarDate;
  /** The days that its interest is charged for. */
  readonly days: number;
  readonly principal: Tenge;
  readonly interest: Tenge;
  /** The change that made it what it is. */
  readonly by?: ChangeKind;
}

/** A due date to come. */
export interface Due {
  readonly number?: number;
  readonly date: CalendarDate;
  /** The days of its whole period by 30/360, which no move of its dates changes. */
  readonly nominal: number;
  /** What is paid on it: by the plan, the interest alone, or so much. */
  readonly pays: 'plan' | 'interest' | Tenge;
  /** Set where the instalment is found anew when it falls due, on what is left then. */
  readonly isNewPlan?: boolean;
}

/** The interest of the period that runs, as far as it is counted. */
export interface Open {
  /** The day on which the period began. */
  readonly start: CalendarDate;
  /** From this day on it is not counted yet. */
  readonly since: CalendarDate;
  /** Days of the period that are counted, which 30/360 takes from the period's own. */
  readonly used: number;
  /** Days that are counted into the next row. */
  readonly days: number;
  /** Unrounded tiyn that belong into the next instalment. */
  readonly inside: Fraction;
  /** Unrounded tiyn that come on top of it, never capitalised: deferred; below nought what was forgiven. */
  readonly onTop: Fraction;
  /** What the rest of the period may bear at most, after an early repayment: it never costs more than it would have without one. */
  readonly most?: Tenge;
  /** Until this day interest comes on top; `nominal` are the days of that time by 30/360. */
  readonly deferred?: { readonly until: CalendarDate; readonly nominal: number };
}

/** A payment that was not made on its day. */
export interface Overdue extends Paid {
  readonly number: number;
  /** The rate of the day on which it fell due: a later one does not reach back. */
  readonly rate: AnnualRate;
  /** Interest on its principal that was counted and not paid. */
  readonly extra?: Tenge;
  /** Penalty that was counted and not paid. */
  readonly penalty?: Tenge;
  /** Up to which day interest and penalty were counted, where a part was paid. */
  readonly counted?: CalendarDate;
}

/** Money that was paid before anything was due; it counts towards what falls due next. */
export interface Ahead {
  /** Its row among those that were paid. */
  readonly index: number;
  readonly left: Tenge;
}

export interface Running {
  /** As they stand: the rate, the term and the method may have changed. */
  readonly terms: Terms;
  readonly plan: Plan;
  /** In the order in which they were paid. */
  readonly paid: readonly Paid[];
  readonly overdue: readonly Overdue[];
  /** Rows that were overdue and that a payment told of another row settled. */
  readonly settled: ReadonlyMap<number, Overdue>;
  readonly ahead: readonly Ahead[];
  /** What interest runs on. */
  readonly balance: Tenge;
  readonly open: Open;
  readonly dues: readonly Due[];
  /** How many rows the contract has. */
  readonly rows: number;
  /** How due dates were moved, for those that a new term brings. */
  readonly moves: readonly Move[];
  /** Time of service: what is overdue bears nothing in it. */
  readonly pauses: readonly Pause[];
  /** Rows that will not be paid on their day. */
  readonly late: ReadonlySet<number>;
  /** Principal that was forgiven, and after how many rows. */
  readonly forgiven: readonly { readonly after: number; readonly principal: Tenge }[];
  /** Penalty by the year of the contract that it fell in. */
  readonly penalties: ReadonlyMap<number, Tenge>;
}

export interface Move {
  /** From this number on. */
  readonly from: number;
  readonly to: (date: CalendarDate) => CalendarDate;
}

const NOTHING: Fraction = whole(0);

/** A period that begins. */
export const openOn = (since: CalendarDate): Open => ({ start: since, since, used: 0, days: 0, inside: NOTHING, onTop: NOTHING });

/** Where the period is another one, what it may bear is not limited by the former. */
export function withoutLimit({ start, since, used, days, inside, onTop, deferred }: Open): Open {
  return { start, since, used, days, inside, onTop, ...(deferred && { deferred }) };
}

/** The due dates of terms, as the contract lays them down. */
export const duesOf = (terms: Terms): readonly Due[] =>
  periodsOf(terms).map((period, index) => ({ number: index + 1, date: period.end, nominal: count('30/360', period).days, pays: 'plan' as const }));

export interface Counted {
  readonly days: number;
  readonly years: Fraction;
}

/** To a day inside a period: actual days, under 30/360 too, but no more than the period has. */
export function countedTo({ terms: { product }, open: { since, used, deferred }, dues }: Running, date: CalendarDate): Counted {
  // time without interest reaches beyond the day
  if (date <= since) return { days: 0, years: { n: 0n, d: 1n } };
  if (product.dayCount !== '30/360') return count(product.dayCount, { start: since, end: date });
  const nominal = deferred?.nominal ?? dues[0]?.nominal ?? 0;
  const days = Math.min(daysBetween(since, date), Math.max(nominal - used, 0));
  return { days, years: { n: BigInt(days), d: 360n } };
}

/** What is left of the running period to its end; under 30/360 the period's days less the actual ones that are counted. */
export function restOf({ terms: { product }, open: { since, used } }: Pick<Running, 'terms' | 'open'>, { date, nominal }: Pick<Due, 'date' | 'nominal'>): Counted {
  if (product.dayCount !== '30/360') return count(product.dayCount, { start: since, end: date });
  const days = Math.max(nominal - used, 0);
  return { days, years: { n: BigInt(days), d: 360n } };
}

/** The unrounded interest of the balance. */
export const accrual = ({ balance, terms: { nominalRate } }: Pick<Running, 'balance' | 'terms'>, { years }: Counted): Fraction => times(asFraction(balance), accrualFactor(nominalRate, years));

/** Once the deferred time is over, its interest stands, and a period of its own begins. */
export function pastDeferral<R extends Pick<Running, 'terms' | 'open' | 'balance'>>(running: R, date: CalendarDate): R {
  const { deferred, ...open } = running.open;
  if (deferred === undefined || date < deferred.until) return running;
  const rest = restOf(running, { date: deferred.until, nominal: deferred.nominal });
  return { ...running, open: { ...open, since: deferred.until, used: 0, days: open.days + rest.days, onTop: plus(open.onTop, accrual(running, rest)) } };
}

/** Interest counted to a day, which stays owed. */
export function accruedTo(given: Running, date: CalendarDate): Running {
  const running = pastDeferral(given, date);
  const { open } = running;
  const counted = countedTo(running, date);
  const place = open.deferred === undefined ? 'inside' : 'onTop';
  return { ...running, open: { ...open, since: open.since > date ? open.since : date, used: open.used + counted.days, days: open.days + counted.days, [place]: plus(open[place], accrual(running, counted)) } };
}

/** To the tiyn, and within what the period may bear. */
export const rowInterest = (exact: Fraction, { most }: Open): Tenge => {
  const interest = interestOfRow(exact);
  return most !== undefined && interest > most ? most : interest;
};

/** Interest that is owed and not due. */
export const owedInterest = ({ open }: Pick<Running, 'open'>): Tenge => rowInterest(plus(open.inside, open.onTop), open);

/** What the running period will have borne by its due date, as things stand. */
export function periodInterest(running: Running): Tenge {
  const [due] = running.dues;
  return due === undefined ? owedInterest(running) : owedInterest(accruedAll(running, due));
}

/** Interest counted to a due date. */
export function accruedAll(given: Running, due: Due): Running {
  const running = pastDeferral(given, due.date);
  const rest = restOf(running, due);
  const { open } = running;
  return { ...running, open: { ...open, days: open.days + rest.days, inside: plus(open.inside, accrual(running, rest)) } };
}

/** Money that counts towards what falls due next. */
export const paidAhead = ({ ahead }: Running): Tenge => ahead.reduce((total, { left }) => (total + left) as Tenge, 0n as Tenge);

/** What should have been disclosed: worked out from the terms, or where they are not enough, from the published schedule itself. */
import { daysBetween, type CalendarDate } from '../primitives/calendar-date.js';
import { add, negate, subtract, sum, type Tenge } from '../primitives/money.js';
import type { AnnualRate } from '../primitives/rate.js';
import type { Enclosure } from '../cost/enclosure.js';
import { gesv } from '../cost/gesv.js';
import type { PricedLoan } from '../quote.js';
import type { Disclosed, Known, PublishedRow } from './published.js';

/** Absent is what can't be computed. */
export interface Computed {
  readonly gesvRate?: Enclosure | undefined;
  readonly nominalRate?: AnnualRate | undefined;
  readonly overpayment?: Tenge | undefined;
  readonly totalPayable?: Tenge | undefined;
  readonly instalment?: Tenge | undefined;
  readonly rows?: readonly PublishedRow[] | undefined;
}

export const computedOf = ({ terms, schedule: { rows, totals }, cost }: PricedLoan): Computed => ({
  gesvRate: cost.rate,
  nominalRate: terms.nominalRate,
  overpayment: cost.overpayment,
  totalPayable: totals.payment,
  instalment: rows[0]?.payment,
  rows,
});

/** The amount and the services that are added to it; `undefined` where either is not told. */
export function borrowedOf({ amount, services = [], product }: Known): Tenge | undefined {
  const prices = services.filter(({ financed }) => financed).map(({ id }) => product?.services?.find((service) => service.id === id)?.price);
  return amount === undefined || !prices.every((price) => price !== undefined) ? undefined : add(amount, sum(prices));
}

/** The sum that a published schedule repays: as asked, or as its own rows tell. */
export function principalOf(known: Known, rows: readonly PublishedRow[]): Tenge | undefined {
  const borrowed = borrowedOf(known);
  if (borrowed !== undefined) return borrowed;
  const parts = rows.map(({ principal }) => principal);
  if (parts.every((part) => part !== undefined)) return sum(parts);
  const [first] = rows;
  return first?.principal !== undefined && first.balance !== undefined ? add(first.balance, first.principal) : undefined;
}

/** Without terms that can be computed: what the published payments themselves come to. */
export function computedFromSchedule(known: Known, { schedule = [], overpayment }: Disclosed): Computed {
  const [first] = schedule;
  const borrowed = borrowedOf(known);
  // without payments a total can still be held against its parts
  if (first === undefined) return borrowed === undefined || overpayment === undefined ? {} : { totalPayable: add(borrowed, overpayment) };
  const principal = principalOf(known, schedule);
  const totalPayable = sum(schedule.map(({ payment }) => payment));
  return {
    totalPayable,
    instalment: first.payment,
    ...(principal !== undefined && { overpayment: subtract(totalPayable, principal), gesvRate: gesvOfPayments(principal, known.disbursementDate, schedule) }),
  };
}

/** `undefined` where no rate balances the flows, or a payment comes before the money. */
export function gesvOfPayments(received: Tenge, disbursementDate: CalendarDate | undefined, rows: readonly { readonly date: CalendarDate; readonly payment: Tenge }[], year?: number): Enclosure | undefined {
  if (disbursementDate === undefined || rows.some(({ date }) => date < disbursementDate)) return undefined;
  const rate = gesv([{ day: 0, amount: received }, ...rows.map(({ date, payment }) => ({ day: daysBetween(disbursementDate, date), amount: negate(payment) }))], '', year);
  return rate.ok ? rate.value : undefined;
}

/** Flow: money on a day of the loan; plus to the borrower, minus from the borrower. */
import { add, type Tenge } from '../primitives/money.js';

/** The formula of ГЭСВ counts every year as 365 days, leap years too. */
export const DAYS_OF_YEAR = 365;

export interface Flow {
  /** Calendar days from day 0, the disbursement or the earliest flow. */
  readonly day: number;
  readonly amount: Tenge;
}

/** One flow a day, in order, none of them zero: as a schedule's flows already are. */
export function netFlows(flows: readonly Flow[]): readonly Flow[] {
  if (flows.every(({ day, amount }, index) => amount !== 0n && (index === 0 || day > (flows[index - 1] as Flow).day))) return flows;
  const byDay = new Map<number, Tenge>();
  for (const { day, amount } of flows) byDay.set(day, add(byDay.get(day) ?? (0n as Tenge), amount));
  return [...byDay].map(([day, amount]) => ({ day, amount })).filter(({ amount }) => amount !== 0n).sort((a, b) => a.day - b.day);
}

/** How often the direction of money turns: at most so many rates can balance the flows (Descartes' rule of signs). */
export const turns = (flows: readonly { readonly amount: Tenge }[]): number =>
  flows.filter(({ amount }, index) => index > 0 && amount > 0n !== (flows[index - 1] as Flow).amount > 0n).length;

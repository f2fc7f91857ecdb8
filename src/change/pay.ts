/** pay: the next due date falls due; what is paid on it, and what is left. */
import { whole } from '../primitives/fraction.js';
import { add, least, moneyText, subtract, ZERO, type Tenge } from '../primitives/money.js';
import { issue } from '../primitives/issue.js';
import { failed, ok, type Result } from '../primitives/result.js';
import type { CalendarDate } from '../primitives/calendar-date.js';
import { planOf, type Plan } from './plan.js';
import { accruedAll, openOn, owedInterest, rowInterest, type Due, type Paid, type Running } from './running.js';

/** Everything that falls due up to a day, that day included. */
export function until(running: Running, date: CalendarDate): Result<Running> {
  // one copy for all the rows to come, which are added in place
  let state: Running = { ...running, paid: [...running.paid] };
  for (let next = state.dues[0]; next !== undefined && next.date <= date; next = state.dues[0]) {
    const after = pay(state, next);
    if (!after.ok) return after;
    state = after.value;
  }
  return ok(state);
}

/** To the last row. */
export const toTheEnd = (running: Running): Result<Running> => until(running, running.dues.at(-1)?.date ?? running.open.since);

function pay(given: Running, due: Due): Result<Running> {
  const running = accruedAll(given, due);
  const { open, balance } = running;
  const [, ...later] = running.dues;
  const owed = rowInterest(open.inside, open);
  const interest = owedInterest(running);
  const plan = due.isNewPlan === true ? planOf(given) : running.plan;
  const isLast = later.length === 0 || (due.pays === 'plan' && settles(plan, balance, owed));
  const paid = amountsOf(due, plan, isLast, balance, owed, interest);
  if (paid.principal <= 0n && due.pays === 'plan' && !isLast) return failed([issue('instalment-below-interest', '', { row: due.number ?? 0, interest: moneyText(owed), payment: moneyText(add(paid.principal, owed)) })]);
  const row = { ...(due.number !== undefined && { number: due.number }), date: due.date, days: open.days, ...paid };
  const carried = subtract(interest, paid.interest);
  const state = { ...running, plan, balance: subtract(balance, paid.principal), open: { ...openOn(due.date), onTop: whole(carried) }, dues: isLast ? [] : later };
  return ok(settled(state, row));
}

/** What is left fits into one instalment: the row is the last. */
const settles = (plan: Plan, balance: Tenge, owed: Tenge): boolean => balance === ZERO || ('level' in plan ? balance + owed <= plan.level : 'part' in plan ? balance <= plan.part : false);

function amountsOf({ pays }: Due, plan: Plan, isLast: boolean, balance: Tenge, owed: Tenge, interest: Tenge): Pick<Paid, 'principal' | 'interest' | 'by'> {
  if (pays === 'interest') return { principal: ZERO, interest, by: 'deferral' };
  if (pays !== 'plan') {
    const first = least(pays, interest);
    return { principal: least(subtract(pays, first), balance), interest: first, by: 'instalment-cut' };
  }
  if (isLast || 'atEnd' in plan) return { principal: isLast ? balance : ZERO, interest };
  return { principal: 'level' in plan ? subtract(plan.level, owed) : plan.part, interest };
}

/** What was paid ahead is taken first, from principal and then from interest; the rest is paid on its day, or is late. */
function settled(running: Running, row: Paid): Running {
  let { principal, interest } = row;
  let { paid } = running;
  const ahead = running.ahead.flatMap(({ index, left }) => {
    const fromPrincipal = least(left, principal);
    const fromInterest = least(subtract(left, fromPrincipal), interest);
    [principal, interest] = [subtract(principal, fromPrincipal), subtract(interest, fromInterest)];
    paid = paid.map((each, place) => (place === index ? { ...each, principal: add(each.principal, fromPrincipal), interest: add(each.interest, fromInterest) } : each));
    const still = subtract(left, add(fromPrincipal, fromInterest));
    return still > ZERO ? [{ index, left: still }] : [];
  });
  const { number } = row;
  const own: Paid = { ...row, principal, interest };
  const isLate = number !== undefined && running.late.has(number);
  if (add(principal, interest) <= ZERO) return { ...running, paid, ahead };
  if (isLate) return { ...running, paid, ahead, overdue: [...running.overdue, { ...own, number, rate: running.terms.nominalRate }] };
  (paid as Paid[]).push(own);
  return { ...running, paid, ahead };
}

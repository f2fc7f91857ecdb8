/** Money before it is due: an early repayment, which pays interest to its day and then principal, and an overpayment, which changes nothing but the next payment. */
import { plus, whole } from '../primitives/fraction.js';
import { add, least, moneyText, negate, subtract, sum, ZERO, type Tenge } from '../primitives/money.js';
import { ok, type Result } from '../primitives/result.js';
import { interestOfRow } from '../primitives/rounding.js';
import { ref } from '../law/act.js';
import { finding, type Finding } from '../law/finding.js';
import { applied, debtExceeded, debtOf, onDay, type Applied } from './applied.js';
import type { ChangeOf } from './changes.js';
import { overdueLeft } from './overdue.js';
import { toTheEnd, until } from './pay.js';
import { planOf } from './plan.js';
import { openOn, owedInterest, paidAhead, periodInterest, type Open, type Paid, type Running } from './running.js';

/** Law 56-V, article 4, item 3, sub-item 4: interest for the actual days of use alone, and no charge (article 7, item 3, sub-item 1). */
export function earlyRepayment(loan: Running, { date, amount, mode }: ChangeOf<'early-repayment'>): Result<Applied> {
  const day = onDay(loan, date);
  if (!day.ok) return day;
  const running = tookIn(day.value);
  const accrued = owedInterest(running);
  const debt = add(running.balance, accrued);
  const paid = amount ?? debt;
  if (paid > debt || debt < ZERO) return debtExceeded('/amount', debt < ZERO ? ZERO : debt);
  const interest = least(paid, accrued);
  const principal = subtract(paid, interest);
  const row: Paid = { date, days: running.open.days, principal, interest, by: 'early-repayment' };
  // interest that was not paid is neither forgiven nor capitalised: the next instalment pays it first
  const { start, since, used, deferred } = running.open;
  // what comes on top of an instalment stays there
  const inside = least(interestOfRow(running.open.inside), accrued);
  const insideLeft = subtract(inside, least(inside, interest));
  const open: Open = { ...openOn(since), start, used, inside: whole(insideLeft), onTop: whole(subtract(subtract(accrued, interest), insideLeft)), ...(deferred && { deferred }), most: subtract(periodInterest(running), interest) };
  const after: Running = { ...running, paid: paid === ZERO ? running.paid : [...running.paid, row], balance: subtract(running.balance, principal), open };
  // what is overdue stands beside it: the law settles it before anything else
  const overdue = overdueLeft(running.overdue);
  if (paid === debt) return applied({ ...after, dues: [] }, date, overdue);
  const findings = [...overdue, ...(principal > ZERO ? [] : [finding('warning', 'nothing-to-principal', {}, [ref('law-56-v', 'ст. 4 п. 3 пп. 4')])])];
  if (mode === 'lower-instalment') {
    const lowered: Running = { ...after, plan: planOf(after) };
    return applied(lowered, date, [...findings, ...roundingCosts(loan, lowered)]);
  }
  // the dates that the kept instalment does not need are gone for good
  const end = toTheEnd(after);
  if (!end.ok) return end;
  const last = end.value.open.since;
  return applied({ ...after, dues: after.dues.filter((due) => due.date <= last) }, date, findings);
}

/**
 * A lower instalment is rounded as the product says, and down it may repay so much slower that the interest grows: no other
 * rounding is made up for the lender, and what it costs is said.
 */
function roundingCosts(before: Running, after: Running): readonly Finding[] {
  const [kept, lowered] = [interestToTheEnd(before), interestToTheEnd(after)];
  return kept === undefined || lowered === undefined || lowered <= kept ? [] : [finding('warning', 'rounding-costs-interest', { more: moneyText(subtract(lowered, kept)) })];
}

function interestToTheEnd(running: Running): Tenge | undefined {
  const end = toTheEnd(running);
  return end.ok ? sum([...end.value.paid, ...end.value.overdue].map(({ interest }) => interest)) : undefined;
}

/** What was paid ahead becomes principal, and beyond that interest, once the debt is counted anew on an application. */
function tookIn(running: Running): Running {
  let { balance, open } = running;
  const paid = [...running.paid];
  for (const { index, left } of running.ahead) {
    const row = paid[index] as Paid;
    const principal = least(left, balance);
    const interest = subtract(left, principal);
    paid[index] = { ...row, principal: add(row.principal, principal), interest: add(row.interest, interest) };
    balance = subtract(balance, principal);
    open = { ...open, inside: plus(open.inside, whole(negate(interest))) };
  }
  return { ...running, paid, ahead: [], balance, open };
}

/** One lender's rules, chapter 7: more than was due, without an application, counts towards the next payment; nothing is counted anew. */
export function overpayment(loan: Running, { date, amount }: ChangeOf<'overpayment'>): Result<Applied> {
  const day = onDay(loan, date);
  const due = until(loan, date);
  if (!day.ok) return day;
  if (!due.ok) return due;
  const running = due.value;
  const row: Paid = { date, days: 0, principal: ZERO, interest: ZERO, by: 'overpayment' };
  const after: Running = { ...running, paid: [...running.paid, row], ahead: [...running.ahead, { index: running.paid.length, left: amount }] };
  const end = toTheEnd(after);
  if (!end.ok) return end;
  const over: Tenge = paidAhead(end.value);
  if (over > ZERO) return debtExceeded('/amount', subtract(amount, over));
  return ok({ running: after, day: date, debt: subtract(debtOf(day.value), amount), findings: [] });
}

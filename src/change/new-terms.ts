/** New terms by agreement: another rate, another term, another method; nothing is paid on the day, and the rest is planned anew. */
import { issue } from '../primitives/issue.js';
import type { CalendarDate } from '../primitives/calendar-date.js';
import { count } from '../primitives/day-count.js';
import { failed, type Result } from '../primitives/result.js';
import { termEnd } from '../primitives/readers.js';
import { stepIssues, type Terms } from '../terms/parse-terms.js';
import { applied, onDay, type Applied } from './applied.js';
import type { ChangeOf } from './changes.js';
import { planOf } from './plan.js';
import { duesOf, withoutLimit, type Due, type Running } from './running.js';

export function newRate(loan: Running, { date, nominalRate }: ChangeOf<'rate'>): Result<Applied> {
  const day = onDay(loan, date);
  if (!day.ok) return day;
  // at another rate the period bears what it bears
  const running: Running = { ...day.value, open: withoutLimit(day.value.open), terms: { ...day.value.terms, nominalRate } };
  // equal parts of principal do not depend on the rate
  return applied('part' in running.plan ? running : { ...running, plan: planOf(running) }, date);
}

/** The term counts from the disbursement, as in a quote; due dates stay on the contract's grid. */
export function newTerm(loan: Running, { date, term }: ChangeOf<'term'>): Result<Applied> {
  const day = onDay(loan, date);
  if (!day.ok) return day;
  const { terms } = day.value;
  const issues = stepIssues(term, terms.product.paymentEvery, terms.method).map((each) => ({ ...each, path: '/term' }));
  if (issues.length > 0) return failed(issues);
  const running: Running = { ...day.value, open: withoutLimit(day.value.open), terms: { ...terms, term, termEnd: termEnd(terms.disbursementDate, term) } };
  const dues = duesLeft(running);
  if ((dues[0]?.date ?? date) <= date) return failed([issue('term-over', '/term', { date })]);
  return planned({ ...running, dues }, date);
}

/** To a single payment: all at the last date; from one: the contract's grid, without the dates that are past. */
export function newMethod(loan: Running, { date, method }: ChangeOf<'method'>): Result<Applied> {
  const day = onDay(loan, date);
  if (!day.ok) return day;
  const before = day.value;
  const running: Running = { ...before, open: withoutLimit(before.open), terms: { ...before.terms, method } };
  const { terms } = running;
  const isSingle = before.terms.method === 'single-payment';
  const issues = isSingle ? stepIssues(terms.term, terms.product.paymentEvery, method).map((each) => ({ ...each, path: '/method' })) : [];
  if (issues.length > 0) return failed(issues);
  if (method === 'single-payment') return planned({ ...running, dues: atTheEnd(running.dues) }, date);
  const dues = isSingle ? duesAfter(terms, running, date) : running.dues;
  return dues.length === 0 ? failed([issue('term-over', '/method', { date })]) : planned({ ...running, dues }, date);
}

const planned = (running: Running, date: CalendarDate): Result<Applied> => applied({ ...running, plan: planOf(running) }, date);

/** The rows of the new term, moved as the old ones were; rows of interest alone stay before them. */
function duesLeft(running: Running): readonly Due[] {
  const { dues, terms, moves, open } = running;
  const old = dues.find(({ number }) => number !== undefined);
  const all = movedDues(terms, running);
  // the one row of a single payment stands for all that were left
  const [first, ...rest] = (terms.method === 'single-payment' ? all.map((due) => ({ ...due, number: old?.number ?? 1 })) : all.filter(({ number }) => (number ?? 0) >= (old?.number ?? 1))).filter((due) => due.date > open.since);
  if (first === undefined) return [];
  const between = dues.filter((due) => due.number === undefined && due.date < first.date);
  if (first.date === old?.date) return [...between, { ...first, nominal: old.nominal }, ...rest];
  if (moves.length === 0) return [first, ...rest];
  // its period is no step of the grid any more
  const last = between.at(-1)?.date;
  const nominal = last === undefined ? open.used + count('30/360', { start: open.since, end: first.date }).days : count('30/360', { start: last, end: first.date }).days;
  return [...between, { ...first, nominal }, ...rest];
}

const movedDues = (terms: Terms, { moves }: Running): readonly Due[] =>
  duesOf(terms).map((due) => ({ ...due, date: moves.reduce((date, { from, to }) => ((due.number ?? 0) >= from ? to(date) : date), due.date) }));

const nominalOf = (dues: readonly Due[]): number => dues.reduce((days, { nominal }) => days + nominal, 0);

function atTheEnd(dues: readonly Due[]): readonly Due[] {
  const last = dues.at(-1);
  const next = dues.find(({ number }) => number !== undefined)?.number;
  return last === undefined ? [] : [{ ...last, ...(next !== undefined && { number: next }), nominal: nominalOf(dues), pays: 'plan' }];
}

/** The first of them holds the interest of those that are past, as far as the running period reaches. */
function duesAfter(terms: Terms, running: Running, date: CalendarDate): readonly Due[] {
  const { start, since } = running.open;
  const all = movedDues(terms, running);
  const from = since > date ? since : date;
  const past = all.filter((due) => due.date <= from && due.date > start);
  const [first, ...rest] = all.filter((due) => due.date > from);
  return first === undefined ? [] : [{ ...first, nominal: first.nominal + nominalOf(past) }, ...rest];
}

/** What changes of a loan come to, as figures with their grounds. */
import { moneyText, subtract, sum, ZERO, type Tenge } from '../primitives/money.js';
import { ref } from '../law/act.js';
import { isUnsettled } from '../change/overdue.js';
import type { Changed } from '../change.js';
import type { Row } from '../schedule/schedule.js';
import type { Graph, Grounded } from './figure.js';
import { figure, summed } from './grounded.js';
import { rateFigures } from './rate-figures.js';

/** On a change of terms the rate is counted anew, without what was paid before. */
const REFINED = [ref('lender-rules', 'гл. 3 § 4 п. 2')];

/** The loan's own figures, and those of the plan. */
export function withPlan(loan: Graph, plan: readonly Grounded[]): Graph {
  const byId = new Map(plan.map((each) => [each.figure.id, each]));
  return { ids: loan.ids, find: (id) => byId.get(id) ?? loan.find(id) };
}

/** Where a part of what is overdue has no day of payment, nothing is summed up. */
export function planFigures({ loan, changed: { rows, totals, applied, refined } }: Changed): readonly Grounded[] {
  const penalty = sum(applied.map(({ late }) => late?.penalty ?? ZERO));
  const isLate = applied.some(({ late }) => late?.penalty !== undefined);
  const after = (id: string, value: string, unit: 'tenge' | 'date', what: 'payment' | 'interest' | 'penalty' | 'date'): Grounded => figure(id, value, unit, { kind: 'after', what }, []);
  const paid = isLate ? ['planned.total', '+', 'planned.penalty'] : ['planned.total'];
  const more: Tenge = subtract(sum([totals.payment, penalty]), loan.schedule.totals.payment);
  return [
    ...(isLate ? [after('planned.penalty', moneyText(penalty), 'tenge', 'penalty')] : []),
    ...(isUnsettled(applied.flatMap(({ findings }) => findings)) || rows.length === 0
      ? []
      : [
          after('planned.total', moneyText(totals.payment), 'tenge', 'payment'),
          after('planned.interest', moneyText(totals.interest), 'tenge', 'interest'),
          summed('planned.difference', moneyText(more), [...paid, '−', 'total']),
          after('planned.last', (rows.at(-1) as Row).date, 'date', 'date'),
        ]),
    ...(refined === undefined ? [] : rateFigures(loan.terms.product, refined.rate, () => refined.flows, { shown: 'planned.gesvRate', unrounded: 'planned.gesvUnrounded', from: [], refs: REFINED })),
  ];
}

/** On what a sheet rests: rounding and day count, the values of the law, and the steps behind its figures. */
import { html, nothing, type TemplateResult } from 'lit';
import { longDate, money } from '../../i18n/format.js';
import { figureLabel, stepText } from '../../i18n/explain.js';
import type { MessageKey } from '../../i18n/messages.js';
import '../../i18n/words/disclosure.js';
import { DEFAULT_GESV_DECIMALS, DEFAULT_INSTALMENT_UNIT } from '../../product/product.js';
import { moneyText } from '../../primitives/money.js';
import { explain } from '../../disclosure/explain.js';
import { lawBehind } from '../../disclosure/figures-of-loan.js';
import { lawFigures } from '../../disclosure/law-figures.js';
import { LATE_BY } from '../../disclosure/late-figures.js';
import { steps } from '../parts/why.js';
import { productOf, section, whyOf, words, type View } from './view.js';

export function howComputed(view: View): TemplateResult {
  const t = words(view);
  const { rounding, dayCount, gesvDecimals = DEFAULT_GESV_DECIMALS } = productOf(view);
  const { method } = view.sheet.loan.terms;
  const unit = money(moneyText(rounding?.instalment ?? DEFAULT_INSTALMENT_UNIT));
  return section(view, 'how', t('disclosure.how.title'), () => html`
    <ul>
      <li>${t('disclosure.how.interest')}</li>
      <li>${t(`disclosure.how.dayCount.${dayCount.replace('/', '-')}` as MessageKey)}</li>
      <li>${t(`disclosure.how.method.${method}`, { unit })}</li>
      <li>${t('disclosure.how.gesv', { decimals: t('disclosure.how.decimals', { count: gesvDecimals }) })} ${t('disclosure.how.source')}</li>
      <li>${t('disclosure.how.dayOff')}</li>
    </ul>
  `);
}

export function lawValues(view: View): TemplateResult {
  const t = words(view);
  const { language, sheet: { loan, graph } } = view;
  const around = { language, product: productOf(view), find: graph.find };
  const rows = lawFigures(loan.law, lawBehind(loan)).map((each) => stepText(around, each));
  return section(view, 'law', t('disclosure.lawValues.title'), () => html`
    <p>${rows.length === 0 ? t('disclosure.lawValues.none') : t('disclosure.lawValues.on', { date: longDate(language, loan.law.on) })}</p>
    <dl class="values">
      ${rows.map(({ id, label, value, lines, refs }) => html`<div><dt>${label}: <strong><span class="figure" data-figure=${id}>${value}</span></strong></dt><dd>${lines.join(' ')} <span class="refs">${refs.join('; ')}</span></dd></div>`)}
    </dl>
  `);
}

/** What a plan comes to, in the order in which it is compared with the contract. */
export const PLAN_FIGURES = ['total', 'interest', 'penalty', 'difference', 'last', 'gesvRate'].map((name) => `planned.${name}`);

/** What is worked out on paper, from the price down to a row; on screen each figure opens where it stands. */
export function explanations(view: View): TemplateResult | typeof nothing {
  if (!view.paper) return nothing;
  const { sheet: { graph, loan } } = view;
  const last = `rows.${loan.schedule.rows.length}.payment`;
  const ids = ['totalWithServices', 'overpaymentWithServices', 'total', 'overpayment', 'rows.1.balance', last, 'gesvRate', 'gesvRateWithServices', 'dailyRate', ...LATE_BY.map((by) => `late.${by}.cost`), ...PLAN_FIGURES].filter((id) => graph.find(id) !== undefined);
  const seen = new Set<string>();
  return section(view, 'explanations', words(view)('disclosure.explanations'), () => html`${ids.map((id) => (seen.has(id) ? nothing : explained(view, id, seen)))}`);
}

/** A step is told once on a sheet. */
function explained(view: View, id: string, seen: Set<string>): TemplateResult {
  const told = new Set(seen);
  for (const { figure } of explain(view.sheet.graph, id)) seen.add(figure.id);
  const { language, sheet: { graph } } = view;
  return html`<h4>${figureLabel({ language, product: productOf(view), find: graph.find }, id)}</h4>${steps(whyOf(view), id, told)}`;
}

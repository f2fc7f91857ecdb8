/** Changes that were looked at: what they are, what they come to beside the contract, and the schedule after them. */
import { html, nothing, type TemplateResult } from 'lit';
import { describeChange } from '../../i18n/describe-change.js';
import '../../i18n/words/change.js';
import '../../i18n/words/disclosure.js';
import '../../i18n/words/plan.js';
import { lateness, savedText } from '../parts/changed.js';
import { findingList } from '../parts/finding-list.js';
import { scheduleTable } from '../parts/schedule-table.js';
import { whyEach } from '../parts/why.js';
import { PLAN_FIGURES } from './grounds.js';
import { grouped, section, shown, whyOf, words, type View } from './view.js';

/** A figure by the contract, and the one after the changes. */
const COMPARED = [
  ['plan.figure.payment', 'total', 'planned.total'],
  ['plan.figure.interest', 'interest', 'planned.interest'],
  ['plan.figure.penalty', undefined, 'planned.penalty'],
  ['disclosure.plan.difference', undefined, 'planned.difference'],
  ['plan.figure.last', 'maturityDate', 'planned.last'],
  ['plan.figure.gesv', 'gesvRate', 'planned.gesvRate'],
] as const;

/** What is set beside each other. */
const COURSES = ['before', 'after'] as const;

export function planPart(view: View): TemplateResult | typeof nothing {
  const { language, sheet: { disclosure: { plan, quote } } } = view;
  if (plan === undefined) return nothing;
  const t = words(view);
  const { changes, answer, hash } = plan;
  const title = `plan-rows-${language}`;
  return section(view, 'plan', t('disclosure.plan.title'), () => html`
    <p>${t('disclosure.plan.about')}</p>
    <ol>${changes.map((change) => html`<li>${describeChange(language, change)}</li>`)}</ol>
    <p><strong>${savedText(language, answer)}</strong></p>
    <table class="compare" role="table" aria-label=${t('plan.result')}>
      <thead role="rowgroup"><tr role="row">${(['figure', ...COURSES] as const).map((head) => html`<th role="columnheader" scope="col">${t(`plan.head.${head}`)}</th>`)}</tr></thead>
      <tbody role="rowgroup">
        ${COMPARED.filter(([, , id]) => shown(view, id) !== nothing).map(
          ([label, ...ids]) => html`<tr role="row"><th role="rowheader" scope="row">${t(label)}</th>${ids.map((id, index) => html`<td role="cell" data-label=${t(`plan.head.${COURSES[index] ?? 'after'}`)}>${id === undefined ? nothing : shown(view, id)}</td>`)}</tr>`,
        )}
      </tbody>
    </table>
    ${lateness(language, answer)} ${findingList(language, answer.findings)} ${view.paper ? nothing : whyEach(whyOf(view), PLAN_FIGURES)}
    ${answer.after.rows.length === 0 ? nothing : html`<h4 id=${title}>${t('plan.rows')}</h4>
          <div class="wide" tabindex="0" role="group" aria-labelledby=${title}>${scheduleTable(language, { ...quote, schedule: answer.after }, title)}</div>`}
    <p class="hash">${t('disclosure.plan.hash')}: <span class="figure" data-figure="planHash">${grouped(hash)}</span></p>
  `);
}

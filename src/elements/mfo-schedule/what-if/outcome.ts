/** What the changes come to: before and after beside each other, in figures, drawn, and row by row. */
import { html, nothing, type TemplateResult } from 'lit';
import { isUnsettled } from '../../../change/overdue.js';
import type { ChangeAnswer, Quote } from '../../../engine.js';
import { money, percent, shortDate } from '../../../i18n/format.js';
import type { Language } from '../../../i18n/messages.js';
import { translator } from '../../../i18n/translator.js';
import '../../../i18n/words/plan.js';
import { moneyText, ZERO } from '../../../primitives/money.js';
import { lateness, penaltyIn, savedText } from '../../parts/changed.js';
import { chart } from '../../parts/chart.js';
import { findingList } from '../../parts/finding-list.js';
import { scheduleTable } from '../../parts/schedule-table.js';

/** The figures that tell one course of a loan from another. */
export const COMPARED = ['payment', 'interest', 'penalty', 'last', 'next', 'gesv'] as const;

/** Where there is nothing to tell. */
const NOTHING = '—';

export type Compared = Readonly<Record<(typeof COMPARED)[number], string>>;

/** As the contract has it. */
export function compareContract(language: Language, { schedule: { rows, totals }, cost }: Quote): Compared {
  return { payment: money(totals.payment), interest: money(totals.interest), penalty: NOTHING, last: shortDate(rows.at(-1)?.date ?? ''), next: money(rows[0]?.payment ?? '0.00'), gesv: percent(language, cost.gesvRate) };
}

/** `next`: the first payment of the contract after the last change. */
export function compareChanged(language: Language, answer: ChangeAnswer): Compared {
  const { after: { rows, totals }, refined } = answer;
  const penalty = penaltyIn(answer);
  // what of the overdue is not paid has no day: nothing can be summed up
  if (isUnsettled(answer.findings)) return { payment: NOTHING, interest: NOTHING, penalty: penalty === ZERO ? NOTHING : money(moneyText(penalty)), last: NOTHING, next: NOTHING, gesv: NOTHING };
  const last = rows.findLastIndex(({ by, contractRow }) => contractRow === undefined && by !== 'deferral');
  const next = rows.slice(last + 1).find(({ by }) => by === undefined);
  return { payment: money(totals.payment), interest: money(totals.interest), penalty: penalty === ZERO ? NOTHING : money(moneyText(penalty)), last: rows.length === 0 ? NOTHING : shortDate(rows.at(-1)?.date ?? ''), next: next === undefined ? NOTHING : money(next.payment), gesv: refined.gesvRate === null ? NOTHING : percent(language, refined.gesvRate) };
}

export function outcome(language: Language, quote: Quote, answer: ChangeAnswer): TemplateResult {
  const t = translator(language);
  const { after, findings } = answer;
  return html`
    <section class="outcome" aria-labelledby="outcome-title">
      <h3 id="outcome-title">${t('plan.result')}</h3>
      <p class="saved">${savedText(language, answer)}</p>
      ${compareTable(language, t('plan.result'), [[t('plan.head.before'), compareContract(language, quote)], [t('plan.head.after'), compareChanged(language, answer)]])}
      ${lateness(language, answer)} ${findingList(language, findings)}
      ${after.rows.length === 0 ? nothing : html`${chart(language, { ...quote, schedule: after }, 'stripes-changed')}
        <details class="term rows">
          <summary id="changed-title">${t('plan.rows')}</summary>
          ${scheduleTable(language, { ...quote, schedule: after }, 'changed-title')}
        </details>`}
    </section>
  `;
}

/** In a narrow column each row stands by itself, its cells named, as the schedule's do. */
export function compareTable(language: Language, label: string, courses: readonly (readonly [string, Compared])[]): TemplateResult {
  const t = translator(language);
  const shown = COMPARED.filter((figure) => courses.some(([, course]) => course[figure] !== NOTHING));
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${label}><table class="compare" role="table" aria-label=${label}>
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${t('plan.head.figure')}</th>${courses.map(([title]) => html`<th role="columnheader" scope="col">${title}</th>`)}</tr></thead>
    <tbody role="rowgroup">${shown.map((figure) => html`<tr role="row"><th role="rowheader" scope="row">${t(`plan.figure.${figure}`)}</th>${courses.map(([title, course]) => html`<td role="cell" data-label=${title}>${course[figure]}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

/** The rows of a schedule as a table, which on a narrow page folds each row into labelled lines. */
import { html, type TemplateResult } from 'lit';
import type { Quote } from '../../engine.js';
import { sum } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/schedule.js';
import { cellsOf, COLUMNS, TOTALS } from './schedule-columns.js';

/** Roles are spelled out: a browser forgets those of a table whose rows are laid out as blocks. */
export function scheduleTable(language: Language, { schedule: { rows, totals } }: Quote, title: string): TemplateResult {
  const t = translator(language);
  const labels = COLUMNS.map((column) => t(`schedule.${column}`));
  const total = TOTALS.map((column) => ({ label: t(`schedule.${column}`), sum: sum(totals[column]) }));
  return html`
    <table part="table" role="table" aria-labelledby=${title}>
      <thead role="rowgroup">
        <tr role="row">
          ${labels.map((label) => html`<th scope="col" role="columnheader">${label}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((row) => tableRow(cellsOf(row, t, sum), labels))}
      </tbody>
      <tfoot role="rowgroup">
        <tr role="row">
          <th scope="row" role="rowheader" colspan=${COLUMNS.indexOf(TOTALS[0])}>${t('schedule.total')}</th>
          ${total.map((each) => html`<td role="cell" data-label=${each.label}>${each.sum}</td>`)}
          <td role="cell" colspan="2"></td>
        </tr>
      </tfoot>
    </table>
  `;
}

const tableRow = ([number, ...cells]: readonly string[], [first, ...labels]: readonly string[]): TemplateResult => html`
  <tr role="row">
    <th scope="row" role="rowheader" data-label=${first}>${number}</th>
    ${cells.map((cell, index) => html`<td role="cell" data-label=${labels[index]}>${cell}</td>`)}
  </tr>
`;

/** The rows of a schedule as a table, which on a narrow page folds each row into labelled lines. */
import { html, type TemplateResult } from 'lit';
import type { Quote, QuoteRow } from '../../engine.js';
import { shortDate, sum } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator, type Translate } from '../../i18n/translator.js';

/** The columns of a row, in the order of every form of the schedule. */
export const COLUMNS = ['number', 'date', 'days', 'payment', 'principal', 'interest', 'balance', 'penaltyFreeUntil'] as const;

/** Roles are spelled out: a browser forgets those of a table whose rows are laid out as a grid. */
export function scheduleTable(language: Language, { schedule: { rows, totals } }: Quote, title: string): TemplateResult {
  const t = translator(language);
  const labels = COLUMNS.map((column) => t(`schedule.${column}`));
  return html`
    <table part="table" role="table" aria-labelledby=${title}>
      <thead role="rowgroup">
        <tr role="row">
          ${labels.map((label) => html`<th scope="col" role="columnheader">${label}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((row) => tableRow(row, labels, t))}
      </tbody>
      <tfoot role="rowgroup">
        <tr role="row">
          <th scope="row" role="rowheader" colspan="3">${t('schedule.total')}</th>
          <td role="cell" data-label=${labels[3]}>${sum(totals.payment)}</td>
          <td role="cell" data-label=${labels[4]}>${sum(totals.principal)}</td>
          <td role="cell" data-label=${labels[5]}>${sum(totals.interest)}</td>
          <td role="cell" colspan="2"></td>
        </tr>
      </tfoot>
    </table>
  `;
}

const tableRow = (row: QuoteRow, labels: readonly string[], t: Translate): TemplateResult => html`
  <tr role="row">
    <th scope="row" role="rowheader" data-label=${labels[0]}>${row.number}</th>
    <td role="cell" data-label=${labels[1]}>${shortDate(row.date)}</td>
    <td role="cell" data-label=${labels[2]}>${row.days}</td>
    <td role="cell" data-label=${labels[3]} class="payment">${sum(row.payment)}</td>
    <td role="cell" data-label=${labels[4]}>${sum(row.principal)}</td>
    <td role="cell" data-label=${labels[5]}>${sum(row.interest)}</td>
    <td role="cell" data-label=${labels[6]}>${sum(row.balance)}</td>
    <td role="cell" data-label=${labels[7]}>${row.penaltyFreeUntil === null ? t('schedule.unknown') : shortDate(row.penaltyFreeUntil)}</td>
  </tr>
`;

/** A pasted schedule: how its columns were read, each correctable in place, and what must be answered before it counts. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Language } from '../../i18n/messages.js';
import { COLUMN_KINDS, type ColumnKind } from '../../i18n/table/headings.js';
import type { ReadTable } from '../../i18n/table/read-schedule.js';
import type { DateOrder, Mark } from '../../i18n/table/values.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/verify.js';
import type { VerifyEntry } from './entry.js';

export interface Pasted {
  readonly language: Language;
  readonly entry: VerifyEntry;
  readonly table: ReadTable | undefined;
  readonly onPut: (change: (entry: VerifyEntry) => Partial<VerifyEntry>) => void;
}

/** So many of its rows are shown as they were read. */
const SHOWN = 3;

export function pasted(given: Pasted): TemplateResult {
  const { language, entry, table, onPut } = given;
  const t = translator(language);
  return html`
    <section aria-labelledby="table-title">
      <h3 id="table-title">${t('verify.schedule')}</h3>
      <div class="field">
        <label for="table">${t('verify.paste')}</label>
        <textarea id="table" rows="6" spellcheck="false" autocomplete="off" aria-describedby="table-hint table-messages" .value=${live(entry.table)} @input=${(event: Event): void => onPut(() => ({ table: (event.target as HTMLTextAreaElement).value, choices: {} }))}></textarea>
        <p class="hint" id="table-hint">${t('verify.pasteHint')}</p>
        <div id="table-messages">${table === undefined ? nothing : messages(given, table)}</div>
      </div>
      ${table === undefined || table.columns.length === 0 ? nothing : columns(given, table)}
    </section>
  `;
}

function messages({ language }: Pasted, { columns: found, unread, schedule, questions, disbursementDate }: ReadTable): TemplateResult {
  const t = translator(language);
  if (found.length === 0) return html`<div class="error"><p>${t('verify.noTable')}</p></div>`;
  return html`
    ${unread.length === 0 ? nothing : html`<div class="error">${unread.slice(0, SHOWN).map(({ row, text }) => html`<p>${t('verify.unread', { row: row + 1, text })}</p>`)}${unread.length > SHOWN ? html`<p>${t('verify.unreadMore', { count: unread.length - SHOWN })}</p>` : nothing}</div>`}
    ${questions.includes('columns') ? html`<p><strong>${t('verify.askColumns')}</strong></p>` : nothing}
    ${schedule === undefined ? nothing : html`<p>${t('verify.rowsRead', { count: schedule.length })}${disbursementDate === undefined ? '' : ` ${t('verify.moneyDay')}`}</p>`}
  `;
}

function columns({ language, entry: { choices }, onPut }: Pasted, { columns: found, questions }: ReadTable): TemplateResult {
  const t = translator(language);
  const kindOf = (index: number, kind: ColumnKind): void => onPut((now) => ({ choices: { ...now.choices, columns: { ...now.choices.columns, [index]: kind } } }));
  return html`
    ${questions.includes('mark') || choices.mark !== undefined ? ask(language, 'mark', [[',', t('verify.mark.comma')], ['.', t('verify.mark.point')]], choices.mark, (mark: Mark) => onPut((now) => ({ choices: { ...now.choices, mark } }))) : nothing}
    ${questions.includes('order') || choices.order !== undefined ? ask(language, 'order', [['day-month', t('verify.order.dayMonth')], ['month-day', t('verify.order.monthDay')]], choices.order, (order: DateOrder) => onPut((now) => ({ choices: { ...now.choices, order } }))) : nothing}
    <ul class="columns">
      ${found.map(({ title, kind, by }, index) => html`<li>
        <label for="column-${index}">${title === '' ? t('verify.column', { number: index + 1 }) : title}</label>
        <select id="column-${index}" .value=${live(kind ?? '')} @change=${(event: Event): void => kindOf(index, (event.target as HTMLSelectElement).value as ColumnKind)}>
          ${kind === undefined ? html`<option value="" selected>${t('verify.choose')}</option>` : nothing}
          ${COLUMN_KINDS.map((each) => html`<option value=${each} ?selected=${each === kind}>${t(`verify.kind.${each}`)}</option>`)}
        </select>
        ${by === undefined ? nothing : html`<span>${t(`verify.by.${by}`)}</span>`}
      </li>`)}
    </ul>
  `;
}

function ask<T extends string>(language: Language, name: 'mark' | 'order', options: readonly (readonly [T, string])[], chosen: T | undefined, onChoose: (value: T) => void): TemplateResult {
  return html`<fieldset class="choice">
    <legend>${translator(language)(`verify.ask.${name}`)}</legend>
    ${options.map(([value, text]) => html`<label><input type="radio" name=${name} value=${value} .checked=${live(value === chosen)} @change=${(): void => onChoose(value)} /><span>${text}</span></label>`)}
  </fieldset>`;
}

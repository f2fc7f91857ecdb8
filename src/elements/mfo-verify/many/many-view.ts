/** A file of many calculations on the page: its columns, what its lines share, the run, and a table of what came of each line. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import { money, number } from '../../../i18n/format.js';
import type { Language, MessageKey } from '../../../i18n/messages.js';
import { RECORD_FIELDS, tellsFigures, twice, type Field, type Records } from '../../../i18n/table/records.js';
import { translator } from '../../../i18n/translator.js';
import type { RecordAnswer } from '../../../i18n/verdict-columns.js';
import '../../../i18n/words/verify.js';
import { issueList } from '../../parts/issue-list.js';
import { loanChoice, type Fields, type LoanChoice } from '../fields.js';
import { nameOf, printedRate } from '../result.js';
import type { ManyState } from './many-state.js';
import { ORDERS, VERDICTS, type ManyRow, type Shown } from './rows.js';

export interface ManyView extends Omit<Fields, 'wrong'> {
  readonly state: ManyState;
  readonly onOpenRow: (index: number) => void;
  readonly onSave: (kind: 'csv' | 'json') => void;
  readonly onShow: (change: Partial<Shown>) => void;
  readonly onStop: () => void;
}

/** Rows of the table at a time. */
export const PAGE = 25;

export function manyView(view: ManyView): TemplateResult {
  const { language, state } = view;
  const t = translator(language);
  const { many, name, rows, encoding } = state;
  const { records } = many;
  return html`<section class="many" aria-labelledby="many-title">
    <h3 id="many-title" tabindex="-1">${t('verify.many.title', { name, count: number(String(many.lines.length)) })}</h3>
    ${encoding === 'utf-8' ? nothing : html`<p>${t('verify.many.encoding', { encoding })}</p>`}
    ${records === undefined ? nothing : columns(view, records)}
    ${wrongColumns(language, records) ?? running(view)}
    ${rows.length === 0 ? nothing : found(view)}
  </section>`;
}

/** Why nothing can be checked by these columns. */
function wrongColumns(language: Language, records: Records | undefined): TemplateResult | undefined {
  if (records === undefined) return undefined;
  const t = translator(language);
  const pairs = twice(records);
  if (pairs.length > 0) return html`<div class="error">${pairs.map(([title, got]) => html`<p>${t('verify.cell.twice', { title, got })}</p>`)}</div>`;
  return tellsFigures(records) ? undefined : html`<div class="error"><p>${t('verify.many.noFigures')}</p></div>`;
}

/** Which words of the fields name a column. */
const TITLES: Readonly<Partial<Record<Field, string>>> = { paymentEvery: 'step' };

function columns(view: ManyView, records: Records): TemplateResult {
  const { titles, fields } = records;
  const { language, state } = view;
  const t = translator(language);
  const told = fields.filter((field) => field !== undefined).length;
  return html`
    <details class="shape" ?open=${told < fields.length && state.rows.length === 0}>
      <summary>${t('verify.many.columns', { told, count: fields.length })}</summary>
      <p>${t('verify.many.columnsHint')}</p>
      <ul class="columns">
        ${titles.map((title, index) => html`<li>
          <label for="many-${index}">${title.trim() === '' ? t('verify.column', { number: index + 1 }) : title}</label>
          <select id="many-${index}" .value=${live(fields[index] ?? 'other')} @change=${(event: Event): void => state.choose(index, (event.target as HTMLSelectElement).value as Field | 'other')}>
            <option value="other" ?selected=${fields[index] === undefined}>${t('verify.kind.other')}</option>
            ${RECORD_FIELDS.map((field) => html`<option value=${field} ?selected=${field === fields[index]}>${t(`verify.field.${TITLES[field] ?? field}` as MessageKey)}</option>`)}
          </select>
        </li>`)}
      </ul>
    </details>
    ${keyed(state, shared(view, records))}
  `;
}

/** What no column tells may be told for all lines at once. */
function shared(view: ManyView, records: Records): TemplateResult {
  const { language, state } = view;
  const t = translator(language);
  const asked = ([['method', 'method'], ['paymentEvery', 'step'], ['dayCount', 'dayCount']] as const).filter(([field]) => !records.fields.includes(field)).map(([, choice]): LoanChoice => choice);
  const choices: readonly LoanChoice[] = state.lacksUnit ? ['termUnit', ...asked] : asked;
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined) void state.openProduct(file);
    input.value = '';
  };
  return html`<fieldset class="shared">
    <legend>${t('verify.many.shared')}</legend>
    <p>${t('verify.many.sharedHint')}</p>
    ${choices.map((name) => loanChoice(view, name))}
    <p><label for="many-product">${t('verify.many.product')}</label> <input id="many-product" type="file" accept=".json,application/json" @change=${chosen} /></p>
    ${state.productName === undefined && state.productIssues.length === 0 ? nothing : html`<p>${state.productName === undefined ? nothing : html`<strong>${t('verify.opened', { name: state.productName })}</strong> `}<button type="button" @click=${(): void => state.dropProduct()}>${t('verify.many.noProduct')}</button></p>`}
    ${state.productIssues.length === 0 ? nothing : issueList(language, t('verify.many.productIssues'), state.productIssues, 'product-issues')}
  </fieldset>`;
}

function running({ language, state, onStop }: ManyView): TemplateResult {
  const t = translator(language);
  const { run, many: { lines } } = state;
  const [done, count] = [run.answers.length, lines.length];
  const press = run.at === undefined ? 'start' : 'stop';
  return html`
    ${run.at === undefined && run.isDone ? nothing : html`<p><button type="button" id="many-go" ?disabled=${state.productIssues.length > 0} @click=${(): void => (press === 'stop' ? onStop() : void run.go())}>${t(press === 'stop' ? 'verify.many.stop' : done > 0 ? 'verify.many.goOn' : 'verify.many.start')}</button></p>`}
    ${run.at === undefined && done === 0 ? nothing : html`<p class="progress"><label for="many-progress">${t('verify.many.progress', { done: number(String(done)), count: number(String(count)) })}</label> <progress id="many-progress" max=${count} value=${done}></progress></p>`}
    ${run.at === 'page' ? html`<p>${t('verify.many.onPage')}</p>` : nothing}
  `;
}

function found(view: ManyView): TemplateResult {
  const { language, state, onShow } = view;
  const t = translator(language);
  const { shown, shownRows: rows, from } = state;
  const to = Math.min(from + PAGE, rows.length);
  const count = (verdict: ManyRow['verdict']): string => number(String(state.tally[verdict]));
  return html`
    <ul class="tally">${VERDICTS.map((verdict) => html`<li>${t(`verify.many.verdict.${verdict}`)}: <strong>${count(verdict)}</strong></li>`)}</ul>
    <div class="sieve" role="group" aria-label=${t('verify.many.sieve')}>
      ${list('verdict', t('verify.many.show'), [['', t('verify.many.all')], ...VERDICTS.map((verdict) => [verdict, t(`verify.many.verdict.${verdict}`)] as const)], shown.verdict, (verdict) => onShow({ verdict }))}
      ${list('figure', t('verify.many.figure'), [['', t('verify.many.anyFigure')], ...state.figures.map((id) => [id, nameOf(language, id)] as const)], shown.figure, (figure) => onShow({ figure }))}
      ${list('order', t('verify.many.order'), ORDERS.map((order) => [order, t(`verify.many.by.${order}`)] as const), shown.order, (order) => onShow({ order }))}
      <p><label for="many-word">${t('verify.many.word')}</label> <input id="many-word" type="text" autocomplete="off" spellcheck="false" .value=${live(shown.word)} @input=${(event: Event): void => onShow({ word: (event.target as HTMLInputElement).value })} /></p>
    </div>
    ${rows.length === 0 ? html`<p>${t('verify.many.nothing')}</p>` : table(view, rows.slice(from, to))}
    ${rows.length === 0 ? nothing : pager(view, rows.length, to)}
    ${rows.length === 0 ? nothing : saving(view)}
  `;
}

const list = <T extends string>(name: string, label: string, options: readonly (readonly [T, string])[], value: T, onChoose: (value: T) => void): TemplateResult => html`<p>
  <label for="many-${name}">${label}</label>
  <select id="many-${name}" .value=${live(value)} @change=${(event: Event): void => onChoose((event.target as HTMLSelectElement).value as T)}>
    ${options.map(([each, text]) => html`<option value=${each} ?selected=${each === value}>${text}</option>`)}
  </select>
</p>`;

function table(view: ManyView, rows: readonly ManyRow[]): TemplateResult {
  const { language, state, onOpenRow } = view;
  const t = translator(language);
  const named = state.many.records?.fields.includes(undefined) === true;
  const place = state.many.records?.fields.indexOf(undefined) ?? -1;
  const title = state.many.records?.titles[place]?.trim() || t('verify.column', { number: place + 1 });
  const heads = [...(named ? [title] : []), t('verify.field.amount'), t('verify.many.gesvPublished'), t('verify.many.gesvComputed'), t('verify.many.differs'), t('verify.many.outcome')];
  const cells = ({ name, amount, gesv, differs, verdict }: ManyRow): readonly string[] => [
    ...(named ? [name] : []),
    amount === undefined ? '—' : money(amount),
    gesv === undefined ? '—' : printedRate(language, gesv.disclosed),
    gesv?.computed == null ? '—' : printedRate(language, gesv.computed),
    differs.length === 0 ? '—' : differs.map((id) => nameOf(language, id)).join(', '),
    t(`verify.many.verdict.${verdict}`),
  ];
  return html`<div class="wide" tabindex="0" role="group" aria-label=${t('verify.many.table')}><table role="table" aria-label=${t('verify.many.table')}>
    <thead role="rowgroup">
      <tr role="row"><th role="columnheader" scope="col">${t('verify.many.line')}</th>${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}<th role="columnheader" scope="col">${t('verify.many.details')}</th></tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map((row) => html`<tr role="row">
        <th role="rowheader" scope="row">${t('verify.many.row', { number: number(String(row.index + 1)) })}</th>
        ${cells(row).map((cell, index) => html`<td role="cell" class=${named && index === 0 ? 'name' : ''} data-head=${heads[index] ?? ''}>${cell}</td>`)}
        <td role="cell"><button type="button" data-row=${row.index} aria-pressed=${String(state.opened === row.index)} aria-label=${t('verify.many.openRow', { number: number(String(row.index + 1)) })} @click=${(): void => onOpenRow(row.index)}>${t('verify.many.open')}</button></td>
      </tr>`)}
    </tbody>
  </table></div>`;
}

function pager({ language, state }: ManyView, count: number, to: number): TemplateResult {
  const t = translator(language);
  return html`<p class="pager">
    ${count <= PAGE ? nothing : html`<button type="button" aria-disabled=${String(state.from === 0)} @click=${(): void => state.turn(Math.max(state.from - PAGE, 0))}>${t('verify.many.back')}</button> <button type="button" aria-disabled=${String(to === count)} @click=${(): void => state.turn(to === count ? state.from : state.from + PAGE)}>${t('verify.many.forward')}</button>`}
    <span>${t('verify.many.shown', { from: number(String(state.from + 1)), to: number(String(to)), count: number(String(count)) })}</span>
  </p>`;
}

function saving({ language, state, onSave }: ManyView): TemplateResult {
  const t = translator(language);
  const count = number(String(state.shownRows.length));
  return html`<p class="keep">
    <button type="button" data-save="csv" @click=${(): void => onSave('csv')}>${t('verify.many.saveCsv', { count })}</button>
    ${state.many.records === undefined ? html`<button type="button" data-save="json" @click=${(): void => onSave('json')}>${t('verify.many.saveJson', { count })}</button>` : nothing}
  </p>`;
}

/** How many lines came to which verdict, in a sentence. */
export const tallyText = (language: Language, tally: ManyState['tally']): string =>
  VERDICTS.map((verdict) => `${translator(language)(`verify.many.verdict.${verdict}`)}: ${number(String(tally[verdict]))}.`).join(' ');

/** A line that could not be asked about, and why. */
export function unreadLine(language: Language, title: string, answer: RecordAnswer | undefined): TemplateResult | typeof nothing {
  const t = translator(language);
  if (answer === undefined || 'checks' in answer) return nothing;
  return html`<section class="outcome" aria-labelledby="verdict-title">
    <h3 id="verdict-title" tabindex="-1">${title}</h3>
    ${'issues' in answer ? issueList(language, t('verify.many.unreadLine'), answer.issues, 'line-issues') : html`<div class="error">${answer.unread.map(({ title: column, got, expected }) => html`<p>${t(`verify.cell.${expected}`, { title: column, got })}</p>`)}</div>`}
  </section>`;
}

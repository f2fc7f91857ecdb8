/** Income by its sources, each month in a field of its own. */
import { html, type TemplateResult } from 'lit';
import { CRITERIA, type Criterion } from '../../affordability/request.js';
import { monthName } from '../../i18n/format.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/affordability.js';
import '../../i18n/words/kdn.js';
import type { CalendarMonth } from '../../primitives/calendar-date.js';
import { textField } from '../parts/text-field.js';
import { isEmpty, ofSource, sourceField, tidied, type SourceEntry } from './entry.js';
import { sumField, windowText, type Fields } from './fields.js';

export function incomeFields(given: Fields): TemplateResult {
  const { language, entry: { sources }, check: { window }, onRow, nextKey } = given;
  const t = translator(language);
  const left = CRITERIA.filter((criterion) => !sources.some((source) => source.criterion === criterion));
  const add = (event: Event): void => {
    const criterion = (event.target as Element).parentElement?.querySelector('select')?.value as Criterion;
    const key = nextKey();
    onRow((now) => (now.sources.some((source) => source.criterion === criterion) ? {} : { sources: [...now.sources, { key, criterion, months: {} }] }), sourceField(key, window[0] as CalendarMonth));
  };
  return html`
    <section aria-labelledby="sources-title">
      <h3 id="sources-title">${t('kdn.sources')}</h3>
      <p>${t('kdn.sourcesHint', windowText(language, window))}</p>
      ${sources.map((source) => oneSource(given, source))}
      <p class="add" ?hidden=${left.length === 0}>
        <label for="source-kind">${t('kdn.sourceKind')}</label>
        <select id="source-kind">
          ${left.map((criterion) => html`<option value=${criterion}>${t(`criterion.${criterion}`)}</option>`)}
        </select>
        <button type="button" id="add-source" @click=${add}>${t('kdn.addSource')}</button>
      </p>
    </section>
  `;
}

function oneSource(given: Fields, source: SourceEntry): TemplateResult {
  const { language, check: { window }, onPut, onRow } = given;
  const { key, criterion, months } = source;
  const t = translator(language);
  const name = t(`criterion.${criterion}`);
  const put = (change: (months: SourceEntry['months']) => SourceEntry['months']): void => onPut(ofSource(key, change));
  const first = window.map((month) => months[month] ?? '').find((typed) => !isEmpty(typed));
  const repeat = (): void => put((now) => Object.fromEntries(window.flatMap((month) => (isEmpty(now[month]) ? [[month, first ?? '']] : []))));
  return html`
    <fieldset class="row">
      <legend>${name}</legend>
      <p class="hint">${t(`kdn.sourceHint.${criterion}`)}</p>
      <div class="months">
        ${window.map((month) => {
          const typed = months[month] ?? '';
          return textField(sumField(given, sourceField(key, month), monthName(language, month), typed, '', (value) => put(() => ({ [month]: value })), () => put((now) => ({ [month]: tidied(now[month] ?? '') }))));
        })}
      </div>
      <p class="acts">
        <button type="button" ?disabled=${first === undefined} @click=${repeat}>${t('kdn.sameEachMonth')}</button>
        <button type="button" @click=${(): void => onRow((now) => ({ sources: now.sources.filter((each) => each.key !== key) }), 'add-source')}>${t('kdn.removeSource', { name })}</button>
      </p>
    </fieldset>
  `;
}

/** The term: typed, dragged or picked, in months where the product's payments count them, or in days. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { length } from '../../i18n/format.js';
import { parseCount } from '../../i18n/parse-number.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/calculator.js';
import { quickPicks } from '../parts/quick-picks.js';
import { slider } from '../parts/slider.js';
import { textField } from '../parts/text-field.js';
import type { Context } from './context.js';
import type { Entry } from './entry.js';
import { countsMonths, termPicks, termRange } from './ranges.js';

export function termField(context: Context): TemplateResult {
  const { language, product, day, entry, disabled, field, onType } = context;
  const t = translator(language);
  const { unit } = entry;
  const range = termRange(product, unit, day);
  const count = parseCount(entry.term);
  const inUnit = (value: number): string => length(language, unit === 'months' ? { months: value } : { days: value });
  const put = (value: number): void => onType({ term: String(value) });
  const label = t('calculator.term');
  const { min, max } = product.term ?? {};
  return textField({
    ...field('term'),
    label,
    inputMode: 'numeric',
    // months that are entered can always be left, though the product does not offer them
    ...(unit === 'months' || countsMonths(product, day) ? { beside: unitChoice(context) } : { unit: t('calculator.inDays') }),
    hint: html`${min === undefined ? nothing : html`<span>${t('calculator.shortest', { min: length(language, min) })}</span> `}${
      max === undefined ? nothing : html`<span>${t('calculator.longest', { max: length(language, max) })}</span>`
    }`,
    slider: range && slider({ field: 'term', range, value: count, text: count === undefined ? undefined : inUnit(count), disabled, onMove: put }),
    below: quickPicks(
      t('calculator.picks', { field: label }),
      range === undefined ? [] : termPicks(range, unit).map((value) => ({ text: inUnit(value), chosen: value === count, onPick: () => put(value) })),
      disabled,
    ),
  });
}

function unitChoice({ language, entry: { unit }, disabled, onType }: Context): TemplateResult {
  const t = translator(language);
  return html`<select
    id="unit"
    aria-label=${t('calculator.termUnit')}
    ?disabled=${disabled}
    .value=${live(unit)}
    @change=${(event: Event): void => onType({ unit: (event.target as HTMLSelectElement).value as Entry['unit'] })}
  >
    <option value="months">${t('calculator.inMonths')}</option>
    <option value="days">${t('calculator.inDays')}</option>
  </select>`;
}

/** The product as fields: what is asked, where it stands in the file, and how it is typed. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Language, MessageKey } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/builder.js';
import '../../i18n/words/disclosure.js';
import { DAY_COUNTS } from '../../primitives/day-count.js';
import type { Issue, Json } from '../../primitives/issue.js';
import { valueAt, withValue, type JsonObject, type Path } from '../../primitives/json-path.js';
import { INSTALMENT_UNITS, METHODS } from '../../product/product.js';
import { errorsAt, read, shown, type Kind } from './product-json.js';

export interface Form {
  readonly language: Language;
  readonly json: JsonObject;
  readonly issues: readonly Issue[];
  readonly onChange: (json: JsonObject) => void;
}

type Group = 'terms' | 'repayment' | 'lender';

/** Plain fields of each group; those with a choice stand beside them. */
const FIELDS: readonly { readonly group: Group; readonly name: string; readonly path: Path; readonly kind: Kind; readonly hint?: 'money' }[] = [
  { group: 'terms', name: 'amountMin', path: ['amount', 'min'], kind: 'money', hint: 'money' },
  { group: 'terms', name: 'amountMax', path: ['amount', 'max'], kind: 'money', hint: 'money' },
  { group: 'terms', name: 'amountStep', path: ['amount', 'step'], kind: 'money' },
  { group: 'lender', name: 'nameRu', path: ['name', 'ru'], kind: 'text' },
  { group: 'lender', name: 'nameKk', path: ['name', 'kk'], kind: 'text' },
  { group: 'lender', name: 'lenderRu', path: ['lender', 'name', 'ru'], kind: 'text' },
  { group: 'lender', name: 'lenderKk', path: ['lender', 'name', 'kk'], kind: 'text' },
  { group: 'lender', name: 'bin', path: ['lender', 'bin'], kind: 'text' },
  { group: 'lender', name: 'licence', path: ['lender', 'licence'], kind: 'text' },
  { group: 'lender', name: 'phone', path: ['lender', 'phone'], kind: 'text' },
  { group: 'lender', name: 'email', path: ['lender', 'email'], kind: 'text' },
  { group: 'lender', name: 'addressRu', path: ['lender', 'address', 'ru'], kind: 'text' },
  { group: 'lender', name: 'addressKk', path: ['lender', 'address', 'kk'], kind: 'text' },
  { group: 'lender', name: 'ratesDate', path: ['ratesDocument', 'date'], kind: 'date' },
  { group: 'lender', name: 'ratesNumber', path: ['ratesDocument', 'number'], kind: 'text' },
  { group: 'lender', name: 'riskRu', path: ['riskWarning', 'ru'], kind: 'sentence' },
  { group: 'lender', name: 'riskKk', path: ['riskWarning', 'kk'], kind: 'sentence' },
  { group: 'lender', name: 'rulesUrl', path: ['rulesUrl'], kind: 'text' },
];

/** Choices: the value as the file has it, and its words. */
const CHOICES: readonly { readonly name: string; readonly path: Path; readonly options: readonly (string | number)[] }[] = [
  { name: 'dayCount', path: ['dayCount'], options: DAY_COUNTS },
  { name: 'instalment', path: ['rounding', 'instalment'], options: INSTALMENT_UNITS },
  { name: 'gesvDecimals', path: ['gesvDecimals'], options: [1, 2, 3] },
];

export function productForm(form: Form): TemplateResult {
  const group = (name: Group, ...more: readonly unknown[]): TemplateResult => html`<fieldset>
    <legend>${translator(form.language)(`builder.group.${name}`)}</legend>
    <div class="grid">${FIELDS.filter((field) => field.group === name).map(({ name: field, path, kind, hint }) => textField(form, field, path, kind, hint))} ${more}</div>
  </fieldset>`;
  return html`${group('terms', spanField(form, 'termMin', ['term', 'min']), spanField(form, 'termMax', ['term', 'max']))}
    <fieldset><legend>${translator(form.language)('builder.group.price')}</legend><div class="grid">${bands(form)} ${textField(form, 'penalty', ['penalty', 'percentPerDay'], 'rate')}</div></fieldset>
    ${group('repayment', methods(form), spanField(form, 'paymentEvery', ['paymentEvery']), CHOICES.map((choice) => choiceField(form, choice)))} ${group('lender')}`;
}

const put = ({ json, onChange }: Form, path: Path, value: Json | undefined): void => onChange(withValue(json, path, value) as JsonObject);

const labelOf = ({ language }: Form, name: string, number?: number): string => translator(language)(`builder.field.${name}` as MessageKey, { number: number ?? '' });

function textField(form: Form, name: string, path: Path, kind: Kind, hint?: 'money' | 'rate', number?: number): TemplateResult {
  const { language, json, issues } = form;
  const t = translator(language);
  const id = path.join('-');
  const label = labelOf(form, name, number);
  const errors = errorsAt(language, issues, path, label);
  // written as people write it once the field is left, never while typing
  const change = (event: Event): void => put(form, path, read(kind, (event.target as HTMLInputElement).value));
  const value = live(shown(kind, valueAt(json, path), t('builder.mrp')));
  const invalid = errors.length > 0 ? 'true' : nothing;
  return html`<p class="field">
    <label for=${id}>${label}</label>
    ${kind === 'sentence'
      ? html`<textarea id=${id} class="sentence" rows="3" .value=${value} aria-describedby="${id}-says" aria-invalid=${invalid} @change=${change}></textarea>`
      : html`<input id=${id} type="text" autocomplete="off" .value=${value} aria-describedby="${id}-says" aria-invalid=${invalid} @change=${change} />`}
    <span class="says" id="${id}-says">${errors.length > 0 ? html`<span class="error">${errors.join(' ')}</span>` : hint === undefined ? nothing : t(`builder.hint.${hint}`)}</span>
  </p>`;
}

/** So many months, or days. */
function spanField(form: Form, name: string, path: Path, number?: number): TemplateResult {
  const { language, json, issues } = form;
  const t = translator(language);
  const id = path.join('-');
  const label = labelOf(form, name, number);
  const value = valueAt(json, path) as { readonly months?: Json; readonly days?: Json } | undefined;
  const unit = value !== undefined && 'days' in value ? 'days' : 'months';
  const errors = errorsAt(language, issues, path, label);
  const set = (count: Json | undefined, of: string): void => put(form, path, count === undefined ? undefined : { [of]: count });
  return html`<p class="field">
    <label for=${id}>${label}</label>
    <span class="pair">
      <input id=${id} type="text" inputmode="numeric" autocomplete="off" .value=${live(shown('count', value?.[unit], ''))} aria-describedby="${id}-says" aria-invalid=${errors.length > 0 ? 'true' : nothing} @change=${(event: Event): void => set(read('count', (event.target as HTMLInputElement).value), unit)} />
      <select aria-label=${label} @change=${(event: Event): void => set(value?.[unit] ?? 1, (event.target as HTMLSelectElement).value)}>
        ${(['months', 'days'] as const).map((each) => html`<option value=${each} ?selected=${each === unit}>${t(`builder.unit.${each}`)}</option>`)}
      </select>
    </span>
    <span class="says" id="${id}-says">${errors.length > 0 ? html`<span class="error">${errors.join(' ')}</span>` : nothing}</span>
  </p>`;
}

function choiceField(form: Form, { name, path, options }: (typeof CHOICES)[number]): TemplateResult {
  const id = path.join('-');
  const value = valueAt(form.json, path);
  return html`<p class="field">
    <label for=${id}>${labelOf(form, name)}</label>
    <select id=${id} @change=${(event: Event): void => put(form, path, options[(event.target as HTMLSelectElement).selectedIndex])}>
      ${options.map((each) => html`<option ?selected=${each === (value ?? options[0])}>${each}</option>`)}
    </select>
  </p>`;
}

function methods(form: Form): TemplateResult {
  const { language, json } = form;
  const t = translator(language);
  const chosen = (valueAt(json, ['methods']) ?? METHODS) as readonly Json[];
  const toggle = (method: Json): void => put(form, ['methods'], METHODS.filter((each) => (each === method) !== chosen.includes(each)));
  return html`<fieldset class="field"><legend>${labelOf(form, 'methods')}</legend>
    ${METHODS.map((method) => html`<label class="choice"><input type="checkbox" .checked=${live(chosen.includes(method))} @change=${(): void => toggle(method)} /> ${t(`method.${method}`)}</label>`)}
    <span class="says">${errorsAt(language, form.issues, ['methods'], labelOf(form, 'methods')).map((error) => html`<span class="error">${error}</span>`)}</span>
  </fieldset>`;
}

/** One row of three fields for each band: the first that fits decides. */
function bands(form: Form): readonly TemplateResult[] {
  const { language, json } = form;
  const t = translator(language);
  const list = (valueAt(json, ['pricing']) ?? []) as readonly Json[];
  return [
    ...list.map((_, index) => html`<div class="band">
      ${textField(form, 'upToAmount', ['pricing', index, 'upToAmount'], 'money', undefined, index + 1)} ${spanField(form, 'upToTerm', ['pricing', index, 'upToTerm'], index + 1)} ${textField(form, 'nominalRate', ['pricing', index, 'nominalRate'], 'rate', 'rate', index + 1)}
      ${list.length < 2 ? nothing : html`<button type="button" @click=${(): void => put(form, ['pricing', index], undefined)}>${t('builder.removeBand', { number: index + 1 })}</button>`}
    </div>`),
    html`<p><button type="button" @click=${(): void => put(form, ['pricing', list.length], { nominalRate: '0' })}>${t('builder.addBand')}</button></p>`,
  ];
}

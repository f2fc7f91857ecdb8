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

export type Unit = 'months' | 'days';

/** What is being typed into a field that was not left yet: nothing that happens meanwhile may write over it. */
export interface Draft {
  readonly id: string;
  readonly text: string;
}

export interface Form {
  readonly language: Language;
  readonly json: JsonObject;
  readonly issues: readonly Issue[];
  /** While the text of the file can't be read, a field would write over it. */
  readonly waits: boolean;
  readonly draft: Draft | undefined;
  /** Units chosen where no number stands yet, by the field's id: the file has no room for them. */
  readonly units: Readonly<Record<string, Unit>>;
  readonly onChange: (json: JsonObject) => void;
  readonly onDraft: (draft: Draft | undefined) => void;
  readonly onUnit: (id: string, unit: Unit) => void;
}

type Group = 'terms' | 'repayment' | 'lender';

type Hint = 'money' | 'rate' | 'penalty';

/** Plain fields of each group; those with a choice stand beside them. */
const FIELDS: readonly { readonly group: Group; readonly name: string; readonly path: Path; readonly kind: Kind; readonly hint?: Hint }[] = [
  { group: 'terms', name: 'amountMin', path: ['amount', 'min'], kind: 'limit', hint: 'money' },
  { group: 'terms', name: 'amountMax', path: ['amount', 'max'], kind: 'limit', hint: 'money' },
  { group: 'terms', name: 'amountStep', path: ['amount', 'step'], kind: 'money' },
  { group: 'lender', name: 'nameRu', path: ['name', 'ru'], kind: 'text' },
  { group: 'lender', name: 'nameKk', path: ['name', 'kk'], kind: 'text' },
  { group: 'lender', name: 'lenderRu', path: ['lender', 'name', 'ru'], kind: 'text' },
  { group: 'lender', name: 'lenderKk', path: ['lender', 'name', 'kk'], kind: 'text' },
  { group: 'lender', name: 'bin', path: ['lender', 'bin'], kind: 'text' },
  { group: 'lender', name: 'licence', path: ['lender', 'licence'], kind: 'text' },
  { group: 'lender', name: 'phone', path: ['lender', 'phone'], kind: 'text' },
  { group: 'lender', name: 'email', path: ['lender', 'email'], kind: 'text' },
  { group: 'lender', name: 'addressRu', path: ['lender', 'address', 'ru'], kind: 'long-text' },
  { group: 'lender', name: 'addressKk', path: ['lender', 'address', 'kk'], kind: 'long-text' },
  { group: 'lender', name: 'ratesDate', path: ['ratesDocument', 'date'], kind: 'date' },
  { group: 'lender', name: 'ratesNumber', path: ['ratesDocument', 'number'], kind: 'text' },
  { group: 'lender', name: 'riskRu', path: ['riskWarning', 'ru'], kind: 'long-text' },
  { group: 'lender', name: 'riskKk', path: ['riskWarning', 'kk'], kind: 'long-text' },
  { group: 'lender', name: 'rulesUrl', path: ['rulesUrl'], kind: 'text' },
];

/** Choices: the values as the file has them, and which of them holds where it names none. */
const CHOICES: readonly { readonly name: string; readonly path: Path; readonly options: readonly (string | number)[]; readonly otherwise?: string | number }[] = [
  { name: 'dayCount', path: ['dayCount'], options: DAY_COUNTS },
  { name: 'instalment', path: ['rounding', 'instalment'], options: INSTALMENT_UNITS, otherwise: INSTALMENT_UNITS[0] },
  { name: 'gesvDecimals', path: ['gesvDecimals'], options: [1, 2, 3], otherwise: 1 },
];

export function productForm(form: Form): TemplateResult {
  const group = (name: Group, ...more: readonly unknown[]): TemplateResult => html`<fieldset ?disabled=${form.waits}>
    <legend>${translator(form.language)(`builder.group.${name}`)}</legend>
    <div class="grid">${FIELDS.filter((field) => field.group === name).map(({ name: field, path, kind, hint }) => textField(form, field, path, kind, hint))} ${more}</div>
  </fieldset>`;
  return html`${group('terms', spanField(form, 'termMin', ['term', 'min']), spanField(form, 'termMax', ['term', 'max']))}
    <fieldset ?disabled=${form.waits}><legend>${translator(form.language)('builder.group.price')}</legend><div class="grid">${bands(form)} ${textField(form, 'penalty', ['penalty', 'percentPerDay'], 'rate', 'penalty')}</div></fieldset>
    ${group('repayment', methods(form), spanField(form, 'paymentEvery', ['paymentEvery']), CHOICES.map((choice) => choiceField(form, choice)))} ${group('lender')}`;
}

const put = ({ json, onChange }: Form, path: Path, value: Json | undefined): void => onChange(withValue(json, path, value) as JsonObject);

const labelOf = ({ language }: Form, name: string, number?: number): string => translator(language)(`builder.field.${name}` as MessageKey, { number: number ?? '' });

/** Whether something else stands where the field's own value would have to stand in: it would be written over. */
const isBarred = ({ json }: Form, path: Path): boolean =>
  path.some((key, index) => {
    const holder = index === 0 ? json : valueAt(json, path.slice(0, index));
    return holder !== undefined && (typeof key === 'number' ? !Array.isArray(holder) : holder === null || typeof holder !== 'object' || Array.isArray(holder));
  });

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

function saying(id: string, errors: readonly string[], hint?: string): TemplateResult {
  return html`<span class="says" id="${id}-says">${errors.length > 0 ? html`<span class="error">${errors.join(' ')}</span>` : (hint ?? nothing)}</span>`;
}

function textField(form: Form, name: string, path: Path, kind: Kind, hint?: Hint, number?: number): TemplateResult {
  const { language, json, draft, onDraft } = form;
  const t = translator(language);
  const id = path.join('-');
  const label = labelOf(form, name, number);
  const errors = errorsAt(form, path, label);
  const value = draft?.id === id ? draft.text : shown(kind, valueAt(json, path), t('builder.mrp'));
  const invalid = errors.length > 0 ? 'true' : nothing;
  // written as people write it once the field is left, never while typing
  const change = (event: Event): void => putText(form, path, kind, valueOf(event));
  const type = (event: Event): void => onDraft({ id, text: valueOf(event) });
  const leave = (): void => onDraft(undefined);
  return html`<p class=${kind === 'long-text' ? 'field long' : 'field'}>
    <label for=${id}>${label}</label>
    ${kind === 'long-text'
      ? html`<textarea class="prose" id=${id} rows="3" ?disabled=${isBarred(form, path)} .value=${live(value)} aria-describedby="${id}-says" aria-invalid=${invalid} @input=${type} @change=${change} @blur=${leave}></textarea>`
      : html`<input id=${id} type="text" autocomplete="off" ?disabled=${isBarred(form, path)} .value=${live(value)} aria-describedby="${id}-says" aria-invalid=${invalid} @input=${type} @change=${change} @blur=${leave} />`}
    ${saying(id, errors, hint && t(`builder.hint.${hint}`))}
  </p>`;
}

/** A band that is emptied stays in its place: the visitor is about to write something else there. */
function putText(form: Form, path: Path, kind: Kind, typed: string): void {
  const value = read(kind, typed);
  const [list, index, key] = path;
  if (value !== undefined || list !== 'pricing' || index === undefined || key === undefined) put(form, path, value);
  else put(form, [list, index], Object.fromEntries(Object.entries((valueAt(form.json, [list, index]) ?? {}) as JsonObject).filter(([name]) => name !== key)));
}

/** So many months, or days. */
function spanField(form: Form, name: string, path: Path, number?: number): TemplateResult {
  const { language, json, draft, onDraft } = form;
  const t = translator(language);
  const id = path.join('-');
  const label = labelOf(form, name, number);
  const value = valueAt(json, path);
  const isSpan = value !== null && typeof value === 'object' && !Array.isArray(value);
  const { months, days } = (isSpan ? value : {}) as { readonly months?: Json; readonly days?: Json };
  const unit = days !== undefined ? 'days' : months !== undefined ? 'months' : (form.units[id] ?? 'months');
  const count = days ?? months;
  const errors = errorsAt(form, path, label);
  const text = draft?.id === id ? draft.text : shown('count', isSpan ? count : value, '');
  const set = (event: Event): void => {
    const typed = read('count', valueOf(event));
    if (typed === undefined) form.onUnit(id, unit);
    put(form, path, typed === undefined ? undefined : { [unit]: typed });
  };
  const choose = (event: Event): void => {
    const chosen = valueOf(event) as Unit;
    if (count === undefined) form.onUnit(id, chosen);
    else put(form, path, { [chosen]: count });
  };
  return html`<p class="field">
    <label for=${id}>${label}</label>
    <span class="pair">
      <input id=${id} type="text" inputmode="numeric" autocomplete="off" ?disabled=${isBarred(form, path)} .value=${live(text)} aria-describedby="${id}-says" aria-invalid=${errors.length > 0 ? 'true' : nothing} @input=${(event: Event): void => onDraft({ id, text: valueOf(event) })} @change=${set} @blur=${(): void => onDraft(undefined)} />
      <select id="${id}-unit" aria-label=${t('builder.unit.of', { field: label })} ?disabled=${isBarred(form, path)} @change=${choose}>
        ${(['months', 'days'] as const).map((each) => html`<option value=${each} .selected=${live(each === unit)}>${t(`builder.unit.${each}`)}</option>`)}
      </select>
    </span>
    ${saying(id, errors)}
  </p>`;
}

/** What the file has and the list has not stands first, so that nothing else seems to be chosen. */
function choiceField(form: Form, { name, path, options, otherwise }: (typeof CHOICES)[number]): TemplateResult {
  const t = translator(form.language);
  const id = path.join('-');
  const value = valueAt(form.json, path);
  const label = labelOf(form, name);
  const errors = errorsAt(form, path, label);
  const isStrange = value !== undefined && !options.includes(value as string | number);
  const none = otherwise === undefined ? t('builder.unset') : t('builder.unsetMeans', { value: otherwise });
  const all: readonly { readonly value: Json | undefined; readonly words: string }[] = [
    ...(isStrange ? [{ value, words: typeof value === 'number' ? String(value) : JSON.stringify(value) }] : []),
    ...(otherwise !== undefined || value === undefined ? [{ value: undefined, words: none }] : []),
    ...options.map((each) => ({ value: each, words: String(each) })),
  ];
  return html`<p class="field">
    <label for=${id}>${label}</label>
    <select id=${id} ?disabled=${isBarred(form, path)} aria-describedby="${id}-says" aria-invalid=${errors.length > 0 ? 'true' : nothing} @change=${(event: Event): void => put(form, path, all[(event.target as HTMLSelectElement).selectedIndex]?.value)}>
      ${all.map((each) => html`<option .selected=${live(each.value === value)}>${each.words}</option>`)}
    </select>
    ${saying(id, errors)}
  </p>`;
}

/** The first of them is what a visitor finds chosen, so that those which stay keep their order. */
function methods(form: Form): TemplateResult {
  const t = translator(form.language);
  const label = labelOf(form, 'methods');
  const value = valueAt(form.json, ['methods']) ?? METHODS;
  const chosen = Array.isArray(value) ? (value as readonly Json[]) : [];
  const toggle = (method: Json): void => put(form, ['methods'], chosen.includes(method) ? chosen.filter((each) => each !== method) : [...chosen, method]);
  return html`<fieldset class="field" aria-describedby="methods-says"><legend>${label}</legend>
    ${METHODS.map((method) => html`<label class="choice"><input type="checkbox" name="method" value=${method} ?disabled=${!Array.isArray(value)} .checked=${live(chosen.includes(method))} @change=${(): void => toggle(method)} /> ${t(`method.${method}`)}</label>`)}
    ${saying('methods', errorsAt(form, ['methods'], label))}
  </fieldset>`;
}

/** One row of three fields for each band: the first that fits decides. */
function bands(form: Form): readonly TemplateResult[] {
  const t = translator(form.language);
  const value = valueAt(form.json, ['pricing']) ?? [];
  const list = Array.isArray(value) ? (value as readonly Json[]) : [];
  const errors = Array.isArray(value) && value.length > 0 ? [] : errorsAt(form, ['pricing'], t('builder.group.price'));
  return [
    html`<p class="long">${t('builder.hint.bands')}</p>`,
    ...list.map((_, index) => html`<div class="band" role="group" aria-label=${t('builder.band', { number: index + 1 })}>
      ${textField(form, 'upToAmount', ['pricing', index, 'upToAmount'], 'limit', undefined, index + 1)} ${spanField(form, 'upToTerm', ['pricing', index, 'upToTerm'], index + 1)} ${textField(form, 'nominalRate', ['pricing', index, 'nominalRate'], 'range', 'rate', index + 1)}
      ${list.length < 2 ? nothing : html`<button type="button" @click=${(): void => removeBand(form, index)}>${t('builder.removeBand', { number: index + 1 })}</button>`}
    </div>`),
    html`<div class="long"><button type="button" id="add-band" ?disabled=${!Array.isArray(value)} aria-describedby="pricing-says" @click=${(): void => put(form, ['pricing', list.length], {})}>${t('builder.addBand')}</button> ${saying('pricing', errors)}</div>`,
  ];
}

/** The button goes with its band; whoever pressed it by a key stays near. */
function removeBand(form: Form, index: number): void {
  put(form, ['pricing', index], undefined);
  document.getElementById('add-band')?.focus();
}

/** The builder page: elements, product, language and look are chosen, seen live, and copied as a snippet with its integrity and its policy. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { hasIssues, quote } from '../../engine.js';
import { describeIssue } from '../../i18n/describe.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/builder.js';
import '../../i18n/words/sheet.js';
import type { CalendarDate } from '../../primitives/calendar-date.js';
import type { JsonObject } from '../../primitives/json-path.js';
import { todayInKazakhstan } from '../../elements/today.js';
import { download } from '../../elements/download.js';
import { findingList } from '../../elements/parts/finding-list.js';
import { loadIntegrity } from '../integrity.js';
import { followLanguage } from '../language.js';
import { whenWanted } from '../when-wanted.js';
import { productForm } from './fields.js';
import { highest, offerTable, type Sought } from './offers.js';
import { checked, parsed } from './product-json.js';
import { ELEMENTS, LOOKS, policy, snippet, type Choice, type ElementName } from './snippet.js';

interface State extends Omit<Choice, 'product'> {
  /** The file as it is being written. */
  readonly text: string;
  /** What it last was as JSON. */
  readonly json: JsonObject;
  readonly sought: Sought;
  readonly said: string;
}

/** Products to begin from, what a visitor finds filled in for each, and the loan that the highest rate is sought for. */
const EXAMPLES = {
  standard: { start: { amount: '250000', term: '6m' }, sought: { amount: '250 000', term: '12', unit: 'months', method: 'annuity' } },
  short: { start: { amount: '100000', term: '20d' }, sought: { amount: '100 000', term: '20', unit: 'days', method: 'single-payment' } },
} as const satisfies Readonly<Record<string, Pick<State, 'start' | 'sought'>>>;

const EXAMPLE_NAMES = Object.keys(EXAMPLES) as readonly (keyof typeof EXAMPLES)[];

let language: Language = 'ru';

/** Whether what the product offers is worked out and the preview lives: that stands far down, and takes its time. */
let wanted = false;

let state: State = {
  elements: ['mfo-calculator', 'mfo-schedule'],
  productIn: 'attribute',
  language: 'page',
  look: 'page',
  folder: '/mfo/',
  integrity: {},
  ...EXAMPLES.standard,
  text: '',
  json: {},
  said: '',
};

function put(change: Partial<State>): void {
  state = { ...state, said: '', ...change };
  draw();
}

const putJson = (json: JsonObject, change: Partial<State> = {}): void => put({ ...change, json, text: JSON.stringify(json, null, 2) });

function putText(text: string): void {
  put({ text, json: parsed(text).json ?? state.json });
}

const onValue = (then: (value: string) => void) => (event: Event): void => then((event.target as HTMLInputElement).value);

async function load(name: keyof typeof EXAMPLES): Promise<void> {
  const response = await fetch(`./products/${name}.json`);
  putJson((await response.json()) as JsonObject, EXAMPLES[name]);
}

async function openFile(event: Event): Promise<void> {
  const file = (event.target as HTMLInputElement).files?.[0];
  if (file !== undefined) putText(await file.text());
}

function saveFile(): void {
  download(document.body, 'product.json', 'application/json', state.text);
}

async function copy(text: string): Promise<void> {
  const t = translator(language);
  const said = await navigator.clipboard.writeText(text).then(() => t('builder.code.copied'), () => t('builder.code.notCopied'));
  put({ said });
}

function draw(): void {
  const root = document.querySelector('main');
  if (root !== null) render(page(), root);
}

function page(): TemplateResult {
  const t = translator(language);
  const on = todayInKazakhstan() as CalendarDate;
  const { product, issues } = checked(state.json);
  return html`
    <h1>${t('builder.title')}</h1>
    <p>${t('builder.intro')}</p>
    <section aria-labelledby="elements">
      <h2 id="elements">${t('builder.elements.title')}</h2>
      ${ELEMENTS.map((name) => html`<label class="choice"><input type="checkbox" name=${name} ?disabled=${name === 'mfo-calculator'} .checked=${live(state.elements.includes(name))} @change=${(): void => toggle(name)} /> ${t(`builder.elements.${name}`)}</label>`)}
    </section>
    <section aria-labelledby="product">
      <h2 id="product">${t('builder.product.title')}</h2>
      <p class="pair">${t('builder.product.example')}: ${EXAMPLE_NAMES.map((name) => html`<button type="button" @click=${(): void => void load(name)}>${t(`builder.product.${name}`)}</button>`)}</p>
      ${productForm({ language, json: state.json, issues, onChange: (json) => putJson(json) })} ${file(issues.map((issue) => `${issue.path}: ${describeIssue(language, issue)}`))}
      <div class="offers">${product === undefined || !wanted ? nothing : html`${objections(on)} ${offerTable(language, state.json, on)} ${highest(language, state.json, on, state.sought, (sought) => put({ sought }), (rate) => putJson({ ...state.json, pricing: [{ nominalRate: rate }] }))}`}</div>
    </section>
    ${lookPart()}
    ${product === undefined ? html`<p>${t('builder.code.wait')}</p>` : html`${wanted ? preview() : nothing} ${code()}`}
    <p class="heard" role="status">${state.said}</p>
  `;
}

function toggle(name: ElementName): void {
  put({ elements: ELEMENTS.filter((each) => (each === name) !== state.elements.includes(each)) });
}

/** The file as text, validated as it is typed. */
function file(wrong: readonly string[]): TemplateResult {
  const t = translator(language);
  const { json, line } = parsed(state.text);
  const said = json === undefined ? [line === undefined ? t('builder.product.notJson') : t('builder.product.notJsonAt', { line })] : wrong;
  return html`<p class="field">
      <label for="json">${t('builder.product.json')}</label>
      <textarea id="json" rows="16" spellcheck="false" .value=${live(state.text)} aria-describedby="json-hint json-says" aria-invalid=${said.length > 0 ? 'true' : nothing} @input=${onValue(putText)}></textarea>
      <span class="says" id="json-hint">${t('builder.product.jsonHint')}</span>
    </p>
    <div id="json-says" role="status">${said.length === 0 ? html`<p>${t('builder.product.sound')}</p>` : html`<div class="error"><p>${t('builder.product.issues')}:</p><ul>${said.slice(0, 12).map((each) => html`<li>${each}</li>`)}</ul></div>`}</div>
    <p class="pair">
      <label>${t('builder.product.open')} <input type="file" accept=".json,application/json" @change=${(event: Event): void => void openFile(event)} /></label>
      <button type="button" @click=${saveFile}>${t('builder.product.save')}</button>
    </p>`;
}

/** What a visitor's first loan would be objected to: the law's and the product's own findings. */
function objections(on: CalendarDate): TemplateResult | typeof nothing {
  const { amount, term } = state.start;
  const answer = quote({ product: state.json, amount, term: term.endsWith('d') ? { days: Number.parseInt(term, 10) } : { months: Number.parseInt(term, 10) }, method: (state.json['methods'] as readonly string[] | undefined)?.[0] ?? 'annuity', disbursementDate: on });
  if (hasIssues(answer)) return html`<div class="error">${answer.issues.map((issue) => html`<p>${describeIssue(language, issue)}</p>`)}</div>`;
  return answer.findings.length === 0 ? nothing : html`<h3>${translator(language)('builder.product.findings')}</h3>${findingList(language, answer.findings)}`;
}

function lookPart(): TemplateResult {
  const t = translator(language);
  return html`<section aria-labelledby="look">
    <h2 id="look">${t('builder.look.title')}</h2>
    <fieldset><legend>${t('builder.look.language')}</legend>
      ${(['page', 'ru', 'kk'] as const).map((each) => html`<label class="choice"><input type="radio" name="language" .checked=${live(each === state.language)} @change=${(): void => put({ language: each })} /> ${t(`builder.look.${each}`)}</label>`)}
    </fieldset>
    <fieldset><legend>${t('builder.look.name')}</legend>
      ${LOOKS.map((each) => html`<label class="choice"><input type="radio" name="look" value=${each} .checked=${live(each === state.look)} @change=${(): void => put({ look: each })} /> ${t(`builder.look.looks.${each}`)}</label>`)}
    </fieldset>
  </section>`;
}

function preview(): TemplateResult {
  const { elements, json, start } = state;
  const has = (name: ElementName): boolean => elements.includes(name);
  return html`<section aria-labelledby="preview">
    <h2 id="preview">${translator(language)('builder.preview')}</h2>
    <div class="preview mfo-${state.look}" lang=${state.language === 'page' ? language : state.language}>
      <mfo-calculator id="preview-loan" .product=${json} amount=${start.amount} term=${start.term}></mfo-calculator>
      ${has('mfo-schedule') ? html`<mfo-schedule for="preview-loan"></mfo-schedule>` : nothing} ${has('mfo-kdn-check') ? html`<mfo-kdn-check for="preview-loan"></mfo-kdn-check>` : nothing}
      ${has('mfo-disclosure') ? html`<mfo-disclosure for="preview-loan"></mfo-disclosure>` : nothing} ${has('mfo-consent') ? html`<mfo-consent for="preview-loan" consents-src="./consents/standard.json"></mfo-consent>` : nothing}
    </div>
  </section>`;
}

function code(): TemplateResult {
  const t = translator(language);
  const choice: Choice = { ...state, product: state.json };
  const block = (id: string, label: string, text: string): TemplateResult => html`<p class="field"><label for=${id}>${label}</label><textarea id=${id} readonly rows=${Math.min(text.split('\n').length + 1, 14)} spellcheck="false" .value=${text}></textarea>
    <span><button type="button" @click=${(): void => void copy(text)} aria-label="${t('builder.code.copy')}: ${label}">${t('builder.code.copy')}</button></span></p>`;
  return html`<section aria-labelledby="code">
    <h2 id="code">${t('builder.code.title')}</h2>
    <p class="field"><label for="folder">${t('builder.code.folder')}</label><input id="folder" type="text" autocomplete="off" .value=${live(state.folder)} @input=${onValue((folder) => put({ folder: folder.trim() }))} aria-describedby="folder-hint" /><span class="says" id="folder-hint">${t('builder.code.folderHint')}</span></p>
    <fieldset><legend>${t('builder.code.productIn')}</legend>
      ${(['attribute', 'file'] as const).map((each) => html`<label class="choice"><input type="radio" name="product-in" value=${each} .checked=${live(each === state.productIn)} @change=${(): void => put({ productIn: each })} /> ${t(`builder.code.${each}`)}</label>`)}
    </fieldset>
    ${Object.keys(state.integrity).length === 0 ? html`<p>${t('builder.code.noHash')}</p>` : nothing} ${block('snippet', t('builder.code.html'), snippet(choice))} ${block('policy', t('builder.code.csp'), policy(choice))}
  </section>`;
}

followLanguage((chosen) => {
  language = chosen;
  document.title = translator(chosen)('builder.title');
  draw();
});
void load('standard');
void loadIntegrity('./cdn/sri.json').then((integrity) => put({ integrity }));
void whenWanted(document.querySelector('.offers') as Element)
  .then(() => import('../../define.js'))
  .then(() => {
    wanted = true;
    draw();
  });

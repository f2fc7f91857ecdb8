/** The builder page: elements, the lender's files, language and look are chosen, seen live, and copied as a snippet with its integrity and its policy. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { checkConsents, checkLender } from '../../consent/check-consents.js';
import { consentsReader, type Consents } from '../../consent/consents.js';
import { hasIssues, quote } from '../../engine.js';
import { describeIssue } from '../../i18n/describe.js';
import { plainPercent } from '../../i18n/format.js';
import type { Language, MessageKey } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/builder.js';
import '../../i18n/words/consent-file.js';
import '../../i18n/words/sheet.js';
import type { CalendarDate } from '../../primitives/calendar-date.js';
import type { JsonObject } from '../../primitives/json-path.js';
import { productReader } from '../../product/parse-product.js';
import type { Product } from '../../product/product.js';
import { download } from '../../elements/download.js';
import { startingEntry } from '../../elements/mfo-calculator/entry.js';
import { findingList } from '../../elements/parts/finding-list.js';
import { todayInKazakhstan } from '../../elements/today.js';
import { loadIntegrity } from '../integrity.js';
import { followLanguage } from '../language.js';
import { whenWanted } from '../when-wanted.js';
import { codePart } from './code-part.js';
import { productForm, type Draft, type Unit } from './fields.js';
import { filePart } from './file-part.js';
import { attributesOf, firstLoanFields, issuesOf, requestOf, type FirstLoan } from './first-loan.js';
import { tidy } from './json-text.js';
import { keep, kept, keepOnLeaving } from './kept.js';
import { highest, offerTable, type Sought } from './offers.js';
import { openedFile } from './opened-file.js';
import { ELEMENTS, LOOKS, type Choice, type ElementName } from './snippet.js';
import { changed, isBroken, isInOrder, written, type WrittenFile } from './written-file.js';

/** The lender's files that are written here. */
type FileName = 'product' | 'consents';

/** What just happened, said beside what it happened to. */
interface Heard {
  readonly at: FileName | 'code';
  readonly key: MessageKey;
  readonly values?: Readonly<Record<string, string>>;
}

/** What belongs to one product: it comes and goes with an example. */
interface ProductPart {
  readonly product: WrittenFile<Product>;
  readonly start: FirstLoan;
  readonly sought: Sought;
}

interface ConsentsPart {
  readonly consents: WrittenFile<Consents>;
}

interface State extends Pick<Choice, 'elements' | 'productIn' | 'consentsIn' | 'language' | 'look' | 'integrity'>, ProductPart, ConsentsPart {
  /** As it is typed. */
  readonly folder: string;
  readonly isHashKnown: boolean;
  /** What stood here before another file took its place. */
  readonly before: { readonly product?: ProductPart; readonly consents?: ConsentsPart };
  /** Files that are on their way. */
  readonly awaited: readonly FileName[];
  readonly units: Readonly<Record<string, Unit>>;
  readonly draft?: Draft | undefined;
  readonly heard?: Heard | undefined;
}

/** Products to begin from, what a visitor finds filled in for each, and the loan that the highest rate is sought for. */
const EXAMPLES = {
  standard: { start: { amount: '250 000', term: '6', unit: 'months' }, sought: { amount: '250 000', term: '12', unit: 'months', method: 'annuity' } },
  short: { start: { amount: '100 000', term: '20', unit: 'days' }, sought: { amount: '100 000', term: '20', unit: 'days', method: 'single-payment' } },
} as const satisfies Readonly<Record<string, Omit<ProductPart, 'product'>>>;

type Example = keyof typeof EXAMPLES;

const EXAMPLE_NAMES = Object.keys(EXAMPLES) as readonly Example[];

let language: Language = 'ru';

/** Whether what the product offers is worked out and the preview lives: that stands far down, and takes its time. */
let wanted = false;

/** Whether anything was done here that is worth being kept. */
let touched = false;

let state: State = {
  elements: ['mfo-calculator', 'mfo-schedule'],
  productIn: 'attribute',
  consentsIn: 'attribute',
  language: 'page',
  look: 'page',
  folder: '/mfo/',
  integrity: {},
  isHashKnown: false,
  ...EXAMPLES.standard,
  product: written(productReader, ''),
  consents: written(consentsReader, ''),
  before: {},
  awaited: [],
  units: {},
};

function put(change: Partial<State>): void {
  state = { ...state, ...change };
  draw();
}

/** What a visitor does, as against what arrives: it ends what was being typed, and what was said of the deed before it. */
function does(change: Partial<State>): void {
  touched = true;
  put({ heard: undefined, draft: undefined, ...change });
  keep(snapshot);
}

const putProduct = (json: JsonObject, change: Partial<State> = {}): void => does({ ...change, product: changed(productReader, state.product, json) });

/** A field's text is no change of the page yet, and is not lost by one. */
function putDraft(draft: Draft | undefined): void {
  state = { ...state, draft };
}

const textInto = (name: FileName, text: string): Partial<State> =>
  name === 'product' ? { product: written(productReader, text, state.product), units: {} } : { consents: written(consentsReader, text, state.consents) };

/** Another file takes the place of what was written, which can be had again. */
function replaced(name: FileName, text: string, change: Partial<State> = {}): Partial<State> {
  const { product, start, sought, consents } = state;
  const isNew = state[name].text.trim() !== '' && state[name].text !== text;
  const before = isNew ? { ...state.before, ...(name === 'product' ? { product: { product, start, sought } } : { consents: { consents } }) } : state.before;
  return { ...textInto(name, text), ...change, before };
}

/** There and back again: nothing that was written is lost. */
function restore(name: FileName): void {
  const { product, start, sought, consents, before } = state;
  does({ ...before[name], units: {}, before: { ...before, ...(name === 'product' ? { product: { product, start, sought } } : { consents: { consents } }) } });
}

/** How many times each file was asked for: an answer that comes late has nothing to say any more. */
const turns: Record<FileName, number> = { product: 0, consents: 0 };

async function load(name: FileName, example: Example): Promise<boolean> {
  const turn = (turns[name] += 1);
  const { [name]: before } = state;
  put({ awaited: [...state.awaited, name], heard: undefined });
  const text = await fetch(`./${name === 'product' ? 'products' : 'consents'}/${example}.json`).then((response) => (response.ok ? response.text() : undefined)).catch(() => undefined);
  const awaited = state.awaited.filter((each) => each !== name);
  if (turn !== turns[name]) return false;
  // what was written meanwhile stays
  if (state[name] !== before) put({ awaited });
  else if (text === undefined) put({ awaited, heard: { at: name, key: 'builder.file.notLoaded' } });
  else {
    put({ awaited, ...replaced(name, text, name === 'product' ? EXAMPLES[example] : {}) });
    return true;
  }
  return false;
}

async function take(name: FileName, example: Example): Promise<void> {
  if (await load(name, example)) does(state.before[name] === undefined ? {} : { heard: { at: name, key: 'builder.file.taken' } });
}

async function open(name: FileName, file: File): Promise<void> {
  const turn = (turns[name] += 1);
  put({ awaited: state.awaited.filter((each) => each !== name) });
  const opened = await openedFile(file);
  if (turn !== turns[name]) return;
  const values = { name: file.name };
  if ('refusal' in opened) put({ heard: { at: name, key: `builder.file.${opened.refusal}`, values } });
  else does({ ...replaced(name, opened.text), heard: { at: name, key: 'builder.file.opened', values } });
}

async function copy(id: string, text: string): Promise<void> {
  put({ heard: undefined });
  // a page that is not served by https has no clipboard
  const done = await Promise.resolve().then(() => navigator.clipboard.writeText(text)).then(() => true, () => false);
  if (!done) (document.getElementById(id) as HTMLTextAreaElement | null)?.select();
  put({ heard: { at: 'code', key: done ? 'builder.code.copied' : 'builder.code.notCopied' } });
}

/** The one rate in the place of all: those that stood there can be had again. */
function takeRate(rate: string): void {
  const { product, start, sought } = state;
  putProduct({ ...product.json, pricing: [{ nominalRate: rate }] }, { before: { ...state.before, product: { product, start, sought } }, heard: { at: 'product', key: 'builder.highest.taken', values: { rate: plainPercent(language, rate) } } });
}

/** What is kept over a reload: choices and texts, and not what follows from them. */
const snapshot = (): unknown => {
  const { elements, productIn, consentsIn, language: tongue, look, folder, start, sought, product, consents } = state;
  return touched ? { elements, productIn, consentsIn, language: tongue, look, folder, start, sought, product: product.text, consents: consents.text } : undefined;
};

function restored(): boolean {
  const was = kept() as (Omit<State, FileName> & Readonly<Record<FileName, string>>) | undefined;
  if (was === undefined) return false;
  touched = true;
  const { product, consents, ...rest } = was;
  state = { ...state, ...rest, product: written(productReader, product), consents: written(consentsReader, consents) };
  return true;
}

function draw(): void {
  const root = document.querySelector('main');
  if (root !== null) render(page(), root);
}

const has = (name: ElementName): boolean => state.elements.includes(name);

const heardAt = (place: Heard['at']): string => (state.heard?.at === place ? translator(language)(state.heard.key, state.heard.values ?? {}) : '');

function page(): TemplateResult {
  const t = translator(language);
  return html`
    <h1>${t('builder.title')}</h1>
    <p>${t('builder.intro')}</p>
    <section aria-labelledby="elements">
      <h2 id="elements">${t('builder.elements.title')}</h2>
      ${ELEMENTS.map((name) => html`<label class="choice"><input type="checkbox" name=${name} ?disabled=${name === 'mfo-calculator'} .checked=${live(has(name))} aria-describedby=${name === 'mfo-calculator' ? 'always' : nothing} @change=${(): void => toggle(name)} /> ${t(`builder.elements.${name}`)}</label>`)}
      <p class="says" id="always">${t('builder.elements.always')}</p>
    </section>
    ${productPart()} ${has('mfo-consent') ? consentsPart() : nothing} ${lookPart()} ${wanted ? preview() : nothing} ${code()}
  `;
}

function toggle(name: ElementName): void {
  does({ elements: ELEMENTS.filter((each) => (each === name) !== has(each)) });
  if (name === 'mfo-consent' && state.consents.text === '') void load('consents', EXAMPLE_NAMES.find((each) => each === state.product.json['id']) ?? 'standard');
}

const examples = (name: FileName): TemplateResult => {
  const t = translator(language);
  return html`<p class="pair">${t('builder.product.example')}: ${EXAMPLE_NAMES.map((each) => html`<button type="button" @click=${(): void => void take(name, each)}>${t(`builder.${name}.${each}`)}</button>`)}</p>`;
};

/** The text of a file, with what is wrong with it. */
function text(name: FileName, id: string): TemplateResult {
  const t = translator(language);
  return filePart({
    language,
    id,
    file: state[name],
    words: { label: t(`builder.${name}.json`), hint: t(`builder.${name}.jsonHint`), open: t(`builder.${name}.open`), save: t(`builder.${name}.save`) },
    heard: heardAt(name),
    waits: state.awaited.includes(name) && state[name].text === '',
    hasBefore: state.before[name] !== undefined,
    onText: (typed) => does(textInto(name, tidy(typed))),
    onOpen: (file) => void open(name, file),
    onSave: () => download(document.body, `${name}.json`, 'application/json', state[name].text),
    onReturn: () => restore(name),
  });
}

function productPart(): TemplateResult {
  const t = translator(language);
  const { product, sought, draft, units } = state;
  const { json } = product;
  const on = todayInKazakhstan() as CalendarDate;
  const form = { language, json, issues: state.awaited.includes('product') && product.text === '' ? [] : product.issues, waits: isBroken(product), draft, units };
  return html`<section aria-labelledby="product">
    <h2 id="product">${t('builder.product.title')}</h2>
    ${examples('product')}
    ${form.waits ? html`<p class="pair"><span class="error">${t('builder.product.fieldsWait')}</span> <button type="button" id="to-json" @click=${(): void => document.getElementById('json')?.focus()}>${t('builder.product.toText')}</button></p>` : nothing}
    ${productForm({ ...form, onChange: (next) => putProduct(next), onDraft: putDraft, onUnit: (id, unit) => does({ units: { ...units, [id]: unit } }) })} ${text('product', 'json')}
    <div class="offers">${!isInOrder(product) || !wanted ? nothing : html`${objections(on)} ${offerTable(language, json, on)} ${highest(language, json, on, sought, (next) => does({ sought: next }), takeRate)}`}</div>
  </section>`;
}

/** What a visitor's first loan would be objected to: the law's and the product's own findings. */
function objections(on: CalendarDate): TemplateResult | typeof nothing {
  const { product: { json, sound }, start } = state;
  if (sound === undefined || issuesOf(start).length > 0) return nothing;
  const least = startingEntry(sound.value, on, {});
  const request = requestOf(start, least);
  if (request.amount === '') return nothing;
  const answer = quote({ product: json, ...request, method: least.method, disbursementDate: on });
  if (hasIssues(answer)) return html`<div class="error">${answer.issues.map((issue) => html`<p>${describeIssue(language, issue)}</p>`)}</div>`;
  return answer.findings.length === 0 ? nothing : html`<h3>${translator(language)('builder.product.findings')}</h3>${findingList(language, answer.findings)}`;
}

/** The lender's own consents, and what the law wants told that they do not tell. */
function consentsPart(): TemplateResult {
  const t = translator(language);
  const { consents, product } = state;
  const findings = consents.sound === undefined || !isInOrder(consents) ? [] : [...checkConsents(consents.sound.value), ...(product.sound === undefined ? [] : checkLender(consents.sound.value, product.sound.value))];
  return html`<section aria-labelledby="consents">
    <h2 id="consents">${t('builder.consents.title')}</h2>
    ${examples('consents')} ${text('consents', 'consents-json')}
    <div id="consents-findings">${findings.length === 0 ? nothing : html`<h3>${t('builder.consents.findings')}</h3>${findingList(language, findings)}`}</div>
  </section>`;
}

function lookPart(): TemplateResult {
  const t = translator(language);
  return html`<section aria-labelledby="look">
    <h2 id="look">${t('builder.look.title')}</h2>
    <fieldset><legend>${t('builder.look.language')}</legend>
      ${(['page', 'ru', 'kk'] as const).map((each) => html`<label class="choice"><input type="radio" name="language" value=${each} .checked=${live(each === state.language)} @change=${(): void => does({ language: each })} /> ${t(`builder.look.${each}`)}</label>`)}
    </fieldset>
    <fieldset><legend>${t('builder.look.name')}</legend>
      ${LOOKS.map((each) => html`<label class="choice"><input type="radio" name="look" value=${each} .checked=${live(each === state.look)} @change=${(): void => does({ look: each })} /> ${t(`builder.look.looks.${each}`)}</label>`)}
    </fieldset>
    ${firstLoanFields(language, state.start, (start) => does({ start }))}
  </section>`;
}

const shownLanguage = (): Language => (state.language === 'page' ? language : state.language);

/** What was last in order, so that a bracket that is missing for a moment does not take it away. */
function preview(): TemplateResult | typeof nothing {
  const { product, consents, start } = state;
  if (product.sound === undefined) return nothing;
  const t = translator(language);
  const { amount, term } = issuesOf(start).length > 0 ? { amount: '', term: '' } : attributesOf(start);
  const isOld = !isInOrder(product) || (has('mfo-consent') && consents.sound !== undefined && !isInOrder(consents));
  return html`<section aria-labelledby="preview">
    <h2 id="preview">${t('builder.preview')}</h2>
    ${isOld ? html`<p>${t('builder.previewOld')}</p>` : nothing}
    <div class="preview mfo-${state.look}" lang=${shownLanguage()}>
      <mfo-calculator id="preview-loan" .product=${product.sound.json} amount=${amount} term=${term}></mfo-calculator>
      ${has('mfo-schedule') ? html`<mfo-schedule for="preview-loan"></mfo-schedule>` : nothing} ${has('mfo-kdn-check') ? html`<mfo-kdn-check for="preview-loan"></mfo-kdn-check>` : nothing}
      ${has('mfo-disclosure') ? html`<mfo-disclosure for="preview-loan"></mfo-disclosure>` : nothing}
      ${has('mfo-consent') && consents.sound !== undefined ? html`<mfo-consent for="preview-loan" .consents=${consents.sound.json}></mfo-consent>` : nothing}
    </div>
  </section>`;
}

function code(): TemplateResult {
  const t = translator(language);
  const { product, consents, start, integrity } = state;
  const words = Object.fromEntries(ELEMENTS.map((name) => [name, translator(shownLanguage())(`builder.elements.${name}`)])) as Choice['words'];
  return codePart({
    language,
    folder: state.folder,
    choice: { ...state, product: product.json, consents: consents.json, start: attributesOf(start), words },
    isHashLacking: state.isHashKnown && Object.keys(integrity).length === 0,
    lacking: [
      ...(isInOrder(product) ? [] : [t('builder.code.wait')]),
      ...(has('mfo-consent') && !isInOrder(consents) ? [t('builder.code.waitConsents')] : []),
      ...(issuesOf(start).length === 0 ? [] : [t('builder.code.waitStart')]),
    ],
    heard: heardAt('code'),
    onChange: does,
    onCopy: (id, content) => void copy(id, content),
  });
}

const wasHere = restored();
followLanguage((chosen) => {
  language = chosen;
  document.title = translator(chosen)('builder.title');
  draw();
  if (touched) keep(snapshot);
});
keepOnLeaving(() => {
  // what is being typed is told of when its field is left
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  return snapshot();
});
if (!wasHere) void load('product', 'standard');
void loadIntegrity('./cdn/sri.json').then((integrity) => put({ integrity, isHashKnown: true }), () => put({ isHashKnown: true }));
void whenWanted(document.querySelector('.offers') as Element)
  .then(() => import('../../define.js'))
  .then(() => {
    wanted = true;
    draw();
  });

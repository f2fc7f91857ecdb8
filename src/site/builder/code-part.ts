/** What is given out: where the files lie, the snippet and its policy, each to be copied; until all is in order, what is lacking. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/builder.js';
import { folderOf, type Folder } from './folder.js';
import { policy, snippet, type Choice, type Place } from './snippet.js';

export interface CodePart {
  readonly language: Language;
  /** As it is typed. */
  readonly folder: string;
  readonly choice: Omit<Choice, 'folder'>;
  readonly isHashLacking: boolean;
  /** What the code waits for. */
  readonly lacking: readonly string[];
  /** What just happened, for eyes and ears. */
  readonly heard: string;
  readonly onChange: (change: { readonly folder: string } | { readonly productIn: Place } | { readonly consentsIn: Place }) => void;
  readonly onCopy: (id: string, content: string) => void;
}

/** The folder is asked whatever else is lacking: it is not taken away while it is being typed. */
export function codePart(part: CodePart): TemplateResult {
  const { language, choice, heard } = part;
  const t = translator(language);
  const folder = folderOf(part.folder);
  const lacking = folder.fault === undefined ? part.lacking : [...part.lacking, t('builder.code.waitFolder')];
  return html`<section aria-labelledby="code">
    <h2 id="code">${t('builder.code.title')}</h2>
    ${folderField(part, folder)} ${places(part, 'productIn', 'product-in', t('builder.code.productIn'), t('builder.code.file'))}
    ${choice.elements.includes('mfo-consent') ? places(part, 'consentsIn', 'consents-in', t('builder.code.consentsIn'), t('builder.code.consentsFile')) : nothing}
    ${lacking.length > 0 ? lacking.map((each) => html`<p>${each}</p>`) : blocks(part, { ...choice, folder })}
    <p class="heard" id="code-heard" role="status">${heard}</p>
  </section>`;
}

function folderField({ language, folder, onChange }: CodePart, { fault, notes, origin = '' }: Folder): TemplateResult {
  const t = translator(language);
  return html`<p class="field"><label for="folder">${t('builder.code.folder')}</label>
    <input id="folder" type="text" inputmode="url" autocomplete="off" autocapitalize="none" spellcheck="false" .value=${live(folder)} @input=${(event: Event): void => onChange({ folder: (event.target as HTMLInputElement).value })} aria-describedby="folder-hint folder-says" aria-invalid=${fault === undefined ? nothing : 'true'} />
    <span class="says" id="folder-hint">${t('builder.code.folderHint')}</span>
    <span class="says" id="folder-says">${fault === undefined ? notes.map((note) => html`<span>${t(`builder.folder.${note}`, { origin })} </span>`) : html`<span class="error">${t(`builder.folder.${fault}`)}</span>`}</span></p>`;
}

function places({ language, choice, onChange }: CodePart, name: 'productIn' | 'consentsIn', radio: string, title: string, inFile: string): TemplateResult {
  const option = (place: Place, words: string): TemplateResult =>
    html`<label class="choice"><input type="radio" name=${radio} value=${place} .checked=${live(place === choice[name])} @change=${(): void => onChange(name === 'productIn' ? { productIn: place } : { consentsIn: place })} /> ${words}</label>`;
  return html`<fieldset><legend>${title}</legend>${option('attribute', translator(language)('builder.code.attribute'))} ${option('file', inFile)}</fieldset>`;
}

function blocks({ language, isHashLacking, onCopy }: CodePart, choice: Choice): TemplateResult {
  const t = translator(language);
  const block = (id: string, label: string, content: string): TemplateResult => html`<p class="field"><label for=${id}>${label}</label><textarea id=${id} readonly rows=${Math.min(content.split('\n').length + 1, 14)} spellcheck="false" .value=${content}></textarea>
    <span><button type="button" @click=${(): void => onCopy(id, content)} aria-label="${t('builder.code.copy')}: ${label}">${t('builder.code.copy')}</button></span></p>`;
  return html`${isHashLacking ? html`<p>${t('builder.code.noHash')}</p>` : nothing} ${block('snippet', t('builder.code.html'), snippet(choice))} ${block('policy', t('builder.code.csp'), policy(choice))}`;
}

/** A file of the lender's as text: written in place, opened, saved, and what is wrong with it said beside it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { number } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/builder.js';
import { MOST_DEPTH, MOST_LETTERS, type Fault } from './json-text.js';
import { fileIssue } from './product-json.js';
import type { WrittenFile } from './written-file.js';

export interface FilePart {
  readonly language: Language;
  /** The id of its text; those of what belongs to it begin with it. */
  readonly id: string;
  readonly file: WrittenFile<unknown>;
  readonly words: { readonly label: string; readonly hint: string; readonly open: string; readonly save: string };
  /** What just happened, for eyes and ears. */
  readonly heard: string;
  /** Whether it is still on its way: nothing is wrong with it yet. */
  readonly waits: boolean;
  /** Whether another file stood here, which can be had again. */
  readonly hasBefore: boolean;
  readonly onText: (text: string) => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onReturn: () => void;
}

/** So many stand open; how many more there are is said. */
const MOST = 12;

export function filePart({ language, id, file, words, heard, waits, hasBefore, onText, onOpen, onSave, onReturn }: FilePart): TemplateResult {
  const t = translator(language);
  const { text, json, fault, issues } = file;
  const isWrong = !waits && (fault !== undefined || issues.length > 0);
  const open = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const chosen = input.files?.[0];
    if (chosen !== undefined) onOpen(chosen);
    // the same file, mended, can be chosen once more
    input.value = '';
  };
  return html`<p class="field">
      <label for=${id}>${words.label}</label>
      <textarea id=${id} rows="16" spellcheck="false" autocomplete="off" .value=${live(text)} aria-describedby="${id}-hint ${id}-says" aria-invalid=${isWrong ? 'true' : nothing} @input=${(event: Event): void => onText((event.target as HTMLTextAreaElement).value)}></textarea>
      <span class="says" id="${id}-hint">${words.hint}</span>
    </p>
    <div id="${id}-says">
      <p role="status" class=${isWrong ? 'error' : ''}>${waits ? nothing : fault !== undefined ? faultText(language, text, fault) : t(issues.length === 0 ? 'builder.file.sound' : 'builder.file.issues', { number: issues.length })}</p>
      ${fault !== undefined || !isWrong ? nothing : html`<ul class="error">${issues.slice(0, MOST).map((issue) => html`<li>${fileIssue(language, json, issue)}</li>`)}${issues.length > MOST ? html`<li>${t('builder.file.more', { number: issues.length - MOST })}</li>` : nothing}</ul>`}
    </div>
    <p class="pair">
      <label>${words.open} <input type="file" id="${id}-file" accept=".json,application/json" @change=${open} /></label>
      <button type="button" id="${id}-save" @click=${onSave}>${words.save}</button>
      ${hasBefore ? html`<button type="button" id="${id}-return" @click=${onReturn}>${t('builder.file.return')}</button>` : nothing}
    </p>
    <p class="heard" id="${id}-heard" role="status">${heard}</p>`;
}

/** Where the text goes wrong, and what would be right there. */
function faultText(language: Language, text: string, { code, line, near = '', key = '' }: Fault): string {
  const t = translator(language);
  const most = code === 'too-deep' ? MOST_DEPTH : MOST_LETTERS;
  const what = t(`builder.fault.${code}`, { key, length: number(String(text.length)), max: number(String(most)) });
  if (line === undefined) return what;
  return near === '' ? t('builder.fault.inLine', { line, what }) : t('builder.fault.at', { line, near, what });
}

/** Opening what was published: a sheet or a request as JSON, the link of a sheet, a schedule, or a file of many calculations. */
import { html, nothing, type TemplateResult } from 'lit';
import { number } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { readSchedule } from '../../i18n/table/read-schedule.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/verify.js';
import { MOST_PAYMENTS } from '../../terms/parse-terms.js';
import { publishedByLink, publishedIn, type Published } from '../../verify/from-disclosure.js';
import { fileText, type Encoding } from './many/file-text.js';
import { manyIn, type Many } from './many/many.js';

/** What was opened; where it is nothing that can be checked, a name alone. */
export interface Opened {
  readonly name: string;
  readonly read?: Published | undefined;
  readonly many?: Many;
  readonly encoding?: Encoding;
  /** The text of a schedule. */
  readonly table?: string;
  /** More than a page should work on. */
  readonly tooLarge?: true;
}

/** Beyond these the command is the better place: it takes any size in the same memory. */
export const MOST_LINES = 20_000;
const MOST_BYTES = 64 * 1024 * 1024;

/** With its headings and sums. */
const MOST_SCHEDULE_LINES = MOST_PAYMENTS + 50;

export async function openFile(file: File): Promise<Opened> {
  const { name } = file;
  if (file.size > MOST_BYTES) return { name, tooLarge: true };
  const { text, encoding } = fileText(new Uint8Array(await file.arrayBuffer()));
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    json = undefined;
  }
  const read = publishedIn(json);
  if (read !== undefined) return { name, read };
  // another sheet of JSON or of HTML is no table, and no schedule is that long
  const table = /^\s*[{[<]/.test(text) || text.split('\n', MOST_SCHEDULE_LINES).length === MOST_SCHEDULE_LINES ? undefined : readSchedule(text);
  if (table?.schedule !== undefined) return { name, table: text };
  const many = manyIn(text);
  if (many !== undefined) return many.lines.length > MOST_LINES ? { name, tooLarge: true } : { name, many, encoding };
  return table !== undefined && table.columns.length > 0 ? { name, table: text } : { name };
}

export const openLink = (address: string, name: string): Opened => ({ name, read: publishedByLink(address) });

export function openers(language: Language, opened: Opened | undefined, onOpen: (opened: Opened | undefined) => void): TemplateResult {
  const t = translator(language);
  const chosen = (event: Event): void => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file !== undefined) void openFile(file).then(onOpen);
  };
  const linked = (event: Event): void => {
    const address = (event.target as HTMLInputElement).value.trim();
    onOpen(address === '' ? undefined : openLink(address, t('verify.theLink')));
  };
  return html`<section class="open" aria-labelledby="open-title">
    <h3 id="open-title">${t('verify.open')}</h3>
    <div class="field">
      <label for="open-file">${t('verify.openFile')}</label>
      <input id="open-file" type="file" accept=".json,.ndjson,.jsonl,.csv,.tsv,.txt" aria-describedby="open-hint" @change=${chosen} />
      <p class="hint" id="open-hint">${t('verify.openHint')}</p>
    </div>
    <div class="field"><label for="open-link">${t('verify.openLink')}</label><span class="input"><input id="open-link" type="text" inputmode="url" autocomplete="off" spellcheck="false" @change=${linked} /></span></div>
    ${opened === undefined ? nothing : notice(language, opened, () => onOpen(undefined))}
  </section>`;
}

function notice(language: Language, { name, read, many, table, tooLarge }: Opened, onClose: () => void): TemplateResult {
  const t = translator(language);
  if (tooLarge === true) return html`<div class="error"><p>${t('verify.many.tooLarge', { name, most: number(String(MOST_LINES)) })}</p></div>`;
  if (read === undefined && many === undefined && table === undefined) return html`<div class="error"><p>${t('verify.notOpened', { name })}</p></div>`;
  return html`<p class="opened"><strong>${t('verify.opened', { name })}</strong>${read?.holds === undefined ? nothing : html` ${t(read.holds ? 'verify.hash.holds' : 'verify.hash.broken')}`} <button type="button" @click=${onClose}>${t('verify.close')}</button></p>`;
}

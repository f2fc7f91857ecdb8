/** Opening what was published: a sheet or a request as JSON, the link of a sheet, a schedule, or a file of many calculations. */
import { html, nothing, type TemplateResult } from 'lit';
import { number } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { readSchedule, type ReadTable } from '../../i18n/table/read-schedule.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/verify.js';
import { MOST_PAYMENTS } from '../../terms/parse-terms.js';
import { publishedByLink, publishedIn, type Published } from '../../verify/from-disclosure.js';
import { fileText, type Encoding } from './many/file-text.js';
import { manyIn, parsed, UNCLOSED, type Many } from './many/many.js';

/** What was opened. */
export interface Opened {
  /** Of a file; a link has none. */
  readonly name?: string;
  readonly read?: Published;
  readonly many?: Many;
  readonly encoding?: Encoding;
  /** The text of a schedule. */
  readonly table?: string;
}

/** What could not be opened, and why. */
export interface Refused {
  readonly name?: string;
  readonly refused: 'notOpened' | 'notRead' | 'tooLarge' | 'unclosed';
}

/** Beyond these the command is the better place: it takes any size in the same memory. */
export const MOST_LINES = 20_000;
const MOST_BYTES = 64 * 1024 * 1024;

const MOST_SCHEDULE = 1_000_000;

export async function openFile(file: File): Promise<Opened | Refused> {
  const { name } = file;
  if (file.size > MOST_BYTES) return { name, refused: 'tooLarge' };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return { name, refused: 'notRead' };
  const { text, encoding } = fileText(new Uint8Array(bytes));
  const read = publishedIn(parsed(text.replace(/^\uFEFF/, '')));
  if (read !== undefined) return { name, read };
  // another sheet of JSON or of HTML is no table, and no schedule is that long
  const table = /^\s*[{[<]/.test(text) || text.length > MOST_SCHEDULE || text.split('\n', MOST_PAYMENTS).length === MOST_PAYMENTS ? undefined : readSchedule(text);
  if (table !== undefined && isSchedule(table)) return { name, table: text };
  const many = manyIn(text);
  if (many === UNCLOSED) return { name, refused: 'unclosed' };
  if (many !== undefined) return many.lines.length > MOST_LINES ? { name, refused: 'tooLarge' } : { name, many, encoding };
  return table !== undefined && table.columns.length > 0 ? { name, table: text } : { name, refused: 'notOpened' };
}

/** Read as a whole, or headed as only a schedule is. */
function isSchedule({ schedule, columns }: ReadTable): boolean {
  const headed = columns.filter(({ by }) => by === 'heading').map(({ kind }) => kind);
  return schedule !== undefined || (headed.includes('date') && (headed.includes('balance') || headed.includes('principal')));
}

export function openLink(address: string): Opened | Refused {
  const read = publishedByLink(address);
  return read === undefined ? { refused: 'notOpened' } : { read };
}

export interface Openers {
  readonly language: Language;
  readonly opened: Opened | undefined;
  readonly refused: Refused | undefined;
  readonly onFile: (file: File) => void;
  /** An address, or nothing where it was taken away. */
  readonly onLink: (address: string) => void;
  readonly onClose: () => void;
}

export function openers({ language, opened, refused, onFile, onLink, onClose }: Openers): TemplateResult {
  const t = translator(language);
  const chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined) onFile(file);
    // the same file, mended, may be chosen again
    input.value = '';
  };
  return html`<section class="open" aria-labelledby="open-title">
    <h3 id="open-title">${t('verify.open')}</h3>
    <div class="field">
      <label for="open-file">${t('verify.openFile')}</label>
      <input id="open-file" type="file" accept=".json,.ndjson,.jsonl,.csv,.tsv,.txt" aria-describedby="open-hint" @change=${chosen} />
      <p class="hint" id="open-hint">${t('verify.openHint')}</p>
    </div>
    <div class="field"><label for="open-link">${t('verify.openLink')}</label><span class="input"><input id="open-link" type="text" inputmode="url" autocomplete="off" spellcheck="false" @change=${(event: Event): void => onLink((event.target as HTMLInputElement).value.trim())} /></span></div>
    ${refused === undefined ? nothing : html`<div class="error"><p>${refusedText(language, refused)}</p></div>`}
    ${opened === undefined ? nothing : html`<p class="opened"><strong>${openedText(language, opened)}</strong> <button type="button" @click=${onClose}>${t('verify.close')}</button></p>`}
  </section>`;
}

export function refusedText(language: Language, { name, refused }: Refused): string {
  const t = translator(language);
  const words = { name: name ?? t('verify.theLink'), most: number(String(MOST_LINES)), megabytes: MOST_BYTES / 2 ** 20 };
  switch (refused) {
    case 'tooLarge':
      return t('verify.many.tooLarge', words);
    case 'unclosed':
      return t('verify.many.unclosed', words);
    default:
      return t(`verify.${refused}`, words);
  }
}

export function openedText(language: Language, { name, read }: Opened): string {
  const t = translator(language);
  const opened = t('verify.opened', { name: name ?? t('verify.theLink') });
  return read?.holds === undefined ? opened : `${opened} ${t(read.holds ? 'verify.hash.holds' : 'verify.hash.broken')}`;
}

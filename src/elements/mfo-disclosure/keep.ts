/** The ways to keep a sheet: paper, one file, a table, data, a link. Everything is made here; nothing is sent. */
import { html, nothing, type TemplateResult } from 'lit';
import { loanOrCredit } from '../../engine.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/disclosure.js';
import { csvName, scheduleCsv } from '../parts/schedule-csv.js';
import { savedFile } from './saved-file.js';
import type { View } from './view.js';

const WAYS = ['print', 'html', 'csv', 'json', 'jsonLd'] as const;

export type Way = (typeof WAYS)[number];

interface Keep {
  readonly language: Language;
  readonly hasSheet: boolean;
  /** What came of copying the link. */
  readonly said: string;
  readonly onKeep: (way: Way) => void;
  readonly onCopy: () => void;
  readonly onOpen: (file: File) => void;
}

export function keep({ language, hasSheet, said, onKeep, onCopy, onOpen }: Keep): TemplateResult {
  const t = translator(language);
  const opened = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file !== undefined) onOpen(file);
    // the same file may be opened again
    input.value = '';
  };
  return html`
    <section class="keep" aria-labelledby="keep-title">
      <h3 id="keep-title">${t('disclosure.keep.title')}</h3>
      ${hasSheet
        ? html`<p class="ways">
            ${WAYS.map((way) => html`<button type="button" data-way=${way} @click=${(): void => onKeep(way)}>${t(`disclosure.keep.${way}`)}</button>`)}
            <button type="button" data-way="link" @click=${onCopy}>${t('disclosure.keep.link')}</button>
          </p>`
        : nothing}
      <p role="status">${said}</p>
      <p><label for="open-file">${t('disclosure.keep.open')}</label> <input id="open-file" type="file" accept=".html,.json,text/html,application/json" @change=${opened} /></p>
      <p>${t('disclosure.keep.private')}</p>
    </section>
  `;
}

/** What a way makes of a sheet: a file's name, its type and what is in it. */
export function fileOf(way: Exclude<Way, 'print'>, views: readonly View[]): { readonly name: string; readonly type: string; readonly content: string } {
  const [{ language, sheet: { disclosure } }] = views as readonly [View, ...View[]];
  const { quote } = disclosure;
  const { method, amount, disbursementDate } = quote.terms;
  const name = (ending: string): string => `disclosure-${method}-${amount}-${disbursementDate}-${language}.${ending}`;
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  switch (way) {
    case 'html':
      return { name: name('html'), type: 'text/html', content: savedFile(views) };
    case 'csv':
      return { name: csvName(quote), type: 'text/csv', content: scheduleCsv(language, quote) };
    case 'json':
      return { name: name('json'), type: 'application/json', content: json(disclosure) };
    case 'jsonLd':
      // it is made to stand inside a script of a page, which "</script>" in a text would end
      return { name: name('jsonld'), type: 'application/ld+json', content: json(loanOrCredit(disclosure)).replaceAll('<', '\\u003c') };
  }
}

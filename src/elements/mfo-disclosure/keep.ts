/** The ways to keep a sheet: paper, one file, a table, data, a link. Everything is made here; nothing is sent. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/disclosure.js';

export const WAYS = ['print', 'html', 'csv', 'json', 'jsonLd'] as const;

export type Way = (typeof WAYS)[number];

export interface Keep {
  readonly language: Language;
  readonly link: string | undefined;
  readonly onKeep: (way: Way) => void;
  readonly onCopy: () => void;
  readonly onOpen: (file: File) => void;
}

export function keep({ language, link, onKeep, onCopy, onOpen }: Keep): TemplateResult {
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
      ${link === undefined
        ? nothing
        : html`<p class="ways">
              ${WAYS.map((way) => html`<button type="button" data-way=${way} @click=${(): void => onKeep(way)}>${t(`disclosure.keep.${way}`)}</button>`)}
              <button type="button" data-way="link" @click=${onCopy}>${t('disclosure.keep.link')}</button>
            </p>`}
      <p><label for="open-file">${t('disclosure.keep.open')}</label> <input id="open-file" type="file" accept=".html,.json,text/html,application/json" @change=${opened} /></p>
      <p>${t('disclosure.keep.private')}</p>
    </section>
  `;
}

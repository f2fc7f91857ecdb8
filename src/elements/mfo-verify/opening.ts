/** Opening what was published: a file of JSON, or the link of a sheet; what was opened is named, with its hash where it has one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/verify.js';
import { publishedByLink, publishedIn, type Published } from '../../verify/from-disclosure.js';

export interface Opened {
  readonly name: string;
  /** `undefined` where it is nothing that can be checked. */
  readonly read: Published | undefined;
}

export async function openFile(file: File): Promise<Opened> {
  let json: unknown;
  try {
    json = JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
  } catch {
    return { name: file.name, read: undefined };
  }
  return { name: file.name, read: publishedIn(json) };
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
    <p><label for="open-file">${t('verify.openFile')}</label> <input id="open-file" type="file" accept=".json,application/json" @change=${chosen} /></p>
    <div class="field"><label for="open-link">${t('verify.openLink')}</label><span class="input"><input id="open-link" type="text" inputmode="url" autocomplete="off" spellcheck="false" @change=${linked} /></span></div>
    ${opened === undefined ? nothing : notice(language, opened)}
  </section>`;
}

function notice(language: Language, { name, read }: Opened): TemplateResult {
  const t = translator(language);
  if (read === undefined) return html`<div class="error"><p>${t('verify.notOpened', { name })}</p></div>`;
  return html`<p class="opened"><strong>${t('verify.opened', { name })}</strong>${read.holds === undefined ? nothing : html` ${t(read.holds ? 'verify.hash.holds' : 'verify.hash.broken')}`}</p>`;
}

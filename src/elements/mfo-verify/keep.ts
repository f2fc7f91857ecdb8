/** Keeping a verdict: on paper, or as a file; with the hash that tells it apart. */
import { html, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/verify.js';
import type { VerdictFile } from '../../verify/verdict-file.js';

export function keep(language: Language, { hash, engine: { version } }: VerdictFile, onPrint: () => void, onSave: () => void): TemplateResult {
  const t = translator(language);
  return html`<section class="kept" aria-labelledby="keep-title">
    <h3 id="keep-title">${t('verify.keep')}</h3>
    <p class="mark">${t('verify.hash.of', { hash, version })}</p>
    <p class="keep"><button type="button" @click=${onPrint}>${t('verify.print')}</button> <button type="button" @click=${onSave}>${t('verify.save')}</button></p>
  </section>`;
}

/** What tells a record apart: its hash, and those of the lender's file and of the sheet that was shown. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ConsentRecord } from '../../consent/record.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/consent.js';

export function recordMarks(language: Language, { hash, consents, disclosureHash, engine: { version } }: ConsentRecord): TemplateResult {
  const t = translator(language);
  const line = (label: string, mark: string): TemplateResult => html`<div><dt>${label}</dt><dd class="mark">${mark}</dd></div>`;
  return html`
    <dl class="about">
      ${line(t('consent.mark.record'), hash)} ${line(t('consent.mark.consents', { id: consents.id }), consents.hash)}
      ${disclosureHash === undefined ? nothing : line(t('consent.mark.disclosure'), disclosureHash)} ${line(t('consent.mark.engine'), version)}
    </dl>
  `;
}

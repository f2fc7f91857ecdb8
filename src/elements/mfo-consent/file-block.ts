/** Whose file this is and what it tells beside the purposes: the operator, how to take consent back, complaints, cookies, rights; and where it is silent. */
import { html, nothing, type TemplateResult } from 'lit';
import { checkConsents } from '../../consent/check-consents.js';
import type { Consents } from '../../consent/consents.js';
import { longDate } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/consent.js';
import '../../i18n/words/consent-file.js';
import { findingList } from '../parts/finding-list.js';

export function operatorBlock(language: Language, file: Consents): TemplateResult {
  const t = translator(language);
  const { operator: { name, bin, address, site, phone, email }, document: { title, date }, notice } = file;
  return html`
    <section class="operator" aria-labelledby="operator-title">
      <h3 id="operator-title">${t('consent.operator')}</h3>
      <ul>
        <li>${name[language]}</li>
        ${bin === undefined ? nothing : html`<li>${t('consent.bin', { bin })}</li>`} ${address === undefined ? nothing : html`<li>${address[language]}</li>`}
        ${phone === undefined ? nothing : html`<li><a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a></li>`} ${email === undefined ? nothing : html`<li><a href="mailto:${email}">${email}</a></li>`}
        ${site === undefined ? nothing : html`<li><a href=${site}>${site}</a></li>`}
        <li>${date === undefined ? t('consent.document', { title: title[language] }) : t('consent.documentOf', { title: title[language], date: longDate(language, date) })}</li>
      </ul>
      ${notice === undefined ? nothing : html`<p>${notice[language]}</p>`} ${findingList(language, checkConsents(file))}
    </section>
  `;
}

export function afterwards(language: Language, { withdrawal, complaints, cookies = [], rights = [] }: Consents): TemplateResult {
  const t = translator(language);
  const block = (id: 'withdraw' | 'withdrawThen' | 'complaints' | 'cookies' | 'dataRights', texts: readonly string[]): TemplateResult =>
    html`<h4>${t(`consent.${id}`)}</h4>${texts.length === 0 ? html`<p>${t('consent.notTold')}</p>` : html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`}`;
  const texts = (...given: readonly (Consents['term'])[]): readonly string[] => given.flatMap((each) => (each === undefined ? [] : [each[language]]));
  return html`
    <section class="afterwards">
      ${block('withdraw', texts(withdrawal?.how))} ${block('withdrawThen', texts(withdrawal?.then))} ${block('complaints', texts(...(complaints?.channels ?? [])))}
      ${block('cookies', cookies.map(({ name, text }) => (text === undefined ? name : `${name}: ${text[language]}`)))} ${block('dataRights', texts(...rights))}
    </section>
  `;
}

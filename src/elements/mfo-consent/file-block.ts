/** Whose file this is and what it tells beside the purposes: the operator, how to take consent back, complaints, cookies, rights; and where it is silent. */
import { html, nothing, type TemplateResult } from 'lit';
import { checkConsents, checkLender } from '../../consent/check-consents.js';
import type { Consents } from '../../consent/consents.js';
import type { Right } from '../../disclosure/rights.js';
import { describeRefs } from '../../i18n/describe.js';
import { withinText } from '../../i18n/describe-right.js';
import { longDate } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/consent.js';
import '../../i18n/words/consent-file.js';
import { dataRef } from '../../law/data-acts.js';
import type { PricedLoan } from '../../quote.js';
import { findingList } from '../parts/finding-list.js';

export function operatorBlock(language: Language, file: Consents, loan: PricedLoan | undefined): TemplateResult {
  const t = translator(language);
  const { operator: { name, bin, address, site, phone, email }, document: { title, date, number, url }, notice } = file;
  return html`
    <section class="operator" aria-labelledby="operator-title">
      <h3 id="operator-title">${t('consent.operator')}</h3>
      <ul>
        <li>${name[language]}</li>
        ${bin === undefined ? nothing : html`<li>${t('consent.bin', { bin })}</li>`} ${address === undefined ? nothing : html`<li>${address[language]}</li>`}
        ${phone === undefined ? nothing : html`<li><a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a></li>`} ${email === undefined ? nothing : html`<li><a href="mailto:${email}">${email}</a></li>`}
        ${site === undefined ? nothing : html`<li><a href=${site}>${site}</a></li>`}
        <li>${documentOf(url, [date === undefined ? t('consent.document', { title: title[language] }) : t('consent.documentOf', { title: title[language], date: longDate(language, date) }), ...(number === undefined ? [] : [t('consent.documentNumber', { number })])].join(' '))}</li>
      </ul>
      ${notice === undefined ? nothing : html`<p>${notice[language]}</p>`} ${findingList(language, [...checkConsents(file), ...(loan === undefined ? [] : checkLender(file, loan.terms.product))])}
    </section>
  `;
}

const documentOf = (url: string | undefined, text: string): TemplateResult | string => (url === undefined ? text : html`<a href=${url}>${text}</a>`);

/** Law 94-V, article 8: the lender carries a withdrawal out or tells why not; while the contract is not fulfilled there is none. */
const WITHDRAWN_WITHIN = { days: 15, of: 'working' } as const;
const WITHDRAWAL = [dataRef('law-94-v', 'ст. 8 п. 2'), dataRef('law-94-v', 'ст. 8 п. 7')];

/** How soon a complaint is answered, the lender's own file says. */
export const settledBy = ({ complaints }: Consents) => (right: Right): Right => (right.id === 'complaint' && complaints?.answer !== undefined ? { ...right, within: complaints.answer, refs: [] } : right);

export function afterwards(language: Language, { withdrawal, complaints, cookies = [], rights = [] }: Consents): TemplateResult {
  const t = translator(language);
  const block = (id: 'withdraw' | 'withdrawThen' | 'complaints' | 'cookies' | 'dataRights', texts: readonly string[]): TemplateResult =>
    html`<h4>${t(`consent.${id}`)}</h4>${texts.length === 0 ? html`<p>${t('consent.notTold')}</p>` : html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`}`;
  const texts = (...given: readonly (Consents['term'])[]): readonly string[] => given.flatMap((each) => (each === undefined ? [] : [each[language]]));
  const law = describeRefs(language, WITHDRAWAL);
  return html`
    <section class="afterwards">
      ${block('withdraw', texts(withdrawal?.how))} ${block('withdrawThen', texts(withdrawal?.then))}
      <p>${t('consent.withdrawLaw', { within: withinText(language, WITHDRAWN_WITHIN) })} <span class="refs">${law}</span></p> ${block('complaints', texts(...(complaints?.channels ?? [])))}
      ${block('cookies', cookies.map(({ name, kind, text }) => [`${name}: ${t(`consent.cookie.${kind}`)}`, ...(text === undefined ? [] : [text[language]])].join('. ')))} ${block('dataRights', texts(...rights))}
    </section>
  `;
}

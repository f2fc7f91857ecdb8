/** Who lends: name, number, licence, addresses and the rules, as the law wants them beside the rates. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/calculator.js';
import type { Product } from '../../product/product.js';
import { leavesTo } from '../leaves-to.js';

/** `id` names the block where several stand. */
export function lenderBlock(language: Language, { lender, rulesUrl, waysToPay = [] }: Product, id = 'lender-title'): TemplateResult | typeof nothing {
  if (lender === undefined && rulesUrl === undefined && waysToPay.length === 0) return nothing;
  const t = translator(language);
  const titled = (title: string, address: string): string => {
    const host = leavesTo(address);
    return host === undefined ? title : t('calculator.onSite', { title, host });
  };
  const { name, bin, licence, head, address, phone, email, site } = lender ?? {};
  const lines = [
    name?.[language],
    bin === undefined ? undefined : t('calculator.bin', { bin }),
    licence === undefined ? undefined : t('calculator.licence', { licence }),
    head === undefined ? undefined : t('calculator.head', { head: head[language] }),
    address?.[language],
    phone === undefined ? undefined : html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`,
    email === undefined ? undefined : html`<a href="mailto:${email}">${email}</a>`,
    site === undefined ? undefined : html`<a href=${site}>${site}</a>`,
    rulesUrl === undefined ? undefined : html`<a href=${rulesUrl}>${titled(t('calculator.rules'), rulesUrl)}</a>`,
    waysToPay.length === 0 ? undefined : t('calculator.waysToPay', { ways: waysToPay.map((way) => way[language]).join(', ') }),
  ];
  return html`
    <section class="lender" part="lender" aria-labelledby=${id}>
      <h3 id=${id}>${t('calculator.lender')}</h3>
      <ul>
        ${lines.map((line) => (line === undefined ? nothing : html`<li>${line}</li>`))}
      </ul>
    </section>
  `;
}

/** Places for two signatures, and how a sheet is checked: its hash, its link and the link's QR code. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import '../../i18n/words/disclosure.js';
import { qrCode } from './qr-code.js';
import { grouped, section, words, type View } from './view.js';

export function signatures(view: View): TemplateResult {
  const t = words(view);
  const { hash } = view.sheet.disclosure;
  const lines = ['name', 'sign', 'date'] as const;
  return html`
    <div class="signatures">
      ${(['lender', 'borrower'] as const).map((who) => html`<div><p><strong>${t(`disclosure.sign.${who}`)}</strong></p>${lines.map((line) => html`<p class="line">${t(`disclosure.sign.${line}`)}</p>`)}</div>`)}
    </div>
    <p class="hash">${t('disclosure.check.hash')}: ${grouped(hash)}</p>
  `;
}

export function signPart(view: View): TemplateResult | typeof nothing {
  if (!view.paper) return nothing;
  const t = words(view);
  return section(view, 'sign', t('disclosure.sign.title'), () => html`<p>${t('disclosure.sign.meaning')}</p>${signatures(view)}`);
}

export function checkPart(view: View): TemplateResult {
  const t = words(view);
  const { link, sheet: { disclosure } } = view;
  return section(view, 'check', t('disclosure.check.title'), () => html`
    <p>${t('disclosure.check.text')}</p>
    <div class="check">
      ${guard([link, view.language], () => qrCode(link, t('disclosure.check.qr')))}
      <div>
        <p class="hash">${t('disclosure.check.hash')}: <span class="figure" data-figure="hash">${grouped(disclosure.hash)}</span></p>
        <p class="link">${t('disclosure.check.link')}: <a href=${link}>${link}</a></p>
        <p>${t('disclosure.version', { version: disclosure.engine.version })}</p>
      </div>
    </div>
  `);
}

/** The text of an application for early repayment: a day and a sum, as the rules ask; whoever sends it adds his name. */
import { html, nothing, type TemplateResult } from 'lit';
import { loanOf } from '../../../answer.js';
import type { ChangeAnswer, Quote } from '../../../engine.js';
import { money, shortDate } from '../../../i18n/format.js';
import type { Language } from '../../../i18n/messages.js';
import { translator } from '../../../i18n/translator.js';
import '../../../i18n/words/plan.js';
import type { MODES } from '../../../change/changes.js';

/** `change` is the last of those that the answer holds. */
export function application(language: Language, quote: Quote, change: object, { after: { rows } }: ChangeAnswer): TemplateResult | typeof nothing {
  const { kind, date, full, mode } = change as { readonly kind: string; readonly date: string; readonly full?: boolean; readonly mode?: (typeof MODES)[number] };
  const row = rows.findLast(({ by, date: day }) => by === 'early-repayment' && day === date);
  if (kind !== 'early-repayment' || row === undefined) return nothing;
  const t = translator(language);
  const email = loanOf(quote)?.terms.product.lender?.email;
  const words = { date: shortDate(date), amount: money(row.payment) };
  const text = full === true || mode === undefined ? t('plan.application.full', words) : t('plan.application.part', { ...words, mode: t(`plan.mode.${mode}`).toLowerCase() });
  return html`<details class="term">
    <summary>${t('plan.application.title')}</summary>
    <p><label for="application">${t('plan.application.label')}</label></p>
    <textarea id="application" rows="4" readonly .value=${text}></textarea>
    <p>${email === undefined ? t('plan.application.note') : t('plan.application.noteTo', { email })}</p>
  </details>`;
}

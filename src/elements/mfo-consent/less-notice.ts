/** What refusing a service does to the loan: its sums without it, and that the record is of that loan. */
import { html, nothing, type TemplateResult } from 'lit';
import { quoteAnswer } from '../../answer.js';
import type { ConsentItem } from '../../i18n/consent-items.js';
import { money, percent } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/consent.js';
import type { Given } from './entry.js';
import type { State } from './state.js';

export function lessNotice(language: Language, { loan, isLess }: State, given: Given | undefined, { id }: ConsentItem): TemplateResult | typeof nothing {
  if (!isLess || loan === undefined || given?.answer !== 'refused' || !id.startsWith('service.')) return nothing;
  const { schedule: { rows: [first], totals }, cost: { gesvRate } } = quoteAnswer(loan);
  const sums = { first: money(first?.payment ?? ''), total: money(totals.payment), gesv: percent(language, gesvRate) };
  return html`<p><strong>${translator(language)('consent.less', sums)}</strong></p>`;
}

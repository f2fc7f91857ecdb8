/** The figures of a quote: what is paid, how often, how much in all and above what was taken, and the two rates in one style. */
import { html, type TemplateResult } from 'lit';
import type { Quote } from '../../engine.js';
import { every, money, percent, plainPercent, shortDate, times } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import type { Span } from '../../primitives/readers.js';

/** Article 24, item 2-2, of Law 56-V: ГЭСВ in digits, in the size and style of the other rates, never smaller than anything beside it. */
export function figures(language: Language, { terms, schedule, cost }: Quote, step: Span): TemplateResult {
  const t = translator(language);
  const { rows, totals } = schedule;
  const line = (name: string, label: string, figure: string): TemplateResult => html`<div class=${name}><dt>${label}</dt><dd class="figure">${figure}</dd></div>`;
  const rhythm = rows.length === 1 ? t('calculator.once', { date: shortDate(terms.maturityDate) }) : t('calculator.rhythm', { every: every(language, step), times: times(language, rows.length) });
  return html`
    <dl part="figures">
      <div class="instalment">
        <dt>${t(rows.length === 1 ? 'calculator.instalment' : 'calculator.instalments')}: ${rhythm}</dt>
        <dd class="figure">${instalments(language, rows.map(({ payment }) => payment))}</dd>
      </div>
      ${line('total', t('calculator.total'), money(totals.payment))}
      ${line('overpayment', t('calculator.overpayment'), money(cost.overpayment))}
      ${line('rate', t('calculator.nominalRate'), plainPercent(language, terms.nominalRate))}
      ${line('rate', t('calculator.gesvRate'), percent(language, cost.gesvRate))}
    </dl>
  `;
}

/** One figure where the payments are level but for the last; the first and the last where they change. */
export function instalments(language: Language, payments: readonly string[]): string {
  const level = payments.length === 1 || payments.slice(0, -1).every((payment) => payment === payments[0]);
  const first = payments[0] ?? '0';
  return level ? money(first) : translator(language)('calculator.fromTo', { from: money(first), to: money(payments.at(-1) ?? first) });
}

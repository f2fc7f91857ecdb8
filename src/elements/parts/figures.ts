/** The figures of a quote: what is paid, how often, how much in all and above what was taken, and the two rates in one style. */
import { html, type TemplateResult } from 'lit';
import type { Quote, QuoteRow } from '../../engine.js';
import { every, money, percent, plainPercent, shortDate, times } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import { addDays, addMonths, type CalendarDate } from '../../primitives/calendar-date.js';
import type { Span } from '../../primitives/readers.js';
import type { Method } from '../../product/product.js';

/** Article 24, item 2-2, of Law 56-V: ГЭСВ in digits, in the size and style of the other rates, never smaller than anything beside it. */
export function figures(language: Language, { terms, schedule, cost }: Quote, step: Span): TemplateResult {
  const t = translator(language);
  const { rows, totals } = schedule;
  const line = (name: string, label: string, figure: string): TemplateResult => html`<div class=${name}><dt>${label}</dt><dd class="figure">${figure}</dd></div>`;
  return html`
    <dl part="figures">
      <div class="instalment">
        <dt>${t(rows.length === 1 ? 'calculator.instalment' : 'calculator.instalments')}: ${rhythm(language, terms.disbursementDate, rows, step)}</dt>
        <dd class="figure">${instalments(language, terms.method, rows)}</dd>
      </div>
      ${line('total', t('calculator.total'), money(totals.payment))}
      ${line('overpayment', t('calculator.overpayment'), money(cost.overpayment))}
      ${line('rate', t('calculator.nominalRate'), plainPercent(language, terms.nominalRate))}
      ${line('rate', t('calculator.gesvRate'), percent(language, cost.gesvRate))}
    </dl>
  `;
}

/** How often: the rhythm where every period is one step, else how many times and between which days. */
function rhythm(language: Language, start: string, rows: readonly QuoteRow[], step: Span): string {
  const t = translator(language);
  const [first, last] = [rows[0]?.date ?? start, rows.at(-1)?.date ?? start];
  if (rows.length === 1) return t('calculator.once', { date: shortDate(last) });
  const due = (steps: number): string => ('months' in step ? addMonths(start as CalendarDate, step.months * steps) : addDays(start as CalendarDate, step.days * steps));
  const regular = rows.every(({ date }, index) => date === due(index + 1));
  const count = times(language, rows.length);
  return regular ? t('calculator.rhythm', { every: every(language, step), times: count }) : t('calculator.between', { times: count, first: shortDate(first), last: shortDate(last) });
}

/** One figure for level instalments, whose last may differ a little; the first and the last where payments fall. */
export function instalments(language: Language, method: Method, rows: readonly QuoteRow[]): string {
  const [first = '0', last = first] = [rows[0]?.payment, rows.at(-1)?.payment];
  if (method === 'annuity' || first === last) return money(first);
  return translator(language)('calculator.fromTo', { from: money(first), to: money(last) });
}

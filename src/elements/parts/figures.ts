/** The figures of a quote: what is paid, how often, how much in all and above what was taken, and the two rates in one style. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Quote, QuoteRow } from '../../engine.js';
import { every, money, percent, plainPercent, shortDate, times } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/calculator.js';
import { addDays, addMonths, type CalendarDate } from '../../primitives/calendar-date.js';
import { add, moneyText, subtract, sum, tenge } from '../../primitives/money.js';
import type { Span } from '../../primitives/readers.js';
import { term } from './term.js';

/** What stands where a figure will be: the answer keeps its place while there is none. */
export const NONE = '—';

/**
 * Article 24, item 2-2, of Law 56-V: ГЭСВ in digits, in the size and style of the other rates. Nothing in the element is
 * larger than these two.
 */
export function figures(language: Language, quote: Quote | undefined, step: Span): TemplateResult {
  const t = translator(language);
  const line = (name: string, label: string | TemplateResult, figure: string | TemplateResult = NONE): TemplateResult =>
    html`<div class=${name}><dt>${label}</dt><dd>${typeof figure === 'string' ? html`<span class="figure">${figure}</span>` : figure}</dd></div>`;
  const explained = (key: 'total' | 'totalWithServices' | 'overpayment' | 'nominalRate' | 'gesvRate'): TemplateResult => term(t(`calculator.${key}`), t(`calculator.meaning.${key}`));
  return html`
    <dl part="figures">
      ${line('instalment', quote === undefined ? t('calculator.instalments') : `${t(quote.schedule.rows.length === 1 ? 'calculator.instalment' : 'calculator.instalments')}: ${rhythm(language, quote, step)}`, quote && instalments(language, quote))}
      ${line('total', explained(quote?.terms.services === undefined ? 'total' : 'totalWithServices'), quote && money(totalOf(quote)))}
      ${line('overpayment', explained('overpayment'), quote && money(overpaymentOf(quote)))}
      ${line('rate', explained('nominalRate'), quote && plainPercent(language, quote.terms.nominalRate))}
      ${line('rate', explained('gesvRate'), quote && percent(language, quote.cost.gesvRate))}
      ${quote?.costWithServices === undefined ? nothing : line('rate', t('calculator.gesvWithServices'), percent(language, quote.costWithServices.gesvRate))}
    </dl>
  `;
}

/** The services that are paid for on the day of disbursement, beside the loan. */
export const paidApart = ({ terms: { services = [] } }: Quote): string => moneyText(sum(services.flatMap(({ price, financed }) => (financed ? [] : [tenge(price)]))));

/** All that leaves the borrower's pocket: the payments, and the services paid apart. */
export const totalOf = (quote: Quote): string => moneyText(add(tenge(quote.schedule.totals.payment), tenge(paidApart(quote))));

/** What is paid beyond the money that reaches the borrower: a service added to the loan is paid for, not received. */
export const overpaymentOf = (quote: Quote): string => moneyText(subtract(tenge(totalOf(quote)), tenge(quote.terms.amount)));

/** How often: the rhythm where every period is one step, else how many times and between which days. */
export function rhythm(language: Language, { terms: { disbursementDate: start }, schedule: { rows } }: Quote, step: Span): string {
  const t = translator(language);
  const [first, last] = [rows[0]?.date ?? start, rows.at(-1)?.date ?? start];
  if (rows.length === 1) return t('calculator.once', { date: shortDate(last) });
  const due = (steps: number): string => ('months' in step ? addMonths(start as CalendarDate, step.months * steps) : addDays(start as CalendarDate, step.days * steps));
  const regular = rows.every(({ date }, index) => date === due(index + 1));
  const count = times(language, rows.length);
  return regular ? t('calculator.rhythm', { every: every(language, step), times: count }) : t('calculator.between', { times: count, first: shortDate(first), last: shortDate(last) });
}

/** One figure for level instalments, whose last may differ a little; the first and the last where payments fall. */
function instalments(language: Language, quote: Quote): string | TemplateResult {
  const ends = endsOf(quote);
  if (typeof ends === 'string') return money(ends);
  const t = translator(language);
  return html`<span>${t('calculator.first')} <span class="figure">${money(ends.first)}</span>,</span> <span>${t('calculator.last')} <span class="figure">${money(ends.last)}</span></span>`;
}

/** The same in words, for the live region. */
export function instalmentText(language: Language, quote: Quote): string {
  const ends = endsOf(quote);
  return typeof ends === 'string' ? money(ends) : translator(language)('calculator.fromTo', { from: money(ends.first), to: money(ends.last) });
}

function endsOf({ terms: { method }, schedule: { rows } }: Quote): string | { readonly first: string; readonly last: string } {
  const at = (row: QuoteRow | undefined): string => row?.payment ?? '0.00';
  const [first, last] = [at(rows[0]), at(rows.at(-1))];
  return method === 'annuity' || first === last ? first : { first, last };
}

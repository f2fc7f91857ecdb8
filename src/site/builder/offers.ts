/** What the product offers on a day as a table, and the highest rate under the ceilings for one loan. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { hasIssues, highestRate, offer } from '../../engine.js';
import { describeIssue } from '../../i18n/describe.js';
import { length, longDate, money, number, percent, plainPercent } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { parseMoney } from '../../i18n/parse-number.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/builder.js';
import type { CalendarDate } from '../../primitives/calendar-date.js';
import { remembered } from '../../primitives/remembered.js';
import { METHODS, type Method } from '../../product/product.js';
import type { JsonObject } from '../../primitives/json-path.js';

const COLUMNS = ['method', 'amount', 'term', 'rate', 'gesv', 'ceiling'] as const;

/** A product is priced over all its terms: once, however often the page is drawn. */
const offersOf = remembered((product: JsonObject, on: string) => offer({ product, on }), (product, on) => JSON.stringify([product, on]), 4);

export function offerTable(language: Language, product: JsonObject, on: CalendarDate): TemplateResult {
  const t = translator(language);
  const answer = offersOf(product, on);
  const title = t('builder.offer.title', { date: longDate(language, on) });
  const range = (from: string, to: string): string => (from === to ? from : t('builder.offer.range', { from, to }));
  if (hasIssues(answer) || answer.offers.length === 0) return html`<h3>${title}</h3><p>${t('builder.offer.none')}</p>`;
  return html`<h3 id="offers">${title}</h3>
    <div class="wide" tabindex="0" role="group" aria-labelledby="offers"><table aria-labelledby="offers">
      <thead><tr>${COLUMNS.map((column) => html`<th scope="col">${t(`builder.offer.${column}`)}</th>`)}</tr></thead>
      <tbody>
        ${answer.offers.map(({ method, amount, from, to, nominalRate, gesvRate, met }) => html`<tr class=${met === false ? 'error' : ''}>
          <th scope="row">${t(`method.${method}`)}</th><td>${range(money(amount.least), money(amount.most))}</td><td>${range(length(language, from), length(language, to))}</td>
          <td>${plainPercent(language, nominalRate)}</td><td>${range(percent(language, gesvRate.least), percent(language, gesvRate.most))}</td><td>${t(`builder.offer.${String(met) as 'true' | 'false' | 'null'}`)}</td>
        </tr>`)}
      </tbody>
    </table></div>
    ${answer.complete ? nothing : html`<p>${t('builder.offer.partly')}</p>`}`;
}

/** The loan that the highest rate is sought for, as it was typed. */
export interface Sought {
  readonly amount: string;
  readonly term: string;
  readonly unit: 'months' | 'days';
  readonly method: Method;
}

const rateFor = remembered((request: object) => highestRate({ quote: request }), (request) => JSON.stringify(request), 20);

export function highest(language: Language, product: JsonObject, on: string, sought: Sought, put: (sought: Sought) => void, take: (rate: string) => void): TemplateResult {
  const t = translator(language);
  const field = (name: 'amount' | 'term', mode: string): TemplateResult =>
    html`<label>${t(`builder.highest.${name}`)} <input id="sought-${name}" type="text" inputmode=${mode} autocomplete="off" .value=${sought[name]} @change=${(event: Event): void => put({ ...sought, [name]: (event.target as HTMLInputElement).value })} /></label>`;
  const choice = <T extends string>(name: 'unit' | 'method', label: string, options: readonly T[], words: (option: T) => string): TemplateResult =>
    html`<label>${label} <select id="sought-${name}" aria-label=${label === '' ? t('builder.unit.of', { field: t('builder.highest.term') }) : nothing} @change=${(event: Event): void => put({ ...sought, [name]: (event.target as HTMLSelectElement).value })}>${options.map((each) => html`<option value=${each} .selected=${live(each === sought[name])}>${words(each)}</option>`)}</select></label>`;
  return html`<h3>${t('builder.highest.title')}</h3>
    <p class="pair">
      ${field('amount', 'decimal')} ${field('term', 'numeric')} ${choice('unit', '', ['months', 'days'] as const, (unit) => t(`builder.unit.${unit}`))}
      ${choice('method', t('builder.highest.method'), METHODS, (method) => t(`method.${method}`))}
    </p>
    <div role="status">${found(language, product, on, sought, take)}</div>`;
}

function found(language: Language, product: JsonObject, on: string, { amount, term, unit, method }: Sought, take: (rate: string) => void): TemplateResult {
  const t = translator(language);
  const answer = rateFor({ product, amount: parseMoney(amount) ?? amount, term: { [unit]: /^\d{1,6}$/.test(term.trim()) ? Number(term) : term }, method, disbursementDate: on });
  if (hasIssues(answer)) return html`${answer.issues.map((issue) => html`<p class="error">${describeIssue(language, { ...issue, path: issue.path.replace(/^\/quote/, '') }, 'form')}</p>`)}`;
  const { outcome, quote, above } = answer;
  if (outcome !== 'found' || quote === undefined || above === undefined) return html`<p>${t(outcome === 'none' ? 'builder.highest.none' : 'builder.highest.unknown')}</p>`;
  const rate = quote.terms.nominalRate;
  return html`<p>${t('builder.highest.found', { rate: percent(language, rate), gesv: number(quote.cost.gesvUnrounded), above: percent(language, above.terms.nominalRate), gesvAbove: number(above.cost.gesvUnrounded) })}</p>
    <p><button type="button" id="take-rate" @click=${(): void => take(rate)}>${t('builder.highest.take')}</button></p>`;
}

/** The first page of a sheet: all that decides, on one side of A4. */
import { html, nothing, type TemplateResult } from 'lit';
import { length, longDate, plainPercent, shortDate } from '../../i18n/format.js';
import type { CalendarDate } from '../../primitives/calendar-date.js';
import type { FindingCode, QuoteCost } from '../../engine.js';
import { isUnsecured } from '../../change/late-payment.js';
import { LATE_BY } from '../../disclosure/late-figures.js';
import '../../i18n/words/calculator.js';
import '../../i18n/words/disclosure.js';
import '../../i18n/words/explain.js';
import '../../i18n/words/sheet.js';
import { findingList } from '../parts/finding-list.js';
import { rhythm } from '../parts/figures.js';
import { lenderBlock } from '../parts/lender.js';
import { ratesBy } from '../parts/rates-by.js';
import { figuresWhy, why } from '../parts/why.js';
import { canChange } from './can-change.js';
import { productOf, shown, valueOf, whyOf, words, type View } from './view.js';

export function firstPage(view: View): TemplateResult {
  const { language, sheet: { disclosure } } = view;
  const t = words(view);
  const product = productOf(view);
  const { lender, ratesDocument, riskWarning } = product;
  const { issuedAt } = disclosure;
  return html`
    <div class="first">
      <div>
        <h2 tabindex="-1">${t('disclosure.title')}</h2>
        <p class="product">${[lender?.name?.[language], product.name?.[language]].filter((each) => each !== undefined).join(' · ')}</p>
        ${issuedAt === undefined ? nothing : html`<p>${t('disclosure.issuedAt', { date: longDate(language, issuedAt) })}</p>`}
      </div>
      ${main(view)}
      <div class="two">
        <div>${canChange(view)} ${findings(view)}</div>
        <div>
          ${late(view)} ${riskWarning === undefined ? nothing : html`<section class="risk"><h3>${t('disclosure.risk')}</h3><p>${riskWarning[language]}</p></section>`}
          ${lenderBlock(language, product, `lender-${language}`)}
        </div>
      </div>
      <p class="offer"><strong>${t('notOffer')}</strong> ${t('disclosure.about', { date: longDate(language, disclosure.quote.terms.disbursementDate as CalendarDate) })} ${ratesDocument === undefined ? nothing : ratesBy(language, ratesDocument)}</p>
    </div>
  `;
}

/** The two rates stand in one style, and nothing on the sheet is larger than they are. */
function main(view: View): TemplateResult {
  const { language, sheet: { disclosure: { quote: { terms, costWithServices } }, loan } } = view;
  const t = words(view);
  const line = (label: string | TemplateResult, value: unknown, name = ''): TemplateResult => html`<div class=${name}><dt>${label}</dt><dd>${value}</dd></div>`;
  const withServices = terms.services !== undefined;
  const [total, overpayment] = withServices ? (['totalWithServices', 'overpaymentWithServices'] as const) : (['total', 'overpayment'] as const);
  // a paid service is shown whole: its name, what it is, and its price
  const services = loan.terms.services.map(({ service: { id, name, content }, financed }) =>
    line(html`${t('disclosure.line.service', { name: name?.[language] ?? id })}${content === undefined ? nothing : html`<p>${content[language]}</p>`}`, t(financed ? 'disclosure.financed' : 'disclosure.apart', { price: valueOf(view, `services.${id}.price`) ?? '' })),
  );
  const span = { term: length(language, terms.term), start: shortDate(terms.disbursementDate), end: shortDate(terms.maturityDate) };
  return html`
    <section class="main" aria-labelledby="main-${language}">
      <h3 id="main-${language}">${t('disclosure.main')}</h3>
      <dl>
        ${line(t(`disclosure.line.${total}`), shown(view, total), 'cost')} ${line(t('disclosure.line.overpayment'), shown(view, overpayment), 'cost')}
        ${line(t('disclosure.line.amount'), shown(view, 'amount'))} ${services}
        ${terms.principal === undefined ? nothing : line(t('disclosure.line.principal'), shown(view, 'principal'))}
        ${line(t('disclosure.line.term'), t('disclosure.span', span))} ${line(t('disclosure.line.method'), t(`method.${terms.method}`))}
        ${payments(view, line)}
        ${line(t('disclosure.line.nominalRate'), shown(view, 'nominalRate'), 'rate')} ${line(t('disclosure.line.gesvRate'), shown(view, 'gesvRate'), 'rate')}
        ${costWithServices === undefined ? nothing : line(t('disclosure.line.gesvRateWithServices'), shown(view, 'gesvRateWithServices'), 'rate')}
        ${line(t('disclosure.line.ceiling'), ceiling(view), 'ceiling')}
      </dl>
      ${view.paper ? nothing : figuresWhy(whyOf(view))}
    </section>
  `;
}

/** One figure for level instalments; the first and the last where payments fall, or where there are no more. */
function payments(view: View, line: (label: string, value: unknown, name?: string) => TemplateResult): readonly TemplateResult[] {
  const { language, sheet: { disclosure: { quote }, loan } } = view;
  const { terms, schedule: { rows } } = quote;
  const t = words(view);
  const last = rows.length;
  const cellOf = (row: number): TemplateResult => html`${shown(view, `rows.${row}.payment`)}, ${shortDate(rows[row - 1]?.date ?? '')}`;
  if (last === 1) return [line(t('disclosure.line.payment'), cellOf(1), 'cost')];
  const often = rhythm(language, quote, loan.terms.product.paymentEvery);
  const first = terms.method === 'annuity' ? [line(t('disclosure.line.payment'), html`${shown(view, 'rows.1.payment')}, ${often}`, 'cost')] : [line(t('disclosure.line.payment'), often)];
  return [...first, line(t('disclosure.line.first'), cellOf(1)), line(t('disclosure.line.last'), cellOf(last))];
}

/** The law's ceiling, and whether it is kept; a breach with digits enough to show it. */
function ceiling(view: View): string {
  const { sheet: { disclosure: { quote: { cost, costWithServices } } } } = view;
  const t = words(view);
  const own = ceilingText(view, cost);
  if (costWithServices === undefined || cost.ceiling.met !== true) return own;
  return t(costWithServices.ceiling.met === false ? 'disclosure.ceilingMet.above' : 'disclosure.ceilingMet.without', { ceiling: own });
}

function ceilingText(view: View, { ceiling: { regime, limits } }: QuoteCost): string {
  const { language } = view;
  const t = words(view);
  const legal = limits.filter(({ id }) => id !== 'product');
  const [gesv, daily] = (['gesv', 'daily'] as const).map((id) => legal.find((each) => each.id === id));
  if (gesv?.limit == null || legal.some(({ met }) => met === null)) return t('disclosure.ceilingMet.unknown');
  const kept = legal.every(({ met }) => met === true) ? 'yes' : 'no';
  const text = (limit: string | null | undefined): string => (limit == null ? '' : plainPercent(language, limit));
  const data = { gesv: text(gesv.limit), actual: text(gesv.actual), daily: text(daily?.limit), actualDaily: text(daily?.actual) };
  return regime === 'short' ? t(`disclosure.ceilingMet.short.${kept}`, data) : t(`disclosure.ceilingMet.${kept}`, data);
}

/** A late first payment in tenge, one day and thirty. */
function late(view: View): TemplateResult {
  const { language, sheet } = view;
  const t = words(view);
  const title = html`<h3 id="late-${language}">${t('disclosure.late')}</h3>`;
  const perDay = valueOf(view, 'penaltyPerDay');
  if (perDay === undefined) return html`<section class="late" aria-labelledby="late-${language}">${title}<p>${t('disclosure.lateNot')}</p></section>`;
  const freeUntil = sheet.loan.penaltyFree.dates[0];
  const due = sheet.loan.schedule.rows[0]?.date;
  const row = (what: 'penalty' | 'interest' | 'cost'): TemplateResult => html`<tr><th scope="row">${t(`disclosure.lateHead.${what}`)}</th>${LATE_BY.map((by) => html`<td>${shown(view, `late.${by}.${what}`)}</td>`)}</tr>`;
  return html`
    <section class="late" aria-labelledby="late-${language}">
      ${title}
      <div class="wide" tabindex="0" role="group" aria-labelledby="late-${language}">
        <table>
          <thead><tr><th scope="col">${t('disclosure.lateHead.by')}</th>${LATE_BY.map((by) => html`<th scope="col">${length(language, { days: by })}</th>`)}</tr></thead>
          <tbody>${(['penalty', 'interest', 'cost'] as const).map(row)}</tbody>
        </table>
      </div>
      <p>
        ${t('disclosure.latePenalty', { percent: perDay })} ${lateLimits(view)}
        ${freeUntil == null ? t('disclosure.lateCalendar') : nothing} ${freeUntil != null && freeUntil !== due ? t('disclosure.lateDayOff', { date: shortDate(freeUntil) }) : nothing}
      </p>
      ${view.paper ? nothing : LATE_BY.map((by) => why(whyOf(view), `late.${by}.cost`, `${t('explain.why')} ${length(language, { days: by })}`))}
    </section>
  `;
}

function lateLimits(view: View): string {
  const t = words(view);
  const [most, days, year, cap] = ['law.penalty-limits.percentPerDay', 'law.penalty-limits.maxDays', 'law.penalty-limits.percentPerYear', 'late.cap'].map((id) => valueOf(view, id));
  if (most === undefined) return '';
  if (days === undefined || year === undefined || cap === undefined) return t('disclosure.lateUnknown');
  const limits = t('disclosure.lateLimits', { most, year, cap });
  // a loan wholly secured by a pledge is left out of the ninety days
  return isUnsecured(view.sheet.loan.terms) ? `${limits} ${t('disclosure.lateStop', { days })}` : limits;
}

const OF_WORDS: readonly FindingCode[] = ['lender-identity-missing', 'product-incomplete', 'sheet-incomplete', 'service-incomplete'];

function findings(view: View): TemplateResult | typeof nothing {
  const { language, sheet: { disclosure } } = view;
  // what only the lender's file could say is not lacking in a link
  const all = [...disclosure.quote.findings, ...disclosure.findings].filter(({ code }) => !view.isWordless || !OF_WORDS.includes(code));
  if (all.length === 0) return nothing;
  return html`<section class="found" aria-labelledby="found-${language}"><h3 id="found-${language}">${words(view)('disclosure.findings')}</h3>${findingList(language, all)}</section>`;
}

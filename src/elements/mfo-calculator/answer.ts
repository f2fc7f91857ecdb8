/** The answer: the figures, what services change, what is objected and not known, who lends, and the way to an application. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Issue, Quote } from '../../engine.js';
import { describeIssue } from '../../i18n/describe.js';
import { money, percent, plainPercent, rangesText } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/calculator.js';
import { moneyText, subtract, tenge } from '../../primitives/money.js';
import type { Product } from '../../product/product.js';
import { whyFigures } from '../explaining.js';
import { barring, findingsAt } from '../finding-places.js';
import { figures, NONE, overpaymentOf, totalOf } from '../parts/figures.js';
import { findingList } from '../parts/finding-list.js';
import { issueList } from '../parts/issue-list.js';
import { ratesBy } from '../parts/rates-by.js';
import { lenderBlock } from '../parts/lender.js';
import { applyLink } from './apply.js';
import { rateRanges } from './entry.js';

export interface Answer {
  readonly language: Language;
  readonly product: Product;
  readonly quote: Quote | undefined;
  /** The same loan without services, where some are chosen. */
  readonly without: Quote | undefined;
  /** The rate that was typed, where one was. */
  readonly nominalRate: string;
  /** What no field carries. */
  readonly issues: readonly Issue[];
  /** Whether nothing is wrong but that fields are still empty. */
  readonly untouched: boolean;
  /** The host's template of the application's address. */
  readonly applyHref: string | undefined;
  /** Whether everything that was begun is decided, so that an application may follow. */
  readonly complete: boolean;
  readonly onApply: (event: Event, href: string) => void;
}

export function answer(given: Answer): TemplateResult {
  const { language, product, quote, issues } = given;
  const t = translator(language);
  const { ratesDocument, riskWarning } = product;
  return html`
    <h3 id="answer-title">${t('calculator.result')}</h3>
    ${quote === undefined ? html`<p class="none">${t(given.untouched ? 'calculator.fillIn' : 'calculator.announceIssues')}</p>${issueList(language, t('calculator.issues'), issues)}` : nothing}
    ${figures(language, quote, product.paymentEvery)} ${quote && whyFigures(language, quote)} ${findingList(language, findingsAt(quote, 'rates'))} ${rateNamed(given)} ${servicesChange(given)}
    <p class="offer"><strong>${t('notOffer')}</strong></p>
    ${riskWarning === undefined ? nothing : html`<p>${riskWarning[language]}</p>`}
    ${findingList(language, [...findingsAt(quote, 'answer'), ...findingsAt(quote, 'lender')])}
    ${ratesDocument === undefined ? nothing : html`<p>${ratesBy(language, ratesDocument)}</p>`}
    ${guard([language, product], () => lenderBlock(language, product))} ${application(given)}
  `;
}

/** A rate that the visitor named is no promise: the range that it is set in stands beside it. */
function rateNamed({ language, product, quote, nominalRate }: Answer): TemplateResult | typeof nothing {
  if (quote === undefined || nominalRate.trim() === '') return nothing;
  const rate = plainPercent(language, quote.terms.nominalRate);
  return html`<p>${translator(language)('calculator.rateNamed', { rate, ranges: rangesText(language, rateRanges(product)) })}</p>`;
}

/** With and without, side by side: what is paid in all, above what was taken, and both ГЭСВ. */
function servicesChange({ language, quote, without }: Answer): TemplateResult | typeof nothing {
  if (quote?.terms.services === undefined || without === undefined) return nothing;
  const t = translator(language);
  const [before, after] = [totalOf(without), totalOf(quote)];
  const row = (label: string, one: string, two: string): TemplateResult => html`<tr role="row"><th scope="row" role="rowheader">${label}</th><td class="figure" role="cell">${one}</td><td class="figure" role="cell">${two}</td></tr>`;
  return html`
    <table class="services-change" part="services" role="table">
      <caption>${t('calculator.servicesChange')}</caption>
      <thead role="rowgroup">
        <tr role="row"><td role="cell"></td><th scope="col" role="columnheader">${t('calculator.without')}</th><th scope="col" role="columnheader">${t('calculator.with')}</th></tr>
      </thead>
      <tbody role="rowgroup">
        ${row(t('calculator.paidInAll'), money(before), money(after))}
        ${row(t('calculator.paidAbove'), money(overpaymentOf(without)), money(overpaymentOf(quote)))}
        ${row(t('calculator.gesvShort'), percent(language, without.cost.gesvRate), quote.costWithServices === undefined ? NONE : percent(language, quote.costWithServices.gesvRate))}
      </tbody>
    </table>
    <p>${t('calculator.servicesMore', { difference: money(moneyText(subtract(tenge(after), tenge(before)))) })}</p>
  `;
}

/** A link that the visitor may follow; none, and why, for a loan that can't be. */
function application({ language, quote, applyHref, complete, onApply }: Answer): TemplateResult | typeof nothing {
  if (applyHref === undefined) return nothing;
  const t = translator(language);
  if (quote === undefined || !complete || barring(quote).length > 0) return html`<p class="no-application">${t('calculator.applyBlocked')}</p>`;
  const link = applyLink(applyHref, quote, language);
  if ('code' in link) return html`<p class="error">${describeIssue(language, link)}</p>`;
  // the middle button follows a link as well; the right one does not
  const apply = (event: MouseEvent): void => {
    if (event.button <= 1) onApply(event, link.href);
  };
  const words = link.leavesTo === undefined ? t('calculator.apply') : t('calculator.applyAt', { host: link.leavesTo });
  return html`<p><a class="apply" part="apply" href=${link.href} @click=${apply} @auxclick=${apply}>${words}</a></p>`;
}


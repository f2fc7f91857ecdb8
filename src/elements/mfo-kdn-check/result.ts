/** What came out: КДН in words and on its gauge, what it is made of, the income test, КДД, and what is objected or not known. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Affordability, Finding } from '../../engine.js';
import { describeRefs } from '../../i18n/describe.js';
import { money, number } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/kdn.js';
import { KDN_ON_REQUEST } from '../../law/refusal-grounds.js';
import { add, moneyText } from '../../primitives/money.js';
import { findingList } from '../parts/finding-list.js';
import { term } from '../parts/term.js';
import type { Worked } from './check.js';
import { shownRatio } from '../../affordability/verdict.js';
import { gauge } from './gauge.js';

/** `0.3241` → `32.41`: so much of each hundred tenge. */
const ofHundred = (ratio: string): string => {
  const [whole = '', decimals = ''] = ratio.split('.');
  return `${whole}${decimals.slice(0, 2)}`.replace(/^0+(?=\d)/, '') + `.${decimals.slice(2)}`;
};

/** What there is to say of КДН, for the eye and for the ear. */
export function verdictText(language: Language, { kdn }: Affordability): string {
  const t = translator(language);
  if (kdn.value === null) return '';
  return [t('kdn.kdnMeaning', { share: money(ofHundred(kdn.value)) }), ...(kdn.limit === null ? [t('kdn.limitUnknown')] : kdn.met === true ? [t('kdn.within', { limit: number(kdn.limit) })] : [])].join(' ');
}

/** What bears on the verdict itself stands beside it: objections, how well the limit is known, and that it may be another by now. */
export const decides = ({ severity, code, data }: Finding): boolean => severity === 'error' || code === 'limit-may-have-changed' || (code === 'law-unconfirmed' && (data['values'] as readonly string[]).some((name) => name.startsWith('kdn-limit')));

/** What stands between: what would make КДН hold, the steps behind the figures, and the misfortunes. */
export interface Beside {
  readonly eased: unknown;
  readonly explained: unknown;
  readonly stress: unknown;
}

export function result(language: Language, { answer, assessment, loan }: Worked, isQuick: boolean, { eased, explained, stress }: Beside): TemplateResult {
  const t = translator(language);
  const { kdn, findings } = answer;
  const isBusiness = loan?.terms.product.purpose === 'business';
  return html`
    ${kdn.value === null ? nothing : html`<p class="kdn figure">${t('kdn.kdn', { ratio: number(shownRatio(assessment.kdn) ?? '') })}</p>${gauge(language, kdn)}`}
    <p class="verdict">${verdictText(language, answer)}</p>
    ${findingList(language, findings.filter(decides))}
    <p><strong>${t('kdn.notDecision')}</strong></p>
    ${isBusiness ? html`<p>${t('kdn.business')}</p>` : nothing} ${eased}
    <h4>${t('kdn.burden')}</h4>
    <dl part="figures">
      ${line(t('kdn.newPayment'), money(moneyText(assessment.asked.newLoan.averageMonthlyPayment)))}
      ${line(t('kdn.otherPayments'), money(moneyText(add(assessment.obligations.monthlyPayments, assessment.obligations.overdue))))}
      ${line(t('kdn.averageIncome'), answer.averageMonthlyIncome === null ? t('kdn.unknown') : money(answer.averageMonthlyIncome))}
      ${incomeLine(language, answer)} ${kddLine(language, answer, isQuick)}
    </dl>
    ${term(t('kdn.kdnTerm'), t('kdn.kdnTermMeaning'))} ${explained} ${stress} ${findingList(language, findings.filter((each) => !decides(each)))}
    ${assessment.asked.date < KDN_ON_REQUEST.from || isBusiness
      ? nothing
      : html`<p>${t('kdn.onRequest', { days: KDN_ON_REQUEST.workingDays })}</p>
          ${term(t('basis'), describeRefs(language, KDN_ON_REQUEST.refs))}`}
  `;
}

const line = (label: string | TemplateResult, figure: string, note = ''): TemplateResult =>
  html`<div><dt>${label}</dt><dd><span class="figure">${figure}</span>${note === '' ? nothing : html`<span class="note">${note}</span>`}</dd></div>`;

function incomeLine(language: Language, { incomeTest: { required, met } }: Affordability): TemplateResult {
  const t = translator(language);
  return line(t('kdn.requiredIncome'), required === null ? t('kdn.unknown') : money(required), required === null ? t('kdn.incomeTestUnknown') : met === true ? t('kdn.incomeEnough') : '');
}

function kddLine(language: Language, { kdd: { value, limit } }: Affordability, isQuick: boolean): TemplateResult {
  const t = translator(language);
  // without an income there is nothing to divide by
  const note = isQuick ? t('kdn.kddQuick') : value === null ? '' : limit === null ? t('kdn.kddLimitUnknown') : t('kdn.gaugeLimit', { limit: number(limit) });
  return line(term(t('kdn.kddTerm'), t('kdn.kddMeaning')), value === null ? t('kdn.unknown') : number(value), note);
}

/** What changes of a loan come to, in words: more or less, sooner or later; and what is late. */
import { html, nothing, type TemplateResult } from 'lit';
import { isUnsettled } from '../../change/overdue.js';
import type { ChangeAnswer } from '../../engine.js';
import { length, money, shortDate } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/plan.js';
import { moneyText, negate, sum, tenge, tiyn, ZERO, type Tenge } from '../../primitives/money.js';

/** Of every late payment; it is paid besides what the schedule holds. */
export const penaltyIn = ({ penalty, late = [] }: ChangeAnswer): Tenge => sum((late.length > 0 ? late.map((each) => each.penalty) : [penalty]).map((text) => tenge(text ?? '0.00')));

/** `Заплатите меньше на 28 866,48 ₸. Закончите раньше на 60 дней.`; a penalty counts. */
export function savedText(language: Language, answer: ChangeAnswer): string {
  const t = translator(language);
  if (isUnsettled(answer.findings)) return t('plan.unsettled');
  const { difference: { payment, days } } = answer;
  const more = tiyn((payment.startsWith('-') ? -1n : 1n) * tenge(payment.replace('-', '')) + penaltyIn(answer));
  const paid = more === ZERO ? t('plan.same') : t(more < ZERO ? 'plan.saves' : 'plan.costs', { amount: money(moneyText(more < ZERO ? negate(more) : more)) });
  return days === 0 ? paid : `${paid} ${t(days < 0 ? 'plan.sooner' : 'plan.later', { days: length(language, { days: Math.abs(days) }) })}`;
}

/** What a late payment costs, what it settles in which order, and the days that follow from it. */
export function lateness(language: Language, { penalty, days, capped, settlement = [], deadlines = [] }: ChangeAnswer): TemplateResult | typeof nothing {
  if (days === undefined) return nothing;
  const t = translator(language);
  const paid = settlement.filter(({ amount }) => amount !== '0.00');
  return html`
    <h4>${t('plan.late.title')}</h4>
    <p>${penalty == null ? t('plan.late.none') : days === 0 ? t('plan.late.free') : t('plan.late.penalty', { penalty: money(penalty), days: length(language, { days }) })}${capped === true ? ` ${t('plan.late.capped')}` : ''}</p>
    <p>${t('plan.late.order')}</p>
    <ol>${paid.map(({ what, amount }) => html`<li>${t(`plan.debt.${what}`)}: ${money(amount)}</li>`)}</ol>
    <p>${t('plan.late.deadlines')}</p>
    <ul>${[...deadlines].sort((a, b) => (a.date < b.date ? -1 : 1)).map(({ what, date }) => html`<li>${shortDate(date)}: ${t(`plan.deadline.${what as 'notice'}`)}</li>`)}</ul>
  `;
}

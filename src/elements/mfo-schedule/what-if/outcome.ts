/** What the changes come to: before and after beside each other, in figures, drawn, and row by row. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ChangeAnswer, Quote } from '../../../engine.js';
import { length, money, percent, shortDate } from '../../../i18n/format.js';
import type { Language } from '../../../i18n/messages.js';
import { translator } from '../../../i18n/translator.js';
import '../../../i18n/words/plan.js';
import { moneyText, negate, sum, tenge, tiyn, ZERO, type Tenge } from '../../../primitives/money.js';
import { chart } from '../../parts/chart.js';
import { findingList } from '../../parts/finding-list.js';
import { scheduleTable } from '../../parts/schedule-table.js';

/** The figures that tell one course of a loan from another. */
export const COMPARED = ['payment', 'interest', 'penalty', 'last', 'next', 'gesv'] as const;

/** Where there is nothing to tell. */
const NOTHING = '—';

export type Compared = Readonly<Record<(typeof COMPARED)[number], string>>;

/** As the contract has it. */
export function compareContract(language: Language, { schedule: { rows, totals }, cost }: Quote): Compared {
  return { payment: money(totals.payment), interest: money(totals.interest), penalty: NOTHING, last: shortDate(rows.at(-1)?.date ?? ''), next: money(rows[0]?.payment ?? '0.00'), gesv: percent(language, cost.gesvRate) };
}

/** `next`: the first payment of the contract after the last change. */
export function compareChanged(language: Language, answer: ChangeAnswer): Compared {
  const { after: { rows, totals }, refined } = answer;
  const penalty = penaltyIn(answer);
  // what of the overdue is not paid has no day: nothing can be summed up
  if (isUnsettled(answer)) return { payment: NOTHING, interest: NOTHING, penalty: penalty === ZERO ? NOTHING : money(moneyText(penalty)), last: NOTHING, next: NOTHING, gesv: NOTHING };
  const last = rows.findLastIndex(({ by, contractRow }) => contractRow === undefined && by !== 'deferral');
  const next = rows.slice(last + 1).find(({ by }) => by === undefined);
  return { payment: money(totals.payment), interest: money(totals.interest), penalty: penalty === ZERO ? NOTHING : money(moneyText(penalty)), last: rows.length === 0 ? NOTHING : shortDate(rows.at(-1)?.date ?? ''), next: next === undefined ? NOTHING : money(next.payment), gesv: refined.gesvRate === null ? NOTHING : percent(language, refined.gesvRate) };
}

export function outcome(language: Language, quote: Quote, answer: ChangeAnswer): TemplateResult {
  const t = translator(language);
  const { after, findings } = answer;
  return html`
    <section class="outcome" aria-labelledby="outcome-title">
      <h3 id="outcome-title">${t('plan.result')}</h3>
      <p class="saved">${savedText(language, answer)}</p>
      ${compareTable(language, t('plan.result'), [[t('plan.head.before'), compareContract(language, quote)], [t('plan.head.after'), compareChanged(language, answer)]])}
      ${answer.days === undefined ? nothing : lateness(language, answer)} ${findingList(language, findings)}
      ${after.rows.length === 0 ? nothing : html`${chart(language, { ...quote, schedule: after }, 'stripes-changed')}
        <details class="term rows">
          <summary id="changed-title">${t('plan.rows')}</summary>
          ${scheduleTable(language, { ...quote, schedule: after }, 'changed-title')}
        </details>`}
    </section>
  `;
}

const isUnsettled = ({ findings }: ChangeAnswer): boolean => findings.some(({ code }) => code === 'overdue-left');

/** Of every late payment; it is paid besides what the schedule holds. */
const penaltyIn = ({ penalty, late = [] }: ChangeAnswer): Tenge => sum((late.length > 0 ? late.map((each) => each.penalty) : [penalty]).map((text) => tenge(text ?? '0.00')));

/** `Заплатите меньше на 28 866,48 ₸. Закончите раньше на 60 дней.`; a penalty counts. */
export function savedText(language: Language, answer: ChangeAnswer): string {
  const t = translator(language);
  if (isUnsettled(answer)) return t('plan.unsettled');
  const { difference: { payment, days } } = answer;
  const more = tiyn((payment.startsWith('-') ? -1n : 1n) * tenge(payment.replace('-', '')) + penaltyIn(answer));
  const paid = more === ZERO ? t('plan.same') : t(more < ZERO ? 'plan.saves' : 'plan.costs', { amount: money(moneyText(more < ZERO ? negate(more) : more)) });
  return days === 0 ? paid : `${paid} ${t(days < 0 ? 'plan.sooner' : 'plan.later', { days: length(language, { days: Math.abs(days) }) })}`;
}

/** In a narrow column each row stands by itself, its cells named, as the schedule's do. */
export function compareTable(language: Language, label: string, courses: readonly (readonly [string, Compared])[]): TemplateResult {
  const t = translator(language);
  const shown = COMPARED.filter((figure) => courses.some(([, course]) => course[figure] !== NOTHING));
  return html`<div class="scroll" tabindex="0" role="group" aria-label=${label}><table class="compare" role="table" aria-label=${label}>
    <thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">${t('plan.head.figure')}</th>${courses.map(([title]) => html`<th role="columnheader" scope="col">${title}</th>`)}</tr></thead>
    <tbody role="rowgroup">${shown.map((figure) => html`<tr role="row"><th role="rowheader" scope="row">${t(`plan.figure.${figure}`)}</th>${courses.map(([title, course]) => html`<td role="cell" data-label=${title}>${course[figure]}</td>`)}</tr>`)}</tbody>
  </table></div>`;
}

function lateness(language: Language, { penalty, days = 0, capped, settlement = [], deadlines = [] }: ChangeAnswer): TemplateResult {
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

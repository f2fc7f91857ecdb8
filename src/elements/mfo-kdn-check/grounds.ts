/** The self-check: grounds of refusal that no arithmetic sees, each with what it means and by which clause. It never says "approved". */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { describeRefs } from '../../i18n/describe.js';
import { length, longDate, number } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { known, lawOn } from '../../law/law-on.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/kdn.js';
import { countedFrom, OTHER_REASONS, REFUSAL_GROUNDS, type GroundId, type RefusalGround } from '../../law/refusal-grounds.js';
import type { CalendarDate } from '../../primitives/calendar-date.js';
import type { PricedLoan } from '../../quote.js';
import { term } from '../parts/term.js';
import type { Change, Entry } from './entry.js';

export interface Grounds {
  readonly language: Language;
  readonly date: CalendarDate;
  readonly loan: PricedLoan | undefined;
  readonly chosen: Entry['grounds'];
  readonly onPut: (change: Change) => void;
}

export function grounds(given: Grounds): TemplateResult {
  const { language, chosen } = given;
  const t = translator(language);
  return html`
    <details class="grounds">
      <summary><h3>${t('kdn.grounds')}</h3></summary>
      <p>${t('kdn.groundsHint')}</p>
      <ul class="ticks">
        ${REFUSAL_GROUNDS.map((ground) => one(given, ground))}
      </ul>
      <p><strong>${chosen.length === 0 ? t('kdn.groundsNone') : t('kdn.groundsChosen', { count: chosen.length })}</strong></p>
      <p>${t('kdn.otherReasons')} ${basis(language, OTHER_REASONS)}</p>
    </details>
  `;
}

const basis = (language: Language, refs: RefusalGround['refs']): TemplateResult => term(translator(language)('basis'), describeRefs(language, refs));

function one({ language, date, loan, chosen, onPut }: Grounds, ground: RefusalGround & { readonly id: GroundId }): TemplateResult {
  const { id, within, refs } = ground;
  const t = translator(language);
  // a lender's own ages take the place of those that the rules name
  const numbers = { ...ground.numbers, ...(id === 'age' ? loan?.terms.product.ageRange : {}) };
  const most = known(loan?.law ?? lawOn(date), 'max-unsecured-term');
  const words = { most: most === undefined ? t('kdn.unknown') : length(language, { months: most }), ...Object.fromEntries(Object.entries(numbers).map(([name, count]) => [name, number(String(count))])), ...(within && { months: within.months, since: longDate(language, countedFrom(date, within)), start: longDate(language, within.since) }) };
  const turn = (on: boolean): void => onPut((now) => ({ grounds: REFUSAL_GROUNDS.map((each) => each.id).filter((each) => (each === id ? on : now.grounds.includes(each))) }));
  const about = html`<div id="ground-${id}"><p>${t(`kdn.groundMeaning.${id}`, words)}</p></div>`;
  const question = t(`kdn.ground.${id}`, words);
  // of a loan whose kind is told, and whose law is known, nobody need be asked
  if (id === 'long-term' && loan !== undefined && most !== undefined && loan.terms.product.security !== undefined && loan.terms.product.purpose !== undefined) {
    const isLong = loan.findings.some(({ code }) => code === 'term-above-legal-max');
    return html`<li><p><strong>${question}.</strong> ${t(isLong ? 'kdn.longTermYes' : 'kdn.longTermNo', { term: length(language, loan.terms.term) })}</p>${about} ${basis(language, refs)}</li>`;
  }
  return html`
    <li>
      <label>
        <input type="checkbox" aria-describedby="ground-${id}" .checked=${live(chosen.includes(id))} @change=${(event: Event): void => turn((event.target as HTMLInputElement).checked)} />
        <span>${question}</span>
      </label>
      ${about} ${basis(language, refs)}
    </li>
  `;
}

/** ReliefPanel: what may be asked for in arrears, each kind priced for this loan, and whether three months of it must be granted. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { hasIssues, type Quote, type ReliefAnswer } from '../../../engine.js';
import { describeRefs } from '../../../i18n/describe.js';
import { describeChange } from '../../../i18n/describe-change.js';
import { money, shortDate } from '../../../i18n/format.js';
import type { Language } from '../../../i18n/messages.js';
import { parseMoney } from '../../../i18n/parse-number.js';
import { translator } from '../../../i18n/translator.js';
import '../../../i18n/words/plan.js';
import { knownDate, monthsBefore } from '../../../primitives/calendar-date.js';
import { moneyText, subtract, tenge, ZERO } from '../../../primitives/money.js';
import { reliefOf } from '../../../search/relief-answer.js';
import type { MfoElement } from '../../mfo-element.js';
import { savedText } from '../../parts/changed.js';
import { textField } from '../../parts/text-field.js';
import { Worked } from './worked.js';

interface Told {
  readonly fromRow: string;
  readonly group: '' | 'yes' | 'no';
  readonly aid: '' | 'yes' | 'no';
  readonly recent: string;
  readonly year: string;
}

export class ReliefPanel {
  readonly #host: MfoElement;
  readonly #onTake: (change: object) => void;
  #told: Told = { fromRow: '', group: '', aid: '', recent: '', year: '' };
  readonly #worked = new Worked((loan, asked: object) => reliefOf(loan, asked), (answer) => answer);

  constructor(host: MfoElement, onTake: (change: object) => void) {
    this.#host = host;
    this.#onTake = onTake;
  }

  render(quote: Quote, kept: readonly object[]): TemplateResult {
    const { language } = this.#host;
    const t = translator(language);
    const { rows } = quote.schedule;
    const row = rows.find(({ number }) => String(number) === this.#told.fromRow);
    const answer = row && this.#worked.answer(quote, { changes: kept, fromRow: row.number, borrower: borrowerOf(this.#told, row.date) });
    return html`<details class="term relief">
      <summary>${t('plan.relief.title')}</summary>
      <p>${t('plan.relief.intro')}</p>
      <div class="field">
        <label for="relief-row">${t('plan.relief.fromRow')}</label>
        <span class="input">
          <select id="relief-row" .value=${live(row === undefined ? '' : this.#told.fromRow)} @change=${(event: Event): void => this.#put({ fromRow: (event.target as HTMLSelectElement).value })}>
            <option value="" ?selected=${row === undefined}>${t('plan.choose')}</option>
            ${rows.map(({ number, date, payment }) => html`<option value=${String(number)} ?selected=${number === row?.number}>${t('plan.row', { number, date: shortDate(date), payment: money(payment) })}</option>`)}
          </select>
        </span>
      </div>
      ${answer === undefined || hasIssues(answer) ? nothing : html`${this.#options(language, answer)} ${this.#granted(language, answer)}`}
    </details>`;
  }

  #options(language: Language, { options }: ReliefAnswer): TemplateResult {
    const t = translator(language);
    return html`<h4>${t('plan.relief.options')}</h4>
      <ul class="kept">
        ${options.map(({ change, answer }) => {
          const words = describeChange(language, change);
          return html`<li>${words}. ${savedText(language, answer)} <button type="button" aria-label=${t('plan.relief.takeOf', { change: words })} @click=${(): void => this.#onTake(change)}>${t('plan.relief.take')}</button></li>`;
        })}
      </ul>`;
  }

  #granted(language: Language, { mustGrant }: ReliefAnswer): TemplateResult {
    const t = translator(language);
    return html`
      <div class="fields">${this.#choice(language, 'group')} ${this.#choice(language, 'aid')} ${this.#sum(language, 'recent')} ${this.#sum(language, 'year')}</div>
      <p class="saved" role="status">${t(`plan.relief.must.${String(mustGrant.met) as 'null'}`)}</p>
      <p>${describeRefs(language, mustGrant.refs)}</p>
    `;
  }

  #choice(language: Language, name: 'group' | 'aid'): TemplateResult {
    const t = translator(language);
    const value = this.#told[name];
    return html`<div class="field">
      <label for="relief-${name}">${t(`plan.relief.${name}`)}</label>
      <span class="input">
        <select id="relief-${name}" .value=${live(value)} @change=${(event: Event): void => this.#put({ [name]: (event.target as HTMLSelectElement).value })}>
          ${([['', 'unknown'], ['yes', 'yes'], ['no', 'no']] as const).map(([each, words]) => html`<option value=${each} ?selected=${each === value}>${t(`plan.relief.${words}`)}</option>`)}
        </select>
      </span>
    </div>`;
  }

  #sum(language: Language, name: 'recent' | 'year'): TemplateResult {
    const t = translator(language);
    const value = this.#told[name];
    const label = t(`plan.relief.${name}`);
    const isWrong = value.trim() !== '' && parseMoney(value) === undefined;
    return textField({
      language,
      id: `relief-${name}`,
      label,
      value,
      hint: t('plan.relief.incomeHint'),
      unit: '₸',
      errors: isWrong ? [t('plan.wrong.money', { title: label, got: value })] : name === 'year' && isLess(this.#told) ? [t('plan.relief.wrongIncome')] : [],
      findings: [],
      inputMode: 'decimal',
      disabled: false,
      onInput: (text) => this.#put({ [name]: text }),
      onLeave: () => undefined,
    });
  }

  #put(change: Partial<Told>): void {
    this.#told = { ...this.#told, ...change };
    this.#host.requestUpdate();
  }
}

const sumsOf = ({ recent, year }: Told): readonly [string | undefined, string | undefined] => [parseMoney(recent), parseMoney(year)];

function isLess(told: Told): boolean {
  const [recent, year] = sumsOf(told);
  return recent !== undefined && year !== undefined && tenge(year) < tenge(recent);
}

/** Only the sums of two months and of twelve decide: each stands in one of its months. */
function borrowerOf(told: Told, day: string): object {
  const [recent, year] = sumsOf(told);
  const on = knownDate(day);
  const months = monthsBefore(on, 12);
  const income = recent === undefined || year === undefined || isLess(told) ? undefined : Object.fromEntries(months.map((month, index) => [month, moneyText(index === 0 ? subtract(tenge(year), tenge(recent)) : index === 11 ? tenge(recent) : ZERO)]));
  return {
    on: day,
    ...(told.group !== '' && { vulnerable: told.group === 'yes', emergency: told.group === 'yes' }),
    ...(told.aid !== '' && { socialAid: told.aid === 'yes' }),
    ...(income && { income }),
  };
}

/** GoalPanel: a goal is told, and what it takes is found: an amount, a term, an extra sum or a day. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { hasIssues, type GoalAnswer, type Issue, type Quote } from '../../../engine.js';
import { describeIssue } from '../../../i18n/describe.js';
import { length, money, shortDate } from '../../../i18n/format.js';
import type { Language } from '../../../i18n/messages.js';
import { parseDate, parseMoney } from '../../../i18n/parse-number.js';
import { translator } from '../../../i18n/translator.js';
import '../../../i18n/words/plan.js';
import { goalOf } from '../../../search/goal-answer.js';
import type { MfoElement } from '../../mfo-element.js';
import { textField } from '../../parts/text-field.js';
import { Worked } from './worked.js';

const GOALS = ['amount', 'term', 'end', 'saving'] as const;

type GoalName = (typeof GOALS)[number];

interface Told {
  readonly name: GoalName | '';
  readonly sum: string;
  readonly by: string;
  readonly on: string;
}

const FIELDS: Readonly<Record<GoalName, readonly ('sum' | 'by' | 'on')[]>> = { amount: ['sum'], term: ['sum'], end: ['by', 'on'], saving: ['sum'] };

export class GoalPanel {
  readonly #host: MfoElement;
  readonly #onTake: (change: object) => void;
  #told: Told = { name: '', sum: '', by: '', on: '' };
  readonly #worked = new Worked((loan, { kept, wanted }: { readonly kept: readonly object[]; readonly wanted: object }) => goalOf(loan, kept, wanted), (answer) => answer);

  constructor(host: MfoElement, onTake: (change: object) => void) {
    this.#host = host;
    this.#onTake = onTake;
  }

  render(quote: Quote, kept: readonly object[]): TemplateResult {
    const { language } = this.#host;
    const t = translator(language);
    const { name } = this.#told;
    const wanted = wantedOf(this.#told);
    const answer = wanted && this.#worked.answer(quote, { kept, wanted });
    return html`<section class="goal" aria-labelledby="goal-title">
      <h3 id="goal-title">${t('plan.goal.title')}</h3>
      <div class="field">
        <label for="goal-name">${t('plan.goal.what')}</label>
        <span class="input">
          <select id="goal-name" .value=${live(name)} @change=${(event: Event): void => this.#put({ name: (event.target as HTMLSelectElement).value as Told['name'] })}>
            <option value="" ?selected=${name === ''}>${t('plan.choose')}</option>
            ${GOALS.map((each) => html`<option value=${each} ?selected=${each === name}>${t(`plan.goal.name.${each}`)}</option>`)}
          </select>
        </span>
      </div>
      <div class="fields">${name === '' ? nothing : FIELDS[name].map((field) => this.#field(language, field))}</div>
      ${answer === undefined ? nothing : hasIssues(answer) ? html`<div class="error"><p>${t('plan.impossible')}</p>${answer.issues.map((each) => html`<p>${this.#issue(language, each)}</p>`)}</div>` : this.#found(language, answer)}
    </section>`;
  }

  #field(language: Language, field: 'sum' | 'by' | 'on'): TemplateResult {
    const t = translator(language);
    const value = this.#told[field];
    const label = t(`plan.goal.field.${field}`);
    const kind = field === 'sum' ? 'money' : 'date';
    const isWrong = value.trim() !== '' && (field === 'sum' ? parseMoney(value) : parseDate(value)) === undefined;
    return textField({
      language,
      id: `goal-${field}`,
      label,
      value,
      hint: t(`plan.hint.${kind}`),
      ...(kind === 'money' && { unit: '₸' }),
      errors: isWrong ? [t(`plan.wrong.${kind}`, { title: label, got: value })] : [],
      findings: [],
      inputMode: 'decimal',
      disabled: false,
      onInput: (text) => this.#put({ [field]: text }),
      onLeave: () => undefined,
    });
  }

  /** With the name that its field has here. */
  #issue(language: Language, issue: Issue): string {
    const [, , name = ''] = issue.path.split('/');
    return describeIssue(language, issue, 'form', name === 'on' || name === 'by' ? translator(language)(`plan.goal.field.${name}`) : undefined);
  }

  #found(language: Language, { outcome, amount, term, date, saving, change }: GoalAnswer): TemplateResult {
    const t = translator(language);
    const { name } = this.#told;
    const text = (): string => {
      if (outcome === 'met') return t('plan.goal.met');
      if (outcome === 'unknown') return t('plan.goal.unknown');
      if (outcome === 'unreachable') return saving === undefined ? t('plan.goal.unreachable') : t('plan.goal.mostSaving', { amount: money(saving) });
      if (name === 'term') return t('plan.goal.found.term', { term: term === undefined ? '' : length(language, term) });
      if (name === 'end') return t('plan.goal.found.end', { amount: money(amount ?? '0.00'), date: shortDate(date ?? '') });
      if (name === 'saving') return t('plan.goal.found.saving', { date: shortDate(date ?? '') });
      return t('plan.goal.found.amount', { amount: money(amount ?? '0.00') });
    };
    const taken = name === 'end' ? { kind: 'early-repayment', date, amount, mode: 'shorten-term' } : { kind: 'early-repayment', date, full: true };
    return html`<p class="saved" role="status">${text()}</p>
      ${change === undefined ? nothing : html`<p class="does"><button type="button" id="take-goal" @click=${(): void => this.#onTake(taken)}>${t('plan.goal.take')}</button></p>`}`;
  }

  #put(change: Partial<Told>): void {
    this.#told = { ...this.#told, ...change };
    this.#host.requestUpdate();
  }
}

/** As a request has it; `undefined` while something is lacking. */
function wantedOf({ name, sum, by, on }: Told): object | undefined {
  const [amount, last, day] = [parseMoney(sum), parseDate(by), parseDate(on)];
  if (name === 'end') return last === undefined || day === undefined ? undefined : { kind: 'end', by: last, on: day };
  if (name === '' || amount === undefined) return undefined;
  return name === 'saving' ? { kind: 'saving', interest: amount } : { kind: 'instalment', most: amount, find: name };
}

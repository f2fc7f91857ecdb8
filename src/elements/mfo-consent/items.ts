/** The consents one by one: what is asked and what it means stands beside its two answers, of one size, and none is chosen. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { serviceOf } from '../../consent/duties.js';
import type { Answer } from '../../consent/record.js';
import { describeRefs } from '../../i18n/describe.js';
import { momentOf, type ConsentItem } from '../../i18n/consent-items.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/consent.js';
import { term } from '../parts/term.js';
import type { Given } from './entry.js';

/** One consent in the reader's language, and in the other one where both stand side by side. */
export interface Shown {
  readonly language: Language;
  readonly item: ConsentItem;
  readonly beside?: { readonly language: Language; readonly item: ConsentItem };
}

const ANSWERS = ['agreed', 'refused'] as const;

const WORDS = { agreed: 'consent.agree', refused: 'consent.refuse' } as const;

export const GROUPS = ['rights', 'required', 'services', 'optional', 'elsewhere', 'unknown'] as const;

export type Group = (typeof GROUPS)[number];

/** Where a consent stands; `undefined` for one that this loan does not need. */
export function groupOf({ id, duty: { needed, place, required } }: ConsentItem): Group | undefined {
  if (needed === false) return undefined;
  if (needed === null) return 'unknown';
  if (place === 'none') return 'rights';
  if (place !== 'here') return 'elsewhere';
  return required ? 'required' : serviceOf({ id }) === undefined ? 'optional' : 'services';
}

/** Whether it is answered here. */
export const isAsked = (item: ConsentItem): boolean => ['required', 'services', 'optional'].includes(groupOf(item) ?? '');

export interface Asking {
  readonly disabled: boolean;
  readonly answerOf: (item: ConsentItem) => Given | undefined;
  /** A choice belongs to an agreement alone. */
  readonly onAnswer: (item: ConsentItem, answer: Answer['answer'], choice?: string) => void;
  /** What follows from an answer, where it changes the loan. */
  readonly followsFrom: (item: ConsentItem) => string | undefined;
}

export function group(asking: Asking, name: Group, shown: readonly Shown[]): TemplateResult | typeof nothing {
  const [first] = shown;
  if (first === undefined) return nothing;
  const t = translator(first.language);
  return html`
    <section class="group" aria-labelledby="group-${name}">
      <h3 id="group-${name}">${t(`consent.group.${name}`)}</h3>
      ${name === 'unknown' ? html`<p>${t('consent.unknownWhy')}</p>` : nothing} ${name === 'services' ? html`<p>${t('consent.servicesWhy')}</p>` : nothing}
      ${repeat(shown, ({ item }) => item.id, (each) => one(asking, each))}
    </section>
  `;
}

function one(asking: Asking, shown: Shown): TemplateResult {
  const { disabled, answerOf, onAnswer, followsFrom } = asking;
  const { language, item, beside } = shown;
  const t = translator(language);
  const name = `consent-${item.id}`;
  const [given, follows] = [answerOf(item), followsFrom(item)];
  const words = html`<div class="columns">${about(language, item)} ${beside === undefined ? nothing : about(beside.language, beside.item, true)}</div>`;
  if (!isAsked(item)) return html`<div class="item" role="group" aria-label=${item.question}><p class="question">${item.question}</p>${words}</div>`;
  return html`
    <fieldset class="item" data-consent=${item.id} ?disabled=${disabled}>
      <legend class="question">${item.question}</legend>
      ${words}
      <div class="answers">
        ${ANSWERS.map((answer) => html`<label><input type="radio" name=${name} value=${answer} .checked=${live(given?.answer === answer)} @change=${(): void => onAnswer(item, answer)} /><span>${t(WORDS[answer])}${beside === undefined ? nothing : html` / <span lang=${beside.language}>${translator(beside.language)(WORDS[answer])}</span>`}</span></label>`)}
      </div>
      ${given?.answer === 'agreed' ? choices(asking, language, item, given) : nothing}
      ${follows === undefined ? nothing : html`<p><strong>${follows}</strong></p>`}
      ${given === undefined ? nothing : html`<p class="given">${t('consent.givenAt', momentOf(language, given.at))}</p>`}
    </fieldset>
  `;
}

/** The insurers of a service: the client marks one himself, and none is marked for him. */
function choices({ disabled, onAnswer }: Asking, language: Language, item: ConsentItem, given: Given): TemplateResult | typeof nothing {
  if (item.choices === undefined) return nothing;
  const name = `choice-${item.id}`;
  return html`
    <fieldset class="choice" ?disabled=${disabled}>
      <legend>${translator(language)('consent.markInsurer')}</legend>
      ${repeat(item.choices, (choice) => choice, (choice) => html`<label><input type="radio" name=${name} value=${choice} .checked=${live(given.choice === choice)} @change=${(): void => onAnswer(item, 'agreed', choice)} /><span>${choice}</span></label>`)}
    </fieldset>
  `;
}

const about = (language: Language, { question, lines, duty }: ConsentItem, isBeside = false): TemplateResult => html`
  <div lang=${language}>
    ${isBeside ? html`<p class="question">${question}</p>` : nothing}
    <dl class="about">
      ${lines.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}
    </dl>
    ${term(translator(language)('basis'), describeRefs(language, duty.refs))}
  </div>
`;

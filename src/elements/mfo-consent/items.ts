/** The consents one by one: what is asked and what it means stands beside its two answers, of one size, and none is chosen. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Answer } from '../../consent/record.js';
import { describeRef } from '../../i18n/describe.js';
import type { ConsentItem } from '../../i18n/consent-items.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/consent.js';
import { term } from '../parts/term.js';

/** One consent in the reader's language, and in the other one where both stand side by side. */
export interface Shown {
  readonly language: Language;
  readonly item: ConsentItem;
  readonly beside?: { readonly language: Language; readonly item: ConsentItem };
}

const ANSWERS = ['agreed', 'refused'] as const;

export const GROUPS = ['rights', 'required', 'optional', 'elsewhere', 'unknown'] as const;

export type Group = (typeof GROUPS)[number];

/** Where a consent stands; `undefined` for one that this loan does not need. */
export function groupOf({ duty: { needed, place, required } }: ConsentItem): Group | undefined {
  if (needed === false) return undefined;
  if (needed === null) return 'unknown';
  if (place === 'none') return 'rights';
  return place === 'here' ? (required ? 'required' : 'optional') : 'elsewhere';
}

/** Whether it is answered here. */
export const isAsked = (item: ConsentItem): boolean => ['required', 'optional'].includes(groupOf(item) ?? '');

export interface Given {
  readonly disabled: boolean;
  readonly answerOf: (item: ConsentItem) => Answer['answer'] | undefined;
  readonly onAnswer: (item: ConsentItem, answer: Answer['answer']) => void;
}

export function group(given: Given, name: Group, shown: readonly Shown[]): TemplateResult | typeof nothing {
  const [first] = shown;
  if (first === undefined) return nothing;
  const t = translator(first.language);
  return html`
    <section class="group" aria-labelledby="group-${name}">
      <h3 id="group-${name}">${t(`consent.group.${name}`)}</h3>
      ${name === 'unknown' ? html`<p>${t('consent.unknownWhy')}</p>` : nothing} ${shown.map((each) => one(given, each))}
    </section>
  `;
}

function one({ disabled, answerOf, onAnswer }: Given, shown: Shown): TemplateResult {
  const { language, item, beside } = shown;
  const t = translator(language);
  const name = `consent-${item.id}`;
  const words = html`<div class="columns">${about(language, item)} ${beside === undefined ? nothing : about(beside.language, beside.item, true)}</div>`;
  if (!isAsked(item)) return html`<div class="item" role="group" aria-label=${item.question}><p class="question">${item.question}</p>${words}</div>`;
  return html`
    <fieldset class="item" data-consent=${item.id} ?disabled=${disabled}>
      <legend class="question">${item.question}</legend>
      ${words}
      <div class="answers">
        ${ANSWERS.map((answer) => html`<label><input type="radio" name=${name} value=${answer} .checked=${live(answerOf(item) === answer)} @change=${(): void => onAnswer(item, answer)} /><span>${t(answer === 'agreed' ? 'consent.agree' : 'consent.refuse')}</span></label>`)}
      </div>
    </fieldset>
  `;
}

const about = (language: Language, { question, lines, duty }: ConsentItem, isBeside = false): TemplateResult => html`
  <div lang=${language}>
    ${isBeside ? html`<p class="question">${question}</p>` : nothing}
    <dl class="about">
      ${lines.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}
    </dl>
    ${term(translator(language)('basis'), duty.refs.map((ref) => describeRef(language, ref)).join('; '))}
  </div>
`;

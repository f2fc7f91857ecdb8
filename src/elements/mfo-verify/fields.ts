/** The fields of the verifier: the terms as far as they are known, and the figures that were published. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { DAY_COUNTS } from '../../primitives/day-count.js';
import { every } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/verify.js';
import { METHODS } from '../../product/product.js';
import { textField } from '../parts/text-field.js';
import { FIGURES, KINDS, STEPS, TERMS, tidied, type FieldName, type VerifyEntry } from './entry.js';

export interface Fields {
  readonly language: Language;
  readonly entry: VerifyEntry;
  readonly wrong: readonly FieldName[];
  /** Over what stands then: what was typed since the last painting is not lost. */
  readonly onPut: (change: (entry: VerifyEntry) => Partial<VerifyEntry>) => void;
}

export function termsFields(given: Fields): TemplateResult {
  const t = translator(given.language);
  return html`
    <section aria-labelledby="terms-title">
      <h3 id="terms-title">${t('verify.terms')}</h3>
      <p>${t('verify.termsHint')}</p>
      ${TERMS.map((name) => field(given, name))}
      ${LOAN_CHOICES.map((name) => loanChoice(given, name))}
    </section>
  `;
}

export const figureFields = (given: Fields): TemplateResult => html`
  <section aria-labelledby="figures-title">
    <h3 id="figures-title">${translator(given.language)('verify.figures')}</h3>
    ${FIGURES.map((name) => field(given, name))}
  </section>
`;

const UNITS = { money: '₸', rate: '%', date: '', count: '' } as const;

function field({ language, entry, wrong, onPut }: Fields, name: FieldName): TemplateResult {
  const t = translator(language);
  const label = t(`verify.field.${name}`);
  const kind = KINDS[name] as keyof typeof UNITS;
  const put = (change: (typed: string) => string): void => onPut(({ typed }) => ({ typed: { ...typed, [name]: change(typed[name]) } }));
  return textField({
    language,
    id: name,
    label,
    value: entry.typed[name],
    hint: t(`verify.hint.${kind}`),
    ...(UNITS[kind] !== '' && { unit: UNITS[kind] }),
    errors: wrong.includes(name) ? [t(`verify.cell.${kind}`, { title: label, got: entry.typed[name] })] : [],
    findings: [],
    inputMode: kind === 'count' ? 'numeric' : 'decimal',
    disabled: false,
    ...(name === 'term' && { beside: unitChoice(language, entry, onPut) }),
    onInput: (value) => put(() => value),
    onLeave: () => put((typed) => tidied(name, typed)),
  });
}

const unitChoice = (language: Language, { unit }: VerifyEntry, onPut: Fields['onPut']): TemplateResult => html`<select id="unit" aria-label=${translator(language)('verify.unit')} .value=${live(unit)} @change=${(event: Event): void => onPut(() => ({ unit: (event.target as HTMLSelectElement).value as VerifyEntry['unit'] }))}>
  ${(['months', 'days'] as const).map((each) => html`<option value=${each} ?selected=${each === unit}>${translator(language)(`verify.in.${each}`)}</option>`)}
</select>`;

export const LOAN_CHOICES = ['method', 'step', 'dayCount'] as const;

export type LoanChoice = (typeof LOAN_CHOICES)[number] | 'termUnit';

/** A list with "not known" first: what is not told is found out, where it can be. */
export function loanChoice({ language, entry, onPut }: Omit<Fields, 'wrong'>, name: LoanChoice): TemplateResult {
  const t = translator(language);
  const options: Readonly<Record<LoanChoice, readonly (readonly [string, string])[]>> = {
    method: METHODS.map((value) => [value, t(`method.${value}`)]),
    step: Object.entries(STEPS).map(([value, step]) => [value, every(language, step)]),
    dayCount: DAY_COUNTS.map((value) => [value, value]),
    termUnit: (['months', 'days'] as const).map((value) => [value, t(`verify.in.${value}`)]),
  };
  return html`<div class="field">
    <label for=${name}>${t(`verify.field.${name}`)}</label>
    <span class="input">
      <select id=${name} .value=${live(entry[name])} @change=${(event: Event): void => onPut(() => ({ [name]: (event.target as HTMLSelectElement).value }))}>
        <option value="" ?selected=${entry[name] === ''}>${t('verify.notKnown')}</option>
        ${options[name].map(([value, text]) => html`<option value=${value} ?selected=${value === entry[name]}>${text}</option>`)}
      </select>
    </span>
  </div>`;
}

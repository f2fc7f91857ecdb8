/** A few questions about the borrower and the money: no name, no number, no birth date, and nothing chosen beforehand. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { AGES, birthBorders } from '../../consent/borrower-answers.js';
import { questionsFor, type Question } from '../../consent/questions.js';
import { longDate } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { parseMoney } from '../../i18n/parse-number.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/consent.js';
import { CONSENT_AGES } from '../../law/consent-duties.js';
import { isKnown, onDay } from '../../law/dated.js';
import { describeIssue } from '../../i18n/describe.js';
import type { PricedLoan } from '../../quote.js';
import { quickPicks } from '../parts/quick-picks.js';
import { textField } from '../parts/text-field.js';
import { USES, type Entry } from './entry.js';

export interface Questions {
  readonly language: Language;
  readonly loan: PricedLoan;
  readonly entry: Entry;
  readonly disabled: boolean;
  readonly onPut: (change: (entry: Entry) => Partial<Entry>) => void;
}

/** Only what some consent of this loan depends on. */
export function questions(given: Questions): TemplateResult | typeof nothing {
  const { language, loan } = given;
  const t = translator(language);
  const asked = questionsFor(loan);
  if (asked.length === 0) return nothing;
  return html`
    <section class="private" aria-labelledby="about-title">
      <h3 id="about-title">${t('consent.about')}</h3>
      <p>${t('consent.aboutHint')}</p>
      ${asked.map((question) => ASK[question](given))}
    </section>
  `;
}

interface Option {
  readonly key: string;
  readonly text: string;
  readonly chosen: boolean;
  readonly choose: () => void;
}

const choice = ({ disabled }: Questions, name: string, legend: string, options: readonly Option[]): TemplateResult => html`
  <fieldset class="choice" ?disabled=${disabled}>
    <legend>${legend}</legend>
    ${options.map(({ key, text, chosen, choose }) => html`<label><input type="radio" name=${name} value=${key} .checked=${live(chosen)} @change=${choose} /><span>${text}</span></label>`)}
  </fieldset>
`;

/** Three brackets by two days, so that no birth date is asked. */
function age(given: Questions): TemplateResult | string {
  const { language, loan, entry, onPut } = given;
  const date = loan.law.on;
  const record = onDay(CONSENT_AGES, date);
  if (!isKnown(record)) return '';
  const t = translator(language);
  const { bornAfter, bornBefore } = birthBorders(date, record.value);
  const words = { after: longDate(language, bornAfter), before: longDate(language, bornBefore) };
  return choice(given, 'age', t('consent.age'), AGES.map((each) => ({ key: each, text: t(`consent.ageOf.${each}`, words), chosen: entry.age === each, choose: () => onPut(() => ({ age: each })) })));
}

function yesOrNo(given: Questions, name: 'married' | 'firstLoan'): TemplateResult {
  const { language, entry, onPut } = given;
  const t = translator(language);
  return choice(given, name, t(`consent.${name}`), [true, false].map((yes) => ({ key: String(yes), text: t(yes ? 'consent.yes' : 'consent.no'), chosen: entry[name] === yes, choose: () => onPut(() => ({ [name]: yes })) })));
}

function use(given: Questions): TemplateResult {
  const { language, entry, onPut } = given;
  const t = translator(language);
  return choice(given, 'use', t('consent.money'), USES.map((each) => ({ key: each, text: t(`consent.moneyOf.${each}`), chosen: entry.use === each, choose: () => onPut(() => ({ use: each })) })));
}

function others({ language, entry, disabled, onPut }: Questions): TemplateResult {
  const t = translator(language);
  const typed = entry.otherLoansToday;
  const isWrong = typed.trim() !== '' && parseMoney(typed) === undefined;
  const label = t('consent.otherLoansToday');
  return textField({
    language,
    id: 'otherLoansToday',
    label,
    value: typed,
    hint: t('consent.otherLoansHint'),
    unit: '₸',
    errors: isWrong ? [describeIssue(language, { code: 'malformed', path: '/amount', data: { expected: 'money', got: typed } }, 'form')] : [],
    findings: [],
    inputMode: 'decimal',
    disabled,
    below: quickPicks(label, [{ text: t('consent.no'), chosen: parseMoney(typed) === '0', onPick: () => onPut(() => ({ otherLoansToday: '0' })) }], disabled),
    onInput: (value) => onPut(() => ({ otherLoansToday: value })),
    onLeave: () => undefined,
  });
}

const ASK: Readonly<Record<Question, (given: Questions) => TemplateResult | string>> = {
  age,
  married: (given) => yesOrNo(given, 'married'),
  firstLoan: (given) => yesOrNo(given, 'firstLoan'),
  otherLoansToday: others,
  use,
};

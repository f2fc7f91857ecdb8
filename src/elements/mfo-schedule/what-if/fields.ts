/** The fields of a change: each kind asks its own, with native controls. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Quote } from '../../../engine.js';
import { describeIssue } from '../../../i18n/describe.js';
import { money, shortDate } from '../../../i18n/format.js';
import type { Language, MessageKey } from '../../../i18n/messages.js';
import { translator } from '../../../i18n/translator.js';
import '../../../i18n/words/change.js';
import '../../../i18n/words/plan.js';
import type { Issue } from '../../../primitives/issue.js';
import { METHODS } from '../../../product/product.js';
import { MODES } from '../../../change/changes.js';
import { textField } from '../../parts/text-field.js';
import { fieldsOf, HOW, KINDS, tidied, type Draft, type FieldName } from './entry.js';

export interface DraftFields {
  readonly language: Language;
  readonly quote: Quote;
  /** The last payment, after what is kept. */
  readonly until: string;
  readonly draft: Draft;
  readonly wrong: readonly FieldName[];
  /** What the loan does not allow, by the pointer inside the change. */
  readonly issues: readonly Issue[];
  readonly onDraft: (change: (draft: Draft) => Draft) => void;
}

/** `early repayment` → `Early repayment`: a kind stands alone in a list, and inside a sentence elsewhere. */
export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

export function draftFields(given: DraftFields): TemplateResult {
  const { language, draft, onDraft } = given;
  const t = translator(language);
  return html`
    <div class="field">
      <label for="change-kind">${t('plan.what')}</label>
      <span class="input">
        <select id="change-kind" .value=${live(draft.kind)} @change=${(event: Event): void => onDraft(() => ({ kind: (event.target as HTMLSelectElement).value as Draft['kind'], typed: {} }))}>
          <option value="" ?selected=${draft.kind === ''}>${t('plan.choose')}</option>
          ${KINDS.map((kind) => html`<option value=${kind} ?selected=${kind === draft.kind}>${capital(t(`kind.${kind}`))}</option>`)}
        </select>
      </span>
      ${draft.kind === '' ? nothing : html`<p class="hint">${t(`plan.about.${draft.kind}`)}</p>`}
    </div>
    <div class="fields">${fieldsOf(draft).map((name) => field(given, name))}</div>
  `;
}

/** With the name that its field has here. */
export function issueText(language: Language, issue: Issue): string {
  const [, name = ''] = issue.path.split('/');
  return describeIssue(language, issue, 'form', name in HOW ? translator(language)(`plan.field.${name}` as MessageKey) : undefined);
}

function field(given: DraftFields, name: FieldName): TemplateResult {
  const { draft, onDraft } = given;
  const put = (text: string): void => onDraft(({ kind, typed }) => ({ kind, typed: { ...typed, [name]: text } }));
  switch (HOW[name]) {
    case 'flag':
      return flag(given, name, put);
    case 'row':
    case 'choice':
      return choice(given, name, put);
    default:
      return text(given, name, put, () => onDraft(({ kind, typed }) => ({ kind, typed: { ...typed, [name]: tidied(name, typed[name] ?? '') } })), draft.typed[name] ?? '');
  }
}

const UNITS: Readonly<Partial<Record<FieldName, string>>> = { amount: '₸', principal: '₸', interest: '₸', nominalRate: '%', sharePercent: '%' };

function text({ language, quote, until, draft, wrong, issues }: DraftFields, name: FieldName, put: (text: string) => void, onLeave: () => void, value: string): TemplateResult {
  const t = translator(language);
  const label = t(`plan.field.${name}` as MessageKey);
  const how = HOW[name] as 'date' | 'money' | 'rate' | 'count';
  const unit = name === 'term' ? t('months' in quote.terms.term ? 'plan.months' : 'plan.days') : UNITS[name];
  const own = issues.filter(({ path }) => path.split('/')[1] === name);
  return textField({
    language,
    id: `change-${name}`,
    label,
    value,
    hint: draft.kind === 'late' && name === 'amount' ? t('plan.hint.lateAmount') : name === 'sharePercent' ? t('plan.hint.share') : how === 'date' && name !== 'untilDate' && name !== 'paidOn' ? t('plan.hint.dateOf', { from: shortDate(quote.terms.disbursementDate), until: shortDate(until) }) : t(`plan.hint.${how}`),
    ...(unit !== undefined && { unit }),
    errors: wrong.includes(name) ? [t(`plan.wrong.${how}`, { title: label, got: value })] : own.map((each) => issueText(language, each)),
    findings: [],
    inputMode: how === 'count' ? 'numeric' : 'decimal',
    disabled: false,
    onInput: put,
    onLeave,
  });
}

function flag({ language, draft }: DraftFields, name: FieldName, put: (text: string) => void): TemplateResult {
  return html`<label class="flag"><input type="checkbox" id="change-${name}" .checked=${live(draft.typed[name] === 'yes')} @change=${(event: Event): void => put((event.target as HTMLInputElement).checked ? 'yes' : '')} /><span>${translator(language)(`plan.field.${name}` as MessageKey)}</span></label>`;
}

function choice({ language, quote, draft, issues }: DraftFields, name: FieldName, put: (text: string) => void): TemplateResult {
  const t = translator(language);
  const value = draft.typed[name] ?? '';
  const own = issues.filter(({ path }) => path.split('/')[1] === name);
  return html`<div class="field">
    <label for="change-${name}">${t(`plan.field.${name}` as MessageKey)}</label>
    <span class="input">
      <select id="change-${name}" aria-describedby="change-${name}-errors" .value=${live(value)} @change=${(event: Event): void => put((event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${value === ''}>${t('plan.choose')}</option>
        ${optionsOf(language, quote, name).map(([each, words]) => html`<option value=${each} ?selected=${each === value}>${words}</option>`)}
      </select>
    </span>
    <div id="change-${name}-errors">${own.map((each) => html`<div class="error"><p>${issueText(language, each)}</p></div>`)}</div>
  </div>`;
}

function optionsOf(language: Language, { schedule: { rows } }: Quote, name: FieldName): readonly (readonly [string, string])[] {
  const t = translator(language);
  switch (name) {
    case 'mode':
      return MODES.map((mode) => [mode, t(`plan.mode.${mode}`)]);
    case 'of':
      return (['principal', 'principal-and-interest'] as const).map((of) => [of, t(`plan.of.${of}`)]);
    case 'method':
      return METHODS.map((method) => [method, t(`method.${method}`)]);
    default:
      return rows.map(({ number, date, payment }) => [String(number), t('plan.row', { number, date: shortDate(date), payment: money(payment) })]);
  }
}

/** The loan that a visitor of the lender's site finds filled in: typed here, written into the tag, and tried on the product. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { describeIssue } from '../../i18n/describe.js';
import type { Language } from '../../i18n/messages.js';
import { parseMoney } from '../../i18n/parse-number.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/builder.js';
import { at, type Issue, type Json } from '../../primitives/issue.js';
import { readWith } from '../../primitives/reader.js';
import { positiveMoney, term as termReader } from '../../primitives/readers.js';
import type { Unit } from './fields.js';

/** As it was typed; empty where the element is to begin with the least of the product. */
export interface FirstLoan {
  readonly amount: string;
  readonly term: string;
  readonly unit: Unit;
}

const amountOf = ({ amount }: FirstLoan): string => parseMoney(amount) ?? amount.trim();

const termOf = ({ term, unit }: FirstLoan): Json => ({ [unit]: /^\d{1,6}$/.test(term.trim()) ? Number(term) : term.trim() });

/** What is wrong with what was typed. */
export function issuesOf(loan: FirstLoan): readonly Issue[] {
  const issues = (path: string, result: { readonly ok: boolean; readonly issues?: readonly Issue[] }): readonly Issue[] => (result.ok ? [] : (result.issues ?? []).map((issue) => ({ ...issue, path })));
  return [
    ...(loan.amount.trim() === '' ? [] : issues('/amount', readWith(positiveMoney, amountOf(loan), '/amount'))),
    ...(loan.term.trim() === '' ? [] : issues('/term', readWith(termReader, termOf(loan), at('', 'term')))),
  ];
}

/** For the element: `250000` and `12m`. */
export const attributesOf = (loan: FirstLoan): { readonly amount: string; readonly term: string } => ({
  amount: loan.amount.trim() === '' ? '' : amountOf(loan),
  term: loan.term.trim() === '' ? '' : `${Number(loan.term)}${loan.unit === 'days' ? 'd' : 'm'}`,
});

/** For the engine: what was left empty is the least of the product, as in the element. */
export const requestOf = (loan: FirstLoan, least: FirstLoan): { readonly amount: Json; readonly term: Json } => ({
  amount: amountOf(loan.amount.trim() === '' ? least : loan),
  term: termOf(loan.term.trim() === '' ? least : loan),
});

export function firstLoanFields(language: Language, loan: FirstLoan, put: (loan: FirstLoan) => void): TemplateResult {
  const t = translator(language);
  const issues = issuesOf(loan);
  const field = (name: 'amount' | 'term', more: unknown): TemplateResult => {
    const label = t(`builder.highest.${name}`);
    const said = issues.filter(({ path }) => path === `/${name}`).map((issue) => describeIssue(language, issue, 'form', label));
    return html`<p class="field"><label for="start-${name}">${label}</label>
      <span class="pair"><input id="start-${name}" type="text" inputmode=${name === 'amount' ? 'decimal' : 'numeric'} autocomplete="off" .value=${live(loan[name])} aria-describedby="start-${name}-says start-hint" aria-invalid=${said.length > 0 ? 'true' : nothing} @input=${(event: Event): void => put({ ...loan, [name]: (event.target as HTMLInputElement).value })} />${more}</span>
      <span class="says" id="start-${name}-says">${said.map((each) => html`<span class="error">${each}</span>`)}</span></p>`;
  };
  const units = html`<select id="start-unit" aria-label=${t('builder.unit.of', { field: t('builder.highest.term') })} @change=${(event: Event): void => put({ ...loan, unit: (event.target as HTMLSelectElement).value as Unit })}>
    ${(['months', 'days'] as const).map((each) => html`<option value=${each} .selected=${live(each === loan.unit)}>${t(`builder.unit.${each}`)}</option>`)}
  </select>`;
  return html`<fieldset id="start"><legend>${t('builder.start.title')}</legend>
    <div class="grid">${field('amount', nothing)} ${field('term', units)}</div>
    <p class="says" id="start-hint">${t('builder.start.hint')}</p>
  </fieldset>`;
}

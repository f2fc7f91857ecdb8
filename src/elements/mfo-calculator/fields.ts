/** The fields of the calculator, with their hints from the product and their messages in place. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { hasIssues, type Comparison, type Issue } from '../../engine.js';
import { describeIssue } from '../../i18n/describe.js';
import { length, money, number, percent, shortDate } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { parseDate } from '../../i18n/parse-number.js';
import { translator } from '../../i18n/translator.js';
import type { AmountLimit } from '../../primitives/readers.js';
import { METHODS, type Method, type Product } from '../../product/product.js';
import { textField, type TextField } from '../parts/text-field.js';
import { limitOn, type Entry, type TextOfEntry } from './entry.js';

export interface Fields {
  readonly language: Language;
  readonly product: Product;
  readonly law: unknown;
  readonly entry: Entry;
  readonly today: string;
  /** What each method would cost, side by side; absent while nothing can be computed. */
  readonly comparison: Comparison | undefined;
  /** The issues that concern a field. */
  readonly issuesOf: (field: string) => readonly Issue[];
  readonly onType: (typed: Partial<Entry>) => void;
  readonly onLeave: (field: TextOfEntry) => void;
}

export function fields(given: Fields): TemplateResult {
  const { language, product, entry, today, issuesOf, onType, onLeave } = given;
  const t = translator(language);
  const field = (name: TextOfEntry, more: Partial<TextField>, path: string = name): TemplateResult =>
    textField({
      id: name,
      label: '',
      value: entry[name],
      errors: issuesOf(path).map((issue) => describeIssue(language, issue, 'form')),
      inputMode: 'decimal',
      onInput: (value) => onType({ [name]: value }),
      onLeave: () => onLeave(name),
      ...more,
    });
  const dateHint = t('calculator.dateHint', { example: shortDate(today) });
  return html`
    ${field('amount', { label: t('calculator.amount'), hint: amountHint(given), unit: '₸' })}
    <div class="term">
      ${field('count', { label: t('calculator.term'), hint: termHint(language, product), inputMode: 'numeric' }, 'term')}
      <div class="field">
        <label for="unit">${t('calculator.termUnit')}</label>
        <select id="unit" .value=${live(entry.unit)} @change=${(event: Event): void => onType({ unit: (event.target as HTMLSelectElement).value as Entry['unit'] })}>
          <option value="months">${t('calculator.inMonths')}</option>
          <option value="days">${t('calculator.inDays')}</option>
        </select>
      </div>
    </div>
    <fieldset>
      <legend>${t('calculator.method')}</legend>
      ${METHODS.map(
        (method) => html`<label>
          <input type="radio" name="method" value=${method} .checked=${live(entry.method === method)} @change=${(): void => onType({ method })} />
          <span>${t(`method.${method}`)}${methodCost(given, method)}</span>
        </label>`,
      )}
    </fieldset>
    ${field('disbursementDate', { label: t('calculator.disbursementDate'), hint: dateHint })}
    ${field('firstPaymentDate', { label: t('calculator.firstPaymentDate'), hint: dateHint })}
  `;
}

/** Every method tells its total and its ГЭСВ: the choice is made with the price in view. */
function methodCost({ language, comparison }: Fields, method: Method): string {
  const answer = comparison?.quotes[method];
  if (answer === undefined || hasIssues(answer)) return '';
  const { schedule, cost } = answer;
  return `: ${translator(language)('calculator.methodCost', { total: money(schedule.totals.payment), gesv: percent(language, cost.gesvRate) })}`;
}

function amountHint({ language, product: { amount }, entry, law }: Fields): string {
  const t = translator(language);
  const date = parseDate(entry.disbursementDate) ?? '';
  const shown = (limit: AmountLimit): string => {
    const { tenge, mrp } = limitOn(limit, date, law);
    if (tenge === undefined) return t('unit.mrp', { mrp: number(mrp ?? '') });
    return mrp === undefined ? money(tenge) : t('unit.inMrp', { sum: money(tenge), mrp: number(mrp) });
  };
  return [
    amount?.min === undefined ? t('calculator.amountHint') : t('calculator.amountLeast', { min: shown(amount.min) }),
    ...(amount?.max === undefined ? [] : [t('calculator.amountMost', { max: shown(amount.max) })]),
  ].join(' ');
}

function termHint(language: Language, { term }: Product): string {
  const t = translator(language);
  return [
    ...(term?.min === undefined ? [] : [t('calculator.amountLeast', { min: length(language, term.min) })]),
    ...(term?.max === undefined ? [] : [t('calculator.amountMost', { max: length(language, term.max) })]),
  ].join(' ');
}

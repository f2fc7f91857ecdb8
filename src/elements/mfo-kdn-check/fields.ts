/** The fields of the check: three of them by average sums, or months and debts one by one. */
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { RISKS } from '../../affordability/income.js';
import { describeIssue } from '../../i18n/describe.js';
import { money, monthName, number } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/kdn.js';
import { GAMBLING_SIGNS } from '../../law/refusal-grounds.js';
import type { CalendarMonth } from '../../primitives/calendar-date.js';
import { quickPicks } from '../parts/quick-picks.js';
import { textField, type TextField } from '../parts/text-field.js';
import type { Check } from './check.js';
import { debtFields } from './debt-fields.js';
import { isNothing, tidied, tidiedCount, type Change, type Entry, type Risk } from './entry.js';
import { incomeFields } from './income-fields.js';

export interface Fields {
  readonly language: Language;
  readonly entry: Entry;
  readonly check: Check;
  readonly onMode: (mode: Entry['mode']) => void;
  readonly onPut: (change: Change) => void;
  /** The same where a row comes or goes: the keyboard goes to the field or button of this id. */
  readonly onRow: (change: Change, id: string) => void;
  readonly nextKey: () => number;
}

const MODES = ['quick', 'full'] as const;

/** What a text field of this form has in common; `onLeave` writes what was typed in its usual form. */
export const plainField = ({ language, check }: Fields, id: string, label: string, value: string, hint: string, onInput: (value: string) => void, onLeave: () => void): TextField => ({
  language,
  id,
  label,
  value,
  hint,
  errors: [check.issues.get(id) ?? []].flat().map((issue) => describeIssue(language, issue, 'form')),
  findings: [],
  inputMode: 'decimal',
  disabled: false,
  onInput,
  onLeave,
});

/** The same for a sum in tenge. */
export const sumField = (...given: Parameters<typeof plainField>): TextField => ({ ...plainField(...given), unit: '₸' });

export function fields(given: Fields): TemplateResult {
  const { language, entry, onMode } = given;
  const t = translator(language);
  return html`
    <fieldset class="modes">
      <legend>${t('kdn.mode')}</legend>
      ${MODES.map((mode) => html`<label><input type="radio" name="mode" .checked=${live(entry.mode === mode)} @change=${(): void => onMode(mode)} /><span>${t(`kdn.${mode}`)}</span></label>`)}
    </fieldset>
    ${entry.mode === 'quick' ? quickFields(given) : html`${incomeFields(given)} ${debtFields(given)}`} ${minorsField(given)} ${riskChoice(given)}
  `;
}

/** The first and the last month that are looked at. */
export const windowText = (language: Language, window: readonly CalendarMonth[]): { readonly from: string; readonly until: string } => ({
  from: monthName(language, window[0] as CalendarMonth),
  until: monthName(language, window.at(-1) as CalendarMonth),
});

function quickFields(given: Fields): TemplateResult {
  const { language, entry, check, onPut } = given;
  const t = translator(language);
  const field = (name: 'income' | 'payments', hint: string): TextField =>
    sumField(given, name, t(`kdn.${name}`), entry[name], hint, (value) => onPut(() => ({ [name]: value })), () => onPut((now) => ({ [name]: tidied(now[name]) })));
  return html`
    ${textField(field('income', t('kdn.incomeHint', windowText(language, check.window))))}
    ${textField({
      ...field('payments', t('kdn.paymentsHint')),
      below: quickPicks(t('kdn.picks', { field: t('kdn.payments') }), [{ text: t('kdn.noDebts'), chosen: isNothing(entry.payments), onPick: () => onPut(() => ({ payments: '0' })) }], false),
    })}
  `;
}

const MOST_PICKED = 4;

function minorsField(given: Fields): TemplateResult {
  const { language, entry, onPut } = given;
  const t = translator(language);
  const picks = Array.from({ length: MOST_PICKED + 1 }, (_, count) => ({ text: count === 0 ? t('kdn.noMinors') : number(String(count)), chosen: tidiedCount(entry.minors) === String(count), onPick: () => onPut(() => ({ minors: String(count) })) }));
  const field = plainField(given, 'minors', t('kdn.minors'), entry.minors, t('kdn.minorsHint'), (minors) => onPut(() => ({ minors })), () => onPut((now) => ({ minors: tidiedCount(now.minors) })));
  return textField({ ...field, inputMode: 'numeric', below: quickPicks(t('kdn.picks', { field: t('kdn.minors') }), picks, false) });
}

/** Nothing is ticked until the visitor does so. */
function riskChoice({ language, entry, check, onPut }: Fields): TemplateResult {
  const t = translator(language);
  const { from, until } = windowText(language, check.window);
  const words = { payments: GAMBLING_SIGNS.payments, above: money(GAMBLING_SIGNS.above), months: `${from} – ${until}` };
  const turn = (risk: Risk, on: boolean): void => onPut((now) => ({ risks: RISKS.filter((each) => (each === risk ? on : now.risks.includes(each))) }));
  return html`
    <fieldset class="ticks">
      <legend>${t('kdn.risks')}</legend>
      ${RISKS.map(
        (risk) => html`<div>
          <label>
            <input type="checkbox" aria-describedby="risk-${risk}" .checked=${live(entry.risks.includes(risk))} @change=${(event: Event): void => turn(risk, (event.target as HTMLInputElement).checked)} />
            <span>${t(`kdn.risk.${risk}`, words)}</span>
          </label>
          <p id="risk-${risk}">${t(`kdn.riskMeaning.${risk}`)}</p>
        </div>`,
      )}
    </fieldset>
  `;
}

/** Debts and cards, one by one. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/kdn.js';
import { quickPicks } from '../parts/quick-picks.js';
import { textField } from '../parts/text-field.js';
import { debtField, DEBT_COLUMNS, ofDebt, tidied, type DebtEntry, type DebtKind } from './entry.js';
import { sumField, type Fields } from './fields.js';

export const debtName = (language: Language, kind: DebtKind, number: number): string => translator(language)(kind === 'loan' ? 'kdn.debtLoan' : 'kdn.debtCard', { number });

export function debtFields(given: Fields): TemplateResult {
  const { language, entry: { debts, noDebts }, onPut, onRow, nextKey } = given;
  const t = translator(language);
  // most debts are not overdue: the nought stands there to be seen, and to be changed
  const add = (kind: DebtKind): void => {
    const key = nextKey();
    onRow((now) => ({ debts: [...now.debts, { key, kind, sums: { overdue: '0' } }] }), debtField(key, 'monthlyPayment'));
  };
  return html`
    <section aria-labelledby="debts-title">
      <h3 id="debts-title">${t('kdn.debts')}</h3>
      ${debts.length === 0 ? quickPicks(t('kdn.picks', { field: t('kdn.debts') }), [{ text: t('kdn.noDebts'), chosen: noDebts, onPick: () => onPut((now) => ({ noDebts: !now.noDebts })) }], false) : nothing}
      ${debts.map((debt, index) => oneDebt(given, debt, debtName(language, debt.kind, index + 1)))}
      <p class="acts">
        <button type="button" id="add-loan" @click=${(): void => add('loan')}>${t('kdn.addLoan')}</button>
        <button type="button" id="add-card" @click=${(): void => add('card')}>${t('kdn.addCard')}</button>
      </p>
    </section>
  `;
}

function oneDebt(given: Fields, { key, kind, sums }: DebtEntry, name: string): TemplateResult {
  const { language, onPut, onRow } = given;
  const t = translator(language);
  return html`
    <fieldset class="row">
      <legend>${name}</legend>
      <div class="months">
        ${DEBT_COLUMNS[kind].map((column) => {
          const typed = sums[column] ?? '';
          return textField(sumField(given, debtField(key, column), t(`kdn.${column}`), typed, '', (value) => onPut(ofDebt(key, () => ({ [column]: value }))), () => onPut(ofDebt(key, (now) => ({ [column]: tidied(now[column] ?? '') })))));
        })}
      </div>
      <p class="acts">
        <button type="button" @click=${(): void => onRow((now) => ({ debts: now.debts.filter((each) => each.key !== key) }), kind === 'loan' ? 'add-loan' : 'add-card')}>${t('kdn.removeDebt', { name })}</button>
      </p>
    </fieldset>
  `;
}

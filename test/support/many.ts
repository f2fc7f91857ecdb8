/** Files of many calculations, as a lender or a regulator may have them: most of them right, some not. */
import { hasIssues, quote } from '../../src/engine.js';

export interface Loan {
  readonly request: { readonly product: object; readonly amount: string; readonly term: { readonly months: number }; readonly method: string; readonly disbursementDate: string };
  readonly disclosed: Readonly<Record<string, unknown>>;
}

export const PRODUCT = { pricing: [{ nominalRate: '37.5' }], paymentEvery: { months: 1 }, dayCount: 'actual/365' };

/** Every seventh shows the nominal rate as ГЭСВ, every eleventh an overpayment of another loan. */
export const loans = (count: number): readonly Loan[] =>
  Array.from({ length: count }, (_, index) => {
    const request = { product: PRODUCT, amount: String(100_000 + ((index * 1_717) % 900_000)), term: { months: 3 + (index % 10) }, method: index % 3 === 0 ? 'differentiated' : 'annuity', disbursementDate: `2026-0${String(1 + (index % 9))}-1${String(index % 10)}` };
    const answer = quote(request);
    if (hasIssues(answer)) throw new Error(JSON.stringify(answer));
    const { cost: { gesvRate, overpayment }, schedule: { rows } } = answer;
    return { request, disclosed: { nominalRate: '37.5', gesvRate: index % 7 === 3 ? '37.5' : gesvRate, overpayment: index % 11 === 5 ? '1.00' : overpayment, instalment: rows[0]!.payment } };
  });

export const ndjson = (list: readonly Loan[]): string => list.map((loan) => `${JSON.stringify(loan)}\n`).join('');

/** As Excel saves it in this country; a contract's number comes first, and nothing tells the day count. */
export function csv(list: readonly Loan[]): string {
  const comma = (text: unknown): string => String(text).replace('.', ',');
  const lines = list.map(({ request: { amount, term, method, disbursementDate }, disclosed }, index) =>
    [`МК-${String(index + 1)}`, `${amount},00`, `${String(term.months)} мес.`, method === 'annuity' ? 'аннуитетный' : 'дифференцированный', disbursementDate.split('-').reverse().join('.'), ...['nominalRate', 'gesvRate', 'overpayment', 'instalment'].map((id) => comma(disclosed[id]))].join(';'));
  return ['Договор;Сумма;Срок;Метод погашения;Дата выдачи;Номинальная ставка;ГЭСВ;Переплата;Первый платёж', ...lines].map((line) => `${line}\r\n`).join('');
}

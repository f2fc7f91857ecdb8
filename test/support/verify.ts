/** What tests of the verifier do to it: open it, type, paste. */
import { fixture, html } from '@open-wc/testing';
import type { MfoVerify } from '../../src/elements/mfo-verify/mfo-verify.js';
import { hasIssues, quote } from '../../src/engine.js';
import { inside } from './calculator.js';
import { loan } from './products.js';

export const verifyFor = (lang = 'ru', published?: unknown): Promise<MfoVerify> => fixture<MfoVerify>(html`<mfo-verify lang=${lang} .published=${published}></mfo-verify>`);

export async function settled(element: MfoVerify): Promise<void> {
  await element.updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
  await element.updateComplete;
}

/** Types into a field, or chooses in a list, and leaves it. */
export async function put(element: MfoVerify, id: string, text: string): Promise<void> {
  const field = inside<HTMLInputElement>(element, `#${id}`);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await settled(element);
}

const answer = quote(loan);
if (hasIssues(answer)) throw new Error(JSON.stringify(answer));

/** The schedule of the loan as a spreadsheet copies it. */
export const SCHEDULE = [
  'Дата платежа\tПлатёж\tОсновной долг\tВознаграждение\tОстаток',
  ...answer.schedule.rows.map(({ date, ...row }) => [date.split('-').reverse().join('.'), ...[row.payment, row.principal, row.interest, row.balance].map((sum) => sum.replace('.', ','))].join('\t')),
].join('\n');

/** The terms of the loan, as they are typed. */
export const TERMS = { amount: '250 000', term: '6', disbursementDate: '20.11.2026', method: 'annuity', step: 'days', dayCount: 'actual/365' };
export const FIGURES = { nominalRate: '37,5', gesvRate: '44,7', overpayment: '27 651,04', totalPayable: '277 651,04', instalment: '46 275,17' };

export async function putAll(element: MfoVerify, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, text] of Object.entries(values)) await put(element, id, text);
}

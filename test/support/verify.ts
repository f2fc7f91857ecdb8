/** What tests of the verifier do to it: open it, type, paste. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import type { MfoVerify } from '../../src/elements/mfo-verify/mfo-verify.js';
import { hasIssues, quote } from '../../src/engine.js';
import { all, inside } from './calculator.js';
import { csv, loans } from './many.js';
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

/** For what a busy machine takes long to do. */
export const SLOW = { timeout: 15_000 };

/** Opens a file, as its picker does. */
export async function open(element: MfoVerify, name: string, content: BlobPart, id = 'open-file'): Promise<void> {
  const files = new DataTransfer();
  files.items.add(new File([content], name));
  const input = inside<HTMLInputElement>(element, `#${id}`);
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
  await new Promise((resolve) => setTimeout(resolve, 100));
  await settled(element);
}

export async function choose(element: MfoVerify, id: string, value: string): Promise<void> {
  const list = inside<HTMLSelectElement>(element, `#${id}`);
  list.value = value;
  list.dispatchEvent(new Event(list.localName === 'input' ? 'input' : 'change'));
  await settled(element);
}

/** Works on the file that is open, until every line is answered. */
export async function run(element: MfoVerify): Promise<void> {
  inside(element, '#many-go').click();
  await waitUntil(() => all(element, '#many-go').length === 0, 'the run did not end', SLOW);
  await settled(element);
}

/** A CSV of loans, every line answered. */
export async function checked(lang = 'ru', count = 60): Promise<MfoVerify> {
  const element = await verifyFor(lang);
  await open(element, 'loans.csv', csv(loans(count)));
  await choose(element, 'step', 'months');
  await choose(element, 'dayCount', 'actual/365');
  await run(element);
  return element;
}

/** What tests of the check do to it: open it for a loan, fill it in. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import type { MfoKdnCheck } from '../../src/elements/mfo-kdn-check/mfo-kdn-check.js';
import { quote } from '../../src/engine.js';
import { all, click, inside, type } from './calculator.js';
import { loan } from './products.js';

export const checkFor = (request: object = loan, lang = 'ru'): Promise<MfoKdnCheck> => fixture<MfoKdnCheck>(html`<mfo-kdn-check lang=${lang} today="2026-11-20" .quote=${quote(request)}></mfo-kdn-check>`);

/** The three fields of the quick way. */
export async function fill(element: MfoKdnCheck, income: string, payments: string, minors: string): Promise<void> {
  await type(element, 'income', income);
  await type(element, 'payments', payments);
  await type(element, 'minors', minors);
}

export const chooseMode = (element: MfoKdnCheck, mode: 'quick' | 'full'): Promise<void> => click(element, all(element, '.modes input')[mode === 'quick' ? 0 : 1]!);

/** Until what is searched for at rest stands there. */
export const atRest = (element: MfoKdnCheck): Promise<void> => waitUntil(() => all(element, '.found').length > 0 && all(element, '.waiting').length === 0, 'nothing came to rest', { timeout: 5_000 });

/** A loan and a card, each in its fields, after those that there are. */
export async function addDebts(element: MfoKdnCheck): Promise<void> {
  await click(element, inside(element, '#add-loan'));
  const put = async (name: string, sum: string): Promise<void> => type(element, all<HTMLInputElement>(element, `[id$='-${name}'][type='text']`).at(-1)!.id, sum);
  await put('monthlyPayment', '20000');
  await put('balance', '100000');
  await click(element, inside(element, '#add-card'));
  await put('monthlyPayment', '2000');
  await put('limit', '500000');
  await put('used', '100000');
}

/** `:state(ready)`: a page styles an element by whether it has its answer, and loses nothing where the browser knows no states. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { quote } from '../../src/engine.js';
import { open, type } from '../support/calculator.js';
import { answerAll, consentFor } from '../support/consent.js';
import { checkFor, fill } from '../support/kdn.js';
import { loan } from '../support/products.js';

const isReady = (element: Element): boolean => element.matches(':state(ready)');

it('the calculator: while there is a quote', async () => {
  const element = await open();
  expect(isReady(element)).to.equal(true);
  await type(element, 'amount', 'x');
  expect(isReady(element)).to.equal(false);
});

it('the schedule and the sheet: while there is a loan to show', async () => {
  for (const tag of ['mfo-schedule', 'mfo-disclosure'] as const) {
    const element = document.createElement(tag);
    await fixture(element);
    await element.updateComplete;
    expect([tag, isReady(element)]).to.deep.equal([tag, false]);
    element.quote = quote(loan) as typeof element.quote;
    await waitUntil(() => isReady(element), `${tag} is not ready`);
    element.quote = undefined;
    await waitUntil(() => !isReady(element), `${tag} is still ready`);
  }
});

it('the check: once all that it needs is told', async () => {
  const element = await checkFor();
  expect(isReady(element)).to.equal(false);
  await fill(element, '400000', '0', '0');
  expect(isReady(element)).to.equal(true);
});

it('the consents: once all that is required is answered', async () => {
  const element = await consentFor();
  expect(isReady(element)).to.equal(false);
  await answerAll(element, 'agreed');
  await waitUntil(() => isReady(element));
});

it('the verifier: once there is a verdict, before it is told', async () => {
  const element = document.createElement('mfo-verify');
  const told: boolean[] = [];
  element.addEventListener('mfo-verdict', () => told.push(isReady(element)));
  await fixture(html`<div>${element}</div>`);
  expect(isReady(element)).to.equal(false);
  element.published = { request: loan, disclosed: { gesvRate: '44.7' } };
  await waitUntil(() => told.length > 0);
  expect(told).to.deep.equal([true]);
});

it('a browser that takes no such name, or has no states, shows the answer all the same', async () => {
  const own = Object.getOwnPropertyDescriptor(ElementInternals.prototype, 'states')!;
  const older = [undefined, { add: () => { throw new SyntaxError('two dashes'); }, delete: () => false }];
  for (const known of older) {
    Object.defineProperty(ElementInternals.prototype, 'states', { ...own, get: () => known });
    try {
      const element = await open();
      expect([element.quote?.terms.method, isReady(element)]).to.deep.equal(['annuity', false]);
    } finally {
      Object.defineProperty(ElementInternals.prototype, 'states', own);
    }
  }
});

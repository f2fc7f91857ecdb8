/** The schedule in real browsers: it follows the calculator that `for` names, however late or changed it comes. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define/mfo-calculator.js';
import '../../src/define/mfo-schedule.js';
import type { MfoSchedule } from '../../src/elements/mfo-schedule/mfo-schedule.js';
import { quote } from '../../src/engine.js';
import { loan, standard } from '../support/products.js';

const rowsOf = (element: MfoSchedule): number => element.shadowRoot!.querySelectorAll('tbody tr').length;

const calculator = (id: string, term: string): HTMLElement => {
  const element = document.createElement('mfo-calculator');
  element.product = standard;
  for (const [name, value] of Object.entries({ id, term, 'amount': '250000', 'disbursement-date': '2026-11-20' })) element.setAttribute(name, value);
  return element;
};

describe('mfo-schedule', () => {
  it('shows the rows, the totals and the days without a penalty', async () => {
    const element = await fixture<MfoSchedule>(html`<mfo-schedule lang="ru" .quote=${quote(loan)}></mfo-schedule>`);
    const cells = [...element.shadowRoot!.querySelectorAll('tbody tr:first-child > *')].map((cell) => cell.textContent.trim());
    expect(cells).to.deep.equal(['1', '20.12.2026', '30', '46\u202f275,17', '38\u202f569,69', '7\u202f705,48', '211\u202f430,31', '21.12.2026']);
    expect(element.shadowRoot!.querySelector('tfoot')!.textContent).to.contain('277\u202f651,04');
    await expect(element).to.be.accessible();
  });

  it('is accessible and whole in Kazakh', async () => {
    const element = await fixture<MfoSchedule>(html`<mfo-schedule lang="kk" .quote=${quote(loan)}></mfo-schedule>`);
    expect(element.shadowRoot!.querySelector('h2')!.textContent).to.contain('Өтеу кестесі');
    await expect(element).to.be.accessible();
  });

  it('shows no table for an answer that is issues', async () => {
    const element = await fixture<MfoSchedule>(html`<mfo-schedule lang="ru" .quote=${quote({})}></mfo-schedule>`);
    expect(element.shadowRoot!.textContent).to.contain('График появится');
  });

  it('follows a source that comes late, is replaced, and changes its id', async () => {
    const around = await fixture<HTMLElement>(html`<div><mfo-schedule lang="ru" for="loan"></mfo-schedule></div>`);
    const element = around.querySelector('mfo-schedule')!;
    expect(rowsOf(element)).to.equal(0);
    const late = calculator('loan', '6m');
    around.append(late);
    await waitUntil(() => rowsOf(element) === 6);
    late.replaceWith(calculator('loan', '12m'));
    await waitUntil(() => rowsOf(element) === 12);
    around.querySelector('mfo-calculator')!.id = 'other';
    await waitUntil(() => rowsOf(element) === 0);
    element.setAttribute('for', 'other');
    await waitUntil(() => rowsOf(element) === 12);
  });

  it('clears itself while the source has no answer', async () => {
    const around = await fixture<HTMLElement>(html`<div>${calculator('loan', '6m')}<mfo-schedule lang="ru" for="loan"></mfo-schedule></div>`);
    const element = around.querySelector('mfo-schedule')!;
    await waitUntil(() => rowsOf(element) === 6);
    around.querySelector('mfo-calculator')!.setAttribute('amount', 'nothing');
    await waitUntil(() => rowsOf(element) === 0);
  });

  it('takes null for nothing set by hand, as frameworks say it', async () => {
    const around = await fixture<HTMLElement>(html`<div>${calculator('loan', '6m')}<mfo-schedule lang="ru" for="loan" .quote=${null} .comparison=${null}></mfo-schedule></div>`);
    const element = around.querySelector('mfo-schedule')!;
    await waitUntil(() => rowsOf(element) === 6);
    expect(element.comparison).not.to.equal(null);
    expect(element.shadowRoot!.querySelectorAll('.which input').length).to.equal(3);
  });
});

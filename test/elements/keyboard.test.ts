/** Our elements by keyboard alone: every control is reached, in the order in which it is read, and left again. */
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/mfo-calculator.js';
import '../../src/define/mfo-kdn-check.js';
import '../../src/define/mfo-schedule.js';
import { quote } from '../../src/engine.js';
import { addDebts, atRest, chooseMode, fill } from '../support/kdn.js';
import { loan, standard } from '../support/products.js';

const deepest = (): Element | null => {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
};

const nameOf = (element: Element): string => element.id || `${element.localName} ${element.textContent.replace(/\s+/g, ' ').trim().slice(0, 24)}`.trim();

/** What is reached one after the other, from the button before to the one after. */
async function tabThrough(around: HTMLElement): Promise<readonly string[]> {
  around.querySelector<HTMLElement>('#before')!.focus();
  const reached: string[] = [];
  for (let press = 0; press < 60 && reached.at(-1) !== 'after'; press += 1) {
    await sendKeys({ press: 'Tab' });
    reached.push(nameOf(deepest()!));
  }
  return reached;
}

it('every control is reached by Tab in reading order, and there is a way out', async () => {
  const around = await fixture<HTMLElement>(html`<div>
    <button id="before">x</button>
    <mfo-calculator id="loan" lang="ru" .product=${standard} amount="250000" term="6m" disbursement-date="2026-11-20" today="2026-11-20" apply-href="/apply"></mfo-calculator>
    <mfo-schedule lang="ru" for="loan"></mfo-schedule>
    <button id="after">x</button>
  </div>`);
  await around.querySelector('mfo-schedule')!.updateComplete;
  const reached = await tabThrough(around);
  expect(reached).to.deep.equal([
    'amount', 'amount-slider', 'summary Что такое МРП', 'button 10 000 ₸', 'button 50 000 ₸', 'button 200 000 ₸', 'button 500 000 ₸', 'button 2 000 000 ₸',
    'term', 'unit', 'term-slider', 'button 1 месяц', 'button 6 месяцев', 'button 12 месяцев', 'button 24 месяца', 'button 36 месяцев',
    'input', 'summary Дата выдачи: 20.11.2026.', 'input',
    'summary Вернёте всего', 'summary Из них сверх взятого (су', 'summary Ставка вознаграждения (н', 'summary ГЭСВ: сколько процентов', 'summary Почему столько?', 'summary По какому правилу',
    'a +7 700 000 00 01', 'a demo@example.kz', 'a https://example.kz', 'a Правила предоставления м', 'a Подать заявку',
    'input', 'summary По какому правилу', 'summary Почему столько в каждой', 'button Скачать таблицу (CSV)', 'button Напечатать', 'summary Что значат столбцы',
      'summary Что если платить иначе',
    'after',
  ]);
});

it('the check too, its answer and its self-check unfolded', async () => {
  const around = await fixture<HTMLElement>(html`<div><button id="before">x</button><mfo-kdn-check lang="ru" today="2026-11-20" .quote=${quote(loan)}></mfo-kdn-check><button id="after">x</button></div>`);
  const element = around.querySelector('mfo-kdn-check')!;
  await fill(element, '110000', '0', '1');
  await chooseMode(element, 'full');
  await addDebts(element);
  await chooseMode(element, 'quick');
  await atRest(element);
  const reached = await tabThrough(around);
  expect(reached).to.deep.equal([
    'input', 'income', 'payments', 'button Других долгов нет', 'minors', 'button Нет', 'button 1', 'button 2', 'button 3', 'button 4', 'input', 'input', 'input',
    'summary По какому правилу', 'summary По какому правилу', 'summary КДД: все долги к доходу', 'summary Что такое КДН', 'summary Почему столько?',
    'summary По какому правилу', 'summary По какому правилу', 'summary Что ещё может помешать п',
    'after',
  ]);
});

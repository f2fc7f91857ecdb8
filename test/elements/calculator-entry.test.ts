/** The ways to give a value: sliders, quick picks, the calendar, a rate, services; with real keys where keys matter. */
import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/mfo-calculator.js';
import { all, click, field, figuresOf, inside, open, textOf, type, words } from '../support/calculator.js';
import { short, standard } from '../support/products.js';

const withoutInsurers = { id: 'sms', name: { ru: 'Сообщения', kk: 'Хабарламалар' }, content: { ru: 'Напомним о платеже.', kk: 'Төлем туралы еске саламыз.' }, price: '500' };

describe('sliders', () => {
  it('are native, share the label of their field, and say their value with its unit', async () => {
    const element = await open();
    for (const [id, text] of [['amount', '250\u202f000\u00a0₸'], ['term', '6\u00a0месяцев']] as const) {
      const slider = field(element, `${id}-slider`);
      expect(slider.type).to.equal('range');
      expect(slider.getAttribute('aria-valuetext')).to.equal(text);
      expect(slider.getAttribute('aria-labelledby')).to.equal(`${id}-label`);
      // what a native range already says is not said twice
      for (const name of ['role', 'aria-valuenow', 'aria-valuemin', 'aria-valuemax', 'aria-orientation']) expect(slider.hasAttribute(name), name).to.equal(false);
    }
  });

  it('move by the product’s step with the arrow keys, and the answer with them', async () => {
    const element = await open();
    field(element, 'amount-slider').focus();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => field(element, 'amount').value === '251\u202f000');
    expect(element.quote?.terms.amount).to.equal('251000.00');
    expect(field(element, 'amount-slider').getAttribute('aria-valuetext')).to.equal('251\u202f000\u00a0₸');
  });

  it('reach the least and the most that the product gives, where no whole step leads to them too', async () => {
    const element = await open();
    const slider = field(element, 'amount-slider');
    slider.focus();
    await sendKeys({ press: 'End' });
    await waitUntil(() => element.quote?.terms.amount === '4757500.00');
    await sendKeys({ press: 'Home' });
    await waitUntil(() => element.quote?.terms.amount === '10000.00');
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => element.quote?.terms.amount === '11000.00');
  });

  it('follow what is typed, and never change it', async () => {
    const element = await open();
    await type(element, 'amount', '123456,78');
    expect([field(element, 'amount').value, element.quote?.terms.amount]).to.deep.equal(['123456,78', '123456.78']);
    expect(field(element, 'amount-slider').value).to.equal('113');
    await type(element, 'amount', 'сто');
    expect(field(element, 'amount-slider').hasAttribute('aria-valuetext')).to.equal(false);
    expect(field(element, 'amount').value).to.equal('сто');
  });

  it('lead from a value between two positions to the next one, and from beyond an end to the end', async () => {
    const element = await open();
    for (const [typed, press, amount] of [['250600', 'ArrowRight', '251000'], ['250600', 'ArrowLeft', '250000'], ['250400', 'ArrowRight', '251000'], ['9000000', 'ArrowLeft', '4757500'], ['500', 'ArrowRight', '10000']] as const) {
      await type(element, 'amount', typed);
      field(element, 'amount-slider').focus();
      await sendKeys({ press });
      await waitUntil(() => element.quote?.terms.amount === `${amount}.00`, `${typed} ${press}`);
    }
  });

  it('count the term in the unit that is chosen', async () => {
    const element = await open();
    expect([field(element, 'term-slider').max]).to.deep.equal(['35']);
    element.setAttribute('term', '20d');
    await element.updateComplete;
    // 36 months from 20 November 2026 are 1096 days, the least is 5
    expect([field(element, 'term-slider').max, field(element, 'term-slider').value]).to.deep.equal(['1091', '15']);
  });

  it('offer no months where the product’s payments allow none', async () => {
    const element = await open('ru', short);
    element.setAttribute('term', '20d');
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('#unit')).to.equal(null);
    expect(words(inside(element, '.unit + *, #term ~ .unit'))).to.contain('в днях');
  });

  it('are left out where the product names no limits', async () => {
    const element = await open('ru', { ...standard, amount: undefined, term: undefined });
    expect(all(element, 'input[type=range]')).to.have.length(0);
    expect(element.quote?.terms.amount).to.equal('250000.00');
  });
});

describe('quick picks', () => {
  it('give round sums and usual terms inside the product’s limits', async () => {
    const element = await open();
    expect(all(element, '.picks button').map(words)).to.deep.equal(['10 000 ₸', '50 000 ₸', '200 000 ₸', '500 000 ₸', '2 000 000 ₸', '1 месяц', '6 месяцев', '12 месяцев', '24 месяца', '36 месяцев']);
    await click(element, all(element, '.picks button')[2]!);
    expect([field(element, 'amount').value, element.quote?.terms.amount]).to.deep.equal(['200\u202f000', '200000.00']);
    expect(all(element, '.picks [aria-pressed=true]').map(words)).to.deep.equal(['200 000 ₸', '6 месяцев']);
  });
});

describe('dates', () => {
  it('tell their weekday, and a day off as one', async () => {
    const element = await open();
    await type(element, 'disbursementDate', '20.12.2026');
    expect(words(inside(element, '#disbursementDate-hint'))).to.contain('воскресенье, выходной или праздничный день.');
    await type(element, 'disbursementDate', '16.12.2026');
    expect(words(inside(element, '#disbursementDate-hint'))).to.contain('среда, выходной или праздничный день.');
    await type(element, 'disbursementDate', '15.01.2027');
    expect(words(inside(element, '#disbursementDate-hint'))).to.contain('праздничные дни 2027 года известны не все');
  });

  it('are chosen from a calendar by keys alone, days off underlined and said', async () => {
    const element = await open();
    inside<HTMLDetailsElement>(element, '.more').open = true;
    inside(element, '#firstPaymentDate-toggle').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => element.shadowRoot!.activeElement?.matches('.day') === true);
    expect(element.shadowRoot!.activeElement!.getAttribute('aria-label')).to.equal('20\u00a0ноября\u00a02026\u00a0года, пятница');
    const sunday = all(element, '.day').find((day) => words(day) === '22')!;
    expect(sunday.className).to.equal('day off');
    expect(getComputedStyle(sunday).textDecorationLine).to.equal('underline');
    expect(sunday.getAttribute('aria-label')).to.contain('воскресенье, выходной или праздничный день');
    for (const [press, day] of [['PageDown', '20'], ['ArrowLeft', '19'], ['ArrowUp', '12'], ['Home', '7'], ['End', '13'], ['ArrowDown', '20'], ['ArrowLeft', '19']] as const) {
      await sendKeys({ press });
      await waitUntil(() => words(element.shadowRoot!.activeElement ?? element) === day, `${press} leads to ${day}`);
    }
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => element.quote?.terms.firstPaymentDate === '2026-12-19');
    expect(field(element, 'firstPaymentDate').value).to.equal('19.12.2026');
    expect(element.shadowRoot!.querySelector('.calendar')).to.equal(null);
    expect(element.shadowRoot!.activeElement!.id).to.equal('firstPaymentDate-toggle');
  });

  it('leave the calendar by Escape with nothing chosen, and turn its months by buttons', async () => {
    const element = await open();
    inside<HTMLDetailsElement>(element, '.more').open = true;
    await click(element, inside(element, '#disbursementDate-toggle'));
    const [back, on] = all(element, '.month button');
    await click(element, on!);
    await click(element, on!);
    await click(element, back!);
    expect(words(inside(element, '.month strong'))).to.equal('декабрь 2026 года');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => element.shadowRoot!.querySelector('.calendar') === null);
    expect([field(element, 'disbursementDate').value, element.shadowRoot!.activeElement!.id]).to.deep.equal(['20.11.2026', 'disbursementDate-toggle']);
  });
});

it('a date that is typed key by key stays under the cursor, though it is no date on the way', async () => {
  const element = await open();
  inside<HTMLDetailsElement>(element, '.more').open = true;
  field(element, 'firstPaymentDate').focus();
  for (const press of '10.12.2026') await sendKeys({ press });
  await waitUntil(() => element.quote?.terms.firstPaymentDate === '2026-12-10');
  expect([inside<HTMLDetailsElement>(element, '.more').open, element.shadowRoot!.activeElement?.id]).to.deep.equal([true, 'firstPaymentDate']);
});

it('an error in what is folded away folds it out', async () => {
  const element = await open();
  expect(inside<HTMLDetailsElement>(element, '.more').open).to.equal(false);
  element.setAttribute('first-payment-date', '31.02.2027');
  await element.updateComplete;
  expect(inside<HTMLDetailsElement>(element, '.more').open).to.equal(true);
});

it('arrows with another key held down are the browser’s', async () => {
  const element = await open();
  await click(element, inside(element, '#disbursementDate-toggle'));
  const event = new KeyboardEvent('keydown', { key: 'ArrowLeft', altKey: true, bubbles: true, cancelable: true });
  inside(element, ".day[tabindex='0']").dispatchEvent(event);
  expect(event.defaultPrevented).to.equal(false);
});

describe('a rate that is set for each borrower', () => {
  it('is shown as the range it is, and priced at the dearest', async () => {
    const element = await open();
    await type(element, 'amount', '500000');
    expect(figuresOf(element)[3]).to.equal('36,5\u00a0%');
    expect(words(inside(element, '.answer .findings'))).to.contain('от 3,65 % до 36,5 % в год. Здесь посчитано по самой высокой.');
  });

  it('is priced as named once the lender has named one, and explained where it is not offered', async () => {
    const element = await open();
    await type(element, 'amount', '500000');
    await type(element, 'nominalRate', '24,5 %');
    expect([figuresOf(element)[3], element.quote?.terms.nominalRate]).to.deep.equal(['24,5\u00a0%', '24.5']);
    expect(words(inside(element, '.answer'))).to.contain('Посчитано по ставке, которую Вы указали: 24,5 %. По этому продукту ставку назначают каждому отдельно: от 3,65 % до 36,5 % в год.');
    expect(words(inside(element, '#nominalRate-hint'))).to.contain('от 3,65 % до 36,5 % в год');
    await type(element, 'nominalRate', '40');
    expect(words(inside(element, '#nominalRate-messages'))).to.contain('40');
    expect([element.quote, field(element, 'nominalRate').value, inside<HTMLDetailsElement>(element, '.more').open]).to.deep.equal([undefined, '40', true]);
    await type(element, 'nominalRate', '');
    expect(element.quote?.terms.nominalRate).to.equal('36.50');
  });

  it('has no field where the product’s rates are fixed', async () => {
    const element = await open('ru', short);
    expect(element.shadowRoot!.querySelector('#nominalRate')).to.equal(null);
  });
});

describe('paid services', () => {
  const product = { ...standard, services: [...standard.services, withoutInsurers] };

  it('stand each by itself, unticked, with price, content and the right to refuse', async () => {
    const element = await open('ru', product);
    const boxes = all<HTMLInputElement>(element, '.services input');
    expect(boxes.map(({ type: kind, checked }) => [kind, checked])).to.deep.equal([['checkbox', false], ['checkbox', false]]);
    const first = words(inside(element, '.service'));
    for (const part of ['Страхование жизни: 12 000 ₸', 'остаток долга выплатит', 'АО «Пример-Жизнь», АО «Учебное страхование»', 'можно отказаться']) expect(first).to.contain(part);
    expect(element.quote?.terms.services).to.equal(undefined);
  });

  it('are priced only once it is chosen how to pay for them, and nothing chooses that beforehand', async () => {
    const element = await open('ru', product);
    const before = element.quote;
    await click(element, inside(element, '.service input'));
    expect(all<HTMLInputElement>(element, '.how input').map(({ checked }) => checked)).to.deep.equal([false, false]);
    expect(element.quote).to.equal(before);
    expect(words(inside(element, '.how p'))).to.contain('Пока она не посчитана');
    expect([element.validity.valid, element.validationMessage]).to.deep.equal([false, 'Выберите, как оплатить услугу. Пока она не посчитана.']);
  });

  it('show both totals and both ГЭСВ, added to the loan or paid apart', async () => {
    const element = await open('ru', product);
    await click(element, inside(element, '.service input'));
    await click(element, all(element, '.how input')[1]!);
    expect(element.quote?.terms.services).to.deep.equal([{ id: 'life-insurance', price: '12000.00', financed: true }]);
    const table = (): string[] => all(element, '.services-change td.figure').map(words);
    expect(table()).to.deep.equal(['277 651,04 ₸', '290 978,29 ₸', '27 651,04 ₸', '40 978,29 ₸', '44,7 %', '71,2 %']);
    expect(figuresOf(element).map((figure) => figure.replace(/\s/g, ' ')).slice(1)).to.deep.equal(['290 978,29 ₸', '40 978,29 ₸', '37,5 %', '44,7 %', '71,2 %']);
    expect(textOf(element)).to.contain('С услугами Вы заплатите на 13 327,25 ₸ больше.');
    await click(element, all(element, '.how input')[0]!);
    expect(table().slice(0, 4)).to.deep.equal(['277 651,04 ₸', '289 651,04 ₸', '27 651,04 ₸', '39 651,04 ₸']);
    // each method's cost has the service in it too
    expect(words(inside(element, '.methods label'))).to.contain('С услугами Вы заплатите 289 651,04 ₸ ГЭСВ 44,7 % ГЭСВ с услугами 72,6 %');
    await type(element, 'amount', '11 000');
    expect(table()).to.deep.equal(['12 216,63 ₸', '24 216,63 ₸', '1 216,63 ₸', '13 216,63 ₸', '44,7 %', '—']);
    await click(element, inside(element, '.service input'));
    expect([element.quote?.terms.services, element.shadowRoot!.querySelector('.services-change')]).to.deep.equal([undefined, null]);
  });

  it('keep a hostile name as text', async () => {
    const element = await open('ru', { ...standard, services: [{ id: '__proto__', name: { ru: '<i id="evil">x</i>', kk: 'y' }, price: '1' }, { id: 'constructor', price: '2' }] });
    expect(element.shadowRoot!.querySelector('#evil')).to.equal(null);
    expect(all<HTMLInputElement>(element, '.service > label input').map(({ checked }) => checked)).to.deep.equal([false, false]);
    for (const box of all(element, '.service > label input')) await click(element, box);
    expect(all<HTMLInputElement>(element, '.service > label input').map(({ checked }) => checked)).to.deep.equal([true, true]);
    for (const box of all(element, '.how label:first-of-type input')) await click(element, box);
    expect(element.quote?.terms.services?.map(({ id }) => id)).to.deep.equal(['__proto__', 'constructor']);
  });
});

/** The calculator in real browsers: what is typed, what is answered, in both languages, and what hostile input does. */
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/mfo-calculator.js';
import type { MfoCalculator } from '../../src/elements/mfo-calculator/mfo-calculator.js';
import type { MfoQuoteEvent } from '../../src/elements/events.js';
import { all, field, figuresOf, inside, open, textOf, type, words } from '../support/calculator.js';
import { short, standard } from '../support/products.js';


describe('mfo-calculator', () => {
  it('answers with payment, total, overpayment, nominal rate and ГЭСВ, in Russian', async () => {
    const element = await open();
    expect(figuresOf(element)).to.deep.equal(['46\u202f275,17\u00a0₸', '277\u202f651,04\u00a0₸', '27\u202f651,04\u00a0₸', '37,5\u00a0%', '44,7\u00a0%']);
    expect(textOf(element)).to.contain('Вернёте всего');
    await expect(element).to.be.accessible();
  });

  it('answers the same figures in Kazakh', async () => {
    const element = await open('kk');
    expect(figuresOf(element)).to.deep.equal(['46\u202f275,17\u00a0₸', '277\u202f651,04\u00a0₸', '27\u202f651,04\u00a0₸', '37,5%', '44,7%']);
    expect(textOf(element)).to.contain('Барлығы қанша қайтарасыз');
    await expect(element).to.be.accessible();
  });

  it('follows the language around it and keeps what was typed', async () => {
    const around = await fixture<HTMLElement>(html`<div lang="ru"></div>`);
    const element = document.createElement('mfo-calculator');
    element.product = standard;
    around.append(element);
    await element.updateComplete;
    await type(element, 'amount', '123 45x');
    around.lang = 'kk';
    await waitUntil(() => textOf(element).includes('Қанша аласыз'));
    expect(field(element, 'amount').value).to.equal('123 45x');
    expect(textOf(element)).to.contain('«123 45x» көрсетілген');
  });

  it('formats an amount when the field is left, never while typing', async () => {
    const element = await open();
    field(element, 'amount').focus();
    field(element, 'amount').select();
    // one by one: WebDriver would hold all six down at once
    for (const press of '300000') await sendKeys({ press });
    await waitUntil(() => field(element, 'amount').value === '300000');
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => field(element, 'amount').value === '300\u202f000');
    expect(element.quote?.terms.amount).to.equal('300000.00');
  });

  it('tells its listeners what changed', async () => {
    const element = await open();
    const heard = oneEvent(element, 'mfo-quote');
    await type(element, 'amount', '300000');
    const { quote, issues, bubbles, composed } = (await heard) as unknown as MfoQuoteEvent;
    expect(quote?.terms.amount).to.equal('300000.00');
    expect([issues.length, bubbles, composed]).to.deep.equal([0, true, true]);
  });

  it('tells what each method means and costs, beside its choice', async () => {
    const element = await open();
    expect(all(element, '.methods label').map(words)).to.deep.equal([
      'равными платежами Вернёте 277 651,04 ₸ ГЭСВ 44,7 %',
      'убывающими платежами Вернёте 276 969,18 ₸ ГЭСВ 44,7 %',
      'одним платежом в конце срока Вернёте 296 489,73 ₸ ГЭСВ 41,0 %',
    ]);
    const means = all(element, '.methods input').map((input) => input.getAttribute('aria-describedby')!.split(' ').map((id) => words(inside(element, `#${id}`))).join(' '));
    expect(means[1]).to.contain('долг гасится равными частями');
    // the product wants a first payment within 30 days
    expect(means.map((each) => each.includes('Нельзя. До первого платежа 181 день.'))).to.deep.equal([false, false, true]);
  });

  it('computes the drafts by each method on request', async () => {
    const element = await open();
    const { quotes } = element.comparison!;
    expect(Object.keys(quotes)).to.deep.equal(['annuity', 'differentiated', 'single-payment']);
  });

  for (const [what, id, text, message] of [
    ['nothing', 'amount', '', 'Сумма: не указано'],
    ['letters', 'amount', 'сто тысяч', 'указано «сто тысяч»'],
    ['a minus', 'amount', '-5000', 'указано «-5000»'],
    ['an exponent', 'amount', '1e9', 'указано «1e9»'],
    ['what may be thousands or decimals', 'amount', '1,234', 'указано «1,234»'],
    ['zero', 'amount', '0', 'нужно число больше нуля'],
    ['31 February', 'disbursementDate', '31.02.2026', 'указано «31.02.2026»'],
    ['a term of zero', 'term', '0', 'указано «0»'],
    ['markup', 'amount', '<img src=x onerror=alert(1)>', 'указано «<img src=x onerror=alert(1)>»'],
  ] as const) {
    it(`explains ${what} in place and keeps it as typed`, async () => {
      const element = await open();
      await type(element, id, text);
      expect(textOf(element)).to.contain(message);
      expect(field(element, id).value).to.equal(text);
      expect(field(element, id).getAttribute('aria-invalid')).to.equal('true');
      expect(element.shadowRoot!.querySelector('img')).to.equal(null);
      expect(textOf(element)).not.to.contain('NaN');
      expect(element.quote).to.equal(undefined);
    });
  }

  it('shows every mistake of a product file at once', async () => {
    const element = await open('ru', { ...standard, paymentEvery: { weeks: 2 }, dayCount: 'actual', extra: 1, pricing: [{ nominalRate: 37.5 }] });
    const items = [...element.shadowRoot!.querySelectorAll('.issues li')].map((item) => item.textContent);
    expect(items).to.have.length(5);
    expect(items.join()).to.contain('/product/pricing/0/nominalRate');
  });

  it('does not let a name from the product become markup', async () => {
    const element = await open('ru', { ...standard, name: { ru: '<b id="evil">x</b>', kk: 'y' } });
    expect(element.shadowRoot!.querySelector('#evil')).to.equal(null);
    expect(textOf(element)).to.contain('<b id="evil">x</b>');
  });

  it('answers a file of ten megabytes without burying the page', async () => {
    const huge = JSON.stringify({ ...short, ...Object.fromEntries(Array.from({ length: 200_000 }, (_, index) => [`unknown key number ${index} with a long name`, index])) });
    expect(huge.length).to.be.greaterThan(9_000_000);
    const address = URL.createObjectURL(new Blob([huge], { type: 'application/json' }));
    const element = await fixture<MfoCalculator>(html`<mfo-calculator lang="ru" product-src=${address}></mfo-calculator>`);
    await waitUntil(() => element.shadowRoot!.querySelector('.issues') !== null, undefined, { timeout: 10_000 });
    expect(all(element, '.issues > ul > li')).to.have.length(20);
    expect(all(element, '.issues li').length).to.be.at.most(500);
    expect(textOf(element)).to.contain('И ещё: ');
  });

  it('reads its product from a child script, and says where a file that can not be loaded was looked for', async () => {
    const element = await fixture<MfoCalculator>(html`<mfo-calculator lang="ru" product-src="/no/such/product.json"></mfo-calculator>`);
    await waitUntil(() => textOf(element).includes('/no/such/product.json'));
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = JSON.stringify(standard);
    element.append(script);
    await waitUntil(() => element.quote !== undefined);
    expect(element.quote?.terms.productId).to.equal('standard');
  });

  it('takes a product by property before attribute before child script', async () => {
    const element = await fixture<MfoCalculator>(html`<mfo-calculator lang="ru" today="2026-11-20"><script type="application/json">{}</script></mfo-calculator>`);
    expect(textOf(element)).to.contain('Файл продукта нельзя использовать');
    element.setAttribute('product', JSON.stringify(short));
    await element.updateComplete;
    expect(element.quote?.terms.productId).to.equal('short');
    element.product = standard;
    await element.updateComplete;
    expect(element.quote?.terms.productId).to.equal('standard');
  });

  it('opens on the least that the product offers, and another product on its own least, keeping what was typed', async () => {
    const element = await fixture<MfoCalculator>(html`<mfo-calculator lang="ru" today="2026-11-20" .product=${standard}></mfo-calculator>`);
    expect(element.quote?.terms).to.deep.include({ amount: '10000.00', method: 'annuity', disbursementDate: '2026-11-20' });
    await type(element, 'term', '7');
    element.product = { ...short, amount: { min: '20000' } };
    await element.updateComplete;
    expect(element.quote?.terms).to.deep.include({ amount: '20000.00', method: 'single-payment', term: { days: 7 } });
  });

  it('takes a product and an attribute that are set at once', async () => {
    const element = await open();
    element.product = { ...standard, id: 'other' };
    element.setAttribute('amount', '300000');
    await element.updateComplete;
    expect(element.quote?.terms).to.deep.include({ productId: 'other', amount: '300000.00' });
  });

  it('follows values of the law that are laid over the book later, where nothing was typed', async () => {
    const element = await fixture<MfoCalculator>(html`<mfo-calculator lang="ru" today="2026-11-20" .product=${{ ...standard, amount: { min: { mrp: '10' } } }}></mfo-calculator>`);
    expect(element.quote?.terms.amount).to.equal('43250.00');
    element.law = { mrp: [{ from: '2026-01-01', value: '5000', source: 'test' }] };
    await element.updateComplete;
    expect(element.quote?.terms.amount).to.equal('50000.00');
  });

  it('takes an empty attribute for none', async () => {
    const element = await fixture<MfoCalculator>(html`<mfo-calculator lang="ru" today="" amount="" term="" apply-href="" .product=${standard}></mfo-calculator>`);
    expect(element.quote?.terms.amount).to.equal('10000.00');
    expect(element.shadowRoot!.querySelector('.apply')).to.equal(null);
  });

  it('asks again for a product that did not come, by its button and when it is back on the page', async () => {
    const real = window.fetch.bind(window);
    let answers = 0;
    window.fetch = () => {
      answers += 1;
      return Promise.resolve(answers === 3 ? new Response(JSON.stringify(standard)) : new Response('', { status: 500 }));
    };
    const element = await fixture<MfoCalculator>(html`<mfo-calculator lang="ru" product-src="/late.json"></mfo-calculator>`);
    await waitUntil(() => textOf(element).includes('/late.json'));
    expect(words(inside(element, '[role=status]'))).to.equal('Файл продукта нельзя использовать');
    inside(element, 'button').click();
    await waitUntil(() => answers === 2 && textOf(element).includes('/late.json'));
    document.body.append(element);
    await waitUntil(() => element.quote !== undefined);
    element.remove();
    window.fetch = real;
  });

  it('tells its content’s language, and puts the keyboard on its first field when it is asked to', async () => {
    const element = await open('kk');
    expect(inside(element, 'div').lang).to.equal('kk');
    element.focus();
    expect(element.shadowRoot!.activeElement?.id).to.equal('amount');
  });

  it('says aloud what is wrong, what is still to be decided and what the price now rests on', async () => {
    const element = await open();
    const said = async (): Promise<string> => {
      const status = inside(element, '[role=status]');
      const before = status.textContent;
      await waitUntil(() => status.textContent !== before, undefined, { timeout: 3_000 });
      return words(status);
    };
    await type(element, 'amount', 'x');
    expect(await said()).to.match(/^Расчёта нет: нужно исправить введённое\. Сумма: указано «x»/);
    await type(element, 'amount', '400000');
    expect(await said()).to.match(/Платёж: .* Ставку назначают каждому отдельно, от 3,65 % до 36,5 %/);
    inside(element, '.service input').click();
    expect(await said()).to.equal('Выберите, как оплатить услугу. Пока она не посчитана.');
    all(element, '.how input')[0]!.click();
    expect(await said()).to.match(/^Всего Вы заплатите .* ГЭСВ вместе с услугами /);
    element.lang = 'kk';
    await waitUntil(() => inside(element, '[role=status]').textContent === '');
    element.lang = 'ru';
    await waitUntil(() => textOf(element).includes('Сколько взять'));
    expect(inside(element, '[role=status]').textContent).to.equal('');
  }).timeout(20_000);

  it('leaves behind what another product has no field for', async () => {
    const element = await open();
    await type(element, 'amount', '100000');
    await type(element, 'nominalRate', '20');
    inside(element, '.service input').click();
    await element.updateComplete;
    all(element, '.how input')[0]!.click();
    element.product = short;
    await type(element, 'term', '20');
    element.shadowRoot!.querySelector<HTMLSelectElement>('#unit')!.value = 'days';
    element.shadowRoot!.querySelector('#unit')!.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(element.quote?.terms).to.deep.include({ amount: '100000.00', nominalRate: '102.20', productId: 'short' });
    expect(element.quote?.terms.services).to.equal(undefined);
  });

  it('survives attributes that are removed, and properties that are numbers', async () => {
    const element = await open();
    for (const name of ['amount', 'term', 'method', 'disbursement-date', 'today']) element.removeAttribute(name);
    await element.updateComplete;
    expect(element.quote?.terms.amount).to.equal('250000.00');
    (element as unknown as { amount: number }).amount = 300000;
    await element.updateComplete;
    expect(element.quote?.terms.amount).to.equal('300000.00');
  });

  it('keeps the unit of the term in step with what is computed', async () => {
    const element = await open();
    const unit = element.shadowRoot!.querySelector('select')!;
    for (const value of ['days', 'months', 'days']) {
      unit.value = value;
      unit.dispatchEvent(new Event('change', { bubbles: true }));
      await element.updateComplete;
    }
    element.setAttribute('term', '7m');
    await element.updateComplete;
    expect([unit.value, element.quote?.terms.term]).to.deep.equal(['months', { months: 7 }]);
  });

  it('tells of each change once: not of a field left as it was, nor of being moved', async () => {
    const element = await open();
    let told = 0;
    element.addEventListener('mfo-quote', () => (told += 1));
    await type(element, 'amount', '300000');
    field(element, 'amount').dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    const { quote } = element;
    document.body.append(element);
    await element.updateComplete;
    expect([told, element.quote === quote]).to.deep.equal([1, true]);
    element.remove();
  });

  it('tells nothing before there is a product, and loads an address once', async () => {
    const address = URL.createObjectURL(new Blob([JSON.stringify(standard)], { type: 'application/json' }));
    const element = document.createElement('mfo-calculator');
    const told: unknown[] = [];
    element.addEventListener('mfo-quote', ({ quote }) => told.push(quote?.terms.productId));
    element.setAttribute('product-src', address);
    document.body.append(element);
    await waitUntil(() => told.length > 0);
    URL.revokeObjectURL(address);
    const around = document.createElement('div');
    document.body.append(around);
    around.append(element);
    await element.updateComplete;
    expect(told).to.deep.equal(['standard']);
    expect(element.quote?.terms.productId).to.equal('standard');
    around.remove();
  });

  it('says aloud what changed once typing rests, and not before', async () => {
    const element = await open();
    const status = element.shadowRoot!.querySelector('[role=status]')!;
    await type(element, 'amount', '300000');
    expect(status.textContent).to.equal('');
    await waitUntil(() => status.textContent !== '', undefined, { timeout: 3_000 });
    // ГЭСВ is the same for both sums, and is not said again
    expect(status.textContent.replace(/\s/g, ' ')).to.equal('Платёж: 55 530,21 ₸. Всего Вы заплатите 333 181,25 ₸.');
  });

  it('shows the first and the last of payments that fall, and days instead of a rhythm that is not kept', async () => {
    const element = await open();
    element.setAttribute('method', 'differentiated');
    element.setAttribute('term', '2m');
    await element.updateComplete;
    expect(figuresOf(element)[0]!.replace(/\s+/g, ' ')).to.equal('первый 132 705,48 ₸, последний 128 852,74 ₸');
    element.setAttribute('term', '40d');
    await element.updateComplete;
    expect(textOf(element)).to.contain('2 раза, с 20.12.2026 по 30.12.2026');
  });
});

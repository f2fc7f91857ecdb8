/** The calculator as a field of a form, and its link to the application. */
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/define/mfo-calculator.js';
import type { MfoApplyEvent } from '../../src/elements/events.js';
import type { MfoCalculator } from '../../src/elements/mfo-calculator/mfo-calculator.js';
import { all, click, field, inside, open, textOf, type, words } from '../support/calculator.js';
import { standard } from '../support/products.js';

async function inForm(): Promise<{ form: HTMLFormElement; fieldset: HTMLFieldSetElement; element: MfoCalculator }> {
  const form = await fixture<HTMLFormElement>(html`
    <form>
      <fieldset><mfo-calculator name="loan" lang="ru" .product=${standard} amount="250000" term="6m" disbursement-date="2026-11-20" today="2026-11-20"></mfo-calculator></fieldset>
    </form>
  `);
  const element = form.querySelector('mfo-calculator')!;
  await element.updateComplete;
  return { form, element, fieldset: form.querySelector('fieldset')! };
}

const valueOf = (form: HTMLFormElement): { amount: string; product: { id: string } } | null => {
  const value = new FormData(form).get('loan') as string | null;
  return value === null ? null : (JSON.parse(value) as { amount: string; product: { id: string } });
};

describe('in a form, the calculator', () => {
  it('has the request as its value, and none while it can not be computed', async () => {
    const { form, element } = await inForm();
    expect([element.form, element.name]).to.deep.equal([form, 'loan']);
    expect(valueOf(form)).to.deep.include({ amount: '250000', term: { months: 6 }, method: 'annuity', disbursementDate: '2026-11-20' });
    expect(valueOf(form)!.product.id).to.equal('standard');
    await type(element, 'amount', '300 000');
    expect(valueOf(form)!.amount).to.equal('300000');
    await type(element, 'amount', 'x');
    expect(valueOf(form)).to.equal(null);
  });

  it('goes back to what the host gave when the form is reset', async () => {
    const { form, element } = await inForm();
    await type(element, 'amount', '77');
    await type(element, 'firstPaymentDate', '10.12.2026');
    await click(element, inside(element, '.service input'));
    form.reset();
    await element.updateComplete;
    expect([field(element, 'amount').value, field(element, 'firstPaymentDate').value, element.quote?.terms.amount]).to.deep.equal(['250\u202f000', '', '250000.00']);
    expect(inside<HTMLInputElement>(element, '.service input').checked).to.equal(false);
  });

  it('takes up what the browser kept of it, and ignores what it never wrote', async () => {
    const { element } = await inForm();
    element.formStateRestoreCallback(JSON.stringify({ amount: '400 000', term: '9', services: { 'life-insurance': 'apart' }, evil: 1, method: 7 }));
    await element.updateComplete;
    expect(element.quote?.terms).to.deep.include({ amount: '400000.00', term: { months: 9 }, method: 'annuity' });
    expect(element.quote?.terms.services).to.deep.equal([{ id: 'life-insurance', price: '12000.00', financed: false }]);
    // what is no entry, and what nobody typed, changes nothing
    for (const state of ['{"services":null,"unit":"weeks","method":"none","term":["9"]}', '{"services":{"life-insurance":"free"}}', '[]', '{}', '{']) element.formStateRestoreCallback(state);
    element.formStateRestoreCallback(null);
    await element.updateComplete;
    expect(element.quote?.terms).to.deep.include({ amount: '400000.00', term: { months: 9 }, method: 'annuity' });
  });

  it('is disabled by its attribute and by a fieldset around it, and its answer stays', async () => {
    const { form, fieldset, element } = await inForm();
    const enabled = (): number => all<HTMLInputElement>(element, 'input, select, .picks button').filter((control) => !control.matches(':disabled')).length;
    expect(enabled()).to.be.greaterThan(10);
    fieldset.disabled = true;
    await element.updateComplete;
    expect([enabled(), valueOf(form), element.quote?.terms.amount]).to.deep.equal([0, null, '250000.00']);
    fieldset.disabled = false;
    element.setAttribute('disabled', '');
    await element.updateComplete;
    expect([enabled(), element.disabled]).to.deep.equal([0, true]);
    element.disabled = false;
    await waitUntil(() => enabled() > 10);
    element.setAttribute('apply-href', '/apply');
    await click(element, inside(element, '#disbursementDate-toggle'));
    expect(all(element, '.day, .apply').length).to.be.greaterThan(20);
    element.disabled = true;
    await waitUntil(() => all(element, '.day, .apply').length === 0);
  });

  it('tells the form what is wrong, in the reader’s language, and where', async () => {
    const { form, element } = await inForm();
    expect([form.checkValidity(), element.validationMessage]).to.deep.equal([true, '']);
    await type(element, 'amount', 'сто');
    expect(form.checkValidity()).to.equal(false);
    expect(element.validity.customError).to.equal(true);
    expect(element.validationMessage).to.contain('«сто»');
    element.lang = 'kk';
    await new Promise((resolve) => setTimeout(resolve));
    await element.updateComplete;
    expect(element.validationMessage).to.contain('«сто» көрсетілген');
    await type(element, 'amount', '9 000 000');
    expect(element.quote?.terms.amount).to.equal('9000000.00');
    expect(element.validationMessage).to.contain('Бұл өнім бойынша ең көп сома');
    await type(element, 'amount', '90 000');
    expect([element.checkValidity(), element.reportValidity(), element.willValidate]).to.deep.equal([true, true, true]);
  });

  it('names an empty field only once the form is asked', async () => {
    const element = await fixture<MfoCalculator>(html`<mfo-calculator lang="ru" .product=${{ ...standard, amount: undefined }} today="2026-11-20"></mfo-calculator>`);
    expect(words(inside(element, '#amount-messages'))).to.equal('');
    element.checkValidity();
    await element.updateComplete;
    expect(words(inside(element, '#amount-messages'))).to.equal('Сумма: не указано.');
  });

  it('stops a submission and shows why', async () => {
    const { form, element } = await inForm();
    let sent = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      sent += 1;
    });
    const button = document.createElement('button');
    form.append(button);
    await type(element, 'amount', '');
    button.click();
    await element.updateComplete;
    expect([sent, words(inside(element, '#amount-messages'))]).to.deep.equal([0, 'Сумма: не указано.']);
    expect([document.activeElement, element.shadowRoot!.activeElement?.id]).to.deep.equal([element, 'amount']);
    expect(words(inside(element, '[role=status]'))).to.equal('Сумма: не указано.');
    const said = inside(element, '[role=status]').textContent;
    button.click();
    await element.updateComplete;
    // said again, and so heard again
    expect(inside(element, '[role=status]').textContent).not.to.equal(said);
    await type(element, 'amount', '250000');
    await click(element, inside(element, '.service input'));
    button.click();
    await element.updateComplete;
    expect([sent, element.shadowRoot!.activeElement?.closest('.how') != null]).to.deep.equal([0, true]);
    await click(element, all(element, '.how input')[0]!);
    button.click();
    expect(sent).to.equal(1);
  });
});

it('a form that is asked silently, by a page at every key, leaves the keyboard where it is', async () => {
  const { form, element } = await inForm();
  const other = document.createElement('input');
  form.append(other);
  await type(element, 'amount', 'x');
  for (const active of [other, undefined]) {
    if (active === undefined) other.blur();
    else active.focus();
    // a click or Enter, which another test may have left behind, is no longer of now
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(form.checkValidity()).to.equal(false);
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement).to.equal(null);
  }
  expect(element.reportValidity()).to.equal(false);
  await element.updateComplete;
  expect(element.shadowRoot!.activeElement?.id).to.equal('amount');
});

it('is led into by its label', async () => {
  const { form, element } = await inForm();
  element.id = 'labelled';
  const label = document.createElement('label');
  label.htmlFor = 'labelled';
  form.append(label);
  label.click();
  expect(element.shadowRoot!.activeElement?.id).to.equal('amount');
});

it('tells the form the truth while there is no product', async () => {
  const element = await fixture<MfoCalculator>(html`<mfo-calculator lang="ru"></mfo-calculator>`);
  expect([element.checkValidity(), element.validationMessage]).to.deep.equal([false, 'Продукт не указан.']);
  element.product = { ...standard, dayCount: 'none' };
  await element.updateComplete;
  expect(element.validationMessage).to.contain('Файл продукта, место /product/dayCount');
});

describe('the link to the application', () => {
  const link = (element: MfoCalculator): HTMLAnchorElement | null => element.shadowRoot!.querySelector<HTMLAnchorElement>('.apply');

  async function withLink(template: string): Promise<MfoCalculator> {
    const element = await open();
    element.setAttribute('apply-href', template);
    await element.updateComplete;
    return element;
  }

  it('is filled with the loan that is shown, and there is none without a template', async () => {
    expect(link(await open())).to.equal(null);
    const element = await withLink('/apply?sum={amount}&term={term}&how={method}&rate={nominalRate}&gesv={gesvRate}&on={disbursementDate}&first={firstPaymentDate}&of={productId}&in={lang}');
    expect(link(element)!.href).to.equal(`${location.origin}/apply?sum=250000.00&term=6m&how=annuity&rate=37.50&gesv=44.7&on=2026-11-20&first=&of=standard&in=ru`);
    expect(words(link(element)!)).to.equal('Подать заявку');
  });

  it('says which site it leaves to', async () => {
    const element = await withLink('https://example.kz/apply?sum={amount}');
    expect(words(link(element)!)).to.equal('Подать заявку на сайте example.kz');
  });

  it('is followed on a click alone, after its event, which a host may cancel', async () => {
    const element = await withLink('#apply-{amount}');
    element.addEventListener('mfo-apply', (event) => event.preventDefault(), { once: true });
    const heard = oneEvent(element, 'mfo-apply');
    link(element)!.click();
    const event = (await heard) as unknown as MfoApplyEvent;
    expect([event.quote, event.request, event.cancelable, event.composed]).to.deep.equal([element.quote, element.request, true, true]);
    expect(event.href).to.contain('#apply-250000.00');
    expect(location.hash).to.equal('');
    link(element)!.click();
    await waitUntil(() => location.hash === '#apply-250000.00');
    let asked = 0;
    element.addEventListener('mfo-apply', () => (asked += 1));
    for (const button of [1, 2]) link(element)!.dispatchEvent(new MouseEvent('auxclick', { button, bubbles: true, cancelable: true }));
    expect(asked).to.equal(1);
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const [what, template, message] of [
    ['a script', 'javascript:alert({amount})', 'Адрес заявки: указано «javascript:alert({amount})»'],
    ['another scheme', 'data:text/html,{amount}', 'Адрес заявки'],
    ['a name with spaces', '/apply?sum={ amount }', 'поля « amount » нет'],
    ['a name that there is not', '/apply?sum={sum}', 'поля «sum» нет. Есть поля: amount, term, method'],
  ] as const) {
    it(`is not made of ${what}, and says so in place`, async () => {
      const element = await withLink(template);
      expect(link(element)).to.equal(null);
      expect(textOf(element)).to.contain(message);
    });
  }

  it('is not there for a loan that can not be, nor for a service half chosen', async () => {
    const element = await withLink('/apply');
    await type(element, 'amount', '9 000 000');
    expect(link(element)).to.equal(null);
    expect(textOf(element)).to.contain('Подать заявку пока нельзя');
    await type(element, 'amount', '250 000');
    expect(link(element)).not.to.equal(null);
    element.setAttribute('method', 'annuity');
    element.product = { ...standard, methods: ['differentiated'] };
    await element.updateComplete;
    // shown for comparison alone
    expect([link(element), element.quote?.terms.method, element.validity.valid]).to.deep.equal([null, 'annuity', false]);
    element.product = standard;
    await element.updateComplete;
    await click(element, inside(element, '.service input'));
    expect(link(element)).to.equal(null);
    await click(element, all(element, '.how input')[0]!);
    expect(link(element)).not.to.equal(null);
  });
});

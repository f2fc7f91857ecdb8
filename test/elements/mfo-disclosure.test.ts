/** The pre-contract sheet in real browsers: its figures, its languages, what it says to a form and to the page. */
import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/define/mfo-calculator.js';
import '../../src/define/mfo-disclosure.js';
import type { MfoDisclosure } from '../../src/elements/mfo-disclosure/mfo-disclosure.js';
import type { MfoDisclosureEvent } from '../../src/elements/events.js';
import { disclose, quote, type Disclosure, type Quote } from '../../src/engine.js';
import hashes from '../cases/disclosures.json';
import { all, inside, textOf, tooWide, unfold, words } from '../support/calculator.js';
import { sheetFor, shownIn } from '../support/disclosure.js';
import { bare, loan, standard } from '../support/products.js';

const withService = { ...loan, services: [{ id: 'life-insurance', financed: true }] };

describe('the hash in a browser', () => {
  for (const { name, request, hash } of hashes) {
    it(`is the one that Node gives: ${name}`, () => {
      expect((disclose({ ...request, product: { ...standard, ...request.product } }) as Disclosure).hash).to.equal(hash);
    });
  }
});

describe('mfo-disclosure', () => {
  it('shows what decides, as the engine computed it', async () => {
    const element = await sheetFor();
    expect(shownIn(element.shadowRoot!)).to.include({ 'total': '277 651,04 ₸', 'overpayment': '27 651,04 ₸', 'amount': '250 000 ₸', 'nominalRate': '37,5 %', 'gesvRate': '44,7 %', 'rows.1.payment': '46 275,17 ₸', 'late.1.cost': '310,63 ₸', 'late.30.cost': '8 169,70 ₸' });
    const text = textOf(element);
    for (const part of ['Учебный пример', '02.00.0001.М', 'Нет. Сам кредитор может её только снизить.', 'Да. 46 275,19 ₸ вместо 46 275,17 ₸.', standard.riskWarning.ru, 'первый руководитель', 'не предложение', 'документ № 1-2026']) expect(text).to.contain(part.replaceAll(' ', ' '));
  });

  it('shows each figure of the disclosure that is for the page, all drafts, and all rows', async () => {
    const element = await sheetFor(withService);
    for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
    const seen = shownIn(element.shadowRoot!);
    for (const id of ['totalWithServices', 'overpaymentWithServices', 'gesvRateWithServices', 'principal', 'drafts.differentiated.totalWithServices', 'drafts.single-payment.gesvRateWithServices']) expect(seen[id], id).to.match(/\d/);
    expect(all(element, '.schedule tbody tr').length).to.be.at.least(6);
    expect(textOf(element)).to.contain('Страхование жизни');
  });

  it('is whole in Kazakh', async () => {
    const element = await sheetFor(loan, 'kk');
    expect(textOf(element)).to.contain('микрокредит талаптары').and.to.contain('«Оқу үлгісі»');
    expect(textOf(element)).not.to.match(/disclosure\.|explain\.|schedule\.|\p{L}(?:ого|ется|ить|ный)(?!\p{L})/u);
    expect(shownIn(element.shadowRoot!)['gesvRate']).to.equal('44,7%');
  });

  it('tells the page and its form: the disclosure, and when it changed', async () => {
    const form = await fixture<HTMLFormElement>(html`<form><mfo-disclosure name="sheet" lang="ru"></mfo-disclosure></form>`);
    const element = form.querySelector('mfo-disclosure')!;
    expect(new FormData(form).get('sheet')).to.equal(null);
    setTimeout(() => void (element.quote = quote(loan) as Quote));
    const { disclosure } = await oneEvent<MfoDisclosureEvent>(element, 'mfo-disclosure');
    expect(disclosure).to.deep.equal(disclose({ ...loan, language: 'ru' }));
    expect(JSON.parse(new FormData(form).get('sheet') as string)).to.deep.equal(JSON.parse(JSON.stringify(disclosure)));
    expect(element.checkValidity()).to.equal(true);
    element.quote = undefined;
    await element.updateComplete;
    expect(new FormData(form).get('sheet')).to.equal(null);
  });

  it('follows the calculator once it rests, and its surroundings\' language', async () => {
    const around = await fixture<HTMLElement>(html`<div lang="ru"><mfo-calculator id="loan" .product=${standard} amount="250000" term="6m" disbursement-date="2026-11-20"></mfo-calculator><mfo-disclosure for="loan"></mfo-disclosure></div>`);
    const element = around.querySelector('mfo-disclosure')!;
    const calculator = around.querySelector('mfo-calculator')!;
    await waitUntil(() => element.disclosure !== undefined);
    const hashesTold: (string | undefined)[] = [];
    element.addEventListener('mfo-disclosure', ({ disclosure }) => hashesTold.push(disclosure?.hash));
    for (const amount of ['260000', '270000', '280000']) {
      calculator.setAttribute('amount', amount);
      await calculator.updateComplete;
    }
    await waitUntil(() => element.disclosure!.quote.terms.amount === '280000.00');
    expect(hashesTold.length).to.equal(1);
    around.lang = 'kk';
    await waitUntil(() => element.disclosure!.language === 'kk');
    expect(textOf(element)).to.contain('Ең бастысы');
    calculator.setAttribute('amount', 'x');
    await waitUntil(() => element.disclosure === undefined);
    expect(textOf(element)).to.contain('Парақ есеп дайын болғанда шығады');
  });

  it('says so where a quote came without its product, or is issues', async () => {
    const element = await fixture<MfoDisclosure>(html`<mfo-disclosure lang="ru" .quote=${JSON.parse(JSON.stringify(quote(loan))) as Quote}></mfo-disclosure>`);
    expect(textOf(element)).to.contain('без продукта');
    for (const wrong of [quote({}), 'abc', 5, null]) {
      element.quote = wrong as unknown as Quote;
      await element.updateComplete;
      expect(textOf(element)).to.contain('Лист появится');
    }
  });

  it('says what the lender\'s file lacks, and makes nothing up', async () => {
    const element = await sheetFor({ ...loan, product: bare });
    const text = textOf(element);
    expect(text).to.contain('О кредиторе сказано не всё').and.to.contain('Кредитор не указал размер пени').and.to.contain('способы оплаты');
    expect(text).not.to.contain('undefined').and.not.to.contain('NaN');
  });

  it('shows ГЭСВ in the style of the nominal rate, and nothing larger', async () => {
    for (const request of [loan, withService]) {
      const element = await sheetFor(request);
      const [nominal, ...others] = all(element, '.main .rate dd .figure').map((each) => getComputedStyle(each));
      for (const name of ['fontSize', 'fontWeight', 'fontFamily', 'fontStyle', 'color', 'lineHeight', 'opacity', 'letterSpacing', 'textTransform', 'visibility', 'display'] as const) {
        for (const other of others) expect(other[name], name).to.equal(nominal![name]);
      }
      const largest = Math.max(...all(element, '*').filter(({ localName }) => localName !== 'svg').map((each) => Number.parseFloat(getComputedStyle(each).fontSize)));
      expect(largest).to.equal(Number.parseFloat(nominal!.fontSize));
    }
  });

  it('opens a figure into its steps, in numbers and clauses', async () => {
    const element = await sheetFor();
    inside<HTMLDetailsElement>(element, '.main .why').open = true;
    await waitUntil(() => all(element, '.main .why .why').length > 4);
    const overpayment = all<HTMLDetailsElement>(element, '.main .why .why').find((each) => words(each).startsWith('Сумма переплаты: 27 651,04 ₸'))!;
    expect(overpayment.querySelector('.steps')).to.equal(null);
    overpayment.open = true;
    await waitUntil(() => overpayment.querySelector('.steps') !== null);
    expect(words(overpayment)).to.contain('277 651,04 − 250 000 = 27 651,04').and.to.contain('ст. 4 п. 2');
  });

  for (const lang of ['ru', 'kk']) {
    it(`is accessible, folded and unfolded, alone and beside the other language, in ${lang}`, async () => {
      for (const bilingual of [false, true]) {
        const element = await sheetFor(withService, lang, bilingual);
        await expect(element).to.be.accessible();
        await unfold(element);
        expect(all(element, '.steps').length).to.be.greaterThan(10);
        await expect(element).to.be.accessible();
      }
    });

    it(`stays within 320 pixels in ${lang}, all unfolded`, async () => {
      const around = await fixture<HTMLElement>(html`<div style="inline-size: 320px"></div>`);
      const long = { ...standard, name: { ru: 'Микрокредит «Долгожданное благополучие многодетной семьи»', kk: '«Көпбалалы отбасының көптен күткен берекесі» микрокредиті' } };
      const element = document.createElement('mfo-disclosure');
      element.lang = lang;
      element.quote = quote({ ...withService, product: long, amount: '4757500', term: { months: 36 } }) as Quote;
      around.append(element);
      await element.updateComplete;
      await unfold(element);
      expect(tooWide(element)).to.deep.equal([]);
    });
  }
});

describe('a calculator and a schedule on a page with the sheet\'s code', () => {
  it('open their figures into steps too', async () => {
    const element = await fixture<HTMLElement>(html`<mfo-calculator lang="ru" .product=${standard} amount="250000" term="6m" disbursement-date="2026-11-20"></mfo-calculator>`);
    inside<HTMLDetailsElement>(element, '.why').open = true;
    await waitUntil(() => all(element, '.why .why').length > 4);
    const gesv = all<HTMLDetailsElement>(element, '.why .why').find((each) => words(each).startsWith('ГЭСВ: 44,7 %'))!;
    gesv.open = true;
    await waitUntil(() => gesv.querySelectorAll('tbody tr').length === 7);
    expect(words(gesv)).to.contain('44,677515940226');
    element.setAttribute('amount', '260000');
    await waitUntil(() => words(gesv).includes('260 000'));
    await expect(element).to.be.accessible();
  });
});

it('the file field and the ways to keep a sheet are there for the keyboard', async () => {
  const element = await sheetFor();
  expect(all(element, '.ways button').map((each) => each.textContent.trim())).to.deep.equal(['Напечатать лист', 'Сохранить лист файлом (HTML)', 'График таблицей (CSV)', 'Данные для проверки (JSON)', 'Разметка для сайта кредитора (JSON-LD)', 'Скопировать ссылку на лист']);
  expect(inside<HTMLInputElement>(element, '#open-file').labels!.length).to.equal(1);
});

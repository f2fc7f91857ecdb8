/** A sheet that travels: by the page's address, by a file, as JSON; and what is said when a digit of it was changed. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define/mfo-calculator.js';
import '../../src/define/mfo-disclosure.js';
import { disclose, linkOf, type Disclosure } from '../../src/engine.js';
import type { MfoDisclosure } from '../../src/elements/mfo-disclosure/mfo-disclosure.js';
import { all, inside, textOf, words } from '../support/calculator.js';
import { sheetFor, shownIn } from '../support/disclosure.js';
import { loan, standard } from '../support/products.js';

const made = (request: object = loan, language = 'ru'): Disclosure => disclose({ ...request, language }) as Disclosure;

const notice = (element: Element): string => words(inside(element, '.opened'));

const withCalculator = (product: unknown = standard): Promise<HTMLElement> =>
  fixture<HTMLElement>(html`<div lang="ru"><mfo-calculator id="loan" .product=${product} amount="100000" term="12m" disbursement-date="2026-11-20"></mfo-calculator><mfo-disclosure for="loan"></mfo-disclosure></div>`);

/** What a button saves, instead of a download. */
async function saved(element: MfoDisclosure, way: string): Promise<{ readonly name: string; readonly type: string; readonly text: string }> {
  const original = URL.createObjectURL.bind(URL);
  let blob: Blob | undefined;
  let name = '';
  URL.createObjectURL = (given: Blob): string => {
    blob = given;
    return original(given);
  };
  const catchLink = (event: Event): void => {
    const link = event.target as HTMLAnchorElement;
    if (link.localName !== 'a') return;
    event.preventDefault();
    name = link.download;
  };
  element.shadowRoot!.addEventListener('click', catchLink);
  inside(element, `[data-way=${way}]`).click();
  element.shadowRoot!.removeEventListener('click', catchLink);
  URL.createObjectURL = original;
  return { name, type: blob!.type, text: await blob!.text() };
}

async function openFile(element: MfoDisclosure, text: string, name = 'sheet.html'): Promise<void> {
  const input = inside<HTMLInputElement>(element, '#open-file');
  const files = new DataTransfer();
  files.items.add(new File([text], name));
  input.files = files.files;
  input.dispatchEvent(new Event('change'));
  await waitUntil(() => all(element, '.opened').length > 0);
  await element.updateComplete;
}

afterEach(() => history.replaceState(null, '', location.pathname + location.search));

describe('by its link', () => {
  it('opens computed anew, says that the hash holds, and gives the page back', async () => {
    const disclosure = made();
    location.hash = linkOf(disclosure);
    const around = await withCalculator();
    const element = around.querySelector('mfo-disclosure')!;
    await waitUntil(() => notice(element).includes('Отпечаток сходится'));
    await waitUntil(() => element.disclosure!.lender['bin'] !== undefined);
    expect(element.disclosure!.hash).to.equal(disclosure.hash);
    expect(shownIn(element.shadowRoot!)['amount']).to.equal('250 000 ₸');
    await waitUntil(() => !notice(element).includes('нет продукта'));
    expect(notice(element)).not.to.contain('другой продукт');
    expect(element.shadowRoot!.activeElement).to.equal(inside(element, '.opened'));
    await expect(element).to.be.accessible();
    inside(element, '.opened button').click();
    await waitUntil(() => shownIn(element.shadowRoot!)['amount'] === '100 000 ₸');
    expect(location.hash).to.equal('');
  });

  it('opens when the address changes, and is closed when it changes back', async () => {
    const element = await sheetFor({ ...loan, amount: '100000' });
    location.hash = linkOf(made());
    await waitUntil(() => all(element, '.opened').length > 0);
    expect(shownIn(element.shadowRoot!)['amount']).to.equal('250 000 ₸');
    location.hash = '';
    await waitUntil(() => all(element, '.opened').length === 0);
    expect(shownIn(element.shadowRoot!)['amount']).to.equal('100 000 ₸');
  });

  it('keeps the language that it was made in; what is said around it is in the page\'s', async () => {
    location.hash = linkOf(made(loan, 'kk'));
    const element = await sheetFor();
    expect(notice(element)).to.contain('Отпечаток сходится');
    expect(words(inside(element, '.main'))).to.contain('Ең бастысы');
  });

  it('says that a digit was changed', async () => {
    location.hash = linkOf(made()).replace('a=250000', 'a=240000');
    const element = await sheetFor();
    expect(notice(element)).to.contain('Отпечаток не сходится');
    await expect(element).to.be.accessible();
  });

  it('says that the page has another product, or none', async () => {
    location.hash = linkOf(made());
    const around = await withCalculator({ ...standard, pricing: [{ nominalRate: '20' }] });
    await waitUntil(() => notice(around.querySelector('mfo-disclosure')!).includes('другой продукт'));
    const alone = await fixture<MfoDisclosure>(html`<mfo-disclosure lang="ru"></mfo-disclosure>`);
    expect(notice(alone)).to.contain('нет продукта');
    expect(shownIn(alone.shadowRoot!)['gesvRate']).to.equal('44,7 %');
  });

  it('that is broken says so, and how to mend it', async () => {
    location.hash = linkOf(made()).slice(0, 200);
    const element = await sheetFor();
    expect(notice(element)).to.contain('повреждена');
    await expect(element).to.be.accessible();
  });

  it('is no concern of another fragment', async () => {
    location.hash = 'chapter-2';
    expect(inside(await sheetFor(), '.opened')).to.equal(null);
  });
});

describe('by a file', () => {
  for (const bilingual of [false, true]) {
    it(`HTML: carries what is seen and what is computed${bilingual ? ', in both languages' : ''}, and holds`, async () => {
      const element = await sheetFor(loan, 'ru', bilingual);
      const { name, type, text } = await saved(element, 'html');
      expect([name, type]).to.deep.equal(['disclosure-annuity-250000.00-2026-11-20-ru.html', 'text/html']);
      expect(text).not.to.match(/<script(?! type="application\/json")|https?:\/\/(?!example\.kz|localhost|127\.0\.0\.1|schema)[^"< ]+\.(js|css)|<!--/);
      await openFile(element, text);
      expect(notice(element)).to.contain('Отпечаток сходится');
      expect(all(element, '.sheet [lang]').length).to.be.greaterThan(0);
      expect(notice(element)).not.to.contain('Не сходится вот что');
    });
  }

  it('opens by itself: all of it open, nothing to press, both rates alike', async () => {
    const { text } = await saved(await sheetFor(), 'html');
    const frame = document.createElement('iframe');
    frame.srcdoc = text;
    document.body.append(frame);
    await waitUntil(() => frame.contentDocument?.querySelector('.sheet') != null);
    const page = frame.contentDocument!;
    expect(shownIn(page)).to.include({ gesvRate: '44,7 %', total: '277 651,04 ₸' });
    expect(page.querySelectorAll('button, input, .part:is(details)').length).to.equal(0);
    expect(page.querySelector('.qr path')!.getAttribute('d')!.length).to.be.greaterThan(1000);
    const [nominal, gesv] = [...page.querySelectorAll('.main .rate .figure')].map((each) => frame.contentWindow!.getComputedStyle(each));
    expect(gesv!.font).to.equal(nominal!.font);
    frame.remove();
    const copy = await fixture<HTMLElement>(html`<div lang="ru"></div>`);
    copy.innerHTML = /<body>([\s\S]*?)<script/.exec(text)![1]!;
    await expect(copy).to.be.accessible();
  });

  it('a changed digit in what is seen is found and named', async () => {
    const element = await sheetFor();
    const { text } = await saved(element, 'html');
    await openFile(element, text.replace(/(data-figure="gesvRate">)44,7/, '$141,7'));
    expect(notice(element)).to.contain('в листе изменено другое').and.to.contain('ГЭСВ: в листе «41,7 %», по расчёту «44,7 %»');
    await openFile(element, text.replace('>7\u202f705,48<', '>7\u202f705,49<'), 'second.html');
    await waitUntil(() => notice(element).includes('second.html'));
    expect(notice(element)).to.contain('таблица, строка «1»').and.to.contain('7 705,49').and.to.contain('7 705,48');
  });

  it('what hides words or paints over them is found: nothing outside of the texts may differ either', async () => {
    const element = await sheetFor();
    const { text } = await saved(element, 'html');
    const forgeries = [
      text.replace('</body>', '<p style="position:fixed">ГЭСВ 10 %</p></body>'),
      text.replace('</style>', '.rate dd::before { content: "10 %" }</style>'),
      text.replace('<body>', '<p>ГЭСВ 10 %</p><body>'),
      text.replace('<tr role="row">', '<tr role="row" style="display:none">'),
      text.replace(/(class="qr"[\s\S]*? d="M)\d+/, '$199'),
      text.replace('href="tel:+77000000001"', 'href="tel:+77000000009"'),
    ];
    for (const [index, forged] of forgeries.entries()) {
      expect(forged, String(index)).not.to.equal(text);
      await openFile(element, forged, `forged-${index}.html`);
      await waitUntil(() => notice(element).includes(`forged-${index}.html`));
      expect(notice(element), String(index)).to.contain('Изменено оформление файла');
    }
  });

  it('saved by another version, its figures are compared and its words are not', async () => {
    const element = await sheetFor();
    const { text } = await saved(element, 'html');
    const other = text.replaceAll('"engine":{"version":"', '"engine":{"version":"0.0.').replaceAll('mfo-elements 0', 'mfo-elements 0.0').replace('Главное', 'Самое главное');
    await openFile(element, other, 'old.html');
    expect(notice(element)).to.contain('Отпечаток сходится').and.to.contain('другой версией').and.not.to.contain('изменено другое');
    expect(inside(element, '.opened').classList.contains('error')).to.equal(true);
    await openFile(element, other.replace(/(data-figure="gesvRate">)44,7/, '$141,7'), 'old-forged.html');
    await waitUntil(() => notice(element).includes('old-forged.html'));
    expect(notice(element)).to.contain('ГЭСВ: в листе «41,7 %»');
  });

  it('saved on another page, in both languages, holds', async () => {
    const element = await sheetFor(loan, 'ru', true);
    const { text } = await saved(element, 'html');
    const here = location.origin + location.pathname;
    await openFile(element, text.replaceAll(here, 'https://mfo.example.kz/loans/').replaceAll(/<path fill="#000" d="[^"]*">/g, '<path fill="#000" d="">'), 'there.html');
    // its codes lead to the other page, and are drawn anew for it: only they differ here
    expect(notice(element)).to.contain('сохранён на другой странице: https://mfo.example.kz/loans/');
    expect(notice(element)).to.contain('Изменено оформление файла').and.not.to.contain('Не сходится вот что');
  });

  it('with two loans in it is no sheet', async () => {
    const element = await sheetFor();
    await openFile(element, JSON.stringify([made(loan, 'ru'), made({ ...loan, amount: '100000' }, 'kk')]), 'two.json');
    expect(notice(element)).to.contain('открыть не получилось');
  });

  it('a changed digit in what it carries is found and named', async () => {
    const element = await sheetFor();
    const { text } = await saved(element, 'html');
    await openFile(element, text.replace('{"id":"gesvRate","value":"44.7"', '{"id":"gesvRate","value":"41.7"'));
    expect(notice(element)).to.contain('ГЭСВ: в листе «41,7 %», по расчёту «44,7 %»');
    await openFile(element, text.replace('"interest":"7705.48"', '"interest":"7705.40"'), 'third.html');
    await waitUntil(() => notice(element).includes('third.html'));
    expect(notice(element)).to.contain('строка № 1').and.to.contain('7705.40');
  });

  it('JSON: holds, and a changed digit is named', async () => {
    const element = await sheetFor();
    const { name, text } = await saved(element, 'json');
    expect(name).to.equal('disclosure-annuity-250000.00-2026-11-20-ru.json');
    await openFile(element, text, name);
    expect(notice(element)).to.contain('сходится').and.not.to.contain('не сходится');
    await openFile(element, text.replace('"overpayment": "27651.04"', '"overpayment": "17651.04"'), 'fourth.json');
    await waitUntil(() => notice(element).includes('fourth.json'));
    expect(notice(element)).to.contain('17651.04');
  });

  it('of two files opened one after the other the last is shown', async () => {
    const element = await sheetFor();
    const input = inside<HTMLInputElement>(element, '#open-file');
    for (const [name, text, delay] of [['slow.json', JSON.stringify(made({ ...loan, amount: '100000' })), 200], ['quick.json', JSON.stringify(made()), 0]] as const) {
      const file = new File([text], name);
      const read = file.text.bind(file);
      file.text = (): Promise<string> => new Promise((resolve) => setTimeout(() => resolve(read()), delay));
      Object.defineProperty(input, 'files', { configurable: true, get: () => [file] });
      input.dispatchEvent(new Event('change'));
    }
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(notice(element)).to.contain('quick.json');
  });

  it('another file is refused in words', async () => {
    const element = await sheetFor();
    for (const [name, text] of [['a.html', '<html></html>'], ['b.json', '{"a":1}'], ['c.json', '[]'], ['d.txt', ''], ['e.json', '{']] as const) {
      await openFile(element, text, name);
      await waitUntil(() => notice(element).includes('Лист открыть не получилось'));
      expect(notice(element)).not.to.contain('undefined');
      inside(element, '.opened button').click();
      await waitUntil(() => all(element, '.opened').length === 0);
    }
  });

  it('CSV and JSON-LD are what others read', async () => {
    const element = await sheetFor();
    expect((await saved(element, 'csv')).text).to.contain('46275,17');
    const { name, text } = await saved(element, 'jsonLd');
    expect(name.endsWith('.jsonld')).to.equal(true);
    expect(JSON.parse(text)).to.deep.include({ '@type': 'LoanOrCredit', 'interestRate': 37.5, 'annualPercentageRate': 44.7, 'loanTerm': { '@type': 'QuantitativeValue', 'value': 6, 'unitCode': 'MON' } });
  });
});

describe('as a property', () => {
  it('a disclosure that a server made is computed anew and compared', async () => {
    const element = await fixture<MfoDisclosure>(html`<mfo-disclosure lang="ru"></mfo-disclosure>`);
    element.disclosure = made();
    await element.updateComplete;
    expect(notice(element)).to.contain('сходится');
    expect(shownIn(element.shadowRoot!)['gesvRate']).to.equal('44,7 %');
    element.disclosure = { ...made(), hash: '0'.repeat(64) };
    await element.updateComplete;
    expect(notice(element)).to.contain('не сходится');
    const circle: { self?: object } = {};
    circle.self = circle;
    for (const wrong of [circle, { ...made(), extra: circle }, 'x', 5]) {
      element.disclosure = wrong as unknown as Disclosure;
      await element.updateComplete;
      expect(notice(element)).to.contain('открыть не получилось');
    }
    element.disclosure = undefined;
    await element.updateComplete;
    expect(textOf(element)).to.contain('Лист появится');
  });
});

it('a form has the page\'s own sheet, of what the calculator says now, whatever a link has opened', async () => {
  location.hash = linkOf(made({ ...loan, amount: '10000' }));
  const form = await fixture<HTMLFormElement>(html`<form lang="ru"><mfo-calculator id="loan" .product=${standard} amount="100000" term="12m" disbursement-date="2026-11-20"></mfo-calculator><mfo-disclosure name="sheet" for="loan"></mfo-disclosure></form>`);
  const calculator = form.querySelector('mfo-calculator')!;
  const sheet = form.querySelector('mfo-disclosure')!;
  await waitUntil(() => all(sheet, '.opened').length === 1);
  expect(notice(sheet)).to.contain('сходится');
  const amount = (): string => (JSON.parse(new FormData(form).get('sheet') as string) as Disclosure).quote.terms.amount;
  expect(amount()).to.equal('100000.00');
  calculator.setAttribute('amount', '120000');
  await calculator.updateComplete;
  expect(amount()).to.equal('120000.00');
});

it('a sheet that is moved within the page follows its source as before', async () => {
  const around = await withCalculator();
  const element = around.querySelector('mfo-disclosure')!;
  const calculator = around.querySelector('mfo-calculator')!;
  await waitUntil(() => element.disclosure !== undefined);
  calculator.setAttribute('amount', '270000');
  await calculator.updateComplete;
  await new Promise((resolve) => setTimeout(resolve, 100));
  const box = document.createElement('div');
  around.append(box);
  box.append(element);
  await waitUntil(() => element.disclosure!.quote.terms.amount === '270000.00');
});

it('printing prints the sheet alone, whole, and gives the page back', async () => {
  const element = await sheetFor();
  const other = document.createElement('p');
  other.textContent = 'другое на странице';
  document.body.append(other);
  const original = window.print.bind(window);
  let printed = 0;
  window.print = (): void => {
    printed += 1;
    dispatchEvent(new Event('beforeprint'));
    expect(all(element, 'details.part').length).to.equal(0);
    expect(all(element, '.steps').length).to.be.greaterThan(3);
    expect(document.adoptedStyleSheets.length).to.equal(1);
    expect(element.hasAttribute('data-mfo-alone')).to.equal(true);
    dispatchEvent(new Event('afterprint'));
  };
  inside(element, '[data-way=print]').click();
  window.print = original;
  expect([printed, document.adoptedStyleSheets.length, element.hasAttribute('data-mfo-alone'), document.body.hasAttribute('data-mfo-alone')]).to.deep.equal([1, 0, false, false]);
  expect(all(element, 'details.part').length).to.be.greaterThan(3);
  other.remove();
});

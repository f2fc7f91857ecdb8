/** Every state of the calculator: accessible in both languages, nothing larger than ГЭСВ, nothing wider than its column. */
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import '../../src/define/mfo-calculator.js';
import type { MfoCalculator } from '../../src/elements/mfo-calculator/mfo-calculator.js';
import { all, click, figuresOf, inside, isChromium, open, textOf, tooWide, type, words } from '../support/calculator.js';
import { bare, short, standard } from '../support/products.js';

const LONG = 'Ұзақмерзімдіөтеукестесіменберілетінмікрокредит '.repeat(4);
const long_names = {
  ...standard,
  name: { ru: LONG, kk: LONG },
  lender: { ...standard.lender, name: { ru: LONG, kk: LONG }, site: `https://example.kz/${'x'.repeat(120)}` },
  services: [{ id: 'a', name: { ru: LONG, kk: LONG }, content: { ru: LONG, kk: LONG }, price: '9999999999999999' }],
};

/** Each state, and how it is come to. */
const STATES: Readonly<Record<string, { readonly product?: unknown; readonly reach?: (element: MfoCalculator) => Promise<unknown> }>> = {
  'opened': {},
  'a product of the least fields': { product: bare },
  'a short loan': { product: short },
  'fields in error': {
    reach: async (element) => {
      for (const id of ['amount', 'term', 'disbursementDate', 'firstPaymentDate', 'nominalRate']) await type(element, id, 'x');
    },
  },
  'limits passed': { reach: (element) => type(element, 'amount', '9999999999999999').then(() => type(element, 'term', '600')) },
  'an individual rate, and a first payment too late': {
    reach: (element) => type(element, 'amount', '500000').then(() => type(element, 'firstPaymentDate', '20.01.2027')),
  },
  'services half and wholly chosen': {
    product: { ...standard, services: [...standard.services, { id: 'other', price: '100' }] },
    reach: async (element) => {
      for (const box of all(element, '.service > label input')) await click(element, box);
      await click(element, all(element, '.how input')[1]!);
    },
  },
  'everything folded out': {
    reach: async (element) => {
      for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
      await click(element, inside(element, '#firstPaymentDate-toggle'));
      for (const details of all<HTMLDetailsElement>(element, 'details')) details.open = true;
    },
  },
  'a product that can not be read': { product: { pricing: [], extra: 1 } },
  'long names': { product: long_names, reach: (element) => click(element, inside(element, '.service input')) },
  'disabled': {
    reach: (element) => {
      element.setAttribute('disabled', '');
      return new Promise((resolve) => setTimeout(resolve, 50));
    },
  },
  'an application': { reach: (element) => (element.setAttribute('apply-href', 'https://example.kz/?sum={amount}'), element.updateComplete) },
};

async function inState(name: string, lang: string): Promise<MfoCalculator> {
  const { product = standard, reach } = STATES[name]!;
  const element = await open(lang, product);
  await reach?.(element);
  await element.updateComplete;
  return element;
}

for (const lang of ['ru', 'kk']) {
  for (const name of Object.keys(STATES)) {
    it(`${name}: is accessible in ${lang}`, async () => {
      const element = await inState(name, lang);
      await expect(element).to.be.accessible();
      expect(textOf(element)).not.to.match(/NaN|undefined|\[object|calculator\./);
    });
  }
}

for (const name of ['opened', 'limits passed', 'fields in error', 'everything folded out']) {
  it(`${name}: is accessible on a dark page`, async () => {
    const { documentElement: page } = document;
    Object.assign(page.style, { colorScheme: 'dark', background: 'Canvas', color: 'CanvasText' });
    await expect(await inState(name, 'kk')).to.be.accessible();
    page.removeAttribute('style');
  });
}

const WIDTHS = [320, 390, 768, 1280];

for (const name of ['opened', 'limits passed', 'services half and wholly chosen', 'everything folded out', 'long names'] as const) {
  it(`${name}: fits its column at ${WIDTHS.join(', ')} px in both languages`, async () => {
    for (const lang of ['ru', 'kk']) {
      const element = await inState(name, lang);
      for (const width of WIDTHS) {
        element.style.inlineSize = `${width}px`;
        expect(tooWide(element), `${lang} at ${width}`).to.deep.equal([]);
      }
    }
  });
}

const ONE_STYLE = ['fontSize', 'fontWeight', 'fontStyle', 'fontFamily', 'fontStretch', 'color', 'backgroundColor', 'lineHeight', 'letterSpacing', 'opacity', 'textTransform', 'textDecorationLine'] as const;

async function equalRates(where: string): Promise<void> {
  for (const lang of ['ru', 'kk']) {
    for (const name of ['opened', 'services half and wholly chosen', 'fields in error'] as const) {
      const around = await fixture<HTMLElement>(html`<div></div>`);
      const element = await inState(name, lang);
      for (const scheme of ['light', 'dark']) {
        for (const width of WIDTHS) {
          around.style.colorScheme = element.style.colorScheme = scheme;
          element.style.inlineSize = `${width}px`;
          const rates = all(element, '.rate dd .figure').map((figure) => getComputedStyle(figure));
          expect(rates.length).to.be.at.least(2);
          for (const property of ONE_STYLE) expect(new Set(rates.map((style) => style[property])).size, `${property}, ${name}, ${lang}, ${scheme}, ${width}, ${where}`).to.equal(1);
          const largest = Math.max(...all(element, '*').filter(({ localName }) => localName !== 'svg').map((each) => Number.parseFloat(getComputedStyle(each).fontSize)));
          expect(Number.parseFloat(rates[1]!.fontSize), `${name}, ${lang}, ${scheme}, ${width}, ${where}`).to.equal(largest);
        }
      }
    }
  }
}

describe('the nominal rate and ГЭСВ', () => {
  it('are of one style, and no text is larger, in each language, theme and width', () => equalRates('screen'));

  it('keep to it under the host’s own type and colours', async () => {
    const element = await open();
    Object.assign(element.style, { font: 'italic 300 13px/2 monospace', color: 'rebeccapurple', colorScheme: 'dark' });
    element.style.setProperty('--mfo-accent', 'green');
    const [nominal, gesv] = all(element, '.rate dd .figure').map((figure) => getComputedStyle(figure));
    for (const property of ONE_STYLE) expect(gesv![property], property).to.equal(nominal![property]);
  });

  // what a runner can not emulate in the other engines is theirs by the same style sheet
  if (isChromium) {
    it('keep to it in forced colours and on paper', async () => {
      await emulateMedia({ forcedColors: 'active' });
      await equalRates('forced colours');
      await emulateMedia({ forcedColors: 'none' });
      await emulateMedia({ media: 'print' });
      await equalRates('print');
      await emulateMedia({ media: 'screen' });
    });
  }
});

it('keeps the place of the answer while there is none', async () => {
  const element = await open();
  element.style.inlineSize = '360px';
  const before = inside(element, '.answer').getBoundingClientRect().height;
  await type(element, 'amount', '');
  expect(figuresOf(element)).to.deep.equal(['—', '—', '—', '—', '—']);
  expect(inside(element, '.answer').getBoundingClientRect().height).to.be.within(before - 1, before + 1);
  await type(element, 'amount', '250000');
  expect(inside(element, '.answer').getBoundingClientRect().height).to.be.within(before - 1, before + 1);
});

it('shows findings beside what they concern', async () => {
  const element = await open();
  const at = (place: string): string => words(inside(element, place));
  await type(element, 'amount', '9 000 000');
  expect(at('#amount-messages')).to.match(/^Нельзя\. .*9 000 000 ₸.*4 757 500 ₸ \(1 100 МРП\)/);
  await type(element, 'amount', '250 000');
  await type(element, 'term', '40');
  expect(at('#term-messages')).to.match(/^Нельзя\. .*40 месяцев.*36 месяцев/);
  await type(element, 'term', '6');
  await type(element, 'firstPaymentDate', '20.01.2027');
  expect(at('#firstPaymentDate-messages')).to.match(/^Нельзя\. .*61 день.*30 дней/);
  expect(at('#amount-messages') + at('#term-messages')).to.equal('');
  await type(element, 'firstPaymentDate', '');
  inside(element, 'input[value=single-payment]').click();
  await element.updateComplete;
  // a single payment has no first one to move: its method is the cause
  expect([at('#firstPaymentDate-messages'), at('#annuity-messages')]).to.deep.equal(['', '']);
  expect(at('#single-payment-messages')).to.match(/^Нельзя\. До первого платежа 181 день/);
  inside(element, 'input[value=annuity]').click();
  element.product = { ...standard, maxGesvRate: '44' };
  await element.updateComplete;
  expect(at('.answer dl ~ .findings')).to.contain('ГЭСВ');
});

it('is as wide as its place, whatever lays it out', async () => {
  for (const layout of ['display: flex', 'display: flex; flex-direction: column; align-items: flex-start', 'display: grid; justify-content: start', 'float: inline-start', 'display: inline-block', 'inline-size: 700px']) {
    const around = await fixture<HTMLElement>(html`<div style=${layout}></div>`);
    const element = document.createElement('mfo-calculator');
    element.product = standard;
    around.append(element);
    await element.updateComplete;
    expect(element.offsetWidth, layout).to.be.greaterThan(239);
    if (layout === 'inline-size: 700px') {
      element.style.margin = '0 50px';
      expect(element.offsetWidth).to.equal(600);
    }
  }
});

it('takes its colours from the host', async () => {
  const element = await open();
  element.style.setProperty('--mfo-accent', 'rgb(1, 2, 3)');
  element.style.setProperty('--mfo-error', 'rgb(4, 5, 6)');
  await type(element, 'amount', 'x');
  expect(getComputedStyle(inside(element, '.picks button')).borderTopColor).to.equal('rgb(1, 2, 3)');
  expect(getComputedStyle(inside(element, '.error')).borderInlineStartColor).to.equal('rgb(4, 5, 6)');
});

it('explains special terms where they stand', async () => {
  const element = await open();
  const terms = all(element, 'details.term > summary').map(words);
  for (const each of ['Что такое МРП', 'Вернёте всего', 'Ставка вознаграждения (номинальная), годовых', 'ГЭСВ: сколько процентов в год микрокредит стоит на самом деле']) expect(terms).to.include(each);
  expect(words(inside(element, '#amount-label ~ details p'))).to.contain('На 20 ноября 2026 года он равен 4 325 ₸');
});

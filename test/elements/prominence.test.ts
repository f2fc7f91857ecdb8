/** ГЭСВ beside a page's own styles: where they make it smaller than other text, or hide it, the element says so; else it says nothing. */
import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import '../../src/define/mfo-calculator.js';
import '../../src/define/mfo-disclosure.js';
import type { MfoCalculator } from '../../src/elements/mfo-calculator/mfo-calculator.js';
import { quote } from '../../src/engine.js';
import { textOf } from '../support/calculator.js';
import { loan, standard } from '../support/products.js';

const SAID = { ru: 'показывает ГЭСВ мельче', kk: 'ЖТСМ-ді басқа мәтіннен ұсақ' } as const;

let warned: string[] = [];
const warn = console.warn;

beforeEach(() => {
  warned = [];
  console.warn = (...said: unknown[]): void => void warned.push(String(said[0]));
});

afterEach(() => {
  console.warn = warn;
});

/** A calculator on a page with these styles. */
async function styled(css: string, lang: keyof typeof SAID = 'ru'): Promise<{ readonly element: MfoCalculator; readonly style: HTMLStyleElement }> {
  const around = await fixture<HTMLElement>(html`<div lang=${lang}><style></style><mfo-calculator .product=${standard} amount="250000" term="6m" disbursement-date="2026-11-20" apply-href="https://example.kz/"></mfo-calculator></div>`);
  const style = around.querySelector('style')!;
  style.textContent = css;
  return { element: around.querySelector('mfo-calculator')!, style };
}

const rested = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 900));
const says = (element: Element, lang: keyof typeof SAID = 'ru'): boolean => textOf(element).includes(SAID[lang]);

const DIMINISHING: Readonly<Record<string, string>> = {
  'other text made larger': 'mfo-calculator::part(apply) { font-size: 4rem; }',
  'the figures scaled down': 'mfo-calculator::part(figures) { transform: scale(0.5); }',
  'the figures not shown': 'mfo-calculator::part(figures) { display: none; }',
  'the figures see-through': 'mfo-calculator::part(figures) { opacity: 0; }',
};

const HARMLESS: Readonly<Record<string, string>> = {
  'no styles at all': '',
  'large type of the page': 'div { font-size: 40px; }',
  'small type of the page': 'div { font-size: 12px; }',
  'another family and colour': 'div { font-family: serif; --mfo-accent: green; }',
  'parts with room and lines': 'mfo-calculator::part(figures) { padding: 1rem; border: 1px solid; } mfo-calculator::part(field) { margin: 2rem; }',
  'an element that is not shown': 'mfo-calculator { display: none; }',
};

describe('the prominence of ГЭСВ', () => {
  for (const [name, css] of Object.entries(DIMINISHING)) {
    it(`is missed where the page has ${name}`, async () => {
      const { element, style } = await styled(css);
      await waitUntil(() => says(element), 'nothing is said', { timeout: 5_000 });
      expect(warned.length).to.equal(1);
      expect(warned[0]).to.contain('24');
      style.textContent = '';
      element.requestUpdate();
      await waitUntil(() => !says(element), 'it is still said', { timeout: 5_000 });
    });
  }

  for (const [name, css] of Object.entries(HARMLESS)) {
    it(`is kept with ${name}`, async () => {
      const { element } = await styled(css);
      await rested();
      expect([says(element), warned]).to.deep.equal([false, []]);
    });
  }

  it('is missed in Kazakh too, and is a state for the page\'s own styles', async () => {
    const { element } = await styled(DIMINISHING['the figures scaled down']!, 'kk');
    await waitUntil(() => says(element, 'kk'), 'nothing is said', { timeout: 5_000 });
    if (CSS.supports('selector(:state(x))')) expect(element.matches(':state(gesv-diminished)')).to.equal(true);
  });

  it('is watched on the sheet', async () => {
    const around = await fixture<HTMLElement>(html`<div lang="ru"><style>mfo-disclosure::part(keep) { font-size: 5rem; }</style><mfo-disclosure .quote=${quote(loan)}></mfo-disclosure></div>`);
    const element = around.querySelector('mfo-disclosure')!;
    await waitUntil(() => says(element), 'nothing is said', { timeout: 5_000 });
  });

  it('is kept on the sheet as it is', async () => {
    for (const size of ['12px', '16px', '30px']) {
      const around = await fixture<HTMLElement>(html`<div lang="ru"><style>div { font-size: ${size}; }</style><mfo-disclosure .quote=${quote(loan)}></mfo-disclosure></div>`);
      await rested();
      expect([says(around.querySelector('mfo-disclosure')!), warned]).to.deep.equal([false, []]);
    }
  });
});

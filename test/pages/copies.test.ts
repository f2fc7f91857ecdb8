/** Two copies of the scripts on one page, or two versions: the first stays, the console is told once, and all of it works. */
import { expect, waitUntil } from '@open-wc/testing';
import { VERSION } from '../../src/disclosure/version.js';
import { inside } from '../support/calculator.js';

const OTHER = '9.9.9';
const FILES = { calculator: '/dist/cdn/mfo-calculator.js', elements: '/dist/cdn/mfo-elements.js' } as const;
const text = (path: string): Promise<string> => fetch(path).then((response) => response.text());

/** The same file under an address of its own, as it is or as another version would have it. */
async function copy(name: keyof typeof FILES, version = VERSION): Promise<string> {
  const code = await text(FILES[name]);
  expect(code).to.contain(VERSION);
  return URL.createObjectURL(new Blob([code.replaceAll(VERSION, version)], { type: 'text/javascript' }));
}

interface Page {
  readonly document: Document;
  readonly classes: CustomElementRegistry;
  /** What was warned of, and what went wrong. */
  readonly warned: readonly string[];
  readonly errors: readonly string[];
  readonly close: () => void;
}

/** A page with these scripts, in their order, under a policy. */
async function page(scripts: readonly string[], policy = ''): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="ru"><head><meta http-equiv="Content-Security-Policy" content="${policy}"><script>
    window.warned = [];
    window.errors = [];
    console.warn = (text) => warned.push(text);
    addEventListener('error', ({ message }) => errors.push(message));
    addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
  </script></head><body>
    <mfo-calculator id="loan" product-src="${location.origin}/public/products/standard.json" amount="250000" term="6m" disbursement-date="2026-11-20" today="2026-11-20"></mfo-calculator>
    <mfo-schedule for="loan"></mfo-schedule>
    <mfo-kdn-check for="loan" today="2026-11-20"></mfo-kdn-check>
    <mfo-disclosure for="loan"></mfo-disclosure>
    ${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('')}
  </body></html>`;
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  const { warned, errors, customElements: classes } = frame.contentWindow as unknown as { warned: string[]; errors: string[]; customElements: CustomElementRegistry };
  return { document: frame.contentDocument!, classes, warned, errors, close: () => frame.remove() };
}

/** The calculator, the schedule and the sheet say the same loan. */
async function works({ document }: Page): Promise<void> {
  const [calculator, schedule, kdn, sheet] = ['mfo-calculator', 'mfo-schedule', 'mfo-kdn-check', 'mfo-disclosure'].map((name) => document.querySelector(name)!);
  await waitUntil(() => schedule!.shadowRoot?.querySelectorAll('tbody tr').length === 6, 'no schedule', { timeout: 10_000 });
  expect(inside(calculator!, '.rate:last-of-type dd').textContent).to.contain('44,7');
  await waitUntil(() => sheet!.shadowRoot?.querySelector('.main .figure') != null, 'no sheet', { timeout: 10_000 });
  expect(inside(sheet!, '.main').textContent).to.contain('44,7');
  expect(kdn!.shadowRoot!.querySelector('input')).not.to.equal(null);
}

describe('two scripts on a page', () => {
  for (const [what, scripts, stays, comes] of [
    ['the same file twice', [['elements'], ['elements']], VERSION, VERSION],
    ['the lighter file before the whole one', [['calculator'], ['elements']], VERSION, VERSION],
    ['the whole one before the lighter', [['elements'], ['calculator']], VERSION, VERSION],
    ['an older version before a newer', [['elements'], ['elements', OTHER]], VERSION, OTHER],
    ['a lighter file of another version before the whole one', [['calculator', OTHER], ['elements']], OTHER, VERSION],
  ] as const) {
    it(`${what}: the first stays and works, and the console is told once`, async () => {
      const both = await page(await Promise.all(scripts.map(([name, version]) => copy(name, version))));
      await works(both);
      expect((both.classes.get('mfo-calculator') as unknown as { version: string }).version).to.equal(stays);
      expect(both.errors).to.deep.equal([]);
      expect(both.warned).to.have.lengthOf(1);
      expect(both.warned[0]).to.contain(`mfo-elements ${comes}: <mfo-calculator>`).and.to.contain(`of ${stays}.`);
      both.close();
    });
  }

  it('one script by itself, or named twice by one address, says nothing', async () => {
    const whole = await copy('elements');
    const one = await page([whole, whole]);
    await works(one);
    expect([one.warned, one.errors]).to.deep.equal([[], []]);
    one.close();
  });

  it("under Trusted Types both work with 'allow-duplicates'; without it the second stops, and what the first brought works", async () => {
    const scripts = [await copy('elements'), await copy('elements', OTHER)];
    const both = await page(scripts, "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'");
    await works(both);
    expect([both.warned.length, both.errors]).to.deep.equal([1, []]);
    both.close();
    const first = await page(scripts, "require-trusted-types-for 'script'; trusted-types lit-html");
    await works(first);
    first.close();
  });
});

/** The snippets of docs/embedding.md, as WordPress, Tilda and Bitrix put them into a page: attributes and the CDN file alone, no other script. */
import { expect, waitUntil } from '@open-wc/testing';
import { inside } from '../support/calculator.js';
import { standard } from '../support/products.js';

const text = (path: string): Promise<string> => fetch(path).then((response) => response.text());

const recipes = await text('/docs/embedding.md');
const integrity = JSON.parse(await text('/dist/cdn/sri.json')) as Readonly<Record<string, string>>;

/** The snippet under that heading, with the addresses, the integrity and the product that stand here. */
function snippet(heading: string): string {
  const [, found = ''] = /```html\n([^]*?)```/.exec(recipes.slice(recipes.indexOf(`\n## ${heading}\n`))) ?? [];
  return found
    .replace('https://cdn.example.kz/', '/dist/cdn/')
    .replace('https://www.example.kz/', '/public/')
    .replace('sha384-…', integrity['mfo-calculator.js']!)
    .replace(/product='[^']*'/, () => `product='${JSON.stringify(standard).replaceAll('&', '&amp;').replaceAll("'", '&#39;')}'`);
}

/** Paragraphs where lines are empty, breaks where they end outside of tags, and ampersands written out: as WordPress's classic posts. */
const wordPress = (html: string): string =>
  html
    .trim()
    .split(/\n\s*\n/)
    .map((part) => `<p>${part.replace(/(<[^>]*>)|\n/g, (_, tag?: string) => tag ?? '<br />\n')}</p>`)
    .join('\n')
    .replace(/&(?!#?\w+;)/g, '&#038;');

const tilda = (html: string): string => `<div id="allrecords" class="t-records"><div class="r t-rec" data-record-type="131"><div class="t123"><div class="t-container_100"><div class="t-width t-width_100">${html}</div></div></div></div></div>`;

/** Scripts moved to the end of the page. */
function bitrix(html: string): string {
  const scripts = html.match(/<script[^]*?<\/script>/g) ?? [];
  return scripts.reduce((rest, script) => rest.replace(script, ''), html) + scripts.join('');
}

/** What Bitrix's visual editor makes of tags that it was not taught: nothing of empty ones, and a `span` of the others. */
function visualEditor(html: string): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const element of page.querySelectorAll('mfo-calculator, mfo-schedule')) {
    const span = page.createElement('span');
    span.append(...element.childNodes);
    if (span.hasChildNodes()) element.replaceWith(span);
    else element.remove();
  }
  return page.head.innerHTML + page.body.innerHTML;
}

/** The origin by its name: in a page that an attribute holds, Firefox takes nothing for its `'self'`. */
const POLICY = `default-src 'none'; script-src ${location.origin}; style-src ${location.origin}; connect-src ${location.origin}; require-trusted-types-for 'script'; trusted-types lit-html`;

/** A page with that in its body; nothing but the CDN file runs in it. */
async function page(body: string): Promise<{ readonly document: Document; readonly close: () => void }> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"></head><body>${body}</body></html>`;
  await new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
    document.body.append(frame);
  });
  return { document: frame.contentDocument!, close: () => frame.remove() };
}

const calculatorSays = (document: Document, words: string): Promise<void> =>
  waitUntil(() => document.querySelector('mfo-calculator')?.shadowRoot?.textContent.includes(words), `the calculator does not say: ${words}`, { timeout: 10_000 });

/** The rate is that of any such loan; the day is today. */
async function works(body: string): Promise<void> {
  const { document, close } = await page(body);
  await waitUntil(() => document.querySelector('mfo-schedule')?.shadowRoot?.querySelectorAll('tbody tr').length === 6, 'no schedule', { timeout: 10_000 });
  const calculator = document.querySelector('mfo-calculator')!;
  expect(calculator.shadowRoot!.textContent).to.contain(standard.name.ru);
  expect(inside(calculator, '.rate:last-of-type dd').textContent).to.match(/4\d,\d/);
  close();
}

describe('in a site’s editor', () => {
  for (const [name, treat] of Object.entries({ WordPress: wordPress, Tilda: tilda, Bitrix: bitrix })) {
    it(`the snippet for ${name} works as it is written, and as ${name} puts it into the page`, async () => {
      expect(snippet(name)).to.contain('<mfo-schedule');
      await works(snippet(name));
      await works(treat(snippet(name)));
    });
  }

  it('the link to the application survives WordPress writing out its ampersand', async () => {
    const { document, close } = await page(wordPress(snippet('WordPress')));
    await waitUntil(() => document.querySelector('mfo-calculator')?.shadowRoot?.querySelector('a[part~=apply]') != null, 'no link', { timeout: 10_000 });
    expect(inside<HTMLAnchorElement>(document.querySelector('mfo-calculator')!, 'a[part~=apply]').href).to.contain('/apply?sum=250000.00&term=6m');
    close();
  });

  it('the words between the tags are what Bitrix’s visual editor leaves of them', async () => {
    const { document, close } = await page(visualEditor(snippet('Bitrix')));
    expect(document.querySelector('mfo-calculator')).to.equal(null);
    expect(document.body.textContent).to.contain('Сколько стоит микрокредит');
    close();
  });

  it('a product in a child script that WordPress broke into paragraphs is said in place, not priced', async () => {
    const json = JSON.stringify(standard, null, 2).replaceAll('\n  "term"', '\n\n  "term"');
    const { document, close } = await page(wordPress(`${snippet('WordPress').split('\n')[0]!}\n\n<mfo-calculator><script type="application/json">${json}</script></mfo-calculator>`));
    await calculatorSays(document, 'не читается как JSON');
    close();
  });

  it('curly quotes of a word processor are said in place, not priced', async () => {
    const { document, close } = await page(snippet('Bitrix').replace(/(amount|term)="(\w+)"/g, '$1=“$2”'));
    await calculatorSays(document, '“250000”');
    expect((document.querySelector('mfo-calculator') as Element & { quote?: object }).quote).to.equal(undefined);
    close();
  });
});

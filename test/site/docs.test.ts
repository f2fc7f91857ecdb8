/** The documents as a visitor of the built site meets them, in Chromium, under a strict policy: whole in both languages, within a phone, accessible, and every link leads somewhere. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CRITERIA } from '../../src/site/docs/accessibility/criteria.js';
import { CHAPTERS, recordsOf } from '../../src/site/docs/law/chapters.js';
import { PAGES, PAGE_NAMES, type PageName } from '../../src/site/docs/pages.js';
import { fieldsOf } from '../../src/site/docs/product/schema-fields.js';
import { TOPICS } from '../../src/site/docs/requirements/topics.js';
import { FIELDS } from '../../src/site/docs/words/product.js';
import { chromium, newPage, PATIENCE_MS, type Opened } from '../support/chromium.js';
import { serve, type Served } from '../support/serve.js';
import productSchema from '../../public/schemas/product.json';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html";
const LANGUAGES = ['ru', 'kk'] as const;
const SITE_PAGES = ['index.html', 'verify.html', 'builder.html'];

const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

let browser: Browser;
let site: Served;

beforeAll(async () => {
  site = await serve('dist/site', POLICY);
  browser = await chromium();
}, PATIENCE_MS);

afterAll(async () => {
  await browser.close();
  site.close();
});

const addressOf = (path: string): string => site.address + path;

async function opened(name: PageName, lang: 'ru' | 'kk' = 'ru', width = 1280): Promise<Opened> {
  const { page, complaints } = await newPage(browser);
  await page.setViewport({ width, height: 800 });
  await page.goto(addressOf(`docs/${name}.html?lang=${lang}`), { waitUntil: 'networkidle0' });
  await page.waitForSelector('main h1');
  return { page, complaints };
}

/** What is said in the page's own language: code is left out. */
const textOf = (page: Page): Promise<string> =>
  page.$eval('body', (body) => {
    const said = body.cloneNode(true) as HTMLElement;
    for (const code of said.querySelectorAll('code')) code.remove();
    return said.textContent;
  });
const rowsOf = (page: Page): Promise<readonly (string | undefined)[]> => page.$$eval('[data-row]', (rows) => rows.map((row) => (row as HTMLElement).dataset['row']));

/** The checker comes in by the debugger, which no policy of the page binds. On the page of elements two of them tell of one lender, each in a landmark of its own. */
async function violations(page: Page, name: PageName): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async (lenders) => {
    const { axe } = window as unknown as { axe: { run: (root: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } };
    const found = await axe.run(document, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true }, 'landmark-unique': { enabled: !lenders } } });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
  }, name === 'elements');
}

const SPACING = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
const LARGE = ':root { font-size: 200% }';

/** Windows, and the type or the spacing that a reader asks for. */
const READERS: readonly (readonly [number, string])[] = [[320, ''], [360, SPACING], [1280, SPACING], [360, LARGE], [640, LARGE], [1280, LARGE]];

/** How much wider than its window the page is to each reader, and the text that is cut off there: it leaves the window, or the box that hides what leaves it. */
async function cutOff(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [width, style] of READERS) {
    await page.setViewport({ width, height: 800 });
    const cut = await page.evaluate((css) => {
      const wanted = new CSSStyleSheet();
      wanted.replaceSync(css);
      const insides = (root: Document | ShadowRoot): readonly Element[] => {
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, wanted];
        return [...root.querySelectorAll('*')].flatMap((element) => (element.shadowRoot === null ? [element] : [element, ...insides(element.shadowRoot)]));
      };
      const all = insides(document);
      const outer = (element: Element): Element | undefined => element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host;
      const within = (element: Element | undefined, is: (style: CSSStyleDeclaration) => boolean): boolean => element !== undefined && (is(getComputedStyle(element)) || within(outer(element), is));
      // a box of one pixel is for screen readers, and a field scrolls as it is typed into
      const shown = all.filter((element) => element.closest('svg, select, input') === null && element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && !within(element, ({ clipPath, width: wide }) => clipPath !== 'none' || wide === '1px'));
      const hides = shown.filter((element) => /hidden|clip/.test(getComputedStyle(element).overflow) && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1));
      const leaves = shown.filter((element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '') && element.getBoundingClientRect().right > window.innerWidth + 1 && !within(element, ({ overflowX }) => /auto|scroll/.test(overflowX)));
      const wider = document.documentElement.scrollWidth - window.innerWidth;
      const told = [...(wider > 0 ? [`the page, by ${String(wider)}`] : []), ...[...hides, ...leaves].map(({ outerHTML }) => outerHTML.slice(0, 120))];
      wanted.replaceSync('');
      return told;
    }, style);
    found.push(...cut.map((each) => `${String(width)} ${style.slice(0, 8)}: ${each}`));
  }
  return found;
}

describe.each(PAGE_NAMES)('the page “%s”', (name) => {
  it.each(LANGUAGES)('opens under the strict policy without a complaint, whole, accessible by day and by night, with nothing cut off by a phone, large type or wide spacing, in %s', async (lang) => {
    const { page, complaints } = await opened(name, lang);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe(PAGES[name][lang]);
    const text = await textOf(page);
    expect(text.length).toBeGreaterThan(600);
    expect(text).not.toMatch(/undefined|\bNaN\b|\[object|\{\{|\b(explain|law|unit|finding)\.[a-z]+[.A-Z]/);
    expect(await violations(page, name)).toEqual([]);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    expect(await violations(page, name)).toEqual([]);
    expect(await cutOff(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('says nothing of one language in the words of the other', async () => {
    const own = new Set<string>();
    for (const lang of LANGUAGES) {
      const { page } = await opened(name, lang);
      const sentences = await page.$$eval('main :is(h1, h2, h3, h4, p, th, td, li, label, summary)', (all) => all.filter((each) => each.querySelector('p, li') === null && each.closest('[lang]') === document.documentElement && each.closest('mfo-verify') === null).map((each) => each.textContent.trim()));
      const long = sentences.filter((sentence) => /[а-яё]{3}.*\s.*[а-яё]{3}/i.test(sentence));
      // what names an act or a lender's own words may be the same
      if (lang === 'ru') for (const sentence of long) own.add(sentence);
      else expect(long.filter((sentence) => own.has(sentence))).toEqual([]);
      await page.close();
    }
  });

  it('leads only to what is there', async () => {
    const { page } = await opened(name);
    const links = await page.$$eval('a[href]', (all) => all.map((link) => link.href));
    const inside = [...new Set(links.filter((href) => href.startsWith(addressOf(''))))];
    expect(inside.length).toBeGreaterThan(PAGE_NAMES.length);
    for (const href of inside) {
      const { hash, origin, pathname, search } = new URL(href);
      const answer = await fetch(`${origin}${pathname}${search}`);
      expect([href, answer.status]).toEqual([href, 200]);
      if (hash !== '' && pathname === `/docs/${name}.html`) expect([hash, await page.$(`[id='${decodeURIComponent(hash.slice(1))}']`) !== null]).toEqual([hash, true]);
    }
    for (const href of links.filter((each) => !each.startsWith(addressOf('')))) expect(href).toMatch(/^(https:\/\/|mailto:|tel:)/);
    await page.close();
  });
});

describe('the documents', () => {
  it('keep the language that was pressed in the address, and carry it from page to page', async () => {
    const { page } = await opened('index');
    await page.click('[data-language=kk]');
    expect(page.url()).toContain('lang=kk');
    await Promise.all([page.waitForNavigation(), page.click("nav.pages a[href*='law.html']")]);
    await page.waitForSelector('main h1');
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe(PAGES.law.kk);
    await page.close();
  });

  it('are found from the other pages of the site', () => {
    for (const path of SITE_PAGES) expect(readFileSync(join('dist/site', path), 'utf8')).toContain('href="./docs/index.html"');
  });

  it('describe each field of the product’s schema, and none beside', async () => {
    const paths = fieldsOf(productSchema).map(({ path }) => path);
    expect(Object.keys(FIELDS).sort()).toEqual([...paths].sort());
    const { page } = await opened('product');
    expect(await rowsOf(page)).toEqual(paths);
    await page.close();
  });

  it('show every record of every value of the law, and which are not verified', async () => {
    const { page } = await opened('law');
    const shown = await rowsOf(page);
    for (const name of CHAPTERS) {
      const records = recordsOf(name);
      expect(records.at(-1)?.until).toBe('2027-12-31');
      for (const [index, { from, ...record }] of records.entries()) {
        expect(shown).toContain(`${name} ${from}`);
        expect(index === 0 ? from : from > records[index - 1]!.from).toBe(index === 0 ? '2024-01-01' : true);
        const unsure = !('confidence' in record && record.confidence === 'verified');
        expect([name, from, await page.$(`[data-row='${name} ${from}'] .unsure`) !== null]).toEqual([name, from, unsure]);
      }
    }
    await page.close();
  });

  it('tell the law of the day that is chosen, and take a host’s own values over it', async () => {
    const { page, complaints } = await opened('law');
    const choose = (id: string, value: string): Promise<void> =>
      page.$eval(`#${id}`, (field, to) => {
        (field as HTMLInputElement).value = to;
        field.dispatchEvent(new Event('change', { bubbles: true }));
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, value);
    const rowOf = (by: string): Promise<string> => page.$eval(`[aria-labelledby=${by}] [data-row=mrp]`, (row) => row.textContent.replace(/\s+/g, ' '));
    await choose('day', '2025-03-01');
    expect(await rowOf('day-of-law')).toContain('3 932 ₸');
    await choose('day', '2027-03-01');
    expect(await rowOf('day-of-law')).toContain('Неизвестно');
    expect(await rowOf('overlay')).toContain('Указал владелец сайта');
    await page.waitForFunction(() => document.querySelector('mfo-calculator')?.shadowRoot?.textContent.includes('Эти значения закона указал владелец сайта'));
    await choose('laid', '{"mrp": 1}');
    expect(await page.$eval('#laid-says', (says) => says.textContent.trim().length)).toBeGreaterThan(10);
    expect(await page.$('mfo-calculator')).toBeNull();
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('show the very files that the tests run, and the hashes of the very files', async () => {
    const { page } = await opened('start');
    const shown = await page.$$eval('pre', (all) => all.map((each) => each.textContent));
    for (const path of ['html/index.html', 'html/src/main.js', 'react/src/Loan.tsx', 'vue/src/Loan.vue', 'svelte/src/Loan.svelte', 'angular/src/loan.html', 'angular/src/loan.ts']) {
      expect(shown).toContain(readFileSync(join('test/frameworks', path), 'utf8').trimEnd());
    }
    const [script = ''] = /<script[^]*?<\/script>/.exec(readFileSync('docs/embedding.md', 'utf8')) ?? [];
    const integrity = JSON.parse(readFileSync('dist/cdn/sri.json', 'utf8')) as Readonly<Record<string, string>>;
    expect(shown.join('\n')).toContain(script.replace('sha384-…', integrity['mfo-calculator.js']!));
    await page.close();
    const { page: policies } = await opened('policy');
    const text = await policies.$eval('main', (main) => main.textContent);
    for (const hash of Object.values(integrity)) expect(text).toContain(hash);
    for (const words of await policies.$$eval('[aria-labelledby=directives] td', (cells) => cells.map((cell) => cell.textContent))) expect(words.length).toBeGreaterThan(20);
    await policies.close();
  });

  it('name clauses by their numbers, and places that there are', () => {
    for (const { clauses, what, where } of TOPICS.flatMap(({ requirements }) => requirements)) {
      for (const clause of clauses) expect(clause).toMatch(/^R00[0124]-[\d.]+(bis)?(\(\d+\))?$|^R003-ch\d+(§\d+)?-[\d-]+(\([\dа-я]+\))?$/);
      expect(what.ru).not.toBe(what.kk);
      for (const place of where) expect([place, place.startsWith('mfo-') ? existsSync(`src/define/${place}.ts`) : existsSync(place)]).toEqual([place, true]);
    }
  });

  it('have every criterion of WCAG 2.2, levels A and AA', () => {
    expect(CRITERIA.map(({ number }) => number)).toHaveLength(55);
    expect(new Set(CRITERIA.map(({ number }) => number)).size).toBe(55);
    expect(CRITERIA.filter(({ level }) => level === 'A')).toHaveLength(31);
  });

  it('show each element alive, with every member that the manifest tells of', async () => {
    const { page, complaints } = await opened('elements');
    const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as { modules: { declarations: { tagName?: string; [kind: string]: unknown }[] }[] };
    const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName !== undefined);
    expect(elements).toHaveLength(6);
    const shown = await rowsOf(page);
    for (const { tagName = '', ...kinds } of elements) {
      for (const kind of ['attributes', 'members', 'events', 'cssParts', 'cssProperties', 'cssStates', 'slots']) {
        for (const { name } of (kinds[kind] ?? []) as readonly { name: string }[]) expect(shown).toContain(`${tagName} ${kind} ${name}`);
      }
      await page.waitForFunction((tag) => (document.querySelector(tag)?.shadowRoot?.textContent.trim().length ?? 0) > 100, {}, tagName);
    }
    expect(complaints).toEqual([]);
    await page.close();
  });
});

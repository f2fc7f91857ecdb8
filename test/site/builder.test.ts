/** The builder as a visitor of the built site meets it, in Chromium, under its own strict policy; and what it gives out, pasted into an empty page. */
import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { AddressInfo } from 'node:net';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
// @ts-expect-error -- a plain script
import { findBrowsers } from '../../scripts/browsers.mjs';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html";

/** How long a browser may take to start on a busy machine. */
const PATIENCE_MS = 120_000;

let browser: Browser;
let server: Server;
/** What was pasted, and the policy that it is served with. */
let pasted = { html: '', policy: '' };

beforeAll(async () => {
  server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://x');
    try {
      response.setHeader('content-type', TYPES[extname(pathname)] ?? 'text/html');
      response.setHeader('content-security-policy', pathname === '/pasted.html' ? `${pasted.policy}; img-src data:` : POLICY);
      response.end(pathname === '/pasted.html' ? `<!doctype html><html lang="ru"><head><meta charset="utf-8"><link rel="icon" href="data:,"></head><body>${pasted.html}</body></html>` : readFileSync(join('dist/site', pathname)));
    } catch {
      response.statusCode = 404;
      response.end();
    }
  }).listen(0, '127.0.0.1');
  const found = (findBrowsers as () => { readonly chromium?: string })().chromium;
  if (found === undefined) throw new Error('The builder is tested in Chromium: none was found.');
  browser = await puppeteer.launch({ executablePath: found, headless: true, args: ['--no-sandbox', '--disable-gpu'], timeout: PATIENCE_MS });
}, PATIENCE_MS);

afterAll(async () => {
  await browser.close();
  server.close();
});

interface Opened {
  readonly page: Page;
  /** What the browser complained of. */
  readonly complaints: string[];
}

async function opened(path: string): Promise<Opened> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => void complaints.push(String(error)));
  await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}`, { waitUntil: 'networkidle0' });
  return { page, complaints };
}

async function builder(lang: 'ru' | 'kk' = 'ru'): Promise<Opened> {
  const found = await opened('/builder.html');
  await found.page.click(`[data-language=${lang}]`);
  await found.page.waitForSelector('#snippet');
  return found;
}

const type = (page: Page, selector: string, text: string): Promise<void> =>
  page.$eval(selector, (field, value) => {
    (field as HTMLInputElement).value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

const valueOf = (page: Page, selector: string): Promise<string> => page.$eval(selector, (field) => (field as HTMLInputElement).value);
const textOf = (page: Page, selector = 'main'): Promise<string> => page.$eval(selector, (element) => (element as HTMLElement).innerText.replace(/\s/g, ' '));
const gesvOf = (page: Page): Promise<string> => page.$eval('mfo-calculator', (element) => [...element.shadowRoot!.querySelectorAll('.rate dd')].map((each) => each.textContent.trim()).join(' ').replace(/\s/g, ' '));

/** Opens what the builder gives out, under the policy that it names. */
async function paste(from: Page): Promise<Opened> {
  pasted = { html: await valueOf(from, '#snippet'), policy: await valueOf(from, '#policy') };
  const found = await opened('/pasted.html');
  await found.page.waitForFunction(() => document.querySelector('mfo-calculator')?.shadowRoot?.querySelector('.rate dd') != null);
  return found;
}

describe('the builder', () => {
  it('gives out a page that works as it is, under the policy it names', async () => {
    const { page, complaints } = await builder();
    await type(page, '#folder', '/cdn/');
    const work = await paste(page);
    expect(await gesvOf(work.page)).toContain('44,7 %');
    expect(pasted.html).toMatch(/integrity="sha384-[\w+/=]{64}"/);
    expect([complaints, work.complaints]).toEqual([[], []]);
    await Promise.all([page.close(), work.page.close()]);
  });

  it('gives out every element in the look and the language that were chosen', async () => {
    const { page } = await builder('kk');
    await type(page, '#folder', '/cdn/');
    for (const name of ['mfo-kdn-check', 'mfo-disclosure']) await page.click(`input[name=${name}]`);
    await page.click('input[name=look][value=dark]');
    await page.$$eval('input[name=language]', (radios) => (radios[2] as HTMLInputElement).click());
    const work = await paste(page);
    expect(await work.page.$$eval('.mfo-dark > *', (all) => all.map((each) => [each.localName, each.shadowRoot !== null]))).toEqual(['mfo-calculator', 'mfo-schedule', 'mfo-kdn-check', 'mfo-disclosure'].map((name) => [name, true]));
    expect(await work.page.$eval('.mfo-dark', (element) => getComputedStyle(element).backgroundColor)).toBe('rgb(22, 24, 28)');
    expect(await work.page.$eval('mfo-calculator', (element) => element.shadowRoot!.textContent)).toContain('ЖТСМ');
    expect(work.complaints).toEqual([]);
    await Promise.all([page.close(), work.page.close()]);
  });

  it('takes a field into the file and the file into the field', async () => {
    const { page } = await builder();
    await type(page, '#amount-max', '900 АЕК');
    expect(JSON.parse(await valueOf(page, '#json'))).toMatchObject({ amount: { max: { mrp: '900' } } });
    const json = JSON.parse(await valueOf(page, '#json')) as { amount: object };
    await type(page, '#json', JSON.stringify({ ...json, amount: { ...json.amount, max: '1234567.5' } }));
    expect((await valueOf(page, '#amount-max')).replace(/\s/g, ' ')).toBe('1 234 567,5');
    await type(page, '#riskWarning-kk', 'Төлем кешіксе,\nөсімпұл қосылады.\n');
    expect(JSON.parse(await valueOf(page, '#json'))).toMatchObject({ riskWarning: { kk: 'Төлем кешіксе, өсімпұл қосылады.' } });
    await page.close();
  });

  it('names what is wrong as it is typed, keeps it, and gives out nothing until it is right', async () => {
    const { page, complaints } = await builder();
    await type(page, '#amount-min', 'много');
    expect(await valueOf(page, '#amount-min')).toBe('много');
    expect(await textOf(page, '#amount-min-says')).toContain('Сумма от');
    expect(await page.$('#snippet')).toBeNull();
    expect(await textOf(page)).toContain('Код появится, когда файл продукта будет в порядке.');
    await type(page, '#json', '{\n"a":\n}');
    expect(await textOf(page, '#json-says')).toContain('проверьте строку 3');
    await type(page, '#json', '{}');
    expect(await textOf(page, '#json-says')).toContain('pricing');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('says over which terms a rate is above the ceiling, and which rate is the highest below it', async () => {
    const { page } = await builder();
    await type(page, '#pricing-0-nominalRate', '45');
    expect(await textOf(page)).toMatch(/10 000 ₸ – 300 000 ₸\s+1 месяц – 12 месяцев\s+45 %\s+[\d,]+ %\s+выше предела/);
    await type(page, '#sought-term', '12');
    expect(await textOf(page)).toContain('38,43 %: ГЭСВ 45,988183710526 %, предел соблюдён.');
    await page.click('#take-rate');
    expect(JSON.parse(await valueOf(page, '#json'))).toMatchObject({ pricing: [{ nominalRate: '38.43' }] });
    expect(await textOf(page)).not.toContain('выше предела');
    await page.close();
  });

  it('stays within a phone, with large type too, in both languages', async () => {
    for (const lang of ['ru', 'kk'] as const) {
      const { page } = await builder(lang);
      await page.setViewport({ width: 320, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await page.setViewport({ width: 360, height: 800 });
      await page.evaluate(() => void (document.documentElement.style.cssText = 'font-size: 200%'));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      expect(await textOf(page)).not.toMatch(/builder\.|undefined|NaN|\{\{/);
      await page.close();
    }
  });
});

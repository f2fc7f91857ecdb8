/** The demo page as it is built, in Chromium: the calculator is there at once, and what stands below it when it is wanted. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium, newPage, PATIENCE_MS, type Opened } from '../support/chromium.js';
import { serve, type Served } from '../support/serve.js';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types lit-html";
const BELOW = ['mfo-schedule', 'mfo-kdn-check', 'mfo-disclosure', 'mfo-consent'];

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

async function opened(hash = ''): Promise<Opened> {
  const { page, complaints } = await newPage(browser);
  await page.setViewport({ width: 412, height: 823 });
  await page.goto(`${site.address}index.html${hash}`, { waitUntil: 'networkidle0' });
  await page.waitForFunction(() => document.querySelector('mfo-calculator')?.shadowRoot?.querySelector('.rate dd'));
  return { page, complaints };
}

const alive = (page: Page): Promise<readonly string[]> => page.evaluate((tags) => tags.filter((tag) => customElements.get(tag) !== undefined), BELOW);

describe('the demo page', () => {
  it('has its headings before its elements, and its elements once the visitor does anything', async () => {
    const { page, complaints } = await opened();
    expect(await alive(page)).toEqual([]);
    expect(await page.$$eval(BELOW.join(), (all) => all.map((each) => (each as HTMLElement).innerText))).toEqual([expect.stringContaining('График'), expect.stringContaining('дохода'), expect.stringContaining('Условия'), expect.stringContaining('Согласия')]);
    await page.keyboard.press('Tab');
    await page.waitForFunction((tags) => tags.every((tag) => customElements.get(tag)), {}, BELOW);
    await page.waitForFunction(() => document.querySelector('mfo-schedule')?.shadowRoot?.querySelectorAll('tbody tr').length === 6);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('has the next one when the window comes near it', async () => {
    const { page } = await opened();
    await page.evaluate(() => document.querySelector('mfo-kdn-check')!.scrollIntoView());
    await page.waitForFunction(() => customElements.get('mfo-kdn-check'));
    await page.close();
  });

  it('opens a sheet by its link at once', async () => {
    const { page } = await opened('#mfo-disclosure=1&x=1');
    await page.waitForFunction(() => document.querySelector('mfo-disclosure')?.shadowRoot?.querySelector('.opened'));
    await page.close();
  });
});

/** A small app in each framework, installed from the tarball, built by its own builder and used in a browser under a strict policy. */
import { rm } from 'node:fs/promises';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import consents from '../../public/consents/standard.json';
import { checkConsentRecord, disclose, quote, type ConsentRecord, type Disclosure, type Quote } from '../../src/engine.js';
import { showConsent } from '../../src/i18n/consent-items.js';
import { chromium } from '../support/chromium.js';
import { loan, standard } from '../support/products.js';
import { serve, type Served } from '../support/serve.js';
import { buildApp, makeFolder, pack } from './build-app.js';

/** The Trusted Types policies that each framework makes for itself, beside the elements' own. */
const APPS = { html: '', react: '', vue: 'vue', svelte: 'svelte-trusted-html', angular: 'angular' } as const;

const policyOf = (own: string): string => `default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html ${own}`;

/** For installing and building five apps on a busy machine, and for a browser to start. */
const PATIENCE_MS = 900_000;

const served = new Map<string, Promise<Served>>();
let folder: string;
let browser: Browser;

beforeAll(async () => {
  browser = await chromium(PATIENCE_MS);
  folder = await makeFolder();
  const tarball = await pack(folder);
  for (const [name, own] of Object.entries(APPS)) {
    const app = buildApp(name, tarball, folder).then((files) => serve(files, policyOf(own)));
    // told by the tests of this app, whenever they come
    app.catch(() => undefined);
    served.set(name, app);
  }
}, PATIENCE_MS);

afterAll(async () => {
  const apps = await Promise.allSettled(served.values());
  for (const app of apps) if (app.status === 'fulfilled') app.value.close();
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}, PATIENCE_MS);

/** Opens the app, uses it, and expects that neither the browser nor a framework had anything to complain of. */
async function using(name: string, use: (page: Page) => Promise<void>): Promise<void> {
  const app = await served.get(name)!;
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('requestfailed', (request) => complaints.push(request.url()));
  try {
    await page.goto(app.address);
    await reads(page, '#gesv', '44.7');
    await use(page);
    expect(complaints).toEqual([]);
  } finally {
    await page.close();
  }
}

const textOf = (page: Page, selector: string): Promise<string> => page.$eval(selector, (element) => element.textContent);

/** Waits until it says that, and no longer than a test may. */
const reads = (page: Page, selector: string, text: string): Promise<void> => expect.poll(() => textOf(page, selector).catch(() => ''), { timeout: 20_000 }).toContain(text);

const rows = (page: Page): Promise<number> => page.$$eval('mfo-schedule >>> tbody tr', (found) => found.length);

async function type(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector).click({ count: 3 });
  await page.keyboard.type(text);
}

describe.each(Object.keys(APPS))('the %s app', (name) => {
  it('is installed from the tarball, checked and built', async () => {
    expect(await served.get(name)).toBeDefined();
  }, PATIENCE_MS);

  it('sets the product by property, hears the figures and sets them on the schedule', () =>
    using(name, async (page) => {
      await reads(page, 'mfo-calculator >>> .rate:last-of-type dd', '44,7');
      await expect.poll(() => rows(page)).toBe(6);
    }));

  it('hears another amount that is typed, and its schedule follows', () =>
    using(name, async (page) => {
      const { cost, schedule } = quote({ ...loan, amount: '500000' }) as Quote;
      expect(cost.gesvRate).not.toBe('44.7');
      await type(page, 'mfo-calculator >>> #amount', '500000');
      await reads(page, '#gesv', cost.gesvRate);
      const [whole = ''] = schedule.rows[0]!.payment.split('.');
      await expect.poll(async () => (await textOf(page, 'mfo-schedule >>> tbody tr')).replace(/\D/g, '')).toContain(whole);
    }));

  it('cancels the way to the application, and goes on by itself', () =>
    using(name, async (page) => {
      const { address } = await served.get(name)!;
      await page.locator('mfo-calculator >>> [part~=apply]').click();
      await reads(page, '#applied', '/apply?sum=250000.00');
      expect(page.url()).toBe(address);
    }));

  it('sends the loan and the record of consents with its form, once all is answered', () =>
    using(name, async (page) => {
      await page.locator('mfo-consent >>> .answers input[value=agreed]').wait();
      await page.locator('#send').click();
      expect(await textOf(page, '#sent')).toBe('');
      for (const box of await page.$$('mfo-consent >>> .answers input[value=agreed]')) await box.evaluate((each) => each.click());
      await page.waitForFunction(() => (document.querySelector('mfo-consent') as Element & { record?: object }).record !== undefined);
      await page.locator('#send').click();
      await reads(page, '#sent', '{');
      const sent = JSON.parse(await textOf(page, '#sent')) as { readonly loan: string; readonly consent: string };
      expect(JSON.parse(sent.loan)).toEqual(loan);
      const record = JSON.parse(sent.consent) as ConsentRecord;
      const { hash: disclosureHash } = disclose({ ...loan, language: 'ru' }) as Disclosure;
      expect(checkConsentRecord({ record, consents, product: standard, disclosureHash }, showConsent)).toMatchObject({ verdict: 'holds' });
    }));

  it('turns to the other language with what is around the elements', () =>
    using(name, async (page) => {
      await page.locator('#language').click();
      await reads(page, 'mfo-calculator >>> h2', standard.name.kk);
    }));

  it('takes the elements away and puts them back, as often as it likes', () =>
    using(name, async (page) => {
      for (let times = 0; times < 2; times += 1) {
        await page.locator('#toggle').click();
        await page.waitForFunction(() => document.querySelector('mfo-calculator, mfo-schedule') === null);
        await page.locator('#toggle').click();
        await expect.poll(() => rows(page)).toBe(6);
      }
      await type(page, 'mfo-calculator >>> #amount', '500000');
      await reads(page, '#gesv', (quote({ ...loan, amount: '500000' }) as Quote).cost.gesvRate);
    }));
});

/** Chromium for tests in Node: started, and what it complains of while a page is used. */
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
// @ts-expect-error -- a plain script
import { findBrowsers } from '../../scripts/browsers.mjs';

/** How long a browser may take to start on a busy machine. */
export const PATIENCE_MS = 120_000;

export async function chromium(timeout = PATIENCE_MS): Promise<Browser> {
  const executablePath = (findBrowsers as () => { readonly chromium?: string })().chromium;
  if (executablePath === undefined) throw new Error('This is tested in Chromium: none was found.');
  return puppeteer.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu'], timeout });
}

/** A page, and what its browser complains of from now on. */
export interface Opened {
  readonly page: Page;
  readonly complaints: string[];
}

export async function newPage(browser: Browser): Promise<Opened> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => void complaints.push(String(error)));
  return { page, complaints };
}

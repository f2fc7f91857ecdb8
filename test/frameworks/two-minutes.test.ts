/** The README's first steps, as they are written there: typed in an empty folder with the tarball in the place of the package's name, and opened under the README's policy. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { makeFolder, pack } from './build-app.js';
import { chromium } from '../support/chromium.js';
import { serve } from '../support/serve.js';

const README = readFileSync('README.md', 'utf8');
const STEPS = README.slice(README.indexOf('## In two minutes'), README.indexOf('## On a page'));

/** The first block of a language. */
const block = (language: string): string => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(STEPS)?.[1] ?? '';

/** Indented, over two lines. */
const POLICY = /^ {4}(default-src[\s\S]*?trusted-types lit-html)$/m.exec(README)?.[1]?.replace(/\s+/g, ' ') ?? '';

/** For installing on a busy machine, and for a browser to start. */
const PATIENCE_MS = 300_000;

it('show a themed calculator with its schedule, and nothing for the browser to complain of', async () => {
  const folder = await makeFolder();
  const shop = join(folder, 'shop');
  await mkdir(shop);
  const commands = block('sh').replace('npm install mfo-elements', `npm install --prefer-offline --no-audit --no-fund ${await pack(folder)}`);
  const { stdout } = await promisify(execFile)('sh', ['-e', '-c', commands], { cwd: shop, env: { ...process.env, NODE_ENV: undefined } });
  const integrity = /sha384-[\w+/=]{64}/.exec(stdout)?.[0] ?? '';
  await writeFile(join(shop, 'public/index.html'), block('html').replace('sha384-…', integrity).replace('<head>', '<head><link rel="icon" href="/mfo/none" />'));
  const server = await serve(join(shop, 'public'), POLICY);
  const browser = await chromium(PATIENCE_MS);
  try {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => void complaints.push(message.text()));
    page.on('pageerror', (error) => void complaints.push(String(error)));
    await page.goto(server.address, { waitUntil: 'networkidle0' });
    await page.waitForFunction(() => (document.querySelector('mfo-schedule')?.shadowRoot?.querySelectorAll('tbody tr').length ?? 0) === 6);
    expect(await page.$$eval('mfo-calculator >>> .rate dd', (all) => all.map((each) => each.textContent.trim().replace(/\s/g, ' ')))).toEqual(['37,5 %', '44,7 %']);
    expect(await page.$eval('body', (body) => getComputedStyle(body).color)).toBe('rgb(28, 43, 38)');
    // the page has no icon, which is nobody's complaint but the browser's
    expect(complaints.filter((each) => !each.includes('404') && !each.includes('img-src'))).toEqual([]);
  } finally {
    await browser.close();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
}, PATIENCE_MS);

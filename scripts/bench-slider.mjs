/**
 * A slider step from the key to the paint, in Chromium on a six times slower processor, beside a bare page without a library.
 *
 * Ours prices 36 rows by three methods and draws table and chart; the peer, bench-peer.html, has one method, floats and a table.
 */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from './browsers.mjs';

const SLOWDOWN = 6;
/** Rounds of each page, and in each the steps that warm it and those that count. */
const ROUNDS = 4;
const WARM = 5;
const STEPS = 12;
/** How long a finger stays on a key, and how long the next step waits: longer than any step takes. */
const HELD_MS = 60;
const PAUSE_MS = 350;

/** Below it Event Timing tells nothing. */
const LEAST_MS = 16;

const OURS = `<!doctype html><html lang="ru"><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
<script type="module" src="/mfo-calculator.js"></script>
<mfo-calculator id="loan" product-src="/standard.json" amount="1000000" term="36m" method="annuity" today="2026-11-20"></mfo-calculator>
<mfo-schedule for="loan"></mfo-schedule>`;

/** The same with the panel of changes open, and one of them kept. */
const PANEL = OURS.replace('mfo-calculator.js', 'mfo-elements.js');

const file = (path) => readFileSync(new URL(path, import.meta.url));

/** What is served, read when it is asked for. */
const PAGES = {
  '/ours': ['text/html', () => OURS],
  '/panel': ['text/html', () => PANEL],
  '/mfo-elements.js': ['text/javascript', () => file('../dist/cdn/mfo-elements.js')],
  '/mfo-elements-more.js': ['text/javascript', () => file('../dist/cdn/mfo-elements-more.js')],
  '/peer': ['text/html', () => file('bench-peer.html')],
  '/mfo-calculator.js': ['text/javascript', () => file('../dist/cdn/mfo-calculator.js')],
  '/standard.json': ['application/json', () => file('../public/products/standard.json')],
};

async function serve() {
  const server = createServer(({ url }, response) => {
    const [type, body] = PAGES[url] ?? [];
    if (type === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(body());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Runs in the page, before its own scripts: keeps what each step took, in milliseconds. */
function record(least) {
  const steps = { byId: new Map(), whole: [] };
  globalThis.steps = steps;
  let pressed = 0;
  const note = (list) => {
    for (const { interactionId, duration } of list.getEntries()) {
      if (interactionId > 0) steps.byId.set(interactionId, Math.max(duration, steps.byId.get(interactionId) ?? 0));
    }
  };
  new PerformanceObserver(note).observe({ type: 'event', durationThreshold: least, buffered: true });
  addEventListener('keydown', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
  // at the window the field has been heard, and the calculator has told the schedule
  addEventListener('input', async () => {
    const since = pressed;
    for (const element of document.querySelectorAll('mfo-calculator, mfo-schedule')) await element.updateComplete;
    await new Promise(requestAnimationFrame);
    // a frame's callbacks run before its paint, the next task after it
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => steps.whole.push(performance.now() - since);
    port2.postMessage(undefined);
  });
}

async function open(browser, address) {
  const page = await browser.newPage();
  await page.setViewport({ width: 412, height: 915 });
  await page.evaluateOnNewDocument(record, LEAST_MS);
  await page.goto(address);
  const slider = await page.waitForSelector('>>> #amount-slider');
  await page.waitForSelector('>>> tbody tr:nth-child(36)');
  await slider.focus();
  await page.emulateCPUThrottling(SLOWDOWN);
  return { page, answer: [], whole: [] };
}

/** One round of steps, after a few that are not counted. */
async function round({ page, answer, whole }) {
  await page.bringToFront();
  const press = async (times) => {
    for (let turn = 0; turn < times; turn += 1) {
      await page.keyboard.press('ArrowRight', { delay: HELD_MS });
      await sleep(PAUSE_MS);
    }
  };
  await press(WARM);
  await page.evaluate(() => [globalThis.steps.byId.clear(), (globalThis.steps.whole.length = 0)]);
  await press(STEPS);
  const told = await page.evaluate(() => ({ answer: [...globalThis.steps.byId.values()], whole: globalThis.steps.whole }));
  // a step too quick to be told took less than the least that is
  answer.push(...told.answer, ...Array(Math.max(0, STEPS - told.answer.length)).fill(LEAST_MS));
  whole.push(...told.whole);
}

/** An early repayment is told in the panel of changes, and stays there while the slider moves. */
async function openPanel({ page }) {
  await page.emulateCPUThrottling(1);
  await page.evaluate(async () => {
    const root = document.querySelector('mfo-schedule').shadowRoot;
    const settled = () => new Promise((resolve) => setTimeout(resolve, 200));
    root.querySelector('.what-if').open = true;
    await settled();
    for (const [id, text] of [['change-kind', 'early-repayment'], ['change-date', '20.03.2027'], ['change-amount', '50000'], ['change-mode', 'shorten-term']]) {
      const field = root.querySelector(`#${id}`);
      field.value = text;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type));
      await settled();
    }
    if (root.querySelector('.what-if .compare') === null) throw new Error('The panel tells nothing.');
  });
  await (await page.waitForSelector('>>> #amount-slider')).focus();
  await page.emulateCPUThrottling(SLOWDOWN);
}

function print(title, ours, panel, peer) {
  const middle = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
  const line = (name, times) =>
    console.log(`${name.padEnd(22)}  ${middle(times).toFixed(0).padStart(9)}  ${Math.max(...times).toFixed(0).padStart(8)}  ${(middle(times) / middle(peer)).toFixed(1).padStart(6)}`);
  console.log(`\n${title}`);
  line('mfo-elements', ours);
  line('… with a change open', panel);
  line('a bare page', peer);
}

export async function benchSlider() {
  const { chromium } = findBrowsers();
  if (chromium === undefined) return console.log('\nChromium is not found: the slider is not measured.');
  const server = await serve();
  const browser = await puppeteer.launch({ executablePath: chromium, headless: true, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  try {
    const host = `http://127.0.0.1:${server.address().port}`;
    const [ours, panel, peer] = [await open(browser, `${host}/ours`), await open(browser, `${host}/panel`), await open(browser, `${host}/peer`)];
    await openPanel(panel);
    // by turns, so that a busy machine is as unkind to both
    for (let turn = 0; turn < ROUNDS; turn += 1) for (const side of [ours, panel, peer]) await round(side);
    console.log(`\nA step of the slider, 36 rows, Chromium on a ${SLOWDOWN} times slower processor, ${ours.whole.length} steps`);
    console.log('The bare page has one method in floats, a table and no chart');
    console.log('\n                        median ms  worst ms  × peer');
    print('From key to paint of the answer, by Event Timing, which rounds to 8 ms and tells nothing below 16', ours.answer, panel.answer, peer.answer);
    print('From key to paint of all: table and, of ours, chart', ours.whole, panel.whole, peer.whole);
  } finally {
    await browser.close();
    server.close();
  }
}

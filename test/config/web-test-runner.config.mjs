/** Tests of the elements in Chromium, Firefox and WebKitGTK: real engines, real keys. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import net from 'node:net';
import { extname, join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { ariaSnapshot } from './aria-snapshot.mjs';
import { totals } from './totals-reporter.mjs';

const asked = (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(',');
const found = findBrowsers();
const has = (name) => asked.includes(name) && found[name] !== undefined;

const QUIET = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** How long a browser may take to start on a busy machine. */
const PATIENCE_MS = 120_000;

const children = [];
const stop = () => children.splice(0).forEach((child) => child.kill());
process.on('exit', stop);
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    stop();
    process.exit(1);
  });
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

async function listening(port, patience = 15_000) {
  for (const end = Date.now() + patience; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    const socket = net.connect(port, '127.0.0.1');
    const open = await Promise.race([once(socket, 'connect').then(() => true), once(socket, 'error').then(() => false)]).catch(() => false);
    socket.destroy();
    if (open) return;
  }
  throw new Error(`Nothing listens on port ${port}`);
}

/** WebKitGTK is driven over WebDriver, on a display that Xvfb chooses itself, so that parallel runs don't meet. */
async function webkit({ browser, driver, xvfb }) {
  const screen = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  children.push(screen);
  const [display] = await once(screen.stdio[3], 'data');
  const port = await freePort();
  const env = { ...process.env, DISPLAY: `:${String(display).trim()}`, GDK_BACKEND: 'x11', WEBKIT_DISABLE_COMPOSITING_MODE: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1' };
  children.push(spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env }));
  await listening(port);
  const capabilities = { 'browserName': 'MiniBrowser', 'wdio:enforceWebDriverClassic': true, 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } };
  return webdriverLauncher({ hostname: '127.0.0.1', port, path: '/', logLevel: 'error', capabilities });
}

/** A JSON file that code imports is served as a module; one that a page fetches stays JSON. */
const jsonModules = {
  name: 'json-modules',
  transformImport: ({ source }) => (source.endsWith('.json') ? `${source}?module` : undefined),
  resolveMimeType: ({ url }) => (url.endsWith('.json?module') ? 'js' : undefined),
  transform: ({ url, body }) => (url.endsWith('.json?module') ? `export default ${body};` : undefined),
};

/** The worker's file is its source, as while developing. */
const workerSource = (context, next) => {
  if (context.url.startsWith('/src/')) context.url = context.url.replace('mfo-verify-worker.js', 'worker.ts');
  return next();
};

const rootDir = new URL('../..', import.meta.url).pathname;

/** Where a file was asked for once already. */
const lost = new Set();

/** The CDN files come byte for byte, past what the runner makes of scripts, so that their integrity holds; the second of two may be spoiled, or lost once. */
const asBuilt = async (context, next) => {
  const [, folder, file] = /^\/(dist\/cdn|spoiled|lost-once\/\d+)\/([\w.-]+)$/.exec(context.path) ?? [];
  if (file === undefined) return next();
  const isSecond = file === 'mfo-elements-more.js';
  context.type = extname(file);
  const isLost = isSecond && folder.startsWith('lost') && !lost.has(context.path);
  if (isLost) lost.add(context.path);
  if (isLost) context.status = 503;
  else context.body = `${await readFile(join(rootDir, 'dist/cdn', file), 'utf8')}${isSecond && folder === 'spoiled' ? ' ' : ''}`;
};

export default {
  rootDir,
  files: ['test/elements/**/*.test.ts', 'test/pages/**/*.test.ts'],
  nodeResolve: { exportConditions: ['browser', 'production'] },
  concurrentBrowsers: 2,
  concurrency: 1,
  middleware: [workerSource, asBuilt],
  plugins: [jsonModules, ariaSnapshot, esbuildPlugin({ ts: true, target: 'es2022', tsconfig: new URL('../../tsconfig.json', import.meta.url).pathname })],
  browsers: [
    ...(has('chromium') ? [chromeLauncher({ puppeteer, launchOptions: { executablePath: found.chromium, headless: true, args: QUIET, timeout: PATIENCE_MS } })] : []),
    ...(has('firefox') ? [chromeLauncher({ puppeteer, launchOptions: { browser: 'firefox', executablePath: found.firefox, headless: true, timeout: PATIENCE_MS } })] : []),
    ...(has('webkit') ? [await webkit(found.webkit)] : []),
  ],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), totals('.test-results/elements.json')],
  testFramework: { config: { timeout: 20_000 } },
  browserStartTimeout: PATIENCE_MS,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
};

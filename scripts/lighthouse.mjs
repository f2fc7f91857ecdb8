/** Lighthouse on the pages of the site, as a phone has them: prints the scores and what would help, and fails below the least of them. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { findBrowsers } from './browsers.mjs';

process.chdir(new URL('..', import.meta.url).pathname);

/** Fetched when it is asked for: it brings a hundred and fifty packages along, and no test needs it. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
const PAGES = ['index.html', 'builder.html', 'verify.html'];
const LEAST = { 'performance': 95, 'accessibility': 100, 'best-practices': 100 };
/** What else a machine does makes a page slower and never faster, so the best of a few counts. */
const ATTEMPTS = 3;
const QUIET = '--headless=new --no-sandbox --disable-gpu --disable-quic --disable-background-networking --disable-component-update --disable-sync';
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.txt': 'text/plain' };

/** Serves the site as a host would: compressed. */
async function served() {
  const server = createServer(({ url }, response) => {
    const path = join('dist/site', new URL(url, 'http://localhost').pathname);
    const type = TYPES[extname(path)];
    if (type === undefined || !existsSync(path)) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip', 'cache-control': 'max-age=31536000' }).end(gzipSync(readFileSync(path)));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** The report as JSON, of a phone, which is what Lighthouse takes without being told. */
async function reportOf(address) {
  const { stdout } = await promisify(execFile)('npx', ['--yes', LIGHTHOUSE, address, '--quiet', '--output=json', `--chrome-flags=${QUIET}`], {
    env: { ...process.env, CHROME_PATH: findBrowsers().chromium },
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(stdout);
}

/** Tells of a page, and whether it is as good as it must be; the speed of the machine by Lighthouse's own measure. */
function tell(page, { categories, audits, environment }) {
  const scores = Object.values(categories).map(({ id, score }) => [id, Math.round(score * 100)]);
  const shift = audits['cumulative-layout-shift'].numericValue;
  const times = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'speed-index'].map((id) => `${id} ${audits[id].displayValue}`);
  console.log(`\n${page}: ${scores.map(([id, score]) => `${id} ${score}`).join(', ')}, layout shift ${shift}\n  ${times.join(', ')}; machine ${environment.benchmarkIndex}`);
  const counted = new Set(Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ group }) => group !== 'hidden').map(({ id }) => id)));
  for (const { id, score, title, displayValue = '' } of Object.values(audits)) {
    if (counted.has(id) && score !== null && score < 0.9) console.log(`  ${id}: ${title} ${displayValue}`);
  }
  return shift === 0 && scores.every(([id, score]) => score >= (LEAST[id] ?? 0));
}

if (!existsSync('dist/site')) throw new Error('There is no site yet: npm run build.');
const server = await served();
const failed = [];
for (const page of PAGES) {
  let good = false;
  for (let attempt = 0; attempt < ATTEMPTS && !good; attempt += 1) good = tell(page, await reportOf(`http://127.0.0.1:${server.address().port}/${page}`));
  if (!good) failed.push(page);
}
server.close();
console.log(failed.length === 0 ? '\nEach page is as good as it must be.' : `\nNot as good as they must be: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

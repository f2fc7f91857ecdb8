/**
 * Verifying in bulk: its memory from a thousand lines to a million, and its rate beside the same work by published parts
 * (decimal.js and xirr), on one core, in one run: with reading and writing, and the computing alone.
 *
 * Twenty thousand honest disclosures of different sums, days and terms, one in a thousand with a wrong ГЭСВ, over and over.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { peerVerify } from './peer-verify.mjs';

if (!existsSync('dist/engine.js')) execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
const { quote, verify } = await import('../dist/engine.js');

const DISTINCT = 20_000;
const SIZES = [1_000, 10_000, 100_000, 1_000_000];

/** How many lines both are given, so that starting up is no matter. */
const COMPARED = 300_000;
const product = { pricing: [{ nominalRate: '37.5' }], paymentEvery: { months: 1 }, dayCount: 'actual/365' };

function line(index) {
  const request = { product, amount: `${50_000 + index * 137}.00`, term: { months: [3, 6, 12, 18][index % 4] }, method: 'annuity', disbursementDate: `2026-1${index % 3}-${String(1 + (index % 28)).padStart(2, '0')}` };
  const { cost, schedule } = quote(request);
  const rows = schedule.rows.map(({ date, payment, principal, interest, balance }) => ({ date, payment, principal, interest, balance }));
  const disclosed = { gesvRate: index % 1_000 === 7 ? '37.5' : cost.gesvRate, nominalRate: '37.5', overpayment: cost.overpayment, totalPayable: schedule.totals.payment, instalment: rows[0].payment, schedule: rows };
  return JSON.stringify({ request, disclosed });
}

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
const lines = Array.from({ length: DISTINCT }, (_, index) => line(index));

async function fileOf(size) {
  const path = join(folder, `${size}.ndjson`);
  const file = createWriteStream(path);
  for (let index = 0; index < size; index += 1) if (!file.write(`${lines[index % DISTINCT]}\n`)) await once(file, 'drain');
  file.end();
  await once(file, 'finish');
  return path;
}

const LAST = "process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}\\n`));";

/** Seconds and the most memory, in MB, of a command whose output is thrown away. */
async function timed(...args) {
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(LAST)}`, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.on('data', (chunk) => (told += chunk));
  await once(child, 'close');
  return { seconds: (performance.now() - start) / 1_000, megabytes: Math.round(Number(/peak (\d+)/.exec(told)?.[1] ?? 0) / 1_024) };
}

const perSecond = (size, seconds) => Math.round(size / seconds);

function alone(check) {
  const requests = lines.slice(0, 5_000).filter((_, index) => index % 1_000 !== 7).map((each) => JSON.parse(each));
  let best = 0;
  for (let round = 0; round < 5; round += 1) {
    const start = performance.now();
    for (const request of requests) check(request);
    best = Math.max(best, perSecond(requests.length, (performance.now() - start) / 1_000));
  }
  return best;
}

try {
  const rates = {};
  for (const size of SIZES) {
    const path = await fileOf(size);
    const ours = await timed('dist/cli/mfo-disclosure.js', 'verify', '--ndjson', '--jobs', '1', '--file', path);
    const all = await timed('dist/cli/mfo-disclosure.js', 'verify', '--ndjson', '--file', path);
    console.log(`${size} lines: one core ${ours.seconds.toFixed(1)} s, ${perSecond(size, ours.seconds)} a second, ${ours.megabytes} MB; all cores ${all.seconds.toFixed(1)} s, ${perSecond(size, all.seconds)} a second, ${all.megabytes} MB`);
    rmSync(path);
  }
  const path = await fileOf(COMPARED);
  rates.whole = [];
  for (const args of [['dist/cli/mfo-disclosure.js', 'verify', '--ndjson', '--jobs', '1', '--file', path], ['scripts/peer-verify-lines.mjs', path]]) rates.whole.push(perSecond(COMPARED, (await timed(...args)).seconds));
  rates.alone = [alone(verify), alone(peerVerify)];
  for (const [what, [ours, peer]] of Object.entries({ 'with reading and writing': rates.whole, 'computing alone': rates.alone })) {
    console.log(`${what}, one core: ${ours} a second, decimal.js and xirr ${peer} a second: ${(ours / peer).toFixed(1)} times`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/**
 * The speed of ГЭСВ beside four published XIRR packages, measured in one run, and the wrong digits of each.
 *
 * Speed: one loan of 37 flows, from amounts and days to the shown digits; ours also gives fourteen certified digits.
 * Wrong digits: 81 flows at an exact rounding tie or one tiyn beside it; a package's number is rounded as its users
 * round it, by toFixed of the percentage.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { XIRR } from '@formulajs/formulajs';
import { xirr as webcarrot } from '@webcarrot/xirr';
import nodeIrr from 'node-irr';
import xirr from 'xirr';
import { benchSlider } from './bench-slider.mjs';

if (!existsSync('dist/engine.js')) execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
const { roundedText, unroundedText } = await import('../dist/cost/enclosure.js');
const { gesv } = await import('../dist/cost/gesv.js');
const { quote } = await import('../dist/engine.js');
const { lawOn } = await import('../dist/law/law-on.js');
const { readParts } = await import('../dist/primitives/reader.js');
const { buildSchedule } = await import('../dist/schedule/build-schedule.js');
const { parseTerms, quoteRequest } = await import('../dist/terms/parse-terms.js');

const DAY_MS = 86_400_000;
const start = Date.UTC(2026, 10, 20);

/** Each engine's own form of the flows, prepared outside the clock, and its shown digits. */
const ENGINES = {
  'mfo-elements': {
    prepare: (flows) => flows.map(({ day, tiyn }) => ({ day, amount: tiyn })),
    solve: (flows, decimals) => {
      const { value } = gesv(flows);
      unroundedText(value);
      return roundedText(value, decimals);
    },
  },
  'xirr': {
    prepare: (flows) => flows.map(({ day, amount }) => ({ amount, when: new Date(start + day * DAY_MS) })),
    solve: (flows, decimals) => (xirr(flows) * 100).toFixed(decimals),
  },
  '@webcarrot/xirr': {
    prepare: (flows) => flows.map(({ day, amount }) => ({ amount, date: new Date(start + day * DAY_MS) })),
    solve: (flows, decimals) => (webcarrot(flows) * 100).toFixed(decimals),
  },
  'node-irr': {
    prepare: (flows) => flows.map(({ day, amount }) => ({ amount, date: new Date(start + day * DAY_MS) })),
    solve: (flows, decimals) => (((1 + nodeIrr.xirr(flows).rate) ** 365 - 1) * 100).toFixed(decimals),
  },
  '@formulajs/formulajs': {
    prepare: (flows) => ({ amounts: flows.map(({ amount }) => amount), dates: flows.map(({ day }) => new Date(start + day * DAY_MS)) }),
    solve: ({ amounts, dates }, decimals) => (XIRR(amounts, dates) * 100).toFixed(decimals),
  },
};

const REQUEST = { product: { pricing: [{ nominalRate: '36.5' }], paymentEvery: { days: 30 }, dayCount: 'actual/365' }, amount: '1000000', term: { months: 36 }, method: 'annuity', disbursementDate: '2026-11-20' };

/** A flow in whole tiyn, which is ours, and in tenge as a float, which is theirs. */
const flow = (day, amount) => ({ day, amount: Number(amount), tiyn: BigInt(amount.replace('.', '')) });

const loanOf37Flows = () => [flow(0, '1000000.00'), ...quote(REQUEST).schedule.rows.map(({ number, payment }) => flow(30 * number, `-${payment}`))];

/** The median of batches, in microseconds a solve. */
function time(solve, flows) {
  const batch = 200;
  for (let warm = 0; warm < 3_000; warm += 1) solve(flows, 1);
  const times = Array.from({ length: 25 }, () => {
    const begun = performance.now();
    for (let turn = 0; turn < batch; turn += 1) solve(flows, 1);
    return ((performance.now() - begun) * 1_000) / batch;
  });
  return times.sort((a, b) => a - b)[12];
}

const DATE = ({ date }) => Date.parse(date) / DAY_MS;

function wrongDigits({ prepare, solve }) {
  const { cases } = JSON.parse(readFileSync('test/cases/ties.json', 'utf8'));
  return cases.filter(({ flows, decimals, gesvRate }) => {
    const origin = Math.min(...flows.map(DATE));
    const plain = flows.map((each) => flow(DATE(each) - origin, each.amount));
    try {
      return solve(prepare(plain), decimals).replace(/^-(0(\.0+)?)$/, '$1') !== gesvRate;
    } catch {
      return true;
    }
  }).length;
}

const loan = loanOf37Flows();
const results = Object.entries(ENGINES).map(([name, engine]) => {
  const flows = engine.prepare(loan);
  return { name, shown: engine.solve(flows, 1), micros: time(engine.solve, flows), wrong: wrongDigits(engine) };
});
const ours = results[0].micros;
console.log('ГЭСВ of a loan with 37 flows, one run; digits at 81 ties or a tiyn beside them\n');
console.log('engine                  ГЭСВ     µs a solve   × ours   wrong of 81');
for (const { name, shown, micros, wrong } of results) {
  console.log(`${name.padEnd(22)}  ${shown.padStart(5)}  ${micros.toFixed(1).padStart(11)}  ${(micros / ours).toFixed(1).padStart(7)}  ${String(wrong).padStart(11)}`);
}

const { value: terms } = parseTerms(readParts(quoteRequest, REQUEST), lawOn(REQUEST.disbursementDate));
console.log(`\nThe schedule alone, 36 rows: ${time((given) => buildSchedule(given), terms).toFixed(0)} µs`);
console.log(`A whole quote, 36 rows with ceilings and findings: ${time(quote, REQUEST).toFixed(0)} µs`);

await benchSlider();

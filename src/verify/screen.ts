/**
 * screen: the verdict over a disclosure of which every figure plainly agrees, ten times as fast as the exact way. It answers
 * what the exact way would answer, word for word, or nothing: whatever is not plain, or not usual, goes there.
 */
import { tiyn } from '../primitives/money.js';
import { annualRate, decimalsOf, RATE_PATTERN, type AnnualRate } from '../primitives/rate.js';
import { isRecord } from '../primitives/reader.js';
import { remembered } from '../primitives/remembered.js';
import { fraction, scaledText, type Fraction } from '../primitives/fraction.js';
import { priceOf } from '../product/pricing.js';
import { DEFAULT_INSTALMENT_UNIT } from '../product/product.js';
import { checkTerms } from '../terms/check-terms.js';
import { rateCheck, shownNominal, type Check } from './check.js';
import { frameFor, type Frame, type ShownRate } from './frame.js';
import { leftOut, owed } from './objections.js';
import { liesBetween, quickRows, type QuickRows } from './quick-rows.js';
import type { Verification } from './verify.js';

type Loose = Readonly<Record<string, unknown>>;

const has = (value: Loose, keys: ReadonlySet<string>): boolean => {
  for (const key in value) if (!keys.has(key)) return false;
  return true;
};

const WHOLE = new Set(['request', 'disclosed']);
const ASKED = new Set(['product', 'amount', 'term', 'method', 'disbursementDate', 'firstPaymentDate']);
const TOLD = new Set(['gesvRate', 'nominalRate', 'overpayment', 'totalPayable', 'instalment', 'schedule']);
const ROW = new Set(['date', 'payment', 'principal', 'interest', 'balance']);

export function screen(request: unknown): Verification | undefined {
  if (!isRecord(request) || !has(request, WHOLE)) return undefined;
  const { request: asked, disclosed } = request;
  if (!isRecord(asked) || !isRecord(disclosed) || !has(asked, ASKED) || !has(disclosed, TOLD)) return undefined;
  const sum = tiynOf(asked['amount']);
  const frame = sum > 0 ? frameFor(asked as { readonly amount: unknown }) : undefined;
  return frame && screened(frame, sum, disclosed);
}

function screened(frame: Frame, sum: number, disclosed: Loose): Verification | undefined {
  const amount = tiyn(BigInt(sum));
  const price = priceOf(frame.terms.product, { ...frame.asked, amount }, frame.law);
  // a rate that is set for each borrower is settled by the published one: the exact way
  if (!price.ok || price.value.individual) return undefined;
  const { nominalRate } = price.value;
  const terms = { ...frame.terms, ...price.value, amount, principal: amount };
  const rows = quickRows(terms.method, sum, frame.factors(nominalRate), Number(terms.product.rounding?.instalment ?? DEFAULT_INSTALMENT_UNIT));
  const checks = rows && checksOf(disclosed, nominalRate, rows, sum, frame);
  if (checks === undefined) return undefined;
  const gesv = rateOf(disclosed['gesvRate']);
  // without a published ГЭСВ nothing here tells where it stands to the ceiling
  if (gesv === undefined) return undefined;
  const borders = bordersOf(gesv);
  const { findings, relied, ceiling } = frame.ceilings(terms, borders);
  if (findings.length > 0 || ceiling.limits.some(({ id, limit }) => id !== 'daily' && limit !== null && borders.high >= Number(limit))) return undefined;
  const objections = checkTerms(terms, frame.law);
  return {
    checks,
    explanations: [],
    findings: [...owed(objections.findings, terms.product), ...frame.findings.dates, ...frame.lawFindings([...new Set([...objections.relied, ...relied])]), ...frame.findings.free, ...(disclosed['schedule'] === undefined ? [] : frame.findings.steps), ...leftOut(disclosed)],
    verdict: disclosed['nominalRate'] === undefined || disclosed['overpayment'] === undefined ? 'incomplete' : 'consistent',
  };
}

/** In the order of the exact way; `undefined` as soon as one differs. */
function checksOf(disclosed: Loose, nominalRate: AnnualRate, rows: QuickRows, received: number, { dates, days }: Frame): readonly Check[] | undefined {
  const checks: Check[] = [];
  const { gesvRate, nominalRate: told, schedule } = disclosed;
  if (gesvRate !== undefined) {
    const rate = rateOf(gesvRate);
    if (rate === undefined) return undefined;
    const { low, high, check } = bordersOf(rate);
    if (!liesBetween(received, rows.payments, days, low, high)) return undefined;
    checks.push(check);
  }
  if (told !== undefined) {
    const rate = rateOf(told);
    const check = rate && nominalCheck(rate, nominalRate);
    if (check?.verdict !== 'match') return undefined;
    checks.push(check);
  }
  const sums = { overpayment: rows.total - received, totalPayable: rows.total, instalment: rows.payments[0] as number };
  for (const id of ['overpayment', 'totalPayable', 'instalment'] as const) {
    const given = disclosed[id];
    if (given === undefined) continue;
    if (tiynOf(given) !== sums[id]) return undefined;
    const text = scaledText(BigInt(sums[id]), 2);
    checks.push({ id, disclosed: text, tolerance: '0.00', computed: text, difference: '0.00', verdict: 'match' });
  }
  if (schedule !== undefined) {
    if (!Array.isArray(schedule) || schedule.length !== dates.length || !schedule.every((row, index) => isSame(row, index, dates[index], rows))) return undefined;
    const count = String(dates.length);
    checks.push({ id: 'schedule', disclosed: count, computed: count, difference: '0', tolerance: '0', verdict: 'match' });
  }
  return checks;
}

const isSame = (row: unknown, index: number, date: string | undefined, { payments, principals, interests, balances }: QuickRows): boolean =>
  isRecord(row) && has(row, ROW) && row['date'] === date && tiynOf(row['payment']) === payments[index] &&
  (row['principal'] === undefined || tiynOf(row['principal']) === principals[index]) &&
  (row['interest'] === undefined || tiynOf(row['interest']) === interests[index]) &&
  (row['balance'] === undefined || tiynOf(row['balance']) === balances[index]);

const POINT = 46;
const NOUGHT = 48;

/** Twelve figures and two decimals: below 2⁵³ tiyn. */
const LONGEST = 15;

/** Whole tiyn of a sum as the contract writes it; NaN for anything else, and for sums that a float could not hold. */
function tiynOf(value: unknown): number {
  if (typeof value !== 'string' || value.length > LONGEST) return NaN;
  let count = 0;
  let decimals = -1;
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    if (code === POINT && decimals < 0 && index > 0) decimals = 0;
    else if (code >= NOUGHT && code <= NOUGHT + 9) {
      count = count * 10 + (code - NOUGHT);
      if (decimals >= 0) decimals += 1;
    } else return NaN;
  }
  if (value.length === 0 || decimals === 0 || decimals > 2 || (decimals < 0 && value.length > LONGEST - 3)) return NaN;
  return decimals < 0 ? count * 100 : decimals === 1 ? count * 10 : count;
}

const MOST_RATES = 10_000;

const knownRate = remembered((text: string): { readonly rate: AnnualRate | undefined } => ({ rate: RATE_PATTERN.test(text) ? annualRate(text) : undefined }), (text) => text, MOST_RATES);

const rateOf = (value: unknown): AnnualRate | undefined => (typeof value === 'string' ? knownRate(value).rate : undefined);

const nominalCheck = remembered((told: AnnualRate, nominal: AnnualRate): Check => rateCheck('nominalRate', told, shownNominal(nominal), {}), (told, nominal) => `${told.text} ${nominal.text}`, MOST_RATES);

interface Borders extends ShownRate {
  /** Between which every rate is rounded to the printed one. */
  readonly low: number;
  readonly high: number;
  readonly check: Check;
}

const bordersOf = remembered((rate: AnnualRate): Borders => {
  const decimals = decimalsOf(rate);
  const { n, d } = rate.percent;
  const scale = 10n ** BigInt(decimals);
  const border = (half: bigint): Fraction => fraction(2n * n * scale + half * d, 2n * d * scale);
  const [low, high] = [border(-1n), border(1n)];
  const bounds = { low, high };
  return {
    text: rate.text,
    low: Number(low.n) / Number(low.d),
    high: Number(high.n) / Number(high.d),
    enclosure: { quick: bounds, sharp: () => bounds },
    check: rateCheck('gesvRate', rate, () => rate.text, {}),
  };
}, ({ text }) => text, MOST_RATES);

/**
 * The rows of a loan in whole tiyn, counted in floats: exact below 2⁵³, and every rounding farther from its border than the
 * float can err. Where one is not, there is no answer, and the exact way is gone. No sum that is shown comes from here: these
 * numbers only tell whether what was published is the same.
 */
import { times, type Fraction } from '../primitives/fraction.js';
import type { Method } from '../product/product.js';

export interface QuickRows {
  readonly payments: readonly number[];
  readonly principals: readonly number[];
  readonly interests: readonly number[];
  readonly balances: readonly number[];
  readonly total: number;
}

/** Well below 2⁵³, so that sums of rows stay exact. */
const MOST = 2 ** 46;

/** More than a product of a few floats can err, by far. */
const RELATIVE = 1e-13;
const ABSOLUTE = 1e-7;

/** Half-up, or NaN so near a tie that only exact numbers tell. */
function rounded(value: number): number {
  const floor = Math.floor(value);
  return Math.abs(value - floor - 0.5) <= value * RELATIVE + ABSOLUTE ? NaN : Math.floor(value + 0.5);
}

/** P ÷ n half-up, in whole numbers. */
function shared(principal: number, rows: number): number {
  const twice = 2 * principal + rows;
  return (twice - (twice % (2 * rows))) / (2 * rows);
}

/** What one tiyn owes for a period: in lowest terms, for exact products of whole numbers, and as a float. */
export interface QuickFactor {
  readonly n: number;
  readonly d: number;
  readonly value: number;
}

export function quickFactor(rate: Fraction, years: Fraction): QuickFactor {
  const { n, d } = times(rate, years);
  const shared = divisor(n, d * 100n);
  return { n: Number(n / shared), d: Number((d * 100n) / shared), value: Number(n) / (Number(d) * 100) };
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b));

/** Half-up of a balance's interest: exact where whole numbers hold the product, else as far as a float is sure. */
function interestOf(balance: number, { n, d, value }: QuickFactor): number {
  const twice = 2 * balance * n + d;
  return twice < 2 ** 53 ? (twice - (twice % (2 * d))) / (2 * d) : rounded(balance * value);
}

/** `principal` and `unit` in tiyn. */
export function quickRows(method: Method, principal: number, factors: readonly QuickFactor[], unit: number): QuickRows | undefined {
  const count = factors.length;
  if (!(principal < MOST)) return undefined;
  const level = method === 'annuity' ? instalmentOf(principal, factors, unit) : NaN;
  if (method === 'annuity' && Number.isNaN(level)) return undefined;
  const part = method === 'differentiated' ? shared(principal, count) : NaN;
  const rows = { payments: [] as number[], principals: [] as number[], interests: [] as number[], balances: [] as number[], total: 0 };
  let balance = principal;
  for (let index = 0; index < count; index += 1) {
    const interest = interestOf(balance, factors[index] as QuickFactor);
    const repaid = index === count - 1 ? balance : method === 'annuity' ? level - interest : part;
    balance -= repaid;
    // a comparison with NaN is false: a row that is not sure is not accepted
    if (!(repaid > 0 && (balance > 0 || (index === count - 1 && balance === 0)) && interest >= 0)) return undefined;
    rows.payments.push(repaid + interest);
    rows.principals.push(repaid);
    rows.interests.push(interest);
    rows.balances.push(balance);
    rows.total += repaid + interest;
  }
  return rows.total < 2 ** 52 ? rows : undefined;
}

function instalmentOf(principal: number, factors: readonly QuickFactor[], unit: number): number {
  let factor = 1;
  let sum = 0;
  for (const { value } of factors) {
    factor /= 1 + value;
    sum += factor;
  }
  return rounded(principal / sum / unit) * unit;
}

/** How far a present value may err, as a part of the sum received. */
const ERROR = 1e-10;

/** Whether the rate that balances the flows lies between two, in percent, and surely so. */
export function liesBetween(received: number, payments: readonly number[], days: readonly number[], low: number, high: number): boolean {
  const value = (percent: number): number => {
    const force = Math.log1p(percent / 100) / 365;
    let sum = 0;
    for (let index = 0; index < payments.length; index += 1) sum += (payments[index] as number) * Math.exp(-force * (days[index] as number));
    return sum;
  };
  return low > -100 && value(low) > received * (1 + ERROR) && value(high) < received * (1 - ERROR);
}

/** What would make КДН hold, against a search of every amount and every term: nothing larger holds, nothing shorter does. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affordability, hasIssues, newLoan, quote, type Affordability } from '../../src/engine.js';
import { monthsBefore, knownDate } from '../../src/primitives/calendar-date.js';
import { moneyText, tenge } from '../../src/primitives/money.js';
import { readWith } from '../../src/primitives/reader.js';
import { borrowerRequest, type Borrower } from '../../src/affordability/request.js';
import { priceLoan } from '../../src/quote.js';
import { enoughToPayOff, excessOf, neededIncomeOf } from '../../src/affordability/relief.js';
import { carry, type Carried, type Found } from '../../src/search/carried.js';
import { largestAmount, nextAmount } from '../../src/search/largest-amount.js';
import { shortestTerm } from '../../src/search/shortest-term.js';

const DAY = '2026-11-20';
const WINDOW = monthsBefore(knownDate(DAY), 6);
const money = (min: number, max: number): fc.Arbitrary<string> => fc.integer({ min, max }).map((tiyn) => (tiyn / 100).toFixed(2));
const rate = fc.integer({ min: 0, max: 4_200 }).map((hundredths) => (hundredths / 100).toFixed(2));

/** Few enough amounts that each can be tried, several bands that may grow dearer or cheaper, and borders off the grid. */
const product = fc
  .record({
    least: fc.integer({ min: 1, max: 60 }),
    steps: fc.integer({ min: 0, max: 60 }),
    step: fc.constantFrom('1', '100', '1000', '7777.77', '25000'),
    odd: fc.integer({ min: 0, max: 99 }),
    bands: fc.array(fc.record({ at: fc.integer({ min: 1, max: 99 }), nominalRate: rate, months: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }) }), { maxLength: 3 }),
    last: rate,
    paymentEvery: fc.constantFrom({ months: 1 }, { days: 30 }),
    dayCount: fc.constantFrom('30/360', 'actual/365', 'actual/actual'),
    unit: fc.constantFrom('0.01', '1', '10', '100'),
    maxTerm: fc.integer({ min: 1, max: 14 }),
  })
  .map(({ least, steps, step, odd, bands, last, paymentEvery, dayCount, unit, maxTerm }) => {
    const [from, by] = [tenge('1000') * BigInt(least), tenge(step)];
    const most = from + by * BigInt(steps) + (by * BigInt(odd)) / 100n;
    const inside = (percent: number): string => moneyText(tenge(moneyText((from + ((most - from) * BigInt(percent)) / 100n) as never)));
    return {
      amount: { min: moneyText(from as never), max: moneyText(most as never), step },
      term: { min: { months: 1 }, max: { months: maxTerm } },
      pricing: [...bands.map(({ at, nominalRate, months }) => ({ upToAmount: inside(at), nominalRate, ...(months !== undefined && { upToTerm: { months } }) })), { nominalRate: last }],
      paymentEvery,
      dayCount,
      rounding: { instalment: unit },
    };
  });

const world = fc
  .record({
    product,
    method: fc.constantFrom('annuity', 'differentiated', 'single-payment'),
    months: fc.integer({ min: 1, max: 14 }),
    place: fc.integer({ min: 0, max: 100 }),
    income: money(4_500_000, 60_000_000),
    deposit: fc.option(money(0, 50_000_000), { nil: undefined }),
    paid: money(0, 4_000_000),
    minors: fc.integer({ min: 0, max: 1 }),
    gambling: fc.boolean(),
    kddLimit: fc.option(fc.constantFrom('0.05', '0.2', '1'), { nil: undefined }),
  })
  .map(({ product, method, months, place, income, deposit, paid, minors, gambling, kddLimit }) => {
    const [least, most] = [tenge(product.amount.min), tenge(product.amount.max)];
    const law = kddLimit === undefined ? {} : { law: { 'kdd-limit': [{ from: '2026-01-01', value: kddLimit, source: 'x' }] } };
    const every = (sum: string): object => Object.fromEntries(WINDOW.map((month) => [month, sum]));
    return {
      asked: { product, amount: moneyText((least + ((most - least) * BigInt(place)) / 100n) as never), term: { months }, method, disbursementDate: DAY },
      borrower: {
        date: DAY,
        income: [{ criterion: 'official', months: every(income) }, ...(deposit === undefined ? [] : [{ criterion: 'deposit-balance', months: every(deposit) }])],
        loans: [{ kind: 'loan', monthlyPayment: paid, overdue: '0', balance: paid }],
        minors,
        gambling,
        ...law,
      },
    };
  });

interface World {
  readonly asked: { readonly product: { readonly amount: { readonly min: string; readonly max: string; readonly step: string }; readonly term: { readonly max: { readonly months: number } } }; readonly amount: string; readonly term: { readonly months: number } };
  readonly borrower: object;
}

/** By the doors for programs alone, as a stranger would. */
function judged({ asked, borrower }: World, change: object): Affordability | undefined {
  const priced = quote({ ...asked, ...change });
  if (hasIssues(priced) || priced.findings.some(({ severity, code }) => severity === 'error' && code !== 'lender-identity-missing')) return undefined;
  return affordability({ ...borrower, newLoan: newLoan(priced) }) as Affordability;
}

const holds = (answer: Affordability | undefined): boolean => answer?.kdn.met === true && answer.incomeTest.met !== false;

function start({ asked, borrower }: World): { readonly at: Carried; readonly borrower: Borrower } | undefined {
  const loan = priceLoan(asked);
  const told = readWith(borrowerRequest, borrower);
  if (!told.ok) throw new Error(JSON.stringify(told.issues));
  if (!loan.ok) return undefined;
  return { at: carry(loan.value, told.value), borrower: told.value };
}

const loanIn = (found: Found): Carried['loan'] | undefined => {
  // so small a search is never given up
  expect(found).not.toBe('unknown');
  return typeof found === 'string' ? undefined : found.loan;
};

function grid({ min, max, step }: { readonly min: string; readonly max: string; readonly step: string }): string[] {
  const amounts: bigint[] = [];
  for (let amount: bigint = tenge(min); amount <= tenge(max); amount += tenge(step)) amounts.push(amount);
  return [...new Set([...amounts, tenge(max)])].map((amount) => moneyText(amount as never));
}

const RUNS = { numRuns: 200 };

describe('what would make КДН hold', () => {
  it('the largest amount: КДН holds at it, and at no larger amount of the product', () => {
    let some = 0;
    fc.assert(
      fc.property(world, (world) => {
        const from = start(world);
        if (from === undefined) return;
        const all = grid(world.asked.product.amount).filter((amount) => holds(judged(world, { amount })));
        const text = (found: Found): string | undefined => {
          const loan = loanIn(found);
          return loan && moneyText(loan.terms.amount);
        };
        expect(text(largestAmount(from.at.loan, from.borrower))).toBe(all.at(-1));
        const { amount } = from.at.loan.terms;
        expect(text(largestAmount(from.at.loan, from.borrower, amount))).toBe(all.filter((each) => tenge(each) <= amount).at(-1));
        if (all.length > 0) some += 1;
      }),
      RUNS,
    );
    expect(some).toBeGreaterThan(RUNS.numRuns / 4);
  });

  it('the next amount is the next of the grid', () => {
    fc.assert(
      fc.property(world, (world) => {
        const from = start(world);
        if (from === undefined) return;
        const next = nextAmount(from.at.loan, from.borrower);
        const { amount } = from.at.loan.terms;
        const larger = grid(world.asked.product.amount).find((each) => tenge(each) > amount);
        if (next !== undefined) expect(moneyText(next.loan.terms.amount)).toBe(larger);
        else expect(larger === undefined || hasIssues(quote({ ...world.asked, amount: larger }))).toBe(true);
      }),
      RUNS,
    );
  });

  it('the shortest term: КДН holds at it, and at no shorter term of the product', () => {
    let some = 0;
    fc.assert(
      fc.property(world, (world) => {
        const from = start(world);
        if (from === undefined) return;
        const terms = Array.from({ length: world.asked.product.term.max.months }, (_, index) => index + 1);
        const shortest = terms.find((months) => holds(judged(world, { term: { months } })));
        expect(loanIn(shortestTerm(from.at.loan, from.borrower))?.terms.term).toEqual(shortest === undefined ? undefined : { months: shortest });
        if (shortest !== undefined) some += 1;
      }),
      RUNS,
    );
    expect(some).toBeGreaterThan(RUNS.numRuns / 4);
  });

  it('the debt in the way: without it КДН holds, with a tiyn of it left it does not; and so with the income it takes', () => {
    fc.assert(
      fc.property(world, (world) => {
        const from = start(world);
        if (from === undefined) return;
        const { assessment } = from.at;
        const { asked: { newLoan: of }, kdn } = assessment;
        const [excess, neededIncome] = [excessOf(assessment)!, neededIncomeOf(assessment)!];
        const paid = tenge((world.borrower as unknown as { loans: [{ monthlyPayment: string }] }).loans[0].monthlyPayment);
        expect(excess === 0n).toBe(kdn.met);
        expect(enoughToPayOff(from.borrower, excess)).toEqual(excess > 0n && paid >= excess ? [0] : []);
        const kdnOf = (payment: bigint, income?: bigint): boolean | null => {
          const answer = affordability({
            ...world.borrower,
            ...(income !== undefined && { income: [{ criterion: 'official', months: Object.fromEntries(WINDOW.map((month) => [month, moneyText(income as never)])) }] }),
            loans: [{ kind: 'loan', monthlyPayment: moneyText(payment as never), overdue: '0', balance: '0' }],
            newLoan: { amount: moneyText(of.amount), averageMonthlyPayment: moneyText(of.averageMonthlyPayment), months: of.months },
          }) as Affordability;
          return answer.kdn.met;
        };
        if (excess > 0n && excess <= paid) expect([kdnOf(paid - excess), kdnOf(paid - excess + 1n)]).toEqual([true, false]);
        expect(kdnOf(paid, neededIncome)).toBe(true);
        if (neededIncome > 1n) expect(kdnOf(paid, neededIncome - 1n)).toBe(false);
      }),
      RUNS,
    );
  });
});

describe('a search that can not be made', () => {
  const borrower = readWith(borrowerRequest, { date: DAY, income: [{ criterion: 'official', months: Object.fromEntries(WINDOW.map((month) => [month, '150000'])) }], loans: [{ kind: 'loan', monthlyPayment: '30000', overdue: '0', balance: '0' }] });
  const told = borrower.ok ? borrower.value : undefined!;
  const priced = (asked: object): Carried['loan'] => {
    const loan = priceLoan({ amount: '5000000', term: { months: 12 }, method: 'annuity', disbursementDate: DAY, ...asked });
    if (!loan.ok) throw new Error(JSON.stringify(loan.issues));
    return loan.value;
  };
  const bare = { pricing: [{ nominalRate: '30' }], paymentEvery: { months: 1 }, dayCount: 'actual/365' };

  it('says so: a product without a longest term, and one with more terms than are tried', () => {
    expect(shortestTerm(priced({ product: bare }), told)).toBe('unknown');
    expect(shortestTerm(priced({ product: { ...bare, term: { max: { months: 1_200 } } }, amount: '9000000' }), told)).toBe('unknown');
  });

  it('a product without limits is searched by whole tenge', () => {
    const found = largestAmount(priced({ product: bare, amount: '1000000' }), told);
    expect(typeof found === 'string' ? found : [found.assessment.kdn.met, moneyText(found.loan.terms.amount).endsWith('.00'), nextAmount(found.loan, told)?.assessment.kdn.met]).toEqual([true, true, false]);
  });

  it('an income that counts nothing, or a limit of nought, leaves no loan', () => {
    expect(largestAmount(priced({ product: bare }), { ...told, income: [] })).toBe('none');
    const law = readWith(borrowerRequest, { date: DAY, law: { 'kdn-limit': [{ from: '2026-01-01', value: '0', source: 'x' }] } });
    expect(largestAmount(priced({ product: bare }), { ...told, ...(law.ok && { law: law.value.law }) })).toBe('none');
  });
});

/** What holds for every change of a running loan: it still repays exactly what was lent, and money that comes early never costs more. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change, gesv, hasIssues, quote, type ChangeAnswer, type GesvAnswer } from '../../src/engine.js';
import { addDays, daysBetween, knownDate } from '../../src/primitives/calendar-date.js';
import { anyLoan, moneyOf } from '../support/any-loan.js';

const tiyn = (text: string): bigint => BigInt(text.replace('.', ''));

/** A share of something, in thousandths. */
const part = fc.integer({ min: 0, max: 1_000 });

interface Facts {
  readonly amount: string;
  readonly start: string;
  readonly days: number;
  readonly rows: number;
}

const on = ({ start, days }: Facts, thousandths: number): string => addDays(knownDate(start), Math.floor((days * thousandths) / 1_001));
const sumOf = ({ amount }: Facts, thousandths: number): string => moneyOf((tiyn(amount) * BigInt(Math.max(thousandths, 1))) / 1_000n);
const rowOf = ({ rows }: Facts, thousandths: number): number => 1 + Math.floor((rows * thousandths) / 1_001);

/** A kind, when, how much, something else, and a choice; plain, so that a counterexample can be read. */
const anyChange = fc.tuple(fc.constantFrom('early-repayment', 'overpayment', 'deferral', 'rate', 'term', 'method', 'instalment-cut', 'military-service', 'forgiveness'), part, part, part, fc.boolean());

type Sketch = typeof anyChange extends fc.Arbitrary<infer T> ? T : never;

/** The change, on a day, a row or a share of a sum that the loan has. */
function changeOf([kind, when, much, other, flag]: Sketch, facts: Facts): object {
  const date = on(facts, when);
  switch (kind) {
    case 'early-repayment':
      return other < 100 ? { kind, date, full: true } : { kind, date, amount: sumOf(facts, much), mode: flag ? 'shorten-term' : 'lower-instalment' };
    case 'overpayment':
      return { kind, date, amount: sumOf(facts, much) };
    case 'deferral':
      return { kind, fromRow: rowOf(facts, when), months: 1 + (much % 12), of: flag ? 'principal' : 'principal-and-interest' };
    case 'rate':
      return { kind, date, nominalRate: (much / 10).toFixed(1) };
    case 'term':
      return { kind, date, term: flag ? { months: 3 * (1 + (much % 20)) } : { days: 1 + much } };
    case 'method':
      return { kind, date, method: (['annuity', 'differentiated', 'single-payment'] as const)[much % 3] };
    case 'instalment-cut':
      return { kind, fromRow: rowOf(facts, when), months: 3 + (much % 6), sharePercent: String(50 + (other % 51)) };
    case 'military-service':
      return { kind, fromDate: date, untilDate: addDays(knownDate(date), much) };
    default:
      return { kind: 'forgiveness', date, ...(flag ? { principal: sumOf(facts, much) } : { interest: sumOf(facts, Math.ceil(much / 100)) }) };
  }
}

/** What a loan or a change of it may be refused for. */
const ALLOWED = ['instalment-below-interest', 'instalment-rounding-too-coarse', 'first-payment-too-late', 'change-outside-loan', 'row-unknown', 'amount-above-debt', 'term-over', 'cut-leaves-no-row', 'term-remainder', 'term-in-days-needed', 'too-many-payments'];

function factsOf(asked: object): Facts | undefined {
  const answer = quote(asked);
  if (hasIssues(answer)) return undefined;
  const { terms: { amount, disbursementDate, maturityDate }, schedule: { rows } } = answer;
  return { amount, start: disbursementDate, days: daysBetween(knownDate(disbursementDate), knownDate(maturityDate)), rows: rows.length };
}

function answered(request: object): ChangeAnswer | undefined {
  const answer = change(request);
  if (!hasIssues(answer)) return answer;
  expect(answer.issues.filter(({ code }) => !ALLOWED.includes(code))).toEqual([]);
  return undefined;
}

const RUNS = { numRuns: 500 };

describe('every change', () => {
  it('repays exactly what was lent and not forgiven, row by row, in order of days, down to zero', () => {
    let done = 0;
    fc.assert(
      fc.property(anyLoan, fc.array(anyChange, { minLength: 1, maxLength: 4 }), (asked, sketches) => {
        const facts = factsOf(asked);
        if (facts === undefined) return;
        const changes = sketches.map((sketch) => changeOf(sketch, facts));
        const answer = answered({ quote: asked, changes });
        if (answer === undefined) return;
        done += 1;
        const { after: { rows, totals }, before, difference } = answer;
        const forgiven = changes.reduce((sum: bigint, each) => sum + tiyn((each as { kind: string; principal?: string }).principal ?? '0.00'), 0n);
        let last = facts.start;
        let repaid = 0n;
        for (const row of rows) {
          expect(tiyn(row.payment)).toBe(tiyn(row.principal) + tiyn(row.interest));
          expect(tiyn(row.principal) >= 0n && tiyn(row.payment) > 0n && tiyn(row.balance) >= 0n).toBe(true);
          expect(row.date >= last).toBe(true);
          last = row.date;
          repaid += tiyn(row.principal);
        }
        expect([repaid + forgiven, tiyn(totals.principal)]).toEqual([tiyn(facts.amount), repaid]);
        // what is forgiven after the last row, no row shows
        expect(tiyn(rows.at(-1)?.balance ?? '0.00') <= forgiven).toBe(true);
        expect(tiyn(difference.payment)).toBe(tiyn(totals.payment) - tiyn(before.totals.payment));
        expect(tiyn(difference.interest)).toBe(tiyn(totals.interest) - tiyn(before.totals.interest));
      }),
      RUNS,
    );
    // most of what is asked can be done
    expect(done).toBeGreaterThan(100);
  });

  it('an early repayment never raises the interest, but where a lower instalment is rounded, which is told; keeping the instalment never does', () => {
    fc.assert(
      fc.property(anyLoan, fc.constantFrom('0.01', '1', '10', '100'), part, part, (plain, unit, when, much) => {
        const asked = { ...plain, product: { ...plain.product, rounding: { instalment: unit } } };
        const facts = factsOf(asked);
        if (facts === undefined) return;
        // a hundredth of the loan at least
        const early = (mode: string): ChangeAnswer | undefined => answered({ quote: asked, changes: [{ kind: 'early-repayment', date: on(facts, when), amount: sumOf(facts, Math.max(much, 10)), mode }] });
        const [shorter, lower] = [early('shorten-term'), early('lower-instalment')];
        if (shorter !== undefined) expect(tiyn(shorter.difference.interest) <= 0n).toBe(true);
        const more = lower?.findings.find(({ code }) => code === 'rounding-costs-interest')?.data['more'];
        if (lower !== undefined) expect(more ?? lower.difference.interest).toBe(lower.difference.interest);
        if (lower !== undefined && more === undefined) expect(tiyn(lower.difference.interest) <= 0n).toBe(true);
        // a new instalment is rounded to the tiyn, each row may differ by a tiyn more than the one before
        const tiyns = BigInt(facts.rows) ** 2n;
        if (shorter !== undefined && lower !== undefined && unit === '0.01') expect(tiyn(shorter.difference.interest) <= tiyn(lower.difference.interest) + tiyns).toBe(true);
        const full = answered({ quote: asked, changes: [{ kind: 'early-repayment', date: on(facts, when), full: true }] });
        expect(full === undefined || tiyn(full.difference.interest) <= 0n).toBe(true);
      }),
      RUNS,
    );
  });

  it('the refined rate balances what is left against the debt of the day', () => {
    fc.assert(
      fc.property(anyLoan, part, part, (asked, when, much) => {
        const facts = factsOf(asked);
        if (facts === undefined) return;
        const date = on(facts, when);
        const answer = answered({ quote: asked, changes: [{ kind: 'early-repayment', date, amount: sumOf(facts, much), mode: 'shorten-term' }] });
        if (answer === undefined) return;
        const { rows } = answer.after;
        const at = rows.findIndex(({ by }) => by === 'early-repayment');
        const [row, ...left] = rows.slice(at);
        // interest that the sum did not cover stays owed: only a principal tells the debt
        if (row === undefined || left.length === 0 || row.principal === '0.00') return;
        const flows = [{ date, amount: row.balance }, ...left.map((each) => ({ date: each.date, amount: `-${each.payment}` }))];
        expect((gesv({ flows, decimals: 3 }) as GesvAnswer).gesvUnrounded).toBe(answer.refined.gesvUnrounded);
      }),
      { numRuns: 150 },
    );
  });

  it('undone, restores the very bytes; told in another order, is the same', () => {
    fc.assert(
      fc.property(anyLoan, anyChange, anyChange, (asked, one, other) => {
        const facts = factsOf(asked);
        if (facts === undefined) return;
        const [a, b] = [changeOf(one, facts), changeOf(other, facts)];
        const alone = JSON.stringify(change({ quote: asked, changes: [a] }));
        change({ quote: asked, changes: [a, b] });
        expect(JSON.stringify(change({ quote: asked, changes: [a] }))).toBe(alone);
        if (!('date' in a) || !('date' in b) || a.date === b.date) return;
        const [there, back] = [answered({ quote: asked, changes: [a, b] }), answered({ quote: asked, changes: [b, a] })];
        expect(back?.after).toEqual(there?.after);
      }),
      { numRuns: 200 },
    );
  });
});

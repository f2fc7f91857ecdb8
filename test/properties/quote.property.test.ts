/** What holds for every loan: sums add up, the last balance is zero, the flows balance at ГЭСВ, dearer is never cheaper. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gesv, hasIssues, quote, type GesvAnswer, type Quote } from '../../src/engine.js';
import { anyLoan as request, date, moneyOf } from '../support/any-loan.js';

const tiyn = (text: string): bigint => BigInt(text.replace('.', ''));
/** A loan that can be computed; one whose first period eats the instalment answers with issues, which is right too. */
const priced = (asked: object): Quote | undefined => {
  const answer = quote(asked);
  if (!hasIssues(answer)) return answer;
  const allowed = ['instalment-below-interest', 'instalment-rounding-too-coarse', 'first-payment-too-late'];
  expect(answer.issues.filter(({ code }) => !allowed.includes(code))).toEqual([]);
  return undefined;
};

const RUNS = { numRuns: 400 };

describe('every schedule', () => {
  it('repays exactly what was lent, row by row, down to zero', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const answer = priced(asked);
        if (answer === undefined) return;
        const { rows, totals } = answer.schedule;
        let balance = tiyn(answer.terms.amount);
        for (const row of rows) {
          balance -= tiyn(row.principal);
          expect(tiyn(row.balance)).toBe(balance);
          expect(tiyn(row.payment)).toBe(tiyn(row.principal) + tiyn(row.interest));
          expect(tiyn(row.principal) > 0n).toBe(true);
        }
        expect(balance).toBe(0n);
        expect(totals.principal).toBe(answer.terms.amount);
        expect(tiyn(totals.payment)).toBe(rows.reduce((sum, { payment }) => sum + tiyn(payment), 0n));
        expect(tiyn(totals.interest)).toBe(tiyn(answer.cost.overpayment));
        expect(rows.map(({ date }) => date)).toEqual([...new Set(rows.map(({ date }) => date))].sort());
      }),
      RUNS,
    );
  });

  it('has level instalments but for the last by annuity, and equal parts of principal by differentiated payments', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const rows = priced(asked)?.schedule.rows ?? [];
        const column = asked.method === 'annuity' ? 'payment' : 'principal';
        expect(new Set(rows.slice(0, -1).map((row) => row[column])).size).toBeLessThanOrEqual(1);
      }),
      RUNS,
    );
  });
});

describe('every ГЭСВ', () => {
  it('balances the flows: the bare flows give the same digits, and their present values sum to nothing but rounding', () => {
    fc.assert(
      fc.property(request, (asked) => {
        const answer = priced(asked);
        if (answer === undefined) return;
        const flows = [
          { date: answer.terms.disbursementDate, amount: answer.terms.amount },
          ...answer.schedule.rows.map(({ date, payment }) => ({ date, amount: `-${payment}` })),
        ];
        const proof = gesv({ flows, decimals: 3 }) as GesvAnswer;
        expect([proof.gesvRate, proof.gesvUnrounded]).toEqual([answer.cost.gesvRate, answer.cost.gesvUnrounded]);
        expect(Math.abs(Number(proof.residual))).toBeLessThanOrEqual(flows.length * 0.5e-6 + 1e-9);
        expect(Number(proof.gesvUnrounded)).toBeCloseTo(Number(proof.gesvRate), 2);
      }),
      { numRuns: 120 },
    );
  });

  it('is never lower for a dearer nominal rate', () => {
    fc.assert(
      fc.property(request, fc.integer({ min: 1, max: 500 }), (asked, more) => {
        const dearer = { ...asked, product: { ...asked.product, pricing: [{ nominalRate: (Number(asked.product.pricing[0]!.nominalRate) + more / 100).toFixed(2) }] } };
        const [a, b] = [priced(asked), priced(dearer)];
        if (a === undefined || b === undefined) return;
        expect(Number(b.cost.gesvUnrounded)).toBeGreaterThanOrEqual(Number(a.cost.gesvUnrounded));
      }),
      RUNS,
    );
  });
});

describe('any input at all', () => {
  it('is answered: with a quote or with issues, never with an exception, a NaN or a minus nought', () => {
    const anything = fc.jsonValue();
    // a key may itself say "NaN", and comes back in the issue's path
    const isPlain = (value: unknown): boolean => !/NaN|Infinity|undefined|internal-error/.test(JSON.stringify(value));
    const broken = fc.tuple(request, fc.constantFrom('amount', 'term', 'method', 'disbursementDate', 'firstPaymentDate', 'product', 'nominalRate', 'services', 'law'), anything.filter(isPlain));
    fc.assert(
      fc.property(broken, ([asked, key, value]) => {
        // a minus nought that was given comes back in `got`
        const text = JSON.stringify(quote({ ...asked, [key]: value })).replace(/"got":"(\\.|[^"\\])*"/g, '');
        expect(text).not.toMatch(/internal-error|NaN|Infinity|undefined|"-0(\.0+)?"/);
      }),
      { numRuns: 1_000 },
    );
  });

  it('of bare flows too, whatever their order, size and direction', () => {
    const flow = fc.record({ date, amount: fc.tuple(fc.boolean(), fc.bigInt(0n, 10n ** 15n)).map(([minus, count]) => `${minus ? '-' : ''}${moneyOf(count)}`) });
    fc.assert(
      fc.property(fc.array(flow, { minLength: 1, maxLength: 8 }), (flows) => {
        const answer = gesv({ flows });
        if (!hasIssues(answer)) {
          expect(answer.gesvRate).toMatch(/^-?\d+\.\d$/);
          expect(Number(answer.gesvUnrounded)).toBeGreaterThanOrEqual(-100);
        } else {
          expect(answer.issues.map(({ code }) => code)).toEqual([expect.stringMatching(/^gesv-(no-rate|several-rates)$/)]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

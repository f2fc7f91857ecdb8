/** The quick way to a verdict answers word for word what the exact way answers, and answers it for most honest disclosures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasIssues, quote, type Quote } from '../../src/engine.js';
import { screen } from '../../src/verify/screen.js';
import { verifyExactly } from '../../src/verify/verify.js';
import { standard } from '../support/products.js';
import { disclosedOf } from '../support/verdicts.js';

/** What a lender's file says beside the terms, if there is one. */
const words = fc.constantFrom({}, {}, { id: 'standard' }, { name: standard.name }, { lender: standard.lender }, { lender: {}, riskWarning: standard.riskWarning });

const request = fc.record({
  product: fc.tuple(words, fc.record({
    pricing: fc.oneof(fc.integer({ min: 0, max: 9_999 }), fc.constant(3_800)).map((hundredths) => [{ nominalRate: (hundredths / 100).toFixed(2) }]),
    paymentEvery: fc.constantFrom({ months: 1 }, { months: 3 }, { days: 30 }, { days: 7 }),
    dayCount: fc.constantFrom('30/360', 'actual/365', 'actual/360', 'actual/actual'),
    rounding: fc.constantFrom({}, { instalment: '1' }, { instalment: '100' }),
    gesvDecimals: fc.constantFrom(1, 2, 3),
  })).map(([said, terms]) => ({ ...said, ...terms })),
  amount: fc.oneof(fc.integer({ min: 1, max: 2_000_000_000 }), fc.constant(100_000_00)).map((count) => (count / 100).toFixed(2)),
  term: fc.constantFrom({ months: 1 }, { months: 6 }, { months: 12 }, { months: 36 }, { days: 20 }, { days: 45 }, { days: 100 }),
  method: fc.constantFrom('annuity', 'differentiated', 'single-payment'),
  disbursementDate: fc.constantFrom('2026-11-20', '2026-01-31', '2025-12-31', '2027-02-01', '2028-02-29'),
});

/** One figure another one, left out, or written otherwise. */
const spoilt = fc.record({
  key: fc.constantFrom('', '', 'gesvRate', 'nominalRate', 'overpayment', 'totalPayable', 'instalment', 'schedule', 'more'),
  value: fc.constantFrom(undefined, '0', '1.5', '00044.7', '12.345', 'x', 7, [], [{ date: '2026-12-20', payment: '1' }]),
});

describe('the quick way', () => {
  it('answers what the exact way answers', () => {
    let plain = 0;
    let honest = 0;
    fc.assert(
      fc.property(request, spoilt, (asked, { key, value }) => {
        const answer = quote(asked);
        if (hasIssues(answer)) return;
        const disclosed = disclosedOf(answer);
        if (key === '') honest += 1;
        else if (value === undefined) Reflect.deleteProperty(disclosed, key);
        else disclosed[key] = value;
        const quick = screen({ request: asked, disclosed });
        if (quick === undefined) return;
        if (key === '') plain += 1;
        expect({ ok: true, value: quick }).toEqual(verifyExactly({ request: asked, disclosed }));
        expect(JSON.stringify(quick)).toBe(JSON.stringify((verifyExactly({ request: asked, disclosed }) as { value: object }).value));
      }),
      { numRuns: 3_000 },
    );
    expect(plain / honest).toBeGreaterThan(0.5);
  });

  it('leaves to the exact way what stands at a border', () => {
    // 1.01 ₸ in two payments without interest: half a tiyn is a tie
    const tie = { product: { pricing: [{ nominalRate: '0' }], paymentEvery: { months: 1 }, dayCount: 'actual/365' }, amount: '1.01', term: { months: 2 }, method: 'annuity', disbursementDate: '2026-11-20' };
    const answer = quote(tie) as Quote;
    expect([answer.schedule.rows[0]?.payment, screen({ request: tie, disclosed: disclosedOf(answer) })]).toEqual(['0.51', undefined]);
  });
});

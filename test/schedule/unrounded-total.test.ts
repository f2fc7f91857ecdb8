/** What is lent and what is paid: the exact multiple, the bound of rounding and the floats below it hold for every loan. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tenge } from '../../src/primitives/money.js';
import { priceLoan } from '../../src/quote.js';
import { leastTotal, roundingBound, totalPerTiyn } from '../../src/schedule/unrounded-total.js';
import { unpricedOf } from '../../src/search/carried.js';

const asked = fc.record({
  amount: fc.integer({ min: 100_000, max: 500_000_000 }).map((tiyn) => (tiyn / 100).toFixed(2)),
  months: fc.integer({ min: 1, max: 60 }),
  nominalRate: fc.integer({ min: 0, max: 20_000 }).map((hundredths) => (hundredths / 100).toFixed(2)),
  dayCount: fc.constantFrom('30/360', 'actual/365', 'actual/360', 'actual/actual'),
  instalment: fc.constantFrom('0.01', '1', '10', '100'),
  method: fc.constantFrom('annuity', 'differentiated', 'single-payment'),
});

it('the total of a schedule lies within the bound around the exact multiple, and not below the floats', () => {
  let near = 0;
  fc.assert(
    fc.property(asked, ({ amount, months, nominalRate, dayCount, instalment, method }) => {
      const loan = priceLoan({ product: { pricing: [{ nominalRate }], paymentEvery: { months: 1 }, dayCount, rounding: { instalment } }, amount, term: { months }, method, disbursementDate: '2026-11-20' });
      if (!loan.ok) return;
      const unpriced = unpricedOf(loan.value.terms);
      const { n, d } = totalPerTiyn(method, unpriced);
      const bound = roundingBound(method, unpriced);
      const off = Number(((loan.value.schedule.totals.payment * d - tenge(amount) * n) * 10n ** 6n) / d) / 1e6;
      // the fraction is too long for floats
      const exact = Number((n * 10n ** 15n) / d) / 1e15;
      expect(Math.abs(off)).toBeLessThanOrEqual(bound);
      if (Math.abs(off) > bound / 20) near += 1;
      expect(leastTotal(method, unpriced)).toBeLessThanOrEqual(exact);
      expect(leastTotal(method, unpriced)).toBeGreaterThan(exact * (1 - 1e-8));
    }),
    { numRuns: 1_000 },
  );
  // a bound that nothing comes near would prove nothing
  expect(near).toBeGreaterThan(20);
});

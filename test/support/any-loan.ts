/** Loans for property tests. */
import fc from 'fast-check';
import { addDays, knownDate } from '../../src/primitives/calendar-date.js';

export const moneyOf = (count: bigint): string => `${count / 100n}.${String(count % 100n).padStart(2, '0')}`;

const amount = fc.bigInt(100_000n, 10n ** 12n).map(moneyOf);
const rate = fc.integer({ min: 0, max: 30_000 }).map((hundredths) => (hundredths / 100).toFixed(2));
export const date = fc.integer({ min: 0, max: 1_400 }).map((days) => addDays(knownDate('2024-01-01'), days));
const dayCount = fc.constantFrom('30/360', 'actual/365', 'actual/360', 'actual/actual');
const method = fc.constantFrom('annuity', 'differentiated', 'single-payment');
const shape = fc.oneof(
  fc.record({ paymentEvery: fc.constant({ days: 30 }), term: fc.integer({ min: 1, max: 60 }).map((months) => ({ months })) }),
  fc.record({ paymentEvery: fc.constantFrom({ months: 1 }, { months: 3 }), term: fc.integer({ min: 1, max: 20 }).map((quarters) => ({ months: quarters * 3 })) }),
  fc.record({ paymentEvery: fc.constantFrom({ days: 7 }, { days: 15 }, { months: 1 }, { days: 30 }), term: fc.integer({ min: 1, max: 400 }).map((days) => ({ days })) }),
);
const firstAfter = fc.option(fc.integer({ min: 1, max: 45 }), { nil: undefined });

/** Any loan that can be asked for: every day count, method and step. */
export const anyLoan = fc
  .record({ amount, rate, date, dayCount, method, shape, firstAfter })
  .map(({ amount, rate, date, dayCount, method, shape, firstAfter }) => ({
    product: { pricing: [{ nominalRate: rate }], paymentEvery: shape.paymentEvery, dayCount, gesvDecimals: 3 },
    amount,
    term: shape.term,
    method,
    disbursementDate: date,
    ...(firstAfter !== undefined && method !== 'single-payment' && { firstPaymentDate: addDays(date, firstAfter) }),
  }));

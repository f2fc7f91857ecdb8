/** ГЭСВ: certified digits, exact ties, and rates that don't exist or are several. */
import { describe, expect, it } from 'vitest';
import { gesv, hasIssues, type GesvAnswer } from '../../src/engine.js';
import { addDays, knownDate } from '../../src/primitives/calendar-date.js';

const flows = (...pairs: readonly (readonly [string, string])[]): { date: string; amount: string }[] => pairs.map(([date, amount]) => ({ date, amount }));

const rateOf = (decimals: number, ...pairs: readonly (readonly [string, string])[]): string => {
  const answer = gesv({ flows: flows(...pairs), decimals });
  if (hasIssues(answer)) throw new Error(JSON.stringify(answer));
  return answer.gesvRate;
};

describe('digits at an exact tie', () => {
  it('go up: 23.45 % to one decimal is 23.5', () => {
    expect(rateOf(1, ['2026-01-01', '1000'], ['2027-01-01', '-1234.50'])).toBe('23.5');
  });

  it('one tiyn below goes down, one above up', () => {
    expect(rateOf(1, ['2026-01-01', '10000000000'], ['2027-01-01', '-12344999999.99'])).toBe('23.4');
    expect(rateOf(1, ['2026-01-01', '10000000000'], ['2027-01-01', '-12345000000.01'])).toBe('23.5');
  });

  it('of a negative rate go away from zero', () => {
    expect(rateOf(1, ['2026-01-01', '1000'], ['2027-01-01', '-876.50'])).toBe('-12.4');
    expect(rateOf(1, ['2026-01-01', '10000000'], ['2027-01-01', '-8764999.99'])).toBe('-12.4');
    expect(rateOf(1, ['2026-01-01', '10000000'], ['2027-01-01', '-8765000.01'])).toBe('-12.3');
  });

  it('over several years of 365 days are found where no float can see them', () => {
    // 1000 at 10.05 % a year, 100.5 paid each year and the rest at the end
    expect(rateOf(1, ['2025-01-01', '1000'], ['2026-01-01', '-100.50'], ['2027-01-01', '-1100.50'])).toBe('10.1');
    expect(rateOf(2, ['2025-01-01', '1000'], ['2026-01-01', '-100.50'], ['2027-01-01', '-1100.50'])).toBe('10.05');
  });

  it('there is no minus nought', () => {
    expect(rateOf(1, ['2026-01-01', '1000000'], ['2027-01-01', '-999999.99'])).toBe('0.0');
  });
});

describe('rates of any size', () => {
  it('zero', () => {
    expect(gesv({ flows: flows(['2026-01-01', '100'], ['2026-06-01', '-100']) })).toMatchObject({ gesvRate: '0.0', gesvUnrounded: '0.000000000000', residual: '0.000000' });
  });

  it('of a hundred and twelve figures, each of them right', () => {
    const doubled = gesv({ flows: flows(['2026-01-01', '100'], ['2026-01-02', '-200']) }) as GesvAnswer;
    expect(BigInt(doubled.gesvRate.replace(/\.0$/, ''))).toBe((2n ** 365n - 1n) * 100n);
  });

  it('of thirty years and 360 payments', () => {
    const payments = Array.from({ length: 360 }, (_, index) => ({ date: `${2026 + Math.floor((index + 1) / 12)}-${String(((index + 1) % 12) + 1).padStart(2, '0')}-01`, amount: '-9000' }));
    const answer = gesv({ flows: [{ date: '2026-01-01', amount: '1000000' }, ...payments] }) as GesvAnswer;
    expect(answer.gesvRate).toBe('10.8');
    expect(Math.abs(Number(answer.residual))).toBeLessThan(360e-6);
  });

  it('of several disbursements, in any order of the list', () => {
    const list = flows(['2026-03-01', '50000'], ['2026-01-01', '100000'], ['2027-01-01', '-90000'], ['2026-06-01', '-80000'], ['2026-09-01', '10000']);
    const answer = gesv({ flows: list }) as GesvAnswer;
    expect(answer).toMatchObject(gesv({ flows: list.toReversed() }));
    expect(answer.proof.map(({ days }) => days)).toEqual([0, 59, 151, 243, 365]);
  });
});

describe('no rate, or several', () => {
  for (const [what, list] of [
    ['one date only', flows(['2026-01-01', '100'], ['2026-01-01', '-100'])],
    ['all zero', flows(['2026-01-01', '0'], ['2026-02-01', '0.00'])],
    ['no change of sign', flows(['2026-01-01', '100'], ['2026-02-01', '100'])],
    ['two changes of sign that never balance', flows(['2025-01-01', '100'], ['2026-01-01', '-100'], ['2027-01-01', '100'])],
  ] as const) {
    it(`${what}: no rate`, () => {
      expect(gesv({ flows: list })).toEqual({ issues: [{ code: 'gesv-no-rate', path: '/flows', data: {} }] });
    });
  }

  it('10 % and 20 % both balance -1000, 2300, -1320', () => {
    expect(gesv({ flows: flows(['2025-01-01', '-1000'], ['2026-01-01', '2300'], ['2027-01-01', '-1320']) })).toEqual({
      issues: [{ code: 'gesv-several-rates', path: '/flows', data: { rates: ['10.00', '20.00'] } }],
    });
  });

  it('a double root is one rate: 10 % balances -1000, 2200, -1210', () => {
    expect(gesv({ flows: flows(['2025-01-01', '-1000'], ['2026-01-01', '2200'], ['2027-01-01', '-1210']) })).toMatchObject({ gesvRate: '10.0', gesvUnrounded: '10.000000000000' });
  });

  it('one tiyn beside a double root there are two rates, or none', () => {
    expect(gesv({ flows: flows(['2025-01-01', '-1000'], ['2026-01-01', '2200.01'], ['2027-01-01', '-1210']) })).toMatchObject({ issues: [{ code: 'gesv-several-rates' }] });
    expect(gesv({ flows: flows(['2025-01-01', '-1000'], ['2026-01-01', '2199.99'], ['2027-01-01', '-1210']) })).toMatchObject({ issues: [{ code: 'gesv-no-rate' }] });
  });

  it('three rates are three, a triple root is one', () => {
    // (v − 1/1.1)(v − 1/1.2)(v − 1/1.3), scaled to whole tiyn
    expect(gesv({ flows: flows(['2025-01-01', '-1000'], ['2026-01-01', '3600'], ['2027-01-01', '-4310'], ['2027-12-31', '0'], ['2028-01-01', '1716']) })).toMatchObject({ issues: [{ data: { rates: ['10.00', '20.00', '30.00'] } }] });
    expect(gesv({ flows: flows(['2025-01-01', '-1000'], ['2026-01-01', '3300'], ['2027-01-01', '-3630'], ['2028-01-01', '1331']) })).toMatchObject({ gesvRate: '10.0' });
  });

  it('three changes of sign may still have one rate', () => {
    expect(gesv({ flows: flows(['2025-01-01', '1000'], ['2025-06-01', '-300'], ['2025-07-01', '100'], ['2026-01-01', '-900']) })).toMatchObject({ gesvRate: expect.stringMatching(/^\d+\.\d$/) as unknown });
  });
});

describe('the proof', () => {
  it('has each flow with its days, factor and present value, and their sum', () => {
    expect(gesv({ flows: flows(['2026-01-01', '1000'], ['2027-01-01', '-1100']) })).toEqual({
      gesvRate: '10.0',
      gesvUnrounded: '10.000000000000',
      proof: [
        { date: '2026-01-01', days: 0, amount: '1000.00', discountFactor: '1.000000000000000', presentValue: '1000.000000' },
        { date: '2027-01-01', days: 365, amount: '-1100.00', discountFactor: '0.909090909090909', presentValue: '-1000.000000' },
      ],
      residual: '0.000000',
    });
  });

  it('rounds its ties half-up too: away from zero, where sixty digits find the exact value on the border', () => {
    // at exactly 100 % a tiyn after five years is worth 0.0003125, and 63.98 after six 0.9996875
    expect(gesv({ flows: flows(['2025-01-01', '1.00'], ['2029-12-31', '-0.01'], ['2030-12-31', '-63.98']) })).toMatchObject({
      proof: [{}, { presentValue: '-0.000313' }, { presentValue: '-0.999688' }],
      residual: '-0.000001',
    });
    // a factor of 2⁻²² = 2.384185791015625e-7
    expect(gesv({ flows: flows(['2020-01-01', '1'], ['2041-12-26', '-4194304']) })).toMatchObject({ proof: [{}, { discountFactor: '0.000000238418579101563' }] });
  });
});

describe('flows that turn many times', () => {
  const day = (days: number): string => addDays(knownDate('2026-01-01'), days);

  it('a refund long after the last payment makes a second rate, just above −100 %', () => {
    const payments = Array.from({ length: 360 }, (_, index) => ({ date: day(30 * (index + 1)), amount: '-25000' }));
    expect(gesv({ flows: [{ date: day(0), amount: '1000000' }, ...payments, { date: day(11_000), amount: '500' }] })).toEqual({
      issues: [{ code: 'gesv-several-rates', path: '/flows', data: { rates: ['-99.98', '35.04'] } }],
    });
  });

  it('three hundred turns of a credit line have one rate', () => {
    const line = Array.from({ length: 301 }, (_, index) => ({ date: day(3 * index), amount: index % 2 === 0 ? '1000' : '-1100' }));
    expect(gesv({ flows: line.slice(0, 300) })).toMatchObject({ gesvRate: expect.stringMatching(/^\d+\.\d$/) as unknown });
  });

  it('rates far apart and far away are each found', () => {
    expect(gesv({ flows: flows(['2026-01-01', '100'], ['2125-12-07', '-220'], ['2125-12-31', '121']) })).toMatchObject({ issues: [{ code: 'gesv-several-rates' }] });
  });
});

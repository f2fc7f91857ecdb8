/** Ceilings: which regime a loan is under, and limits compared on the unrounded rate. */
import { describe, expect, it } from 'vitest';
import { quote, type Quote } from '../../src/engine.js';
import { describeFinding } from '../../src/i18n/describe.js';
import { bare, short } from '../support/products.js';

const single = (nominalRate: string, days: number, more: object = {}): Quote => {
  const { product, ...request } = { product: {}, ...more };
  return quote({
    product: { ...bare, pricing: [{ nominalRate }], maxGesvRate: '46', ...product },
    amount: '100000000',
    term: { days },
    method: 'single-payment',
    disbursementDate: '2026-11-20',
    ...request,
  }) as Quote;
};

describe('the product\'s ceiling of 46 % of ГЭСВ', () => {
  it('a single payment after 5 days: 37.94 nominal passes, 37.95 does not', () => {
    expect(single('37.94', 5).cost.ceiling.limits.find(({ id }) => id === 'product')?.met).toBe(true);
    expect(single('37.95', 5).cost.ceiling.limits.find(({ id }) => id === 'product')?.met).toBe(false);
  });

  it('a rate that shows 46.0 and is above is a breach, worded with the digits that tell it apart', () => {
    const priced = single('46.00000001', 365);
    expect(priced.cost.gesvRate).toBe('46.0');
    expect(priced.cost.ceiling.met).toBe(false);
    const breach = priced.findings.find(({ code, data }) => code === 'ceiling-exceeded' && data['id'] === 'gesv')!;
    expect(describeFinding('ru', breach)).toContain('46,00000001\u00a0% выше предела, 46\u00a0%');
    expect(describeFinding('kk', breach)).toContain('46,00000001%');
  });

  it('a rate of exactly 46 % after 365 days meets the ceiling', () => {
    expect(single('46', 365).cost.ceiling).toMatchObject({ met: true, regime: 'general' });
  });
});

describe('the regime of a short loan', () => {
  const priced = (amount: string, days: number, rate = '102.20', disbursementDate = '2026-11-20'): Quote =>
    quote({ product: { ...short, pricing: [{ nominalRate: rate }] }, amount, term: { days }, method: 'single-payment', disbursementDate }) as Quote;

  it('covers at most 45 days and at most 45 МРП', () => {
    expect(priced('194625', 45).cost.ceiling.regime).toBe('short');
    expect(priced('194625.01', 45).cost.ceiling.regime).toBe('general');
    expect(priced('194625', 46).cost.ceiling.regime).toBe('general');
  });

  it('has two limits: 179 % of ГЭСВ binds before 0.3 % a day', () => {
    expect(priced('100000', 45, '109.3').cost.ceiling).toMatchObject({ met: true });
    const broken = priced('100000', 5, '103.40');
    expect(broken.cost.ceiling.limits).toMatchObject([{ id: 'daily', met: true, comparison: '<' }, { id: 'gesv', met: false, limit: '179' }]);
  });

  it('0.3 % a day exactly is not below 0.3 %', () => {
    const daily = priced('100000', 45, '109.5').cost.ceiling.limits.find(({ id }) => id === 'daily');
    expect(daily).toMatchObject({ met: false, limit: '0.3', actual: '0.30000000000000' });
  });

  it('on a base of 360 the day\'s rate is the nominal over 360', () => {
    const product = { ...short, dayCount: 'actual/360', pricing: [{ nominalRate: '107.9' }] };
    const answer = quote({ product, amount: '100000', term: { days: 40 }, method: 'single-payment', disbursementDate: '2026-11-20' }) as Quote;
    expect(answer.cost.ceiling.limits[0]).toMatchObject({ id: 'daily', met: true, actual: '0.29972222222222' });
  });

  it('is unknown where the year\'s МРП is, and then no limit is claimed to be met', () => {
    expect(priced('100000', 20, '102.20', '2027-02-01').cost.ceiling).toEqual({ regime: 'unknown', met: null, limits: [] });
  });

  it('a financed service counts towards the 45 МРП', () => {
    const product = { ...short, services: [{ id: 'help', price: '5000' }] };
    const answer = quote({ product, amount: '190000', term: { days: 20 }, method: 'single-payment', disbursementDate: '2026-11-20', services: [{ id: 'help', financed: true }] }) as Quote;
    expect(answer.cost.ceiling.regime).toBe('general');
    expect(answer.terms).toMatchObject({ amount: '190000.00', principal: '195000.00' });
  });
});

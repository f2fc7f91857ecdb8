/** What the product and the law object to; a borderline sum passes on one side and not on the other. */
import { describe, expect, it } from 'vitest';
import { hasIssues, quote, type Quote } from '../../src/engine.js';
import { bare, loan, standard } from '../support/products.js';

const codes = (asked: object): string[] => {
  const answer = quote({ ...loan, ...asked });
  if (hasIssues(answer)) throw new Error(JSON.stringify(answer));
  return answer.findings.map(({ code }) => code);
};

/** Unconfirmed values and an unknown calendar stand beside every quote of these days. */
const KNOWN = ['law-unconfirmed', 'calendar-unknown', 'rate-individual'];
const objections = (asked: object): string[] => codes(asked).filter((code) => !KNOWN.includes(code));

const issues = (asked: object): [string, string][] => {
  const answer = quote({ ...loan, ...asked });
  return hasIssues(answer) ? answer.issues.map(({ code, path }) => [code, path]) : [];
};

describe('limits of the product', () => {
  it('10 000 ₸ is enough, a tiyn less is not', () => {
    expect(objections({ amount: '10000' })).toEqual([]);
    expect(objections({ amount: '9999.99' })).toEqual(['amount-below-min']);
  });

  it('1 100 МРП of 2026 are 4 757 500 ₸', () => {
    expect(objections({ amount: '4757500' })).toEqual([]);
    expect(objections({ amount: '4757500.01' })).toEqual(['amount-above-max']);
  });

  it('from 5 days to 36 months', () => {
    const term = (length: object): string[] => objections({ term: length });
    expect([term({ days: 4 }), term({ days: 5 }), term({ months: 36 }), term({ months: 37 })]).toEqual([['term-below-min'], [], [], ['term-above-max']]);
  });

  it('36 months with steps of 30 days are 36 rows and 1 080 days', () => {
    const { schedule, terms } = quote({ ...loan, term: { months: 36 } }) as Quote;
    expect([schedule.rows.length, terms.maturityDate]).toEqual([36, '2029-11-04']);
  });

  it('the first payment within 30 days of the disbursement', () => {
    const first = (firstPaymentDate: string): string[] => objections({ disbursementDate: '2026-12-20', firstPaymentDate });
    expect([first('2027-01-19'), first('2027-01-20')]).toEqual([[], ['first-period-too-long']]);
  });

  it('a last payment after the term is said', () => {
    const product = { ...bare, pricing: [{ nominalRate: '20' }] };
    const answer = quote({ product, amount: '100000', term: { months: 2 }, method: 'annuity', disbursementDate: '2026-01-31', firstPaymentDate: '2026-03-20' }) as Quote;
    expect(answer.findings.find(({ code }) => code === 'maturity-after-term')?.data).toEqual({ maturityDate: '2026-04-20', termEnd: '2026-03-31' });
  });

  it('a nominal floor, the offered methods and the days of validity', () => {
    const product = { ...standard, nominalFloorRate: '3.65', methods: ['annuity'], validFrom: '2026-01-01', validUntil: '2026-12-31', pricing: [{ nominalRate: { from: '3', to: '4' } }] };
    expect(objections({ product, nominalRate: '3.64' })).toEqual(['nominal-below-floor']);
    expect(objections({ product, nominalRate: '3.65' })).toEqual([]);
    expect(objections({ product, nominalRate: '3.65', method: 'differentiated' })).toEqual(['method-not-offered']);
    expect(objections({ product, nominalRate: '3.65', disbursementDate: '2025-12-31' })).toContain('product-not-valid-on');
  });
});

describe('limits of the law', () => {
  const large = { product: { ...standard, amount: {}, term: {}, maxFirstPeriodDays: 366, pricing: [{ nominalRate: '20' }] } };

  it('an МФО lends one borrower at most 20 000 МРП', () => {
    expect([objections({ ...large, amount: '86500000' }), objections({ ...large, amount: '86500000.01' })]).toEqual([[], ['amount-above-legal-max']]);
  });

  it('an unsecured consumer microcredit runs at most 60 months', () => {
    expect([objections({ ...large, term: { months: 60 } }), objections({ ...large, term: { months: 61 } })]).toEqual([[], ['term-above-legal-max']]);
    expect(objections({ product: { ...large.product, security: 'pledge' }, term: { months: 61 } })).toEqual([]);
  });

  it('the lender\'s identity and what must stand beside rates may not be missing', () => {
    const answer = quote({ ...loan, product: bare }) as Quote;
    expect(answer.findings.find(({ code }) => code === 'lender-identity-missing')).toMatchObject({
      severity: 'error',
      data: { fields: ['lender.name', 'lender.bin', 'lender.licence', 'lender.address', 'lender.phone'] },
    });
    expect(answer.findings.find(({ code }) => code === 'product-incomplete')?.data).toEqual({ fields: ['ratesDocument', 'riskWarning'] });
  });
});

describe('individually set rates', () => {
  const dear = { amount: '1000000' };

  it('are priced at the dearest, and said to be individual', () => {
    expect(codes(dear)).toContain('rate-individual');
    expect((quote({ ...loan, ...dear }) as Quote).terms.nominalRate).toBe('36.50');
  });

  it('may be named inside the range, its ends included, and not outside', () => {
    expect(codes({ ...dear, nominalRate: '3.65' })).not.toContain('rate-individual');
    expect(issues({ ...dear, nominalRate: '36.500' })).toEqual([]);
    expect(issues({ ...dear, nominalRate: '36.51' })).toEqual([['rate-not-offered', '/nominalRate']]);
    expect(issues({ nominalRate: '37.49' })).toEqual([['rate-not-offered', '/nominalRate']]);
    expect(issues({ nominalRate: '37.5' })).toEqual([]);
  });
});

describe('pricing bands', () => {
  const product = { ...bare, pricing: [{ upToAmount: '100000', upToTerm: { months: 6 }, nominalRate: '10' }, { upToAmount: { mrp: '45' }, method: 'annuity', nominalRate: '20' }, { upToTerm: { days: 30 }, nominalRate: '30' }] };
  const rate = (amount: string, term: object, method = 'annuity'): unknown => {
    const answer = quote({ ...loan, product, amount, term, method });
    return hasIssues(answer) ? answer.issues[0]?.code : answer.terms.nominalRate;
  };

  it('the first that fits decides, its borders included', () => {
    expect([rate('100000', { months: 6 }), rate('100000.01', { months: 6 }), rate('100000', { months: 7 })]).toEqual(['10', '20', '20']);
    expect([rate('194625', { months: 7 }), rate('194625.01', { months: 7 })]).toEqual(['20', 'no-pricing-band']);
    expect([rate('150000', { days: 30 }, 'single-payment'), rate('150000', { days: 31 }, 'single-payment')]).toEqual(['30', 'no-pricing-band']);
  });

  it('a band in МРП can\'t be told in a year whose МРП is not known', () => {
    expect(issues({ product, amount: '150000', disbursementDate: '2027-03-01' })).toEqual([['pricing-unresolved', '/product/pricing']]);
  });
});

describe('paid services', () => {
  const product = { ...standard, services: [{ id: 'life', price: '12000' }, { id: 'sms', price: '500' }] };

  it('raise the principal when financed, and show what the loan costs with them', () => {
    const answer = quote({ ...loan, product, services: [{ id: 'life', financed: true }, { id: 'sms', financed: false }] }) as Quote;
    expect(answer.terms).toMatchObject({ amount: '250000.00', principal: '262000.00', services: [{ id: 'life', price: '12000.00', financed: true }, { id: 'sms', price: '500.00', financed: false }] });
    expect(answer.schedule.totals.principal).toBe('262000.00');
    expect(BigInt(answer.costWithServices!.overpayment.replace('.', '')) - BigInt(answer.cost.overpayment.replace('.', ''))).toBe(1250000n);
    expect(Number(answer.costWithServices!.gesvUnrounded)).toBeGreaterThan(Number(answer.cost.gesvUnrounded));
    expect(answer.findings.map(({ code }) => code)).toContain('services-in-gesv-unsettled');
  });

  it('must be offered, and each chosen once', () => {
    expect(issues({ product, services: [{ id: 'x', financed: true }, { id: 'sms', financed: true }, { id: 'sms', financed: false }] })).toEqual([
      ['unknown-service', '/services/0/id'],
      ['duplicate-id', '/services/2/id'],
    ]);
  });

  it('that cost as much as the loan leave no rate with them: the loan is priced, and that is said', () => {
    const dear = { ...standard, services: [{ id: 'life', price: '250000' }] };
    const answer = quote({ ...loan, product: dear, services: [{ id: 'life', financed: false }] }) as Quote;
    expect(answer.cost.gesvRate).toBe('44.7');
    expect(answer).not.toHaveProperty('costWithServices');
    expect(answer.findings.find(({ code }) => code === 'services-leave-no-loan')?.data).toEqual({ amount: '250000.00', price: '250000.00' });
  });
});

describe('requests that can\'t be computed', () => {
  const months = { ...bare, paymentEvery: { months: 3 } };

  it('say everything at once', () => {
    expect(issues({ product: { ...months, pricing: [{ upToAmount: '1', nominalRate: '1' }] }, term: { months: 7 }, firstPaymentDate: '2026-11-20', services: [{ id: 'x', financed: true }] })).toEqual([
      ['unknown-service', '/services/0/id'],
      ['no-pricing-band', '/product/pricing'],
      ['term-remainder', '/term'],
      ['first-payment-too-early', '/firstPaymentDate'],
    ]);
  });

  it('say what the readable fields owe each other, whatever could not be read beside them', () => {
    expect(issues({ product: months, amount: 'x', term: { months: 7 }, extra: 1, firstPaymentDate: '2026-11-19', services: [{ id: 'x', financed: true }] })).toEqual([
      ['malformed', '/amount'],
      ['unknown-key', '/extra'],
      ['unknown-service', '/services/0/id'],
      ['term-remainder', '/term'],
      ['first-payment-too-early', '/firstPaymentDate'],
    ]);
  });

  it('name what is wrong with a term and a first payment', () => {
    expect(issues({ product: { ...bare, paymentEvery: { days: 15 } } })).toEqual([['term-in-days-needed', '/term']]);
    expect(issues({ term: { days: 20 }, firstPaymentDate: '2026-12-10' })).toEqual([['first-payment-too-late', '/firstPaymentDate']]);
    expect(issues({ method: 'single-payment', firstPaymentDate: '2026-12-10' })).toEqual([['first-payment-with-single-payment', '/firstPaymentDate']]);
  });

  it('name a loan that its instalment does not repay', () => {
    const product = { ...bare, pricing: [{ nominalRate: '400' }], rounding: { instalment: '100' } };
    expect(issues({ product, amount: '1000', term: { months: 12 }, firstPaymentDate: '2027-06-20' })).toEqual([['instalment-below-interest', '']]);
    expect(issues({ product: { ...product, pricing: [{ nominalRate: '1' }] }, amount: '1000', term: { months: 18 } })).toEqual([['instalment-rounding-too-coarse', '']]);
  });

  it('name every malformed field', () => {
    expect(issues({ amount: '1e9', term: { months: 0 }, method: 'bullet', disbursementDate: '2026-02-31', extra: null })).toEqual([
      ['malformed', '/amount'],
      ['malformed', '/term/months'],
      ['malformed', '/disbursementDate'],
      ['malformed', '/method'],
      ['unknown-key', '/extra'],
    ]);
  });
});

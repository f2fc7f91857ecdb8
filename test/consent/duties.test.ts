/** Which consents a loan needs of a borrower: loan by borrower, each border and exception, in order and by clause. */
import { describe, expect, it } from 'vitest';
import { birthBorders, borrowerAnswers } from '../../src/consent/borrower-answers.js';
import { consentsReader } from '../../src/consent/consents.js';
import { dutiesOf, type Duty } from '../../src/consent/duties.js';
import { questionsFor } from '../../src/consent/questions.js';
import { all, any, not } from '../../src/consent/ternary.js';
import { knownDate } from '../../src/primitives/calendar-date.js';
import { readWith } from '../../src/primitives/reader.js';
import { priceLoan } from '../../src/quote.js';
import { loan, standard } from '../support/products.js';
import policy from '../cases/consents/004.json';

const plain = { age: 'between', married: false, firstLoan: false, otherLoansToday: '0', toSeller: false, refinancesHere: false, paysState: false };

function duties(asked: object, answers: object): readonly Duty[] {
  const [priced, told] = [priceLoan({ ...loan, ...asked }), readWith(borrowerAnswers, answers)];
  if (!priced.ok || !told.ok) throw new Error(JSON.stringify([priced, told]));
  return dutiesOf(priced.value, told.value);
}

const needed = (id: string, asked: object, answers: object): boolean | null => duties(asked, answers).find((duty) => duty.id === id)!.needed;

const without = (from: object, key: string): object => Object.fromEntries(Object.entries(from).filter(([name]) => name !== key));

const unlimited = { ...standard, amount: { min: '1000', max: '9000000' } };

describe('the pause and the second consent', () => {
  const both = (asked: object, answers: object): (boolean | null)[] => ['pause', 'second-consent'].map((id) => needed(id, { product: unlimited, ...asked }, answers));

  for (const [amount, others, expected, why] of [
    ['324375.00', '0', false, '75 МРП exactly does not wait'],
    ['324375.01', '0', true, 'one tiyn more does'],
    ['200000', '130000', true, 'loans of one day are added up'],
    ['200000', '124375.00', false, 'up to 75 МРП'],
    ['200000', '124375.01', true, 'and one tiyn above'],
  ] as const) {
    it(`${amount} ₸, and ${others} ₸ the same day: ${why}`, () => {
      expect(both({ amount }, { ...plain, otherLoansToday: others })).toEqual([expected, expected]);
    });
  }

  it('with what is not told it is not known, unless it does not matter', () => {
    const silent = without(plain, 'otherLoansToday');
    expect(both({ amount: '200000' }, silent)).toEqual([null, null]);
    expect(both({ amount: '400000' }, silent)).toEqual([true, true]);
    expect(both({ amount: '400000' }, {})).toEqual([null, null]);
    expect(both({ amount: '400000' }, { toSeller: true })).toEqual([false, false]);
  });

  it('services financed count, for thresholds look at the principal', () => {
    const services = [{ id: 'life-insurance', financed: true }];
    expect(both({ amount: '320000' }, plain)).toEqual([false, false]);
    expect(both({ amount: '320000', services }, plain)).toEqual([true, true]);
  });

  for (const exception of ['toSeller', 'refinancesHere', 'paysState']) {
    it(`not for money ${exception}`, () => {
      expect(both({ amount: '1000000' }, { ...plain, [exception]: true })).toEqual([false, false]);
    });
  }

  it('not for a pledged loan nor for business, and not known where the lender does not say', () => {
    expect(both({ amount: '1000000', product: { ...unlimited, security: 'pledge' } }, plain)).toEqual([false, false]);
    expect(both({ amount: '1000000', product: { ...unlimited, purpose: 'business' } }, plain)).toEqual([false, false]);
    expect(both({ amount: '1000000', product: without(unlimited, 'security') }, plain)).toEqual([null, null]);
  });

  it('none before 30 September 2025, and not known in a year that is not confirmed', () => {
    expect(both({ amount: '1000000', disbursementDate: '2025-09-29' }, plain)).toEqual([false, false]);
    expect(both({ amount: '1000000', disbursementDate: '2025-09-30' }, plain)).toEqual([true, true]);
    expect(both({ amount: '1000000', disbursementDate: '2027-02-01' }, plain)).toEqual([null, null]);
  });

  it('the second consent is not one that a browser takes', () => {
    expect(duties({ amount: '400000', product: unlimited }, plain).find(({ id }) => id === 'second-consent')).toMatchObject({ place: 'bureau-egov-app', data: { hours: 24 }, confidence: 'lender' });
  });
});

describe('consent to the contract by age', () => {
  it('under 21 and over 55, not between, and not for the exceptions', () => {
    const age = (which: string, more = {}): boolean | null => needed('age', {}, { ...plain, age: which, ...more });
    expect([age('under'), age('between'), age('over'), age('under', { refinancesHere: true }), age('over', { toSeller: true }), age('over', { paysState: true })]).toEqual([true, false, true, false, false, false]);
    expect(needed('age', {}, without(plain, 'age'))).toBe(null);
  });

  it('eve and day of the 21st birthday, day and day after the 55th', () => {
    const { bornAfter, bornBefore } = birthBorders(knownDate('2026-11-20'), { under: 21, over: 55 });
    // born on 21 November 2005: tomorrow is the 21st birthday; born on the 20th: today is
    expect(['2005-11-21' > bornAfter, '2005-11-20' > bornAfter]).toEqual([true, false]);
    // born on 20 November 1971: 55 today; on the 19th: 55 yesterday
    expect(['1971-11-20' < bornBefore, '1971-11-19' < bornBefore]).toEqual([false, true]);
  });
});

describe('a spouse', () => {
  it('consents above 1 000 МРП, strictly, where there is one', () => {
    const spouse = (amount: string, married: boolean): boolean | null => needed('spouse', { product: unlimited, amount }, { ...plain, married });
    expect([spouse('4325000.00', true), spouse('4325000.01', true), spouse('4325000.01', false)]).toEqual([false, true, false]);
    expect(needed('spouse', { product: unlimited, amount: '4325000.01', disbursementDate: '2024-08-31' }, { ...plain, married: true })).toBe(false);
  });

  it('is not asked for a mortgage; for another pledge it is not known, for whether it is registered is not told', () => {
    const spouse = (security: string, amount = '4325000.01'): boolean | null => needed('spouse', { product: { ...unlimited, security }, amount }, { ...plain, married: true });
    expect([spouse('mortgage'), spouse('pledge'), spouse('pledge', '4325000.00')]).toEqual([false, null, false]);
  });
});

describe('a first borrower', () => {
  it('may have to come in person: the sum is not known, so neither is it', () => {
    const first = (answers: object): boolean | null => needed('first-borrower', {}, { ...plain, ...answers });
    expect([first({ firstLoan: true }), first({ firstLoan: false }), first({ firstLoan: true, toSeller: true })]).toEqual([null, false, false]);
  });
});

describe('what a borrower is asked', () => {
  const asked = (more: object): readonly string[] => {
    const priced = priceLoan({ ...loan, ...more });
    if (!priced.ok) throw new Error(JSON.stringify(priced));
    return questionsFor(priced.value);
  };

  it('is what some consent of this loan depends on, and nothing else', () => {
    expect(asked({})).toEqual(['age', 'firstLoan', 'otherLoansToday', 'use']);
    expect(asked({ amount: '400000' })).toEqual(['age', 'firstLoan', 'use']);
    expect(asked({ product: unlimited, amount: '4325000.01' })).toEqual(['age', 'married', 'firstLoan', 'use']);
    expect(asked({ product: { ...standard, purpose: 'business' } })).toEqual([]);
    expect(asked({ product: { ...unlimited, security: 'mortgage' }, amount: '5000000' })).toEqual([]);
  });
});

describe('the list', () => {
  it('is in the order in which it is met, each by its clause, and no purpose is bundled', () => {
    const priced = priceLoan({ ...loan, services: [{ id: 'life-insurance', financed: false }] });
    const [file, told] = [readWith(consentsReader, policy), readWith(borrowerAnswers, plain)];
    if (!priced.ok || !file.ok || !told.ok) throw new Error();
    const list = dutiesOf(priced.value, told.value, file.value);
    const purposes = policy.purposes.map(({ id }) => `personal-data.${id}`);
    expect(list.map(({ id }) => id)).toEqual(['reading', ...purposes, 'cross-border', 'bureau-give', 'bureau-report', 'state-services', 'labour-centre', 'age', 'spouse', 'first-borrower', 'service.life-insurance', 'pause', 'second-consent', 'recording']);
    for (const { id, refs } of list) expect([id, refs.length > 0]).toEqual([id, true]);
    expect(list.find(({ id }) => id === 'service.life-insurance')).toMatchObject({ required: false, place: 'here', data: { price: '12000.00', financed: false } });
    // what the law wants elsewhere is never taken here
    expect(list.filter(({ place }) => place === 'here').map(({ id }) => id.split('.')[0])).not.toEqual(expect.arrayContaining(['age', 'spouse', 'second-consent', 'first-borrower']));
  });
});

describe('what follows from answers that may be missing', () => {
  it('no is stronger than not known, yes is weaker', () => {
    expect([all(true, null), all(false, null), all(true, true), any(true, null), any(false, null), any(false, false), not(null)]).toEqual([null, false, true, true, null, false, null]);
  });
});

/** The rights of a borrower: each in words of both languages, by its clause, with the dates of the loan at hand. */
import { describe, expect, it } from 'vitest';
import { rightsOf, type Right } from '../../src/disclosure/rights.js';
import { describeRight } from '../../src/i18n/describe-right.js';
import { LANGUAGES } from '../../src/i18n/messages.js';
import { BORROWER_RIGHTS, STAGES, type RightId } from '../../src/law/borrower-rights.js';
import { lastDay } from '../../src/law/deadline.js';
import { CALENDAR } from '../../src/law/holidays.js';
import { knownDate } from '../../src/primitives/calendar-date.js';
import { priceLoan } from '../../src/quote.js';
import { loan, standard } from '../support/products.js';

function rights(asked: object = {}): readonly Right[] {
  const priced = priceLoan({ ...loan, ...asked });
  if (!priced.ok) throw new Error(JSON.stringify(priced));
  return rightsOf(priced.value);
}

const one = (id: RightId, asked?: object): Right | undefined => rights(asked).find((right) => right.id === id);

describe('the last day of a time', () => {
  const last = (from: string, days: number, of: 'working' | 'calendar'): unknown => lastDay(CALENDAR, knownDate(from), { days, of });

  it('in working days leaves out days off, in calendar days leaves out none', () => {
    expect([last('2026-12-15', 3, 'working'), last('2026-12-15', 3, 'calendar')]).toEqual([{ day: '2026-12-21' }, { day: '2026-12-18' }]);
    expect([last('2026-12-11', 1, 'working'), last('2026-12-12', 1, 'working')]).toEqual([{ day: '2026-12-14' }, { day: '2026-12-14' }]);
  });

  it('is not told where days off are not laid down yet', () => {
    expect([last('2026-12-30', 1, 'working'), last('2026-12-30', 2, 'working'), last('2026-12-30', 2, 'calendar')]).toEqual([{ day: '2026-12-31' }, { unknownYear: 2027 }, { day: '2027-01-01' }]);
  });
});

describe('rights by the dates of a loan', () => {
  // the first payment falls on Sunday 20 December 2026, so Monday the 21st is still free
  for (const [id, dates] of Object.entries({
    giveBack: [{ from: '2026-11-20', last: '2026-11-23' }],
    kdn: [{ from: '2026-11-20', last: '2026-12-04' }],
    dayOff: [{ due: '2026-12-20', until: '2026-12-21' }],
    notice: [{ last: '2026-12-31' }],
    change: [{ last: '2027-01-20' }],
    answer: [{ from: '2027-01-20', last: '2027-02-04' }],
    ombudsman: [{ from: '2027-02-04', last: '2027-02-19' }],
    wholeDebt: [{ from: '2027-01-31' }],
    lastPenalty: [{ last: '2027-03-21' }],
  })) {
    it(`${id}: ${JSON.stringify(dates)}`, () => {
      expect(one(id as RightId)?.dates).toEqual(dates);
    });
  }

  it('a first payment on a working day is late from the next one', () => {
    expect(one('notice', { disbursementDate: '2026-11-18' })?.dates).toEqual([{ last: '2026-12-28' }]);
  });

  it('a year whose days off are not known has no date, and is named', () => {
    expect(one('dayOff')?.unknownYears).toEqual([2027]);
    expect(one('kdn', { disbursementDate: '2026-12-28' })).toMatchObject({ dates: [], unknownYears: [2027] });
  });

  it('each loan has its own: КДН not for business, penalty after day 90 not for a pledge, insurance with a service, the office by the day', () => {
    expect(one('kdn', { product: { ...standard, purpose: 'business' } })).toBe(undefined);
    expect([one('lastPenalty')?.numbers, one('lastPenalty', { product: { ...standard, security: 'pledge' } })]).toEqual([{ days: 90 }, undefined]);
    expect([one('insurance'), one('insurance', { services: [{ id: 'life-insurance', financed: true }] })?.dates]).toEqual([undefined, []]);
    expect([one('ombudsman')?.variant, one('ombudsman', { disbursementDate: '2027-02-01' })?.variant]).toEqual(['microfinance', 'financial']);
  });

  it('what the law has since a day, earlier loans do not have', () => {
    expect([one('fraud', { disbursementDate: '2026-03-18' }), one('fraud', { disbursementDate: '2026-03-19' })?.id, one('conscript', { disbursementDate: '2026-03-18' })]).toEqual([undefined, 'fraud', undefined]);
  });

  it('come stage by stage', () => {
    const stages = rights({ services: [{ id: 'life-insurance', financed: true }] }).map(({ stage }) => STAGES.indexOf(stage));
    expect(stages).toEqual([...stages].sort((a, b) => a - b));
    expect(new Set(stages).size).toBe(STAGES.length);
  });
});

it('each right is a sentence in both languages, by its clause, and the number of days in it is the law book\'s', () => {
  const all = rights({ services: [{ id: 'life-insurance', financed: true }] });
  expect(all.map(({ id }) => id)).toEqual(Object.keys(BORROWER_RIGHTS));
  for (const language of LANGUAGES) {
    for (const right of [...all, one('ombudsman', { disbursementDate: '2027-02-01' })!]) {
      const { text, when, basis } = describeRight(language, right);
      for (const sentence of [text, ...when, basis]) expect([right.id, sentence]).toEqual([right.id, expect.not.stringMatching(/rights\.|\{\{|undefined|^$/)]);
      expect(when.length).toBe(right.dates.length + (right.unknownYears.length > 0 ? 1 : 0));
      for (const number of [right.within?.days, ...Object.values(right.numbers)]) if (number !== undefined) expect([right.id, text]).toEqual([right.id, expect.stringMatching(new RegExp(`(?<!\\d)${number}(?!\\d)`))]);
    }
  }
});

/** The book of law over its whole span: every month holds a value or says why not, with no gap and no overlap. */
import { describe, expect, it } from 'vitest';
import { hasIssues, law, quote, type LawAnswer, type Quote } from '../../src/engine.js';
import { KDD_LIMIT, KDN_LIMIT, KDN_LIMIT_AT_RISK } from '../../src/law/affordability-limits.js';
import { ACT_TITLES } from '../../src/law/act.js';
import { BOOK } from '../../src/law/book.js';
import { CONFIDENCES, isKnown, REASONS, type Dated } from '../../src/law/dated.js';
import { LAW_NAMES, lawOn } from '../../src/law/law-on.js';
import { MAX_MICROCREDIT, MAX_UNSECURED_TERM } from '../../src/law/loan-limits.js';
import { MRP } from '../../src/law/mrp.js';
import { PENALTY_LIMITS } from '../../src/law/penalty-limits.js';
import { RATE_CEILING, SHORT_RATE_CEILING } from '../../src/law/rate-ceilings.js';
import { SUBSISTENCE_MINIMUM } from '../../src/law/subsistence-minimum.js';
import { addDays, knownDate } from '../../src/primitives/calendar-date.js';
import { bare, loan } from '../support/products.js';

const BOOKS: readonly [string, Dated<unknown>][] = [
  ['mrp', MRP],
  ['rate-ceiling', RATE_CEILING],
  ['short-rate-ceiling', SHORT_RATE_CEILING],
  ['max-microcredit', MAX_MICROCREDIT],
  ['max-unsecured-term', MAX_UNSECURED_TERM],
  ['penalty-limits', PENALTY_LIMITS],
  ['subsistence-minimum', SUBSISTENCE_MINIMUM],
  ['kdn-limit', KDN_LIMIT],
  ['kdn-limit-at-risk', KDN_LIMIT_AT_RISK],
  ['kdd-limit', KDD_LIMIT],
];

const MONTHS = [2024, 2025, 2026, 2027].flatMap((year) => Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}-01`));

describe('the book of law', () => {
  it('holds every value that the answers can name', () => {
    expect(BOOKS.map(([name]) => name).sort()).toEqual([...LAW_NAMES].sort());
  });

  for (const [name, records] of BOOKS) {
    it(`${name}: records follow each other day by day from the book's first day to its last`, () => {
      expect(records[0]?.from).toBe(BOOK.from);
      records.forEach(({ from, until }, index) => {
        expect(until).toBeDefined();
        expect(until! >= from).toBe(true);
        const next = records[index + 1];
        expect(next === undefined ? until : addDays(until!, 1)).toBe(next?.from ?? BOOK.until);
      });
    });

    it(`${name}: each record has a clause or a reason, its source's confidence and the day it was confirmed`, () => {
      for (const record of records) {
        for (const { act, clause } of record.refs) expect([Object.keys(ACT_TITLES).includes(act), clause]).toEqual([true, expect.stringMatching(/\S/)]);
        if (isKnown(record)) {
          expect(record.refs.length).toBeGreaterThan(0);
          expect(CONFIDENCES).toContain(record.confidence);
          expect(record.confirmedOn! > '2026-01-01').toBe(true);
        } else {
          expect(REASONS).toContain(record.unknown);
        }
      }
    });
  }

  for (const month of MONTHS) {
    it(`${month}: every value is known or says why not, and the corridor answers`, () => {
      const answer = law({ on: month });
      if (hasIssues(answer)) throw new Error(JSON.stringify(answer));
      for (const name of LAW_NAMES) expect('value' in answer.values[name] || REASONS.includes(answer.values[name]['unknown'] as never)).toBe(true);
      const priced = quote({ ...loan, disbursementDate: month }) as Quote;
      const unknown = LAW_NAMES.filter((name) => !isKnown<unknown>(lawOn(knownDate(month)).values[name]));
      const said = priced.findings.filter(({ code }) => code === 'law-unknown').flatMap(({ data }) => data['values'] as string[]);
      // what the answer rests on and the book lacks is said; nothing else is called unknown
      expect(said.every((name) => unknown.includes(name as never))).toBe(true);
      expect(unknown.includes('rate-ceiling')).toBe(said.includes('rate-ceiling'));
      expect(priced.cost.ceiling.met).toBe(unknown.includes('rate-ceiling') ? null : true);
    });
  }

  it('МРП of 2027 is not known and is not 2026\'s', () => {
    const answer = law({ on: '2027-01-01' });
    expect(answer).toMatchObject({ values: { mrp: { unknown: 'budget-law-not-adopted' } } });
    const priced = quote({ ...loan, disbursementDate: '2027-01-01', amount: '9000000' }) as Quote;
    expect(priced.findings.map(({ code }) => code)).not.toContain('amount-above-max');
    expect(priced.findings).toContainEqual(expect.objectContaining({ code: 'law-unknown', data: expect.objectContaining({ values: expect.arrayContaining(['mrp']) as unknown }) as unknown }));
  });

  it('limits of КДН are told to be in doubt from the day on which new rules were announced', () => {
    const doubt = (on: string): unknown => (law({ on }) as LawAnswer).values['kdn-limit']['doubt'];
    expect([doubt('2026-06-30'), doubt('2026-07-01'), doubt('2027-12-31')]).toEqual([undefined, 'new-rules-announced', 'new-rules-announced']);
  });

  it('31 December and 1 January take different years', () => {
    const mrpOn = (on: string): unknown => (law({ on }) as LawAnswer).values.mrp['value'];
    expect([mrpOn('2024-12-31'), mrpOn('2025-01-01'), mrpOn('2025-12-31'), mrpOn('2026-01-01')]).toEqual(['3692', '3932', '3932', '4325']);
  });

  it('a day outside the book is said to be outside', () => {
    expect(law({ on: '2023-12-31' })).toMatchObject({ values: { 'mrp': { unknown: 'outside-the-book' }, 'rate-ceiling': { unknown: 'outside-the-book' } } });
    expect(law({ on: '2028-01-01' })).toMatchObject({ values: { 'rate-ceiling': { unknown: 'outside-the-book' } } });
  });
});

describe('values that a host lays over the book', () => {
  const overlay = { mrp: [{ from: '2027-01-01', until: '2027-12-31', value: '4600', source: 'Закон о бюджете на 2027 год' }] };

  it('decide on their days, and the quote says so', () => {
    const priced = quote({ ...loan, disbursementDate: '2027-02-01', amount: '5060000.01', law: overlay }) as Quote;
    expect(priced.law.values.mrp).toMatchObject({ value: '4600', confidence: 'host', source: 'Закон о бюджете на 2027 год' });
    expect(priced.findings).toContainEqual(expect.objectContaining({ code: 'amount-above-max', data: { amount: '5060000.01', limit: '5060000.00', mrp: '1100' } }));
    expect(priced.findings).toContainEqual(expect.objectContaining({ code: 'law-from-host', data: { values: ['mrp'] } }));
  });

  it('leave other days to the book', () => {
    const priced = quote({ ...loan, law: overlay }) as Quote;
    expect(priced.law.values.mrp).toMatchObject({ value: '4325', confidence: 'verified' });
  });

  it('may lower a ceiling, which then is the one compared', () => {
    const law = { 'rate-ceiling': [{ from: '2026-07-01', value: '44', source: 'проверка' }] };
    const priced = quote({ ...loan, law }) as Quote;
    expect(priced.cost.ceiling.met).toBe(false);
    expect(priced.findings).toContainEqual(expect.objectContaining({ code: 'ceiling-exceeded', data: expect.objectContaining({ id: 'gesv', limit: '44', confidence: 'host' }) as unknown }));
  });

  it('may lay down the days off of a year', () => {
    const law = { 'days-off': [{ year: 2027, daysOff: ['2027-01-19'], source: 'календарь' }] };
    const priced = quote({ ...loan, law }) as Quote;
    expect(priced.schedule.rows[1]).toMatchObject({ date: '2027-01-19', penaltyFreeUntil: '2027-01-20' });
    expect(priced.findings.map(({ code }) => code)).not.toContain('calendar-unknown');
    expect(priced.findings).toContainEqual(expect.objectContaining({ code: 'law-from-host', data: { values: ['days-off'], sources: ['календарь'] } }));
  });

  it('run until the next record begins, where they name no last day', () => {
    const mrp = [{ from: '2027-01-01', value: '4600', source: 'а' }, { from: '2028-01-01', value: '4900', source: 'б' }];
    const on = (disbursementDate: string): unknown => (quote({ ...loan, disbursementDate, law: { mrp } }) as Quote).law.values.mrp?.['value'];
    expect([on('2027-12-31'), on('2028-01-01')]).toEqual(['4600', '4900']);
  });

  it('may not contradict themselves', () => {
    const record = { from: '2027-01-01', value: '4600', source: 'а' };
    const year = { year: 2027, daysOff: ['2026-01-19'], source: 'б' };
    expect(quote({ ...loan, law: { 'mrp': [{ ...record, until: '2027-06-01' }, { ...record, from: '2027-06-01' }], 'days-off': [year, { ...year, daysOff: [] }] } })).toMatchObject({
      issues: [{ code: 'overlap', path: '/law/mrp/0' }, { code: 'malformed', path: '/law/days-off/0/daysOff/0' }, { code: 'overlap', path: '/law/days-off/1' }],
    });
  });

  it('are read as strictly as a product: unknown names and wrong values are issues', () => {
    expect(quote({ ...loan, law: { 'МРП': [], 'mrp': [{ from: '2027-01-01', until: '2026-01-01', value: 'x', source: '' }] } })).toMatchObject({
      issues: [{ path: '/law/mrp/0/value' }, { path: '/law/mrp/0/source' }, { code: 'unknown-key', path: '/law/МРП' }],
    });
  });

  it('do not need more than the three required fields', () => {
    expect(hasIssues(quote({ ...loan, product: bare, law: overlay }))).toBe(false);
  });
});

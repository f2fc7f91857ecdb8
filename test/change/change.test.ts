/** Changes of a running loan against worked cases and a published one; what a change never does; day by day over the holidays. */
import { describe, expect, it } from 'vitest';
import { change, hasIssues, type ChangeAnswer } from '../../src/engine.js';
import { applyChanges } from '../../src/change.js';
import { addDays, knownDate } from '../../src/primitives/calendar-date.js';
import { CALENDAR, dayOff } from '../../src/law/holidays.js';
import { cases, published } from '../cases/changes.json';
import { issuesOf } from '../support/changes.js';

interface Expected {
  readonly rows?: readonly (readonly string[])[];
  readonly difference?: ChangeAnswer['difference'];
  readonly gesvRate?: string | null;
  readonly gesvUnrounded?: string | null;
  readonly penalty?: string;
  readonly days?: number;
  readonly capped?: boolean;
  readonly interest?: string;
  readonly settlement?: Readonly<Record<string, string>>;
  readonly deadlines?: Readonly<Record<string, string>>;
  readonly issues?: readonly { readonly code: string; readonly path: string; readonly most?: string }[];
}

const CASES = cases as unknown as readonly { readonly id: string; readonly request: object; readonly expect: Expected }[];

const answered = (request: object): ChangeAnswer => {
  const answer = change(request);
  if (hasIssues(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};

const rowsOf = ({ after: { rows } }: ChangeAnswer): readonly (readonly string[])[] => rows.map(({ date, payment, principal, interest, balance }) => [date, payment, principal, interest, balance]);

/** What an answer tells of what is expected. */
function told(answer: ChangeAnswer, expected: Expected): Expected {
  const { penalty, days, capped, interest, settlement = [], deadlines = [] } = answer;
  const all = {
    rows: rowsOf(answer),
    difference: answer.difference,
    gesvRate: answer.refined.gesvRate,
    gesvUnrounded: expected.gesvUnrounded,
    penalty, days, capped, interest,
    settlement: Object.fromEntries(settlement.flatMap(({ what, amount }) => (amount === '0.00' ? [] : [[what, amount]]))),
    deadlines: Object.fromEntries(deadlines.filter(({ what }) => expected.deadlines?.[what] !== undefined).map(({ what, date }) => [what, date])),
  };
  return Object.fromEntries(Object.keys(expected).map((key) => [key, all[key as keyof typeof all]]));
}

describe('a change of a running loan', () => {
  for (const { id, request, expect: expected } of CASES) {
    it(id, () => {
      if (expected.issues !== undefined) {
        expect(issuesOf(request)).toMatchObject(expected.issues.map(({ most, ...each }) => ({ ...each, ...(most !== undefined && { data: { most } }) })));
        return;
      }
      const answer = answered(request);
      expect(told(answer, expected)).toEqual(expected);
      // fourteen digits are shown, twenty were worked out
      if (expected.gesvUnrounded != null) expect(Number(answer.refined.gesvUnrounded)).toBeCloseTo(Number(expected.gesvUnrounded), 10);
    });
  }

  for (const { id, before, change: one, payments } of published) {
    it(`${id}, as published`, () => {
      expect(answered({ quote: before, changes: [one] }).after.rows.map(({ payment }) => payment)).toEqual(payments);
    });
  }

  it('without any leaves every byte of the schedule, and its rate', () => {
    for (const { request } of CASES) {
      const { quote } = request as { quote: object };
      const { before, after, difference, refined, findings } = answered({ quote, changes: [] });
      expect(after).toEqual(before);
      expect([difference, findings.filter(({ code }) => code !== 'calendar-unknown')]).toEqual([{ payment: '0.00', interest: '0.00', days: 0 }, []]);
      expect(refined.gesvRate).not.toBeNull();
    }
  });
});

describe('a request of changes', () => {
  const quote = (CASES[0]!.request as { quote: object }).quote;
  const paths = (request: unknown): readonly string[] => issuesOf(request as object).map(({ code, path }) => `${code} ${path}`);

  it('says everything that can not be read at once, with its place', () => {
    expect(paths({ quote: { ...quote, amount: 5 }, changes: [{ kind: 'rate', date: '2026-13-01', nominalRate: '10' }, { kind: 'gift' }, {}, 7, { kind: 'late', row: 0, paidOn: '2026-05-01', x: 1 }] })).toEqual([
      'malformed /quote/amount', 'malformed /changes/0/date', 'malformed /changes/1/kind', 'missing /changes/2/kind', 'malformed /changes/3', 'malformed /changes/4/row', 'unknown-key /changes/4/x',
    ]);
    expect(paths({ quote: { ...quote, term: { months: 0 } }, changes: [] })).toEqual(['malformed /quote/term/months']);
    expect(paths({ quote: { ...quote, firstPaymentDate: '2020-01-01' }, changes: [] })).toEqual(['first-payment-too-early /quote/firstPaymentDate']);
  });

  it('refuses what contradicts itself', () => {
    const early = { kind: 'early-repayment', date: '2026-04-30' };
    expect(paths({ quote, changes: [early, { ...early, amount: '1' }, { ...early, full: true, amount: '1' }, { kind: 'military-service', fromDate: '2026-05-01', untilDate: '2026-04-01' }, { kind: 'forgiveness', date: '2026-05-01' }, { kind: 'instalment-cut', fromRow: 1, months: 2, sharePercent: '49.9' }] })).toEqual([
      'missing /changes/0/amount', 'missing /changes/0/mode', 'missing /changes/1/mode', 'amount-and-full /changes/2/full', 'dates-out-of-order /changes/3/untilDate', 'missing /changes/4/principal', 'malformed /changes/5/months', 'malformed /changes/5/sharePercent',
    ]);
  });
});

describe('a payment on the day after a day off', () => {
  /** A single payment due on a day, and paid so many days later. */
  const lateBy = (due: string, paidOn: string): ChangeAnswer => {
    const disbursementDate = addDays(knownDate(due), -30);
    return answered({
      quote: { product: { pricing: [{ nominalRate: '36.5' }], paymentEvery: { days: 30 }, dayCount: 'actual/365', penalty: { percentPerDay: '0.5' } }, amount: '100000', term: { days: 30 }, method: 'single-payment', disbursementDate },
      changes: [{ kind: 'late', row: 1, paidOn }],
    });
  };

  it('is free of penalty exactly when the rules say, on every day of 2025 and 2026', () => {
    const isOff = (day: string): boolean => dayOff(CALENDAR, knownDate(day)).off;
    let chains = 0;
    for (let due = knownDate('2025-01-01'); due <= knownDate('2026-12-20'); due = addDays(due, 1)) {
      let free = due;
      while (isOff(free)) free = addDays(free, 1);
      if (free !== due) chains += 1;
      for (let paidOn = due; paidOn <= addDays(free, 2); paidOn = addDays(paidOn, 1)) {
        const { penalty, days } = lateBy(due, paidOn);
        const expected = paidOn <= free ? 0 : paidOn === addDays(free, 1) ? 1 : 2;
        // 100 000 and thirty days of interest, 103 000.00, times half a percent
        expect([due, paidOn, days, penalty]).toEqual([due, paidOn, expected, ['0.00', '515.00', '1030.00'][expected]]);
      }
    }
    expect(chains).toBeGreaterThan(200);
  });
});

describe('the exact loan behind the answer', () => {
  it('names each row of the contract, and what made a row what it is', () => {
    const { quote } = CASES[0]!.request as { quote: object };
    const { after } = answered({ quote, changes: [{ kind: 'deferral', fromRow: 2, months: 1, of: 'principal' }, { kind: 'late', row: 1, paidOn: '2026-03-25' }, { kind: 'early-repayment', date: '2026-07-01', full: true }] });
    expect(after.rows.map(({ number, contractRow, by }) => [number, contractRow, by])).toEqual([[1, 1, 'late'], [2, undefined, 'deferral'], [3, 2, undefined], [4, 3, undefined], [5, undefined, 'early-repayment']]);
    expect(applyChanges({ quote, changes: [] }).ok).toBe(true);
  });

  it('states no penalty that the lender does not state, and holds to the law one above it', () => {
    const { quote } = CASES[0]!.request as { quote: { product: object } };
    const none = answered({ quote, changes: [{ kind: 'late', row: 1, paidOn: '2026-03-28' }] });
    expect([none.penalty, none.days, none.capped, none.findings.map(({ code }) => code)]).toEqual([null, 10, false, expect.arrayContaining(['penalty-not-stated'])]);
    const above = answered({ quote: { ...quote, product: { ...quote.product, penalty: { percentPerDay: '1' } } }, changes: [{ kind: 'late', row: 1, paidOn: '2026-03-28' }] });
    expect([above.capped, above.findings.map(({ code }) => code)]).toEqual([true, expect.arrayContaining(['penalty-above-limit'])]);
  });

  it('tells each of several late payments apart, and gives a year of the contract one limit for all', () => {
    const { quote } = CASES[0]!.request as { quote: { product: object } };
    const stated = { ...quote, product: { ...quote.product, penalty: { percentPerDay: '0.5' } } };
    const rows = [1, 2, 3, 4, 5];
    const { late = [], penalty } = answered({ quote: stated, changes: rows.map((row) => ({ kind: 'late', row, paidOn: '2026-09-30' })) });
    expect(late.map(({ change: place }) => place)).toEqual([0, 1, 2, 3, 4]);
    expect(penalty).toBe(late[4]!.penalty);
    // ten percent of 500 000 and no more
    expect(late.reduce((all, each) => all + Number(each.penalty), 0)).toBe(50_000);
  });
});

describe('changes that meet', () => {
  const loanOf = (more: object): object => ({ product: { pricing: [{ nominalRate: '36' }], paymentEvery: { months: 1 }, dayCount: 'actual/365', penalty: { percentPerDay: '0.5' } }, amount: '120000', term: { months: 12 }, method: 'annuity', disbursementDate: '2026-01-10', ...more });
  const by30 = { product: { pricing: [{ nominalRate: '36' }], paymentEvery: { months: 1 }, dayCount: '30/360' } };
  const interestOf = (quote: object, ...changes: object[]): number => Number(answered({ quote, changes }).after.totals.interest);

  it('are taken by their days in the loan as it runs, not as it was made', () => {
    const quote = loanOf({ ...by30, method: 'differentiated' });
    const changes = [{ kind: 'deferral', fromRow: 2, months: 6, of: 'principal' }, { kind: 'instalment-cut', fromRow: 5, months: 3, sharePercent: '50' }, { kind: 'early-repayment', date: '2026-05-10', amount: '60000', mode: 'lower-instalment' }];
    const { after: { rows } } = answered({ quote, changes });
    // half of 110 000 is left to bear interest at three percent a month
    expect(rows.filter(({ date }) => date > '2026-05-10' && date <= '2026-08-10').map(({ interest }) => interest)).toEqual(['1500.00', '1500.00', '1500.00']);
    const service = [{ kind: 'military-service', fromDate: '2026-02-15', untilDate: '2027-02-15' }, { kind: 'deferral', fromRow: 5, months: 3, of: 'principal' }, { kind: 'early-repayment', date: '2026-09-10', full: true }];
    expect(issuesOf({ quote, changes: service })).toMatchObject([{ code: 'row-unknown', path: '/changes/1/fromRow' }]);
  });

  it('an early repayment limits the interest of its own period alone', () => {
    const early = { kind: 'early-repayment', date: '2026-06-10', amount: '1000', mode: 'lower-instalment' };
    const deferral = { kind: 'deferral', fromRow: 6, months: 6, of: 'principal-and-interest' };
    expect(interestOf(loanOf({}), early, deferral)).toBeGreaterThan(interestOf(loanOf({}), deferral) - 500);
    const single = { kind: 'method', date: '2026-06-20', method: 'single-payment' };
    expect(interestOf(loanOf({}), early, single)).toBeGreaterThan(interestOf(loanOf({}), single) - 500);
  });

  it('an instalment that is lowered and rounded down may cost interest, and says how much', () => {
    // 15 069.31 is rounded to 15 100; a month later, less 150, 139 250 take 15 049.8 over eleven months, rounded to 15 000: 30 887.64 after 30 764.49
    const quote = loanOf({ product: { ...by30.product, rounding: { instalment: '100' } }, amount: '150000' });
    const early = (mode: string): ChangeAnswer => answered({ quote, changes: [{ kind: 'early-repayment', date: '2026-02-10', amount: '150', mode }] });
    const costs = ({ difference, findings }: ChangeAnswer): unknown => [difference.interest, findings.filter(({ code }) => code === 'rounding-costs-interest').map(({ data }) => data)];
    expect(costs(early('lower-instalment'))).toEqual(['123.15', [{ more: '123.15' }]]);
    const [shorter, none] = costs(early('shorten-term')) as [string, unknown];
    expect([Number(shorter) < 0, none]).toEqual([true, []]);
  });

  it('to a single payment and back charges nothing twice, and a new term may follow', () => {
    const quote = loanOf({ ...by30, method: 'differentiated' });
    const back = answered({ quote, changes: [{ kind: 'method', date: '2026-11-10', method: 'single-payment' }, { kind: 'method', date: '2026-11-20', method: 'differentiated' }] });
    expect(back.after.rows.find(({ date }) => date === '2026-12-10')).toMatchObject({ days: 30, interest: '600.00' });
    const longer = answered({ quote: loanOf({}), changes: [{ kind: 'method', date: '2026-06-20', method: 'single-payment' }, { kind: 'term', date: '2026-07-20', term: { months: 18 } }] });
    expect(longer.after.rows.at(-1)!.date).toBe('2027-07-10');
  });

  it('during service no due date stands before its end, and no interest is lost or below nought', () => {
    for (const [first, second] of [['2026-02-20', '2026-03-15'], ['2026-02-20', '2026-05-15']] as const) {
      const { after: { rows } } = answered({ quote: loanOf({ term: { months: 6 } }), changes: [{ kind: 'method', date: first, method: 'single-payment' }, { kind: 'military-service', fromDate: '2026-03-10', untilDate: '2026-06-10' }, { kind: 'method', date: second, method: 'annuity' }] });
      expect(rows.every(({ interest, days }) => !interest.startsWith('-') && days > 0)).toBe(true);
      expect(rows.filter(({ date }) => date > '2026-03-10' && date <= '2026-08-09')).toEqual([]);
    }
    expect(issuesOf({ quote: loanOf({}), changes: [{ kind: 'military-service', fromDate: '2026-03-10', untilDate: '2999-12-31' }] })).toMatchObject([{ code: 'too-long', path: '/changes/0/untilDate' }]);
  });

  it('a late payment in two parts costs no more than in one, and the first part stops counting', () => {
    const quote = loanOf({ term: { months: 6 }, method: 'differentiated', disbursementDate: '2026-01-12' });
    const late = (paidOn: string, amount?: string): object => ({ kind: 'late', row: 2, paidOn, ...(amount !== undefined && { amount }) });
    const whole = answered({ quote, changes: [late('2026-05-11')] });
    const crumb = answered({ quote, changes: [late('2026-04-11', '0.01'), late('2026-05-11')] });
    expect(Math.abs(Number(crumb.difference.interest) - Number(whole.difference.interest))).toBeLessThan(0.05);
    const settled = (answer: ChangeAnswer): number => (answer.settlement ?? []).reduce((all, { amount }) => all + Number(amount), 0);
    expect(Math.abs(settled(crumb) + 0.01 - settled(whole))).toBeLessThan(0.05);
    const half = answered({ quote, changes: [late('2026-04-11', '10000'), late('2026-05-11')] });
    expect(Number(half.difference.interest)).toBeLessThan(Number(whole.difference.interest));
    const short = answered({ quote, changes: [late('2026-04-11', '100')] });
    expect([short.refined.gesvRate, short.findings.find(({ code }) => code === 'overdue-left')?.data['principal']]).toEqual([null, '19900.00']);
  });

  it('overdue interest runs at the rate of its due date, and an early repayment says what stays overdue beside it', () => {
    const quote = loanOf({ term: { months: 6 }, method: 'differentiated', disbursementDate: '2026-01-12' });
    const late = { kind: 'late', row: 2, paidOn: '2026-05-11' };
    const alone = answered({ quote, changes: [late] });
    for (const nominalRate of ['0', '100']) expect(answered({ quote, changes: [late, { kind: 'rate', date: '2026-05-10', nominalRate }] }).interest).toBe(alone.interest);
    const early = answered({ quote, changes: [{ ...late, paidOn: '2026-06-11' }, { kind: 'early-repayment', date: '2026-04-20', full: true }] });
    expect(early.findings.find(({ code }) => code === 'overdue-left')?.data['principal']).toBe('20000.00');
  });

  it('two cuts of the same rows, and deferred interest that an early repayment does not reach, stay what they are', () => {
    expect(issuesOf({ quote: loanOf(by30), changes: [{ kind: 'instalment-cut', fromRow: 3, months: 3, sharePercent: '100' }, { kind: 'instalment-cut', fromRow: 4, months: 8, sharePercent: '50' }] })).toEqual([]);
    const deferral = { kind: 'deferral', fromRow: 1, months: 4, of: 'principal-and-interest' };
    expect(interestOf(loanOf({}), deferral, { kind: 'early-repayment', date: '2026-02-10', amount: '1', mode: 'shorten-term' })).toBeLessThanOrEqual(interestOf(loanOf({}), deferral) + 0.01);
  });

  it('a single payment that is put off by months keeps its day', () => {
    const single = answered({ quote: loanOf({ product: { ...by30.product, paymentEvery: { days: 30 } }, method: 'single-payment', term: { months: 8 }, disbursementDate: '2026-11-20' }), changes: [{ kind: 'deferral', fromRow: 1, months: 5, of: 'principal-and-interest' }] });
    expect(single.after.rows.map(({ date, days }) => [date, days])).toEqual([['2027-12-20', 390]]);
  });
});

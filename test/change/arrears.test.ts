/** Several rows overdue at once: what one sum settles, in the law's order, and what each row keeps; worked out by hand. */
import { describe, expect, it } from 'vitest';
import { change, hasIssues, type ChangeAnswer } from '../../src/engine.js';
import { issuesOf } from '../support/changes.js';

/**
 * 120 000 in six equal parts at 36.5 %, so that 20 000 bear 20.00 a day; a penalty of 0.5 % a day.
 *
 * Interest due: 12 February 3 720 (31 days of 120), 12 March 2 800 (28 of 100), Sunday 12 April 2 480 (31 of 80; no penalty on
 * Monday), 12 May 1 800 (30 of 60), 12 June 1 240 (31 of 40), 12 July 600.
 */
const quote = {
  product: { pricing: [{ nominalRate: '36.5' }], paymentEvery: { months: 1 }, dayCount: 'actual/365', penalty: { percentPerDay: '0.5' } },
  amount: '120000', term: { months: 6 }, method: 'differentiated', disbursementDate: '2026-01-12',
};

const late = (row: number, paidOn: string, amount?: string): object => ({ kind: 'late', row, paidOn, ...(amount !== undefined && { amount }) });

const answered = (...changes: readonly object[]): ChangeAnswer => {
  const answer = change({ quote, changes });
  if (hasIssues(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};

type Late = Pick<ChangeAnswer, 'penalty' | 'interest' | 'days' | 'capped' | 'settlement'>;

const settled = ({ settlement = [] }: Late): readonly string[] => settlement.map(({ amount }) => amount);
/** Number, days, principal and interest of the rows that were paid late. */
const lateRows = ({ after: { rows } }: ChangeAnswer): unknown => rows.filter(({ by }) => by === 'late').map(({ contractRow, days, principal, interest }) => [contractRow, days, principal, interest]);
const left = ({ findings }: ChangeAnswer): unknown => findings.filter(({ code }) => code === 'overdue-left').map(({ data }) => data);

/*
 * On 2 May. Row 2, 51 days: interest 51 × 20 = 1 020, penalty 22 800 × 0.5 % × 51 = 114 × 51 = 5 814. Row 3: 20 days of interest, 400, and
 * 19 of penalty after the Monday, 22 480 × 0.5 % × 19 = 112.40 × 19 = 2 135.60. Row 4, not due yet: 20 000, and 20 days of 60, 1 200.
 */
const DAY = '2026-05-02';

describe('one sum, two rows overdue', () => {
  it('settles the principal of both, then interest, the older first; each row keeps what is left of it', () => {
    // 44 000: 40 000, then 2 800 + 1 020 of row 2, then 180 of the 2 480 + 400 of row 3; 1 000 more go to row 3
    const short = answered(late(2, DAY, '44000'), late(3, DAY, '1000'));
    const [first, second] = short.late ?? [];
    expect(first).toMatchObject({ penalty: '7949.60', interest: '1420.00', days: 51, capped: false });
    expect(second).toMatchObject({ penalty: '0.00', interest: '0.00', days: 0 });
    expect([first && settled(first), second && settled(second)]).toEqual([['40000.00', '4000.00', '0.00', '0.00', '0.00'], ['0.00', '1000.00', '0.00', '0.00', '0.00']]);
    expect(lateRows(short)).toEqual([[2, 79, '20000.00', '3820.00'], [3, 51, '20000.00', '180.00'], [3, 51, '0.00', '1000.00']]);
    expect([left(short), short.refined.gesvRate]).toEqual([[{ principal: '0.00', interest: '1700.00', penalty: '7949.60' }], null]);
  });

  it('is the same, whichever of the two it is told of', () => {
    const later = '2026-06-02';
    const [byRow2, byRow3] = [answered(late(2, DAY, '44000'), late(3, later)), answered(late(3, DAY, '44000'), late(3, later), late(2, '2026-06-03'))];
    const [of2, of3] = [byRow2, byRow3].map((answer) => answer.late?.[0]);
    const { deadlines: notice2, ...same } = of2!;
    const { deadlines: notice3, ...other } = of3!;
    expect(other).toEqual(same);
    expect([byRow3.after, notice2[0]!.date, notice3[0]!.date]).toEqual([byRow2.after, '2026-03-22', '2026-04-23']);
  });

  it('is paid on: a row without a sum settles what that row still owes, its own penalty too', () => {
    // on 2 June row 3: 1 300 of interest due bear 6.50 a day of penalty, 31 days, 201.50; 2 135.60 + 201.50
    const rest = answered(late(2, DAY, '45000'), late(3, '2026-06-02'));
    expect([settled(rest), rest.penalty]).toEqual([['0.00', '1700.00', '2337.10', '0.00', '0.00'], '201.50']);
    // from the due date to 2 June are 51 days, after 31 of its period
    expect(lateRows(rest)).toEqual([[2, 79, '20000.00', '3820.00'], [3, 51, '20000.00', '1180.00'], [3, 82, '0.00', '1700.00']]);
    expect([left(rest), rest.refined.gesvRate === null]).toEqual([[{ principal: '0.00', interest: '0.00', penalty: '5814.00' }], false]);
    const all = answered(late(2, DAY, '45000'), late(3, '2026-06-02'), late(2, '2026-06-03'));
    expect([settled(all), left(all)]).toEqual([['0.00', '0.00', '5814.00', '0.00', '0.00'], []]);
  });

  it('that is all of the arrears leaves the very schedule of two payments in full, and nothing to the other row', () => {
    // 40 000 + 2 800 + 1 020 + 2 480 + 400 + 5 814 + 2 135.60
    const [one, two] = [answered(late(2, DAY, '54649.60'), late(3, DAY)), answered(late(2, DAY), late(3, DAY))];
    expect([one.after, one.difference, one.refined, left(one)]).toEqual([two.after, two.difference, two.refined, []]);
    expect(one.late?.map(settled)).toEqual([['40000.00', '6700.00', '7949.60', '0.00', '0.00'], ['0.00', '0.00', '0.00', '0.00', '0.00']]);
    expect(two.late?.map(settled)).toEqual([['20000.00', '3820.00', '5814.00', '0.00', '0.00'], ['20000.00', '2880.00', '2135.60', '0.00', '0.00']]);
  });

  it('goes on to the period that runs when nothing is overdue any more, and no further', () => {
    // 54 649.60 of arrears, 20 000 and 1 200 of row 4
    expect(answered(late(3, DAY, '75849.60'), late(2, DAY)).late?.map(settled)).toEqual([['40000.00', '6700.00', '7949.60', '20000.00', '1200.00'], ['0.00', '0.00', '0.00', '0.00', '0.00']]);
    expect(issuesOf({ quote, changes: [late(3, DAY, '75849.61'), late(2, '2026-05-03')] })).toMatchObject([{ code: 'amount-above-debt', path: '/changes/0/amount', data: { most: '75849.60' } }]);
  });
});

describe('limits over two rows', () => {
  it('each row stops after its own ninety days, and the year gives both one limit', () => {
    // on 2 July row 2 has had 90 days: interest 1 800, penalty 114 × 90 = 10 260; row 3 has 81 days of interest, 1 620, and 80 of penalty, 8 992,
    // of which the tenth of the loan, 12 000, leaves 1 740. 60 000 less 40 000 less 8 700 of interest leave 11 300 for the penalty
    const answer = answered(late(3, '2026-07-02', '60000'), late(2, '2026-07-03'));
    const [first] = answer.late ?? [];
    expect([first && settled(first), first?.penalty, first?.interest, first?.days, first?.capped]).toEqual([['40000.00', '8700.00', '11300.00', '0.00', '0.00'], '12000.00', '3420.00', 90, true]);
    expect(left(answer)).toEqual([{ principal: '0.00', interest: '0.00', penalty: '700.00' }]);
  });
});

describe('a row that falls due on the very day', () => {
  it('is current beside one that is overdue: the penalty comes before it', () => {
    // row 2, 31 days: 620 and 114 × 31 = 3 534, with 22 800 together 26 954; 3 046 go to the principal of row 3
    const answer = answered(late(2, '2026-04-12', '30000'), late(3, '2026-04-22'));
    const [first, second] = answer.late ?? [];
    expect([first && settled(first), first?.days]).toEqual([['20000.00', '3420.00', '3534.00', '3046.00', '0.00'], 31]);
    // ten days of 16.954 are 169.54; nine of penalty on 16 954 + 2 480: 874.53
    expect(second && settled(second)).toEqual(['16954.00', '2649.54', '874.53', '0.00', '0.00']);
    expect(left(answer)).toEqual([]);
    expect(lateRows(answer)).toEqual([[2, 59, '20000.00', '3420.00'], [3, 31, '3046.00', '0.00'], [3, 41, '16954.00', '2649.54']]);
  });

  it('is named as late without one: paid on its day it costs nothing', () => {
    expect(settled(answered(late(3, '2026-04-12', '22480')))).toEqual(['20000.00', '2480.00', '0.00', '0.00', '0.00']);
  });
});

it('a part that is paid on a day off leaves the next working day free', () => {
  // Sunday 12 April: 480; on Monday no penalty, on Tuesday one day of 0.5 % of 19 520 + 2 480
  const paid = (day: string): ChangeAnswer => answered(late(3, '2026-04-12', '480'), late(3, day));
  expect([paid('2026-04-13').penalty, paid('2026-04-14').penalty]).toEqual(['0.00', '110.00']);
});

it('what is overdue in the end is said, not what was settled since', () => {
  expect(left(answered(late(2, '2026-03-22', '10000'), late(2, '2026-04-01')))).toEqual([]);
  // 114 × 10 of penalty; 1 000 of it are forgiven
  const forgiven = (penalty: string): ChangeAnswer => answered(late(2, '2026-03-22', '23000'), { kind: 'forgiveness', date: '2026-03-25', penalty });
  expect([left(forgiven('1000')), left(forgiven('1140'))]).toEqual([[{ principal: '0.00', interest: '0.00', penalty: '140.00' }], []]);
  expect(issuesOf({ quote, changes: [late(2, '2026-03-22', '23000'), { kind: 'forgiveness', date: '2026-03-25', penalty: '1140.01' }] })).toMatchObject([{ code: 'amount-above-debt', path: '/changes/1/penalty', data: { most: '1140.00' } }]);
});

describe('service, while a row is overdue', () => {
  /** From 20 March to 20 September and 60 days: neither interest nor penalty from 20 March up to 18 November. */
  const service = { kind: 'military-service', fromDate: '2026-03-20', untilDate: '2026-09-20' };
  const costs = (paidOn: string): unknown => {
    const { interest, penalty, days } = answered(late(2, paidOn), service);
    return [interest, penalty, days];
  };

  it('lets neither interest nor penalty run on it', () => {
    // interest from 12 to 19 March, 8 × 20; penalty from 13 to 19 March, 7 × 114
    for (const paidOn of ['2026-03-20', '2026-06-01', '2026-11-18']) expect(costs(paidOn)).toEqual(['160.00', '798.00', 7]);
    // without service the 20th would count
    expect(answered(late(2, '2026-03-20')).penalty).toBe('912.00');
    // from 19 to 30 November 12 days of penalty, from 19 to 29 November 11 of interest
    expect(costs('2026-11-30')).toEqual(['380.00', '2166.00', 19]);
  });

  it('is no delay: ninety days are counted around it, and forty too', () => {
    // seven days before, 83 from 19 November on: the last is 9 February; of forty, 33: 21 December
    const day90 = ['1800.00', '10260.00', 90];
    expect(['2027-02-09', '2027-02-10', '2027-08-01'].map(costs)).toEqual([day90, day90, day90]);
    expect(costs('2027-02-08')).toEqual(['1780.00', '10146.00', 89]);
    const { deadlines = [], capped } = answered(late(2, '2027-02-10'), service);
    expect([capped, Object.fromEntries(deadlines.map(({ what, date }) => [what, date]))]).toEqual([true, { 'notice': '2026-03-22', 'request': '2026-04-11', 'answer': '2026-04-26', 'whole-debt': '2026-12-21', 'last-penalty': '2027-02-09' }]);
  });

  it('counts each day of delay in its own year of the contract', () => {
    // due on Saturday 12 December, free until Monday; service, after the last due date, lets nothing run from 20 December to 9 March. Days of
    // penalty: 15 to 19 December in the first year of the contract, 10 to 20 March in the second; together more than one year's limit
    const year = { ...quote, term: { months: 11 }, method: 'single-payment' };
    const answer = change({ quote: year, changes: [late(1, '2027-03-20'), { kind: 'military-service', fromDate: '2026-12-20', untilDate: '2027-01-09' }] });
    if (hasIssues(answer)) throw new Error(JSON.stringify(answer));
    // 0.5 % of 120 000 and 334 days of 120.00, 160 080.00, is 800.40 a day; interest for 8 days and 10
    expect([answer.days, answer.penalty, answer.interest, answer.capped]).toEqual([16, '12806.40', '2160.00', false]);
  });

  it('a part paid in it leaves the rest to be counted from its end', () => {
    // 160.00 of interest and 7 days of penalty stay; then 11 days of 10 and 12 of 0.5 % of 12 800
    const answer = answered(late(2, '2026-06-01', '10000'), service, late(2, '2026-11-30'));
    expect([settled(answer), answer.interest, answer.penalty]).toEqual([['10000.00', '3070.00', '1566.00', '0.00', '0.00'], '110.00', '768.00']);
  });
});

describe('a row on which nothing is owed', () => {
  const issues = (...changes: readonly object[]): unknown => issuesOf({ quote, changes }).map(({ code, path, data }) => [code, path, data]);
  const early = { kind: 'early-repayment', date: '2026-03-01', full: true };

  it('can not be late: repaid before, paid ahead, paid already, out of the schedule', () => {
    const settled = (place: number, row: number): unknown => [['row-not-owed', `/changes/${String(place)}/row`, { row }]];
    expect(issues(late(3, DAY), early)).toEqual(settled(0, 3));
    expect(issues(late(6, '2026-07-20'), { ...early, full: false, amount: '60000', mode: 'shorten-term' })).toEqual(settled(0, 6));
    expect(issues(late(2, DAY), { kind: 'overpayment', date: '2026-03-01', amount: '22800' })).toEqual(settled(0, 2));
    expect(issues(late(2, DAY), late(2, '2026-05-03'))).toEqual(settled(1, 2));
    expect(issues(late(4, '2026-05-20'), { kind: 'method', date: '2026-03-20', method: 'single-payment' })).toEqual(settled(0, 4));
    // what another row's money settled is told once
    expect(issues(late(2, DAY, '54649.60'), late(3, DAY), late(3, '2026-05-03'))).toEqual(settled(2, 3));
    expect(issues(late(2, DAY, '54649.60'), late(3, DAY, '1'))).toEqual(settled(1, 3));
  });

  it('is told from one that the loan never had, and from one that is not due yet', () => {
    expect(issues(late(7, '2026-08-01'))).toEqual([['row-unknown', '/changes/0/row', { row: 7, known: [] }]]);
    expect(issues(late(5, DAY))).toEqual([['paid-before-due', '/changes/0/paidOn', { due: '2026-06-12' }]]);
    expect(issues(late(8, '2026-08-20'), { kind: 'term', date: '2026-03-20', term: { months: 8 } }, { ...early, date: '2026-04-01' })).toEqual([['row-not-owed', '/changes/0/row', { row: 8 }]]);
  });
});

/** Relief in arrears: each kind priced as `change` prices it, and the test of income to the tiyn. */
import { describe, expect, it } from 'vitest';
import { change, hasIssues, relief, type ReliefAnswer } from '../../src/engine.js';
import { loan } from '../support/products.js';

const answered = (more: object): ReliefAnswer => {
  const answer = relief({ quote: loan, fromRow: 3, ...more });
  if (hasIssues(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};

/** Twelve months before March 2027, the last two of them by another income. */
const year = (usual: string, recent: string): object =>
  Object.fromEntries(['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02'].map((month, index) => [month, index < 10 ? usual : recent]));

const met = (borrower: object): boolean | null => answered({ borrower: { on: '2027-03-10', ...borrower } }).mustGrant.met;
/** Without social aid, income alone decides. */
const byIncome = (income: object, group = 'vulnerable'): boolean | null => met({ [group]: true, socialAid: false, income });

describe('relief', () => {
  it('of each kind is what the same change comes to', () => {
    const { options } = answered({});
    expect(options.map(({ change: { kind } }) => kind)).toEqual(['deferral', 'deferral', 'instalment-cut', 'term', 'rate', 'method']);
    for (const { change: one, answer } of options) expect(change({ quote: loan, changes: [one] })).toEqual(answer);
    // what the law calls relief costs the borrower nothing at once, and most of it costs interest in the end
    for (const { answer } of options.slice(0, 4)) expect(Number(answer.difference.interest)).toBeGreaterThan(0);
    expect(Number(options[4]!.answer.difference.interest)).toBeLessThan(0);
  });

  it('counts from what has happened already, and leaves out what the loan does not allow', () => {
    const early = { kind: 'early-repayment', date: '2027-01-02', amount: '100000', mode: 'lower-instalment' };
    const { options } = answered({ changes: [early] });
    expect(options[0]!.answer.after.rows.some(({ by }) => by === 'early-repayment')).toBe(true);
    expect(answered({ fromRow: 6 }).options.map(({ change: { kind } }) => kind)).not.toContain('instalment-cut');
    expect(relief({ quote: loan, fromRow: 7 })).toMatchObject({ issues: [{ code: 'row-unknown', path: '/fromRow' }] });
  });

  it('must be granted to one of the groups whose income fell by more than 30 %: exactly 30 % is not enough', () => {
    // ten months of 100 000 and two of x: x = 0.7 × (1 000 000 + 2x) ÷ 12
    const exact = '66037.73';
    expect([byIncome(year('100000', '66037')), byIncome(year('100000', exact)), byIncome(year('100000', '66037.74'))]).toEqual([true, true, false]);
    // a year in which the border is a whole number
    expect([byIncome(year('106000', '70000'), 'emergency'), byIncome(year('106000', '69999.99'), 'emergency')]).toEqual([false, true]);
    const { mustGrant } = answered({ borrower: { on: '2027-03-10', vulnerable: true, income: year('106000', '70000') } });
    expect([mustGrant.recentIncome, mustGrant.averageIncome]).toEqual(['70000.00', '100000.00']);
  });

  it('must be granted with social aid whatever the income, to nobody outside the groups, and is not known where it is not told', () => {
    const fallen = year('100000', '10000');
    expect(met({ vulnerable: true, socialAid: true })).toBe(true);
    expect(met({ vulnerable: false, emergency: false, income: fallen, socialAid: true })).toBe(false);
    expect(met({ vulnerable: true, socialAid: false, income: year('1', '1') })).toBe(false);
    expect([met({}), met({ income: fallen }), met({ vulnerable: true }), met({ vulnerable: true, income: { '2027-02': '1' } }), met({ vulnerable: false, income: fallen })]).toEqual([null, null, null, null, null]);
  });
});

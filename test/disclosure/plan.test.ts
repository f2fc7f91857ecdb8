/** A plan on the sheet: changes that were looked at, their hash beside the loan's own, and the trip through link and JSON. */
import { describe, expect, it } from 'vitest';
import { KINDS } from '../../src/elements/mfo-schedule/what-if/entry.js';
import { disclose as sheetFor } from '../../src/disclosure/disclose.js';
import { explain } from '../../src/disclosure/explain.js';
import { evaluate, rounded } from '../../src/disclosure/figure.js';
import { linkOf } from '../../src/disclosure/link.js';
import { reopenJson, reopenLink, type Reopened } from '../../src/disclosure/reopen.js';
import { readLink } from '../../src/disclosure/link.js';
import { change, disclose, hasIssues, type Disclosure } from '../../src/engine.js';
import type { Result } from '../../src/primitives/result.js';
import { loan, standard } from '../support/products.js';

const early = { kind: 'early-repayment', date: '2027-01-10', amount: '50000', mode: 'shorten-term' };
const EACH: readonly (readonly object[])[] = [
  [early],
  [{ kind: 'early-repayment', date: '2027-02-01', full: true }],
  [{ kind: 'overpayment', date: '2027-01-05', amount: '1000.5' }],
  [{ kind: 'deferral', fromRow: 2, months: 2, of: 'principal' }],
  [{ kind: 'rate', date: '2027-01-19', nominalRate: '24.50' }],
  [{ kind: 'term', date: '2027-01-19', term: { months: 8 } }],
  [{ kind: 'method', date: '2027-01-19', method: 'differentiated' }],
  [{ kind: 'instalment-cut', fromRow: 2, months: 3, sharePercent: 50 }],
  [{ kind: 'military-service', fromDate: '2027-01-05', untilDate: '2027-06-05' }],
  [{ kind: 'forgiveness', date: '2027-01-25', principal: '1000', interest: '1' }],
  [{ kind: 'late', row: 2, paidOn: '2027-02-19', amount: '20000' }],
  [{ kind: 'late', row: 1, paidOn: '2027-01-05' }, early, { kind: 'rate', date: '2027-02-18', nominalRate: '30' }],
];

const asked = (changes?: readonly object[], language = 'ru'): object => ({ ...loan, language, ...(changes && { changes }) });

function made(changes?: readonly object[], language = 'ru'): Disclosure {
  const answer = disclose(asked(changes, language));
  if (hasIssues(answer)) throw new Error(JSON.stringify(answer.issues));
  return answer;
}

const opened = (result: Result<Reopened>): Reopened => {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
};

const product = (() => {
  const sheet = sheetFor(asked());
  return sheet.ok ? sheet.value.loan.terms.product : undefined;
})();

describe('a plan on a sheet', () => {
  it('leaves the loan\'s own sheet and its hash as they are', () => {
    const { plan, ...own } = made([early]);
    expect(own).toEqual(made());
    expect(plan?.answer).toEqual(change({ quote: loan, changes: [early] }));
  });

  it('is none where nothing was looked at', () => {
    expect(made([])).toEqual(made());
    expect(opened(reopenJson({ ...made(), plan: { changes: [] } })).sheet.disclosure).toEqual(made());
  });

  it('has every kind of change among the cases below', () => {
    expect(new Set(EACH.flat().map((each) => (each as { kind: string }).kind))).toEqual(new Set(KINDS));
  });

  for (const changes of EACH) {
    it(`opens again by its link and by its JSON: ${changes.map((each) => (each as { kind: string }).kind).join(', ')}`, () => {
      const disclosure = made(changes);
      const link = linkOf(disclosure);
      const again = opened(reopenLink(link, product));
      expect([again.holds, again.differences]).toEqual([true, []]);
      expect(again.sheet.disclosure).toEqual(disclosure);
      expect(linkOf(again.sheet.disclosure)).toBe(link);
      const json = opened(reopenJson(JSON.parse(JSON.stringify(disclosure))));
      expect([json.holds, json.differences]).toEqual([true, []]);
    });
  }

  it('has one hash and one link for alike changes', () => {
    const alike = made([{ ...early, amount: '50000.00', full: false }, { kind: 'rate', date: '2027-02-18', nominalRate: '30.0' }]);
    const plain = made([early, { kind: 'rate', date: '2027-02-18', nominalRate: '30' }]);
    expect(alike.plan).toEqual(plain.plan);
    expect(linkOf(alike)).toBe(linkOf(plain));
  });

  it('has another hash for other changes, another loan and another language', () => {
    const hashes = [made([early]), made([{ ...early, amount: '50000.01' }]), made([{ ...early, mode: 'lower-instalment' }]), made([early], 'kk')].map(({ plan }) => plan?.hash);
    expect(new Set(hashes).size).toBe(4);
  });

  it('stands in a link in a few signs each, and the link fits a code of the size of a stamp', () => {
    const three = EACH.at(-1) ?? [];
    expect(linkOf(made([early])).length - linkOf(made()).length).toBeLessThan(60);
    expect(linkOf(made(three)).length).toBeLessThan(600);
    expect(linkOf(made([early]))).toContain('&k=early-repayment~2027-01-10~50000~~shorten-term&');
  });

  it('is broken by any other digit of it', () => {
    const link = linkOf(made([early]));
    expect(opened(reopenLink(link.replace('50000~', '50001~'), product)).holds).toBe(false);
    expect(opened(reopenLink(link.replace(/&k=[^&]*/, ''), product)).holds).toBe(false);
    const disclosure = structuredClone(made([early])) as unknown as { plan: { figures: { value: string }[]; answer: { after: { rows: { payment: string }[] } } } };
    disclosure.plan.figures[0]!.value = '1.00';
    disclosure.plan.answer.after.rows[1]!.payment = '2.00';
    expect(opened(reopenJson(disclosure)).differences.map(({ path, given }) => [path, given])).toEqual([['/plan/answer/after/rows/1/payment', '2.00'], ['/plan/figures/0/value', '1.00']]);
    expect(opened(reopenJson({ ...made([early]), plan: { ...made([early]).plan, hash: '0'.repeat(64) } })).holds).toBe(false);
    expect(opened(reopenJson({ ...made([early]), plan: undefined })).holds).toBe(true);
  });

  it('is refused in a link that was spoiled, whatever the spoiling', () => {
    const link = linkOf(made([early]));
    for (const k of ['early~2027-01-10', 'early-repayment', 'early-repayment~2027-01-10~x~~shorten-term', 'early-repayment~2027-01-10~1~y~shorten-term', 'late~1~2027-01-01~5~6', 'constructor~1', '', ';', '%E0%A4%A', 'term~2027-01-19~8', 'early-repayment~2020-01-10~50000~~shorten-term']) {
      expect([k, reopenLink(link.replace(/&k=[^&]*/, `&k=${k}`), product).ok]).toEqual([k, false]);
    }
    expect(readLink(link).ok).toBe(true);
    for (const plan of [null, 1, [], {}, { changes: 1 }, { changes: [{ kind: 'x' }] }]) expect(reopenJson({ ...made(), plan }).ok).toBe(false);
  });

  it('names what is wrong with a change that the loan does not allow', () => {
    expect(disclose(asked([{ ...early, amount: '9000000' }]))).toMatchObject({ issues: [{ path: '/changes/0/amount' }] });
    expect(disclose(asked([{ kind: 'x' }]))).toMatchObject({ issues: [{ path: '/changes/0/kind' }] });
  });
});

describe('figures of a plan', () => {
  for (const changes of EACH) {
    it(`come from their grounds: ${changes.map((each) => (each as { kind: string }).kind).join(', ')}`, () => {
      const sheet = sheetFor(asked(changes));
      if (!sheet.ok) throw new Error(JSON.stringify(sheet.issues));
      const { graph, disclosure: { plan } } = sheet.value;
      expect(plan!.figures.length).toBeGreaterThan(0);
      for (const { id, value } of plan!.figures) {
        const { figure, ground } = graph.find(id)!;
        expect(figure.value).toBe(value);
        for (const from of figure.from) expect([id, from, graph.find(from) !== undefined]).toEqual([id, from, true]);
        if (ground.kind === 'formula' && ground.rounding === undefined) expect(rounded(evaluate(ground.formula, (each) => graph.find(each)!.figure.value!), { to: '0.01', way: 'half-up' })).toBe(value);
        if (ground.kind === 'proof') expect(Math.abs(Number(ground.table().residual))).toBeLessThan(0.001);
        expect(explain(graph, id).length).toBeGreaterThan(0);
      }
    });
  }

  it('tell what the answer tells', () => {
    const { figures, answer } = made([early]).plan!;
    const { after, difference, refined } = answer;
    expect(Object.fromEntries(figures.map(({ id, value }) => [id, value]))).toEqual({ 'planned.total': after.totals.payment, 'planned.interest': after.totals.interest, 'planned.difference': difference.payment, 'planned.last': after.rows.at(-1)!.date, 'planned.gesvRate': refined.gesvRate, 'planned.gesvUnrounded': expect.stringContaining(refined.gesvUnrounded!.slice(0, 10)) as unknown });
  });

  it('sum up nothing where a part of what is overdue has no day', () => {
    const { figures } = made([{ kind: 'late', row: 2, paidOn: '2027-02-19', amount: '20000' }]).plan!;
    expect(figures.map(({ id }) => id)).toEqual(['planned.penalty']);
  });

  it('count the penalty beside the payments', () => {
    const { figures, answer } = made([{ kind: 'late', row: 2, paidOn: '2027-02-19' }]).plan!;
    const value = (id: string): number => Number(figures.find((each) => each.id === id)!.value);
    expect(value('planned.penalty')).toBe(Number(answer.penalty));
    expect(value('planned.difference')).toBeCloseTo(Number(answer.difference.payment) + Number(answer.penalty), 6);
    expect(standard.penalty).toBeDefined();
  });
});

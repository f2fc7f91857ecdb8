/** Every figure behind КДН, КДД and the income test is worked out anew from its own printed steps, in both languages. */
import { describe, expect, it } from 'vitest';
import { affordabilityAnswer, assess } from '../../src/affordability.js';
import { figuresOfAffordability } from '../../src/disclosure/affordability-figures.js';
import { explain } from '../../src/disclosure/explain.js';
import type { Graph } from '../../src/disclosure/figure.js';
import { newLoan, quote, type Affordability, type Quote } from '../../src/engine.js';
import { loanOf } from '../../src/answer.js';
import { figureLabel, stepText } from '../../src/i18n/explain.js';
import { LANGUAGES, type Language } from '../../src/i18n/messages.js';
import { numberOf, roundedTo, same, workedOut } from '../support/printed-sums.js';
import { loan, standard } from '../support/products.js';

const WINDOW = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
const every = (sum: string): object => Object.fromEntries(WINDOW.map((month) => [month, sum]));
const official = { criterion: 'official', months: { ...every('250000'), '2026-05': '199999.99' } };
const plain = { date: '2026-11-20', income: [official] };
const debts = [
  { kind: 'loan', monthlyPayment: '30000', overdue: '1000.50', balance: '200000' },
  { kind: 'card', monthlyPayment: '5000', overdue: '0', limit: '500000', used: '100000.01' },
  { kind: 'card', monthlyPayment: '0', overdue: '0', limit: '1000', used: '2000' },
];

const CASES: Readonly<Record<string, readonly [object, object]>> = {
  'of one source and no debts': [plain, loan],
  'of several sources, divided each by its own rule': [{ ...plain, income: [official, { criterion: 'deposit-balance', months: every('600000.07') }, { criterion: 'loan-payments', months: every('12345.67') }, { criterion: 'taxi', months: { '2026-06': '5', '2026-09': '7' } }], loans: debts, minors: 3 }, loan],
  'above its limit': [{ ...plain, income: [{ criterion: 'official', months: every('66666.67') }], loans: debts, minors: 1 }, loan],
  'above the limit of a borrower at risk': [{ ...plain, gambling: true, loans: debts }, loan],
  'of a loan in days': [{ ...plain, income: [official, { criterion: 'deposit-balance', months: every('600000.07') }] }, { ...loan, term: { days: 45 } }],
  'of a loan shorter than a month': [plain, { ...loan, method: 'single-payment', term: { days: 20 } }],
  'with a service financed': [plain, { ...loan, services: [{ id: 'life-insurance', financed: true }] }],
  'whose income counts nothing': [{ ...plain, income: [{ criterion: 'taxi', months: { '2026-05': '5' } }] }, loan],
  'whose income is not told': [{ date: '2026-11-20' }, loan],
  'in a year whose minimum is not known': [{ ...plain, date: '2027-02-01', income: [{ criterion: 'official', months: { '2026-08': '1', '2026-09': '300000' } }] }, loan],
};

function graphOf([borrower, request]: readonly [object, object]): { readonly graph: Graph; readonly answer: Affordability } {
  const priced = quote(request) as Quote;
  const assessed = assess({ ...borrower, newLoan: newLoan(priced) });
  if (!assessed.ok) throw new Error(JSON.stringify(assessed.issues));
  return { answer: affordabilityAnswer(assessed.value), graph: figuresOfAffordability(assessed.value, loanOf(priced)!) };
}

const surroundings = (graph: Graph, language: Language): Parameters<typeof stepText>[0] => ({ language, product: standard as never, find: graph.find });
const decimals = (text: string): { n: bigint; d: bigint } => ({ n: 1n, d: 10n ** BigInt(text.replace('…', '').split(',')[1]?.length ?? 0) });
const up = ({ n, d }: { n: bigint; d: bigint }, unit: { n: bigint; d: bigint }): { n: bigint; d: bigint } => {
  const [top, bottom] = [n * unit.d, d * unit.n];
  return { n: ((top + bottom - 1n) / bottom) * unit.n, d: unit.d };
};

describe('each figure of a check', () => {
  for (const [name, given] of Object.entries(CASES)) {
    for (const language of LANGUAGES) {
      it(`${name} is worked out anew from its printed steps, in ${language}`, () => {
        const { graph, answer } = graphOf(given);
        let worked = 0;
        for (const id of graph.ids) {
          const grounded = graph.find(id)!;
          const { lines } = stepText(surroundings(graph, language), grounded);
          expect(figureLabel(surroundings(graph, language), id)).not.toMatch(/explain\.|\{\{|^$/);
          for (const from of grounded.figure.from) expect([id, from, graph.find(from)?.figure.id]).toEqual([id, from, from]);
          const sum = lines.find((line) => / = /.test(line));
          if (sum === undefined) continue;
          const [formula, result] = sum.split(' = ') as [string, string];
          const exact = workedOut(formula);
          const rounding = lines.find((line) => /: [\d\s\u202f\u00a0,−]+$/.test(line));
          if (rounding === undefined) expect([sum, same(result.endsWith('…') ? roundedTo(exact, decimals(result)) : exact, numberOf(result.replace('…', '')))]).toEqual([sum, true]);
          else {
            const [, to, shown] = /([\d,]+)\s?\p{L}*\)?: ([\d\s\u202f\u00a0,−]+)$/u.exec(rounding)!;
            const reached = /вверх|Жоғары/.test(rounding) ? up(exact, numberOf(to!)) : roundedTo(exact, numberOf(to!));
            expect([rounding, same(reached, numberOf(shown!))]).toEqual([rounding, true]);
            expect([id, same(numberOf(shown!), numberOf(grounded.figure.value!.replace('.', ',')))]).toEqual([id, true]);
          }
          worked += 1;
        }
        expect(worked).toBeGreaterThan(0);
        const value = (id: string): string | null => graph.find(id)?.figure.value ?? null;
        expect([value('kdn'), value('kdd')]).toEqual([answer.kdn.value, answer.kdd.value]);
        expect(value('requiredIncome')).toBe(answer.incomeTest.required);
        if (answer.averageMonthlyIncome !== '0.00') expect(value('averageMonthlyIncome')).toBe(answer.averageMonthlyIncome);
      });
    }
  }

  it('goes down to what was told, to the loan and to the law', () => {
    const { graph } = graphOf(CASES['above the limit of a borrower at risk']!);
    const ids = (id: string): string[] => explain(graph, id).map(({ figure }) => figure.id);
    expect(ids('kdn').slice(0, 5)).toEqual(['kdn', 'debts.monthlyPayment', 'debts.overdue', 'newLoan.averageMonthlyPayment', 'income.official']);
    expect(ids('kdn')).toEqual(expect.arrayContaining(['loans.1.monthlyPayment', 'loans.2.overdue', 'total', 'term', 'income.official.2026-05']));
    expect(ids('excess')).toContain('law.kdn-limit-at-risk');
    expect(ids('requiredIncome')).toEqual(['requiredIncome', 'law.subsistence-minimum', 'minors']);
  });

  it('says how well a limit is known, that it may have changed, and what is our own reading', () => {
    const { graph } = graphOf(CASES['of one source and no debts']!);
    const lines = (id: string): string => stepText(surroundings(graph, 'ru'), graph.find(id)!).lines.join(' ');
    expect(lines('law.kdn-limit')).toContain('с официальным текстом не сверено');
    expect(lines('law.kdn-limit')).toContain('Об изменении этого значения сообщали');
    expect(lines('law.kdd-limit')).toContain('Официальный текст не найден');
    expect(lines('newLoan.averageMonthlyPayment')).toContain('мы не нашли');
    expect(lines('kdn')).toContain('не округлён');
  });
});

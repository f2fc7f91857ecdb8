/** The demo products over their whole grid of amounts, terms and methods: no cell breaks a ceiling, none fails to compute. */
import { describe, expect, it } from 'vitest';
import { compare, hasIssues, type Comparison, type Quote } from '../../src/engine.js';
import { short, standard } from '../support/products.js';

type Cell = readonly [string, string, object];

function broken(product: object, amounts: readonly string[], terms: readonly object[]): Cell[] {
  const cells: Cell[] = [];
  for (const amount of amounts) {
    for (const term of terms) {
      const { quotes } = compare({ product, amount, term, disbursementDate: '2026-11-20' }) as Comparison;
      for (const [method, answer] of Object.entries(quotes)) {
        const sound = !hasIssues(answer) && answer.cost.ceiling.met === true && !limitsBroken(answer);
        if (!sound) cells.push([method, amount, term]);
      }
    }
  }
  return cells;
}

const limitsBroken = ({ findings }: Quote): boolean => findings.some(({ code }) => /^(amount|term|nominal)-|ceiling/.test(code));

const range = (from: number, to: number, step = 1): number[] => Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);

describe('the demo products', () => {
  it('standard: 10 000 ₸ to 1 100 МРП, 5 days to 36 months, every method under 46 %', () => {
    const amounts = ['10000', '10000.01', '12345.67', '50000', '299999.99', '300000', '300000.01', '1000000', '4757500'];
    const terms = [...range(5, 45).map((days) => ({ days })), ...range(1, 36).map((months) => ({ months })), { days: 365 }, { days: 1_000 }];
    expect(broken(standard, amounts, terms)).toEqual([]);
  });

  it('short: up to 45 days and 45 МРП, every method under 0.3 % a day and 179 %', () => {
    expect(broken(short, ['10000', '10000.01', '99999.99', '194625'], range(5, 45).map((days) => ({ days })))).toEqual([]);
  });
});

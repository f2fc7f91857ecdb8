/** The lint walls hold: what a room may not import, and what the engine may not touch, is refused. */
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

const rulesBroken = async (filePath: string, code: string): Promise<string[]> => {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'parse').filter((rule) => rule.startsWith('no-restricted') || rule === 'house/walls');
};

describe('the walls of the house', () => {
  for (const [file, code, rule] of [
    ['src/primitives/money.ts', `import { MRP } from '../law/mrp.js'; export const x = MRP;`, 'house/walls'],
    ['src/schedule/annuity.ts', `import { gesv } from '../cost/gesv.js'; export const x = gesv;`, 'house/walls'],
    ['src/cost/gesv.ts', `import { money } from '../i18n/format.js'; export const x = money;`, 'house/walls'],
    ['src/cost/gesv.ts', `import { quote } from '../engine.js'; export const x = quote;`, 'house/walls'],
    ['src/cost/gesv.ts', `import { html } from 'lit'; export const x = html;`, 'house/walls'],
    ['src/i18n/format.ts', `import { MfoElement } from '../elements/mfo-element.js'; export const x = MfoElement;`, 'house/walls'],
    ['src/cost/gesv.ts', `import Decimal from 'decimal.js-light'; export const x = Decimal;`, 'house/walls'],
    ['src/cost/gesv.ts', `export const x = import('../i18n/format.js');`, 'house/walls'],
    ['src/cost/gesv.ts', `export * from './../engine.js';`, 'house/walls'],
    ['src/cost/gesv.ts', `import words from '../../locales/ru/common.json'; export const x = words;`, 'house/walls'],
    ['src/cost/gesv.ts', `import { readFileSync } from 'fs'; export const x = readFileSync;`, 'house/walls'],
    ['src/cost/gesv.ts', `import { quote } from 'mfo-elements/engine'; export const x = quote;`, 'house/walls'],
    ['src/primitives/money.ts', `import Decimal from 'decimal.js-light'; export const x = Decimal;`, 'house/walls'],
    ['src/quote.ts', `import { money } from './i18n/format.js'; export const x = money;`, 'house/walls'],
    ['src/engine.ts', `import { html } from 'lit'; export const x = html;`, 'house/walls'],
    ['src/elements/today.ts', `import '../define.js';`, 'house/walls'],
    ['src/cli/run.ts', `import { MfoCalculator } from '../index.js'; export const x = MfoCalculator;`, 'house/walls'],
    ['src/elements/today.ts', `import text from '../../docs/embedding.md?raw'; export const x = text;`, 'house/walls'],
    ['src/site/builder/builder.ts', `import data from 'virtual:docs/elements'; export const x = data;`, 'house/walls'],
    ['src/terms/check-terms.ts', `export const x = (1).toLocaleString();`, 'no-restricted-syntax'],
    ['src/terms/check-terms.ts', `export const x = document.title;`, 'no-restricted-globals'],
    ['src/cost/gesv.ts', `export const x = fetch('/x');`, 'no-restricted-globals'],
    ['src/law/law-on.ts', `export const x = new Date();`, 'no-restricted-syntax'],
    ['src/law/law-on.ts', `export const x = Date.now();`, 'no-restricted-syntax'],
    ['src/quote.ts', `export const x = localStorage.length;`, 'no-restricted-globals'],
  ] as const) {
    it(`${file} may not: ${code}`, async () => {
      expect(await rulesBroken(file, code)).toContain(rule);
    });
  }

  it('a room may import from its left and from below', async () => {
    expect(await rulesBroken('src/cost/price.ts', `import { MRP } from '../law/mrp.js'; export const x = MRP;`)).toEqual([]);
    expect(await rulesBroken('src/elements/today.ts', `import { money } from '../i18n/format.js'; export const x = money;`)).toEqual([]);
  });
});

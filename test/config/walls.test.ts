/** The lint walls hold: what a room may not import, and what the engine may not touch, is refused. */
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint();

const rulesBroken = async (filePath: string, code: string): Promise<string[]> => {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId ?? 'parse').filter((rule) => rule.startsWith('no-restricted'));
};

describe('the walls of the house', () => {
  for (const [file, code, rule] of [
    ['src/primitives/money.ts', `import { MRP } from '../law/mrp.js'; export const x = MRP;`, 'no-restricted-imports'],
    ['src/schedule/annuity.ts', `import { gesv } from '../cost/gesv.js'; export const x = gesv;`, 'no-restricted-imports'],
    ['src/cost/gesv.ts', `import { money } from '../i18n/format.js'; export const x = money;`, 'no-restricted-imports'],
    ['src/cost/gesv.ts', `import { quote } from '../engine.js'; export const x = quote;`, 'no-restricted-imports'],
    ['src/cost/gesv.ts', `import { html } from 'lit'; export const x = html;`, 'no-restricted-imports'],
    ['src/i18n/format.ts', `import { MfoElement } from '../elements/mfo-element.js'; export const x = MfoElement;`, 'no-restricted-imports'],
    ['src/cost/gesv.ts', `import Decimal from 'decimal.js-light'; export const x = Decimal;`, 'no-restricted-imports'],
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

/** The libraries as the CDN files have them, cut down to our use: they answer like the whole ones. */
import Whole from 'decimal.js-light';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { LIBRARIES } from '../../scripts/known-libraries.js';
import { specialised } from '../../scripts/specialise.js';
import { LANGUAGES, type MessageKey } from '../../src/i18n/messages.js';
import { translator as whole } from '../../src/i18n/translator.js';
import { allMessages } from '../support/words.js';

const [I18NEXT, DECIMAL] = await Promise.all(
  LIBRARIES.map(async (use) => {
    const code = await specialised(readFileSync(use.file.replace('**', 'node_modules'), 'utf8'), use);
    return (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as object;
  }),
);

describe('a library that changed under us', () => {
  it('stops the build by the expression that is not there', async () => {
    const code = 'export const a = this.b;';
    const use = { file: 'library.js', sha256: createHash('sha256').update(code).digest('hex'), callers: [], known: { 'this.b': '1', 'this.c': '2' } };
    await expect(specialised(code, use)).rejects.toThrow('this.c');
    await expect(specialised(`${code}\n`, use)).rejects.toThrow('library.js is another release');
  });
});

/** Whole numbers of every plural form, and what a visitor or a file may put into a sentence. */
const COUNTS = [0, 1, 2, 5, 11, 21, 22, 1.5, -1, 1_000_000, '3', ''];
const VALUES = ['x', '', 'a & <b> "c"', '{{count}} {{- place}}', '$t(unit.days)', '$&$1', 'a.b:c', 12, undefined, null];

describe('i18next', async () => {
  vi.resetModules();
  vi.doMock('i18next', () => I18NEXT!);
  const { translator } = await import('../../src/i18n/translator.js');
  await import('../support/words.js');

  for (const language of LANGUAGES) {
    const messages = allMessages(language);
    const words = [...new Set(messages.flatMap(([, text]) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, word]) => word!)))];

    it(`${language}: says every message alike, whatever is inserted and counted`, () => {
      for (const key of new Set(messages.flatMap(([each]) => [each, each.replace(/_(one|few|many|other)$/, '')]))) {
        for (const parameters of [undefined, {}, ...COUNTS.map((count) => ({ count })), ...VALUES.flatMap((value, index) => [value, VALUES[index + 1]].map((count) => ({ ...Object.fromEntries(words.map((word) => [word, value])), count })))]) {
          const said = (translate: typeof translator): string => translate(language)(key as MessageKey, parameters);
          expect([key, parameters, said(translator)]).toEqual([key, parameters, said(whole)]);
        }
      }
    });

    it(`${language}: answers a message that is missing by its key`, () => {
      for (const key of ['issue.malformed.', 'none', 'unit.none', 'unit.mrp.none', 'issue.a b']) {
        expect(translator(language)(key as MessageKey, { count: 2 })).toBe(whole(language)(key as MessageKey, { count: 2 }));
      }
    });
  }

  it('is asked for nothing that was left out: no message nests, formats or escapes', () => {
    for (const [key, text] of LANGUAGES.flatMap(allMessages)) {
      expect([key, text.replace(/\{\{\w+\}\}/g, '')]).toEqual([key, expect.not.stringMatching(/\{\{|\}\}|\$t\(/)]);
      expect(key).toMatch(/^[\w.-]+$/);
    }
  });
});

describe('decimal.js-light', () => {
  it('computes alike, to the last digit', () => {
    const answers = (shared: typeof Whole): unknown[] => {
      const D = shared.clone({ precision: 90, rounding: Whole.ROUND_HALF_UP });
      const numbers = ['0', '1', '-1', '0.9983561643835616', '-12345678.9', '1e-30', '250000', '0.00000001', '99999999999999999999.5'].map((text) => new D(text));
      return [
        ...numbers.flatMap((a) => [a.abs(), a.isZero(), a.isNegative(), a.exponent(), a.toFixed(6), a.toDecimalPlaces(6), a.pow(365), a.pow(2), a.plus(1).abs().sqrt(), ...(a.abs().lt(1000) ? [a.exp()] : []), ...(a.isZero() ? [] : [a.pow(-365)])]),
        ...numbers.flatMap((a) => numbers.flatMap((b) => [a.plus(b), a.minus(b), a.times(b), a.gt(b), a.lt(b), a.lte(b), ...(b.isZero() ? [] : [a.div(b)])])),
      ].map(String);
    };
    expect(answers((DECIMAL as { default: typeof Whole }).default)).toEqual(answers(Whole));
  });
});

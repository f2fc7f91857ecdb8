/** The libraries as the CDN files have them, cut down to our use: they answer like the whole ones. */
import { dsvFormat } from 'd3-dsv';
import Whole from 'decimal.js-light';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import encodeQR from 'qr';
import { describe, expect, it, vi } from 'vitest';
import { LIBRARIES } from '../../scripts/known-libraries.js';
import { specialised } from '../../scripts/specialise.js';
import { LANGUAGES, type MessageKey } from '../../src/i18n/messages.js';
import { translator as whole } from '../../src/i18n/translator.js';
import { allMessages } from '../support/words.js';

/** A file of a library as an address to import: cut down where that is known, and what it imports too. */
async function addressOf(path: string): Promise<string> {
  const use = LIBRARIES.find(({ file }) => file.replace('**', 'node_modules') === path);
  let code = readFileSync(path, 'utf8');
  if (use !== undefined) code = await specialised(code, use);
  for (const [written, quote, beside] of [...code.matchAll(/from\s*(["'])\.\/([\w.]+)\1/g)]) {
    code = code.replace(written, `from ${quote!}${await addressOf(join(dirname(path), beside!))}${quote!}`);
  }
  return `data:text/javascript,${encodeURIComponent(code).replace(/'/g, '%27')}`;
}

const cutDown = async (path: string): Promise<object> => (await import(/* @vite-ignore */ await addressOf(`node_modules/${path}`))) as object;

const [I18NEXT, DECIMAL] = await Promise.all([cutDown('i18next/dist/esm/i18next.js'), cutDown('decimal.js-light/decimal.mjs')]);

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
  vi.doMock('i18next', () => I18NEXT);
  const { translator } = await import('../../src/i18n/translator.js');
  await import('../support/words.js');

  for (const language of LANGUAGES) {
    const messages = allMessages(language);
    const words = [...new Set(messages.flatMap(([, text]) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, word]) => word!)))];

    it(`${language}: says every message alike, whatever is inserted and counted`, () => {
      const unlike: unknown[] = [];
      for (const key of new Set(messages.flatMap(([each]) => [each, each.replace(/_(one|few|many|other)$/, '')]))) {
        for (const parameters of [undefined, {}, ...COUNTS.map((count) => ({ count })), ...VALUES.flatMap((value, index) => [value, VALUES[index + 1]].map((count) => ({ ...Object.fromEntries(words.map((word) => [word, value])), count })))]) {
          const said = (translate: typeof translator): string => translate(language)(key as MessageKey, parameters);
          if (said(translator) !== said(whole)) unlike.push([key, parameters, said(translator), said(whole)]);
        }
      }
      expect(unlike).toEqual([]);
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

describe('qr', () => {
  it('draws alike, from the smallest code to the largest', async () => {
    const { default: encode } = (await cutDown('qr/index.js')) as { default: typeof encodeQR };
    for (const length of [0, 1, 17, 18, 53, 100, 106, 107, 230, 271, 500, 1000, 1367, 1732, 2500, 2951, 2953]) {
      const text = 'https://a.kz/#mfo-disclosure=1&ж'.repeat(100).slice(0, length);
      const fitting = new TextDecoder().decode(new TextEncoder().encode(text).slice(0, length)).replaceAll('\ufffd', '');
      expect(encode(fitting || 'a', 'raw', { ecc: 'low', border: 4 })).toEqual(encodeQR(fitting || 'a', 'raw', { ecc: 'low', border: 4 }));
    }
  });
});

describe('@noble/hashes', () => {
  it('hashes like Node, at every length about a block, and bytes of any script', async () => {
    const { sha256 } = (await cutDown('@noble/hashes/sha2.js')) as { sha256: (bytes: Uint8Array) => Uint8Array };
    const { bytesToHex, utf8ToBytes } = (await cutDown('@noble/hashes/utils.js')) as { bytesToHex: (bytes: Uint8Array) => string; utf8ToBytes: (text: string) => Uint8Array };
    for (const text of ['', 'Қарыз ₸ 😀', ...Array.from({ length: 200 }, (_, length) => 'aж'.repeat(length)), 'x'.repeat(100_003)]) {
      expect(bytesToHex(sha256(utf8ToBytes(text)))).toBe(createHash('sha256').update(text).digest('hex'));
    }
  });
});

describe('d3-dsv', () => {
  it('reads and writes rows alike', async () => {
    const { dsvFormat: format } = (await cutDown('d3-dsv/dist/d3-dsv.mjs')) as { dsvFormat: typeof dsvFormat };
    const texts = ['', 'a', 'a;b\r\n"c;""d""\n";e\n\n;;', '"a', 'a"b;c\rd', '\n', 'a,b\tc|d\n', '"";"x"'];
    for (const delimiter of [';', ',', '\t', '|']) {
      for (const text of texts) expect(format(delimiter).parseRows(text)).toEqual(dsvFormat(delimiter).parseRows(text));
      for (const row of [[], texts, ['1', ' ', 'a;b', 'a,b', 'a\rb']]) expect(format(delimiter).formatRow(row)).toBe(dsvFormat(delimiter).formatRow(row));
    }
  });
});

/** The builder's file as text: read as JSON is, each fault named where it stands, and changed without touching the rest. */
import { describe, expect, it } from 'vitest';
import { consentsReader } from '../../src/consent/consents.js';
import { describeIssue } from '../../src/i18n/describe.js';
import { valueAt, withValue, type JsonObject } from '../../src/primitives/json-path.js';
import { productReader } from '../../src/product/parse-product.js';
import { openedFile } from '../../src/site/builder/opened-file.js';
import { edited, MOST_DEPTH, MOST_LETTERS, parsed, tidy } from '../../src/site/builder/json-text.js';
import { errorsAt, fileIssue } from '../../src/site/builder/product-json.js';
import { changed, isBroken, isInOrder, written } from '../../src/site/builder/written-file.js';
import { standard } from '../support/products.js';

describe('a text that is no JSON', () => {
  it('is told where, and what would be right there', () => {
    for (const [text, code, line] of [
      ['', 'empty', undefined],
      [' \n', 'empty', undefined],
      ['[]', 'not-object', undefined],
      ['null', 'not-object', undefined],
      ['"x"', 'not-object', undefined],
      ['<html>', 'start', 1],
      ['\0\u0001PNG', 'start', 1],
      ['{\n"a": 1,\n}', 'trailing-comma', 3],
      ['{"a": [1,\n]}', 'trailing-comma', 2],
      ['{"a": 1,, "b": 2}', 'trailing-comma', 1],
      ['{\n// b\n"a": 1}', 'comment', 2],
      ['{"a": 1 /* b */}', 'comment', 1],
      ['{a: 1}', 'key', 1],
      ["{'a': 1}", 'key', 1],
      ['{“a”: 1}', 'key', 1],
      ['{"a": NaN}', 'value', 1],
      ['{"a": undefined}', 'value', 1],
      ['{"a": \'b\'}', 'value', 1],
      ['{"a": .5}', 'value', 1],
      ['{"a": }', 'value', 1],
      ['{"a": 1\n"b": 2}', 'comma', 2],
      ['{"a" 1}', 'colon', 1],
      ['{"a": [1}', 'bracket', 1],
      ['{\n"a": {"b": 1}\n', 'unclosed', 3],
      ['{"a": 1} x', 'extra', 1],
      ['{"a": 1}{"a": 1}', 'extra', 1],
      ['{"a": "x\ny"}', 'string', 1],
      ['{"a": "\t"}', 'sign', 1],
      ['{"a": "\\q"}', 'sign', 1],
      ['{"a": 1,\n"b": {"c": 1, "c": 2}}', 'duplicate', 2],
    ] as const) expect([text, parsed(text)]).toEqual([text, expect.objectContaining({ fault: expect.objectContaining({ code, ...(line !== undefined && { line }) }) as unknown })]);
    expect(parsed('{"a": 1,\n"b": {"c": 1, "c": 2}}').fault).toEqual({ code: 'duplicate', line: 2, near: '"c": 2}}', key: 'c' });
  });

  it('is refused before it could stop the page: too long, too deep', () => {
    const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    expect(parsed(`{"a": "${'x'.repeat(MOST_LETTERS)}"}`).fault).toEqual({ code: 'too-long' });
    expect(parsed(nested(MOST_DEPTH)).fault).toBeUndefined();
    expect(parsed(nested(MOST_DEPTH + 1)).fault).toEqual({ code: 'too-deep' });
    expect(parsed('['.repeat(MOST_LETTERS)).fault).toEqual({ code: 'too-deep' });
  });

  it('reads like any other once it is', () => {
    expect(parsed('{"a": 1}').json).toEqual({ a: 1 });
    expect(Object.keys(parsed('{"__proto__": {"a": 1}, "b": 2}').json!)).toEqual(['__proto__', 'b']);
    expect(parsed('{"a": {"x": 1}, "b": {"x": 1}}').fault).toBeUndefined();
    expect(tidy('\uFEFF{\r\n}\r')).toBe('{\n}\n');
  });
});

describe('a field that is changed', () => {
  const text = '{\n    "id": "x",   "amount": {"min": "1", "max": "2"},\n  "odd": [1e999, 12345678901234567890],\n  "__proto__": {"a": 1}\n}';
  const before = parsed(text).json!;

  it('changes its own place in the text, and leaves the rest as it was written', () => {
    const after = withValue(before, ['amount', 'max'], '3') as JsonObject;
    const changedText = edited(text, before, after);
    expect(JSON.parse(changedText)).toEqual(after);
    expect(changedText.startsWith('{\n    "id": "x",   "amount": {')).toBe(true);
    expect(changedText.endsWith('  "odd": [1e999, 12345678901234567890],\n  "__proto__": {"a": 1}\n}')).toBe(true);
    expect(JSON.parse(edited(text, before, withValue(before, ['penalty', 'percentPerDay'], '0.5') as JsonObject))).toMatchObject({ id: 'x', penalty: { percentPerDay: '0.5' } });
    expect(JSON.parse(edited(text, before, withValue(before, ['id'], undefined) as JsonObject))).not.toHaveProperty('id');
  });

  it('never writes over a text that can not be read', () => {
    const broken = written(productReader, '{"pricing": [', written(productReader, text));
    expect(isBroken(broken)).toBe(true);
    expect(changed(productReader, broken, { id: 'y' })).toBe(broken);
    expect(broken.json).toEqual(before);
  });

  it('fills an empty file', () => {
    expect(changed(productReader, written(productReader, ' '), { id: 'y' }).json).toEqual({ id: 'y' });
  });
});

describe('a file as it is written', () => {
  it('keeps what was last in order, and says whether this is it', () => {
    const sound = written(productReader, JSON.stringify(standard));
    expect(isInOrder(sound)).toBe(true);
    for (const text of ['', '{', '{}', '[]']) {
      const next = written(productReader, text, sound);
      expect([text, isInOrder(next), next.sound]).toEqual([text, false, sound.sound]);
    }
  });
});

describe('what is wrong with a value', () => {
  const issuesOf = (json: JsonObject) => written(productReader, JSON.stringify(json)).issues;
  const said = (json: JsonObject): string[] => issuesOf(json).map((issue) => fileIssue('ru', json, issue));

  it('tells a number without quotes, and quotes around a count, by themselves', () => {
    const json = { ...standard, amount: { min: 250000 }, pricing: [{ nominalRate: 37.5 }], term: { max: { months: '12' } }, gesvDecimals: '1', rounding: { instalment: 10 }, lender: { bin: 5 } } as unknown as JsonObject;
    expect(said(json)).toEqual([
      '/lender/bin: в файле стоит число 5 без кавычек. Возьмите его в кавычки: "5".',
      '/amount/min: в файле стоит число 250000 без кавычек. Возьмите его в кавычки: "250000".',
      '/term/max/months: в файле стоит "12" в кавычках. Здесь нужно число без кавычек: 12.',
      '/pricing/0/nominalRate: в файле стоит число 37.5 без кавычек. Возьмите его в кавычки: "37.5".',
      '/rounding/instalment: в файле стоит число 10 без кавычек. Возьмите его в кавычки: "10".',
      '/gesvDecimals: в файле стоит "1" в кавычках. Здесь нужно число без кавычек: 1.',
    ]);
  });

  it('names its place once', () => {
    const all = said({ amount: { min: 'x', least: 1 }, purposes: 1, 'a/b': 2, pricing: [{ nominalRate: 'x' }] });
    expect(all[0]).toMatch(/^\/amount\/min: /);
    expect(all[1]).toMatch(/^\/amount: поля «least» нет\. Есть поля: min, max, step\.$/);
    expect(all.find((each) => each.includes('nominalRate'))?.split('/pricing/0/nominalRate').length).toBe(2);
    expect(all.filter((each) => each.startsWith('Весь файл: поля «')).length).toBe(2);
    expect(written(consentsReader, '{"id": "a"}').issues.map((issue) => fileIssue('kk', { id: 'a' }, issue)).join('\n')).not.toMatch(/undefined|\{\{|issue\./);
  });

  it('is said at each field that has no place to stand in, or contradicts another', () => {
    const at = (json: JsonObject, path: string[]) => errorsAt({ language: 'ru', json, issues: issuesOf(json) }, path, 'Поле');
    expect(at({ ...standard, amount: 'x' }, ['amount', 'min'])).toEqual(['Поле: указано «x», а нужен объект с полями.']);
    const twisted = { ...standard, amount: { min: '5', max: '4', step: '1' } } as JsonObject;
    expect([at(twisted, ['amount', 'min']).length, at(twisted, ['amount', 'max']).length, at(twisted, ['amount', 'step']).length]).toEqual([1, 1, 0]);
    expect(describeIssue('ru', issuesOf(twisted)[0]!)).toContain('больше наибольшего');
    expect(valueAt(twisted, ['amount', 'step'])).toBe('1');
  });
});

describe('a file that is opened', () => {
  const opened = (bytes: Uint8Array<ArrayBuffer>) => openedFile(new File([bytes], 'a.json'));
  const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

  it('is read as UTF-8, without its mark', async () => {
    expect(await opened(bytes('\uFEFF{"имя": "Ә"}\r\n'))).toEqual({ text: '{"имя": "Ә"}\n' });
  });

  it('is refused by name where it is something else', async () => {
    expect(await opened(Uint8Array.of(0x7b, 0xcf, 0xf0, 0x7d))).toEqual({ refusal: 'not-utf-8' });
    expect(await opened(Uint8Array.of(0xff, 0xfe, 0x7b, 0x00))).toEqual({ refusal: 'not-utf-8' });
    expect(await opened(Uint8Array.of(0x7b, 0x00, 0x7d, 0x00))).toEqual({ refusal: 'not-utf-8' });
    expect(await opened(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toEqual({ refusal: 'not-utf-8' });
    expect(await opened(bytes(' '.repeat(10_000_000)))).toEqual({ refusal: 'too-big' });
    expect(await opened(bytes(' '.repeat(MOST_LETTERS + 1)))).toEqual({ refusal: 'too-big' });
  });
});

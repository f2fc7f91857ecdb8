/** The snippet and the policy of the builder: what is chosen stands in them, whatever signs the product holds. */
import { describe, expect, it } from 'vitest';
import { valueAt, withValue } from '../../src/primitives/json-path.js';
import { parsed, read, shown } from '../../src/site/builder/product-json.js';
import { ELEMENTS, policy, scriptOf, snippet, type Choice } from '../../src/site/builder/snippet.js';
import { standard } from '../support/products.js';

const choice: Choice = {
  elements: ['mfo-calculator', 'mfo-schedule'],
  product: standard,
  productIn: 'attribute',
  language: 'page',
  look: 'page',
  folder: '/mfo/',
  integrity: { 'mfo-calculator.js': 'sha384-light', 'mfo-elements.js': 'sha384-all' },
  start: { amount: '250000', term: '6m' },
};

describe('the snippet', () => {
  it('takes the lighter file where calculator and schedule are all, with its integrity', () => {
    expect(snippet(choice)).toContain('<script type="module" src="/mfo/mfo-calculator.js" integrity="sha384-light" crossorigin="anonymous"></script>');
    for (const name of ELEMENTS.slice(2)) expect(scriptOf([...choice.elements, name])).toBe('mfo-elements.js');
    expect(snippet({ ...choice, elements: [...ELEMENTS] })).toContain('integrity="sha384-all"');
  });

  it('carries the product in the attribute as it is, quotes and brackets too', () => {
    const product = { id: 'a"b<c>&d\'' };
    const [, given = ''] = /product="([^"]*)"/.exec(snippet({ ...choice, product })) ?? [];
    expect(JSON.parse(given.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&'))).toEqual(product);
    expect(snippet({ ...choice, product })).not.toContain('<c');
  });

  it('names each element that was chosen, once, in the order of a page', () => {
    const tags = [...snippet({ ...choice, elements: [...ELEMENTS].reverse() }).matchAll(/^\s*<(mfo-[\w-]+)/gm)].map(([, tag]) => tag);
    expect(tags).toEqual([...ELEMENTS]);
  });

  it('wraps the elements in the look that was chosen, and names the language only where one was', () => {
    expect(snippet(choice)).not.toMatch(/lang=|<div/);
    const told = snippet({ ...choice, look: 'dark', language: 'kk' });
    expect(told).toContain('<link rel="stylesheet" href="/mfo/themes/dark.css">');
    expect(told).toMatch(/<div class="mfo-dark">\n {2}<mfo-calculator [^\n]* lang="kk">/);
  });
});

describe('the policy', () => {
  it('lets in nothing but the files of the folder, and connects only where something is loaded', () => {
    expect(policy(choice)).toBe("default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html");
    expect(policy({ ...choice, productIn: 'file', folder: 'https://cdn.example.kz/a' })).toBe("default-src 'none'; script-src https://cdn.example.kz; style-src https://cdn.example.kz; connect-src https://cdn.example.kz; require-trusted-types-for 'script'; trusted-types lit-html");
    expect(policy({ ...choice, elements: ['mfo-calculator', 'mfo-consent'] })).toContain("connect-src 'self'");
  });
});

describe('the fields of a product', () => {
  it('write what people type as the file has it, and back', () => {
    for (const [kind, typed, json] of [
      ['money', '250 000,50', '250000.50'],
      ['money', '1100 МРП', { mrp: '1100' }],
      ['money', '1100 аек', { mrp: '1100' }],
      ['rate', '37,5', '37.5'],
      ['rate', '3,65 – 36,5', { from: '3.65', to: '36.5' }],
      ['count', '12', 12],
      ['date', '19.03.2026', '2026-03-19'],
      ['text', 'а', 'а'],
    ] as const) {
      expect(read(kind, typed)).toEqual(json);
      expect(read(kind, shown(kind, json, 'МРП'))).toEqual(json);
    }
  });

  it('leave what can not be read as it was typed, for the engine to object to', () => {
    expect([read('money', 'много'), read('rate', 'x'), read('count', '1,5'), read('date', 'позавчера')]).toEqual(['много', 'x', '1,5', 'позавчера']);
    expect([read('money', ' '), shown('money', undefined, ''), shown('money', 'много', '')]).toEqual([undefined, '', 'много']);
  });

  it('put a value in its place, and take it out with what then holds nothing', () => {
    const json = { a: { b: '1' }, list: [{ x: '1' }, { x: '2' }] };
    expect(withValue(json, ['a', 'b'], undefined)).toEqual({ list: json.list });
    expect(withValue(json, ['list', 0], undefined)).toEqual({ a: json.a, list: [{ x: '2' }] });
    expect(withValue(json, ['list', 1, 'y'], '3')).toEqual({ a: json.a, list: [{ x: '1' }, { x: '2', y: '3' }] });
    expect(withValue({}, ['pricing', 0], { nominalRate: '1' })).toEqual({ pricing: [{ nominalRate: '1' }] });
    expect(valueAt(json, ['list', 1, 'x'])).toBe('2');
    expect(json).toEqual({ a: { b: '1' }, list: [{ x: '1' }, { x: '2' }] });
  });

  it('tell the line where a file stops being JSON', () => {
    expect(parsed('{\n"a": 1,\n}')).toEqual({ line: 3 });
    expect(parsed('[]')).toEqual({});
    expect(parsed('{"a": 1}')).toEqual({ json: { a: 1 } });
  });
});

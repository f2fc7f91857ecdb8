/** The snippet and the policy of the builder: what is chosen stands in them, whatever signs the product holds. */
import { describe, expect, it } from 'vitest';
import { valueAt, withValue } from '../../src/primitives/json-path.js';
import { folderOf } from '../../src/site/builder/folder.js';
import { read, shown } from '../../src/site/builder/product-json.js';
import { ELEMENTS, policy, scriptOf, snippet, type Choice } from '../../src/site/builder/snippet.js';
import { standard } from '../support/products.js';

const choice: Choice = {
  elements: ['mfo-calculator', 'mfo-schedule'],
  product: standard,
  productIn: 'attribute',
  consents: { id: 'own' },
  consentsIn: 'attribute',
  language: 'page',
  look: 'page',
  folder: folderOf('/mfo/'),
  integrity: { 'mfo-calculator.js': 'sha384-light', 'mfo-elements.js': 'sha384-all', 'mfo-elements-more.js': 'sha384-more' },
  start: { amount: '250000', term: '6m' },
  words: { 'mfo-calculator': 'Калькулятор', 'mfo-schedule': 'График <1>', 'mfo-kdn-check': 'КДН', 'mfo-disclosure': 'Лист', 'mfo-consent': 'Согласия' },
};

/** What a browser makes of an attribute. */
const unescaped = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('the snippet', () => {
  it('takes the lighter file where calculator and schedule are all, with its integrity', () => {
    expect(snippet(choice)).toContain('<script type="module" src="/mfo/mfo-calculator.js" integrity="sha384-light" crossorigin="anonymous"></script>');
    for (const name of ELEMENTS.slice(2)) expect(scriptOf([...choice.elements, name])).toBe('mfo-elements.js');
    expect(snippet({ ...choice, elements: [...ELEMENTS] })).toContain('integrity="sha384-all"');
    // the second file beside the first, where it is sure to be asked for
    const second = '<link rel="modulepreload" href="/mfo/mfo-elements-more.js" integrity="sha384-more" crossorigin="anonymous">';
    expect([snippet({ ...choice, elements: [...ELEMENTS] }).includes(second), snippet({ ...choice, elements: ['mfo-calculator', 'mfo-disclosure'] }).includes('mfo-elements-more')]).toEqual([true, false]);
  });

  it('carries the product in the attribute as it is, quotes and brackets too', () => {
    const product = { id: 'a"b<c>&d\'', name: '</script><!-- {{x}} $t(y) &quot; \u2028', ['__proto__']: '1' };
    const [, given = ''] = /product="([^"]*)"/.exec(snippet({ ...choice, product })) ?? [];
    expect(unescaped(given)).toBe(JSON.stringify(product));
    expect(snippet({ ...choice, product })).not.toMatch(/<c|<!--|<\/script><!/);
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

describe('the snippet of consents', () => {
  const elements = ['mfo-calculator', 'mfo-consent'] as const;

  it('carries the lender\'s file in the attribute, or names it in the folder', () => {
    const consents = { id: 'a"b', text: '</mfo-consent>' };
    const [, given = ''] = /consents="([^"]*)"/.exec(snippet({ ...choice, elements, consents })) ?? [];
    expect(unescaped(given)).toBe(JSON.stringify(consents));
    expect(snippet({ ...choice, elements, consentsIn: 'file' })).toContain('<mfo-consent for="loan" consents-src="/mfo/consents.json">');
    expect(snippet({ ...choice, consents })).not.toContain('consents');
  });

  it('has words between the tags, and nothing where the visitor is to find nothing filled in', () => {
    expect(snippet(choice)).toContain('<mfo-schedule for="loan">График &lt;1&gt;</mfo-schedule>');
    expect(snippet({ ...choice, productIn: 'file', start: { amount: '', term: '' } })).toContain('<mfo-calculator id="loan" product-src="/mfo/product.json">');
  });
});

describe('the address of the folder', () => {
  it('is written so that it stays one address, and named as a policy names it', () => {
    for (const [typed, base, source] of [
      ['/mfo/', '/mfo/', "'self'"],
      [' mfo ', 'mfo/', "'self'"],
      ['', '', "'self'"],
      ['../a b"c', '../a%20b%22c/', "'self'"],
      ['/a%20b/', '/a%20b/', "'self'"],
      ['HTTPS://CDN.Example.kz:8443/a b', 'https://cdn.example.kz:8443/a%20b/', 'https://cdn.example.kz:8443'],
      ['//cdn.example.kz/mfo', 'https://cdn.example.kz/mfo/', 'https://cdn.example.kz'],
      ['https://мысал.қаз/mfo', 'https://xn--80awbu3c.xn--80ao21a/mfo/', 'https://xn--80awbu3c.xn--80ao21a'],
      ['https://cdn.example.kz', 'https://cdn.example.kz/', 'https://cdn.example.kz'],
    ] as const) expect([typed, folderOf(typed)]).toEqual([typed, expect.objectContaining({ base, source })]);
  });

  it('is refused where no file could come from it, by name', () => {
    for (const [typed, fault] of [
      ['javascript:alert(1)', 'scheme'],
      ['data:text/javascript,1', 'scheme'],
      ['C:/mfo', 'scheme'],
      ['ftp://example.kz/', 'scheme'],
      ['localhost:8080/mfo', 'scheme'],
      ['/mfo/?v=1', 'query'],
      ['/mfo#a', 'query'],
      ['https://cdn.example.kz/mfo/mfo-calculator.js', 'file'],
      ['product.json/', 'file'],
      ['\\\\cdn\\mfo', 'backslash'],
      ['https://', 'host'],
      ['//', 'host'],
      ["https://a;script-src *", 'host'],
      ["https://a;b/", 'host'],
      ['https://user:word@example.kz/', 'person'],
    ] as const) expect([typed, folderOf(typed).fault]).toEqual([typed, fault]);
  });

  it('is warned of where it works, but maybe not as meant', () => {
    expect(folderOf('/mfo/').notes).toEqual([]);
    expect(folderOf('./mfo.d/').notes).toEqual([]);
    expect(folderOf('cdn.example.kz/mfo').notes).toEqual(['looks-like-host']);
    expect(folderOf('http://example.kz/').notes).toEqual(['foreign', 'plain']);
    expect(folderOf('http://localhost:8080/').notes).toEqual(['foreign']);
    expect(folderOf('http://localhost:8080/').origin).toBe('http://localhost:8080');
  });
});

describe('the policy', () => {
  it('lets in nothing but the files of the folder, and connects only where something is loaded', () => {
    expect(policy(choice)).toBe("default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html");
    expect(policy({ ...choice, productIn: 'file', folder: folderOf('https://cdn.example.kz/a') })).toBe("default-src 'none'; script-src https://cdn.example.kz; style-src https://cdn.example.kz; connect-src https://cdn.example.kz; require-trusted-types-for 'script'; trusted-types lit-html");
    const elements = ['mfo-calculator', 'mfo-consent'] as const;
    expect(policy({ ...choice, elements })).not.toContain('connect-src');
    expect(policy({ ...choice, elements, consentsIn: 'file' })).toContain("connect-src 'self'");
    expect(policy({ ...choice, consentsIn: 'file' })).not.toContain('connect-src');
  });
});

describe('the fields of a product', () => {
  it('write what people type as the file has it, and back', () => {
    for (const [kind, typed, json] of [
      ['money', '250 000,50', '250000.50'],
      ['limit', '1100 МРП', { mrp: '1100' }],
      ['limit', '1100 аек', { mrp: '1100' }],
      ['rate', '37,5', '37.5'],
      ['range', '3,65 – 36,5', { from: '3.65', to: '36.5' }],
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
    expect([read('range', '-5'), read('range', '5-'), read('range', '1-2-3'), read('rate', '1-2'), read('money', '11 МРП')]).toEqual(['-5', '5-', '1-2-3', '1-2', '11 МРП']);
    expect([shown('date', 'поза-вчера', ''), shown('limit', { mrp: '1', more: 2 }, 'МРП'), shown('range', { from: '1' }, ''), shown('text', null, ''), shown('text', ['a'], '')]).toEqual(['поза-вчера', '{"mrp":"1","more":2}', '{"from":"1"}', 'null', '["a"]']);
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
});

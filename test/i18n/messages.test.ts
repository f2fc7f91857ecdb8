/** Both languages, beyond what the type checker proves: the same inserted values, every code worded, nothing left untranslated. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FINDING_CODES, ISSUE_CODES } from '../../src/engine.js';
import { describeFinding, describeIssue, describeRef } from '../../src/i18n/describe.js';
import { EXPECTED } from '../../src/primitives/issue.js';
import { LANGUAGES } from '../../src/i18n/messages.js';
import { LAW_NAMES } from '../../src/law/law-on.js';
import { allMessages } from '../support/words.js';

const sources = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts')).map((path) => `${folder}/${path}`);

const base = (key: string): string => key.replace(/_(one|few|many|other)$/, '');

const ru = allMessages('ru');
const kk = allMessages('kk');

const inserted = (text: string): string[] => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!))].sort();

/** All that a message may insert, over its plural forms. */
const insertedBy = (messages: readonly [string, string][], key: string): string[] =>
  [...new Set(messages.filter(([each]) => base(each) === key).flatMap(([, text]) => inserted(text)))].sort();

describe('messages', () => {
  it('insert the same values in both languages, but that Kazakh may leave out a count of one', () => {
    for (const key of new Set(ru.map(([each]) => base(each)))) expect([key, insertedBy(kk, key)]).toEqual([key, insertedBy(ru, key)]);
  });

  it('are not left untranslated', () => {
    const russian = new Map(ru.map(([key, text]) => [base(key), text]));
    const same = kk.filter(([key, text]) => /\p{L}{4}/u.test(text.replace(/\{\{\w+\}\}/g, '')) && russian.get(base(key)) === text);
    // "лицензия", "кредитор", "файл", "телефон" and "банк" are the same words in both
    expect(same.map(([key]) => key).sort()).toEqual(['builder.field.phone', 'builder.look.looks.bank', 'calculator.licence', 'disclosure.sign.lender', 'field.lender.licence', 'verify.openFile']);
  });

  it('never glue a Kazakh ending to an inserted value', () => {
    // "3-жол", row 3, and "2-баған", column 2, are nouns joined by a hyphen, not endings
    expect(kk.filter(([, text]) => /\}\}[-’\p{L}]/u.test(text.replace(/\}\}-(жол|баған)/gu, '')))).toEqual([]);
  });

  it('are all used', () => {
    const source = sources('src').map((path) => readFileSync(path, 'utf8')).join('\n');
    const built = [...source.matchAll(/`([\w.-]+)\$\{|'([\w-]+\.)'/g)].map(([, template, name]) => template ?? name!).filter((start) => start.includes('.'));
    const unused = [...new Set(ru.map(([key]) => base(key)))].filter((key) => !source.includes(`'${key}'`) && !built.some((start) => key.startsWith(start)));
    expect(unused).toEqual([]);
  });

  it('are taught wherever they are asked for', () => {
    const chapters = readdirSync('src/i18n/words').map((file) => file.replace('.ts', ''));
    for (const path of sources('src')) {
      const source = readFileSync(path, 'utf8');
      const asked = chapters.filter((chapter) => source.includes(`'${chapter}.`) || source.includes(`\`${chapter}.`));
      expect([path, asked.filter((chapter) => !source.includes(`i18n/words/${chapter}.js'`) && !source.includes(`from './words/${chapter}.js'`) && !source.includes(`import './words/${chapter}.js'`))]).toEqual([path, []]);
    }
  });

  it('have no stray spaces', () => {
    for (const [key, text] of [...ru, ...kk]) expect([key, /  |\s$|^\s/.test(text)]).toEqual([key, false]);
  });
});

describe('every code has a sentence in both languages', () => {
  const data = { expected: 'money', got: 'x', known: ['a'], options: ['a'], amount: '1.00', limit: '2.00', mrp: '45', term: { months: 6 }, step: { days: 15 }, method: 'annuity', on: '2026-11-20', from: '1', to: '2', asked: '3', values: [...LAW_NAMES], fields: ['lender.name', 'riskWarning'], years: [2027], rates: ['1.00'], id: 'gesv', actual: '46.1', figures: 1000, payments: 4000, min: 1, max: 2, length: 3, key: 'k', row: 1, payment: '1.00', interest: '1.00', price: '1.00', days: 31, disbursementDate: '2026-11-20', termEnd: '2026-11-20', maturityDate: '2026-11-20', rate: '1', floor: '2', until: '2026-01-01', methods: ['annuity'], ratio: '0.51', maxRatio: '0.5', required: '1.00', criterion: 'official', criteria: ['taxi'], risks: ['gambling'], months: ['2026-05'], purposes: ['a'], recipients: ['a'], consents: '1', product: '2', what: 'x', rows: [2], most: '1.00', due: '2026-11-20', date: '2026-11-20', kinds: ['rate', 'late'], principal: '1.00', penalty: '1.00', more: '1.00' };

  for (const language of LANGUAGES) {
    it(`${language}: no code shows its key, an unfilled place or an undefined`, () => {
      for (const code of ISSUE_CODES) expect([code, describeIssue(language, { code, path: '/amount', data })]).toEqual([code, expect.not.stringMatching(/\{\{|issue\.|undefined|\[object/)]);
      for (const expected of EXPECTED) {
        for (const path of ['/amount', '/product/amount']) {
          expect([expected, describeIssue(language, { code: 'malformed', path, data: { ...data, expected } }, 'form')]).toEqual([expected, expect.not.stringMatching(/\{\{|issue\.|undefined|\[object/)]);
        }
      }
      for (const code of FINDING_CODES) {
        const sentence = describeFinding(language, { code, severity: 'info', data: { ...data, from: code === 'product-not-valid-on' ? '2027-01-01' : '1' }, refs: [] });
        expect([code, sentence]).toEqual([code, expect.not.stringMatching(/\{\{|finding\.|undefined|\[object/)]);
      }
    });
  }
});

describe('a clause', () => {
  it('is cited as each language cites it', () => {
    const ref = { act: 'law-56-v', clause: 'ст. 3 п. 1-1 пп. 3' } as const;
    expect(describeRef('ru', ref)).toBe('Закон РК «О микрофинансовой деятельности», ст. 3 п. 1-1 пп. 3');
    expect(describeRef('kk', ref)).toBe('«Микроқаржылық қызмет туралы» ҚР Заңы, 3-бап, 1-1-тармақ, 3) тармақша');
    expect(describeRef('kk', { act: 'law-56-v', clause: 'ст. 7 п. 2; ст. 24 п. 2' })).toMatch(/, 7-бап, 2-тармақ; 24-бап, 2-тармақ$/);
    expect(describeRef('kk', { act: 'lender-rules', clause: 'гл. 3 § 3 п. 3 пп. 9' })).toMatch(/, 3-тарау, 3-параграф, 3-тармақ, 9\) тармақша$/);
  });
});

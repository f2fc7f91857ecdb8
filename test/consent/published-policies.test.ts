/** Five files made of the facts of published policies: each reads, names the clause of each fact, and tells where its source is silent. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkConsents } from '../../src/consent/check-consents.js';
import { consentsReader, type Consents } from '../../src/consent/consents.js';
import { readWith } from '../../src/primitives/reader.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const read = (name: string): Json => JSON.parse(readFileSync(`test/cases/consents/${name}.json`, 'utf8')) as Json;

const CLAUSES = read('clauses') as Readonly<Record<string, readonly string[]>>;
const POLICIES = Object.keys(CLAUSES);

function consentsOf(name: string): Consents {
  const file = readWith(consentsReader, read(name));
  if (!file.ok) throw new Error(JSON.stringify(file.issues));
  return file.value;
}

const at = (value: Json, pointer: string): Json | undefined =>
  pointer.split('/').slice(1).reduce<Json | undefined>((node, key) => (node !== null && typeof node === 'object' ? (node as Record<string, Json>)[key] : undefined), value);

/** Everything in the file that its source says: texts in two languages, plain values, choices. */
function facts(value: Json, pointer = ''): string[] {
  if (value === null || typeof value !== 'object') return [pointer];
  if ('ru' in value) return [pointer];
  return Object.entries(value).flatMap(([key, each]) => facts(each, `${pointer}/${key}`));
}

/** What is ours: names inside the file, the notice, and what the shape wants. */
const OURS = /^\/(id|notice|clauses)(\/|$)|\/(id|kind|required)$|^\/purposes\/\d+\/(data|recipients)\//;

describe('a file made of a published policy', () => {
  it('there are five', () => {
    expect(POLICIES).toEqual(['000', '001', '002', '003', '004']);
  });

  for (const name of POLICIES) {
    const file = read(name);
    const clauses = (file as { readonly clauses: Readonly<Record<string, string>> }).clauses;

    it(`${name}: reads, and tells whose it is and that nobody is affiliated`, () => {
      const { notice, document } = consentsOf(name);
      expect(document.title.ru).toMatch(/\S/);
      expect(notice?.ru).toMatch(/не связан/);
      expect(notice?.kk).toMatch(/қатысы жоқ|байланысты емес/);
    });

    it(`${name}: every clause that is named exists in its source, and names a fact of the file`, () => {
      for (const [pointer, clause] of Object.entries(clauses)) {
        expect([pointer, at(file, pointer) !== undefined]).toEqual([pointer, true]);
        expect([pointer, CLAUSES[name]!.includes(clause)]).toEqual([pointer, true]);
      }
    });

    it(`${name}: every fact has its clause, by itself or with what it is part of`, () => {
      const bare = facts(file).filter((pointer) => !OURS.test(pointer) && !Object.keys(clauses).some((named) => pointer === named || pointer.startsWith(`${named}/`)));
      expect(bare).toEqual([]);
    });
  }

  it('where a source is silent of what the law wants told, the file is, and it is said', () => {
    const missing = (name: string): unknown => checkConsents(consentsOf(name)).find(({ code }) => code === 'consents-incomplete')?.data['fields'];
    expect(missing('000')).toEqual(['operator.bin', 'term', 'crossBorder', 'publicSources', 'data'].map((field) => `consents.${field}`));
    expect(missing('004')).toEqual(['operator.bin', 'publicSources'].map((field) => `consents.${field}`));
    expect(checkConsents(consentsOf('002')).map(({ code }) => code)).toEqual(['consents-incomplete', 'consents-silent', 'purpose-without-data', 'recipient-vague']);
  });
});

describe('a file of consents', () => {
  const whole = {
    id: 'a',
    document: { title: { ru: 'п', kk: 'қ' } },
    operator: { name: { ru: 'к', kk: 'к' }, bin: '000000000000', email: 'a@b.kz' },
    purposes: [{ id: 'loan', text: { ru: 'з', kk: 'қ' }, required: true, data: ['name'], recipients: ['bureau'] }],
    data: [{ id: 'name', text: { ru: 'и', kk: 'а' } }],
    recipients: [{ id: 'bureau', kind: 'credit-bureau', text: { ru: 'б', kk: 'б' } }],
    crossBorder: { transfer: false },
    publicSources: { publication: false },
    term: { ru: 'с', kk: 'м' },
    withdrawal: { how: { ru: 'к', kk: 'қ' }, then: { ru: 'п', kk: 'с' } },
    complaints: { answer: { days: 15, of: 'working' }, channels: [{ ru: 'п', kk: 'п' }] },
  };

  it('that tells all of it has no finding', () => {
    const file = readWith(consentsReader, whole);
    expect(file.ok && checkConsents(file.value)).toEqual([]);
  });

  it('may not name what it does not describe, nor one thing twice', () => {
    const wrong = { ...whole, data: [...whole.data, ...whole.data], purposes: [{ ...whole.purposes[0], data: ['phone'] }] };
    expect(readWith(consentsReader, wrong)).toMatchObject({ issues: [{ code: 'duplicate-id', path: '/data/1/id' }, { code: 'unknown-id', path: '/purposes/0/data/0', data: { id: 'phone', known: ['name', 'name'] } }] });
  });

  it('has no field for a name, a number or a document of whoever consents', () => {
    expect(JSON.stringify(consentsReader.schema)).not.toMatch(/subject|iin|passport|birth/i);
  });
});

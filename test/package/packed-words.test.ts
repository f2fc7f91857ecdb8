/** The words of the CDN files: packed and read again, each message is as it was. */
import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packed, type Words } from '../../scripts/packed-words.js';
import { unpacked, type Tree } from '../../scripts/unpacked-words.js';

const WORDS: Words = Object.fromEntries(
  ['ru', 'kk'].map((language) => [
    language,
    Object.fromEntries(readdirSync(`locales/${language}`).map((file) => [file.replace('.json', ''), JSON.parse(readFileSync(`locales/${language}/${file}`, 'utf8')) as Tree])),
  ]),
);

it('every message of both languages comes back, at its place', () => {
  expect(unpacked(packed(WORDS))).toEqual(WORDS);
});

it('one file as well, capitals, other letters, what is inserted, and forms that one language lacks', () => {
  const words = {
    ru: { a: { n_one: 'ЁЖ «ёж» a{{name}}b {{count}}', n_few: 'ГЭСВ, 12 ₸\u202f№', deep: { 'a-b': 'JSON: xyz\nПДФ' } } },
    kk: { a: { n_one: 'ӘҒҚҢӨҰҮҺІ әғқңөұүһі', deep: { 'a-b': 'Q' } } },
  };
  expect(unpacked(packed(words))).toEqual(words);
});

it('keys are written once, and letters in one byte', () => {
  const { keys, texts } = packed({ ru: { a: { b: 'да', c: { d: 'Нет' } } }, kk: { a: { b: 'иә', c: { d: 'Жоқ' } } } });
  expect(keys).toBe('a{b c{d}}');
  expect(texts).toMatch(/^[a-zA-Z]{2}\|\^[a-zA-Z]{3}\|[a-zA-Z]{2}\|\^[a-zA-Z]{3}$/);
});

it('what could not be read again stops the build', () => {
  for (const text of ['', 'a|b', 'a^b', 'a {b}', '{{a b}}']) expect(() => packed({ ru: { a: { b: text } } })).toThrow("can't be packed");
});

it('no message stands in a CDN file as it is', () => {
  for (const file of ['mfo-calculator.js', 'mfo-elements.js', 'mfo-elements-more.js']) expect(/равными платежами|тең төлемдермен/.test(readFileSync(`dist/cdn/${file}`, 'utf8'))).toBe(false);
});

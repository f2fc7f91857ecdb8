/** The words of the page of elements against the manifest: each description is said in both languages, and no words belong to nothing. */
import { expect, it } from 'vitest';
// @ts-expect-error -- a plain script
import { elementsOf, manifest } from '../../scripts/manifest.mjs';
import { KINDS } from '../../src/site/docs/words/elements.js';
import { MEMBERS } from '../../src/site/docs/words/members.js';

type Described = Readonly<Record<string, readonly { readonly name: string; readonly description?: string }[] | undefined>>;

const elements = (elementsOf as (whole: unknown) => readonly Described[])((manifest as () => unknown)());
const members = elements.flatMap((element) => Object.keys(KINDS).flatMap((kind) => element[kind] ?? []));

/** Names in code, which no language changes. */
const codeIn = (text: string): readonly string[] => [...text.matchAll(/`[^`]*`/g)].map(([code]) => code).sort();

it('has every description of the manifest in Russian and Kazakh, and none beside', () => {
  expect(members.length).toBeGreaterThan(150);
  expect(members.filter(({ description = '' }) => description === '')).toEqual([]);
  expect(Object.keys(MEMBERS).sort()).toEqual([...new Set(members.map(({ description }) => description))].sort());
});

it.each(Object.entries(MEMBERS))('says “%s” in each language, with the same names in code', (english, { ru, kk }) => {
  expect(ru).toMatch(/[а-яё]/);
  expect(kk).toMatch(/[а-яёәғқңөұүһі]/);
  expect(kk).not.toBe(ru);
  for (const said of [ru, kk]) expect(codeIn(said)).toEqual(expect.arrayContaining([...codeIn(english)]));
});

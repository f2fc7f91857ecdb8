/**
 * Writes the words of a page's file so that they compress better; unpacked-words.ts reads them when the file is loaded.
 *
 * A Cyrillic letter takes two bytes, which compression sees as two signs. So each one changes places with a Latin letter,
 * which the words hardly use, and a capital is its small letter after a sign. The keys, which are the same in every
 * language, are written once. `{{names}}` stay as they are.
 */
import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { CAPITAL, NEXT, type Packed, type Tree } from './unpacked-words.js';

/** The messages by language, those of each file under its name. */
export type Words = Readonly<Record<string, Readonly<Record<string, Tree>>>>;

const LATIN = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');

export function packed(words: Words): Packed {
  const languages = Object.keys(words);
  const keys = keysOf(languages.map((language) => words[language] ?? {}));
  const texts = languages.flatMap((language) => textsOf(keys, words[language]));
  const odd = texts.find((text) => /[{}|^]/.test(text.replace(/\{\{\w+\}\}/g, '')));
  if (odd !== undefined) throw new Error(`This message can't be packed: ${odd}`);
  const small = texts.join(NEXT).replace(INSERTED_OR_CAPITAL, (found, capital?: string) => (capital === undefined ? found : CAPITAL + capital.toLowerCase()));
  const pairs = pairsOf(small);
  return {
    languages,
    keys: written(keys),
    letters: pairs.map((pair) => pair.join('')).join(''),
    texts: small.replace(INSERTED_OR_LETTER, (found, letter?: string) => (letter === undefined ? found : (partnersOf(pairs).get(letter) ?? letter))),
  };
}

const INSERTED_OR_CAPITAL = /\{\{\w+\}\}|((?=\p{Script=Cyrillic})\p{Lu})/gu;
const INSERTED_OR_LETTER = /\{\{\w+\}\}|(\p{L})/gu;

type Keys = Map<string, Keys | undefined>;

/** The keys of all languages; one may have plural forms that another lacks. */
function keysOf(trees: readonly (string | Tree | undefined)[]): Keys {
  const objects = trees.filter((tree): tree is Tree => typeof tree === 'object');
  return new Map([...new Set(objects.flatMap(Object.keys))].map((key) => {
    const branches = objects.map((tree) => tree[key]);
    return [key, branches.some((branch) => typeof branch === 'object') ? keysOf(branches) : undefined];
  }));
}

function textsOf(keys: Keys, tree: string | Tree | undefined): string[] {
  return [...keys].flatMap(([key, branch]) => {
    const value = typeof tree === 'object' ? tree[key] : undefined;
    if (value === '') throw new Error(`An empty message can't be packed: ${key}`);
    return branch === undefined ? [typeof value === 'string' ? value : ''] : textsOf(branch, value);
  });
}

const written = (keys: Keys): string => [...keys].map(([key, branch]) => (branch === undefined ? key : `${key}{${written(branch)}}`)).join(' ').replaceAll('} ', '}');

/** The most frequent Cyrillic letters and the rarest Latin ones. */
function pairsOf(text: string): readonly (readonly [string, string])[] {
  const counts = new Map(LATIN.map((letter) => [letter, 0]));
  for (const [, letter] of text.matchAll(INSERTED_OR_LETTER)) if (letter !== undefined) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([letter]) => letter);
  const latin = byCount.filter((letter) => LATIN.includes(letter)).reverse();
  const cyrillic = byCount.filter((letter) => /\p{Script=Cyrillic}/u.test(letter));
  return cyrillic.slice(0, latin.length).map((letter, index) => [letter, latin[index] ?? '']);
}
const partnersOf = (pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> => new Map(pairs.flatMap(([a, b]) => [[a, b], [b, a]]));

const MODULE = '\0words';
/** The words of one group, all together. */
const PACK = `${MODULE}-of-`;
const PLACE = 'PACKED_WORDS';

/** Files of words, `locales/language/file.json`, that the sources import; each group of them is packed by itself. */
export function packedWords(groupOf: (id: string) => string = () => ''): Plugin {
  const folder = resolve('locales');
  return {
    name: 'packed-words',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^\0words|\/locales\/.*\.json$/ },
      handler(id, importer) {
        if (id.startsWith(PACK)) return id;
        const [language, file] = relative(folder, resolve(importer ?? '', '..', id)).replace('.json', '').split('/');
        return `${MODULE}/${language ?? ''}/${file ?? ''}`;
      },
    },
    load: {
      filter: { id: /^\0words/ },
      handler(id) {
        const [, language = '', file = ''] = id.split('/');
        if (language !== '') return `import words from '${PACK}${groupOf(id)}'; export default words.${language}['${file}'];`;
        return `import { unpacked } from '${resolve('scripts/unpacked-words.ts')}'; export default unpacked(${PLACE});`;
      },
    },
    renderChunk(code, { modules }) {
      const words: Record<string, Record<string, Tree>> = {};
      for (const id of Object.keys(modules)) {
        const [start, language = '', file = ''] = id.split('/');
        if (start === MODULE && language !== '') (words[language] ??= {})[file] = JSON.parse(readFileSync(`${folder}/${language}/${file}.json`, 'utf8')) as Tree;
      }
      return { code: code.replace(PLACE, () => JSON.stringify(packed(words))), map: null };
    },
  };
}

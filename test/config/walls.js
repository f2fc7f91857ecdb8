/** The walls of the house as a lint rule: a file imports only from rooms to its left or below it, and each library has one home. */
import { dirname, relative, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

/** From left to right. The corridor's own files lie in src/ itself; the doors are what a host imports. */
const ROOMS = ['primitives', 'law', 'product', 'terms', 'schedule', 'cost', 'affordability', 'change', 'corridor', 'search', 'disclosure', 'consent', 'verify', 'engine', 'i18n', 'elements', 'doors', 'cli', 'site'];

const CORRIDOR = ['quote', 'answer', 'affordability', 'change', 'bare-flows', 'law-book'].map((name) => `src/${name}.ts`);

/** Where each package may be imported; a file or a folder. What is not listed may be imported nowhere in src/. */
const HOMES = {
  'd3-dsv': ['src/i18n/table/'],
  'jsonc-parser': ['src/site/builder/json-text.ts'],
  'decimal.js-light': ['src/primitives/decimal.ts'],
  'date-fns': ['src/primitives/calendar-date.ts'],
  '@date-fns/utc': ['src/primitives/calendar-date.ts'],
  '@noble/hashes': ['src/disclosure/hash.ts'],
  'canonicalize': ['src/disclosure/hash.ts'],
  'qr': ['src/elements/mfo-disclosure/qr-code.ts'],
  'i18next': ['src/i18n/translator.ts'],
  'lit': ['src/elements/', 'src/i18n/locale-controller.ts', 'src/site/'],
  'node:': ['src/cli/'],
  'virtual:': ['src/site/docs/'],
};

/** Rooms that may not be looked into from a room further right. */
const SHUT = { cli: ['elements', 'doors', 'site'] };

function roomOf(path) {
  if (path.startsWith('locales/')) return 'locales';
  if (CORRIDOR.includes(path)) return 'corridor';
  if (path === 'src/engine.ts') return 'engine';
  const [, folder] = /^src\/([^/]+)\//.exec(path) ?? [];
  if (folder === 'define' || /^src\/(index|define)\.ts$/.test(path)) return 'doors';
  return folder;
}

function whyNot(from, source) {
  if (!source.startsWith('.')) {
    const home = Object.entries(HOMES).find(([name]) => source === name || source.startsWith(name.endsWith(':') ? name : `${name}/`));
    return home?.[1].some((place) => from.startsWith(place)) ? undefined : `“${source}” has no home here.`;
  }
  // what the documents show as text is taken from where it is tested
  if (source.endsWith('?raw')) return from.startsWith('src/site/docs/') ? undefined : 'Texts of files are for the documents.';
  const to = relative(ROOT, resolve(ROOT, dirname(from), source)).replace(/\.js$/, '.ts');
  const [here, there] = [roomOf(from), roomOf(to)];
  if (there === 'locales') return from === 'src/i18n/messages.ts' || from.startsWith('src/i18n/words/') ? undefined : 'Words come through i18n/messages.ts and i18n/words/.';
  const [a, b] = [ROOMS.indexOf(here), ROOMS.indexOf(there)];
  if (b < 0) return `“${source}” is in no room of the house.`;
  if (b > a || SHUT[here]?.includes(there)) return `${here}/ may not look into ${there}/: a room imports only from rooms to its left or below it.`;
  return undefined;
}

export const walls = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = relative(ROOT, context.filename);
    const check = (node) => {
      const source = node.source;
      if (source === null || source === undefined) return;
      const reason = typeof source.value === 'string' ? whyNot(from, source.value) : 'What is imported must be written out.';
      if (reason !== undefined) context.report({ node, message: reason });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check };
  },
};

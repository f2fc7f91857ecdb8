/** Lint: the usual care, and the walls of the house: a room imports only from rooms to its left, the engine touches no browser. */
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

/** The rooms from left to right; law and primitives lie under all of them. */
const ROOMS = ['primitives', 'law', 'product', 'terms', 'schedule', 'cost', 'i18n', 'elements', 'cli', 'site'];

/** The corridor's own files stand in src/ between cost and i18n: rooms to their left may not reach them. */
const CORRIDOR = ['quote', 'answer', 'bare-flows', 'law-book', 'engine'];
const FIRST_AFTER_CORRIDOR = ROOMS.indexOf('i18n');

const DOORS = ['index', 'define', 'define/*'];

const forbid = (...group) => ({ 'no-restricted-imports': ['error', { patterns: [{ group, message: 'A room imports only from rooms to its left or below it.' }] }] });

const LIBRARIES = {
  'decimal.js-light': ['src/primitives/decimal.ts'],
  'date-fns': ['src/primitives/calendar-date.ts'],
  'i18next': ['src/i18n/translator.ts'],
};

const walls = ROOMS.map((room, index) => {
  const right = ROOMS.slice(index + 1).filter((other) => !(room === 'cli' && other === 'elements'));
  const forbidden = [...right, ...(room === 'cli' ? ['elements'] : [])].flatMap((other) => [`**/${other}/**`]);
  const corridor = index < FIRST_AFTER_CORRIDOR ? CORRIDOR.map((file) => `../${file}.js`) : [];
  const pure = index < FIRST_AFTER_CORRIDOR ? ['lit', 'lit/*', 'node:*'] : room === 'i18n' ? ['node:*'] : [];
  const doors = ['elements', 'i18n'].includes(room) || index < FIRST_AFTER_CORRIDOR ? DOORS.map((door) => `../${door}.js`) : [];
  const libraries = Object.entries(LIBRARIES).flatMap(([name, [home]]) => (home.startsWith(`src/${room}/`) ? [] : [name, `${name}/*`]));
  return { files: [`src/${room}/**/*.ts`], rules: forbid(...forbidden, ...corridor, ...pure, ...doors, ...libraries) };
});

/** Nothing left of the languages knows a browser, a clock, a network or a store. */
const OUTSIDE = ['window', 'document', 'navigator', 'location', 'fetch', 'XMLHttpRequest', 'localStorage', 'sessionStorage', 'indexedDB', 'setTimeout', 'setInterval', 'performance', 'crypto', 'console', 'process', 'globalThis', 'Intl'];
const CLOCK = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The day is an argument: the engine has no clock." },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'The day is an argument: the engine has no clock.' },
  { selector: "CallExpression[callee.name='Date']", message: 'The day is an argument: the engine has no clock.' },
  { selector: "CallExpression[callee.property.name='random']", message: 'The engine answers alike each time.' },
];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'test/cases'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'Types that erase: use an `as const` table.' }],
    },
  },
  { ...lit['flat/recommended'], files: ['src/elements/**/*.ts'] },
  { ...wc['flat/recommended'], files: ['src/elements/**/*.ts'] },
  {
    files: ['src/elements/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', { selector: "ImportDeclaration[source.value=/style-map/]", message: 'A strict CSP blocks styleMap.' }],
    },
  },
  {
    files: [...ROOMS.slice(0, FIRST_AFTER_CORRIDOR).map((room) => `src/${room}/**/*.ts`), ...CORRIDOR.map((file) => `src/${file}.ts`)],
    rules: { 'no-restricted-globals': ['error', ...OUTSIDE], 'no-restricted-syntax': ['error', ...CLOCK] },
  },
  ...walls,
  // chai's assertions read as statements, and its types call them promises
  { files: ['test/elements/**/*.ts', 'test/pages/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/explicit-module-boundary-types': 'off', '@typescript-eslint/no-unused-expressions': 'off' } },
);

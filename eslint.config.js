/** Lint: the usual care, and the walls of the house: a room imports only from rooms to its left, the engine touches no browser. */
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { walls } from './test/config/walls.js';

/** What lies left of the languages. */
const PURE = ['src/{primitives,law,product,terms,schedule,cost,affordability,change,search,disclosure,consent}/**/*.ts', 'src/{quote,answer,affordability,change,bare-flows,law-book,engine}.ts'];

/** Nothing left of the languages knows a browser, a clock, a network or a store. */
const OUTSIDE = ['window', 'document', 'navigator', 'location', 'fetch', 'XMLHttpRequest', 'localStorage', 'sessionStorage', 'indexedDB', 'setTimeout', 'setInterval', 'performance', 'crypto', 'console', 'process', 'globalThis', 'self', 'WebSocket', 'EventSource', 'Worker', 'Intl'];
const CLOCK = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "The day is an argument: the engine has no clock." },
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'The day is an argument: the engine has no clock.' },
  { selector: "CallExpression[callee.name='Date']", message: 'The day is an argument: the engine has no clock.' },
  { selector: 'CallExpression[callee.property.name=/^toLocale/]', message: 'Formats are i18n/format.ts: engines disagree about Kazakh.' },
  { selector: "CallExpression[callee.property.name='random']", message: 'The engine answers alike each time.' },
];

export default tseslint.config(
  // programs of hosts see the package as it is built; the apps are projects of their own, checked by their frameworks' checkers once they are installed
  { ignores: ['dist', 'node_modules', 'test/cases', 'test/package/samples', 'test/frameworks/*/'] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
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
  { files: PURE, rules: { 'no-restricted-globals': ['error', ...OUTSIDE], 'no-restricted-syntax': ['error', ...CLOCK] } },
  { files: ['src/**/*.ts'], plugins: { house: { rules: { walls } } }, rules: { 'house/walls': 'error' } },
  // chai's assertions read as statements, and its types call them promises
  { files: ['test/elements/**/*.ts', 'test/pages/**/*.ts'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },
  { files: ['test/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/explicit-module-boundary-types': 'off', '@typescript-eslint/no-unused-expressions': 'off' } },
);

/** Describes the elements for tools: the manifest, and what is made of it for editors and frameworks, into dist/. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { vscodeCss, vscodeHtml, webTypes } from './editor-data.mjs';
import { frameworkTypes } from './framework-types.mjs';
import { elementsOf, manifest } from './manifest.mjs';

const described = manifest();
const elements = elementsOf(described);

const DATA = {
  'custom-elements': described,
  'vscode.html-custom-data': vscodeHtml(elements),
  'vscode.css-custom-data': vscodeCss(elements),
  'web-types': webTypes(elements, JSON.parse(readFileSync('package.json', 'utf8'))),
};
for (const [name, data] of Object.entries(DATA)) writeFileSync(`dist/${name}.json`, `${JSON.stringify(data, null, 1)}\n`);

mkdirSync('dist/types', { recursive: true });
for (const [name, text] of Object.entries(frameworkTypes(elements))) writeFileSync(`dist/types/${name}.d.ts`, text);

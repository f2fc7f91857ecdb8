/**
 * The custom elements manifest: what the elements take, say and show, read from the comments above their classes.
 *
 * The analyzer is the one that most tools of the manifest build on. What it says beyond our comments goes: what is private, what
 * the browser calls, and what it guesses of events. A test compares the rest with the code, both ways.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { create, ts } from '@custom-elements-manifest/analyzer';

const DEFINITIONS = readdirSync('src/define').filter((name) => name.startsWith('mfo-')).map((name) => `src/define/${name}`);
const tagOf = (path) => basename(path, '.ts');
const CLASSES = ['events', 'mfo-element', 'form-element', ...DEFINITIONS.map(tagOf).map((tag) => `${tag}/${tag}`)].map((name) => `src/elements/${name}.ts`);

/** The callbacks of the browser are public, and no host calls them. */
const isForHosts = ({ name, privacy, static: isStatic }) => !isStatic && privacy !== 'private' && privacy !== 'protected' && !name.endsWith('Callback');

const kebab = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What a page can write as text. `product` is a text as an attribute and anything as a property: two things of one name. */
const isText = ({ type }) => /^(string|boolean)\b/.test(type?.text);

function tidyMember({ privacy, ...member }, attributes) {
  const { name, type, description } = member;
  const attribute = isText(member) && attributes.find((each) => each.name === kebab(name));
  if (attribute) attribute.fieldName = name;
  // what a constructor is handed is not a value to begin with
  if (member.default === name) delete member.default;
  return {
    ...member,
    ...(type && { type: { text: type.text.replace('unknown | undefined', 'unknown') } }),
    ...(attribute && { attribute: attribute.name, description: description ?? attribute.description }),
  };
}

function tidy(declaration) {
  const { attributes = [], members = [], events = [], cssProperties = [], superclass } = declaration;
  declaration.members = members.filter(isForHosts).map((member) => tidyMember(member, attributes));
  declaration.events = events.filter(({ name, description }) => name && description);
  for (const property of cssProperties) {
    property.syntax = property.type.text;
    delete property.type;
  }
  if (superclass.name === 'Event') declaration.superclass = { name: 'Event', package: 'global:' };
  for (const key of ['events', 'description']) if (declaration[key].length === 0) delete declaration[key];
}

const house = {
  name: 'house',
  packageLinkPhase({ customElementsManifest: manifest }) {
    Object.assign(manifest, { schemaVersion: '2.1.0', readme: 'README.md' });
    for (const module of manifest.modules) {
      module.declarations = module.declarations.filter(({ kind }) => kind === 'class');
      module.declarations.forEach(tidy);
    }
    const declared = manifest.modules.flatMap(({ path, declarations }) => declarations.map(({ name, tagName }) => ({ name, tagName, module: path })));
    for (const module of manifest.modules) {
      const { tagName, ...declaration } = declared.find(({ tagName }) => module.path === `src/define/${tagName}.ts`) ?? {};
      // types alone are exported beside it
      if (tagName) module.exports = [{ kind: 'custom-element-definition', name: tagName, declaration }];
    }
  },
};

/** Paths as they are published; what the front door passes on stands beside it. */
const published = (text) => text.replace(/"\/?src\/([^"]*)\.[jt]s"/g, '"dist/$1.js"').replace(/"(?:module|package)":"\.\/([^"]*\.js)"/g, '"module":"dist/$1"');

export function manifest() {
  const modules = ['src/index.ts', ...CLASSES, ...DEFINITIONS].map((path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true));
  return JSON.parse(published(JSON.stringify(create({ modules, plugins: [house] }))));
}

/** The elements alone, as a manifest describes them. */
export const elementsOf = ({ modules }) => modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);

/** The licences of the libraries that stand in the CDN files, which are those that their source maps name; beside them, since they are copied together. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

const FOLDER = 'dist/cdn';

const sources = readdirSync(FOLDER).filter((name) => name.endsWith('.js.map')).flatMap((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')).sources);
const libraries = [...new Set(sources.flatMap((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []))].sort();

/** What a library wants told along: its licence, and its notice where it has one. */
function termsOf(library) {
  const folder = `node_modules/${library}`;
  const files = readdirSync(folder).filter((name) => /^(licen[cs]e|notice)(\.|$)/i.test(name)).sort();
  if (files.length === 0) throw new Error(`${library} has no file of its licence.`);
  return files.map((name) => readFileSync(`${folder}/${name}`, 'utf8').trim()).join('\n\n');
}

const titleOf = (library) => {
  const { version, license } = JSON.parse(readFileSync(`node_modules/${library}/package.json`, 'utf8'));
  return `${library} ${version}, ${license.replace(/^\(|\)$/g, '')}`;
};

/** Libraries of one author have one text. */
const byTerms = new Map();
for (const library of libraries) byTerms.set(termsOf(library), [...(byTerms.get(termsOf(library)) ?? []), titleOf(library)]);

const RULE = `\n${'-'.repeat(80)}\n\n`;
writeFileSync(`${FOLDER}/THIRD-PARTY-NOTICES.txt`, [...byTerms].map(([terms, titles]) => `${titles.join('\n')}\n\n${terms}\n`).join(RULE));

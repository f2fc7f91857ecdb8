/**
 * Two files of one program: the first has all that is needed at once; what the sources import when it is asked for stands
 * in the second, which the first loads.
 *
 * Only the first knows where it was loaded from, and a site may have put `?ver=2` behind its address: a second file that
 * imported the first by name would start the whole program again. So the first hands over what they share. It carries
 * the second's hash too, and the browser refuses any other file.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin, type UserConfig } from 'vite';
import { edited, type Edit } from './edited.js';

/** The modules that the first file needs by itself. */
export async function firstFile(config: UserConfig): Promise<ReadonlySet<string>> {
  const apart: Plugin = { name: 'apart', enforce: 'pre', resolveId: (id, _, { kind }) => (kind === 'dynamic-import' ? { id, external: true } : null) };
  const built = await build({ ...config, configFile: false, logLevel: 'silent', plugins: [apart, ...(config.plugins ?? [])], build: { ...config.build, write: false, minify: false, sourcemap: false } });
  const chunks = [built].flat().flatMap((each) => ('output' in each ? each.output : [])).filter((each) => each.type === 'chunk');
  return new Set(chunks.flatMap(({ modules, facadeModuleId }) => [facadeModuleId ?? '', ...Object.entries(modules).flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : []))]));
}

/** As a page names the hash of a file. */
export const integrityOf = (path: string): string => `sha384-${createHash('sha384').update(readFileSync(path)).digest('base64')}`;

/** Stands for the hash of the second file until that is written; as long as any. */
const HASH = `sha384-${'0'.repeat(64)}`;

/** To be followed by what minifies. */
export function twoFiles(first: string, second: string): Plugin {
  return {
    name: 'two-files',
    enforce: 'post',
    renderChunk(code, { fileName }) {
      if (fileName === first) return edited(code, [...idle(code), ...loading(code, second), replaced(code, EXPORTS, (names) => loader(second, names))]);
      if (fileName === second) return edited(code, [replaced(code, IMPORTS, (names) => `export default ({ ${pairs(names)} }) => {`), replaced(code, EXPORTS, (names) => `return { ${turned(names)} };\n};`)]);
      throw new Error(`There is no third file: ${fileName}.`);
    },
    writeBundle({ dir = '' }) {
      writeFileSync(join(dir, first), readFileSync(join(dir, first), 'utf8').replace(HASH, integrityOf(join(dir, second))));
    },
  };
}

const IMPORTS = /^import \{ (.*) \} from "\.\/[\w.-]+";$/gm;
const EXPORTS = /^export \{ (.*) \};$/gm;

/** A statement that stands there once, with the names in it. */
function replaced(code: string, statement: RegExp, by: (names: string) => string): Edit {
  const [found, ...more] = code.matchAll(statement);
   if (found === undefined || more.length > 0) throw new Error(`Not one ${statement.source}.`);
  return { start: found.index, end: found.index + found[0].length, text: by(found[1] ?? '') };
}

/** `a as b` of an import, as an object is taken apart. */
const pairs = (names: string): string => names.replaceAll(' as ', ': ');

/** `a as b` of an export, as an object is made. */
const turned = (names: string): string => names.replace(/([\w$]+) as ([\w$]+)/g, '$2: $1');

/** An import of no names: of modules that are empty in the first file, and would bring the second along. */
const idle = (code: string): Edit[] => [...code.matchAll(/^import "[^"]*";$/gm)].map(({ index, 0: found }) => ({ start: index, end: index + found.length, text: '' }));

/** Where the second file is asked for. */
const loading = (code: string, second: string): Edit[] => [...code.matchAll(/import\("\.\/([\w.-]+)"\)/g)].map(({ index, 0: found, 1: file }) => {
  if (file !== second) throw new Error(`There is no third file: ${file ?? ''}.`);
  return { start: index, end: index + found.length, text: 'secondFile()' };
});

/**
 * The file is loaded as a script or as a preload, which check its hash, and is then imported, from memory. A script is for
 * browsers that know no trusted addresses, and for Safari, which checks no hash of a preload; on a page that asks for
 * trusted addresses it would be a violation, which one learns before only where the policy stands in the page itself. A browser remembers what failed: another attempt has another address.
 */
const loader = (second: string, names: string): string => `
var secondComing;
var attempts = 0;
const secondFile = () => (secondComing ??= loadSecond());
const loadSecond = async () => {
  let element;
  try {
    const address = new URL("./${second}", import.meta.url);
    address.search = new URL(import.meta.url).search;
    if (attempts++ > 0) address.searchParams.set("retry", attempts);
    const { href } = address;
    element = asScript(href) ?? Object.assign(document.createElement("link"), { rel: "modulepreload", href });
    Object.assign(element, { integrity: "${HASH}", crossOrigin: "anonymous", nonce: document.querySelector("script[nonce]")?.nonce ?? "" });
    await new Promise((resolve, reject) => {
      element.onload = resolve;
      element.onerror = () => reject(new Error(href + " is not there, is forbidden by the page's policy, or is of another version."));
      document.head.append(element);
    });
    return (await import(href)).default({ ${turned(names)} });
  } catch (error) {
    secondComing = undefined;
    throw error;
  } finally {
    element?.remove();
  }
};
const asScript = (src) => {
  try {
    if (globalThis.trustedTypes === undefined || (navigator.vendor.startsWith("Apple") && !document.querySelector("meta[content*=require-trusted-types-for]"))) return Object.assign(document.createElement("script"), { type: "module", src });
  } catch {}
};
`;

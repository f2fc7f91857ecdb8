/**
 * Specialises a library to our one use of it: what is always so here becomes a constant, and what nobody calls is left out.
 *
 * Bundlers leave out functions that nobody imports, but neither methods that nobody calls nor branches for options that
 * nobody gives. `known` says what an expression of the library always is for us; terser then folds the branches away. A
 * method stays where its name is written in our sources or in what stays; names in strings count, since `this[name]`
 * may call them. Every known expression must be found, so that a library that changes under us stops the build.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { minify } from 'terser';
import { parseSync, type Plugin } from 'vite';
import { edited, type Edit } from './edited.js';

export interface Use {
  /** The library's own file, as a glob. */
  readonly file: string;
  /** SHA-256 of the file that the facts below were read from: another release is to be read again. */
  readonly sha256: string;
  /** Those of our sources that call it: files or folders. */
  readonly callers: readonly string[];
  /** Its expressions, as it writes them, and what each always is here; one that is assigned to is not stored any more. */
  readonly known: Readonly<Record<string, string>>;
}

export function specialise(use: Use): Plugin {
  let met = false;
  return {
    name: 'specialise',
    transform: {
      filter: { id: use.file },
      handler: async (code) => {
        met = true;
        const cut = await specialised(code, use);
        // cut down, a library has no lines of its own any more: each is found at the head of its file
        return { code: cut, map: { version: 3, names: [], sources: [''], mappings: cut.split('\n').map(() => 'AAAA').join(';') } };
      },
    },
    buildEnd(error) {
      if (!met && error === undefined) throw new Error(`The library is not in ${use.file} any more.`);
    },
  };
}

/** Called by the language itself. */
const IMPLICIT = ['constructor', 'toString', 'valueOf'];

export async function specialised(code: string, { file, sha256, callers, known }: Use): Promise<string> {
  const found = createHash('sha256').update(code).digest('hex');
  if (found !== sha256) throw new Error(`${file} is another release (${found}): read what is known of it again.`);
  const called = new Set([...IMPLICIT, ...callers.flatMap(filesIn).flatMap((path) => allMentioned(parsed(readFileSync(path, 'utf8'))))]);
  let now = await folded(withKnown(code, known, called));
  for (let before = ''; before !== now; ) {
    before = now;
    now = await folded(withoutUncalled(now, called));
  }
  return now;
}

/** Branches that can't be taken and functions that nothing refers to fall away; names stay, for the next round to read. */
async function folded(code: string): Promise<string> {
  // without sequences, each method of a prototype keeps a statement of its own
  const compress = { passes: 4, pure_getters: true, keep_fargs: false, sequences: false } as const;
  return (await minify(code, { module: true, mangle: false, compress, format: { preserve_annotations: true } })).code ?? '';
}

function withKnown(code: string, known: Use['known'], called: ReadonlySet<string>): string {
  const edits: Edit[] = [];
  const unseen = new Set(Object.keys(known));
  const visit = (node: Node): void => {
    const target = node.type === 'AssignmentExpression' ? (node['left'] as Node) : node;
    const source = [node, target].map(({ start, end }) => code.slice(start, end)).find((each) => Object.hasOwn(known, each));
    if (source !== undefined) {
      unseen.delete(source);
      edits.push({ start: node.start, end: node.end, text: `(${known[source] ?? ''})` });
    } else if (node.type === 'ExportSpecifier' && !called.has(nameOf(node['exported']))) {
      // with the comma after it
      edits.push({ start: node.start, end: node.end + (code[node.end] === ',' ? 1 : 0), text: '' });
    } else {
      for (const child of childrenOf(node)) visit(child);
    }
  };
  visit(parsed(code));
  if (unseen.size > 0) throw new Error(`The library does not say any more: ${[...unseen].join('; ')}`);
  return edited(code, edits).code;
}

function withoutUncalled(code: string, called: ReadonlySet<string>): string {
  const live = new Set(called);
  const unread: Node[] = [parsed(code)];
  const read = (node: Node): void => {
    const names = methodNames(node);
    if (names.length > 0 && !names.some((name) => live.has(name))) {
      unread.push(node);
      return;
    }
    for (const name of mentioned(node)) live.add(name);
    for (const child of childrenOf(node)) read(child);
  };
  for (let known = -1; known !== live.size; ) {
    known = live.size;
    unread.splice(0).forEach(read);
  }
  return edited(code, unread.map(({ start, end }) => ({ start, end, text: '' }))).code;
}

/** The names of a method: one in a class, or all those of `prototype.a = prototype.b = function`. */
function methodNames(node: Node): string[] {
  if (node.type === 'MethodDefinition') return node['computed'] === true ? [] : [nameOf(node['key'])];
  const names: string[] = [];
  let part = node.type === 'ExpressionStatement' ? (node['expression'] as Node) : node;
  for (; part !== node && part.type === 'AssignmentExpression'; part = part['right'] as Node) names.push(...mentioned(part['left'] as Node));
  return part.type === 'FunctionExpression' ? names : [];
}

/** The names by which this piece of code, without its parts, could call a method. */
function mentioned(node: Node): string[] {
  switch (node.type) {
    case 'MemberExpression':
      return node['computed'] === true || nameOf(node['object']) === 'Math' ? [] : [nameOf(node['property'])];
    case 'ObjectPattern':
      return (node['properties'] as Node[]).map(({ key }) => nameOf(key));
    case 'ImportSpecifier':
      return [nameOf(node['imported'])];
    case 'Literal':
      return typeof node['value'] === 'string' ? [node['value']] : [];
    default:
      return [];
  }
}

const allMentioned = (node: Node): string[] => [...mentioned(node), ...childrenOf(node).flatMap(allMentioned)];

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

function parsed(code: string): Node {
  const { program, errors: [error] } = parseSync('module.ts', code);
  if (error !== undefined) throw new Error(error.message);
  return program as unknown as Node;
}

const nameOf = (node: unknown): string => (node as { readonly name?: string } | undefined)?.name ?? '';

const childrenOf = (node: Node): Node[] =>
  Object.values(node).flat().filter((value): value is Node => value !== null && typeof value === 'object' && 'type' in value && 'start' in value);

const filesIn = (path: string): string[] => {
  if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
  return /\.[jt]s$/.test(path) ? [path] : [];
};

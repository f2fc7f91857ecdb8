/**
 * The public API, written down: each thing that a host may rely on, by its name, with what it is; and each value of the law,
 * with its days. Read from what is built, and the law from its records.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { ClassDeclaration, ClassMember, CustomElementDeclaration, Package } from 'custom-elements-manifest/schema';
import { COMMANDS } from '../src/cli/commands.js';
import { OPTIONS } from '../src/cli/run.js';
import { declarations } from './declarations.js';
import { lawRecords, type LawRecord } from './law-records.js';
import { shapes, type Schema } from './schema-shapes.js';

/** Names, and what each is. */
export type Lines = Readonly<Record<string, string>>;

export interface PublicApi {
  readonly elements: Lines;
  readonly declarations: Lines;
  readonly command: Lines;
  readonly requests: Lines;
  readonly answers: Lines;
  readonly package: Lines;
  readonly law: readonly LawRecord[];
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** In an order of its own: where a thing stands in the code is no part of it. */
const sorted = (all: readonly (readonly [string, string])[]): Lines => Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));

const lines = <T>(list: readonly T[] = [], name: (each: T) => string, text: (each: T) => string = () => ''): [string, string][] => list.map((each) => [name(each), text(each)]);

function memberText(member: ClassMember): string {
  if (member.kind === 'method') return `(${(member.parameters ?? []).map(({ name, type }) => `${name}: ${type?.text ?? 'unknown'}`).join(', ')}) => ${member.return?.type?.text ?? 'void'}`;
  return `${member.readonly === true ? 'to read: ' : ''}${member.type?.text ?? ''}`;
}

function elements(): Lines {
  const classes = (read('dist/custom-elements.json') as Package).modules.flatMap(({ declarations: all = [] }) => all as (ClassDeclaration & Partial<CustomElementDeclaration>)[]);
  return sorted(
    classes.flatMap(({ name: className, tagName, members, attributes, events, slots, cssParts, cssProperties, cssStates }) => {
      const of = tagName ?? className;
      return [
        [of, tagName === undefined ? 'class' : className] as [string, string],
        ...lines(attributes, ({ name }) => `${of} attribute ${name}`, ({ type }) => type?.text ?? ''),
        ...lines(members, ({ kind, name }) => `${of} ${kind === 'method' ? 'method' : 'property'} ${name}`, memberText),
        ...lines(events, ({ name }) => `${of} event ${name}`, ({ type }) => type.text),
        ...lines(slots, ({ name }) => `${of} slot ${name}`),
        ...lines(cssParts, ({ name }) => `${of} part ${name}`),
        ...lines(cssProperties, ({ name }) => `${of} style ${name}`, ({ default: initial = '', syntax = '' }) => `${syntax} ${initial}`.trim()),
        ...lines(cssStates, ({ name }) => `${of} state ${name}`),
      ];
    }),
  );
}

const command = (): Lines =>
  sorted([...lines(Object.keys(COMMANDS), (name) => name), ...lines(Object.entries(OPTIONS), ([name]) => `--${name}`, ([, { type }]) => type)]);

/** What may be imported, run or linked, and by which Node. */
function doors(): Lines {
  const { exports, bin, engines } = read('package.json') as { exports: Readonly<Record<string, string | object>>; bin: object; engines: { node: string } };
  const registering = readdirSync('dist/define').filter((name) => name.endsWith('.js')).map((name) => `import ./define/${basename(name, '.js')}`);
  return sorted([
    ...lines(Object.entries(exports), ([door]) => `import ${door}`, ([, file]) => (typeof file === 'string' ? 'file' : Object.keys(file).join(', '))),
    ...lines(registering, (name) => name),
    ...lines(Object.keys(bin), (name) => `run ${name}`),
    ...lines((readdirSync('dist/cdn', { recursive: true }) as string[]).filter((name) => name.includes('.')), (name) => `link ${name}`),
    ['node', engines.node],
  ]);
}

export function publicApi(): PublicApi {
  const schemas = shapes(Object.fromEntries(readdirSync('public/schemas').map((name) => [basename(name, '.json'), read(`public/schemas/${name}`) as Schema])));
  const isAnswer = ([place]: readonly [string, string]): boolean => /^answer\b/.test(place);
  return {
    elements: elements(),
    declarations: sorted(declarations({ '.': 'dist/index.d.ts', './engine': 'dist/engine.d.ts' })),
    command: command(),
    requests: sorted(schemas.filter((line) => !isAnswer(line))),
    answers: sorted(schemas.filter(isAnswer)),
    package: doors(),
    law: lawRecords(),
  };
}

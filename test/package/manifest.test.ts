/** The custom elements manifest and the code agree, both ways: nothing is public that it does not describe, nothing is in it that is not there. */
import Ajv from 'ajv';
import type { ClassDeclaration, CustomElementDeclaration, Package } from 'custom-elements-manifest/schema';
import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';
import * as house from '../../src/index.js';

type Element = ClassDeclaration & CustomElementDeclaration;

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const manifest = read('dist/custom-elements.json') as Package;
const classes = manifest.modules.flatMap(({ declarations = [] }) => declarations as ClassDeclaration[]);
const elements = classes.filter((each): each is Element => 'tagName' in each);
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();
const names = (list: readonly { readonly name: string }[] = []): string[] => sorted(list.map(({ name }) => name));
const hostCss = readFileSync('src/host.css', 'utf8');

/** Our own code as one file, with what nobody calls left out: what is in it can come to be shown. */
async function codeOf(tag: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, copyPublicDir: false, minify: false, target: 'es2022', lib: { entry: `src/define/${tag}.ts`, formats: ['es'] }, rolldownOptions: { external: (id) => !/^[./]|^src\//.test(id) } },
  });
  return (built as Rolldown.RolldownOutput[]).flatMap(({ output }) => output.map((each) => ('code' in each ? each.code : ''))).join('\n');
}

/** What the types of the package call public, and a host may use: all but what Lit brings and what the browser calls. */
function publicMembers(className: string): ts.Symbol[] {
  const type = checker.getDeclaredTypeOfSymbol(checker.getExportsOfModule(door).find(({ name }) => name === className)!);
  return checker.getPropertiesOfType(type).filter(({ name, declarations = [] }) => {
    const own = declarations.filter((each) => !each.getSourceFile().fileName.includes('node_modules'));
    return own.length > 0 && !name.includes('#') && !name.endsWith('Callback') && own.every((each) => (ts.getCombinedModifierFlags(each) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) === 0);
  });
}

const program = ts.createProgram(['dist/index.d.ts'], { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [] });
const checker = program.getTypeChecker();
const door = checker.getSymbolAtLocation(program.getSourceFile('dist/index.d.ts')!)!;

describe('the manifest', () => {
  it('is one of schema 2.1.0, of published files', () => {
    const validate = new Ajv({ strict: false }).compile(read('node_modules/custom-elements-manifest/schema.json') as object);
    expect(validate(manifest) ? [] : validate.errors).toEqual([]);
    expect(manifest.schemaVersion).toBe('2.1.0');
    for (const { path } of manifest.modules) expect(readFileSync(path, 'utf8')).not.toBe('');
  });

  it('has every element, and the module that registers it', () => {
    const tags = Object.values(house).flatMap((each) => (typeof each === 'function' && 'observedAttributes' in each ? [each.name] : []));
    expect(names(elements)).toEqual(sorted(tags));
    for (const { name, tagName } of elements) {
      const { exports } = manifest.modules.find(({ path }) => path === `dist/define/${tagName!}.js`)!;
      expect(exports).toEqual([{ kind: 'custom-element-definition', name: tagName, declaration: { name, module: `dist/elements/${tagName!}/${tagName!}.js` } }]);
    }
  });

  it('says what each thing is, in a sentence', () => {
    const things = classes.flatMap(({ name: of, members = [], ...rest }) => {
      const { attributes = [], events = [], slots = [], cssParts = [], cssProperties = [], cssStates = [] } = rest as Partial<Element>;
      return [...members, ...attributes, ...events, ...slots, ...cssParts, ...cssProperties, ...cssStates].map(({ name, description }) => `${of}.${name}: ${description ?? ''}`);
    });
    for (const thing of things) expect(thing).toMatch(/: \S.*\.$/s);
    for (const { summary } of elements) expect(summary).toMatch(/\.$/);
  });
});

for (const element of elements) {
  const { name, tagName, attributes = [], members = [], events = [], slots, cssParts, cssProperties = [], cssStates } = element;
  const House = (house as unknown as Record<string, typeof house.MfoCalculator>)[name]!;

  describe(`<${tagName!}>`, () => {
    let code = '';
    beforeAll(async () => {
      code = await codeOf(tagName!);
    });
    const inCode = (pattern: RegExp): string[] => sorted([...code.matchAll(pattern)].map(([, found = '']) => found));

    it('attributes: those that are observed, that of a language, and those of a form', () => {
      // the language is looked for around the element; the browser and a form read the others
      const { formAssociated = false } = House as { readonly formAssociated?: boolean };
      expect(names(attributes)).toEqual(sorted([...House.observedAttributes, 'lang', ...(formAssociated ? ['name', 'disabled'] : [])]));
      for (const { type } of attributes) expect(type?.text).toMatch(/^(string|boolean|'.*')$/);
    });

    it('an attribute and its property name each other', () => {
      for (const { name: attribute, fieldName } of attributes.filter((each) => each.fieldName !== undefined)) {
        expect(members).toContainEqual(expect.objectContaining({ name: fieldName, attribute }));
        if (House.observedAttributes.includes(attribute)) expect(House.elementProperties.get(fieldName!)).toMatchObject(attribute === fieldName ? {} : { attribute });
      }
    });

    it('properties and methods: what the types of the package call public', () => {
      expect(names(members)).toEqual(sorted(publicMembers(name).map((member) => member.name)));
      for (const member of publicMembers(name)) {
        const described = members.find((each) => each.name === member.name)!;
        const [declaration] = member.declarations as ts.Declaration[];
        expect([member.name, described.kind]).toEqual([member.name, (member.flags & ts.SymbolFlags.Method) === 0 ? 'field' : 'method']);
        if (described.kind === 'field' && !ts.isPropertyDeclaration(declaration!)) expect([member.name, described.readonly ?? false]).toEqual([member.name, (member.flags & ts.SymbolFlags.SetAccessor) === 0]);
      }
    });

    it('nothing undocumented is public: each accessor is described, or closed to TypeScript', () => {
      const own = new Set<string>(House.elementProperties.keys() as Iterable<string>);
      for (let at = House.prototype as object; Object.getPrototypeOf(at) !== null && at.constructor.name !== 'LitElement'; at = Object.getPrototypeOf(at) as object) {
        for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(at))) if (!('value' in descriptor)) own.add(key);
      }
      const type = readFileSync(`dist/elements/${tagName!}/${tagName!}.d.ts`, 'utf8') + readFileSync('dist/elements/form-element.d.ts', 'utf8');
      for (const key of own) expect([key, names(members).includes(key) || new RegExp(`(private|protected) ${key}[;:?]`).test(type)]).toEqual([key, true]);
    });

    it('events: those that are dispatched, by their classes', () => {
      const fired = inCode(/\bnew (Mfo\w+Event)\(/g).map((each) => [(house as unknown as Record<string, typeof house.MfoQuoteEvent>)[each]!.type, each]);
      expect(Object.fromEntries(events.map((each) => [each.name, each.type.text]))).toEqual(Object.fromEntries(fired));
      for (const { type } of events) expect(names(classes)).toContain(type.text);
    });

    it('parts, slots and states: those of its templates and its code', () => {
      expect(names(cssParts)).toEqual(sorted(inCode(/\bpart="([^"]*)"/g).flatMap((part) => part.split(' '))));
      expect(names(slots)).toEqual(inCode(/<slot(?: name="([^"]*)")?/g));
      expect(names(cssStates)).toEqual(sorted(inCode(/\.setState\("([^"]*)"/g)));
    });

    it('custom properties: those that its styles and host.css read, with what they fall back to', () => {
      const height = `--${tagName!}-height`;
      expect(names(cssProperties)).toEqual(sorted([...inCode(/var\((--mfo-[\w-]+)/g), height]));
      for (const { name: property, default: initial, syntax } of cssProperties) {
        const source = property === height ? hostCss : code;
        expect([property, source.includes(`var(${property}, ${initial!})`)]).toEqual([property, true]);
        expect(syntax).toMatch(/^<[a-z]+>$/);
      }
    });

    it('the README names each attribute, each event and each property of its own', () => {
      const [, table] = new RegExp(`\\| \`<${tagName!}>\` \\|(.*?)\\n\\n`, 's').exec(readFileSync('README.md', 'utf8'))!;
      const own = members.filter((each) => each.kind === 'field' && !('inheritedFrom' in each) && !('attribute' in each));
      for (const each of [...attributes, ...events, ...own]) expect([each.name, table!.includes(`\`${each.name}\``)]).toEqual([each.name, true]);
    });
  });
}

describe('what is made of the manifest', () => {
  const tags = sorted(elements.map(({ tagName }) => tagName!));

  it('for VS Code and JetBrains: every element with its attributes, every part and custom property', () => {
    const html = read('dist/vscode.html-custom-data.json') as { tags: { name: string; attributes: { name: string; values?: { name: string }[] }[] }[] };
    const css = read('dist/vscode.css-custom-data.json') as Record<'properties' | 'pseudoElements' | 'pseudoClasses', { name: string }[]>;
    const web = read('dist/web-types.json') as { version: string; contributions: { html: { elements: { name: string; attributes: { name: string }[] }[] } } };
    expect(names(html.tags)).toEqual(tags);
    expect(names(web.contributions.html.elements)).toEqual(tags);
    for (const { tagName, attributes } of elements) for (const list of [html.tags, web.contributions.html.elements]) expect(names(list.find((each) => each.name === tagName)!.attributes)).toEqual(names(attributes));
    expect(html.tags.find((each) => each.name === 'mfo-calculator')!.attributes.find((each) => each.name === 'lang')!.values).toEqual([{ name: 'ru' }, { name: 'kk' }]);
    expect(names(css.properties)).toEqual(names(elements.flatMap(({ cssProperties = [] }) => cssProperties)));
    expect(names(css.pseudoElements)).toEqual(sorted(elements.flatMap(({ cssParts = [] }) => cssParts.map((part) => `::part(${part.name})`))));
    expect(names(css.pseudoClasses)).toEqual([':state(gesv-diminished)', ':state(ready)']);
    expect(web.version).toBe((read('package.json') as { version: string }).version);
  });
});

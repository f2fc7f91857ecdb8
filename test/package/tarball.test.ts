/** What is published, as it is packed: its entries resolve with their types, its tree shakes, and programs of hosts compile with it. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** Whole programs are compiled, on machines that have other things to do. */
const PATIENCE_MS = 300_000;

const run = (file: string, ...args: string[]): string => execFileSync(process.execPath, [file, ...args], { encoding: 'utf8' });
const bin = (name: string, command = name): string => {
  const { bin: commands } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { bin: Readonly<Record<string, string>> };
  return join('node_modules', name, commands[command]!);
};

describe('the tarball', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mfo-elements-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  let tarball = '';
  let files: string[] = [];
  beforeAll(() => {
    const packed = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const [{ filename, files: all }] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }];
    tarball = join(folder, filename);
    files = all.map(({ path }) => path);
  });

  it('has the doors, the descriptions and the licences, and neither sources nor the site', () => {
    for (const path of ['LICENSE', 'README.md', 'CHANGELOG.md', 'dist/custom-elements.json', 'dist/web-types.json', 'dist/types/react.d.ts', 'dist/cdn/sri.json', 'dist/cdn/THIRD-PARTY-NOTICES.txt', 'public/schemas/product.json']) expect(files).toContain(path);
    expect(files.filter((path) => /^(src|test|scripts)\/|^dist\/site/.test(path))).toEqual([]);
  });

  it('is as package managers and bundlers want it (publint)', () => {
    expect(run(bin('publint'), 'run', tarball, '--strict')).toContain('All good!');
  });

  it('is resolved with its types by Node and by bundlers (are the types wrong?)', { timeout: PATIENCE_MS }, () => {
    // a style sheet has no types; each module that registers stands behind one pattern, which is asked for one of them
    run(bin('@arethetypeswrong/cli', 'attw'), tarball, '--profile', 'esm-only', '--exclude-entrypoints', 'host.css', '--include-entrypoints', 'define/mfo-calculator');
  });
});

it('programs in plain TypeScript, React, Vue and Svelte compile with it, and their mistakes do not', { timeout: PATIENCE_MS }, () => {
  run(bin('typescript', 'tsc'), '-p', 'test/package/samples');
});

describe('side effects, as package.json tells them to bundlers', () => {
  /** A host's own module, bundled with all that it brings along. */
  async function bundled(code: string): Promise<string> {
    const built = await build({
      configFile: false,
      logLevel: 'error',
      plugins: [{ name: 'host', resolveId: (id) => (id === 'virtual:host' ? join(process.cwd(), 'host.js') : null), load: (id) => (id.endsWith('/host.js') ? code : null) }],
      build: { write: false, copyPublicDir: false, minify: false, target: 'es2022', rolldownOptions: { input: 'virtual:host', preserveEntrySignatures: 'strict' } },
    });
    return [built as Rolldown.RolldownOutput].flatMap(({ output }) => output.map((each) => (each.type === 'chunk' ? each.code : each.fileName.endsWith('.css') ? String(each.source) : ''))).join('\n');
  }

  /** Which of the parts are in it; the whole of it is too long to be shown. */
  const present = (code: string, ...parts: string[]): string[] => parts.filter((part) => code.includes(part));

  it('the front door brings nothing along that is not used', async () => {
    expect((await bundled("import 'mfo-elements'; import 'mfo-elements/engine';")).trim()).toBe('');
    expect(present(await bundled("import { law } from 'mfo-elements'; console.log(law);"), 'LitElement', 'defineElement', 'teach(')).toEqual([]);
  });

  it('a class alone registers nothing, and has its words', async () => {
    const code = await bundled("import { MfoVerify } from 'mfo-elements'; console.log(MfoVerify);");
    expect(present(code, 'defineElement(', 'teach("verify"', 'teach("consent"')).toEqual(['teach("verify"']);
  });

  it('a module that registers does, with its words, its steps and its panel', async () => {
    const parts = ['defineElement("mfo-schedule"', 'teach("schedule"', 'provide({', 'providePlanner(('];
    expect(present(await bundled("import 'mfo-elements/define/mfo-schedule';"), ...parts, 'defineElement("mfo-calculator"')).toEqual(parts);
  });

  it("the host's style sheet stays", async () => {
    expect(await bundled("import 'mfo-elements/host.css';")).toContain('--mfo-calculator-height');
  });
});

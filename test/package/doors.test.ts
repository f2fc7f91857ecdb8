/** The package as it is built: its doors, the weight of its CDN files, their integrity, and what lies in the tarball. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const node = (code: string): string => execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });

describe('the doors', () => {
  it('engine: plain JSON in and out, in Node, without a browser', () => {
    expect(node(`import { law } from 'mfo-elements/engine'; console.log(law({ on: '2026-11-20' }).values.mrp.value)`).trim()).toBe('4325');
  });

  it('index: classes that can be imported where there is no browser, and that register nothing', () => {
    expect(node(`import * as all from 'mfo-elements'; console.log(typeof all.MfoCalculator, typeof all.quote, globalThis.customElements?.get('mfo-calculator'))`).trim()).toBe('function function undefined');
  });

  it('every door opens in Node, where the elements have no page to come to life in', () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, { default?: string } | string> };
    const registering = readdirSync('dist/define').filter((name) => name.endsWith('.js')).map((name) => `./define/${name.replace('.js', '')}`);
    const doors = Object.entries(exports).flatMap(([door, file]) => (typeof file === 'string' || file.default === undefined ? [] : door === './define/*' ? registering : [door]));
    expect(doors).toHaveLength(9);
    for (const door of doors) expect([door, node(`await import('mfo-elements${door.slice(1)}');`)]).toEqual([door, '']);
    expect(node(doors.map((door) => `await import('mfo-elements${door.slice(1)}');`).join(''))).toBe('');
  });

  it('every export, its types and the command exist', () => {
    const { exports, bin } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, { types: string; default?: string } | string>; bin: Record<string, string> };
    const files = [...Object.values(exports).flatMap((door) => (typeof door === 'string' ? [door] : [door.types, door.default ?? door.types])), ...Object.values(bin)];
    for (const file of files.filter((each) => !each.includes('*'))) expect([file, existsSync(file)]).toEqual([file, true]);
    for (const name of ['mfo-calculator', 'mfo-schedule']) expect(existsSync(`dist/define/${name}.d.ts`)).toBe(true);
    expect(statSync('dist/cli/mfo-disclosure.js').mode & 0o111).not.toBe(0);
  });
});

describe("the verifier's worker", () => {
  it('lies beside the code that opens it in each build, whole, and its address is one that a bundler follows', () => {
    const worker = readFileSync('dist/cdn/mfo-verify-worker.js', 'utf8');
    for (const folder of ['dist/elements/mfo-verify/many', 'dist/site/assets']) expect(readFileSync(`${folder}/mfo-verify-worker.js`, 'utf8')).toBe(worker);
    expect(readFileSync('dist/elements/mfo-verify/many/open-worker.js', 'utf8')).toMatch(/new URL\(\s*["']\.\/mfo-verify-worker\.js["'], import\.meta\.url\)/);
    expect(readFileSync('dist/cdn/mfo-elements-more.js', 'utf8')).toMatch(/new URL\([`"']\.\/mfo-verify-worker\.js[`"'],import\.meta\.url\)/);
  });
});

const FILES = ['mfo-calculator.js', 'mfo-elements.js', 'mfo-elements-more.js', 'mfo-verify-worker.js'] as const;

const mapOf = (file: string): SourceMapPayload => JSON.parse(readFileSync(`dist/cdn/${file}.map`, 'utf8')) as SourceMapPayload;

describe('the CDN files', () => {
  it('lie beside the licences of every library in them, our dependencies and theirs', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
    const theirs = (library: string): string[] => [library, ...Object.keys((JSON.parse(readFileSync(`node_modules/${library}/package.json`, 'utf8')) as { dependencies?: object }).dependencies ?? {})];
    const notices = readFileSync('dist/cdn/THIRD-PARTY-NOTICES.txt', 'utf8');
    const named = [...notices.matchAll(/^((?:@[\w-]+\/)?[\w.-]+) [\d.]+, /gm)].map(([, library]) => library!);
    const inFiles = FILES.flatMap((file) => mapOf(file).sources).flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? []);
    expect(named.sort()).toEqual([...new Set(inFiles)].sort());
    // of a template library that is shared, a part runs on servers alone
    for (const library of Object.keys(dependencies).filter((each) => each !== 'lit')) expect(named).toContain(library);
    for (const library of named) expect(Object.keys(dependencies).flatMap(theirs).concat('lit-html')).toContain(library);
    for (const words of ['Permission is hereby granted', 'Redistributions in binary form', 'Apache License', 'Permission to use, copy, modify']) expect(notices).toContain(words);
  });

  for (const [file, most] of [['mfo-calculator.js', 60_000], ['mfo-elements.js', 130_000], ['mfo-elements-more.js', 80_000]] as const) {
    it(`${file} weighs at most ${most} bytes, compressed`, () => {
      expect(gzipSync(readFileSync(`dist/cdn/${file}`), { level: 9 }).length).toBeLessThanOrEqual(most);
    });
  }

  it('what few visitors open is in neither of the first files, and in the second', () => {
    const files = ['mfo-calculator', 'mfo-elements', 'mfo-elements-more'].map((name) => readFileSync(`dist/cdn/${name}.js`, 'utf8'));
    // words of the panel of changes, of the consents and of the verifier
    for (const part of ['keep-change', 'in-sheet', 'consent{', 'many-go']) expect([part, ...files.map((file) => file.includes(part))]).toEqual([part, false, false, true]);
  });

  const integrity = (): Record<string, string> => JSON.parse(readFileSync('dist/cdn/sri.json', 'utf8')) as Record<string, string>;

  it('mfo-elements.js carries the hash of the one file that it loads', () => {
    const code = readFileSync('dist/cdn/mfo-elements.js', 'utf8');
    expect(code.match(/sha384-[\w+/=]{64}/g)).toEqual([integrity()['mfo-elements-more.js']]);
    expect(code.match(/mfo-[\w-]+\.js(?=[`"'])/g)).toEqual(['mfo-elements-more.js']);
    expect(code.match(/\bimport\s*\(/g)).toHaveLength(1);
  });

  for (const file of FILES) {
    it(`${file} is the file whose integrity is published, and imports nothing by itself`, () => {
      const code = readFileSync(`dist/cdn/${file}`, 'utf8');
      expect(integrity()[file]).toBe(`sha384-${createHash('sha384').update(code).digest('base64')}`);
      // not by the matcher, which would print the file
      const has = (what: RegExp): boolean => what.test(code);
      expect([/\bfrom\s*["']|^import\s*["'{]/m, /\beval\(|new Function\(/].map(has)).toEqual([false, false]);
      expect(has(/\bimport\s*\(/)).toBe(file === 'mfo-elements.js');
    });

    it(`${file} has a map, which leads back to the very line of a source`, () => {
      const lines = readFileSync(`dist/cdn/${file}`, 'utf8').trim().split('\n');
      expect(lines.at(-1)).toBe(`//# sourceMappingURL=${file}.map`);
      const payload = mapOf(file);
      const map = new SourceMap(payload);
      const led = lines.flatMap((line, row) =>
        [...line.matchAll(/(["'`])(gesv[\w-]+|law-56-v|[a-z]+-rate-ceiling|lender-rules)\1/g)].flatMap(({ index, 2: word }) => {
          const { originalSource, originalLine } = map.findEntry(row, index) as { readonly originalSource?: string; readonly originalLine?: number };
          // words are JSON, which has no map of its own
          if (originalSource === undefined || originalLine === undefined) return [];
          return [[word, payload.sourcesContent[payload.sources.indexOf(originalSource)]?.split('\n')[originalLine]] as const];
        }),
      );
      expect(led.length).toBeGreaterThan(20);
      for (const [word, line] of led) expect(line).toContain(word);
    });
  }
});

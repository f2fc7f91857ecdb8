/** The builds: `npm` (ES modules, dependencies left out), `cdn-*` (one minified file each), `site`; and the page in development. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { minify } from 'terser';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { docsData } from './scripts/docs-data.js';
import { COMMON, LIBRARIES } from './scripts/known-libraries.js';
import { packedWords } from './scripts/packed-words.js';
import { firstFile, integrityOf, twoFiles } from './scripts/two-files.js';
import { specialise } from './scripts/specialise.js';
import { tightTemplates } from './scripts/tight-templates.js';
import { withoutSchemas } from './scripts/without-schemas.js';

const ROOT = import.meta.dirname;

const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
const DEPENDENCIES = Object.keys(dependencies);

/** Each CDN file and its entry. Of all elements, what few visitors open stands in a second file, which the first loads and whose hash it carries. */
const CDN = {
  'mfo-calculator': 'src/define/calculator-and-schedule.ts',
  'mfo-elements': 'src/define.ts',
  'mfo-verify-worker': 'src/elements/mfo-verify/many/worker.ts',
} as const;

/** The worker shows nothing: it has no library of words or templates in it. */
const inPages = (name: keyof typeof CDN): Plugin[] => (name === 'mfo-verify-worker' ? [] : [...(name === 'mfo-elements' ? LIBRARIES : COMMON).map(specialise), tightTemplates()]);

const NPM_ENTRIES = {
  'index': 'src/index.ts',
  'engine': 'src/engine.ts',
  'define': 'src/define.ts',
  'define/mfo-calculator': 'src/define/mfo-calculator.ts',
  'define/mfo-schedule': 'src/define/mfo-schedule.ts',
  'define/mfo-consent': 'src/define/mfo-consent.ts',
  'define/mfo-kdn-check': 'src/define/mfo-kdn-check.ts',
  'define/mfo-disclosure': 'src/define/mfo-disclosure.ts',
  'define/mfo-verify': 'src/define/mfo-verify.ts',
  'cli/mfo-disclosure': 'src/cli/mfo-disclosure.ts',
  'cli/worker': 'src/cli/worker.ts',
};

/** decimal.js-light's "browser" file is CommonJS, which would bring a wrapper along. */
const AS_MODULE = { 'decimal.js-light': join(ROOT, 'node_modules/decimal.js-light/decimal.mjs') };

/** Terser after the bundler: a few passes more. */
const smallest = (): Plugin => ({
  name: 'smallest',
  enforce: 'post',
  async renderChunk(code) {
    const { code: smaller, map } = await minify(code, {
      module: true,
      ecma: 2020,
      compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, keep_fargs: false },
      mangle: { toplevel: true },
      sourceMap: true,
    });
    return { code: smaller ?? code, map: map as string };
  },
});

/** Writes the integrity of every file it sees into one sri.json, beside what other builds have put there. */
const integrity = (): Plugin => ({
  name: 'integrity',
  enforce: 'post',
  writeBundle({ file, dir = dirname(file ?? '') }, bundle) {
    const path = join(dir, 'sri.json');
    const known = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>) : {};
    for (const name of Object.keys(bundle).filter((each) => each.endsWith('.js'))) {
      known[name] = integrityOf(join(dir, name));
    }
    writeFileSync(path, `${JSON.stringify(Object.fromEntries(Object.entries(known).sort()), null, 2)}\n`);
  },
});

/** Our own build leaves the worker's address alone; a host's bundler should follow it, and copy the file. */
const followable = (): Plugin => ({
  name: 'followable',
  renderChunk: (code) => ({ code: code.replace('/* @vite-ignore */', ''), map: null }),
});

const npm: UserConfig = {
  plugins: [followable()],
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'es2022',
    minify: false,
    lib: { entry: NPM_ENTRIES, formats: ['es'] },
    rolldownOptions: {
      external: (id) => id.startsWith('node:') || DEPENDENCIES.some((name) => id === name || id.startsWith(`${name}/`)),
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
};

const cdn = (name: keyof typeof CDN): UserConfig => ({
  define: { 'process.env.NODE_ENV': '"production"' },
  // words are packed into one file alone: a page of several loads each chapter with what needs it
  plugins: [...inPages(name), ...(name === 'mfo-verify-worker' ? [] : [packedWords()]), withoutSchemas(), smallest(), integrity()],
  resolve: { alias: AS_MODULE },
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'es2022',
    sourcemap: true,
    // library mode leaves ES output unminified unless the output asks for it
    lib: { entry: CDN[name], formats: ['es'], fileName: () => `${name}.js` },
    rolldownOptions: { output: { minify: true, codeSplitting: false, comments: { annotation: false } }, checks: { bundlerTimings: false } },
  },
});

/** All elements: what few visitors open stands in a second file. */
async function cdnElements(): Promise<UserConfig> {
  const [first, second] = ['mfo-elements', 'mfo-elements-more'] as const;
  const { define, resolve, build } = cdn(first);
  const needed = await firstFile({ define, resolve, build, plugins: [packedWords(() => first), withoutSchemas()] } as UserConfig);
  const groupOf = (id: string): string => (needed.has(id) ? first : second);
  const groups = [first, second].map((name) => ({ name, test: (id: string) => groupOf(id) === name }));
  return {
    ...cdn(first),
    plugins: [...inPages(first), packedWords(groupOf), withoutSchemas(), twoFiles(`${first}.js`, `${second}.js`), smallest(), integrity()],
    build: {
      ...build,
      rolldownOptions: {
        preserveEntrySignatures: 'allow-extension',
        output: { minify: true, comments: { annotation: false }, chunkFileNames: '[name].js', codeSplitting: { includeDependenciesRecursively: false, groups } },
        checks: { bundlerTimings: false },
      },
    },
  };
}

/** While developing, the worker's file is its source, and the CDN files' hashes are those of the last build. */
const workerSource = (): Plugin => ({
  name: 'worker-source',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const built = join(ROOT, 'dist/cdn/sri.json');
      if (request.url === '/cdn/sri.json' && existsSync(built)) {
        response.setHeader('content-type', 'application/json');
        response.end(readFileSync(built));
        return;
      }
      request.url = request.url?.replace(/mfo-verify-worker\.js/, 'worker.ts');
      next();
    });
  },
});

/** The site's pages; the documents have a folder of their own. */
const PAGES = ['index.html', 'verify.html', 'builder.html', ...readdirSync(join(ROOT, 'src/site/docs')).filter((name) => name.endsWith('.html')).map((name) => `docs/${name}`)];

const site = (isBuilt: boolean): UserConfig => ({
  root: join(ROOT, 'src/site'),
  base: './',
  publicDir: join(ROOT, 'public'),
  // the libraries as the CDN files have them; while developing, whole
  plugins: isBuilt ? [docsData(), ...inPages('mfo-elements'), withoutSchemas()] : [docsData(), workerSource()],
  resolve: { alias: AS_MODULE },
  server: { host: '127.0.0.1', port: 5173 },
  preview: { host: '127.0.0.1', port: 5173 },
  build: { outDir: join(ROOT, 'dist/site'), emptyOutDir: true, target: 'es2022', rolldownOptions: { input: PAGES.map((page) => join(ROOT, 'src/site', page)), checks: { bundlerTimings: false } } },
});

export default defineConfig(({ mode, command }) => {
  if (mode === 'npm') return npm;
  if (mode === 'cdn-mfo-elements') return cdnElements();
  if (mode.startsWith('cdn-')) return cdn(mode.slice(4) as keyof typeof CDN);
  return site(command === 'build');
});

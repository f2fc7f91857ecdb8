/** Data of the documents' pages, read when they are built from what is tested: the elements' manifest, the product's schema and example, and how much was compared. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const ROOT = join(import.meta.dirname, '..');
const json = (path: string): unknown => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

interface Sourced {
  readonly source: string;
  readonly rows?: readonly unknown[];
}

/** How many published cases each source gave, in the order of the file. */
function bySource(cases: readonly Sourced[]): readonly { readonly source: string; readonly cases: number; readonly rows: number }[] {
  return [...new Set(cases.map(({ source }) => source))].map((source) => {
    const own = cases.filter((each) => each.source === source);
    return { source, cases: own.length, rows: own.reduce((total, { rows = [] }) => total + rows.length, 0) };
  });
}

function compared(): unknown {
  const cases = (name: string, key: string): readonly Sourced[] => (json(`test/cases/${name}.json`) as Record<string, readonly Sourced[]>)[key] ?? [];
  return {
    schedules: bySource(cases('schedules', 'vectors')),
    rates: bySource(cases('gesv', 'vectors')),
    changes: bySource(cases('changes', 'published')),
    own: { changes: cases('changes', 'cases').length, affordability: cases('affordability', 'cases').length, ties: cases('ties', 'cases').length, verdicts: cases('verdicts', 'cases').length },
  };
}

async function elements(): Promise<unknown> {
  // @ts-expect-error -- a plain script
  const { manifest, elementsOf } = (await import('./manifest.mjs')) as { manifest: () => unknown; elementsOf: (manifest: unknown) => unknown };
  return elementsOf(manifest());
}

/** Each by its name after `virtual:docs/`. */
const DATA: Readonly<Record<string, () => unknown>> = {
  elements,
  compared,
  'product-schema': () => json('public/schemas/product.json'),
  'product-example': () => readFileSync(join(ROOT, 'public/products/standard.json'), 'utf8'),
};

const PREFIX = 'virtual:docs/';

export const docsData = (): Plugin => ({
  name: 'docs-data',
  resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
  async load(id) {
    const data = id.startsWith(`\0${PREFIX}`) ? DATA[id.slice(PREFIX.length + 1)] : undefined;
    return data === undefined ? undefined : `export default ${JSON.stringify(await data())};`;
  },
});

/** Samples of code: the very files that the tests run, and the policies that their pages are served under. */
import recipes from '../../../docs/embedding.md?raw';
import angularPage from '../../../test/frameworks/angular/src/loan.html?raw';
import angular from '../../../test/frameworks/angular/src/loan.ts?raw';
import htmlPage from '../../../test/frameworks/html/index.html?raw';
import htmlScript from '../../../test/frameworks/html/src/main.js?raw';
import react from '../../../test/frameworks/react/src/Loan.tsx?raw';
import svelte from '../../../test/frameworks/svelte/src/Loan.svelte?raw';
import vue from '../../../test/frameworks/vue/src/Loan.vue?raw';
import strict from '../../../test/pages/strict-policy.html?raw';
import strictWorker from '../../../test/pages/strict-policy-worker.html?raw';
import type { Integrity } from '../integrity.js';

/** Each app by its name, its files by theirs. */
export const APPS: readonly { readonly name: string; readonly files: readonly (readonly [string, string])[] }[] = [
  { name: 'HTML', files: [['index.html', htmlPage], ['src/main.js', htmlScript]] },
  { name: 'React', files: [['src/Loan.tsx', react]] },
  { name: 'Vue', files: [['src/Loan.vue', vue]] },
  { name: 'Svelte', files: [['src/Loan.svelte', svelte]] },
  { name: 'Angular', files: [['src/loan.html', angularPage], ['src/loan.ts', angular]] },
];

export const SYSTEMS = ['WordPress', 'Tilda', 'Bitrix'] as const;

/** The recipe for a system, with the hash of the very script where it is known. */
export function recipe(system: (typeof SYSTEMS)[number], integrity: Integrity): string {
  const [, found = ''] = /```html\n([^]*?)```/.exec(recipes.slice(recipes.indexOf(`\n## ${system}\n`))) ?? [];
  return found.replace('sha384-…', integrity['mfo-calculator.js'] ?? 'sha384-…');
}

const policyOf = (page: string): string => /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1] ?? '';

export const STRICT_POLICY = policyOf(strict);
export const WORKER_POLICY = policyOf(strictWorker);

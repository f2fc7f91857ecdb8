/** Builds everything that is published: modules and types for npm, the command, the CDN files with their integrity, the site. */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, rmSync } from 'node:fs';

process.chdir(new URL('..', import.meta.url).pathname);

const run = (file, ...args) => execFileSync(process.execPath, [file, ...args], { stdio: 'inherit' });
const vite = (mode) => run('node_modules/vite/bin/vite.js', 'build', '--mode', mode, '--logLevel', 'warn');

rmSync('dist', { recursive: true, force: true });
for (const mode of ['npm', 'cdn-mfo-calculator', 'cdn-mfo-elements', 'cdn-mfo-verify-worker', 'site']) vite(mode);
run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
run('scripts/describe.mjs');
run('scripts/notices.mjs');
// beside the file that opens it, whichever build that is
for (const folder of ['dist/elements/mfo-verify/many', 'dist/site/assets']) {
  for (const file of ['mfo-verify-worker.js', 'mfo-verify-worker.js.map']) copyFileSync(`dist/cdn/${file}`, `${folder}/${file}`);
}
for (const folder of ['dist', 'dist/cdn']) {
  copyFileSync('src/host.css', `${folder}/host.css`);
  cpSync('src/themes', `${folder}/themes`, { recursive: true });
}
// the builder tells the hashes of the very files, and gives them out
cpSync('dist/cdn', 'dist/site/cdn', { recursive: true });
chmodSync('dist/cli/mfo-disclosure.js', 0o755);

/** The whole test: types, lint, builds, the engine in Node, the elements in three browsers; ends with "N passed, N failed". */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowsers } from './browsers.mjs';

const total = { passed: 0, failed: 0 };

function run(what, ...args) {
  console.log(`\n── ${what}`);
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
}

/** A step that is one test by itself. */
function step(what, ...args) {
  if (run(what, ...args)) total.passed += 1;
  else total.failed += 1;
}

/** A runner that counts its own tests and writes them down. */
function runner(what, path, read, ...args) {
  rmSync(path, { force: true });
  const good = run(what, ...args);
  const { passed, failed } = existsSync(path) ? read(JSON.parse(readFileSync(path, 'utf8'))) : { passed: 0, failed: 1 };
  total.passed += passed;
  total.failed += good ? failed : Math.max(failed, 1);
}

/** What `vitest.config.ts` has under that mode. */
function vitest(what, mode) {
  const path = `.test-results/node-${mode}.json`;
  runner(
    what,
    path,
    ({ numPassedTests, numFailedTests, numFailedTestSuites }) => ({ passed: numPassedTests, failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0) }),
    'node_modules/vitest/vitest.mjs', 'run', '--mode', mode, '--reporter=default', '--reporter=json', `--outputFile.json=${path}`,
  );
}

const browsers = Object.keys(ensureBrowsers());

step('Types', 'node_modules/typescript/bin/tsc', '-p', '.');
step('Lint', 'node_modules/eslint/bin/eslint.js', '.');
step('Builds', 'scripts/build.mjs');
mkdirSync('.test-results', { recursive: true });
vitest('Engine, languages, command line, package (Node)', 'test');
if (browsers.length > 0) {
  runner(`Elements (${browsers.join(', ')})`, '.test-results/elements.json', (result) => result, 'node_modules/@web/test-runner/dist/bin.js', '--config', 'test/config/web-test-runner.config.mjs');
}
vitest('Apps that install the package: HTML, React, Vue, Svelte, Angular', 'apps');

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

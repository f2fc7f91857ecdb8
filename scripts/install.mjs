/** Installs what the lock file names, when it is not there yet or the lock file is newer. */
import { execSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const installed = 'node_modules/.package-lock.json';
const fresh = existsSync(installed) && statSync(installed).mtimeMs >= statSync('package-lock.json').mtimeMs;

if (!fresh) execSync('npm ci --no-audit --no-fund', { stdio: 'inherit' });

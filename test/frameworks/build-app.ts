/**
 * Makes an app as its author would, outside of this repository: what its lock file names, our tarball on top, and its own builder.
 * A lock file is written anew by `npm install --package-lock-only --omit-lockfile-registry-resolved` in the folder of its app.
 */
import { execFile } from 'node:child_process';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The test runner's own environment would make a development build of an app. */
const env = { ...process.env, NODE_ENV: undefined };

/** How npm says that it reached no registry. */
const UNREACHED = /\b(ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT)\b/;

async function npm(folder: string, ...args: readonly string[]): Promise<string> {
  try {
    return (await run('npm', args, { cwd: folder, env, maxBuffer: 2 ** 26 })).stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string };
    const why = UNREACHED.test(stderr) ? 'The npm registry was not reached: the apps can be tested only where it is.' : `npm ${args.join(' ')} failed.`;
    throw new Error(`${why}\n${stdout}${stderr}`, { cause: error });
  }
}

/** A folder of its own for each run: two runs never meet. */
export const makeFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'mfo-apps-'));

/** The tarball of what is built, in that folder. */
export async function pack(folder: string): Promise<string> {
  const [packed] = JSON.parse(await npm('.', 'pack', '--json', '--ignore-scripts', '--pack-destination', folder)) as readonly [{ readonly filename: string }];
  return join(folder, packed.filename);
}

const QUICK = ['--prefer-offline', '--no-audit', '--no-fund', '--fetch-retries=1'];

/** The folder of the app's built files. */
export async function buildApp(name: string, tarball: string, folder: string): Promise<string> {
  const app = join(folder, name);
  await cp(join(import.meta.dirname, name), app, { recursive: true, filter: (path) => !/(node_modules|dist)$/.test(path) });
  await cp('public/products/standard.json', join(app, 'src/product.json'));
  await cp('public/consents/standard.json', join(app, 'src/consents.json'));
  await npm(app, 'ci', ...QUICK);
  await npm(app, 'install', '--no-save', ...QUICK, tarball);
  await npm(app, 'run', 'build');
  return join(app, 'dist');
}

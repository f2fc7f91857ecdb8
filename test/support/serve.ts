/** Serves a folder under a policy, on a free port; a test may have pages of its own among its files. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' };

export interface Served {
  readonly address: string;
  readonly close: () => void;
}

/** A page of the test's own, in the place of a file. */
export interface OwnPage {
  readonly html: string;
  readonly policy: string;
}

export async function serve(folder: string, policy: string, own: (pathname: string) => Promise<OwnPage | undefined> | undefined = () => undefined): Promise<Served> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const path = join(folder, normalize(pathname === '/' ? '/index.html' : pathname));
    const answer = async (): Promise<void> => {
      const page = await own(pathname);
      const content = page?.html ?? (await readFile(path));
      response.writeHead(200, { 'content-type': page === undefined ? (TYPES[extname(path)] ?? 'application/octet-stream') : 'text/html; charset=utf-8', 'content-security-policy': page?.policy ?? policy }).end(content);
    };
    answer().catch(() => response.writeHead(404).end());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

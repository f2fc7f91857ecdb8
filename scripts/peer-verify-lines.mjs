/** The peer's verification over a file of lines: a JSON in, a JSON out. */
import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { peerVerify } from './peer-verify.mjs';

for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  if (!process.stdout.write(`${JSON.stringify(peerVerify(JSON.parse(line)))}\n`)) await once(process.stdout, 'drain');
}

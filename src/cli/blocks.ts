/** blocks: a stream of any size as texts of whole lines, a few hundred kilobytes each, so that memory stays the same. */
import type { Readable } from 'node:stream';
import { delimiterOf, recordEnds, type RecordEnds } from '../i18n/table/record-ends.js';

const NEWLINE = 0x0a;

/** As much as a worker gets at a time. */
export const BLOCK_BYTES = 256 * 1024;

/** A line beyond this is no request: it is cut, and answered as one that can't be read. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** Where the last whole line ends; within quotes, as a CSV has them, a newline ends nothing. */
type End = (bytes: Buffer) => number;

const lastNewline = (): End => (bytes) => bytes.lastIndexOf(NEWLINE) + 1;

/** The mark between cells is that of the first line. */
function lastRecord(): End {
  let ends: RecordEnds | undefined;
  return (bytes) => {
    ends ??= recordEnds(delimiterOf(bytes.toString('utf8')));
    let end = 0;
    for (let index = 0; index < bytes.length; index += 1) if (ends.next(bytes[index] as number)) end = index + 1;
    return end;
  };
}

export async function* blocks(input: Readable, isCsv = false): AsyncGenerator<string> {
  const endOf = isCsv ? lastRecord() : lastNewline();
  let waiting: Buffer[] = [];
  let size = 0;
  let isCut = false;
  const take = (chunk: Buffer): void => {
    waiting.push(chunk);
    size += chunk.length;
  };
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk as Buffer);
    const last = endOf(bytes);
    const end = size + bytes.length >= BLOCK_BYTES ? last : 0;
    if (end === 0) {
      if (!isCut) take(bytes);
      // what comes of a line that was cut is let go until it ends
      if (size > LONGEST_LINE) isCut = true;
      continue;
    }
    take(isCut ? bytes.subarray(bytes.indexOf(NEWLINE), end) : bytes.subarray(0, end));
    yield Buffer.concat(waiting).toString('utf8');
    [waiting, size, isCut] = [[], 0, false];
    take(bytes.subarray(end));
  }
  if (size > 0) yield Buffer.concat(waiting).toString('utf8');
}

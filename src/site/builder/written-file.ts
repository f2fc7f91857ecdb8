/** A file of the lender's as it is being written: its text, what it last was as JSON, what is wrong with it, and what it last was when nothing was. */
import type { Issue } from '../../primitives/issue.js';
import type { JsonObject } from '../../primitives/json-path.js';
import { readWith, type Reader } from '../../primitives/reader.js';
import { edited, parsed, type Fault } from './json-text.js';

export interface Sound<T> {
  readonly json: JsonObject;
  readonly value: T;
}

export interface WrittenFile<T> {
  readonly text: string;
  /** What the text last was as JSON: while it can't be read, what it was before. */
  readonly json: JsonObject;
  readonly fault?: Fault;
  readonly issues: readonly Issue[];
  /** The last one that was in order, which may be this very one. */
  readonly sound?: Sound<T>;
}

export const isInOrder = ({ fault, issues, sound }: WrittenFile<unknown>): boolean => fault === undefined && issues.length === 0 && sound !== undefined;

/** An empty text is a file to begin with: fields may fill it. */
export const isBroken = ({ fault }: WrittenFile<unknown>): boolean => fault !== undefined && fault.code !== 'empty';

export function written<T>(reader: Reader<T>, text: string, before?: WrittenFile<T>): WrittenFile<T> {
  const { json: read, fault } = parsed(text);
  const json = read ?? (fault.code === 'empty' ? {} : (before?.json ?? {}));
  const result = readWith(reader, json);
  const sound = read !== undefined && result.ok ? { json, value: result.value } : before?.sound;
  return { text, json, issues: result.ok ? [] : result.issues, ...(fault !== undefined && { fault }), ...(sound !== undefined && { sound }) };
}

/** The same file after a field was changed; text that can't be read is left alone. */
export const changed = <T>(reader: Reader<T>, file: WrittenFile<T>, json: JsonObject): WrittenFile<T> =>
  isBroken(file) ? file : written(reader, file.text.trim() === '' ? JSON.stringify(json, null, 2) : edited(file.text, file.json, json), file);

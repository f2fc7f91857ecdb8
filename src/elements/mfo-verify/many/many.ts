/** A file of many calculations: a CSV of loans, or a JSON object a line; and what each line asks. */
import { issue } from '../../../primitives/issue.js';
import { isRecord } from '../../../primitives/reader.js';
import { cellsOfRecords, padded, recordsOf, requestOf, type Field, type Records, type Shared } from '../../../i18n/table/records.js';
import { splitHeading } from '../../../i18n/table/record-ends.js';
import type { RecordAnswer } from '../../../i18n/verdict-columns.js';

export interface Many {
  /** Of a CSV: its columns. */
  readonly records?: Records;
  readonly lines: readonly Line[];
}

/** The cells of a CSV's record, or a JSON text. */
export type Line = readonly string[] | string;

/** What the reader says of the columns, by their place. */
export type ColumnChoices = Readonly<Record<number, Field | 'other'>>;

/** One column alone may stand in any table. */
const LEAST_FIELDS = 2;

/** `undefined` where the text is neither. */
export function manyIn(text: string): Many | undefined {
  const plain = text.replace(/^\uFEFF/, '').trim();
  if (plain.startsWith('[')) {
    const list = parsed(plain);
    return Array.isArray(list) && list.length > 0 ? { lines: list.map((each) => JSON.stringify(each)) } : undefined;
  }
  if (plain.startsWith('{')) {
    const lines = plain.split('\n').filter((line) => line.trim() !== '');
    return lines.length > 1 && lines.some((line) => isRecord(parsed(line))) ? { lines } : undefined;
  }
  const { delimiter, heading, body } = splitHeading(plain);
  const records = recordsOf(heading, delimiter);
  const lines = cellsOfRecords(records, body).map((row) => padded(records, row));
  return lines.length > 0 && records.fields.filter((field) => field !== undefined).length >= LEAST_FIELDS ? { records, lines } : undefined;
}

/** With the columns as the reader says they are. */
export const withChoices = (many: Many, choices: ColumnChoices): Many =>
  many.records === undefined ? many : { ...many, records: { ...many.records, fields: many.records.fields.map((field, index) => (choices[index] === undefined ? field : choices[index] === 'other' ? undefined : choices[index])) } };

/** What a line asks the verifier; a line that can't be read is answered already. */
export type AskedLine = { readonly request: unknown } | { readonly answer: RecordAnswer };

export function askedIn({ records, lines }: Many, index: number, shared: Shared): AskedLine {
  const line = lines[index] ?? '';
  if (records !== undefined) {
    const asked = requestOf(records, line as readonly string[], shared);
    return 'unread' in asked ? { answer: asked } : asked;
  }
  const request = parsed(line as string);
  return request === undefined ? { answer: { issues: [issue('malformed-json', '')] } } : { request };
}

/** No JSON text is `undefined`. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

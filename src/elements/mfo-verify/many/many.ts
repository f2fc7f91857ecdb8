/** A file of many calculations: a CSV of loans, or a JSON object a line; and what each line asks. */
import { issue } from '../../../primitives/issue.js';
import { isRecord } from '../../../primitives/reader.js';
import { cellsOfRecords, recordsOf, requestOf, type Field, type Records, type Shared } from '../../../i18n/table/records.js';
import { splitHeading } from '../../../i18n/table/record-ends.js';
import { ADDED, type RecordAnswer } from '../../../i18n/verdict-columns.js';

export interface Many {
  /** Of a CSV: its columns. */
  readonly records?: Records;
  readonly lines: readonly Line[];
}

/** The cells of a CSV's record, or a JSON text. */
export type Line = readonly string[] | string;

/** What the reader says of the columns, by their place. */
export type ColumnChoices = Readonly<Record<number, Field | 'other'>>;

/** A mark that was opened and not closed: what comes after it can't be told apart. */
export const UNCLOSED = 'unclosed';

/** `undefined` where the text is neither. */
export function manyIn(text: string): Many | typeof UNCLOSED | undefined {
  const plain = text.replace(/^\uFEFF/, '').trim();
  if (plain.startsWith('[')) {
    const list = parsed(plain);
    return Array.isArray(list) && list.length > 0 ? { lines: list.map((each) => JSON.stringify(each)) } : undefined;
  }
  if (plain.startsWith('{')) {
    const lines = plain.split('\n').filter((line) => line.trim() !== '');
    return lines.length > 1 && lines.some((line) => isRecord(parsed(line))) ? { lines } : undefined;
  }
  // Excel's own first line names the mark, which is seen anyway
  return tableIn(plain.replace(/\r\n?/g, '\n').replace(/^sep=.\n/i, ''));
}

function tableIn(text: string): Many | typeof UNCLOSED | undefined {
  const { delimiter, heading, body } = splitHeading(text);
  const whole = recordsOf(heading, delimiter);
  const width = whole.titles.length;
  const rows = cellsOfRecords(whole, body);
  const known = whole.fields.filter((field) => field !== undefined).length;
  // one known column may stand in any table; headings that nobody knows are asked about, where all of it is a table
  const isTable = known >= 2 || (width > 2 && rows.every((row) => row.length === width) && !whole.titles.some((title) => /^[\s\d.,/-]*$/.test(title)));
  if (rows.length === 0 || !isTable) return undefined;
  if ((text.split('"').length - 1) % 2 > 0) return UNCLOSED;
  // what this very page added is not added twice
  const own = whole.titles.slice(-ADDED.length).join() === ADDED.join() ? width - ADDED.length : width;
  return { records: { ...whole, titles: whole.titles.slice(0, own), fields: whole.fields.slice(0, own) }, lines: own === width ? rows : rows.map((row) => row.slice(0, own)) };
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
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where the records of a CSV end: a newline ends one, but within quotes, which begin a cell alone. */

const QUOTE = 0x22;
const NEWLINE = 0x0a;

/** Between cells, inside one without quotes, inside quotes, and just after a quote that may be the first of two. */
type Place = 'start' | 'plain' | 'quoted' | 'closing';

export interface RecordEnds {
  /** Whether this byte or character ends a record. */
  readonly next: (code: number) => boolean;
}

export function recordEnds(delimiter: string): RecordEnds {
  const between = delimiter.charCodeAt(0);
  let place: Place = 'start';
  return {
    next(code) {
      if (code === QUOTE) {
        place = place === 'start' || place === 'closing' ? 'quoted' : place === 'quoted' ? 'closing' : 'plain';
        return false;
      }
      if (place === 'quoted') return false;
      place = code === between || code === NEWLINE ? 'start' : 'plain';
      return code === NEWLINE;
    },
  };
}

/** The mark between cells, by the first line without what stands in quotes. */
export function delimiterOf(text: string): string {
  const [line = ''] = text.replace(/"[^"]*"/g, '').split('\n', 1);
  return [';', '\t', ','].find((mark) => line.includes(mark)) ?? ',';
}

/** The first record, which holds the headings, and what comes after it. */
export function splitHeading(text: string): { readonly delimiter: string; readonly heading: string; readonly body: string } {
  const delimiter = delimiterOf(text);
  const ends = recordEnds(delimiter);
  let end = 0;
  while (end < text.length && !ends.next(text.charCodeAt(end))) end += 1;
  return { delimiter, heading: text.slice(0, end).replace(/\r$/, ''), body: text.slice(end + 1) };
}

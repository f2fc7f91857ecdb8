/** cellsOf: a pasted table as rows of cells, whatever put it on the clipboard: a spreadsheet, a page, a CSV, the text of a PDF. */
import { dsvFormat } from 'd3-dsv';

export type Cells = readonly (readonly string[])[];

const clean = (cell: string): string => cell.replace(/[\u200b\ufeff]/g, '').trim();

/** Rows without a word are left out; each row is as wide as the widest. */
export function cellsOf(text: string): Cells {
  const rows = split(text.replace(/\r\n?/g, '\n')).map((row) => row.map(clean)).filter((row) => row.some((cell) => cell !== ''));
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

function split(text: string): Cells {
  if (/<t[rdh][\s>]/i.test(text)) return ofMarkup(text);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.some((line) => line.includes('\t'))) return dsvFormat('\t').parseRows(text);
  for (const delimiter of [';', '|', ',']) if (isEven(lines, delimiter)) return dsvFormat(delimiter).parseRows(text.trim());
  const spaced = lines.map((line) => line.trim().split(/ {2,}/));
  return spaced.length > 1 && spaced.every((row) => row.length === spaced[0]?.length && row.length > 2) ? spaced : ofPlainLines(lines);
}

/** The same number of cells in every line, three at least; decimal commas would make the numbers' lines longer than the heading's. */
function isEven(lines: readonly string[], delimiter: string): boolean {
  const rows = dsvFormat(delimiter).parseRows(lines.join('\n'));
  // commas inside the sums of a PDF's line leave pieces of two numbers in one cell
  if (delimiter === ',' && rows.some((row) => row.some((cell) => /^\d{2} /.test(cell)))) return false;
  const widths = rows.map((row) => row.length);
  return (widths[0] ?? 0) > 2 && widths.every((width) => width === widths[0]);
}

/** The source of a page: what stands in its cells, without tags. */
const ofMarkup = (text: string): Cells =>
  [...text.matchAll(/<tr[\s>][\s\S]*?(?=<tr[\s>]|<\/table|$)/gi)].map(([row]) =>
    [...row.matchAll(/<t[dh][^>]*>([\s\S]*?)(?=<t[dh][\s>]|<\/t[rdh]|$)/gi)].map(([, cell = '']) => entities(cell.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ')));

const entities = (text: string): string => text.replace(/&nbsp;|&#160;|&#xa0;/gi, ' ').replace(/&#8381;|&#8376;/g, '₸').replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');

const DATE = String.raw`\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{4} (?:ж\.|жылғы) \d{1,2} \p{L}{1,20}|\d{1,2} \p{L}{1,20} \d{4}(?: (?:г\.|года|ж\.))?`;
/** Bounded, so that a long run of digits is not tried from each of its places to its end. */
const SUM = String.raw`-?(?:\d{1,3}(?:[\s\u00a0\u202f]\d{3}){1,5}|\d{1,16})[.,]\d{2}(?!\d)`;
const TOKENS = new RegExp(`(?<date>${DATE})|(?<sum>${SUM})(?: ?(?:₸|тг\\.?|тенге|теңге))?`, 'gu');

/** Each line with a date has as many cells as the others; one that has fewer can't be told apart, and stands as it is. */
function ofPlainLines(lines: readonly string[]): Cells {
  const rows = lines.map(ofPlainLine);
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row, index) => (row.length > 1 && row.length < width ? ['', lines[index] ?? ''] : row));
}

/** A line of a PDF: columns a space apart, as the spaces inside its sums are; sums end with their tiyn. */
function ofPlainLine(line: string): readonly string[] {
  const found = [...line.matchAll(TOKENS)];
  const [first] = found;
  if (first?.groups?.['date'] === undefined) return [line];
  const number = line.slice(0, first.index).trim();
  return [number, ...found.map(([token]) => token)];
}

/** readSchedule: a pasted table → the rows of a schedule, or what must be asked first; nothing that may be read two ways is guessed. */
import type { CalendarDate } from '../../primitives/calendar-date.js';
import { add, subtract, tenge, ZERO } from '../../primitives/money.js';
import { cellsOf } from './cells.js';
import { isTotal, kindOf, type ColumnKind } from './headings.js';
import { dateOf, markOf, orderOf, sumOf, type DateOrder, type Mark } from './values.js';

/** What the reader was asked and answered. */
export interface TableChoices {
  /** By the place of the column; what is not answered is as recognised. */
  readonly columns?: Readonly<Record<number, ColumnKind>>;
  readonly mark?: Mark;
  readonly order?: DateOrder;
}

export type TableQuestion = 'columns' | 'mark' | 'order';

export interface TableColumn {
  /** The words over it, or nothing. */
  readonly title: string;
  readonly kind: ColumnKind | undefined;
  /** By its words, by its sums, or by the reader. */
  readonly by?: 'heading' | 'sums' | 'reader';
}

export interface TableRow {
  readonly date: CalendarDate;
  readonly payment: string;
  readonly principal?: string;
  readonly interest?: string;
  readonly balance?: string;
}

export interface ReadTable {
  readonly columns: readonly TableColumn[];
  readonly questions: readonly TableQuestion[];
  /** Cells that are neither a date nor a sum where one must stand: by row of the table and by column, from nought. */
  readonly unread: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Only once nothing is open. */
  readonly schedule?: readonly TableRow[];
  /** A first row without a payment: the day of the money. */
  readonly disbursementDate?: CalendarDate;
}

const SUMS = ['payment', 'principal', 'interest', 'balance'] as const;

type SumKind = (typeof SUMS)[number];

export function readSchedule(text: string, choices: TableChoices = {}): ReadTable {
  const cells = cellsOf(text);
  const isBody = (row: readonly string[]): boolean => row.some(looksLikeDate) && !isTotal(row);
  const start = cells.findIndex(isBody);
  if (start < 0) return { columns: [], questions: [], unread: cells.slice(0, 1).map((row) => ({ row: 0, column: 0, text: row.join(' ') })) };
  const titles = titlesOf(cells.slice(0, start), cells[start] ?? []);
  const body = cells.slice(start).filter((row) => !isTotal(row) && !isCaption(row));
  const marks = new Set(body.flat().filter((cell) => !looksLikeDate(cell)).map(markOf));
  const orders = new Set(body.flat().map(orderOf));
  const mark = choices.mark ?? told<Mark>(marks, [',', '.']);
  const order = choices.order ?? told<DateOrder>(orders, ['day-month', 'month-day']);
  const columns = columnsOf(titles, body, choices, mark ?? ',', order ?? 'day-month');
  const questions: TableQuestion[] = [
    ...(isWhole(columns) ? [] : ['columns' as const]),
    ...(mark === undefined && (marks.has('either') || (marks.has(',') && marks.has('.'))) ? ['mark' as const] : []),
    ...(order === undefined && (orders.has('either') || orders.has('month-day')) ? ['order' as const] : []),
  ];
  return { columns, questions, ...rowsOf(body, start, columns, mark ?? ',', order ?? 'day-month', questions.length === 0) };
}

/** The only one of two that the table shows; `undefined` where it shows both, or neither. */
const told = <T extends string>(seen: ReadonlySet<string | undefined>, [a, b]: readonly [T, T]): T | undefined => (seen.has(a) === seen.has(b) ? undefined : seen.has(a) ? a : b);

/** A line of words between the rows: the number of a page. */
const isCaption = (row: readonly string[]): boolean => row.filter((cell) => cell !== '').length === 1 && row.every((cell) => !looksLikeDate(cell) && markOf(cell) === undefined && !/^\d+$|\d[.,]\d{2}(?!\d)/.test(cell));

const looksLikeDate = (cell: string): boolean => dateOf(cell, 'day-month') !== undefined || dateOf(cell, 'month-day') !== undefined;

/** The last row above that is as wide, its cells joined with what stands over them. */
function titlesOf(above: readonly (readonly string[])[], first: readonly string[]): readonly string[] {
  return first.map((_, column) => above.map((row) => row[column] ?? '').filter(Boolean).join(' '));
}

/** Every column told, one of dates, one of payments, and no two of one kind. */
function isWhole(columns: readonly TableColumn[]): boolean {
  const count = (kind: ColumnKind): number => columns.filter((column) => column.kind === kind).length;
  return columns.every(({ kind }) => kind !== undefined) && count('date') === 1 && count('payment') === 1 && SUMS.every((kind) => count(kind) <= 1);
}

function columnsOf(titles: readonly string[], body: readonly (readonly string[])[], { columns: chosen = {} }: TableChoices, mark: Mark, order: DateOrder): readonly TableColumn[] {
  const named = titles.map((title, index): TableColumn => {
    const own = chosen[index];
    if (own !== undefined) return { title, kind: own, by: 'reader' };
    const all = body.map((row) => row[index] ?? '');
    if (all.every((cell) => cell === '')) return { title, kind: 'other', by: 'sums' };
    const kind = kindOf(title);
    // a word over a column that holds something else is not believed
    const told = all.filter((cell) => cell !== '');
    // most of them: one that can't be read is named, and does not make it another column
    const holdsDates = told.filter((cell) => dateOf(cell, order) !== undefined).length * 2 > told.length;
    if (holdsDates) return { title, kind: 'date', by: kind === 'date' ? 'heading' : 'sums' };
    if (kind === 'date' && told.some((cell) => dateOf(cell, order) !== undefined)) return { title, kind, by: 'heading' };
    if (kind !== undefined && kind !== 'date') return { title, kind, by: 'heading' };
    return all.every((cell, row) => cell === '' || Number(cell) === row + Number(all[0] || 1)) ? { title, kind: 'number', by: 'sums' } : { title, kind: undefined };
  });
  return deduced(named, body, mark);
}

/** Columns without a known word, by their sums: a payment is its parts, a balance the one before less principal. One way alone must fit. */
function deduced(columns: readonly TableColumn[], body: readonly (readonly string[])[], mark: Mark): readonly TableColumn[] {
  const open = columns.flatMap(({ kind }, index) => (kind === undefined ? [index] : []));
  if (open.length === 0 || open.length > 4) return columns;
  const lacking = SUMS.filter((kind) => !columns.some((column) => column.kind === kind));
  const sums = body.map((row) => row.map((cell) => sumOf(cell, mark)));
  const ways = arrangements(open, [...lacking, ...open.map(() => 'other' as const)]).filter((way) => addsUp(columns.map((column, index) => way.get(index) ?? column.kind), sums));
  const [only] = ways;
  if (only === undefined || ways.length > 1) return columns;
  return columns.map((column, index) => (column.kind === undefined ? { ...column, kind: only.get(index), by: 'sums' } : column));
}

function arrangements(places: readonly number[], kinds: readonly ColumnKind[]): readonly ReadonlyMap<number, ColumnKind>[] {
  const [place, ...rest] = places;
  if (place === undefined) return [new Map()];
  return [...new Set(kinds)].flatMap((kind) => {
    const left = kinds.filter((_, index) => index !== kinds.indexOf(kind));
    return arrangements(rest, left).map((way) => new Map([[place, kind], ...way]));
  });
}

/** Only what all four columns prove is taken. */
function addsUp(kinds: readonly (ColumnKind | undefined)[], sums: readonly (readonly (string | undefined)[])[]): boolean {
  const place = (kind: SumKind): number => kinds.indexOf(kind);
  if (SUMS.some((kind) => place(kind) < 0)) return false;
  const rows = sums.map((row) => SUMS.flatMap((kind) => row[place(kind)] ?? [])).filter((row) => row.length === SUMS.length).map((row) => row.map(tenge));
  return rows.length > 1 && rows.every(([payment = ZERO, principal = ZERO, interest = ZERO, balance = ZERO], index) => {
    const before = rows[index - 1]?.[SUMS.indexOf('balance')];
    return payment === add(principal, interest) && (before === undefined || subtract(before, principal) === balance);
  });
}

function rowsOf(body: readonly (readonly string[])[], start: number, columns: readonly TableColumn[], mark: Mark, order: DateOrder, isClear: boolean): Pick<ReadTable, 'unread' | 'schedule' | 'disbursementDate'> {
  const place = (kind: ColumnKind): number => columns.findIndex((column) => column.kind === kind);
  const dates = place('date');
  const unread: { row: number; column: number; text: string }[] = [];
  const rows = body.flatMap((row, index): (TableRow | { readonly date: CalendarDate; readonly payment: undefined })[] => {
    const read = (column: number, value: string | undefined): string | undefined => {
      if (value === undefined && row[column] !== '') unread.push({ row: start + index, column, text: row[column] ?? '' });
      return value;
    };
    const date = dates < 0 ? undefined : (dateOf(row[dates] ?? '', order) ?? read(dates, undefined));
    const sums = Object.fromEntries(SUMS.flatMap((kind) => {
      const column = place(kind);
      const value = column < 0 ? undefined : read(column, sumOf(row[column] ?? '', mark));
      return value === undefined ? [] : [[kind, value]];
    })) as Partial<Record<SumKind, string>>;
    if (date === undefined) {
      if (dates >= 0 && row[dates] === '') unread.push({ row: start + index, column: dates, text: '' });
      return [];
    }
    if (sums.payment !== undefined) return [{ ...sums, date: date as CalendarDate, payment: sums.payment }];
    // the day of the money has no payment; any other row must have one
    if (index === 0) return [{ date: date as CalendarDate, payment: undefined }];
    if (row[place('payment')] === '') unread.push({ row: start + index, column: place('payment'), text: '' });
    return [];
  });
  const [first, ...rest] = rows;
  // a first payment of nought is the day of the money where its number is nought too; else it is a payment put off
  const isMoneyDay = first !== undefined && rest.length > 0 && (first.payment === undefined || (Number(first.payment) === 0 && body[0]?.[place('number')] === '0'));
  const schedule = (isMoneyDay ? rest : rows).filter((row): row is TableRow => row.payment !== undefined);
  return { unread, ...(isMoneyDay && { disbursementDate: first.date }), ...(isClear && unread.length === 0 && schedule.length > 0 && { schedule }) };
}

/** A CSV of loans, a line each: the columns by their headings in three languages, and each line as the verifier asks for it. */
import { dsvFormat } from 'd3-dsv';
import { echo } from '../../primitives/issue.js';
import { annualRate } from '../../primitives/rate.js';
import type { Method } from '../../product/product.js';
import { parseRate } from '../parse-number.js';
import { dateOf, markOf, orderOf, sumOf } from './values.js';

export interface Records {
  readonly delimiter: string;
  readonly titles: readonly string[];
  readonly fields: readonly (Field | undefined)[];
}

/** What a column may tell of a loan. */
export type Field = keyof typeof FIELDS;

/** What a cell was expected to be. */
export type CellKind = 'money' | 'date' | 'rate' | 'share' | 'count' | 'span' | 'one-of' | 'twice' | 'width';

/** A cell that can't be read, or may be read two ways. */
export interface UnreadCell {
  readonly title: string;
  readonly got: string;
  readonly expected: CellKind;
}

/** What all lines of a file share. */
export interface Shared {
  readonly product?: object | undefined;
  readonly method?: Method | undefined;
  /** Of terms that are bare numbers under a heading that names no unit. */
  readonly termUnit?: 'months' | 'days' | undefined;
}

type Reading = { readonly value: unknown } | { readonly expected: CellKind };

const words = (cell: string): string => cell.toLowerCase().replace(/[\s\u00a0_]+/g, ' ').trim();

const found = (value: unknown, expected: CellKind): Reading => (value === undefined ? { expected } : { value });

/** A sum that may be read two ways is not read. */
function sum(cell: string): Reading {
  const mark = markOf(cell);
  return found(mark === 'either' ? undefined : sumOf(cell, mark ?? ','), 'money');
}

function date(cell: string): Reading {
  const order = orderOf(cell);
  return found(order === 'either' ? undefined : dateOf(cell, order ?? 'day-month'), 'date');
}

/** A spreadsheet's cell of percent may leave as a share: `0,447` is 44,7 % or less than one, and only a sign tells. */
const rate = (cell: string): Reading => {
  const text = parseRate(cell);
  if (text !== undefined && Number(text) > 0 && Number(text) < 1 && !cell.includes('%')) return { expected: 'share' };
  return found(text === undefined ? undefined : annualRate(text).text, 'rate');
};

const UNITS = String.raw`(m|м|мес\p{L}*|ай|айлар|months?|d|д|дн\p{L}*|день|күн|days?)`;
const SPAN = new RegExp(`^(\\d{1,4}) ?${UNITS}?\\.?$`, 'u');
const IN_TITLE = new RegExp(`[,( ]\\s*(?:в )?${UNITS}\\.?\\)?$`, 'u');

const unitIn = (title: string): string | undefined => IN_TITLE.exec(words(title))?.[1];

/** Whether the column of terms is headed without a unit. */
export const lacksUnit = ({ titles, fields }: Records): boolean => fields.some((field, index) => field === 'term' && unitIn(titles[index] ?? '') === undefined);

/** `12 мес.`, `12m` are months; `20 дней`, `20 күн`, `20d` are days; a bare number is what the heading says. */
function span(cell: string, title: string, termUnit?: string): Reading {
  const [, digits, own] = SPAN.exec(words(cell)) ?? [];
  const unit = own ?? unitIn(title) ?? termUnit;
  if (digits === undefined || unit === undefined) return { expected: 'span' };
  const count = Number(digits);
  return { value: /^(d|д|күн)/u.test(unit) ? { days: count } : { months: count } };
}

const step = (cell: string, title: string): Reading => (/^(ежемесячно|ай сайын|monthly)$/u.test(words(cell)) ? { value: { months: 1 } } : span(cell, title));

const named = (names: Readonly<Record<string, RegExp>>) => (cell: string): Reading => found(Object.entries(names).find(([, pattern]) => pattern.test(words(cell)))?.[0], 'one-of');

const method = named({ 'annuity': /^(annuity|аннуитет|равн|тең)/u, 'differentiated': /^(differentiated|дифференц|убыва|саралан|кемімелі)/u, 'single-payment': /^(single|одним|единовременн|бір төлем|біржолғы)/u });
const dayCount = named({ '30/360': /^30e?\/360$/, 'actual/365': /^(actual|act|факт|нақты)\/365$/u, 'actual/360': /^(actual|act|факт|нақты)\/360$/u, 'actual/actual': /^(actual|act|факт|нақты)\/(actual|act|факт|нақты)$/u });

/** What a column may be: the words over it, how its cells are read, and where that goes in the request. */
const FIELDS = {
  amount: { title: /^(amount|сумма( микрокредита| займа| кредита)?|микрокредит сомасы|сома(сы)?)$/u, read: sum, path: ['request', 'amount'] },
  term: { title: /^(term|срок( микрокредита| займа)?|мерзімі?)$/u, read: span, path: ['request', 'term'] },
  method: { title: /^(method|метод|способ)( погашения)?$|^(өтеу )?әдісі?$/u, read: method, path: ['request', 'method'] },
  disbursementDate: { title: /^(disbursement ?date|дата (выдачи|договора)|берілген күні|берілу күні)$/u, read: date, path: ['request', 'disbursementDate'] },
  firstPaymentDate: { title: /^(first ?payment ?date|дата первого платежа|бірінші төлем күні)$/u, read: date, path: ['request', 'firstPaymentDate'] },
  dayCount: { title: /^(day ?count|(временная )?база( дней)?|(күн|уақыт) базасы)$/u, read: dayCount, path: ['request', 'product', 'dayCount'] },
  paymentEvery: { title: /^(payment ?every|периодичность|төлем жиілігі)$/u, read: step, path: ['request', 'product', 'paymentEvery'] },
  nominalRate: { title: /^(nominal ?rate|номинальная ставка|ставка( вознаграждения)?|номиналды мөлшерлеме|мөлшерлеме|сыйақы мөлшерлемесі)$/u, read: rate, path: ['disclosed', 'nominalRate'] },
  gesvRate: { title: /^(gesv( ?rate)?|гэсв|жтсм)$/u, read: rate, path: ['disclosed', 'gesvRate'] },
  overpayment: { title: /^(overpayment|переплата|артық төлем)$/u, read: sum, path: ['disclosed', 'overpayment'] },
  totalPayable: { title: /^(total ?payable|всего( выплат)?|сумма (всех )?выплат|барлық төлем( сомасы)?)$/u, read: sum, path: ['disclosed', 'totalPayable'] },
  instalment: { title: /^(instal?ment|плат[её]ж|первый плат[её]ж|ежемесячный плат[её]ж|төлем|ай сайынғы төлем)$/u, read: sum, path: ['disclosed', 'instalment'] },
} as const;

/** In the order in which they are offered. */
export const RECORD_FIELDS = Object.keys(FIELDS) as readonly Field[];

/** Whether some column tells what was published: without one there is nothing to check. */
export const tellsFigures = ({ fields }: Records): boolean => fields.some((field) => field !== undefined && FIELDS[field].path[0] === 'disclosed');

/** The first line; columns that are not recognised are handed through. */
export function recordsOf(heading: string, delimiter: string): Records {
  const line = heading.replace(/^\ufeff/, '');
  const titles = dsvFormat(delimiter).parseRows(line)[0] ?? [];
  return { delimiter, titles, fields: titles.map((title) => RECORD_FIELDS.find((field) => FIELDS[field].title.test(plainTitle(title)))) };
}

/** Without the unit: `Сумма, тг`, `ГЭСВ (%)`, `Срок, мес.`. */
const plainTitle = (title: string): string => words(title.replace(/([a-z])([A-Z])/g, '$1 $2')).replace(/[,( ]+(в )?(%|₸|тг|тенге|теңге|kzt|tenge|мес|месяцах|дней|днях|ай|күн|months|days)\.?\)?$/u, '');

export const cellsOfRecords = ({ delimiter }: Records, block: string): readonly (readonly string[])[] => dsvFormat(delimiter).parseRows(block).filter((row) => row.some((cell) => cell.trim() !== ''));

/** As wide as the heading: what is lacking is empty; what is too much, unless it is empty too, stays in the last cell. */
export function padded({ titles, delimiter }: Records, row: readonly string[]): readonly string[] {
  const width = titles.length;
  if (row.length <= width || width === 0) return [...row, ...titles.slice(row.length).map(() => '')];
  const rest = row.slice(width);
  return rest.every((cell) => cell.trim() === '') ? row.slice(0, width) : [...row.slice(0, width - 1), row.slice(width - 1).join(delimiter)];
}

/** A comma within a number may have cut it in two: then no cell is sure to stand where it belongs. */
const tooWide = ({ titles }: Records, row: readonly string[]): boolean => row.slice(titles.length).some((cell) => cell.trim() !== '');

export const recordText = ({ delimiter }: Records, cells: readonly string[]): string => dsvFormat(delimiter).formatRow([...cells]);

/** The request of one line, or the cells that can't be read; an empty cell is not told. What all lines share holds for what no cell tells. */
export function requestOf(records: Records, cells: readonly string[], { product, method, termUnit }: Shared = {}): { readonly request: object } | { readonly unread: readonly UnreadCell[] } {
  const { titles, fields } = records;
  if (tooWide(records, cells)) return { unread: [{ title: String(titles.length), got: String(cells.length), expected: 'width' }] };
  const request: Record<string, Record<string, unknown>> = { request: { product: { ...product }, ...(method !== undefined && { method }) }, disclosed: {} };
  // two columns of one kind: which of them counts is not ours to say
  const unread: UnreadCell[] = twice(records).map(([title, got]) => ({ title, got, expected: 'twice' }));
  fields.forEach((field, index) => {
    const cell = (cells[index] ?? '').trim();
    if (field === undefined || cell === '') return;
    const { read, path } = FIELDS[field];
    const reading = read(cell, titles[index] ?? '', termUnit);
    if ('expected' in reading) unread.push({ title: titles[index] ?? '', got: echo(cell), expected: reading.expected });
    else put(request, path, reading.value);
  });
  return unread.length > 0 ? { unread } : { request };
}

/** Columns that tell the same as one before them, each with that one. */
export const twice = ({ titles, fields }: Records): readonly (readonly [string, string])[] =>
  fields.flatMap((field, index) => (field !== undefined && fields.indexOf(field) < index ? [[titles[index] ?? '', titles[fields.indexOf(field)] ?? ''] as const] : []));

function put(into: Record<string, unknown>, [key, ...rest]: readonly string[], value: unknown): void {
  if (key === undefined) return;
  if (rest.length === 0) into[key] = value;
  else put((into[key] ??= {}) as Record<string, unknown>, rest, value);
}

/** The lines of a file with what came of each, as a table shows them: told apart by verdict, by figure, by a word; in an order. */
import { isRecord } from '../../../primitives/reader.js';
import { verdictOf, type RecordAnswer } from '../../../i18n/verdict-columns.js';
import type { Check } from '../../../engine.js';
import type { AskedLine, Line, Many } from './many.js';

export const VERDICTS = ['inconsistent', 'incomplete', 'unread', 'consistent'] as const;

export interface ManyRow {
  /** From nought. */
  readonly index: number;
  /** What the first column that tells nothing of the loan says: its number, its name. */
  readonly name: string;
  readonly amount: string | undefined;
  readonly verdict: (typeof VERDICTS)[number];
  readonly gesv: Check | undefined;
  /** Figures that differ or can't be checked; the rows of a schedule are one. */
  readonly differs: readonly string[];
  /** How many of them differ. */
  readonly mismatches: number;
}

export function rowOf(many: Many, index: number, asked: AskedLine, answer: RecordAnswer): ManyRow {
  const place = many.records?.fields.indexOf(undefined) ?? -1;
  const checks = 'checks' in answer ? answer.checks : [];
  return {
    index,
    name: (place < 0 ? undefined : many.lines[index]?.[place]) ?? '',
    amount: amountIn(asked),
    verdict: verdictOf(answer),
    gesv: checks.find(({ id }) => id === 'gesvRate'),
    differs: figuresOf(checks.filter(({ verdict }) => verdict !== 'match')),
    mismatches: figuresOf(checks.filter(({ verdict }) => verdict === 'mismatch')).length,
  };
}

const figuresOf = (checks: readonly Check[]): readonly string[] => [...new Set(checks.map(({ id }) => figureOf(id)))];

/** `rows.3.payment` belongs to the schedule. */
const figureOf = (id: string): string => (id.startsWith('rows.') ? 'schedule' : id);

function amountIn(asked: AskedLine): string | undefined {
  const request = 'request' in asked && isRecord(asked.request) ? asked.request['request'] : undefined;
  const amount = isRecord(request) ? request['amount'] : undefined;
  return typeof amount === 'string' && /^\d{1,16}(\.\d{1,2})?$/.test(amount) ? amount : undefined;
}

export const ORDERS = ['line', 'verdict', 'amount', 'gesv', 'differs'] as const;

/** What of a file is shown; empty is all. */
export interface Shown {
  readonly verdict: ManyRow['verdict'] | '';
  readonly figure: string;
  readonly word: string;
  readonly order: (typeof ORDERS)[number];
}

export const ALL: Shown = { verdict: '', figure: '', word: '', order: 'line' };

/** Only to put them in order: what is shown stays exact. The greatest comes first, what is not known last. */
const SIZE: Readonly<Record<Exclude<Shown['order'], 'line' | 'verdict'>, (row: ManyRow) => number>> = {
  amount: ({ amount }) => Number(amount ?? -1),
  gesv: ({ gesv }) => (gesv?.difference == null ? -1 : Math.abs(Number(gesv.difference))),
  differs: ({ mismatches, differs }) => mismatches * 1_000 + differs.length,
};

export function shownRows(rows: readonly ManyRow[], { lines }: Many, { verdict, figure, word, order }: Shown): readonly ManyRow[] {
  const wanted = word.trim().toLowerCase();
  const found = rows.filter((row) => (verdict === '' || row.verdict === verdict) && (figure === '' || row.differs.includes(figure)) && (wanted === '' || String(row.index + 1) === wanted || textOf(lines[row.index]).includes(wanted)));
  if (order === 'line') return found;
  const rank = order === 'verdict' ? (row: ManyRow): number => -VERDICTS.indexOf(row.verdict) : SIZE[order];
  return [...found].sort((a, b) => rank(b) - rank(a) || a.index - b.index);
}

const textOf = (line: Line = ''): string => (typeof line === 'string' ? line : line.join('\n')).toLowerCase();

/** What a visitor has typed of income and debts, kept as typed in both modes, and the request it makes; the engine judges it. */
import { CRITERIA, type Criterion } from '../../affordability/request.js';
import { RISKS } from '../../affordability/income.js';
import { number } from '../../i18n/format.js';
import { parseCount, parseMoney } from '../../i18n/parse-number.js';
import type { GroundId } from '../../law/refusal-grounds.js';
import type { CalendarDate, CalendarMonth } from '../../primitives/calendar-date.js';

export type Risk = (typeof RISKS)[number];

export const DEBT_COLUMNS = {
  loan: ['monthlyPayment', 'overdue', 'balance'],
  card: ['monthlyPayment', 'overdue', 'limit', 'used'],
} as const;

export type DebtKind = keyof typeof DEBT_COLUMNS;
export type DebtColumn = (typeof DEBT_COLUMNS)[DebtKind][number];

export interface SourceEntry {
  readonly key: number;
  readonly criterion: Criterion;
  readonly months: Readonly<Record<string, string>>;
}

export interface DebtEntry {
  readonly key: number;
  readonly kind: DebtKind;
  readonly sums: Readonly<Partial<Record<DebtColumn, string>>>;
}

export interface Entry {
  readonly mode: 'quick' | 'full';
  readonly income: string;
  readonly payments: string;
  readonly minors: string;
  readonly risks: readonly Risk[];
  readonly sources: readonly SourceEntry[];
  readonly debts: readonly DebtEntry[];
  /** Said by the visitor: that none was added yet does not mean that there is none. */
  readonly noDebts: boolean;
  /** Grounds of refusal that the visitor ticked for himself. */
  readonly grounds: readonly GroundId[];
}

export const EMPTY: Entry = { mode: 'quick', income: '', payments: '', minors: '', risks: [], sources: [], debts: [], noDebts: false, grounds: [] };

/** What must be told before there is an answer. */
export type Pending = 'income' | 'minors' | 'loans';

export const isEmpty = (typed: string | undefined): boolean => typed === undefined || typed.trim() === '';

export function pendingOf({ mode, income, payments, minors, sources, debts, noDebts }: Entry, window: readonly CalendarMonth[]): readonly Pending[] {
  const quick = mode === 'quick';
  const hasIncome = quick ? !isEmpty(income) : sources.some(({ months }) => window.some((month) => !isEmpty(months[month])));
  const hasDebts = quick ? !isEmpty(payments) : debts.length === 0 ? noDebts : debts.every(({ kind, sums }) => DEBT_COLUMNS[kind].every((column) => !isEmpty(sums[column])));
  return [...(hasIncome ? [] : (['income'] as const)), ...(hasDebts ? [] : (['loans'] as const)), ...(isEmpty(minors) ? (['minors'] as const) : [])];
}

const sum = (typed: string): string => parseMoney(typed) ?? typed.trim();

export interface Asked {
  readonly json: object;
  /** The field that an issue of the request concerns, by its pointer. */
  readonly fieldAt: (path: string) => string | undefined;
}

export const sourceField = (key: number, month: string): string => `source-${key}-${month}`;
export const debtField = (key: number, column: DebtColumn): string => `debt-${key}-${column}`;

/** What can't be read stays as typed, so that the issue names it; what is empty is left out. */
export function requestOf(entry: Entry, date: CalendarDate, window: readonly CalendarMonth[]): Asked {
  const { mode, income, payments, minors, risks, sources, debts } = entry;
  const quick = mode === 'quick';
  // what stands in a month that is not looked at any more is kept, and asked of nobody
  const told = sources.filter(({ months }) => window.some((month) => !isEmpty(months[month])));
  const quickIncome = isEmpty(income) ? [] : [{ criterion: CRITERIA[0], months: Object.fromEntries(window.map((month) => [month, sum(income)])) }];
  const fullIncome = told.map(({ criterion, months }) => ({ criterion, months: Object.fromEntries(window.flatMap((month) => (isEmpty(months[month]) ? [] : [[month, sum(months[month] ?? '')]]))) }));
  const quickDebts = isEmpty(payments) ? [] : [{ kind: 'loan', monthlyPayment: sum(payments), overdue: '0', balance: '0' }];
  const fullDebts = debts.map(({ kind, sums }) => ({ kind, ...Object.fromEntries(DEBT_COLUMNS[kind].flatMap((column) => (isEmpty(sums[column]) ? [] : [[column, sum(sums[column] ?? '')]]))) }));
  return {
    json: {
      date,
      income: quick ? quickIncome : fullIncome,
      ...(isEmpty(minors) ? {} : { minors: childrenOf(minors) ?? minors.trim() }),
      loans: quick ? quickDebts : fullDebts,
      ...Object.fromEntries(risks.map((risk) => [risk, true])),
    },
    fieldAt(path) {
      const [, part, place, inside, month] = path.split('/');
      if (part === 'minors') return part;
      if (quick) return part === 'income' ? 'income' : part === 'loans' ? 'payments' : undefined;
      const source = told[Number(place)];
      if (part === 'income' && source !== undefined && inside === 'months' && month !== undefined) return sourceField(source.key, month);
      const debt = debts[Number(place)];
      return part === 'loans' && debt !== undefined && inside !== undefined ? debtField(debt.key, inside as DebtColumn) : undefined;
    },
  };
}

/** A sum of nought, however it is written. */
export const isNothing = (typed: string): boolean => Number(parseMoney(typed) ?? NaN) === 0;

/** A number of children has no spaces inside. */
const childrenOf = (typed: string): number | undefined => (/\d\s+\d/.test(typed) ? undefined : parseCount(typed));

export const tidiedCount = (typed: string): string => String(childrenOf(typed) ?? typed.trim());

/** The same sum in its usual form, once its field is left. */
export function tidied(typed: string): string {
  const read = parseMoney(typed);
  return read === undefined ? typed : number(read);
}

/** A change of what stands in the form now, which may be newer than what is on screen. */
export type Change = (entry: Entry) => Partial<Entry>;

/** The months of a source, changed. */
export const ofSource = (key: number, change: (months: SourceEntry['months']) => SourceEntry['months']): Change => ({ sources }) => ({
  sources: sources.map((each) => (each.key === key ? { ...each, months: { ...each.months, ...change(each.months) } } : each)),
});

/** The sums of a debt, changed. */
export const ofDebt = (key: number, change: (sums: DebtEntry['sums']) => DebtEntry['sums']): Change => ({ debts }) => ({
  debts: debts.map((each) => (each.key === key ? { ...each, sums: { ...each.sums, ...change(each.sums) } } : each)),
});

/** On the way to the full form what was told is not asked for again: each month takes the average income, a debt the payments. */
export function toMode(entry: Entry, mode: Entry['mode'], window: readonly CalendarMonth[], nextKey: () => number): Entry {
  if (mode === 'quick') return { ...entry, mode };
  const { income, payments, sources, debts, noDebts } = entry;
  const months = isEmpty(income) ? {} : Object.fromEntries(window.map((month) => [month, income]));
  const known = debts.length > 0 || noDebts || isEmpty(payments);
  return {
    ...entry,
    mode,
    sources: sources.length > 0 ? sources : [{ key: nextKey(), criterion: CRITERIA[0], months }],
    debts: known || isNothing(payments) ? debts : [{ key: nextKey(), kind: 'loan', sums: { monthlyPayment: payments, overdue: '0' } }],
    noDebts: noDebts || (debts.length === 0 && isNothing(payments)),
  };
}

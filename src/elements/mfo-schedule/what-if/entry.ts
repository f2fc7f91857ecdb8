/** A change as it is being told: its kind and its fields as they were typed; and the change that it comes to. */
import type { Term } from '../../../primitives/readers.js';
import type { ChangeKind } from '../../../change/changes.js';
import { READ_TYPED, tidiedTyped } from '../../../i18n/typed.js';

export const KINDS = ['early-repayment', 'late', 'overpayment', 'deferral', 'instalment-cut', 'term', 'rate', 'method', 'military-service', 'forgiveness'] as const satisfies readonly ChangeKind[];

/** What each kind asks, in the order in which it is asked. */
export const FIELDS = {
  'early-repayment': ['date', 'full', 'amount', 'mode'],
  'late': ['row', 'paidOn', 'amount'],
  'overpayment': ['date', 'amount'],
  'deferral': ['fromRow', 'months', 'of'],
  'instalment-cut': ['fromRow', 'months', 'sharePercent'],
  'term': ['date', 'term'],
  'rate': ['date', 'nominalRate'],
  'method': ['date', 'method'],
  'military-service': ['fromDate', 'untilDate'],
  'forgiveness': ['date', 'principal', 'interest'],
} as const satisfies Readonly<Record<ChangeKind, readonly string[]>>;

export type FieldName = (typeof FIELDS)[ChangeKind][number];

/** How a field is told. */
export type FieldKind = 'date' | 'money' | 'rate' | 'count' | 'row' | 'choice' | 'flag';

export const HOW: Readonly<Record<FieldName, FieldKind>> = {
  date: 'date', paidOn: 'date', fromDate: 'date', untilDate: 'date', amount: 'money', principal: 'money', interest: 'money', nominalRate: 'rate', sharePercent: 'rate',
  months: 'count', term: 'count', fromRow: 'row', row: 'row', mode: 'choice', of: 'choice', method: 'choice', full: 'flag',
};

/** Fields that may stay empty: all that is owed, and one of two. */
const MAY_BE_EMPTY: Readonly<Partial<Record<ChangeKind, readonly FieldName[]>>> = { 'late': ['amount'], 'early-repayment': ['full'], 'forgiveness': ['principal', 'interest'] };

export interface Draft {
  readonly kind: ChangeKind | '';
  readonly typed: Readonly<Partial<Record<FieldName, string>>>;
}

export const EMPTY: Draft = { kind: '', typed: {} };

/** The fields that are asked now: of all that is owed, neither sum nor mode. */
export function fieldsOf({ kind, typed }: Draft): readonly FieldName[] {
  if (kind === '') return [];
  const isFull = kind === 'early-repayment' && typed.full === 'yes';
  return (FIELDS[kind] as readonly FieldName[]).filter((name) => !isFull || (name !== 'amount' && name !== 'mode'));
}

const READ: Readonly<Record<FieldKind, (typed: string) => string | number | boolean | undefined>> = {
  ...READ_TYPED,
  row: (typed) => Number(typed),
  choice: (typed) => typed,
  flag: (typed) => typed === 'yes',
};

export interface Told {
  /** As a request has it; `undefined` while something is lacking. */
  readonly change?: object;
  /** Fields that can't be read. */
  readonly wrong: readonly FieldName[];
}

export function changeIn(draft: Draft, term: Term): Told {
  const { kind, typed } = draft;
  if (kind === '') return { wrong: [] };
  const fields = fieldsOf(draft);
  const told = fields.filter((name) => (typed[name] ?? '').trim() !== '');
  const values = told.map((name) => [name, READ[HOW[name]](typed[name] ?? '')] as const);
  const wrong = values.flatMap(([name, value]) => (value === undefined ? [name] : []));
  const lacking = fields.filter((name) => !told.includes(name) && MAY_BE_EMPTY[kind]?.includes(name) !== true);
  const isEmpty = kind === 'forgiveness' && !told.includes('principal') && !told.includes('interest');
  if (wrong.length > 0 || lacking.length > 0 || isEmpty) return { wrong };
  // the unit of a new term is that of the old one
  const written = values.flatMap(([name, value]) => (value === false ? [] : [[name, name === 'term' ? { [Object.keys(term)[0] as string]: value } : value] as const]));
  return { wrong, change: { kind, ...Object.fromEntries(written) } };
}

/** As people write it, when a field is left. */
export function tidied(name: FieldName, typed: string): string {
  return typed.trim() === '' ? typed : tidiedTyped(HOW[name], typed, READ[HOW[name]](typed));
}

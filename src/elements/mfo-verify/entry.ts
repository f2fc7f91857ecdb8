/** What was typed or pasted to be checked, as it was written; and the request that it comes to, over what the page handed over. */
import type { DayCount } from '../../primitives/day-count.js';
import type { Method } from '../../product/product.js';
import { READ_TYPED, tidiedTyped } from '../../i18n/typed.js';
import { orderOf } from '../../i18n/table/values.js';
import type { CellKind, Shared } from '../../i18n/table/records.js';
import { readSchedule, type ReadTable, type TableChoices } from '../../i18n/table/read-schedule.js';

export const TERMS = ['amount', 'term', 'disbursementDate', 'firstPaymentDate'] as const;
export const FIGURES = ['nominalRate', 'gesvRate', 'overpayment', 'totalPayable', 'instalment'] as const;

export type FieldName = (typeof TERMS)[number] | (typeof FIGURES)[number];

/** Days between payments by the two ways that are usual. */
export const STEPS = { months: { months: 1 }, days: { days: 30 } } as const;

export interface VerifyEntry {
  readonly typed: Readonly<Record<FieldName, string>>;
  readonly unit: 'months' | 'days';
  /** Empty is not known. */
  readonly method: Method | '';
  readonly dayCount: DayCount | '';
  readonly step: keyof typeof STEPS | '';
  /** Of a file's terms that are bare numbers. */
  readonly termUnit: 'months' | 'days' | '';
  readonly table: string;
  readonly choices: TableChoices;
}

const NOTHING = Object.fromEntries([...TERMS, ...FIGURES].map((name) => [name, ''])) as VerifyEntry['typed'];

export const EMPTY: VerifyEntry = { typed: NOTHING, unit: 'months', method: '', dayCount: '', step: '', termUnit: '', table: '', choices: {} };

/** What each field holds, and how it is read. */
export const KINDS: Readonly<Record<FieldName, CellKind>> = { amount: 'money', term: 'count', disbursementDate: 'date', firstPaymentDate: 'date', nominalRate: 'rate', gesvRate: 'rate', overpayment: 'money', totalPayable: 'money', instalment: 'money' };

const READ: Readonly<Record<'money' | 'rate' | 'count' | 'date', (typed: string) => string | number | undefined>> = {
  ...READ_TYPED,
  // 03/04/2026 may be March or April, as in a table
  date: (typed) => (orderOf(typed) === 'either' ? undefined : READ_TYPED.date(typed)),
};

export interface Asked {
  /** `undefined` while nothing can be checked. */
  readonly request: object | undefined;
  /** Fields that can't be read. */
  readonly wrong: readonly FieldName[];
  /** The pasted table, where there is one. */
  readonly table: ReadTable | undefined;
}

type Loose = Readonly<Record<string, unknown>>;

/** What the page handed over. */
interface Given {
  readonly request?: Loose | undefined;
  readonly disclosed?: Loose | undefined;
}

/** What was typed decides over what the page handed over. */
export function askedOf(entry: VerifyEntry, given: Given = {}): Asked {
  const { typed, unit, method } = entry;
  const table = entry.table.trim() === '' ? undefined : readSchedule(entry.table, entry.choices);
  const wrong: FieldName[] = [];
  const read = (name: FieldName): string | number | undefined => {
    if (typed[name].trim() === '') return undefined;
    const value = READ[KINDS[name] as keyof typeof READ](typed[name]);
    if (value === undefined) wrong.push(name);
    return value;
  };
  const count = read('term');
  const values = (names: readonly FieldName[]): Loose => Object.fromEntries(names.flatMap((name) => {
    const value = read(name);
    return value === undefined ? [] : [[name, value]];
  }));
  const start = typed.disbursementDate.trim() === '' ? table?.disbursementDate : undefined;
  const product = productOf(entry, given);
  const disclosed = { ...given.disclosed, ...values(FIGURES), ...(table?.schedule && { schedule: table.schedule }) };
  const request = {
    ...given.request,
    ...values(['amount', 'disbursementDate', 'firstPaymentDate']),
    ...(start !== undefined && { disbursementDate: start }),
    ...(count !== undefined && { term: { [unit]: count } }),
    ...(method !== '' && { method }),
    ...(Object.keys(product).length > 0 && { product }),
  };
  const isReady = wrong.length === 0 && Object.keys(disclosed).length > 0 && (table === undefined || table.schedule !== undefined);
  return { request: isReady ? { request, disclosed } : undefined, wrong, table };
}

/** What the lines of a file share: what was chosen decides over the product that the page handed over. */
export function sharedOf({ method, dayCount, step, termUnit }: VerifyEntry, given: Given = {}): Shared {
  return { product: productOf({ dayCount, step }, given), ...(method !== '' && { method }), ...(termUnit !== '' && { termUnit }) };
}

const productOf = ({ dayCount, step }: Pick<VerifyEntry, 'dayCount' | 'step'>, { request }: Given): Loose => ({
  ...(request?.['product'] as Loose | undefined),
  ...(dayCount !== '' && { dayCount }),
  ...(step !== '' && { paymentEvery: STEPS[step] }),
});

/** As people write it, when a field is left. */
export function tidied(name: FieldName, typed: string): string {
  return typed.trim() === '' ? typed : tidiedTyped(KINDS[name], typed, READ[KINDS[name] as keyof typeof READ](typed));
}


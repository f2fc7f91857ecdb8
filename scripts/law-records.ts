/** Every value of the law that the package computes or tells by, with its days: a change of any is a legal effect. */
import { readdirSync } from 'node:fs';
import { BOOK } from '../src/law/book.js';
import { decimalText, type Fraction } from '../src/primitives/fraction.js';
import { moneyText, type Tenge } from '../src/primitives/money.js';

export interface LawRecord {
  readonly name: string;
  readonly from: string;
  readonly until: string;
  /** `null`: there was no such rule. */
  readonly value: unknown;
}

/** What is about values, and has none. */
const WITHOUT_VALUES = ['act-sources', 'act', 'book', 'budget-year', 'check-law', 'dated', 'data-acts', 'finding', 'law-on'];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** As people write it, without the clauses that it rests on. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return moneyText(value as Tenge);
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  if ('d' in value && 'n' in value) return /^10*$/.test(String(value['d'])) ? decimalText(value as unknown as Fraction) : `${String(value['n'])}/${String(value['d'])}`;
  if ('percent' in value && 'text' in value) return value['text'];
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'refs').map(([key, each]) => [key, plain(each)]));
}

/** Records that follow each other and say the same are one: another clause or a better source is no other value. */
const merged = (records: readonly LawRecord[]): readonly LawRecord[] =>
  records.reduce<LawRecord[]>((all, record) => {
    const last = all.at(-1);
    const isSame = last?.name === record.name && JSON.stringify(last.value) === JSON.stringify(record.value);
    return isSame ? [...all.slice(0, -1), { ...last, until: record.until }] : [...all, record];
  }, []);

function recordsOf(name: string, value: unknown): readonly LawRecord[] {
  const always = (of: string, each: unknown): LawRecord => ({ name: of, ...BOOK, value: plain(each) });
  if (value instanceof Map) return [...(value as Map<number, unknown>)].map(([year, days]) => ({ name, from: `${year}-01-01`, until: `${year}-12-31`, value: plain(days) }));
  if (!isObject(value) || 'n' in value) return [always(name, value)];
  const parts = Object.entries(value);
  if (!parts.every(([, part]) => isObject(part))) return [always(name, value)];
  const isDated = Array.isArray(value) && parts.every(([, part]) => 'from' in (part as object) && ('value' in (part as object) || 'unknown' in (part as object)));
  if (isDated) return (value as readonly Partial<LawRecord>[]).map(({ from = BOOK.from, until = BOOK.until, value: each = 'not known' }) => ({ name, from, until, value: plain(each) }));
  return parts.map(([key, part]) => always(`${name}.${(part as { id?: string }).id ?? key}`, part));
}

const kebab = (name: string): string => name.toLowerCase().replaceAll('_', '-');

const MODULES = readdirSync('src/law').map((name) => name.replace('.ts', '')).filter((name) => !WITHOUT_VALUES.includes(name)).sort();
const VALUES = await Promise.all(MODULES.map(async (name) => Object.entries((await import(`../src/law/${name}.ts`)) as object)));

/** Constants have names in capitals; lists of references tell where something stands, not what it says. */
export const lawRecords = (): readonly LawRecord[] =>
  merged(VALUES.flat().sort(([a], [b]) => (a < b ? -1 : 1)).filter(([name, value]) => /^[A-Z]/.test(name) && !isReferences(value)).flatMap(([name, value]) => recordsOf(kebab(name), value)));

const isReferences = (value: unknown): boolean => Array.isArray(value) && value.every((each) => typeof each === 'string' || (isObject(each) && 'act' in each));

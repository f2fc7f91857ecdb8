/** How changes of a loan stand in its link: `early-repayment~2027-01-10~50000~~shorten-term;late~3~2027-03-01`. */
import type { Json } from '../primitives/issue.js';
import type { ChangeKind, ChangeOf } from '../change/changes.js';
import { decoded, span, sum, whole, word, type Written } from './link-values.js';
import type { JsonObject } from './normal-form.js';

/** What each kind tells, in the order in which it stands in links that people have kept: more may only follow at the end. */
const FIELDS: { readonly [K in ChangeKind]: readonly Exclude<keyof ChangeOf<K>, 'kind'>[] } = {
  'early-repayment': ['date', 'amount', 'full', 'mode'],
  'overpayment': ['date', 'amount'],
  'deferral': ['fromRow', 'months', 'of'],
  'rate': ['date', 'nominalRate'],
  'term': ['date', 'term'],
  'method': ['date', 'method'],
  'instalment-cut': ['fromRow', 'months', 'sharePercent'],
  'military-service': ['fromDate', 'untilDate'],
  'forgiveness': ['date', 'principal', 'interest', 'penalty'],
  'late': ['row', 'paidOn', 'amount'],
};

const flag: Written = { write: () => 'f', read: (text) => (text === 'f' ? true : undefined) };

const HOW: Readonly<Record<string, Written>> = { amount: sum, principal: sum, interest: sum, penalty: sum, fromRow: whole, row: whole, months: whole, term: span, full: flag };

export const changesWritten: Written = {
  write: (value) => (value as readonly JsonObject[]).map(changeText).join(';'),
  read(written) {
    // some messengers encode these signs on the way
    const all = (decoded(written) ?? '').split(';').map((each) => changeOf(each));
    return all.includes(undefined) ? undefined : (all as readonly Json[]);
  },
};

function changeText(change: JsonObject): string {
  const kind = change['kind'] as ChangeKind;
  return [kind, ...FIELDS[kind].map((field) => (change[field] === undefined ? '' : how(field).write(change[field])))].join('~').replace(/~+$/, '');
}

function changeOf(written: string): Json | undefined {
  const [kind = '', ...values] = written.split('~');
  if (!Object.hasOwn(FIELDS, kind)) return undefined;
  const fields: readonly string[] = FIELDS[kind as ChangeKind];
  const told = values.flatMap((text, index): readonly (readonly [string, Json | undefined])[] => (text === '' ? [] : [[fields[index] ?? '', how(fields[index] ?? '').read(text)]]));
  return told.some(([field, value]) => field === '' || value === undefined) ? undefined : { kind, ...Object.fromEntries(told) };
}

const how = (field: string): Written => HOW[field] ?? word;

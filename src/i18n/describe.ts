/** Issues and findings in a reader's words: their codes and data become sentences with formatted numbers. */
import type { CalendarDate, CalendarMonth } from '../primitives/calendar-date.js';
import type { Issue, Json } from '../primitives/issue.js';
import { ACT_TITLES, type LegalRef } from '../law/act.js';
import type { Finding } from '../law/finding.js';
import { every, length, longDate, money, monthName, number, percent, plainPercent, shortDate } from './format.js';
import { MESSAGES, type Language, type MessageKey } from './messages.js';
import { translator } from './translator.js';

type Data = { readonly [key: string]: Json };

/** Whether the fields were filled in on a form, as people write, or stand in a file, as JSON has it. */
export type Medium = 'form' | 'file';

const EXAMPLE = '2026-11-20';

/** One sentence: where, what was given, what would be right. `named` is the field's own name, where a form has one. */
export function describeIssue(language: Language, { code, path, data }: Issue, medium: Medium = 'file', named?: string): string {
  const typed = medium === 'form' && isTyped(path);
  const kind = code === 'malformed' ? `malformed.${text(data['expected'])}${!typed && data['expected'] === 'money' ? '-in-file' : ''}` : code;
  // an unknown key is named by what holds it
  const where = code === 'unknown-key' ? path.slice(0, path.lastIndexOf('/')) : path;
  return translator(language)(`issue.${kind}` as MessageKey, {
    place: named ?? place(language, where, typed),
    example: typed ? shortDate(EXAMPLE) : EXAMPLE,
    ...written(language, data),
  });
}

/** One sentence: what the law or the product objects to, or what is not known. */
export function describeFinding(language: Language, { code, data }: Finding): string {
  const t = translator(language);
  const words = written(language, data, code === 'ceiling-exceeded' || code === 'penalty-above-limit' ? PERCENTAGES : RATES);
  switch (code) {
    case 'ceiling-exceeded':
      return t(`finding.ceiling-exceeded.${text(data['id'])}` as MessageKey, words);
    case 'product-not-valid-on':
      return t(text(data['on']) < text(data['from']) ? 'finding.product-not-valid-yet' : 'finding.product-not-valid-more', words);
    case 'calendar-unknown':
      return t('finding.calendar-unknown', { ...words, count: (data['years'] as readonly Json[]).length });
    default:
      return t(`finding.${code}` as MessageKey, words);
  }
}

/** `Закон РК «О микрофинансовой деятельности», ст. 5 п. 1`; in Kazakh `…, 5-бап, 1-тармақ`. */
export function describeRef(language: Language, { act, clause }: LegalRef): string {
  return translator(language)('ref', { title: ACT_TITLES[act][language], clause: cited(language, clause) });
}

/** Several in one line; an act is named once for the clauses that follow. */
export const describeRefs = (language: Language, refs: readonly LegalRef[]): string =>
  refs.map((each, index) => (each.act === refs[index - 1]?.act ? cited(language, each.clause) : describeRef(language, each))).join('; ');

const cited = (language: Language, clause: string): string => (language === 'kk' ? inKazakh(clause) : clause);

/** How the parts of an act are cited in Kazakh: the number comes first, and a hyphen joins it to its noun. */
const CITED: readonly (readonly [RegExp, string])[] = [
  [/гл\. ([\d-]+) ?/g, '$1-тарау, '],
  [/§ ([\d-]+) ?/g, '$1-параграф, '],
  [/ст\. ([\d-]+) ?/g, '$1-бап, '],
  [/пп\. ([\d-]+) ?/g, '$1) тармақша, '],
  [/п\. ([\d-]+) ?/g, '$1-тармақ, '],
];

const inKazakh = (clause: string): string =>
  clause
    .split('; ')
    .map((part) => CITED.reduce((text, [russian, kazakh]) => text.replace(russian, kazakh), part).replace(/, $/, ''))
    .join('; ');

/** What a borrower asks, as against what a file says. */
const ASKED: ReadonlySet<string> = new Set(['amount', 'term', 'method', 'disbursementDate', 'firstPaymentDate', 'nominalRate']);

/** What a person told of income and debts stands in fields of its own, as a loan does. */
const isTyped = (path: string): boolean => ASKED.has(path.split('/')[1] ?? '') || /^\/(income|minors|loans)\b/.test(path);

/** A JSON pointer as the name of a field; what lies inside a file keeps its pointer, for whoever mends the file. */
function place(language: Language, path: string, typed: boolean): string {
  const t = translator(language);
  const [, first = ''] = path.split('/');
  if (first === '') return t('field.whole');
  const known = `field.${first}`;
  const field = has(language, known) ? t(known as MessageKey) : first;
  return path === `/${first}` || typed || ASKED.has(first) ? field : t('field.inside', { field, path });
}

function has(language: Language, key: string): boolean {
  let node: unknown = MESSAGES[language];
  for (const step of key.split('.')) node = node !== null && typeof node === 'object' ? (node as Record<string, unknown>)[step] : undefined;
  return typeof node === 'string';
}

/** The data of an issue or a finding, each value as the reader writes it. */
export function written(language: Language, data: Data, rates = RATES): Record<string, string> {
  const words = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, write(language, key, value, rates)]));
  const { from, to, mrp, limit } = data;
  const t = translator(language);
  return {
    ...words,
    ...(typeof from === 'string' && typeof to === 'string' && { range: from === to ? plainPercent(language, from) : t('unit.range', { from: plainPercent(language, from), to: plainPercent(language, to) }) }),
    ...(typeof mrp === 'string' && typeof limit === 'string' && { limit: t('unit.inMrp', { sum: money(limit), mrp: number(mrp) }) }),
  };
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

const MONTH = /^\d{4}-\d{2}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const SUM = /^-?\d+\.\d{2}$/;

/** Keys whose plain decimal is a percentage and not a sum. */
const RATES: ReadonlySet<string> = new Set(['asked', 'rate', 'floor']);

/** Keys whose values are names, and where the words for them stand. */
const NAMES: Readonly<Record<string, string | undefined>> = { method: 'method.', values: 'law.', fields: 'field.', criterion: 'criterion.', criteria: 'criterion.', risks: 'risk.', kinds: 'kind.' };

/** Keys of a coefficient, which has no unit. */
const RATIOS: ReadonlySet<string> = new Set(['ratio', 'maxRatio']);

/** The same where a limit is one of rates. */
const PERCENTAGES: ReadonlySet<string> = new Set(['actual', 'limit', 'rate']);

function write(language: Language, key: string, value: Json, rates: ReadonlySet<string>): string {
  const t = translator(language);
  if (value === null) return '—';
  const names = NAMES[key];
  if (names !== undefined) return ([value].flat() as readonly string[]).map((name) => t((names + name) as MessageKey)).join(', ');
  if (key === 'rates') return (value as readonly string[]).map((rate) => percent(language, rate)).join('; ');
  if (typeof value === 'number' && (key === 'days' || key === 'limit')) return length(language, { days: value });
  if (key === 'months' && Array.isArray(value)) return (value as readonly CalendarMonth[]).map((month) => monthName(language, month)).join(', ');
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (isSpan(value)) return (key === 'step' ? every : length)(language, value);
  if (typeof value === 'object') return JSON.stringify(value);
  const plain = String(value);
  if (key === 'got' || key === 'id' || key === 'key') return plain;
  if (DATE.test(plain)) return longDate(language, plain as CalendarDate);
  if (MONTH.test(plain)) return monthName(language, plain as CalendarMonth);
  if (RATIOS.has(key)) return number(plain);
  if (rates.has(key)) return plainPercent(language, plain);
  return SUM.test(plain) ? money(plain) : plain;
}

const isSpan = (value: Json): value is { readonly months: number } | { readonly days: number } =>
  value !== null && typeof value === 'object' && ('months' in value || 'days' in value);

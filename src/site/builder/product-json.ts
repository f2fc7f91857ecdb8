/** The product as JSON that is being written: typed text as the file has it and back, and what the engine says of it. */
import { describeIssue } from '../../i18n/describe.js';
import type { Language } from '../../i18n/messages.js';
import { parseDate, parseMoney, parseRate } from '../../i18n/parse-number.js';
import { translator } from '../../i18n/translator.js';
import { number, shortDate, sum } from '../../i18n/format.js';
import '../../i18n/words/builder.js';
import type { Issue, Json } from '../../primitives/issue.js';
import { valueAt, type JsonObject, type Path } from '../../primitives/json-path.js';

/** How a value is typed, and how the file writes it; `limit` may be in МРП, `range` may be two rates. */
export type Kind = 'text' | 'long-text' | 'money' | 'limit' | 'rate' | 'range' | 'count' | 'date';

/** Typed text as the file has it; what can't be read stands as it was typed, and the engine says what is wrong. */
export function read(kind: Kind, typed: string): Json | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  switch (kind) {
    case 'text':
      return typed;
    case 'long-text':
      // its lines stay as they are
      return text;
    case 'money':
      return parseMoney(text) ?? text;
    case 'limit': {
      // a sum in so many МРП, АЕК in Kazakh
      const [, multiple] = /^([\d\s.,]+)(?:мрп|аек)$/i.exec(text) ?? [];
      return multiple === undefined ? (parseMoney(text) ?? text) : { mrp: parseRate(multiple) ?? multiple.trim() };
    }
    case 'rate':
      return parseRate(text) ?? text;
    case 'range': {
      const [from = '', to = '', ...more] = text.split(/\s*[–—-]\s*/);
      return from !== '' && to !== '' && more.length === 0 ? { from: parseRate(from) ?? from, to: parseRate(to) ?? to } : (parseRate(text) ?? text);
    }
    case 'count':
      return /^\d{1,6}$/.test(text) ? Number(text) : text;
    case 'date':
      return parseDate(text) ?? text;
  }
}

/** A value of the file as people write it; what no field can write is shown as the file has it. */
export function shown(kind: Kind, value: Json | undefined, mrp: string): string {
  if (value === undefined) return '';
  if (typeof value === 'object') {
    const { mrp: multiple, from, to } = (value ?? {}) as JsonObject;
    if (kind === 'limit' && hasJust(value, ['mrp']) && isPlain(multiple)) return `${shown('rate', multiple, mrp)} ${mrp}`;
    if (kind === 'range' && hasJust(value, ['from', 'to']) && isPlain(from) && isPlain(to)) return `${shown('rate', from, mrp)}–${shown('rate', to, mrp)}`;
    return JSON.stringify(value);
  }
  const text = String(value);
  if ((kind === 'money' || kind === 'limit') && /^\d+(\.\d{1,2})?$/.test(text)) return sum(text);
  if ((kind === 'rate' || kind === 'range') && /^\d+(\.\d+)?$/.test(text)) return number(text);
  return kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text) ? shortDate(text) : text;
}

const isPlain = (value: Json | undefined): boolean => typeof value === 'string' || typeof value === 'number';

const hasJust = (value: Json, keys: readonly string[]): boolean =>
  value !== null && Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value as object, key));

/** What is wrong with a field, with what stands below it, or with what it would have to stand in. */
export function errorsAt({ language, json, issues }: { readonly language: Language; readonly json: JsonObject; readonly issues: readonly Issue[] }, path: Path, label: string): readonly string[] {
  const pointer = `/${path.join('/')}`;
  const isLimit = ['min', 'max'].includes(String(path.at(-1)));
  const isHolder = ({ path: holder, code }: Issue): boolean => holder !== '' && pointer.startsWith(`${holder}/`) && (code === 'malformed' || (code === 'min-over-max' && isLimit));
  return issues
    .filter((issue) => issue.path === pointer || issue.path.startsWith(`${pointer}/`) || isHolder(issue))
    .slice(0, 5)
    .map((issue) => misquoted(language, json, issue, label) ?? describeIssue(language, issue, 'form', label));
}

/** What is wrong with a file, each with its place: for whoever mends the file itself. */
export function fileIssue(language: Language, json: JsonObject, issue: Issue): string {
  const { code, path } = issue;
  // an unknown field is named by what holds it
  if (code === 'unknown-key') return describeIssue(language, issue, 'file', path.slice(0, path.lastIndexOf('/')) || translator(language)('builder.file.whole'));
  const sentence = misquoted(language, json, issue, path) ?? describeIssue(language, issue);
  // a field that has no name in words is named as the file has it
  return path === '' || sentence.includes(path) ? sentence : sentence.startsWith(`${path.slice(1)}:`) ? `/${sentence}` : `${path}: ${sentence}`;
}

const IN_QUOTES: ReadonlySet<unknown> = new Set(['money', 'signed-money', 'rate', 'multiple', 'text', 'date']);

/** A number without the quotes that it needs, or with those that it must not have: the same digits, so that it is said by itself. */
function misquoted(language: Language, json: JsonObject, { code, path, data }: Issue, place: string): string | undefined {
  if (code !== 'malformed') return undefined;
  const value = valueAt(json, path.split('/').slice(1).map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')));
  const options = (data['options'] ?? []) as readonly Json[];
  const t = translator(language);
  if (typeof value === 'number' && Number.isFinite(value) && (IN_QUOTES.has(data['expected']) || options.includes(String(value)))) return t('builder.product.noQuotes', { place, value });
  const isCount = typeof value === 'string' && /^\d{1,6}$/.test(value) && (data['expected'] === 'count' || options.includes(Number(value)));
  return isCount ? t('builder.product.needlessQuotes', { place, value }) : undefined;
}

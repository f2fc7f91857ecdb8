/** The product as JSON that is being written: values by their path, typed text as the file has it, and what the engine says of it. */
import { parse, type ParseError } from 'jsonc-parser';
import { describeIssue } from '../../i18n/describe.js';
import type { Language } from '../../i18n/messages.js';
import { parseDate, parseMoney, parseRate } from '../../i18n/parse-number.js';
import { number, shortDate, sum } from '../../i18n/format.js';
import type { Issue, Json } from '../../primitives/issue.js';
import type { JsonObject, Path } from '../../primitives/json-path.js';
import { readWith } from '../../primitives/reader.js';
import { productReader } from '../../product/parse-product.js';
import type { Product } from '../../product/product.js';

/** How a value is typed, and how the file writes it; a sentence is too long for one line of a field. */
export type Kind = 'text' | 'sentence' | 'money' | 'rate' | 'count' | 'date';

/** Typed text as the file has it; what can't be read stands as it was typed, and the engine says what is wrong. */
export function read(kind: Kind, typed: string): Json | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  switch (kind) {
    case 'text':
      return typed;
    case 'sentence':
      return text.replace(/\s*\n\s*/g, ' ');
    case 'money': {
      // a sum in so many МРП, АЕК in Kazakh
      const [, multiple] = /^([\d\s.,]+)(?:мрп|аек)$/i.exec(text) ?? [];
      return multiple === undefined ? (parseMoney(text) ?? text) : { mrp: parseRate(multiple) ?? multiple };
    }
    case 'rate': {
      const [from, to, ...more] = text.split(/\s*[–—-]\s*/);
      return to !== undefined && from !== undefined && more.length === 0 ? { from: parseRate(from) ?? from, to: parseRate(to) ?? to } : (parseRate(text) ?? text);
    }
    case 'count':
      return /^\d{1,6}$/.test(text) ? Number(text) : text;
    case 'date':
      return parseDate(text) ?? text;
  }
}

/** A value of the file as people write it. */
export function shown(kind: Kind, value: Json | undefined, mrp: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'object') {
    const { mrp: multiple, from, to } = value as JsonObject;
    return multiple !== undefined ? `${shown('rate', multiple, mrp)} ${mrp}` : [from, to].map((each) => shown(kind, each, mrp)).join('–');
  }
  const text = String(value);
  if (kind === 'money' && /^\d+(\.\d{1,2})?$/.test(text)) return sum(text);
  if (kind === 'rate' && /^\d+(\.\d+)?$/.test(text)) return number(text);
  return kind === 'date' ? shortDate(text) : text;
}

export interface Checked {
  readonly product?: Product;
  readonly issues: readonly Issue[];
}

export function checked(json: Json): Checked {
  const result = readWith(productReader, json);
  return result.ok ? { product: result.value, issues: [] } : { issues: result.issues };
}

/** What is wrong with a field, or with what stands below it. */
export function errorsAt(language: Language, issues: readonly Issue[], path: Path, label: string): readonly string[] {
  const pointer = `/${path.join('/')}`;
  return issues.filter((issue) => issue.path === pointer || issue.path.startsWith(`${pointer}/`)).map((issue) => describeIssue(language, issue, 'form', label));
}

export interface Parsed {
  readonly json?: JsonObject;
  /** Where the text stops being JSON. Browsers do not tell it alike, or at all. */
  readonly line?: number;
}

export function parsed(text: string): Parsed {
  const errors: ParseError[] = [];
  const json = parse(text, errors, { disallowComments: true }) as Json | undefined;
  const [first] = errors;
  if (first !== undefined) return { line: text.slice(0, first.offset).split('\n').length };
  return json !== null && typeof json === 'object' && !Array.isArray(json) ? { json: json as JsonObject } : {};
}

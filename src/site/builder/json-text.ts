/** JSON text as it is being written: the object it holds, or what is wrong and where; and the same text with another value in it. */
import { applyEdits, createScanner, modify, visit } from 'jsonc-parser';
import type { Json } from '../../primitives/issue.js';
import type { JsonObject } from '../../primitives/json-path.js';

/** More is no file of a product, and would keep the page busy at every key. */
export const MOST_LETTERS = 1_000_000;

/** Deeper is no such file either, and what walks through it would run out of room. */
export const MOST_DEPTH = 64;

/** The parser's own numbers, whose names its types alone have. */
const TOKEN = { openBrace: 1, closeBrace: 2, openBracket: 3, closeBracket: 4, end: 17 } as const;
const ERROR = { symbol: 1, key: 3, value: 4, colon: 5, comma: 6, brace: 7, bracket: 8, end: 9, comment: 10, openComment: 11, string: 12, unicode: 14, escape: 15, sign: 16 } as const;

export type FaultCode =
  | 'empty' | 'too-long' | 'too-deep' | 'not-object' | 'unknown'
  | 'start' | 'comment' | 'key' | 'value' | 'comma' | 'trailing-comma' | 'colon' | 'bracket' | 'unclosed' | 'extra' | 'string' | 'sign' | 'duplicate';

/** Why a text can't be taken, and where that is seen. Browsers do not tell it alike, or at all. */
export interface Fault {
  readonly code: FaultCode;
  readonly line?: number;
  /** The text that stands there. */
  readonly near?: string;
  readonly key?: string;
}

export type Parsed = { readonly json: JsonObject; readonly fault?: undefined } | { readonly json?: undefined; readonly fault: Fault };

/** `JSON.parse` says what it is, and not the tolerant parser, which loses `__proto__` and whose numbers are its own. */
export function parsed(text: string): Parsed {
  if (text.trim() === '') return { fault: { code: 'empty' } };
  if (text.length > MOST_LETTERS) return { fault: { code: 'too-long' } };
  if (depthOf(text) > MOST_DEPTH) return { fault: { code: 'too-deep' } };
  const fault = faultIn(text);
  if (fault !== undefined) return { fault };
  const json = parsedAtOnce(text);
  if (json === undefined) return { fault: { code: 'unknown' } };
  return json !== null && typeof json === 'object' && !Array.isArray(json) ? { json: json as JsonObject } : { fault: { code: 'not-object' } };
}

/** Text as a field of the page holds it: one sign for a new line, none before the beginning. */
export const tidy = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

/** The text with what differs between two objects: the rest of it stays as it was written. */
export function edited(text: string, before: JsonObject, after: JsonObject): string {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((key) => own(before, key) !== own(after, key));
  return keys.reduce((all, key) => applyEdits(all, modify(all, [key], own(after, key), { formattingOptions: { insertSpaces: true, tabSize: 2, eol: '\n' } })), text);
}

const own = (object: JsonObject, key: string): Json | undefined => (Object.hasOwn(object, key) ? object[key] : undefined);

function parsedAtOnce(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Counted sign by sign, for nothing that calls itself would come to the end of a very deep one. */
function depthOf(text: string): number {
  const scanner = createScanner(text, true);
  let [depth, deepest] = [0, 0];
  for (let token: number = scanner.scan(); token !== TOKEN.end; token = scanner.scan()) {
    if (token === TOKEN.openBrace || token === TOKEN.openBracket) deepest = Math.max(deepest, ++depth);
    else if (token === TOKEN.closeBrace || token === TOKEN.closeBracket) depth -= 1;
  }
  return deepest;
}

const NEAR = 24;

/** The first place where the text stops being JSON, or says one thing twice. */
function faultIn(text: string): Fault | undefined {
  const found: { readonly code: number | 'duplicate'; readonly offset: number; readonly key?: string }[] = [];
  const open: Set<string>[] = [];
  visit(text, {
    onObjectBegin: () => void open.push(new Set()),
    onObjectEnd: () => void open.pop(),
    onObjectProperty: (key, offset) => {
      const known = open.at(-1);
      if (known?.has(key) === true) found.push({ code: 'duplicate', offset, key });
      known?.add(key);
    },
    onError: (code, offset) => void found.push({ code, offset }),
  }, { disallowComments: true });
  const [first, second] = found;
  if (first === undefined) return undefined;
  const { code, offset, key } = first;
  const before = text.slice(0, offset);
  const [near = ''] = text.slice(offset, offset + NEAR).split('\n');
  return {
    code: code === 'duplicate' ? code : wordFor(code, second?.code, before.trimEnd(), near),
    line: before.split('\n').length,
    ...(near.trim() !== '' && { near: near.trim() }),
    ...(key !== undefined && { key: key.slice(0, NEAR) }),
  };
}

function wordFor(code: number, next: number | 'duplicate' | undefined, before: string, near: string): FaultCode {
  switch (code) {
    case ERROR.comment:
    case ERROR.openComment:
      return 'comment';
    case ERROR.key:
      return before.endsWith(',') && /^[},]/.test(near) ? 'trailing-comma' : 'key';
    case ERROR.value:
      return before.endsWith(',') && /^[\],]/.test(near) ? 'trailing-comma' : before === '' ? 'start' : 'value';
    case ERROR.symbol:
      return before === '' ? 'start' : next === ERROR.key ? 'key' : isWhole(before) ? 'extra' : 'value';
    case ERROR.colon:
      return 'colon';
    case ERROR.comma:
      return /^[}\]]/.test(near) ? 'bracket' : 'comma';
    case ERROR.brace:
    case ERROR.bracket:
      return 'unclosed';
    case ERROR.end:
      return 'extra';
    case ERROR.string:
      return 'string';
    case ERROR.unicode:
    case ERROR.escape:
    case ERROR.sign:
      return 'sign';
    default:
      return 'value';
  }
}

const isWhole = (text: string): boolean => parsedAtOnce(text) !== undefined;

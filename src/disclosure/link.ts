/**
 * The link of a sheet: what its hash covers and the hash itself, as readable text for the fragment of an address.
 *
 * A fragment is never sent to a server. Figures and rows are not in it: whoever opens it computes them anew. There is no
 * field for anything about a person.
 */
import { issue, type Issue, type Json } from '../primitives/issue.js';
import { readWith, type Reader } from '../primitives/reader.js';
import { failed, ok, type Result } from '../primitives/result.js';
import { lawOverlay } from '../law/law-on.js';
import { DISCLOSURE_LANGUAGES, type DisclosureLanguage, type ProductMark } from './disclosure.js';
import { HASH_PATTERN } from './hash.js';
import { textOf, type JsonObject } from './normal-form.js';

export const LINK_KEY = 'mfo-disclosure';
const VERSION = '1';

export interface Linked {
  readonly language: DisclosureLanguage;
  readonly product: ProductMark;
  /** The request, whose product has the fields of the arithmetic alone. */
  readonly request: JsonObject;
  readonly hash: string;
}

/** One field of the link: its key, where it stands in the request, and how a value is written and read. */
interface Field {
  readonly key: string;
  readonly path: readonly [string, string?, string?];
  readonly write: (value: Json) => string;
  /** `undefined` for a text that is no such value. */
  readonly read: (text: string) => Json | undefined;
}

const sum = { write: (value: Json): string => textOf(value).replace(/\.00$/, ''), read: (text: string): Json => text };
const word = { write: (value: Json): string => encodeURIComponent(textOf(value)).replaceAll('%2F', '/'), read: decoded };
const whole = { write: textOf, read: (text: string): Json | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined) };
const span = { write: spanText, read: spanOf };
const json = <T>(reader: Reader<T>): Pick<Field, 'write' | 'read'> => ({ write: (value) => encodeURIComponent(JSON.stringify(value)), read: (text) => jsonOf(text, reader) });

const FIELDS: readonly Field[] = [
  { key: 'a', path: ['amount'], ...sum },
  { key: 't', path: ['term'], ...span },
  { key: 'm', path: ['method'], ...word },
  { key: 'd', path: ['disbursementDate'], ...word },
  { key: 'f', path: ['firstPaymentDate'], ...word },
  { key: 'r', path: ['nominalRate'], ...word },
  { key: 'b', path: ['product', 'pricing'], write: bandsText, read: bandsOf },
  { key: 'e', path: ['product', 'paymentEvery'], ...span },
  { key: 'c', path: ['product', 'dayCount'], ...word },
  { key: 'i', path: ['product', 'rounding', 'instalment'], ...word },
  { key: 'g', path: ['product', 'gesvDecimals'], ...whole },
  { key: 'n', path: ['product', 'penalty', 'percentPerDay'], ...word },
  { key: 'x', path: ['product', 'maxGesvRate'], ...word },
  { key: 'u', path: ['product', 'purpose'], ...word },
  { key: 'y', path: ['product', 'security'], ...word },
  { key: 's', path: ['product', 'services'], ...pairs('price', sum.write, (text) => text) },
  { key: 'z', path: ['services'], ...pairs('financed', (value) => (value === true ? 'f' : 'a'), (text) => (text === 'f' ? true : text === 'a' ? false : undefined)) },
  { key: 'w', path: ['law'], ...json(lawOverlay) },
];

/** `mfo-disclosure=1&l=ru&a=250000&…`, to stand after `#`. */
export function linkText({ language, product, request, hash }: Linked): string {
  const parts = FIELDS.flatMap(({ key, path, write }) => {
    const value = valueAt(request, path);
    return value === undefined ? [] : [`${key}=${write(value)}`];
  });
  return [`${LINK_KEY}=${VERSION}`, `l=${language}`, ...(product.id === undefined ? [] : [`p=${word.write(product.id)}`]), `q=${product.hash}`, ...parts, `h=${hash}`].join('&');
}

/** Whether the fragment of an address is a link of ours at all. */
export const isLink = (fragment: string): boolean => fragment.replace(/^#/, '').startsWith(`${LINK_KEY}=`);

export function readLink(fragment: string): Result<Linked> {
  const broken = (found: Issue = issue('link-malformed', '/link')): Result<Linked> => failed([found]);
  if (fragment.length > LONGEST) return broken();
  const pairs = fragment.replace(/^#/, '').split('&').map((pair) => {
    const [key = '', ...value] = pair.split('=');
    // a pair without its sign has no key of ours
    return [value.length === 0 ? '' : key, value.join('=')] as const;
  });
  const given = new Map(pairs);
  const version = given.get(LINK_KEY);
  if (version !== VERSION) return version === undefined ? broken() : broken(issue('link-version', '/link', { got: version.slice(0, 20), known: VERSION }));
  // what a sentence may leave at the end of a pasted link
  const [language, mark, hash, id] = [given.get('l'), given.get('q') ?? '', (given.get('h') ?? '').replace(/[).,;!?]+$/, ''), given.get('p')];
  const known = new Set([LINK_KEY, 'l', 'p', 'q', 'h', ...FIELDS.map(({ key }) => key)]);
  const readId = id === undefined ? undefined : decoded(id);
  const spoiled = given.size < pairs.length || pairs.some((pair) => !known.has(pair[0])) || !isLanguage(language) || !HASH_PATTERN.test(mark) || !HASH_PATTERN.test(hash) || (id !== undefined && readId === undefined);
  if (spoiled) return broken();
  let request: JsonObject = {};
  for (const { key, path, read } of FIELDS) {
    const written = given.get(key);
    const value = written === undefined ? undefined : read(written);
    if (written !== undefined && value === undefined) return broken();
    if (value !== undefined) request = withValue(request, path, value);
  }
  return ok({ language, product: { ...(readId !== undefined && { id: readId }), hash: mark }, request, hash });
}

/** Longer than any product's bands make it. */
const LONGEST = 20_000;

const isLanguage = (text: string | undefined): text is DisclosureLanguage => (DISCLOSURE_LANGUAGES as readonly (string | undefined)[]).includes(text);

function valueAt(request: JsonObject, path: Field['path']): Json | undefined {
  let value: Json | undefined = request;
  for (const key of path) {
    if (key === undefined) break;
    value = value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject)[key] : undefined;
  }
  return value;
}

function withValue(target: JsonObject, [key, ...rest]: readonly (string | undefined)[], value: Json): JsonObject {
  if (key === undefined) return target;
  const [next] = rest;
  return { ...target, [key]: next === undefined ? value : withValue((target[key] ?? {}) as JsonObject, rest, value) };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A list of things with an id and one value each: `life-insurance~12000;…`. */
function pairs(key: string, write: (value: Json) => string, read: (text: string) => Json | undefined): Pick<Field, 'write' | 'read'> {
  return {
    write: (value) => (value as readonly JsonObject[]).map((each) => `${idText(each['id'])}~${write(each[key] ?? null)}`).join(';'),
    read(text) {
      const all = text.split(';').map((each): Json | undefined => {
        const [id = '', value = '', ...more] = each.split('~');
        const [readId, readValue] = [decoded(id), read(value)];
        return more.length > 0 || readId === undefined || readId === '' || readValue === undefined ? undefined : { id: readId, [key]: readValue };
      });
      return all.includes(undefined) ? undefined : (all as Json);
    },
  };
}

/** The signs that part an id from what follows are written out. */
const idText = (id: Json | undefined): string => encodeURIComponent(textOf(id)).replaceAll('~', '%7E');

/** What the reader takes, as it is written. */
function jsonOf(written: string, reader: Reader<unknown>): Json | undefined {
  try {
    const value = JSON.parse(decoded(written) ?? '') as Json;
    return readWith(reader, value).ok ? value : undefined;
  } catch {
    return undefined;
  }
}

/** `6m`, `20d`. */
function spanText(value: Json): string {
  const { months, days } = value as { readonly months?: number; readonly days?: number };
  return months === undefined ? `${days}d` : `${months}m`;
}

function spanOf(text: string): Json | undefined {
  const [, count, unit] = /^(\d{1,6})([md])$/.exec(text) ?? [];
  return count === undefined ? undefined : unit === 'm' ? { months: Number(count) } : { days: Number(count) };
}

/** A band as `300000_12m__37.5`: up to which amount, up to which term, by which method, the rate or `from~to`; bands part by `;`. */
function bandsText(value: Json): string {
  return (value as readonly JsonObject[])
    .map(({ upToAmount, upToTerm, method, nominalRate }) =>
      [
        upToAmount === undefined ? '' : typeof upToAmount === 'string' ? sum.write(upToAmount) : `${textOf((upToAmount as JsonObject)['mrp'])}mrp`,
        upToTerm === undefined ? '' : spanText(upToTerm),
        method === undefined ? '' : textOf(method),
        typeof nominalRate === 'string' ? nominalRate : `${textOf((nominalRate as JsonObject)['from'])}~${textOf((nominalRate as JsonObject)['to'])}`,
      ].join('_'),
    )
    .join(';');
}

function bandsOf(written: string): Json | undefined {
  // some messengers encode these signs on the way
  const bands = (decoded(written) ?? '').split(';').map((band): Json | undefined => {
    const [amount = '', term = '', method = '', rate = '', ...more] = band.split('_');
    const [from = '', to, ...rest] = rate.split('~');
    const upToTerm = term === '' ? undefined : spanOf(term);
    if (more.length > 0 || rest.length > 0 || (term !== '' && upToTerm === undefined)) return undefined;
    return {
      ...(amount !== '' && { upToAmount: amount.endsWith('mrp') ? { mrp: amount.slice(0, -3) } : amount }),
      ...(upToTerm !== undefined && { upToTerm }),
      ...(method !== '' && { method }),
      nominalRate: to === undefined ? from : { from, to },
    };
  });
  return bands.includes(undefined) ? undefined : (bands as Json);
}

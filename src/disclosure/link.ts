/**
 * The link of a sheet: what its hash covers and the hash itself, as readable text for the fragment of an address.
 *
 * A fragment is never sent to a server. Figures and rows are not in it: whoever opens it computes them anew. There is no
 * field for anything about a person.
 */
import { LANGUAGES, type Language } from '../primitives/language.js';
import { issue, type Issue } from '../primitives/issue.js';
import { valueAt, withValue, type Path } from '../primitives/json-path.js';
import { readWith } from '../primitives/reader.js';
import { failed, ok, type Result } from '../primitives/result.js';
import { lawOverlay } from '../law/law-on.js';
import { quoteRequest } from '../terms/parse-terms.js';
import { sealOf, type Disclosure, type ProductMark } from './disclosure.js';
import { HASH_PATTERN } from './hash.js';
import { changesWritten } from './link-changes.js';
import { bands, decoded, json, pairs, span, sum, whole, word, type Written } from './link-values.js';
import { coveredRequest, type JsonObject } from './normal-form.js';

export const LINK_KEY = 'mfo-disclosure';
const VERSION = '1';

export interface Linked {
  readonly language: Language;
  readonly product: ProductMark;
  /** The request, whose product has the fields of the arithmetic alone; `changes` in it, where the sheet has a plan. */
  readonly request: JsonObject;
  /** The seal of the sheet: of its plan, where it has one. */
  readonly hash: string;
}

/** One field of the link: its key, where it stands in the request, and how its value is written and read. */
interface Field extends Written {
  readonly key: string;
  readonly path: Path;
}

const FIELDS: readonly Field[] = [
  { key: 'a', path: ['amount'], ...sum },
  { key: 't', path: ['term'], ...span },
  { key: 'm', path: ['method'], ...word },
  { key: 'd', path: ['disbursementDate'], ...word },
  { key: 'f', path: ['firstPaymentDate'], ...word },
  { key: 'r', path: ['nominalRate'], ...word },
  { key: 'b', path: ['product', 'pricing'], ...bands },
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
  { key: 'k', path: ['changes'], ...changesWritten },
];

/** `mfo-disclosure=1&l=ru&a=250000&…`, to stand after `#`. */
export function linkText({ language, product, request, hash }: Linked): string {
  const parts = FIELDS.flatMap(({ key, path, write }) => {
    const value = valueAt(request, path);
    return value === undefined ? [] : [`${key}=${write(value)}`];
  });
  return [`${LINK_KEY}=${VERSION}`, `l=${language}`, ...(product.id === undefined ? [] : [`p=${word.write(product.id)}`]), `q=${product.hash}`, ...parts, `h=${hash}`].join('&');
}

/** The link that opens a sheet again. */
export function linkOf(disclosure: Disclosure): string {
  const { language, product, request, plan } = disclosure;
  const read = readWith(quoteRequest, request);
  if (!read.ok) throw new TypeError('A disclosure carries a request that can be read.');
  return linkText({ language, product, hash: sealOf(disclosure), request: { ...coveredRequest(read.value), ...(plan !== undefined && { changes: plan.changes }) } });
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
    if (value !== undefined) request = withValue(request, path, value) as JsonObject;
  }
  return ok({ language, product: { ...(readId !== undefined && { id: readId }), hash: mark }, request, hash });
}

/** Longer than any product's bands make it. */
const LONGEST = 20_000;

const isLanguage = (text: string | undefined): text is Language => (LANGUAGES as readonly (string | undefined)[]).includes(text);

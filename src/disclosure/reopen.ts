/** Opening a sheet again, from its link or its JSON: all of it is computed anew, and what differs is named. */
import { LANGUAGES, type Language } from '../primitives/language.js';
import { at, issue, type Json } from '../primitives/issue.js';
import { object, optional, readWith, text } from '../primitives/reader.js';
import { date } from '../primitives/readers.js';
import { failed, ok, type Result } from '../primitives/result.js';
import type { Product } from '../product/product.js';
import { changesOf } from '../change.js';
import { priceLoan } from '../quote.js';
import { SCHEMA, markOf, sealOf, sheetOf, type ProductMark, type Sheet } from './disclosure.js';
import { quoteRequest } from '../terms/parse-terms.js';
import { HASH_PATTERN } from './hash.js';
import { readLink } from './link.js';
import { VERSION } from './version.js';
import { planned } from './plan.js';
import { ARITHMETIC, coveredRequest, productJson, type JsonObject } from './normal-form.js';

/** A place where what was given is not what comes out. */
export interface Difference {
  /** JSON pointer into the disclosure. */
  readonly path: string;
  /** `undefined` where it is lacking. */
  readonly given: Json | undefined;
  readonly computed: Json | undefined;
}

export interface Reopened {
  readonly sheet: Sheet;
  /** The hash that came with it. */
  readonly given: string;
  /** Whether it is the hash of what was computed now. */
  readonly holds: boolean;
  /** Whether the words are those that the sheet was made with: the page's for a link, its own for a file; `none` where a page has none. */
  readonly product: 'same' | 'other' | 'none';
  /** Digits and words that differ; a link carries but the terms. */
  readonly differences: readonly Difference[];
  /** What differs in the law's own grounds: clauses, sources, confidence. A newer law book may be why. */
  readonly lawDiffers: readonly Difference[];
}

/** `page` is the product of the page that opens the link: the words come from it, the digits from the link. */
export function reopenLink(fragment: string, page: Product | undefined): Result<Reopened> {
  const link = readLink(fragment);
  if (!link.ok) return link;
  const { request: { changes, ...request }, language, product: mark, hash } = link.value;
  const file = page && productJson(page);
  const same = file !== undefined && markOf(file).hash === mark.hash;
  const product = same ? page : withWords(request['product'] as JsonObject | undefined, file, mark.id);
  const loan = priceLoan({ ...request, product });
  // whatever is wrong inside a link, its reader can only ask for another
  const plan = loan.ok && changes !== undefined ? changesOf(loan.value, changes) : undefined;
  if (!loan.ok || plan?.ok === false) return failed([issue('link-malformed', '/link')]);
  const sheet = planned(sheetOf(loan.value, { language, product: mark }), plan?.value);
  // with the page's own product the link's arithmetic is not computed with: it is compared
  const linked = readWith(quoteRequest, request);
  const differences = linked.ok ? differencesOf(coveredRequest(linked.value), coveredRequest(loan.value.asked), '/request') : [];
  const holds = sealOf(sheet.disclosure) === hash && linked.ok && differences.length === 0;
  return ok({ sheet, given: hash, holds, product: same ? 'same' : file === undefined ? 'none' : 'other', differences, lawDiffers: [] });
}

/** The link's arithmetic with the page's words. */
function withWords(linked: JsonObject = {}, file: JsonObject = {}, id: string | undefined): JsonObject {
  const words = Object.fromEntries(Object.entries(file).filter(([key]) => !(ARITHMETIC as readonly string[]).includes(key) && key !== 'services'));
  const known = (file['services'] ?? []) as readonly JsonObject[];
  const services = ((linked['services'] ?? []) as readonly JsonObject[]).map((service) => ({ ...known.find((each) => each['id'] === service['id']), ...service }));
  return { ...words, ...(id !== undefined && { id }), ...linked, ...(services.length > 0 && { services }) };
}

/** A disclosure as it was saved. Its own product and request are computed anew. */
export function reopenJson(given: unknown): Result<Reopened> {
  const { schema, language, request, product, hash, plan, issuedAt, engine } = (given ?? {}) as { readonly [key: string]: Json | undefined };
  const notOne = failed([issue('not-a-disclosure', '', { got: typeof schema === 'string' ? schema.slice(0, 40) : 'JSON' })]);
  if (schema !== SCHEMA || typeof request !== 'object' || request === null || typeof hash !== 'string') return notOne;
  if (!(LANGUAGES as readonly unknown[]).includes(language)) return notOne;
  const issued = issuedAt === undefined ? undefined : readWith(date, issuedAt);
  if (issued?.ok === false) return notOne;
  const loan = priceLoan(request);
  if (!loan.ok) return loan;
  const changes = plan === undefined ? undefined : changesOf(loan.value, (plan as JsonObject | null)?.['changes']);
  if (changes?.ok === false) return changes;
  const own = markOf(productJson(loan.value.terms.product));
  const mark = markIn(product) ?? own;
  const sheet = planned(sheetOf(loan.value, { language: language as Language, product: mark, issuedAt: issued?.value }), changes?.value);
  const all = differencesOf(given as Json, JSON.parse(JSON.stringify(sheet.disclosure)) as Json, '');
  // the same engine has the same law book: what differs there was changed by hand
  const isOther = (engine as JsonObject | undefined)?.['version'] !== VERSION;
  const isLaw = ({ path }: Difference): boolean => isOther && /\/(refs|findings|law|confidence)(\/|$)/.test(path);
  return ok({
    sheet,
    given: hash,
    holds: sheet.disclosure.hash === hash && sheet.disclosure.plan?.hash === (plan as JsonObject | undefined)?.['hash'],
    product: mark.hash === own.hash ? 'same' : 'other',
    differences: all.filter((each) => !isLaw(each)),
    lawDiffers: all.filter(isLaw),
  });
}

const productMark = object({ id: optional(text), hash: text });

/** The mark of the product that a sheet was made with: another than its own words now have, where it was opened by a link. */
function markIn(product: Json | undefined): ProductMark | undefined {
  const read = readWith(productMark, product);
  return read.ok && HASH_PATTERN.test(read.value.hash) ? read.value : undefined;
}

/** A newer engine with the same digits is no difference. */
const LEFT_OUT: ReadonlySet<string> = new Set(['/engine']);

function differencesOf(given: Json | undefined, computed: Json | undefined, path: string): readonly Difference[] {
  if (LEFT_OUT.has(path) || given === computed) return [];
  if (!isTree(given) || !isTree(computed) || Array.isArray(given) !== Array.isArray(computed)) return [{ path, given, computed }];
  // with a row lacking or too many, all that follow stand elsewhere: the count is what differs
  if (Array.isArray(given) && Array.isArray(computed) && given.length !== computed.length) return [{ path, given: given.length, computed: computed.length }];
  const keys = [...new Set([...Object.keys(given), ...Object.keys(computed)])];
  const [a, b] = [given, computed] as readonly JsonObject[] as readonly [JsonObject, JsonObject];
  return keys.flatMap((key) => differencesOf(Object.hasOwn(a, key) ? a[key] : undefined, Object.hasOwn(b, key) ? b[key] : undefined, at(path, key)));
}

const isTree = (value: Json | undefined): value is JsonObject | readonly Json[] => value !== null && typeof value === 'object';

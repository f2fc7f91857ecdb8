/** verifyRecord: whether a record of consents holds: it is as it was made, its file is the one it names, and each text is the one that was shown. */
import { at, issue, type Issue } from '../primitives/issue.js';
import type { Language } from '../primitives/language.js';
import { object, optional, readParts } from '../primitives/reader.js';
import { failed, ok, type Result } from '../primitives/result.js';
import { hashOf } from '../disclosure/hash.js';
import { VERSION } from '../disclosure/version.js';
import { productReader } from '../product/parse-product.js';
import type { Product } from '../product/product.js';
import { consentsReader, type Consents } from './consents.js';
import { answerable, serviceOf, type Duty } from './duties.js';
import { consentRecord, digest, isWhole, textHash, type ConsentRecord, type ShownItem } from './record.js';

/** The record, the lender's file, the product where services were answered, and the hash of the sheet that goes with it. */
export const recordRequest = object({ record: consentRecord, consents: consentsReader, product: optional(productReader), disclosureHash: optional(digest) });

export interface RecordCheck {
  /** `record`, `consents`, `disclosure` where its hash was given, or `answers.` and the id of an answer. */
  readonly id: string;
  readonly verdict: 'match' | 'mismatch' | 'not-checkable';
  /** `changed`: another text, record or sheet; `not-in-file`: nothing of this name, or no such choice; `other-version`: our words may have been others; `not-answered`: required, and not there. */
  readonly why?: 'changed' | 'not-in-file' | 'other-version' | 'not-answered';
}

export interface RecordAnswer {
  readonly checks: readonly RecordCheck[];
  /** Any mismatch: `changed`; else anything that can't be checked: `incomplete`. */
  readonly verdict: 'holds' | 'changed' | 'incomplete';
}

/** How a consent is shown, in a language. */
export type Show = (language: Language, duty: Duty, around: { readonly consents: Consents; readonly product: Product | undefined }) => ShownItem;

export function verifyRecord(request: unknown, show: Show): Result<RecordAnswer> {
  const { read, issues } = readParts(recordRequest, request);
  const given = request as { readonly record?: unknown; readonly consents?: unknown };
  const { record, consents, product, disclosureHash } = read;
  if (issues.length > 0 || record === undefined || consents === undefined) return failed(issues);
  const repeated = twice(record);
  if (repeated.length > 0) return failed(repeated);
  const unsigned = Object.fromEntries(Object.entries(given.record as object).filter(([key]) => key !== 'hash'));
  const offered = answerable(consents, product?.services);
  const checks: readonly RecordCheck[] = [
    checked('record', hashOf(unsigned) === record.hash),
    checked('consents', record.consents.id === consents.id && record.consents.hash === hashOf(given.consents)),
    ...(disclosureHash === undefined ? [] : [checked('disclosure', record.disclosureHash === disclosureHash)]),
    ...record.answers.map((answer) => checkAnswer(record, answer, offered.filter(({ id }) => id === answer.id).map((duty) => show(record.language, duty, { consents, product })))),
    ...offered.flatMap(({ id, required }): RecordCheck[] => (required && !record.answers.some((answer) => answer.id === id) ? [{ id: `answers.${id}`, verdict: 'not-checkable', why: 'not-answered' }] : [])),
  ];
  return ok({ checks, verdict: checks.some(({ verdict }) => verdict === 'mismatch') ? 'changed' : checks.some(({ verdict }) => verdict === 'not-checkable') ? 'incomplete' : 'holds' });
}

const checked = (id: string, isSame: boolean): RecordCheck => (isSame ? { id, verdict: 'match' } : { id, verdict: 'mismatch', why: 'changed' });

/** A service may have been shown with either way to pay: one of them is enough. */
function checkAnswer({ language, engine }: ConsentRecord, given: ConsentRecord['answers'][number], items: readonly ShownItem[]): RecordCheck {
  const { id } = given;
  const name = `answers.${id}`;
  const same = items.find((item) => textHash(language, item) === given.textHash);
  if (same !== undefined) return isWhole(same, given) ? { id: name, verdict: 'match' } : { id: `${name}.choice`, verdict: 'mismatch', why: 'not-in-file' };
  if (items.length === 0) return { id: name, verdict: serviceOf(given) === undefined ? 'mismatch' : 'not-checkable', why: 'not-in-file' };
  return engine.version === VERSION ? { id: name, verdict: 'mismatch', why: 'changed' } : { id: name, verdict: 'not-checkable', why: 'other-version' };
}

/** One consent is answered once. */
const twice = ({ answers }: ConsentRecord): readonly Issue[] =>
  answers.flatMap(({ id }, index) => (answers.findIndex((other) => other.id === id) < index ? [issue('duplicate-id', at(at(at('/record', 'answers'), index), 'id'), { id })] : []));

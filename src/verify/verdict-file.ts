/** A verdict to keep: what was asked and what came of it, with a hash; whoever asks the same again gets the same. */
import { hashOf } from '../disclosure/hash.js';
import { VERSION } from '../disclosure/version.js';
import type { Verification } from './verify.js';

export const VERDICT_SCHEMA = 'mfo-verdict/1';

export interface VerdictFile {
  readonly schema: typeof VERDICT_SCHEMA;
  /** As `verify` took it. */
  readonly request: object;
  readonly verification: Verification;
  readonly engine: { readonly version: string };
  /** SHA-256 of schema, request and verification, canonical. */
  readonly hash: string;
}

export function verdictFile(request: object, verification: Verification): VerdictFile {
  const covered = { schema: VERDICT_SCHEMA, request, verification } as const;
  return { ...covered, engine: { version: VERSION }, hash: hashOf(covered) };
}

export const isVerdictFile = (given: object): given is VerdictFile =>
  'schema' in given && given.schema === VERDICT_SCHEMA && 'request' in given && typeof given.request === 'object' && given.request !== null && 'verification' in given;

/** Whether the hash is that of what was asked and of what came of it. */
export const verdictHolds = ({ schema, request, verification, hash }: VerdictFile): boolean => hashOf({ schema, request, verification }) === hash;

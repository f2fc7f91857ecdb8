/** Issue: why an input can't be read or computed, as a code with data and a pointer; the sentences live in locales/. */

/** The closed list of issue codes. A code, once published, keeps its meaning. */
export const ISSUE_CODES = [
  // the shape of the input
  'malformed-json',
  'missing',
  'unknown-key',
  'malformed',
  'not-positive',
  'too-long',
  // a product that contradicts itself
  'min-over-max',
  'duplicate-id',
  'overlap',
  'empty-list',
  'unknown-id',
  // a request that can't be computed
  'no-pricing-band',
  'pricing-unresolved',
  'rate-not-offered',
  'term-remainder',
  'term-in-days-needed',
  'too-many-payments',
  'first-payment-too-early',
  'first-payment-too-late',
  'first-payment-with-single-payment',
  'unknown-service',
  'instalment-below-interest',
  'instalment-rounding-too-coarse',
  // a change that the loan does not allow
  'change-outside-loan',
  'row-unknown',
  'row-not-owed',
  'amount-above-debt',
  'amount-and-full',
  'dates-out-of-order',
  'term-over',
  'cut-leaves-no-row',
  'paid-before-due',
  // the annual effective rate
  'gesv-no-rate',
  'gesv-several-rates',
  'gesv-out-of-range',
  // a sheet that is opened again
  'link-malformed',
  'link-version',
  'not-a-disclosure',
  // a fault of ours, told without its innards
  'internal-error',
  // the command line and files
  'unknown-command',
  'unknown-option',
  'unreadable-file',
  'load-failed',
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];

/** What a value was expected to be, where it is `malformed`. */
export const EXPECTED = ['object', 'list', 'text', 'money', 'signed-money', 'rate', 'multiple', 'share', 'date', 'month', 'count', 'one-of', 'yes-no', 'web-address', 'hash', 'time'] as const;

export type Expected = (typeof EXPECTED)[number];

/** What JSON can hold, for the data of issues and findings. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface Issue {
  readonly code: IssueCode;
  /** JSON pointer (RFC 6901) to the place in the request; `""` is the whole. */
  readonly path: string;
  readonly data: { readonly [key: string]: Json };
}

export const issue = (code: IssueCode, path: string, data: Issue['data'] = {}): Issue => ({ code, path, data });

/** The pointer of a key or an index below another pointer. */
export const at = (path: string, key: string | number): string =>
  `${path}/${typeof key === 'number' || !/[~/]/.test(key) ? key : key.replaceAll('~', '~0').replaceAll('/', '~1')}`;

const ECHO_LENGTH = 40;

/** What was given, short enough to show: an issue never carries a whole input back. */
export function echo(value: unknown): string {
  const text = typeof value === 'string' ? value : Array.isArray(value) ? '[…]' : value !== null && typeof value === 'object' ? '{…}' : String(value);
  return text.length > ECHO_LENGTH ? `${text.slice(0, ECHO_LENGTH)}…` : text;
}

/**
 * Our own Decimal constructors, so that settings which a host's page may share are never touched.
 *
 * decimal.js in its light edition, by the same author: half the weight in the visitor's file, and all that the proofs
 * need, since they only add, multiply, divide and take whole powers. This is its only import.
 */
// by the default export: Node finds a CommonJS module here, bundlers an ES one
import Shared from 'decimal.js-light';

export type Decimal = Shared;
export type DecimalConstructor = typeof Shared;

/** A constructor whose every operation keeps so many digits. */
export const decimals = (digits: number): DecimalConstructor => Shared.clone({ precision: digits, rounding: Shared.ROUND_HALF_UP });

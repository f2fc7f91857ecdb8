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

/** Digits that a certificate is asked for; a border that they can't decide is a tie. */
export const CERTIFIED = 60;

/** As many again by half, so that the errors of the operations stay behind them. */
export const GUARD = 30;

/** A constructor whose every operation keeps so many digits. */
export const decimals = (digits: number): DecimalConstructor => Shared.clone({ precision: digits, rounding: Shared.ROUND_HALF_UP });

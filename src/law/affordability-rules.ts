/** How an income and a burden are reckoned: numbers of one lender's rules, which retell an act that was not seen. */
import { fraction, type Fraction } from '../primitives/fraction.js';

/** Whole months before that of the application are looked at, and the sum of all is divided by their number. */
export const WINDOW_MONTHS = 6;

/** A source of income counts when something came from it in so many months of the window, any of them. */
export const LEAST_MONTHS = 2;

/**
 * Payments on loans, made without delay, tell an income by the largest КДН that may be. The rules write 0.5 out here, also
 * where a smaller limit holds for the borrower; so it is a number of its own, not the limit of the day.
 */
export const LOAN_PAYMENTS_SHARE: Fraction = fraction(1n, 2n);

/** The part of what may still be drawn on a card that counts as debt: a tenth; a reading of 2024 had a fifth, and its text was not found. */
export const UNUSED_LIMIT_SHARE: Fraction = fraction(1n, 10n);

/** The part of a subsistence minimum for each child of the family. */
export const MINOR_SHARE: Fraction = fraction(1n, 2n);

/** A yearly income is so many average monthly ones. */
export const MONTHS_A_YEAR = 12;

/** A decision of ours: the days that count as one month, where a term in days is told in months. */
export const DAYS_A_MONTH = 30;

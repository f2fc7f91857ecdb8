/** The named points where the law or the product rounds, each with its why; nothing else in the engine rounds money. */
import { fraction, fractionText, halfUp, whole, times, type Fraction } from './fraction.js';
import { tiyn, type Tenge } from './money.js';

/** Interest of a row: to the tiyn, because a tiyn is the smallest sum that can be paid. */
export const interestOfRow = (exactTiyn: Fraction): Tenge => tiyn(halfUp(exactTiyn));

/** Principal of a row by the differentiated method: to the tiyn; the last row takes the rest. */
export const equalPrincipal = (exactTiyn: Fraction): Tenge => tiyn(halfUp(exactTiyn));

/** The level instalment: to the unit that the product declares (0.01, 1, 10 or 100 ₸); the last row takes the rest. */
export const levelInstalment = (exactTiyn: Fraction, unit: Tenge): Tenge =>
  tiyn(halfUp(fraction(exactTiyn.n, exactTiyn.d * unit)) * unit);

/** An instalment that was cut: to the tiyn, as any sum that is paid. */
export const cutInstalment = (exactTiyn: Fraction): Tenge => tiyn(halfUp(exactTiyn));

/** The penalty of a contract year: to the tiyn, as any sum that is paid. */
export const penaltyOfYear = (exactTiyn: Fraction): Tenge => tiyn(halfUp(exactTiyn));

/** The most that a penalty may come to: down to the tiyn, for the law says "no more than". */
export const penaltyCap = ({ n, d }: Fraction): Tenge => tiyn(n / d);

/** A sum written in МРП: to the tiyn, so that a limit can be compared and shown as money. */
export const amountInMrp = (multiple: Fraction, mrp: Tenge): Tenge => tiyn(halfUp(times(multiple, whole(mrp))));

/** The average payment of a month: to the tiyn, for КДН is reckoned with a sum that can be shown. */
export const averagePayment = (exactTiyn: Fraction): Tenge => tiyn(halfUp(exactTiyn));

/** An income, or one that is asked for: shown to the tiyn; ratios and comparisons use the unrounded value. */
export const shownIncome = (exactTiyn: Fraction): Tenge => tiyn(halfUp(exactTiyn));

/** The least income that is enough for a burden: up to the tiyn. */
export const enoughIncome = ({ n, d }: Fraction): Tenge => tiyn((n + d - 1n) / d);

/** A ratio (overpayment share, КДН): shown with four decimals; comparisons use the unrounded value. */
export const ratioText = (exact: Fraction): string => fractionText(exact, 4);

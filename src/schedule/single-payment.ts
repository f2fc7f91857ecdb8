/** Single payment: principal and the interest of the whole term at once; its one row is the last, which takes the balance. */
import { ZERO, type Tenge } from '../primitives/money.js';
import type { RepaymentMethod } from './schedule.js';

export const singlePayment: RepaymentMethod = () => (): Tenge => ZERO;

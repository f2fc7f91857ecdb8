/** The subsistence minimum (ең төмен күнкөріс деңгейі), in tenge a month; set a year ahead by the budget law. */
import type { Tenge } from '../primitives/money.js';
import { budgetYear, NOT_ADOPTED } from './budget-year.js';
import type { Dated } from './dated.js';

export const SUBSISTENCE_MINIMUM: Dated<Tenge> = [
  budgetYear(2024, '43407', 'budget-2024', 'ст. 9'),
  budgetYear(2025, '46228', 'budget-2025', 'ст. 9'),
  budgetYear(2026, '50851', 'budget-2026', 'ст. 7'),
  NOT_ADOPTED,
];

/** Formulas as they are printed: in the names of figures, in their numbers, and rounded. */
import { compare, fractionOf } from '../primitives/fraction.js';
import { draftOf } from '../disclosure/drafts.js';
import { isOperator, type Formula, type Ground, type Grounded, type Rounding } from '../disclosure/figure.js';
import { cellOf } from '../disclosure/schedule-figures.js';
import { number, plainSum } from './format.js';
import type { Language, MessageKey } from './messages.js';
import { translator } from './translator.js';
import './words/explain.js';
import './words/schedule.js';

interface Finder {
  readonly language: Language;
  readonly find: (id: string) => Grounded | undefined;
}

/** A formula in words, in numbers, and what it is rounded to; `labelOf` names a figure. */
export function formulaLines({ language, find }: Finder, labelOf: (id: string) => string, { formula, rounding, unrounded, exact }: Extract<Ground, { kind: 'formula' }>, value: string): readonly string[] {
  const inWords = wordsOf(language, labelOf, formula);
  const inNumbers = print(formula, (id) => plainSum(find(id)?.figure.value ?? ''));
  // a figure that is another one needs no numbers of its own
  if (typeof formula === 'string' && rounding === undefined) return [inWords];
  const result = unrounded === undefined ? plainSum(value) : `${number(unrounded)}${exact === true ? '' : '…'}`;
  const sum = typeof formula === 'string' ? result : `${grouped(formula, inNumbers, (id) => find(id)?.figure.value ?? '')} = ${result}`;
  return [...(/[\p{L}]/u.test(inWords) ? [inWords] : []), sum, ...roundingLine(language, rounding, unrounded, exact, value)];
}

function roundingLine(language: Language, rounding: Rounding | undefined, unrounded: string | undefined, exact: boolean | undefined, value: string): readonly string[] {
  if (rounding === undefined || (exact === true && unrounded !== undefined && alike(unrounded, value))) return [];
  return [translator(language)(`explain.rounded.${rounding.way}`, { to: number(rounding.to), value: number(value) })];
}

const alike = (a: string, b: string): boolean => compare(fractionOf(a), fractionOf(b)) === 0;

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `a × b ÷ (c + d)`; powers are raised digits. */
export function print(formula: Formula, leaf: (id: string) => string): string {
  if (typeof formula === 'number') return number(String(formula));
  if (typeof formula === 'string') return leaf(formula);
  return formula
    .map((part, index) => {
      if (formula[index - 1] === '^') return String(part).replace(/\d/g, (digit) => RAISED.charAt(Number(digit)));
      if (isOperator(part)) return part === '^' ? '' : ` ${part} `;
      const text = print(part, leaf);
      return typeof part === 'object' || text.startsWith('−') ? `(${text})` : text;
    })
    .join('');
}

/** A long sum of rows is named by its column. */
function wordsOf(language: Language, labelOf: (id: string) => string, formula: Formula): string {
  const column = sumOfCells(formula);
  if (column !== undefined) return translator(language)('explain.sumOfRows', { column: translator(language)(`schedule.${column}` as MessageKey) });
  return print(formula, labelOf);
}

/** The column that is summed up, where a formula is nothing but a sum of several cells of one. */
function sumOfCells(formula: Formula): string | undefined {
  if (typeof formula !== 'object' || formula.length < 3) return undefined;
  const operands = formula.filter((_, index) => index % 2 === 0);
  const columns = new Set(operands.map((id) => (typeof id === 'string' ? cellOf(draftOf(id)?.inside ?? id)?.column : undefined)));
  const [column] = columns;
  return columns.size === 1 && formula.every((part, index) => index % 2 === 0 || part === '+') ? column : undefined;
}

/** Equal payments in a row are written once: `5 × 46 275,17 + 46 275,19`. */
function grouped(formula: Formula, plain: string, valueOf: (id: string) => string): string {
  if (typeof formula !== 'object' || sumOfCells(formula) === undefined) return plain;
  const values = formula.filter((part) => part !== '+').map((id) => valueOf(id as string));
  const runs: { readonly value: string; count: number }[] = [];
  for (const value of values) {
    const last = runs.at(-1);
    if (last?.value === value) last.count += 1;
    else runs.push({ value, count: 1 });
  }
  return runs.map(({ value, count }) => (count === 1 ? plainSum(value) : `${number(String(count))} × ${plainSum(value)}`)).join(' + ');
}

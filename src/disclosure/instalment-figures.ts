/** The level instalment as a figure, and the factor that the loan is divided by. */
import { compare, fraction, fractionOf, fractionText, plus, type Fraction } from '../primitives/fraction.js';
import { asFraction, moneyText } from '../primitives/money.js';
import { levelInstalment } from '../primitives/rounding.js';
import { DEFAULT_INSTALMENT_UNIT } from '../product/product.js';
import type { PricedLoan } from '../quote.js';
import type { Row } from '../schedule/schedule.js';
import { evaluate, idsIn, isOperator, type FactorRow, type Formula, type Grounded } from './figure.js';
import { computed, figure } from './grounded.js';
import { cell, interestShare, lent, METHOD, valueOf, yearsOfRow } from './schedule-figures.js';

/** Decimals of a factor: fifteen, or as many as its reader needs to come to the same tiyn. */
const FACTOR_DECIMALS = [15, 20, 30, 45, 60] as const;

/** The level instalment and the factor that the loan is divided by; none where there is but one row, or another method. */
export function instalmentFigures(loan: PricedLoan): readonly Grounded[] {
  const { terms, schedule: { rows } } = loan;
  if (terms.method !== 'annuity' || rows.length === 1) return [];
  const unit = terms.product.rounding?.instalment ?? DEFAULT_INSTALMENT_UNIT;
  const shown = (rows[0] as Row).payment;
  const comesOut = (factor: string): boolean => levelInstalment({ n: asFraction(terms.principal).n * fractionOf(factor).d, d: fractionOf(factor).n }, unit) === shown;
  const most = FACTOR_DECIMALS.at(-1) as number;
  const factor = FACTOR_DECIMALS.map((decimals) => annuityFactor(loan, decimals)).find(({ figure: { value } }) => comesOut(value as string)) ?? annuityFactor(loan, most);
  const formula: Formula = [lent(loan), '÷', 'annuityFactor'];
  const valueHere = (id: string): string => (id === 'annuityFactor' ? (factor.figure.value as string) : valueOf(loan, id));
  return [computed('instalment', moneyText(shown), 'tenge', formula, valueHere, { to: moneyText(unit).replace(/\.00$/, ''), way: 'half-up' }, METHOD), factor];
}

/** By the formula of the school book where every row counts alike, else as the sum of what each row's tenge is worth. */
function annuityFactor(loan: PricedLoan, decimals: number): Grounded {
  const { terms: { nominalRate }, schedule: { rows } } = loan;
  const count = rows.length;
  const years = rows.map(({ number }) => yearsOfRow(loan, number));
  const at = (id: string): string => valueOf(loan, id);
  if (nominalRate.percent.n === 0n) return figure('annuityFactor', String(count), 'number', { kind: 'formula', formula: count }, ['nominalRate']);
  const parts = years.map((each) => evaluate(each, at));
  const [first] = parts as [Fraction];
  if (parts.every((part) => compare(part, first) === 0)) {
    const share = interestShare(loan, 1);
    const formula: Formula = [[1, '−', 1, '÷', [1, '+', ...share], '^', count], '÷', [...share]];
    const value = fractionText(evaluate(formula, at), decimals);
    return figure('annuityFactor', value, 'number', { kind: 'formula', formula, unrounded: value, exact: false }, idsIn(formula));
  }
  const { n, d } = nominalRate.percent;
  let factor: Fraction = { n: 1n, d: 1n };
  let sum: Fraction = { n: 0n, d: 1n };
  const table: FactorRow[] = parts.map((part, index) => {
    // each is divided from the one before as it is printed, so that a reader with a calculator gets the same
    factor = fraction(factor.n * d * 100n * part.d, factor.d * (d * 100n * part.d + n * part.n));
    const text = fractionText(factor, decimals);
    factor = fractionOf(text);
    sum = plus(sum, factor);
    return { number: index + 1, years: numbered(years[index] as Formula, at), factor: text };
  });
  return figure('annuityFactor', fractionText(sum, decimals), 'number', { kind: 'factors', rate: nominalRate.text, rows: table }, ['nominalRate', ...rows.map(({ number }) => cell(number, 'days'))]);
}

/** A formula with the values in the place of the figures. */
const numbered = (formula: Formula, at: (id: string) => string): Formula =>
  typeof formula === 'number' ? formula : typeof formula === 'string' ? isOperator(formula) ? formula : Number(at(formula)) : formula.map((part) => numbered(part, at));

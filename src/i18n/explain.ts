/** The steps behind a figure in a reader's words: what it is, by which formula, with which numbers, and on which ground. */
import { fractionOf } from '../primitives/fraction.js';
import { isOperator, type Formula, type Ground, type Grounded, type Rounding, type Unit } from '../disclosure/figure.js';
import { cellOf } from '../disclosure/schedule-figures.js';
import { isKnown, type DatedValue } from '../law/dated.js';
import type { Method, Product } from '../product/product.js';
import type { CalendarDate } from '../primitives/calendar-date.js';
import { describeRef } from './describe.js';
import { length, longDate, money, number, percent, plainPercent, plainSum, shortDate } from './format.js';
import type { Language, MessageKey } from './messages.js';
import { translator } from './translator.js';
import './words/explain.js';
import './words/schedule.js';

export interface StepTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The last row, which sums them up. */
  readonly foot: readonly string[];
}

export interface StepText {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  /** The formula in words, in numbers, and what is to be said of it. */
  readonly lines: readonly string[];
  readonly table?: StepTable;
  /** Clauses, in words. */
  readonly refs: readonly string[];
}

/** What steps look at beside themselves. */
export interface Surroundings {
  readonly language: Language;
  readonly product: Product;
  readonly find: (id: string) => Grounded | undefined;
}

export function stepText(around: Surroundings, { figure: { id, value, unit, refs }, ground }: Grounded): StepText {
  const { language } = around;
  const table = tableOf(language, ground, value);
  return {
    id,
    label: figureLabel(around, id),
    value: valueText(language, value, unit),
    lines: [...linesOf(around, ground, value), ...noteOn(language, id)],
    ...(table && { table }),
    refs: [...new Set(refs.map((each) => describeRef(language, each)))],
  };
}

/** A value with its unit. */
export function valueText(language: Language, value: string | null, unit: Unit): string {
  const t = translator(language);
  if (value === null) return t('explain.unknown');
  switch (unit) {
    case 'tenge':
      return money(value);
    case 'percent':
      return percent(language, value);
    case 'percent-a-day':
      return t('explain.perDay', { percent: plainPercent(language, value) });
    case 'days':
      return length(language, { days: Number(value) });
    case 'months':
      return length(language, { months: Number(value) });
    case 'payments':
      return t('explain.payments', { count: Number(value) });
    case 'date':
      return longDate(language, value as CalendarDate);
    case 'mrp':
      return t('unit.mrp', { mrp: number(value) });
    default:
      return number(value);
  }
}

const DRAFT = /^drafts\.(annuity|differentiated|single-payment)\.(.+)$/s;
const LATE = /^late\.(\d+)\.(\w+?)(\d*)(Uncapped)?$/;
const SERVICE = /^services\.(.+)\.price$/s;

/** What a figure is called. */
export function figureLabel(around: Surroundings, id: string): string {
  const { language, product } = around;
  const t = translator(language);
  const [, method, inside] = DRAFT.exec(id) ?? [];
  if (inside !== undefined) return t('explain.figure.ofDraft', { figure: figureLabel(around, inside), method: t(`method.${method as Method}`) });
  const cell = cellOf(id);
  if (cell !== undefined) return t(`explain.figure.rows.${cell.column}`, { number: cell.row });
  const [, by, what, year = '', uncapped = ''] = LATE.exec(id) ?? [];
  if (what !== undefined) return t(`explain.figure.late.${what}${uncapped}` as MessageKey, { days: length(language, { days: Number(by) }), year });
  const [, service] = SERVICE.exec(id) ?? [];
  if (service !== undefined) return t('explain.figure.service', { name: product.services?.find((each) => each.id === service)?.name?.[language] ?? service });
  return t(`explain.figure.${id}` as MessageKey);
}

function linesOf(around: Surroundings, ground: Ground, value: string | null): readonly string[] {
  const { language, find } = around;
  const t = translator(language);
  const shown = (id: string): string => {
    const { figure } = find(id) ?? {};
    return figure === undefined ? '' : valueText(language, figure.value, figure.unit);
  };
  const day = (id: string): string => shortDate(find(id)?.figure.value ?? '');
  switch (ground.kind) {
    case 'asked':
    case 'example':
    case 'counted':
      return [t(`explain.ground.${ground.kind}`)];
    case 'product':
      return [t(ground.dearest === true ? 'explain.productDearest' : 'explain.product')];
    case 'law':
      return lawLines(language, ground.record);
    case 'formula':
      return formulaLines(around, ground, value ?? '');
    case 'least': {
      const [a = '', b = ''] = ground.of.map(shown);
      return [t('explain.least', { a, b })];
    }
    case 'later':
      return [t('explain.later', { start: day(ground.than), by: length(language, ground.by), date: shortDate(value ?? '') })];
    case 'between':
      return [t('explain.between', { start: day(ground.start), end: day(ground.end), days: length(language, { days: Number(value) }) })];
    case 'working-day':
      return [t('explain.workingDay', { date: shown(ground.of) }), ...(value === null ? [t('explain.workingDayUnknown')] : [])];
    case 'factors':
      return [t('explain.factors', { rate: number(ground.rate) })];
    case 'proof':
      return [t('explain.proof', { rate: number(value ?? '') })];
  }
}

function formulaLines(around: Surroundings, { formula, rounding, unrounded, exact }: Extract<Ground, { kind: 'formula' }>, value: string): readonly string[] {
  const { language, find } = around;
  const inWords = wordsOf(around, formula);
  const inNumbers = print(formula, (id) => numberText(find(id)?.figure.value ?? ''));
  // a figure that is another one needs no numbers of its own
  if (typeof formula === 'string' && rounding === undefined) return [inWords];
  const result = unrounded === undefined ? numberText(value) : `${number(unrounded)}${exact === true ? '' : '…'}`;
  const sum = typeof formula === 'string' ? result : `${grouped(formula, inNumbers, (id) => find(id)?.figure.value ?? '')} = ${result}`;
  return [...(/[\p{L}]/u.test(inWords) ? [inWords] : []), sum, ...roundingLine(language, rounding, unrounded, exact, value)];
}

function roundingLine(language: Language, rounding: Rounding | undefined, unrounded: string | undefined, exact: boolean | undefined, value: string): readonly string[] {
  if (rounding === undefined || (exact === true && unrounded !== undefined && alike(unrounded, value))) return [];
  return [translator(language)(rounding.way === 'down' ? 'explain.roundedDown' : 'explain.rounded', { to: number(rounding.to), value: number(value) })];
}

function alike(a: string, b: string): boolean {
  const [x, y] = [fractionOf(a), fractionOf(b)];
  return x.n * y.d === y.n * x.d;
}

const numberText = (value: string): string => plainSum(value);

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `a × b ÷ (c + d)`; powers are raised digits. */
function print(formula: Formula, leaf: (id: string) => string): string {
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
function wordsOf(around: Surroundings, formula: Formula): string {
  const columns = sumOfCells(formula);
  if (columns !== undefined) return translator(around.language)('explain.sumOfRows', { column: translator(around.language)(`schedule.${columns}` as MessageKey) });
  return print(formula, (id) => figureLabel(around, id));
}

/** The column that is summed up, where a formula is nothing but a sum of several cells of one. */
function sumOfCells(formula: Formula): string | undefined {
  if (typeof formula !== 'object' || formula.length < 3) return undefined;
  const columns = new Set(formula.map((part) => (part === '+' ? '+' : typeof part === 'string' ? cellOf(part.replace(/^drafts\.[\w-]+\./, ''))?.column : undefined)));
  const [one, plus] = [...columns].sort((a, b) => (a === '+' ? 1 : b === '+' ? -1 : 0));
  return columns.size === 2 && plus === '+' ? one : undefined;
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
  return runs.map(({ value, count }) => (count === 1 ? numberText(value) : `${number(String(count))} × ${numberText(value)}`)).join(' + ');
}

function lawLines(language: Language, record: DatedValue<unknown>): readonly string[] {
  const t = translator(language);
  const [from, until] = [shortDate(record.from), record.until === undefined ? undefined : shortDate(record.until)];
  if (!isKnown(record)) return [t(`explain.reason.${record.unknown}`)];
  const { confidence, confirmedOn, source = '' } = record;
  return [
    until === undefined ? t('explain.lawFrom', { from }) : t('explain.law', { from, until }),
    t(`explain.confidence.${confidence}`, { source }),
    ...(confirmedOn === undefined ? [] : [t('explain.confirmedOn', { date: shortDate(confirmedOn) })]),
  ];
}

/** A decision of ours is said where it decides. */
const noteOn = (language: Language, id: string): readonly string[] => (/^late\.\d+\.interest$/.test(id) ? [translator(language)('explain.lateInterest')] : []);

function tableOf(language: Language, ground: Ground, value: string | null): StepTable | undefined {
  const t = translator(language);
  if (ground.kind === 'proof') {
    const head = (['date', 'days', 'amount', 'factor', 'value'] as const).map((column) => t(`explain.proofTable.${column}`));
    const { proof, residual } = ground.table();
    const rows = proof.map(({ date, days, amount, discountFactor, presentValue }) => [shortDate(date), String(days), plainSum(amount), number(discountFactor), number(presentValue)]);
    return { head, rows, foot: [t('explain.proofTable.sum'), '', '', '', number(residual)] };
  }
  if (ground.kind === 'factors') {
    const head = (['number', 'years', 'factor'] as const).map((column) => t(`explain.factorsTable.${column}`));
    const rows = ground.rows.map(({ number: row, years, factor }) => [String(row), print(years, (id) => id), number(factor)]);
    return { head, rows, foot: [t('explain.factorsTable.sum'), '', number(value ?? '')] };
  }
  return undefined;
}

/** The steps behind a figure in a reader's words: what it is, by which formula, with which numbers, and on which ground. */
import { draftOf } from '../disclosure/drafts.js';
import type { Ground, Grounded, Unit } from '../disclosure/figure.js';
import { cellOf } from '../disclosure/schedule-figures.js';
import { isKnown, type DatedValue } from '../law/dated.js';
import type { Product } from '../product/product.js';
import type { CalendarDate, CalendarMonth } from '../primitives/calendar-date.js';
import { describeRef } from './describe.js';
import { formulaLines, print } from './explain-formula.js';
import { length, longDate, money, monthName, number, percent, plainPercent, plainSum, shortDate } from './format.js';
import type { Language, MessageKey } from './messages.js';
import { translator } from './translator.js';
import './words/affordability.js';
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

const LATE = /^late\.(\d+)\.(\w+?)(\d*)(Uncapped)?$/;
const INCOME = /^income\.([a-z-]+)(?:\.(\d{4}-\d{2}))?$/;
const DEBT = /^loans\.(\d+)\.(\w+)$/;
const SERVICE = /^services\.(.+)\.price$/s;

/** What a figure is called. */
export function figureLabel(around: Surroundings, id: string): string {
  const { language, product } = around;
  const t = translator(language);
  const draft = draftOf(id);
  if (draft !== undefined) return t('explain.figure.ofDraft', { figure: figureLabel(around, draft.inside), method: t(`method.${draft.method}`) });
  const cell = cellOf(id);
  if (cell !== undefined) return t(`explain.figure.rows.${cell.column}`, { number: cell.row });
  const [, by, what, year = '', uncapped = ''] = LATE.exec(id) ?? [];
  if (what !== undefined) return t(`explain.figure.late.${what}${uncapped}` as MessageKey, { days: length(language, { days: Number(by) }), year });
  const [, service] = SERVICE.exec(id) ?? [];
  if (service !== undefined) return t('explain.figure.service', { name: product.services?.find((each) => each.id === service)?.name?.[language] ?? service });
  const [, criterion, month] = INCOME.exec(id) ?? [];
  if (criterion !== undefined) {
    const source = t(`criterion.${criterion}` as MessageKey);
    return month === undefined ? t('explain.figure.incomeOfSource', { source }) : t('explain.figure.incomeOfMonth', { source, month: monthName(language, month as CalendarMonth) });
  }
  const [, debt, column] = DEBT.exec(id) ?? [];
  if (column !== undefined) return t('explain.figure.ofDebt', { figure: t(`explain.figure.debts.${column}` as MessageKey), number: debt ?? '' });
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
    case 'after':
      return [ground.what === 'payment' || ground.what === 'interest' ? t('explain.after.sum', { column: t(`schedule.${ground.what}`) }) : t(`explain.after.${ground.what}`)];
    case 'product':
      return [t(ground.dearest === true ? 'explain.productDearest' : 'explain.product')];
    case 'law':
      return lawLines(language, ground.record);
    case 'formula':
      return formulaLines(around, (id) => figureLabel(around, id), ground, value ?? '');
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

/** A value of the law, as a reader may trust it: its days, how well it is known, and who confirmed it when. */
export function lawLines(language: Language, record: DatedValue<unknown>): readonly string[] {
  const t = translator(language);
  const [from, until] = [shortDate(record.from), record.until === undefined ? undefined : shortDate(record.until)];
  if (!isKnown(record)) return [t(`explain.reason.${record.unknown}`)];
  const { confidence, confirmedOn, doubt, source = '' } = record;
  return [
    until === undefined ? t('explain.lawFrom', { from }) : t('explain.law', { from, until }),
    t(`explain.confidence.${confidence}`, { source }),
    ...(doubt === undefined ? [] : [t(`explain.doubt.${doubt}`)]),
    ...(confirmedOn === undefined ? [] : [t('explain.confirmedOn', { date: shortDate(confirmedOn) })]),
  ];
}

/** Decisions of ours are said where they decide. */
const NOTES: readonly (readonly [RegExp, MessageKey])[] = [
  [/^late\.\d+\.interest$/, 'explain.lateInterest'],
  [/^newLoan\.averageMonthlyPayment$/, 'explain.averagePayment'],
  [/^kdn$/, 'explain.unroundedIncome'],
  [/^debts\.unused$/, 'explain.unusedLimit'],
];

const noteOn = (language: Language, id: string): readonly string[] => NOTES.flatMap(([pattern, note]) => (pattern.test(id) ? [translator(language)(note)] : []));

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

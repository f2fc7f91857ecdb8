/** The fields of the calculator: each with its ways to give a value, its hints from the product and its messages in place. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Comparison, Finding, Issue } from '../../engine.js';
import { describeIssue } from '../../i18n/describe.js';
import { length, longDate, money, number, shortDate } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { parseCount, parseDate, parseMoney } from '../../i18n/parse-number.js';
import { translator } from '../../i18n/translator.js';
import { lawOn, known, type LawOn, type LawOverlay } from '../../law/law-on.js';
import { calendarDate, type CalendarDate } from '../../primitives/calendar-date.js';
import { moneyText, tenge, type Tenge } from '../../primitives/money.js';
import type { AmountLimit } from '../../primitives/readers.js';
import { inTenge } from '../../product/pricing.js';
import type { Product } from '../../product/product.js';
import { findingsAt, type Place } from '../finding-places.js';
import { dateField } from '../parts/date-field.js';
import { quickPicks } from '../parts/quick-picks.js';
import { slider } from '../parts/slider.js';
import { term } from '../parts/term.js';
import { textField, type TextField } from '../parts/text-field.js';
import { hasRateRange, type Entry, type TextOfEntry } from './entry.js';
import { methodChoice } from './method-choice.js';
import { amountPicks, amountRange, countsMonths, termPicks, termRange, type Range } from './ranges.js';
import { serviceChoice } from './service-choice.js';

export type DateOfEntry = 'disbursementDate' | 'firstPaymentDate';

/** The calendar that is open, and the day that it stands on. */
export interface OpenCalendar {
  readonly field: DateOfEntry;
  readonly at: CalendarDate;
}

export interface Fields {
  readonly language: Language;
  readonly product: Product;
  readonly overlay: LawOverlay;
  readonly entry: Entry;
  readonly today: CalendarDate;
  readonly disabled: boolean;
  /** What each method would cost; absent while nothing can be computed. */
  readonly comparison: Comparison | undefined;
  readonly findings: readonly Finding[];
  readonly calendar: OpenCalendar | undefined;
  /** The issues that concern a field. */
  readonly issuesOf: (field: string) => readonly Issue[];
  readonly onType: (typed: Partial<Entry>) => void;
  readonly onLeave: (field: TextOfEntry) => void;
  /** Opens a calendar, walks it, or closes it; `follow`: the keyboard goes along. */
  readonly onCalendar: (open: OpenCalendar | undefined, follow: boolean) => void;
}

/** What the fields share: the words, the day that is entered and the law of that day. */
interface Context extends Fields {
  readonly day: CalendarDate;
  readonly law: LawOn;
  readonly field: (name: TextOfEntry, place: Place | undefined, path: string) => Omit<TextField, 'label' | 'hint'>;
}

export function fields(given: Fields): TemplateResult {
  const { language, product, entry, overlay, comparison, findings, disabled, onType } = given;
  // while no day can be read, sliders reckon from today; the engine judges, not they
  const day = calendarDate(parseDate(entry.disbursementDate) ?? '') ?? given.today;
  const field: Context['field'] = (name, place, path) => ({
    language,
    id: name,
    value: entry[name],
    errors: given.issuesOf(path).map((issue) => describeIssue(language, issue, 'form')),
    findings: place === undefined ? [] : findingsAt(findings, place),
    inputMode: 'decimal',
    disabled,
    onInput: (value) => onType({ [name]: value }),
    onLeave: () => given.onLeave(name),
  });
  const context: Context = { ...given, day, field, law: lawOn(day, overlay) };
  return html`
    ${amountField(context)} ${termField(context)}
    ${methodChoice({ language, product, comparison, disabled, chosen: entry.method, findings: findingsAt(findings, 'method'), onChoose: (method) => onType({ method }) })}
    ${details(context)}
    ${serviceChoice({ language, product, disabled, chosen: entry.services, findings: findingsAt(findings, 'services'), onChoose: (services) => onType({ services }) })}
  `;
}

/** What is seldom changed: folded away while it has nothing to say, its date in view. */
function details(context: Context): TemplateResult {
  const { language, product, entry, findings, issuesOf, field } = context;
  const t = translator(language);
  const names = ['disbursementDate', 'firstPaymentDate', 'nominalRate'] as const;
  const speaks = names.some((name) => issuesOf(name).length > 0 || findingsAt(findings, name === 'nominalRate' ? 'rates' : name).some(({ severity }) => severity === 'error'));
  const hasRange = hasRateRange(product);
  return html`
    <details class="more" ?open=${speaks}>
      <summary>${t(hasRange ? 'calculator.moreWithRate' : 'calculator.more', { date: entry.disbursementDate })}</summary>
      ${date(context, 'disbursementDate', t('calculator.disbursementDate'), t('calculator.disbursementMeaning'))}
      ${date(context, 'firstPaymentDate', t('calculator.firstPaymentDate'))}
      ${hasRange ? textField({ ...field('nominalRate', undefined, 'nominalRate'), label: t('calculator.nominalRateGiven'), unit: '%', hint: t('calculator.nominalRateHint') }) : nothing}
    </details>
  `;
}

function amountField({ language, product, law, entry, disabled, field, onType }: Context): TemplateResult {
  const t = translator(language);
  const { min, max, step } = product.amount ?? {};
  const [least, most] = [min === undefined ? undefined : inTenge(min, law), max === undefined ? undefined : inTenge(max, law)];
  const range = least === undefined || most === undefined ? undefined : amountRange(least, most, step);
  const typed = parseMoney(entry.amount);
  const amount = typed === undefined ? undefined : tenge(typed);
  const put = (sum: Tenge): void => onType({ amount: number(plain(sum)) });
  const picks = least === undefined || most === undefined ? [] : amountPicks(least, most);
  const label = t('calculator.amount');
  const inMrp = [min, max].some((limit) => limit !== undefined && typeof limit !== 'bigint');
  return textField({
    ...field('amount', 'amount', 'amount'),
    label,
    unit: '₸',
    hint: html`${min === undefined ? t('calculator.amountHint') : html`<span>${t('calculator.amountLeast', { min: limitText(language, min, least) })}</span> `}${
      max === undefined ? nothing : html`<span>${t('calculator.amountMost', { max: limitText(language, max, most) })}</span>`
    }`,
    slider: range && rangeInput('amount', range, amount, amount === undefined ? undefined : money(moneyText(amount)), disabled, put),
    below: html`${inMrp ? mrpTerm(language, law) : nothing}${quickPicks(
      t('calculator.picks', { field: label }),
      picks.map((sum) => ({ text: money(moneyText(sum)), chosen: sum === amount, onPick: () => put(sum) })),
      disabled,
    )}`,
  });
}

const plain = (sum: Tenge): string => moneyText(sum).replace(/\.00$/, '');

/** A limit in tenge, and in МРП where the product has it so; in МРП alone where the law of the day does not know it. */
function limitText(language: Language, limit: AmountLimit, sum: Tenge | undefined): string {
  const t = translator(language);
  if (typeof limit === 'bigint') return money(moneyText(limit));
  const mrp = number(limit.text);
  return sum === undefined ? t('unit.mrp', { mrp }) : t('unit.inMrp', { sum: money(moneyText(sum)), mrp });
}

function mrpTerm(language: Language, law: LawOn): TemplateResult {
  const t = translator(language);
  const mrp = known(law, 'mrp');
  const meaning = mrp === undefined ? t('calculator.meaning.mrpUnknown') : t('calculator.meaning.mrp', { date: longDate(language, law.on), value: money(moneyText(mrp)) });
  return term(t('calculator.mrpTerm'), meaning);
}

function rangeInput<T>(name: 'amount' | 'count', range: Range<T>, value: T | undefined, text: string | undefined, disabled: boolean, put: (value: T) => void): TemplateResult {
  const position = value === undefined ? 0 : range.position(value);
  return slider({ id: `${name}-slider`, label: `${name}-label`, description: `${name}-hint`, last: range.last, position, text, disabled, onMove: (to) => put(range.at(to)) });
}

function termField({ language, product, day, entry, disabled, field, onType }: Context): TemplateResult {
  const t = translator(language);
  const { unit } = entry;
  const range = termRange(product, unit, day);
  const count = parseCount(entry.count);
  const inUnit = (value: number): string => length(language, unit === 'months' ? { months: value } : { days: value });
  const put = (value: number): void => onType({ count: String(value) });
  const label = t('calculator.term');
  const [min, max] = [product.term?.min, product.term?.max];
  const choice = unit === 'months' || countsMonths(product, day);
  return textField({
    ...field('count', 'term', 'term'),
    label,
    inputMode: 'numeric',
    ...(choice ? { beside: unitChoice(language, unit, disabled, onType) } : { unit: t('calculator.inDays') }),
    hint: html`${min === undefined ? nothing : html`<span>${t('calculator.amountLeast', { min: length(language, min) })}</span> `}${
      max === undefined ? nothing : html`<span>${t('calculator.amountMost', { max: length(language, max) })}</span>`
    }`,
    slider: range && rangeInput('count', range, count, count === undefined ? undefined : inUnit(count), disabled, put),
    below: quickPicks(
      t('calculator.picks', { field: label }),
      range === undefined ? [] : termPicks(range, unit).map((value) => ({ text: inUnit(value), chosen: value === count, onPick: () => put(value) })),
      disabled,
    ),
  });
}

const unitChoice = (language: Language, unit: Entry['unit'], disabled: boolean, onType: Fields['onType']): TemplateResult => {
  const t = translator(language);
  return html`<select
    id="unit"
    aria-label=${t('calculator.termUnit')}
    ?disabled=${disabled}
    .value=${live(unit)}
    @change=${(event: Event): void => onType({ unit: (event.target as HTMLSelectElement).value as Entry['unit'] })}
  >
    <option value="months">${t('calculator.inMonths')}</option>
    <option value="days">${t('calculator.inDays')}</option>
  </select>`;
};

function date({ language, entry, today, law, calendar, field, onType, onCalendar }: Context, name: DateOfEntry, label: string, meaning = ''): TemplateResult {
  const hint = translator(language)('calculator.dateHint', { example: shortDate(today) });
  const entered = calendarDate(parseDate(entry[name]) ?? '');
  const open = calendar?.field === name ? calendar.at : undefined;
  return dateField({
    ...field(name, name, name),
    label,
    hint: meaning === '' ? hint : `${meaning} ${hint}`,
    calendar: law.calendar,
    open,
    onToggle: () => onCalendar(open === undefined ? { field: name, at: entered ?? calendarDate(parseDate(entry.disbursementDate) ?? '') ?? today } : undefined, true),
    onWalk: (at, follow) => onCalendar({ field: name, at }, follow),
    onChoose: (chosen) => {
      onType({ [name]: shortDate(chosen) });
      onCalendar(undefined, true);
    },
  });
}

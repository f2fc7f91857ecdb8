/**
 * Money, rates, dates and lengths for people, in both languages, by our own rules.
 *
 * Not by Intl: Chromium has no Kazakh and shows "KZT 1,234.50" and "2026 M03 5" while claiming support. Own rules give the
 * same bytes in every browser, which is what a disclosure needs. Only the plural form is asked of Intl: it is right everywhere.
 */
import { dayOf, monthOf, weekday, yearOf, type CalendarDate, type CalendarMonth } from '../primitives/calendar-date.js';
import type { Span } from '../primitives/readers.js';
import type { Language, MessageKey } from './messages.js';
import { translator } from './translator.js';

/** U+202F between thousands, U+00A0 before a unit: neither breaks a line. */
const GROUP = '\u202f';
const NO_BREAK = '\u00a0';
const MINUS = '\u2212';

/** `"1234567.89"` → `1 234 567,89`. The text is digits with at most one point and sign, and is not rounded. */
export function number(text: string): string {
  const negative = text.startsWith('-');
  const [whole = '', decimals] = text.slice(negative ? 1 : 0).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, GROUP);
  return `${negative ? MINUS : ''}${grouped}${decimals === undefined ? '' : `,${decimals}`}`;
}

/** `"277651.04"` → `277 651,04`; tiyn that are nought are left out: `250 000`. */
export const plainSum = (text: string): string => number(text.replace(/\.00$/, ''));

/** The same with its unit: `250 000 ₸`. */
export const money = (text: string): string => `${plainSum(text)}${NO_BREAK}₸`;

/** Always with tiyn and without the unit: for columns whose head names it. */
export const sum = (text: string): string => number(text);

/** `"44.7"` → `44,7 %` in Russian, `44,7%` in Kazakh. */
export const percent = (language: Language, text: string): string => `${number(text)}${language === 'ru' ? NO_BREAK : ''}%`;

/** A rate as people say it: `"37.50"` → `37,5 %`. ГЭСВ keeps its decimals, which say how exact it is. */
export const plainPercent = (language: Language, text: string): string => percent(language, text.includes('.') ? text.replace(/\.?0+$/, '') : text);

/** `от 3,65 % до 36,5 %`; several stand apart by semicolons. */
export const rangesText = (language: Language, ranges: readonly { readonly from: { readonly text: string }; readonly to: { readonly text: string } }[]): string =>
  [...new Set(ranges.map(({ from, to }) => translator(language)('unit.range', { from: plainPercent(language, from.text), to: plainPercent(language, to.text) })))].join('; ');

/** `20.11.2026`: the form of tables and of what is typed, the same in both languages. */
export const shortDate = (date: string): string => date.split('-').reverse().join('.');

/** `20 ноября 2026 года`, `2026 жылғы 20 қараша`. */
export function longDate(language: Language, date: CalendarDate): string {
  const t = translator(language);
  const month = t(`month.${monthOf(date)}` as MessageKey);
  return glued(t('date.long', { day: String(dayOf(date)), month, year: String(yearOf(date)) }));
}

/** `декабрь 2026 года`, `2026 жылғы желтоқсан`: the head of a calendar. */
export function monthName(language: Language, date: CalendarDate | CalendarMonth): string {
  const t = translator(language);
  return t('date.month', { month: t(`monthName.${monthOf(date)}` as MessageKey), year: String(yearOf(date)) });
}

/** `воскресенье, выходной или праздничный день`. */
export function dayName(language: Language, date: CalendarDate, off: boolean): string {
  const t = translator(language);
  const name = t(`weekday.${weekday(date)}` as MessageKey);
  return off ? t('date.off', { weekday: name }) : name;
}

/** `6 месяцев`, `20 күн`. */
export const length = (language: Language, span: Span): string =>
  glued('months' in span ? translator(language)('unit.months', { count: span.months }) : translator(language)('unit.days', { count: span.days }));

/** `каждые 30 дней`, `ай сайын`. */
export function every(language: Language, span: Span): string {
  const t = translator(language);
  if ('months' in span) return glued(span.months === 1 ? t('unit.everyMonth') : t('unit.everyMonths', { count: span.months }));
  return glued(span.days === 1 ? t('unit.everyDay') : t('unit.everyDays', { count: span.days }));
}

export const times = (language: Language, count: number): string => glued(translator(language)('unit.times', { count }));

/** A number and its noun stay on one line. */
const glued = (text: string): string => text.replaceAll(' ', NO_BREAK);

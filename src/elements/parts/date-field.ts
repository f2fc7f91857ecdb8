/** A date as text, with its weekday and whether it is a day off, and a calendar that opens under it. */
import { html, nothing, type TemplateResult } from 'lit';
import { dayName } from '../../i18n/format.js';
import { parseDate } from '../../i18n/parse-number.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/calculator.js';
import { dayOff, type Calendar } from '../../law/holidays.js';
import { calendarDate, yearOf, type CalendarDate } from '../../primitives/calendar-date.js';
import { calendarPart } from './calendar.js';
import { textField, type TextField } from './text-field.js';

export interface DateField extends Omit<TextField, 'hint' | 'inputMode' | 'beside' | 'below'> {
  readonly hint: string;
  readonly calendar: Calendar;
  /** The day that its open calendar stands on; absent while it is closed. */
  readonly open: CalendarDate | undefined;
  readonly onToggle: () => void;
  readonly onWalk: (to: CalendarDate, follow: boolean) => void;
  readonly onChoose: (day: CalendarDate) => void;
}

export function dateField({ hint, calendar, open, onToggle, onWalk, onChoose, ...field }: DateField): TemplateResult {
  const { language, id, label, disabled } = field;
  const t = translator(language);
  const chosen = calendarDate(parseDate(field.value) ?? '');
  const name = t('calculator.calendarOf', { field: label });
  return textField({
    ...field,
    inputMode: 'decimal',
    hint: html`${chosen === undefined ? nothing : html`<span class="weekday">${dayNote(field.language, chosen, calendar)}.</span> `}${hint}`,
    beside: html`<button type="button" id="${id}-toggle" aria-label=${name} aria-expanded=${open === undefined ? 'false' : 'true'} ?disabled=${disabled} @click=${onToggle}>${t('calculator.calendar')}</button>`,
    below: open === undefined ? nothing : calendarPart({ language, id: `${id}-calendar`, label, calendar, at: open, chosen, onWalk, onChoose, onClose: onToggle }),
  });
}

/** `воскресенье, выходной или праздничный день`; where the year is not laid down yet, that too. */
function dayNote(language: TextField['language'], day: CalendarDate, calendar: Calendar): string {
  const { off, certain } = dayOff(calendar, day);
  const name = dayName(language, day, off);
  return certain ? name : translator(language)('date.unsure', { weekday: name, year: String(yearOf(day)) });
}

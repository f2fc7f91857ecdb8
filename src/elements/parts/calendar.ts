/** A month of days to choose from, with the days off underlined and said; arrows walk it, Page Up and Down change the month. */
import { html, nothing, type TemplateResult } from 'lit';
import { dayName, longDate, monthName } from '../../i18n/format.js';
import type { Language, MessageKey } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/calculator.js';
import { dayOff, type Calendar } from '../../law/holidays.js';
import { addDays, addMonths, calendarDate, dayOf, monthOf, weekday, yearOf, type CalendarDate } from '../../primitives/calendar-date.js';

export interface CalendarPart {
  readonly language: Language;
  readonly id: string;
  /** What is chosen with it: the label of its field. */
  readonly label: string;
  readonly calendar: Calendar;
  /** The day that the keyboard stands on; its month is shown. */
  readonly at: CalendarDate;
  readonly chosen: string | undefined;
  /** `follow`: whether the keyboard goes along. */
  readonly onWalk: (to: CalendarDate, follow: boolean) => void;
  readonly onChoose: (day: CalendarDate) => void;
  readonly onClose: () => void;
}

/** The week begins on Monday. */
const WEEK = [1, 2, 3, 4, 5, 6, 0] as const;

const sinceMonday = (day: CalendarDate): number => (weekday(day) + 6) % 7;

const STEPS: Readonly<Record<string, (at: CalendarDate) => CalendarDate>> = {
  ArrowLeft: (at) => addDays(at, -1),
  ArrowRight: (at) => addDays(at, 1),
  ArrowUp: (at) => addDays(at, -7),
  ArrowDown: (at) => addDays(at, 7),
  Home: (at) => addDays(at, -sinceMonday(at)),
  End: (at) => addDays(at, 6 - sinceMonday(at)),
  PageUp: (at) => addMonths(at, -1),
  PageDown: (at) => addMonths(at, 1),
};

export function calendarPart(part: CalendarPart): TemplateResult {
  const { language, id, label, at, calendar } = part;
  const t = translator(language);
  const first = addDays(at, 1 - dayOf(at));
  const weeks = [0, 1, 2, 3, 4, 5].map((week) => addDays(first, 7 * week - sinceMonday(first))).filter((monday) => monday <= first || monthOf(monday) === monthOf(at));
  const turn = (name: 'monthBefore' | 'monthAfter', months: number, sign: string): TemplateResult =>
    html`<button type="button" aria-label=${t(`calculator.${name}`)} @click=${(): void => walk(part, addMonths(at, months), false)}>${sign}</button>`;
  const certain = dayOff(calendar, at).certain;
  return html`
    <div class="calendar" id=${id} role="group" aria-label=${t('calculator.calendarOf', { field: label })} @keydown=${(event: KeyboardEvent): void => pressed(event, part)}>
      <div class="month">${turn('monthBefore', -1, '←')}<strong aria-live="polite">${monthName(language, at)}</strong>${turn('monthAfter', 1, '→')}</div>
      <table>
        <thead>
          <tr>
            ${WEEK.map((day) => html`<th scope="col" abbr=${t(`weekday.${day}` as MessageKey)}>${t(`weekdayShort.${day}` as MessageKey)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${weeks.map((monday) => html`<tr>${WEEK.map((_, index) => html`<td>${dayButton(part, addDays(monday, index))}</td>`)}</tr>`)}
        </tbody>
      </table>
      <p>${t('calculator.calendarLegend')} ${certain ? nothing : t('calculator.calendarUnknown', { year: String(yearOf(at)) })}</p>
    </div>
  `;
}

function dayButton({ language, at, chosen, calendar, onChoose }: CalendarPart, day: CalendarDate): TemplateResult | typeof nothing {
  if (monthOf(day) !== monthOf(at)) return nothing;
  const { off } = dayOff(calendar, day);
  return html`<button
    type="button"
    class=${off ? 'day off' : 'day'}
    tabindex=${day === at ? 0 : -1}
    aria-pressed=${day === chosen ? 'true' : 'false'}
    aria-label="${longDate(language, day)}, ${dayName(language, day, off)}"
    @click=${(): void => onChoose(day)}
  >${dayOf(day)}</button>`;
}

function pressed(event: KeyboardEvent, part: CalendarPart): void {
  // with another key held down an arrow is the browser's: the page before, the end of the page
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const step = (event.target as Element).matches('.day') ? STEPS[event.key] : undefined;
  if (step === undefined && event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  if (step === undefined) part.onClose();
  else walk(part, step(part.at), true);
}

/** A walk past the years that a date may have leads nowhere. */
function walk({ onWalk }: CalendarPart, to: CalendarDate, follow: boolean): void {
  if (calendarDate(to) !== undefined) onWalk(to, follow);
}

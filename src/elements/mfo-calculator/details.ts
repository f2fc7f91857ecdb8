/** What is seldom changed, folded away with its date in view: the dates, and a rate that the lender has named. */
import { html, nothing, type TemplateResult } from 'lit';
import { rangesText, shortDate } from '../../i18n/format.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/calculator.js';
import { dateField } from '../parts/date-field.js';
import { NONE } from '../parts/figures.js';
import { textField } from '../parts/text-field.js';
import type { Context, DateOfEntry } from './context.js';
import { rateRanges, realDate } from './entry.js';

/** The day, or that there is none yet. */
const shown = (typed: string): string => {
  const day = realDate(typed);
  return day === undefined ? NONE : shortDate(day);
};

export function details(context: Context): TemplateResult {
  const { language, product, entry, field } = context;
  const t = translator(language);
  const ranges = rateRanges(product);
  const named = ranges.length > 0;
  return html`
    <details class="more">
      <summary>${t(named ? 'calculator.moreWithRate' : 'calculator.more', { date: shown(entry.disbursementDate) })}</summary>
      ${date(context, 'disbursementDate', t('calculator.disbursementDate'), t('calculator.disbursementMeaning'))}
      ${date(context, 'firstPaymentDate', t('calculator.firstPaymentDate'))}
      ${named ? textField({ ...field('nominalRate'), label: t('calculator.nominalRateGiven'), unit: '%', hint: t('calculator.nominalRateHint', { ranges: rangesText(language, ranges) }) }) : nothing}
    </details>
  `;
}

function date({ language, entry, today, law, calendar, field, onType, onCalendar }: Context, name: DateOfEntry, label: string, meaning = ''): TemplateResult {
  const hint = translator(language)('calculator.dateHint', { example: shortDate(today) });
  const open = calendar?.field === name ? calendar.at : undefined;
  return dateField({
    ...field(name),
    label,
    hint: meaning === '' ? hint : `${meaning} ${hint}`,
    calendar: law.calendar,
    open,
    onToggle: () => onCalendar(open === undefined ? { field: name, at: realDate(entry[name]) ?? realDate(entry.disbursementDate) ?? today } : undefined, true),
    onWalk: (at, follow) => onCalendar({ field: name, at }, follow),
    onChoose: (chosen) => {
      onType({ [name]: shortDate(chosen) });
      onCalendar(undefined, true);
    },
  });
}

/** The schedule as CSV that Excel and LibreOffice open right in Kazakhstan: semicolons, decimal commas, the byte order mark. */
import type { Quote } from '../../engine.js';
import { shortDate } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import { COLUMNS } from '../parts/schedule-table.js';

/** Without the mark Excel reads Cyrillic as another alphabet. */
const MARK = '\uFEFF';

/** A number that a spreadsheet counts with: no spaces between thousands. */
const number = (text: string): string => text.replace('.', ',');

export function scheduleCsv(language: Language, { schedule: { rows, totals } }: Quote): string {
  const t = translator(language);
  const lines = [
    COLUMNS.map((column) => t(`schedule.${column}`)),
    ...rows.map((row) => [
      String(row.number),
      shortDate(row.date),
      String(row.days),
      number(row.payment),
      number(row.principal),
      number(row.interest),
      number(row.balance),
      row.penaltyFreeUntil === null ? t('schedule.unknown') : shortDate(row.penaltyFreeUntil),
    ]),
    [t('schedule.total'), '', '', number(totals.payment), number(totals.principal), number(totals.interest), '', ''],
  ];
  return MARK + lines.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('');
}

const quoted = (cell: string): string => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** `schedule-annuity-250000.00-2026-11-20.csv`: letters that every system keeps. */
export const csvName = ({ terms: { method, amount, disbursementDate } }: Quote): string => `schedule-${method}-${amount}-${disbursementDate}.csv`;

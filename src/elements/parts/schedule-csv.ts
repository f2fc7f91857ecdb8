/** The schedule as CSV that Excel and LibreOffice open right in Kazakhstan: semicolons, decimal commas, the byte order mark. */
import type { Quote } from '../../engine.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/schedule.js';
import { CSV_MARK } from '../download.js';
import { cellsOf, COLUMNS, TOTALS } from './schedule-columns.js';

/** A number that a spreadsheet counts with: no spaces between thousands. */
const number = (text: string): string => text.replace('.', ',');

export function scheduleCsv(language: Language, { schedule: { rows, totals } }: Quote): string {
  const t = translator(language);
  const lines = [
    COLUMNS.map((column) => t(`schedule.${column}`)),
    ...rows.map((row) => cellsOf(row, t, number)),
    COLUMNS.map((column, index) => (index === 0 ? t('schedule.total') : isTotal(column) ? number(totals[column]) : '')),
  ];
  return CSV_MARK + lines.map((cells) => `${cells.map(quoted).join(';')}\r\n`).join('');
}

const isTotal = (column: (typeof COLUMNS)[number]): column is (typeof TOTALS)[number] => (TOTALS as readonly string[]).includes(column);

const quoted = (cell: string): string => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** `schedule-annuity-250000.00-2026-11-20.csv`: letters that every system keeps. */
export const csvName = ({ terms: { method, amount, disbursementDate } }: Quote): string => `schedule-${method}-${amount}-${disbursementDate}.csv`;

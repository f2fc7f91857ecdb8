/** The columns of a schedule, alike in the table and in the file. */
import { isOwnPayment } from '../../change/own-payment.js';
import type { ChangeRow } from '../../engine.js';
import { shortDate } from '../../i18n/format.js';
import type { Translate } from '../../i18n/translator.js';
import '../../i18n/words/schedule.js';

export const COLUMNS = ['number', 'date', 'days', 'payment', 'principal', 'interest', 'balance', 'penaltyFreeUntil'] as const;

/** Those that are summed; they stand together. */
export const TOTALS = ['payment', 'principal', 'interest'] as const;

/** A row in words, in the order of the columns; `sum` writes an amount as its reader wants it. */
export const cellsOf = (row: ChangeRow, t: Translate, sum: (text: string) => string): readonly string[] => [
  String(row.number),
  shortDate(row.date),
  String(row.days),
  sum(row.payment),
  sum(row.principal),
  sum(row.interest),
  sum(row.balance),
  row.penaltyFreeUntil === null ? (isOwnPayment(row.contractRow, row.by) ? '–' : t('schedule.unknown')) : shortDate(row.penaltyFreeUntil),
];

/** What came of a file's lines, as a file again: a CSV with the verdicts beside what stood there, or the answers a line each. */
import type { Language } from '../../../i18n/messages.js';
import { padded, recordText, type Records } from '../../../i18n/table/records.js';
import { ADDED, verdictColumns, type RecordAnswer } from '../../../i18n/verdict-columns.js';
import { withMessages } from '../../../i18n/with-messages.js';
import { CSV_MARK } from '../../download.js';
import type { Many } from './many.js';
import type { ManyRow } from './rows.js';

/** What a JSON line has instead of columns of its own. */
const NUMBERED: Records = { delimiter: ';', titles: ['number'], fields: [] };

export function manyCsv(language: Language, { records = NUMBERED, lines }: Many, rows: readonly ManyRow[], answers: readonly RecordAnswer[]): string {
  const cells = (index: number): readonly string[] => (records === NUMBERED ? [String(index + 1)] : padded(records, lines[index] as readonly string[]));
  const written = [[...records.titles, ...ADDED], ...rows.map(({ index }) => [...cells(index), ...verdictColumns(answers[index] as RecordAnswer, language)])];
  return CSV_MARK + written.map((each) => `${recordText(records, each)}\n`).join('');
}

/** Some of them, or in another order, are told apart by their numbers. */
export function manyJson(language: Language, rows: readonly ManyRow[], answers: readonly RecordAnswer[]): string {
  const isWhole = rows.length === answers.length && rows.every(({ index }, place) => index === place);
  return rows.map(({ index }) => `${JSON.stringify({ ...(!isWhole && { number: index + 1 }), ...withMessages(answers[index] as RecordAnswer, language) })}\n`).join('');
}

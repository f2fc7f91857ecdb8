/** The chapters of the book of law: every record of each value, and on which day which one holds. */
import { hasIssues, law } from '../../../engine.js';
import { addDays, type CalendarDate } from '../../../primitives/calendar-date.js';
import { BOOK } from '../../../law/book.js';
import { CONSENT_AGES, PAUSE, SPOUSE_CONSENT } from '../../../law/consent-duties.js';
import { onDay, type Dated, type DatedValue } from '../../../law/dated.js';
import { remembered } from '../../../primitives/remembered.js';
import { LAW_NAMES, type LawName } from '../../../law/law-on.js';
import { OMBUDSMAN } from '../../../law/ombudsman.js';

/** What the engine's `law` does not answer, because no sum depends on it: thresholds of consents, and where to complain. */
const BESIDE = { 'pause': PAUSE, 'spouse-consent': SPOUSE_CONSENT, 'consent-ages': CONSENT_AGES, 'ombudsman': OMBUDSMAN } as const satisfies Readonly<Record<string, Dated<unknown>>>;

export type BesideName = keyof typeof BESIDE;
export type ChapterName = LawName | BesideName;

/** A value is as JSON has it for what `law` answers, and as the records have it for the rest. */
type Shown = DatedValue<unknown>;

const isBeside = (name: ChapterName): name is BesideName => name in BESIDE;

/** On a day, with a host's own values laid over the book. */
export function recordOn(name: ChapterName, on: CalendarDate, overlay: object = {}): Shown {
  if (isBeside(name)) return onDay(BESIDE[name] as Dated<unknown>, on);
  const answer = law({ on, law: overlay });
  if (hasIssues(answer)) throw new Error(JSON.stringify(answer));
  return answer.values[name] as unknown as Shown;
}

/** All of them, from the first day of the book to its last: the page is drawn at each key, and they stay the same. */
export const recordsOf = remembered(walked, (name) => name, LAW_NAMES.length + Object.keys(BESIDE).length);

function walked(name: ChapterName): readonly Shown[] {
  if (isBeside(name)) return BESIDE[name];
  const records: Shown[] = [];
  for (let day: CalendarDate = BOOK.from; day <= BOOK.until; ) {
    const record = recordOn(name, day);
    records.push(record);
    day = addDays(record.until ?? BOOK.until, 1);
  }
  return records;
}

export const CHAPTERS: readonly ChapterName[] = [...LAW_NAMES, ...(Object.keys(BESIDE) as BesideName[])];

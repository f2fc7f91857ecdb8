/** ConsentRecord: what was shown and what was answered, one by one, when and by which engine. */
import { calendarDate } from '../primitives/calendar-date.js';
import { LANGUAGES, type Language } from '../primitives/language.js';
import { list, object, oneOf, optional, scalar, text, type Read } from '../primitives/reader.js';
import { HASH_PATTERN, hashOf } from '../disclosure/hash.js';
import { VERSION } from '../disclosure/version.js';

export const CONSENT_SCHEMA = 'mfo-consent/1';

/** One consent as it stood on the page: all its texts, in the order in which they are read. */
export interface ShownItem {
  readonly id: string;
  readonly texts: readonly string[];
  /** Those of whom the client marks one if he agrees: the insurers of a service. */
  readonly choices?: readonly string[] | undefined;
}

export interface Answer {
  readonly id: string;
  readonly answer: 'agreed' | 'refused';
  /** Which of the item's choices was marked. */
  readonly choice?: string | undefined;
  /** The time in Kazakhstan, `2026-11-20T15:04:05+05:00`. */
  readonly at: string;
}

export const digest = scalar('hash', HASH_PATTERN, (digits) => digits);
const time = scalar('time', /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\+05:00$/, (at) => (calendarDate(at.slice(0, 10)) === undefined ? undefined : at));

const body = {
  schema: oneOf([CONSENT_SCHEMA]),
  consents: object({ id: text, hash: digest }),
  disclosureHash: optional(digest),
  language: oneOf(LANGUAGES),
  answers: list(object({ id: text, textHash: digest, answer: oneOf(['agreed', 'refused']), choice: optional(text), at: time })),
  engine: object({ version: text }),
};

export const consentRecord = object({ ...body, hash: digest });

/** No name, number or document of whoever consents: the lender adds them at signing. */
export type ConsentRecord = Read<typeof consentRecord>;

/** Whether an answer lacks nothing: who agrees marks one of the choices, where there are any. */
export const isWhole = ({ choices = [] }: ShownItem, given: Pick<Answer, 'answer' | 'choice'>): boolean =>
  given.answer === 'agreed' && choices.length > 0 ? given.choice !== undefined && choices.includes(given.choice) : given.choice === undefined;

/** What is shown of an item, in its language: another word is another hash. */
export const textHash = (language: Language, { id, texts }: ShownItem): string => hashOf({ id, language, texts });

export interface Consented {
  /** The lender's file, by its hash as it was given. */
  readonly consents: { readonly id: string; readonly hash: string };
  readonly disclosureHash?: string | undefined;
  readonly language: Language;
  readonly items: readonly ShownItem[];
  readonly answers: readonly Answer[];
}

/** In the order in which the items stand; an answer to what was not shown is none. */
export function recordOf({ consents, disclosureHash, language, items, answers }: Consented): ConsentRecord {
  const unsigned = {
    schema: CONSENT_SCHEMA,
    consents,
    ...(disclosureHash !== undefined && { disclosureHash }),
    language,
    answers: items.flatMap((item) => answers.filter(({ id }) => id === item.id).slice(-1).map(({ answer, choice, at }) => ({ id: item.id, textHash: textHash(language, item), answer, ...(choice !== undefined && { choice }), at }))),
    engine: { version: VERSION },
  } as const;
  return { ...unsigned, hash: hashOf(unsigned) };
}

/** Consents: what a lender's file says of the data it takes: who, why, which, to whom, for how long, and how to take it back. */
import { count, dictionary, list, object, oneOf, optional, refined, scalar, text, yesNo, type Read, type Reader } from '../primitives/reader.js';
import { at, issue } from '../primitives/issue.js';
import { date, localizedText, webAddress } from '../primitives/readers.js';

/** Those to whom data may go, by kind; a file names each by itself. */
export const RECIPIENT_KINDS = ['credit-bureau', 'state-body', 'service-provider', 'collector', 'group-company', 'other'] as const;

export const COOKIE_KINDS = ['necessary', 'analytics', 'advertising'] as const;

const operator = object({
  name: localizedText,
  bin: optional(text),
  address: optional(localizedText),
  site: optional(webAddress),
  phone: optional(text),
  email: optional(text),
});

/** One kind of data: `identity-document`, with its words. */
const datum = object({ id: text, text: localizedText });

const recipient = object({ id: text, kind: oneOf(RECIPIENT_KINDS), text: localizedText });

/** One purpose, which is agreed to or refused by itself. */
const purpose = object({
  id: text,
  text: localizedText,
  /** Whether the law or the contract itself needs it: then refusing it means no loan. */
  required: yesNo,
  /** By ids of `data` and `recipients`: what is taken for this purpose, and who gets it. */
  data: optional(list(text, { max: 200 })),
  recipients: optional(list(text, { max: 100 })),
  /** Where this purpose ends earlier or later than the whole. */
  term: optional(localizedText),
  /** What refusing means. */
  refusal: optional(localizedText),
});

const channel = localizedText;

const answerIn = object({ days: count(1, 366), of: oneOf(['working', 'calendar']) });

/** The shape alone; what is left out is silence of the file, which the element tells. */
const shape = object({
  id: text,
  /** The lender's own document that this file retells. */
  document: object({ title: localizedText, date: optional(date), number: optional(text), url: optional(webAddress) }),
  /** Said wherever the file is shown: whose facts these are, for instance that nobody is affiliated. */
  notice: optional(localizedText),
  operator,
  purposes: list(purpose, { min: 1, max: 50 }),
  data: optional(list(datum, { max: 200 })),
  recipients: optional(list(recipient, { max: 100 })),
  crossBorder: optional(object({ transfer: yesNo, text: optional(localizedText) })),
  publicSources: optional(object({ publication: yesNo, text: optional(localizedText) })),
  term: optional(localizedText),
  withdrawal: optional(object({ how: optional(localizedText), then: optional(localizedText) })),
  cookies: optional(list(object({ name: text, kind: oneOf(COOKIE_KINDS), text: optional(localizedText) }), { max: 100 })),
  complaints: optional(object({ answer: optional(answerIn), prolonged: optional(answerIn), channels: optional(list(channel, { max: 30 })) })),
  rights: optional(list(localizedText, { max: 50 })),
  /** The clause of the document for each fact, by its pointer: `/operator/bin` → `п. 1.2`. */
  clauses: optional(dictionary(scalar('text', /^(\/[^/]+)+$/, (pointer) => pointer), text)),
});

export type Consents = Read<typeof shape>;

/** No id twice, and none that a purpose names and the file lacks. */
export const consentsReader: Reader<Consents> = refined(shape, (file, path, issues) => {
  const before = issues.length;
  for (const key of ['purposes', 'data', 'recipients'] as const) {
    const ids = (file[key] ?? []).map(({ id }) => id);
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index) issues.push(issue('duplicate-id', at(at(at(path, key), index), 'id'), { id }));
    });
  }
  file.purposes.forEach((each, index) => {
    for (const key of ['data', 'recipients'] as const) {
      const known = (file[key] ?? []).map(({ id }) => id);
      (each[key] ?? []).forEach((id, place) => {
        if (!known.includes(id)) issues.push(issue('unknown-id', at(at(at(at(path, 'purposes'), index), key), place), { id, known }));
      });
    }
  });
  return issues.length > before ? undefined : file;
});

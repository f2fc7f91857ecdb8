/** The book of law as of a day: every value with its clause, source and confidence, or the reason why it is not known. */
import type { Json } from './primitives/issue.js';
import { object, optional, readWith } from './primitives/reader.js';
import { date } from './primitives/readers.js';
import { ok, type Result } from './primitives/result.js';
import { ACT_TITLES, type ActId } from './law/act.js';
import { actOf, type Act } from './law/act-sources.js';
import { daysOffJson, lawOn, lawOverlay, lawValueJson, LAW_NAMES, type LawName } from './law/law-on.js';

export const lawRequest = object({ on: date, law: optional(lawOverlay) });

export interface LawAnswer {
  readonly on: string;
  readonly values: Readonly<Record<LawName, { readonly [key: string]: Json }>>;
  readonly daysOff: Json;
  /** The acts that the values refer to. */
  readonly acts: Readonly<Record<string, Act>>;
}

export function lawBook(request: unknown): Result<LawAnswer> {
  const read = readWith(lawRequest, request);
  if (!read.ok) return read;
  const law = lawOn(read.value.on, read.value.law);
  const cited = new Set(LAW_NAMES.flatMap((name) => law.values[name].refs.map(({ act }) => act)));
  return ok({
    on: law.on,
    values: Object.fromEntries(LAW_NAMES.map((name) => [name, lawValueJson(law, name)])) as LawAnswer['values'],
    daysOff: daysOffJson(law),
    acts: Object.fromEntries((Object.keys(ACT_TITLES) as ActId[]).filter((id) => cited.has(id)).map((id) => [id, actOf(id)])),
  });
}

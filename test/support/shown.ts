/** Runs a formatter by name, for the cases that Node and the browsers share. */
import * as format from '../../src/i18n/format.js';
import type { Language } from '../../src/i18n/messages.js';

type ByLanguage = (language: Language, input: never) => string;
type Plain = (input: never) => string;

const PLAIN: ReadonlySet<string> = new Set(['money', 'sum', 'shortDate']);

export const shown = (what: string, language: string, input: unknown): string => {
  const formatter = format[what as keyof typeof format];
  return PLAIN.has(what) ? (formatter as Plain)(input as never) : (formatter as ByLanguage)(language as Language, input as never);
};

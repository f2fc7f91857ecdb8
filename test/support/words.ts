/** Every word there is: what each element teaches by itself, for the tests that look at all of them. */
import '../../src/i18n/words/affordability.js';
import '../../src/i18n/words/builder.js';
import '../../src/i18n/words/calculator.js';
import '../../src/i18n/words/change.js';
import '../../src/i18n/words/command.js';
import '../../src/i18n/words/consent.js';
import '../../src/i18n/words/consent-file.js';
import '../../src/i18n/words/disclosure.js';
import '../../src/i18n/words/explain.js';
import '../../src/i18n/words/kdn.js';
import '../../src/i18n/words/coming.js';
import '../../src/i18n/words/plan.js';
import '../../src/i18n/words/published.js';
import '../../src/i18n/words/rights.js';
import '../../src/i18n/words/schedule.js';
import '../../src/i18n/words/sheet.js';
import '../../src/i18n/words/verify.js';
import { MESSAGES, type Language } from '../../src/i18n/messages.js';

export type Tree = { readonly [key: string]: string | Tree };

const flat = (tree: Tree, start = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[start + key, value] as [string, string]] : flat(value, `${start}${key}.`)));

/** Each message by its key, plural endings included. */
export const allMessages = (language: Language): [string, string][] => flat(MESSAGES[language]);

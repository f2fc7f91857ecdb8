/**
 * Messages: both languages inlined; a key missing in either, or a wrong plural form, fails the type check.
 *
 * The common words stand here. Each element teaches its own, by importing its file of `words/`, so that no page loads the
 * words of an element that it does not have.
 */
import { LANGUAGES, type Language } from '../primitives/language.js';
import kkCommon from '../../locales/kk/common.json';
import ruCommon from '../../locales/ru/common.json';
import type kkAffordability from '../../locales/kk/affordability.json';
import type kkBuilder from '../../locales/kk/builder.json';
import type kkCalculator from '../../locales/kk/calculator.json';
import type kkChange from '../../locales/kk/change.json';
import type kkCommand from '../../locales/kk/command.json';
import type kkConsent from '../../locales/kk/consent.json';
import type kkConsentFile from '../../locales/kk/consent-file.json';
import type kkDisclosure from '../../locales/kk/disclosure.json';
import type kkExplain from '../../locales/kk/explain.json';
import type kkKdn from '../../locales/kk/kdn.json';
import type kkComing from '../../locales/kk/coming.json';
import type kkPlan from '../../locales/kk/plan.json';
import type kkPublished from '../../locales/kk/published.json';
import type kkRights from '../../locales/kk/rights.json';
import type kkSchedule from '../../locales/kk/schedule.json';
import type kkSheet from '../../locales/kk/sheet.json';
import type kkVerify from '../../locales/kk/verify.json';
import type ruAffordability from '../../locales/ru/affordability.json';
import type ruBuilder from '../../locales/ru/builder.json';
import type ruCalculator from '../../locales/ru/calculator.json';
import type ruChange from '../../locales/ru/change.json';
import type ruCommand from '../../locales/ru/command.json';
import type ruConsent from '../../locales/ru/consent.json';
import type ruConsentFile from '../../locales/ru/consent-file.json';
import type ruDisclosure from '../../locales/ru/disclosure.json';
import type ruExplain from '../../locales/ru/explain.json';
import type ruKdn from '../../locales/ru/kdn.json';
import type ruComing from '../../locales/ru/coming.json';
import type ruPlan from '../../locales/ru/plan.json';
import type ruPublished from '../../locales/ru/published.json';
import type ruRights from '../../locales/ru/rights.json';
import type ruSchedule from '../../locales/ru/schedule.json';
import type ruSheet from '../../locales/ru/sheet.json';
import type ruVerify from '../../locales/ru/verify.json';

export { LANGUAGES, type Language };

/** What each element says, under its name. */
interface Taught {
  readonly ru: { readonly calculator: typeof ruCalculator; readonly schedule: typeof ruSchedule; readonly explain: typeof ruExplain; readonly disclosure: typeof ruDisclosure; readonly kdn: typeof ruKdn; readonly consent: typeof ruConsent; readonly rights: typeof ruRights; readonly verify: typeof ruVerify; readonly coming: typeof ruComing; readonly plan: typeof ruPlan; readonly builder: typeof ruBuilder };
  readonly kk: { readonly calculator: typeof kkCalculator; readonly schedule: typeof kkSchedule; readonly explain: typeof kkExplain; readonly disclosure: typeof kkDisclosure; readonly kdn: typeof kkKdn; readonly consent: typeof kkConsent; readonly rights: typeof kkRights; readonly verify: typeof kkVerify; readonly coming: typeof kkComing; readonly plan: typeof kkPlan; readonly builder: typeof kkBuilder };
}

/** The common words, and the issues and findings that only some elements add to them. */
type Ru = typeof ruCommon & typeof ruSheet & typeof ruAffordability & typeof ruChange & typeof ruCommand & typeof ruConsentFile & typeof ruPublished & Taught['ru'];
type Kk = typeof kkCommon & typeof kkSheet & typeof kkAffordability & typeof kkChange & typeof kkCommand & typeof kkConsentFile & typeof kkPublished & Taught['kk'];

interface Tree {
  [key: string]: string | Tree;
}

/** What is known so far: the common words, and those of each element that was imported. */
export const MESSAGES: Readonly<Record<Language, Tree>> = { ru: ruCommon, kk: kkCommon };

/** Called once by each file of `words/`. */
export function teach<C extends keyof Taught[Language]>(chapter: C, words: { readonly [L in Language]: Taught[L][C] }): void {
  for (const language of LANGUAGES) MESSAGES[language][chapter] = words[language];
}

/** Words that join those which are there. */
export function add(words: Readonly<Record<Language, Tree>>): void {
  for (const language of LANGUAGES) merge(MESSAGES[language], words[language]);
}

function merge(tree: Tree, more: Tree): void {
  for (const [key, value] of Object.entries(more)) {
    const known = tree[key];
    if (typeof value === 'object' && typeof known === 'object') merge(known, value);
    else tree[key] = value;
  }
}

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** Every path of a nested object of strings, joined by points. */
type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];

type Base<Path extends string> = Path extends `${infer Start}_${PluralForm}` ? Start : Path;

type RuPath = Paths<Ru>;
type KkPath = Paths<Kk>;

/** A message, without the ending of its plural form. */
export type MessageKey = Base<RuPath>;

/** The messages that count something. */
type Counted<Path extends string> = Path extends `${infer Start}_${PluralForm}` ? Start : never;

/* eslint-disable @typescript-eslint/no-redundant-type-constituents, @typescript-eslint/no-duplicate-type-constituents --
   each line below is `never` as long as the languages are whole, which is what is being checked */
/** What is missing: a message of one language that the other lacks, or a plural form that its language needs. */
type Missing =
  | Exclude<Base<RuPath>, Base<KkPath>>
  | Exclude<Base<KkPath>, Base<RuPath>>
  | Exclude<`${Counted<RuPath>}_${'one' | 'few' | 'many' | 'other'}`, RuPath>
  | Exclude<`${Counted<KkPath>}_${'one' | 'other'}`, KkPath>
  // forms that the language does not have
  | Extract<RuPath, `${string}_${'zero' | 'two'}`>
  | Extract<KkPath, `${string}_${'zero' | 'two' | 'few' | 'many'}`>;
/* eslint-enable */

/** Does not compile, naming the keys, unless both languages are whole. */
export const COMPLETE: [Missing] extends [never] ? true : Missing = true;

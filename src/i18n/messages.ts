/** Messages: both languages inlined; a key missing in either, or a wrong plural form, fails the type check. */
import kkCalculator from '../../locales/kk/calculator.json';
import kkCommon from '../../locales/kk/common.json';
import kkSchedule from '../../locales/kk/schedule.json';
import ruCalculator from '../../locales/ru/calculator.json';
import ruCommon from '../../locales/ru/common.json';
import ruSchedule from '../../locales/ru/schedule.json';

export const LANGUAGES = ['ru', 'kk'] as const;

export type Language = (typeof LANGUAGES)[number];

const ru = { ...ruCommon, calculator: ruCalculator, schedule: ruSchedule };
const kk = { ...kkCommon, calculator: kkCalculator, schedule: kkSchedule };

export const MESSAGES = { ru, kk } as const;

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/** Every path of a nested object of strings, joined by points. */
type Paths<T> = { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];

type Base<Path extends string> = Path extends `${infer Start}_${PluralForm}` ? Start : Path;

type RuPath = Paths<typeof ru>;
type KkPath = Paths<typeof kk>;

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

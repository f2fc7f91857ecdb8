/** A value of the law as lines of text, in either language. */
import { length, money, number, plainPercent } from '../../../i18n/format.js';
import type { Language, MessageKey } from '../../../i18n/messages.js';
import { translator } from '../../../i18n/translator.js';
import '../../../i18n/words/affordability.js';
import '../../../i18n/words/explain.js';
import type { ConsentAges, Pause } from '../../../law/consent-duties.js';
import { decimalText, type Fraction } from '../../../primitives/fraction.js';
import { BESIDE_NAMES, BESIDE_VALUES as WORDS } from '../words/law.js';
import type { BesideName, ChapterName } from './chapters.js';

export const nameOf = (language: Language, name: ChapterName): string => (name in BESIDE_NAMES ? BESIDE_NAMES[name as BesideName][language] : translator(language)(`law.${name}` as MessageKey));

const inMrp = (language: Language, mrp: string): string => translator(language)('unit.mrp', { mrp: number(mrp) });

/** Values of several parts: each by the name that the steps of a figure give it. */
function parts(language: Language, name: ChapterName, shown: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(shown).map(([part, value]) => `${translator(language)(`explain.figure.law.${name}.${part}` as MessageKey)}: ${value}`);
}

export function valueText(language: Language, name: ChapterName, value: unknown): readonly string[] {
  const text = String(value);
  switch (name) {
    case 'mrp':
    case 'subsistence-minimum':
      return [money(text)];
    case 'rate-ceiling':
      return [plainPercent(language, text)];
    case 'max-microcredit':
      return [inMrp(language, text)];
    case 'max-unsecured-term':
      return [length(language, { months: value as number })];
    case 'kdn-limit':
    case 'kdn-limit-at-risk':
    case 'kdd-limit':
      return [number(text)];
    case 'short-rate-ceiling': {
      const { maxDays, maxMrp, dailyRate, gesvRate } = value as { readonly maxDays: number; readonly maxMrp: string; readonly dailyRate: string; readonly gesvRate: string };
      return parts(language, name, { maxDays: length(language, { days: maxDays }), maxMrp: inMrp(language, maxMrp), dailyRate: plainPercent(language, dailyRate), gesvRate: plainPercent(language, gesvRate) });
    }
    case 'penalty-limits': {
      const { percentPerDay, maxDays, percentPerYear } = value as { readonly percentPerDay: string; readonly maxDays: number; readonly percentPerYear: string };
      return parts(language, name, { percentPerDay: plainPercent(language, percentPerDay), maxDays: length(language, { days: maxDays }), percentPerYear: plainPercent(language, percentPerYear) });
    }
    default:
      return besideText(language, name, value);
  }
}

function besideText(language: Language, name: BesideName, value: unknown): readonly string[] {
  if (value === null) return [WORDS.none[language]];
  switch (name) {
    case 'ombudsman':
      return [WORDS[value as 'microfinance' | 'financial'][language]];
    case 'spouse-consent':
      return [inMrp(language, decimalText(value as Fraction))];
    case 'consent-ages': {
      const { under, over } = value as ConsentAges;
      return [`${WORDS.under[language]}: ${under}`, `${WORDS.over[language]}: ${over}`];
    }
    case 'pause': {
      const { mrp, hours } = value as Pause;
      return [`${WORDS.pauseAbove[language]}: ${inMrp(language, decimalText(mrp))}`, `${WORDS.pauseHours[language]}: ${hours}`];
    }
  }
}

/** A right of the borrower in words: what it is, the dates worked out for the loan, and what it rests on. */
import type { Right } from '../disclosure/rights.js';
import type { Deadline } from '../law/deadline.js';
import { describeRefs } from './describe.js';
import { longDate } from './format.js';
import type { Language, MessageKey } from './messages.js';
import { translator } from './translator.js';
import './words/rights.js';

export interface RightText {
  readonly text: string;
  /** A sentence for each date, and one for the dates that are missing. */
  readonly when: readonly string[];
  readonly basis: string;
}

export function describeRight(language: Language, { id, variant, within, numbers, dates, unknownYears, refs }: Right): RightText {
  const t = translator(language);
  const missing = id === 'dayOff' ? 'rights.unknownYears' : 'rights.unknownYear';
  return {
    text: t(`rights.of.${id}${variant === undefined ? '' : `.${variant}`}` as MessageKey, { ...numbers, ...(within && { within: withinText(language, within) }) }),
    when: [
      ...dates.map((each) => t(`rights.when.${id}` as MessageKey, Object.fromEntries(Object.entries(each).map(([name, date]) => [name, longDate(language, date)])))),
      ...(unknownYears.length > 0 ? [t(missing, { years: unknownYears.join(', ') })] : []),
    ],
    basis: describeRefs(language, refs),
  };
}

/** `в течение 10 рабочих дней`, `күнтізбелік 30 күн ішінде`. */
export const withinText = (language: Language, { days, of }: Deadline): string => translator(language)(`rights.within.${of}`, { count: days });

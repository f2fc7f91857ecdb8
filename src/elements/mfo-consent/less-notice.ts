/** What refusing services does to the loan, in words: its sums without them, or that it can't be computed so. */
import { quoteAnswer } from '../../answer.js';
import { money, percent } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/consent.js';
import type { State } from './state.js';

export function lessWords(language: Language, { loan, refused }: State): string | undefined {
  const t = translator(language);
  if (refused === 'none' || loan === undefined) return undefined;
  if (refused === 'not-computable') return t('consent.lessUnknown');
  const { schedule: { rows: [first], totals }, cost: { gesvRate } } = quoteAnswer(loan);
  return t('consent.less', { first: money(first?.payment ?? ''), total: money(totals.payment), gesv: percent(language, gesvRate) });
}

/** What a change is said aloud as: only the figures that changed, and what is objected. */
import type { Quote } from '../../engine.js';
import { describeFinding } from '../../i18n/describe.js';
import { money, percent } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import { barring } from '../finding-places.js';
import { instalmentText, totalOf } from '../parts/figures.js';

/** `before` is the answer that was heard last, by ear or on opening. */
export function announcement(language: Language, quote: Quote | undefined, before: Quote | undefined): string {
  const t = translator(language);
  if (quote === undefined) return t('calculator.announceIssues');
  const sentences = sayings(language, quote);
  const heard = before === undefined ? [] : sayings(language, before);
  const changed = sentences.filter((sentence) => !heard.includes(sentence));
  return changed.length === 0 ? t('calculator.announceSame') : changed.join(' ');
}

function sayings(language: Language, quote: Quote): readonly string[] {
  const t = translator(language);
  return [
    t('calculator.announcePayment', { payment: instalmentText(language, quote) }),
    t('calculator.announceTotal', { total: money(totalOf(quote)) }),
    t('calculator.announceGesv', { gesv: percent(language, quote.cost.gesvRate) }),
    ...barring(quote.findings).map((finding) => describeFinding(language, finding)),
  ];
}

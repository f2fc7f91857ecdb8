/** The document that set the rates, which the law wants beside them: its date, its number and the body. */
import { longDate } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/calculator.js';
import type { Product } from '../../product/product.js';

export function ratesBy(language: Language, { date, number, body }: NonNullable<Product['ratesDocument']>): string {
  const t = translator(language);
  const document = { date: longDate(language, date), number };
  return body === undefined ? t('calculator.rates', document) : t('calculator.ratesBy', { ...document, body: body[language] });
}

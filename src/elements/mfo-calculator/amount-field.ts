/** The amount: typed, dragged or picked, between the product's limits as the law of the day resolves them. */
import { html, nothing, type TemplateResult } from 'lit';
import { longDate, money, number, plainSum } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import { parseMoney } from '../../i18n/parse-number.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/calculator.js';
import { known, type LawOn } from '../../law/law-on.js';
import { moneyText, tenge, type Tenge } from '../../primitives/money.js';
import type { AmountLimit } from '../../primitives/readers.js';
import { inTenge } from '../../product/pricing.js';
import { quickPicks } from '../parts/quick-picks.js';
import { slider } from '../parts/slider.js';
import { term } from '../parts/term.js';
import { textField } from '../parts/text-field.js';
import type { Context } from './context.js';
import { amountPicks, amountRange } from './ranges.js';

export function amountField({ language, product, law, entry, disabled, field, onType }: Context): TemplateResult {
  const t = translator(language);
  const { min, max, step } = product.amount ?? {};
  const [least, most] = [min && inTenge(min, law), max && inTenge(max, law)];
  const bounded = least !== undefined && most !== undefined;
  const range = bounded ? amountRange(least, most, step) : undefined;
  const typed = parseMoney(entry.amount);
  const amount = typed === undefined ? undefined : tenge(typed);
  const put = (sum: Tenge): void => onType({ amount: plainSum(moneyText(sum)) });
  const label = t('calculator.amount');
  return textField({
    ...field('amount'),
    label,
    unit: '₸',
    hint: html`${min === undefined ? t('calculator.amountHint') : html`<span>${t('calculator.least', { min: limitText(language, min, least) })}</span> `}${
      max === undefined ? nothing : html`<span>${t('calculator.most', { max: limitText(language, max, most) })}</span>`
    }`,
    slider: range && slider({ field: 'amount', range, value: amount, text: amount === undefined ? undefined : money(moneyText(amount)), disabled, onMove: put }),
    below: html`${[min, max].some(inMrp) ? mrpTerm(language, law) : nothing}${quickPicks(
      t('calculator.picks', { field: label }),
      bounded ? amountPicks(least, most).map((sum) => ({ text: money(moneyText(sum)), chosen: sum === amount, onPick: () => put(sum) })) : [],
      disabled,
    )}`,
  });
}

const inMrp = (limit: AmountLimit | undefined): boolean => limit !== undefined && typeof limit !== 'bigint';

/** A limit in tenge, and in МРП where the product has it so; in МРП alone where the law of the day does not know it. */
function limitText(language: Language, limit: AmountLimit, sum: Tenge | undefined): string {
  const t = translator(language);
  if (typeof limit === 'bigint') return money(moneyText(limit));
  const mrp = number(limit.text);
  return sum === undefined ? t('unit.mrp', { mrp }) : t('unit.inMrp', { sum: money(moneyText(sum)), mrp });
}

function mrpTerm(language: Language, law: LawOn): TemplateResult {
  const t = translator(language);
  const mrp = known(law, 'mrp');
  const meaning = mrp === undefined ? t('calculator.meaning.mrpUnknown') : t('calculator.meaning.mrp', { date: longDate(language, law.on), value: money(moneyText(mrp)) });
  return term(t('calculator.mrpTerm'), meaning);
}

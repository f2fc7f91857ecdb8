/** What a column of a schedule is, by the words over it, in Russian, Kazakh or English. */

export const COLUMN_KINDS = ['number', 'date', 'payment', 'principal', 'interest', 'balance', 'other'] as const;

export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** In the order in which they are tried: "остаток основного долга" is a balance before it is principal. */
const WORDS: readonly (readonly [ColumnKind, RegExp])[] = [
  // what stood before the payment, and rates, are no column of a schedule
  ['other', /на начало|до плат|входящ|басынд|дейінгі|opening|before|ставк|мөлшерлеме|rate/u],
  ['balance', /остат|қалды[қғ]|balance|outstanding/u],
  ['other', /комисси|страхов|услуг|пен[яи]|неусто|сақтандыру|қызмет|өсімпұл|тұрақсыздық|fee|insurance|penalt|дней|күндер саны|days/u],
  ['interest', /вознагражд|процент|сыйақы|пайыз|interest|^%$/u],
  ['date', /дат[аы]|срок|күні|мерзімі|date/u],
  ['principal', /основн|тело|сумма долга|погашение долга|^од$|негізгі|principal/u],
  ['payment', /плат[её]ж|к оплате|к уплате|взнос|итого|всего|төлем|барлығы|payment|instal?ment|total/u],
  ['number', /^(№|n|no|#|п\/п|№ п\/п|номер|месяц|период|р\/с|рет|реттік нөмірі|айы?|number|month|period)$/u],
];

/** `undefined` where the words tell nothing. */
export function kindOf(heading: string): ColumnKind | undefined {
  const text = heading.toLowerCase().replace(/[\s\u00a0]+/g, ' ').replace(/[,(]\s*(₸|тг|тенге|теңге|kzt)\.?\)?$/u, '').replace(/[.:*]+$/, '').trim();
  return WORDS.find(([, words]) => words.test(text))?.[0];
}

/** The row of totals under a schedule. */
export const isTotal = (row: readonly string[]): boolean => row.some((cell) => /^(итого|всего|жиыны|жиынтығы|барлығы|total)/iu.test(cell));

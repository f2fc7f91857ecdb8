/** What the answers so far come to: the loan they leave, the consents it needs, what is still open, and the record. */
import { loanOf } from '../../answer.js';
import type { Consents } from '../../consent/consents.js';
import { answerable, dutiesOf, serviceDuties, type Duty } from '../../consent/duties.js';
import { recordOf, type Answer, type ConsentRecord } from '../../consent/record.js';
import { withoutServices } from '../../consent/without-services.js';
import { sheetOf } from '../../disclosure/disclosure.js';
import type { Quote } from '../../engine.js';
import { consentItem, type ConsentItem } from '../../i18n/consent-items.js';
import type { Language } from '../../i18n/messages.js';
import type { PricedLoan } from '../../quote.js';
import { answerTo, borrowerOf, isOpen, type Entry } from './entry.js';
import { groupOf, isAsked } from './items.js';

export interface Asked {
  readonly quote: Quote | undefined;
  readonly consents: Consents | undefined;
  /** The lender's file as it was given: what its hash is of. */
  readonly raw: { readonly id: string } | undefined;
  readonly entry: Entry;
  readonly language: Language;
}

export interface State {
  /** Without the services that were refused; `undefined` where there is no loan. */
  readonly loan: PricedLoan | undefined;
  /** Whether a service of the quote was refused. */
  readonly isLess: boolean;
  readonly duties: readonly Duty[];
  readonly items: readonly ConsentItem[];
  /** Those that must still be answered, in order. */
  readonly open: readonly ConsentItem[];
  readonly record: ConsentRecord | undefined;
}

export function stateOf({ quote, consents, raw, entry, language }: Asked): State {
  const asked = quote && loanOf(quote);
  const itemsOf = (duties: readonly Duty[]): readonly ConsentItem[] => itemsIn(language, duties, consents, asked);
  const answerOf = (item: ConsentItem): Answer['answer'] | undefined => answerTo(entry, language, item)?.answer;

  const refused = asked === undefined ? [] : itemsOf(serviceDuties(asked)).filter((item) => answerOf(item) === 'refused');
  const left = asked && withoutServices(asked, refused.map(({ id }) => id.slice('service.'.length)));
  const loan = left ?? asked;
  const duties = asked === undefined || loan === undefined ? answerable(consents) : dutiesOf(loan, borrowerOf(entry), consents, asked);
  const items = itemsOf(duties);

  const open = consents === undefined ? [] : items.filter((item) => isAsked(item) && isOpen(entry, language, item));
  const isWhole = raw !== undefined && consents !== undefined && open.length === 0;
  const answers = items.filter(isAsked).flatMap((item): Answer[] => {
    const given = answerTo(entry, language, item);
    return given === undefined ? [] : [{ id: item.id, ...given }];
  });
  const record = isWhole ? recordOf({ consents: raw, disclosureHash: left && sheetOf(left, { language }).disclosure.hash, language, items: items.filter(isAsked), answers }) : undefined;
  return { loan, isLess: refused.length > 0, duties, items, open, record };
}

/** The same duties in either language. */
export const itemsIn = (language: Language, duties: readonly Duty[], consents: Consents | undefined, loan: PricedLoan | undefined): readonly ConsentItem[] =>
  duties.map((duty) => consentItem({ language, consents, product: loan?.terms.product }, duty));

/** Whether a consent without which there is no loan was refused. */
export const isRefused = ({ items }: State, entry: Entry, language: Language): boolean =>
  items.some((item) => groupOf(item) === 'required' && answerTo(entry, language, item)?.answer === 'refused');

/** What the answers so far come to: the loan they leave, the consents it needs, what is still open, and the record. */
import { loanOf } from '../../answer.js';
import type { Consents } from '../../consent/consents.js';
import { answerable, dutiesOf, serviceDuties, serviceOf, type Duty } from '../../consent/duties.js';
import { recordOf, type Answer, type ConsentRecord } from '../../consent/record.js';
import { withoutServices } from '../../consent/without-services.js';
import { sheetOf } from '../../disclosure/disclosure.js';
import type { Quote } from '../../engine.js';
import { consentItem, type ConsentItem } from '../../i18n/consent-items.js';
import type { Language } from '../../i18n/messages.js';
import type { PricedLoan } from '../../quote.js';
import { answerTo, borrowerOf, isOpen, type Entry, type Reading } from './entry.js';
import { groupOf, isAsked } from './items.js';

export interface Asked {
  readonly quote: Quote | undefined;
  /** Whether a loan is awaited: then there is no record without one. */
  readonly isLoanAwaited: boolean;
  readonly consents: Consents;
  readonly entry: Entry;
  readonly reading: Reading;
}

export interface State {
  /** Without the services that were refused, where it can be computed so; `undefined` where there is no loan. */
  readonly loan: PricedLoan | undefined;
  /** What refused services come to: there is none, a loan without them, or one that can't be computed. */
  readonly refused: 'none' | 'computed' | 'not-computable';
  readonly duties: readonly Duty[];
  readonly items: readonly ConsentItem[];
  /** Those that must still be answered, in order. */
  readonly open: readonly ConsentItem[];
  readonly record: ConsentRecord | undefined;
}

export function stateOf({ quote, isLoanAwaited, consents, entry, reading }: Asked): State {
  const { language } = reading;
  const asked = quote && loanOf(quote);
  const itemsOf = (duties: readonly Duty[]): readonly ConsentItem[] => itemsIn(language, duties, consents, asked);

  const refused = asked === undefined ? [] : itemsOf(serviceDuties(asked)).filter((item) => answerTo(entry, reading, item)?.answer === 'refused');
  const left = asked && withoutServices(asked, refused.flatMap((item) => serviceOf(item) ?? []));
  const loan = left ?? asked;
  const duties = asked === undefined || loan === undefined ? answerable(consents) : dutiesOf(loan, borrowerOf(entry), consents, asked);
  const items = itemsOf(duties);

  const open = items.filter((item) => isAsked(item) && isOpen(entry, reading, item));
  const isPriced = asked === undefined ? !isLoanAwaited : left !== undefined;
  const answers = items.filter(isAsked).flatMap((item): Answer[] => {
    const given = answerTo(entry, reading, item);
    return given === undefined ? [] : [{ ...given, id: item.id }];
  });
  const made = { consents: { id: consents.id, hash: reading.file }, disclosureHash: left && sheetOf(left, { language }).disclosure.hash, language, items: items.filter(isAsked), answers };
  return {
    loan,
    refused: refused.length === 0 ? 'none' : left === undefined ? 'not-computable' : 'computed',
    duties,
    items,
    open,
    record: isPriced && open.length === 0 ? recordOf(made) : undefined,
  };
}

/** The same duties in either language. */
export const itemsIn = (language: Language, duties: readonly Duty[], consents: Consents | undefined, loan: PricedLoan | undefined): readonly ConsentItem[] =>
  duties.map((duty) => consentItem({ language, consents, product: loan?.terms.product }, duty));

/** Whether a consent without which there is no loan was refused. */
export const isRefused = ({ items }: State, entry: Entry, reading: Reading): boolean =>
  items.some((item) => groupOf(item) === 'required' && answerTo(entry, reading, item)?.answer === 'refused');

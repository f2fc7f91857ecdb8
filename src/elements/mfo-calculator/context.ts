/** What the fields of the calculator are given, and what they share. */
import type { Comparison, Issue, Quote } from '../../engine.js';
import type { Language } from '../../i18n/messages.js';
import type { LawOn, LawOverlay } from '../../law/law-on.js';
import type { CalendarDate } from '../../primitives/calendar-date.js';
import type { Product } from '../../product/product.js';
import type { TextField } from '../parts/text-field.js';
import type { Entry, TextOfEntry } from './entry.js';

export type DateOfEntry = 'disbursementDate' | 'firstPaymentDate';

/** The calendar that is open, and the day that it stands on. */
export interface OpenCalendar {
  readonly field: DateOfEntry;
  readonly at: CalendarDate;
}

export interface Fields {
  readonly language: Language;
  readonly product: Product;
  readonly overlay: LawOverlay;
  readonly entry: Entry;
  readonly today: CalendarDate;
  readonly disabled: boolean;
  /** What each method would cost; absent while nothing can be computed. */
  readonly comparison: Comparison | undefined;
  readonly quote: Quote | undefined;
  readonly calendar: OpenCalendar | undefined;
  /** The issues that concern a field. */
  readonly issuesOf: (field: string) => readonly Issue[];
  readonly onType: (typed: Partial<Entry>) => void;
  readonly onLeave: (field: TextOfEntry) => void;
  /** Opens a calendar, walks it, or closes it; `follow`: the keyboard goes along. */
  readonly onCalendar: (open: OpenCalendar | undefined, follow: boolean) => void;
}

/** Beside that, the day that is entered, the law of that day, and what every text field has. */
export interface Context extends Fields {
  readonly day: CalendarDate;
  readonly law: LawOn;
  readonly field: (name: TextOfEntry) => Omit<TextField, 'label' | 'hint'>;
}

/** FormEntry: what stands in the fields, and from whom: the visitor, the host's attributes, or the product's least. */
import { shortDate } from '../../i18n/format.js';
import type { LawOverlay } from '../../law/law-on.js';
import type { CalendarDate } from '../../primitives/calendar-date.js';
import type { Product } from '../../product/product.js';
import { EMPTY, entryOfAttributes, fittedTo, restoredEntry, startingEntry, tidied, type Attributes, type Entry, type TextOfEntry } from './entry.js';

export class FormEntry {
  #now: Entry = EMPTY;
  /** What the visitor typed or the host gave; the rest follows the product. */
  readonly #touched = new Set<string>();
  /** What the visitor typed. */
  #typed: Partial<Entry> = {};

  get now(): Entry {
    return this.#now;
  }

  /** Whether the visitor or the host put something there, and be it nothing. */
  isTouched(field: string): boolean {
    return this.#touched.has(field);
  }

  /** For the browser to keep: what was typed alone, so that a page come back to another day opens on that day. */
  get state(): string {
    return JSON.stringify(this.#typed);
  }

  restore(state: string): void {
    this.type(restoredEntry(state));
  }

  reset(): void {
    this.#touched.clear();
    this.#typed = {};
    this.#now = EMPTY;
  }

  type(typed: Partial<Entry>): void {
    this.#typed = { ...this.#typed, ...typed };
    this.#put(typed);
  }

  /** The same value in its usual form, once a field is left. */
  tidy(field: TextOfEntry): void {
    if (this.#touched.has(field)) this.#put({ [field]: tidied(this.#now, field)[field] });
  }

  /** Another product, another day or another law: what was typed or given stays, the rest is what the product offers least. */
  follow(product: Product, today: { readonly day: CalendarDate; readonly given: string | undefined }, overlay: LawOverlay): void {
    const start = startingEntry(product, today.day, overlay);
    const kept = Object.fromEntries(Object.entries(this.#now).filter(([key]) => this.#touched.has(key)));
    // a host's day that is none is shown where the day stands, with its message
    this.#now = { ...start, ...(today.given !== undefined && { disbursementDate: shortDate(today.given) }), ...kept };
  }

  /** The attributes that changed, and on opening all that nothing was put over. */
  take(attributes: Attributes, changed: (name: keyof Attributes) => boolean, opening: boolean): void {
    this.#put(entryOfAttributes(attributes, (name) => changed(name) || (opening && !this.#touched.has(name))));
  }

  /** Leaves out what the product has no field for. */
  fit(product: Product): void {
    this.#now = fittedTo(product, this.#now);
  }

  #put(values: Partial<Entry>): void {
    for (const key of Object.keys(values)) this.#touched.add(key);
    this.#now = { ...this.#now, ...values };
  }
}

/** The events of our elements: typed classes that bubble and cross shadow roots, and carry what changed. */
import type { Issue, Quote } from '../engine.js';

/** Fired by `<mfo-calculator>` whenever its answer changes: a quote, or the issues that stand in its way. */
export class MfoQuoteEvent extends Event {
  static readonly type = 'mfo-quote';
  /** `undefined` while the request can't be computed. */
  readonly quote: Quote | undefined;
  readonly issues: readonly Issue[];

  constructor(quote: Quote | undefined, issues: readonly Issue[]) {
    super(MfoQuoteEvent.type, { bubbles: true, composed: true });
    this.quote = quote;
    this.issues = issues;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mfo-quote': MfoQuoteEvent;
  }
}

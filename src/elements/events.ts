/** The events of our elements: typed classes that bubble and cross shadow roots, and carry what changed. */
import type { Affordability, ChangeAnswer, ConsentRecord, Disclosure, Issue, Quote, Verification } from '../engine.js';

/** Fired by `<mfo-calculator>` whenever its answer changes: a quote, or the issues that stand in its way. */
export class MfoQuoteEvent extends Event {
  static readonly type = 'mfo-quote';
  /** `undefined` while the request can't be computed. */
  readonly quote: Quote | undefined;
  /** What stands in its way, all of it at once. */
  readonly issues: readonly Issue[];

  constructor(quote: Quote | undefined, issues: readonly Issue[]) {
    super(MfoQuoteEvent.type, { bubbles: true, composed: true });
    this.quote = quote;
    this.issues = issues;
  }
}

/** Fired by `<mfo-calculator>` when its link to the application is clicked; a host that cancels it goes on by itself. */
export class MfoApplyEvent extends Event {
  static readonly type = 'mfo-apply';
  /** The quote that stood on screen. */
  readonly quote: Quote;
  /** The request that the quote answers, with the product in it. */
  readonly request: object;
  /** Where the link leads. */
  readonly href: string;

  constructor(quote: Quote, request: object, href: string) {
    super(MfoApplyEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.quote = quote;
    this.request = request;
    this.href = href;
  }
}

/** Fired by `<mfo-disclosure>` when its sheet changes: by its hash, that is by its digits, terms, words or language. */
export class MfoDisclosureEvent extends Event {
  static readonly type = 'mfo-disclosure';
  /** `undefined` while there is none. */
  readonly disclosure: Disclosure | undefined;

  constructor(disclosure: Disclosure | undefined) {
    super(MfoDisclosureEvent.type, { bubbles: true, composed: true });
    this.disclosure = disclosure;
  }
}

/**
 * Fired by `<mfo-kdn-check>` when its answer changes. It carries the verdicts and never what was typed: the average income
 * and the income that a family needs are left out of it (`null`), as are months, sources and risks in the findings. The element's
 * own `affordability` has them.
 */
export class MfoAffordabilityEvent extends Event {
  static readonly type = 'mfo-affordability';
  /** `undefined` until all that it needs is told. */
  readonly affordability: Affordability | undefined;

  constructor(affordability: Affordability | undefined) {
    super(MfoAffordabilityEvent.type, { bubbles: true, composed: true });
    this.affordability = affordability;
  }
}

/** Fired by `<mfo-consent>` when its record changes: an answer was given, or what was answered is not shown any more. */
export class MfoConsentEvent extends Event {
  static readonly type = 'mfo-consent';
  /** `undefined` until all that is required is answered. */
  readonly record: ConsentRecord | undefined;

  constructor(record: ConsentRecord | undefined) {
    super(MfoConsentEvent.type, { bubbles: true, composed: true });
    this.record = record;
  }
}

/** Fired by `<mfo-verify>` when its verdict changes. */
export class MfoVerdictEvent extends Event {
  static readonly type = 'mfo-verdict';
  /** `undefined` while there is nothing to check. */
  readonly verdict: Verification | undefined;

  constructor(verdict: Verification | undefined) {
    super(MfoVerdictEvent.type, { bubbles: true, composed: true });
    this.verdict = verdict;
  }
}

/** Fired by `<mfo-schedule>` when other changes of the loan are tried or kept on screen, or others are wanted on its sheet. */
export class MfoChangeEvent extends Event {
  static readonly type = 'mfo-change';
  /** `undefined` while none is told, or none can be computed. */
  readonly change: ChangeAnswer | undefined;
  /** The changes, as `change` of the engine takes them. */
  readonly changes: readonly object[];
  /** Of these, the ones that the visitor wants on the sheet of the loan. */
  readonly plan: readonly object[];

  constructor(change: ChangeAnswer | undefined, changes: readonly object[], plan: readonly object[]) {
    super(MfoChangeEvent.type, { bubbles: true, composed: true });
    this.change = change;
    this.changes = changes;
    this.plan = plan;
  }
}

declare global {
  interface HTMLElementEventMap {
    'mfo-quote': MfoQuoteEvent;
    'mfo-apply': MfoApplyEvent;
    'mfo-disclosure': MfoDisclosureEvent;
    'mfo-affordability': MfoAffordabilityEvent;
    'mfo-consent': MfoConsentEvent;
    'mfo-verdict': MfoVerdictEvent;
    'mfo-change': MfoChangeEvent;
  }
}

/** SourceController: follows the quote of the element that `for` names, as an output follows its inputs, unless one is set by hand. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loanOf } from '../answer.js';
import { hasIssues, quote as price, type Comparison, type Quote } from '../engine.js';
import { MfoQuoteEvent } from './events.js';

interface Priced {
  readonly quote?: Quote | undefined;
  /** The same loan by each method, where the source has it. */
  readonly comparison?: Comparison | undefined;
  /** What the source asks of the engine, its product in it, whether or not there is an answer. */
  readonly request?: object | undefined;
}

/** The digits, which no two copies of the script may tell otherwise. */
const digits = ({ schedule, cost }: Quote): string => JSON.stringify([schedule, cost]);

/** A calculator of another copy of the script has an answer of its own engine: it is priced anew, and taken where it says the same. */
function ours(quote: Quote | undefined, request: object | undefined): Quote | undefined {
  if (quote === undefined || request === undefined || loanOf(quote)) return quote;
  const own = price(request);
  return hasIssues(own) || digits(own) !== digits(quote) ? quote : own;
}

/**
 * The id is looked up in the same root. A source that is upgraded late, replaced, removed or renamed is noticed: the
 * root is watched for children and ids, and the source's own event bubbles to it.
 */
export class SourceController implements ReactiveController {
  /** What the source said when it was last looked at, and what was set by hand. */
  #found: Priced = {};
  #quote: Quote | undefined;
  #own: Priced = {};
  readonly #host: ReactiveControllerHost & Element;
  readonly #idOf: () => string | undefined;
  #root: Node | undefined;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element, idOf: () => string | undefined) {
    this.#host = host;
    this.#idOf = idOf;
    host.addController(this);
  }

  /** A quote set by hand takes the place of the source's. */
  get quote(): Quote | undefined {
    return this.#own.quote ?? this.#quote;
  }
  set quote(quote: Quote | undefined) {
    this.#set({ ...this.#own, quote });
  }

  /** The drafts beside the quote; set by hand beside a quote set by hand. */
  get comparison(): Comparison | undefined {
    // frameworks say "nothing" by null too
    return (this.#own.quote == null ? this.#found : this.#own).comparison;
  }
  set comparison(comparison: Comparison | undefined) {
    this.#set({ ...this.#own, comparison });
  }

  get request(): object | undefined {
    return this.#found.request;
  }

  hostConnected(): void {
    this.#root = this.#host.getRootNode();
    this.#root.addEventListener(MfoQuoteEvent.type, this.#heard);
    this.#observer = new MutationObserver(() => this.look());
    this.#observer.observe(this.#root, { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] });
    this.look();
  }

  hostDisconnected(): void {
    this.#root?.removeEventListener(MfoQuoteEvent.type, this.#heard);
    this.#observer?.disconnect();
  }

  /** Takes the source's present quote; called again when `for` changes. */
  look(): void {
    const { quote, comparison, request } = this.#source() ?? {};
    const found = this.#found;
    if (quote === found.quote && comparison === found.comparison && request === found.request) return;
    this.#found = { quote, comparison, request };
    this.#quote = ours(quote, request);
    this.#host.requestUpdate();
  }

  /** A framework sets the same at every render: that is no news. */
  #set(own: Priced): void {
    if (own.quote === this.#own.quote && own.comparison === this.#own.comparison) return;
    this.#own = own;
    this.#host.requestUpdate();
  }

  readonly #heard = (event: Event): void => {
    if (event.target === this.#source()) this.look();
  };

  #source(): (Element & Priced) | undefined {
    const id = this.#idOf();
    const root = this.#root;
    if (id === undefined || id === '' || !(root instanceof Document || root instanceof ShadowRoot)) return undefined;
    return (root.getElementById(id) as (Element & Priced) | null) ?? undefined;
  }
}

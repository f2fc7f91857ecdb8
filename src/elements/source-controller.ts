/** SourceController: follows the quote of the element that `for` names, as an output follows its inputs. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Comparison, Quote } from '../engine.js';
import { MfoQuoteEvent } from './events.js';

interface QuoteSource extends Element {
  readonly quote?: Quote;
  readonly comparison?: Comparison;
  readonly request?: object;
}

/**
 * The id is looked up in the same root. A source that is upgraded late, replaced, removed or renamed is noticed: the
 * root is watched for children and ids, and the source's own event bubbles to it.
 */
export class SourceController implements ReactiveController {
  quote: Quote | undefined;
  /** The same loan by each method, where the source has it. */
  comparison: Comparison | undefined;
  /** What the source asks of the engine, its product in it, whether or not there is an answer. */
  request: object | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #idOf: () => string | undefined;
  #root: Node | undefined;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element, idOf: () => string | undefined) {
    this.#host = host;
    this.#idOf = idOf;
    host.addController(this);
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
    if (quote === this.quote && comparison === this.comparison && request === this.request) return;
    this.quote = quote;
    this.comparison = comparison;
    this.request = request;
    this.#host.requestUpdate();
  }

  readonly #heard = (event: Event): void => {
    if (event.target === this.#source()) this.look();
  };

  #source(): QuoteSource | undefined {
    const id = this.#idOf();
    const root = this.#root;
    if (id === undefined || id === '' || !(root instanceof Document || root instanceof ShadowRoot)) return undefined;
    return (root.getElementById(id) as QuoteSource | null) ?? undefined;
  }
}

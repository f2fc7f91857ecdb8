/** ProductSource: finds the host's product by property, attribute, child script or address, reads it, and follows changes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { issue } from '../primitives/issue.js';
import { readWith } from '../primitives/reader.js';
import { failed, type Result } from '../primitives/result.js';
import { productReader } from '../product/parse-product.js';
import type { Product } from '../product/product.js';

export interface LoadedProduct {
  /** The file as the host wrote it: what a request carries. */
  readonly raw: unknown;
  readonly read: Result<Product>;
}

/** The ways to give a product, the first that is there wins; a child script stands between attribute and address. */
export interface ProductWays {
  readonly property: unknown;
  readonly attribute: string | undefined;
  readonly address: string | undefined;
}

const PATH = '/product';

export class ProductSource implements ReactiveController {
  /** `undefined` while there is none, or while its address is being loaded. */
  loaded: LoadedProduct | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #ways: () => ProductWays;
  /** Where `loaded` came from: as long as that stays, nothing is read again. */
  #from: unknown;
  #loading: AbortController | undefined;
  #children: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element, ways: () => ProductWays) {
    this.#host = host;
    this.#ways = ways;
    host.addController(this);
  }

  hostConnected(): void {
    this.#children = new MutationObserver(() => this.look());
    this.#children.observe(this.#host, { childList: true, subtree: true, characterData: true });
    this.look();
  }

  hostDisconnected(): void {
    this.#children?.disconnect();
    // what did not come is asked for again when the element is back
    if (this.#loading !== undefined || this.lost) this.#from = undefined;
    this.#loading?.abort();
    this.#loading = undefined;
  }

  /** Asks once more for an address that did not answer. */
  retry(): void {
    this.#from = undefined;
    this.look();
  }

  /** Whether its address did not answer. */
  get lost(): boolean {
    return this.loaded?.read.ok === false && this.loaded.read.issues.some(({ code }) => code === 'load-failed');
  }

  /** To be called before an update is computed: a property or an attribute may have changed. */
  look(): void {
    const { property, attribute, address } = this.#ways();
    const text = attribute ?? childScript(this.#host);
    const from = property ?? text ?? (address === undefined ? undefined : `${PATH} ${address}`);
    if (from === this.#from) return;
    this.#from = from;
    this.#loading?.abort();
    this.#loading = undefined;
    if (property !== undefined) this.#take(productOf(property));
    else if (text !== undefined) this.#take(productOfText(text));
    else {
      this.#take(undefined);
      if (address !== undefined) void this.#load(address);
    }
  }

  async #load(address: string): Promise<void> {
    const loading = (this.#loading = new AbortController());
    const loaded = await loadProduct(address, loading.signal);
    if (loading.signal.aborted) return;
    this.#loading = undefined;
    this.#take(loaded);
  }

  #take(loaded: LoadedProduct | undefined): void {
    this.loaded = loaded;
    this.#host.requestUpdate();
  }
}

const productOf = (raw: unknown): LoadedProduct => ({ raw, read: readWith(productReader, raw, PATH) });

/** A text that is not JSON is an issue like any other mistake of the file. */
function productOfText(text: string): LoadedProduct {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { raw, read: failed([issue('malformed-json', PATH)]) };
  }
  return productOf(raw);
}

/** The first JSON script among the element's children, where the site's editor lets one stand. */
const childScript = (host: Element): string | undefined =>
  [...host.children].find((child) => child.localName === 'script' && child.getAttribute('type') === 'application/json')?.textContent ?? undefined;

/** A load that fails, or that the page's policy forbids, is said in place. No cookie goes along. */
async function loadProduct(address: string, signal: AbortSignal): Promise<LoadedProduct> {
  const failure: LoadedProduct = { raw: undefined, read: failed([issue('load-failed', PATH, { got: address.slice(0, 200) })]) };
  try {
    const response = await fetch(address, { signal, credentials: 'omit' });
    return response.ok ? productOfText(await response.text()) : failure;
  } catch {
    return failure;
  }
}

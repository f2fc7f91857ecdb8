/** FileSource: finds a host's file by property, attribute, child script or address, reads it, and follows changes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { issue, type Issue } from '../primitives/issue.js';
import { readWith, type Reader } from '../primitives/reader.js';
import { failed, type Result } from '../primitives/result.js';

export interface Loaded<T> {
  /** The file as the host wrote it: what a request carries. */
  readonly raw: unknown;
  readonly read: Result<T>;
}

/** The ways to give a file, the first that is there wins; a child script stands between attribute and address. */
export interface Ways {
  readonly property: unknown;
  readonly attribute: string | undefined;
  readonly address: string | undefined;
}

export class FileSource<T> implements ReactiveController {
  /** `undefined` while there is none, or while its address is being loaded. */
  loaded: Loaded<T> | undefined;
  readonly #host: ReactiveControllerHost & Element;
  readonly #reader: Reader<T>;
  /** Where its issues lie: `/product`. */
  readonly #path: string;
  readonly #ways: () => Ways;
  /** Where `loaded` came from: as long as that stays, nothing is read again. */
  #from: unknown;
  #loading: AbortController | undefined;
  #children: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element, reader: Reader<T>, path: string, ways: () => Ways) {
    this.#host = host;
    this.#reader = reader;
    this.#path = path;
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
    const { property: given, attribute, address } = this.#ways();
    // frameworks say "nothing" by null too
    const property = given ?? undefined;
    const text = attribute ?? childScript(this.#host);
    const from = property ?? text ?? (address === undefined ? undefined : `${this.#path} ${address}`);
    if (from === this.#from) return;
    this.#from = from;
    this.#loading?.abort();
    this.#loading = undefined;
    if (property !== undefined) this.#take(this.#read(property));
    else if (text !== undefined) this.#take(this.#readText(text));
    else {
      this.#take(undefined);
      if (address !== undefined) void this.#load(address);
    }
  }

  /** A load that fails, or that the page's policy forbids, is said in place. No cookie goes along. */
  async #load(address: string): Promise<void> {
    const { signal } = (this.#loading = new AbortController());
    const text = await fetch(address, { signal, credentials: 'omit' }).then(
      (response) => (response.ok ? response.text() : undefined),
      () => undefined,
    ).catch(() => undefined);
    if (signal.aborted) return;
    this.#loading = undefined;
    this.#take(text === undefined ? this.#failed(issue('load-failed', this.#path, { got: address.slice(0, 200) })) : this.#readText(text));
  }

  #take(loaded: Loaded<T> | undefined): void {
    this.loaded = loaded;
    this.#host.requestUpdate();
  }

  #read(raw: unknown): Loaded<T> {
    return { raw, read: readWith(this.#reader, raw, this.#path) };
  }

  /** A text that is not JSON is an issue like any other mistake of the file. */
  #readText(text: string): Loaded<T> {
    let raw: unknown;
    try {
      raw = JSON.parse(text);
    } catch {
      return this.#failed(issue('malformed-json', this.#path));
    }
    return this.#read(raw);
  }

  #failed(why: Issue): Loaded<T> {
    return { raw: undefined, read: failed([why]) };
  }
}

/** The first JSON script among the element's children, where the site's editor lets one stand. */
const childScript = (host: Element): string | undefined =>
  [...host.children].find((child) => child.localName === 'script' && child.getAttribute('type') === 'application/json')?.textContent ?? undefined;

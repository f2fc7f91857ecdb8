/**
 * Prominence: whether ГЭСВ is shown no smaller than anything else in its element, whatever a page's styles make of its parts.
 *
 * Law 56-V, article 24, item 2-2: in the size and style of the other rates. It is measured as it is painted, so that neither
 * a zoom nor a transform goes unseen.
 */
import type { LitElement, ReactiveController } from 'lit';

/** Measured when nothing has changed for so long: a slider is not held up. */
const REST_MS = 500;

/** Letters of one size in two families differ by this much. */
const ALIKE = 1.1;

/** ГЭСВ in a list of figures: it follows the nominal rate, and with services stands there twice. */
export const GESV = '.rate + .rate .figure';

export class Prominence implements ReactiveController {
  readonly #host: LitElement;
  readonly #figures: string;
  readonly #onChange: (kept: boolean) => void;
  /** Told once of a change, and again after the next measuring: a scroll bar that comes with it would be a loop, of which browsers complain to the page. */
  readonly #observer = new ResizeObserver(([entry]) => {
    const size = `${entry?.contentRect.width} ${entry?.contentRect.height}`;
    if (size === this.#size) return;
    this.#size = size;
    this.#observer.disconnect();
    this.hostUpdated();
  });
  #size = '';
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** Whether it is, as it was last measured. */
  kept = true;

  /** `figures` selects ГЭСВ. */
  constructor(host: LitElement, figures: string, onChange: (kept: boolean) => void) {
    this.#host = host;
    this.#figures = figures;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
    clearTimeout(this.#rest);
  }

  hostUpdated(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#measure(), REST_MS);
  }

  #measure(): void {
    this.#observer.observe(this.#host);
    // an element that is not shown shows nothing larger
    const kept = !isSeen(this.#host) || isProminent(this.#host.renderRoot as ShadowRoot, this.#figures);
    if (kept === this.kept) return;
    this.kept = kept;
    if (!kept) console.warn(`<${this.#host.localName}>: the styles of this page show ГЭСВ smaller than other text of the element, or not at all. Law 56-V, article 24, item 2-2, wants it in the size and style of the other rates.`, this.#host);
    this.#onChange(kept);
    this.#host.requestUpdate();
  }
}

function isProminent(root: ShadowRoot, selector: string): boolean {
  const figures = [...root.querySelectorAll(selector)].filter((figure) => figure.textContent !== '');
  if (figures.length === 0) return true;
  const least = Math.min(...figures.map((figure) => (isSeen(figure) ? tallest(figure) : 0)));
  return least > 0 && tallest(root) <= least * ALIKE;
}

/** A browser that can't tell is believed to show it. */
const isSeen = (element: Element): boolean => !('checkVisibility' in element) || element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

/** The tallest line of text that is seen. */
function tallest(within: Node): number {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  let most = 0;
  while (walker.nextNode() !== null) {
    const { currentNode: text } = walker;
    const parent = text.parentElement;
    if (parent === null || text.textContent?.trim() === '' || parent.closest('style, option, .heard-only') !== null || !isSeen(parent)) continue;
    range.selectNodeContents(text);
    for (const { height } of range.getClientRects()) most = Math.max(most, height);
  }
  return most;
}

/** LocaleController: the language of an element's surroundings, followed as it changes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from './messages.js';

/** The element's own `lang`, else the nearest one around it, through shadow roots; Kazakh where it says so, else Russian. */
export function languageOf(element: Element): Language {
  for (let node: Element | null = element; node !== null; node = parentOf(node)) {
    const lang = node.getAttribute('lang');
    if (lang !== null && lang !== '') return /^kk\b/i.test(lang) ? 'kk' : 'ru';
  }
  return 'ru';
}

const parentOf = (element: Element): Element | null => {
  if (element.assignedSlot !== null) return element.assignedSlot;
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
};

export class LocaleController implements ReactiveController {
  language: Language = 'ru';
  readonly #host: ReactiveControllerHost & Element;
  #observer: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
    this.#observer = new MutationObserver(() => this.#follow());
    // a shadow root hides its inside from the observers outside it: each root on the way up is watched
    for (let root: Node = this.#host.getRootNode(); ; root = (root).host.getRootNode()) {
      this.#observer.observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
      if (!(root instanceof ShadowRoot)) return;
    }
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #follow(): void {
    const language = languageOf(this.#host);
    if (language === this.language) return;
    this.language = language;
    this.#host.requestUpdate();
  }
}

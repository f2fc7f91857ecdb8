/** Announcer: what a change is said aloud as, once the changing has come to rest; for the text of a live region. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '../i18n/messages.js';

/** Typing is given this long to rest before the answer is said aloud. */
const REST_MS = 900;

export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost & { readonly language: Language };
  #said: { readonly text: string; readonly language: Language } | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & { readonly language: Language }) {
    this.#host = host;
    host.addController(this);
  }

  /** Nothing once the language has changed: it was said, and is not said again in another. */
  get text(): string {
    return this.#said?.language === this.#host.language ? this.#said.text : '';
  }

  say(text: string): void {
    clearTimeout(this.#rest);
    this.#said = { text, language: this.#host.language };
    this.#host.requestUpdate();
  }

  /** Once nothing has changed for a while; what comes in between takes its place. */
  sayAtRest(words: () => string): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.say(words()), REST_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#rest);
  }
}

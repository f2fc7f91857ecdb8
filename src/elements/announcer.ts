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

  get text(): string {
    return this.#said?.text ?? '';
  }

  /** What was said in one language is not said again in another, nor once that language is back. */
  hostUpdate(): void {
    if (this.#said?.language !== this.#host.language) this.#said = undefined;
  }

  say(text: string): void {
    clearTimeout(this.#rest);
    // a live region that does not change is not heard: what is said again gets a space that nobody hears
    this.#said = { text: this.text === text ? `${text}\u00a0` : text, language: this.#host.language };
    this.#host.requestUpdate();
  }

  /** Once nothing has changed for a while; what comes in between takes its place. No words leave what was said. */
  sayAtRest(words: () => string): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      const text = words();
      if (text !== '') this.say(text);
    }, REST_MS);
  }

  /** What waits to be said is not said any more. */
  hush(): void {
    clearTimeout(this.#rest);
  }

  hostDisconnected(): void {
    this.hush();
  }
}

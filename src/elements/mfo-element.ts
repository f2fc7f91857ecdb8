/** MfoElement: what every element of ours shares: a language of its surroundings, words in it, and a state for a page's styles. */
import { LitElement } from 'lit';
import { LocaleController } from '../i18n/locale-controller.js';
import type { MessageKey } from '../i18n/messages.js';
import { translator } from '../i18n/translator.js';
import { VERSION } from '../disclosure/version.js';
import type { Language } from '../primitives/language.js';

/**
 * @attr {'ru' | 'kk'} lang - The language; without it the nearest `lang` around the element, else Russian. It is followed as it changes.
 * @cssprop {<color>} [--mfo-accent=currentcolor] - What can be acted on.
 * @cssprop {<color>} [--mfo-line=color-mix(in srgb, currentcolor 30%, transparent)] - Hairlines.
 * @cssprop {<color>} [--mfo-error=#c8372d] - The bar beside what is wrong or forbidden.
 * @cssprop {<color>} [--mfo-warning=#ad6800] - The bar beside a warning.
 * @cssprop {<length>} [--mfo-radius=0.25rem] - The corners of fields and buttons.
 */
export abstract class MfoElement extends LitElement {
  /** Of the script that brought it: `customElements.get('mfo-calculator').version`. */
  static readonly version: string = VERSION;

  protected readonly internals = this.attachInternals();
  readonly #locale = new LocaleController(this);

  /** The part of the program that it waits for. */
  #awaited: Promise<void> | undefined;

  /** `ru` or `kk`: from `lang` here or around; Russian where neither says. */
  get language(): Language {
    return this.#locale.language;
  }

  /** A page's styles see it as `:state(ready)`; in a browser that has no such states they see nothing. */
  protected setState(name: 'ready' | 'gesv-diminished', on: boolean): void {
    try {
      this.internals.states[on ? 'add' : 'delete'](name);
    } catch {
      // older ones have none, or take only names with two dashes before them
    }
  }

  /** @internal Something that it is drawn with is coming: it is drawn anew then, and is complete only afterwards. */
  awaits(coming: Promise<void>): void {
    if (coming === this.#awaited) return;
    this.#awaited = coming;
    void coming.then(() => {
      if (coming === this.#awaited) this.#awaited = undefined;
      this.requestUpdate();
    });
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    let isComplete = await super.getUpdateComplete();
    while (this.#awaited !== undefined) {
      await this.#awaited;
      isComplete = await super.getUpdateComplete();
    }
    return isComplete;
  }

  /** @internal its types are read from the files of words, which are not published. */
  protected t(key: MessageKey, parameters?: Readonly<Record<string, string | number>>): string {
    return translator(this.language)(key, parameters);
  }
}

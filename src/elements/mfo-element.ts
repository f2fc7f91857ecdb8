/** MfoElement: what every element of ours shares: a language of its surroundings, and words in it. */
import { LitElement } from 'lit';
import { LocaleController } from '../i18n/locale-controller.js';
import type { MessageKey } from '../i18n/messages.js';
import { translator } from '../i18n/translator.js';
import type { Language } from '../primitives/language.js';

export abstract class MfoElement extends LitElement {
  readonly #locale = new LocaleController(this);

  /** `ru` or `kk`: from `lang` here or around; Russian where neither says. */
  get language(): Language {
    return this.#locale.language;
  }

  /** @internal The keys are those of `locales/`, which the package leaves out. */
  protected t(key: MessageKey, parameters?: Readonly<Record<string, string | number>>): string {
    return translator(this.language)(key, parameters);
  }
}

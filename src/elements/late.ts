/**
 * Late: a part of the program that comes when an element first needs it, once for the whole page.
 *
 * What few visitors open would make everybody's page wait. Where a part is there already, nothing waits: whoever asks
 * has it at once.
 */
import { html, type TemplateResult } from 'lit';
import { VERSION } from '../disclosure/version.js';
import { translator } from '../i18n/translator.js';
import '../i18n/words/coming.js';
import type { MfoElement } from './mfo-element.js';

export class Late<Part> {
  readonly #load: () => Promise<Part>;
  #part: Part | undefined;
  #coming: Promise<void> | undefined;
  #lost = false;
  /** Those that are drawn without it. */
  readonly #waiting = new Set<MfoElement>();

  constructor(load: () => Promise<Part>) {
    this.#load = load;
  }

  /** `undefined` until it has come; whoever asks is drawn anew once it has, or once it is known not to come. */
  for(host: MfoElement): Part | undefined {
    if (this.#part !== undefined) return this.#part;
    this.#waiting.add(host);
    if (!this.#lost) host.awaits((this.#coming ??= this.#come()));
    return undefined;
  }

  async #come(): Promise<void> {
    try {
      this.#part = await this.#load();
      this.#waiting.clear();
    } catch (error) {
      this.#lost = true;
      console.warn(`mfo-elements ${VERSION}: a part of the elements did not load.`, error);
    }
    this.#coming = undefined;
  }

  /** Asks for nothing. */
  get here(): Part | undefined {
    return this.#part;
  }

  /** Whether it was asked for and did not come. */
  get isLost(): boolean {
    return this.#lost;
  }

  /** That it is coming, or that it did not come. */
  words({ language }: MfoElement): string {
    return translator(language)(this.#lost ? 'coming.lost' : 'coming.wait');
  }

  /** In its place: that it is coming; or that it did not come, and how to ask once more. */
  notice(host: MfoElement): TemplateResult {
    const words = this.words(host);
    if (!this.#lost) return html`<p>${words}</p>`;
    const retry = (): void => {
      this.#lost = false;
      for (const each of this.#waiting) each.requestUpdate();
    };
    return html`<div class="error"><p>${words}</p><p><button type="button" @click=${retry}>${translator(host.language)('coming.retry')}</button></p></div>`;
  }
}

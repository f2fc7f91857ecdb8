/** whenOpen: what stands inside a folded block is made once it is opened, and anew only while it is open. */
import { noChange, nothing } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive, type ChildPart, type DirectiveResult } from 'lit/directive.js';
import { adoptStyles } from '../styles/adopt.js';
import { whyStyles } from './why.styles.js';

class WhenOpen extends AsyncDirective {
  #details: HTMLDetailsElement | undefined;
  #content: () => unknown = () => nothing;

  override update(part: ChildPart, [content]: [() => unknown]): unknown {
    this.#content = content;
    if (this.#details === undefined) {
      // the block that it stands in directly
      this.#details = part.parentNode as HTMLDetailsElement;
      this.#details.addEventListener('toggle', this.#turn);
    }
    return this.render(content);
  }

  override render(content: () => unknown): unknown {
    return this.#details === undefined ? noChange : this.#details.open ? content() : nothing;
  }

  readonly #turn = ({ target }: Event): void => {
    adoptStyles((target as Node).getRootNode(), whyStyles);
    this.setValue(this.render(this.#content));
  };

  override disconnected(): void {
    this.#details?.removeEventListener('toggle', this.#turn);
  }

  override reconnected(): void {
    this.#details?.addEventListener('toggle', this.#turn);
  }
}

const open = directive(WhenOpen);

/** To be the child of a `<details>`. */
export const whenOpen = (content: () => unknown): DirectiveResult => open(content);

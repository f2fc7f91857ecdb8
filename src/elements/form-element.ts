/** FormElement: what our fields of a form share: a name, being disabled, validity, and the browser's form callbacks. */
import type { PropertyDeclarations } from 'lit';
import { MfoElement } from './mfo-element.js';

/**
 * A browser leads to the first field in error when a form is submitted, and does not when a page asks silently whether
 * it is valid; both reach a field as the same event. A submission follows a click or Enter at once.
 */
const GESTURES = ['click', 'keydown'] as const;
const AT_ONCE_MS = 100;

/** @attr {boolean} [disabled=false] - As of any field of a form: what is disabled is not submitted. */
export abstract class FormElement extends MfoElement {
  static readonly formAssociated = true;

  static override readonly properties: PropertyDeclarations = { barred: { state: true } };

  /** Disabled by the attribute, or by a fieldset around. */
  declare protected barred: boolean;

  /** When the page was last clicked, or Enter pressed, outside of the element. */
  #gesture = Number.NEGATIVE_INFINITY;

  constructor() {
    super();
    this.barred = false;
    // a label's click reaches the element itself, though the pointer is elsewhere
    this.addEventListener('click', (event) => {
      const { left, right, top, bottom } = this.getBoundingClientRect();
      const here = event.clientX >= left && event.clientX <= right && event.clientY >= top && event.clientY <= bottom;
      if (event.composedPath()[0] === this && !here) this.focus();
    });
    this.addEventListener('invalid', (event) => {
      // the browser would point at the whole element; messages stand in place, where they are read
      event.preventDefault();
      this.blame(this.#isFirst() && performance.now() - this.#gesture < AT_ONCE_MS);
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const type of GESTURES) document.addEventListener(type, this.#note, { capture: true });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const type of GESTURES) document.removeEventListener(type, this.#note, { capture: true });
  }

  readonly #note = (event: Event): void => {
    const asks = event.type === 'click' || (event as KeyboardEvent).key === 'Enter';
    if (asks && !event.composedPath().includes(this)) this.#gesture = performance.now();
  };

  /** Shows what is wrong, empty fields too; with `go`, the keyboard goes to the first of it. */
  protected abstract blame(go: boolean): void;

  /** The browser leads to the first field in error, and so do we; a later one leaves the way to it. */
  #isFirst(): boolean {
    const fields = [...(this.form?.elements ?? [])].filter((field) => field.localName !== 'fieldset');
    return fields.find((field) => field.matches(':invalid')) === this;
  }

  /** The name of the form's entry. */
  get name(): string {
    return this.getAttribute('name') ?? '';
  }
  set name(name: string) {
    this.setAttribute('name', name);
  }

  /** Whether it is disabled by itself; a fieldset around may disable it too. */
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled);
  }

  /** The form that it is a field of. */
  get form(): HTMLFormElement | null {
    return this.internals.form;
  }
  /** What stands in the way of submitting it. */
  get validity(): ValidityState {
    return this.internals.validity;
  }
  /** The same in words, of its language. */
  get validationMessage(): string {
    return this.internals.validationMessage;
  }
  /** Whether it is asked at all when the form is submitted. */
  get willValidate(): boolean {
    return this.internals.willValidate;
  }
  /** Whether it may be submitted; asks silently. */
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }
  /** Whether it may be submitted; shows what is wrong, and the keyboard goes there. */
  reportValidity(): boolean {
    const valid = this.internals.reportValidity();
    if (!valid) this.blame(true);
    return valid;
  }

  /** Called by the browser. */
  formDisabledCallback(disabled: boolean): void {
    this.barred = disabled;
  }

  /** Called by the browser: back to what the host gave. */
  abstract formResetCallback(): void;

  /** Called by the browser with what the form was left with. */
  abstract formStateRestoreCallback(state: string | File | FormData | null): void;
}

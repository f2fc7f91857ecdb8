/** FormElement: what our fields of a form share: a name, being disabled, validity, and the browser's form callbacks. */
import type { PropertyDeclarations } from 'lit';
import { MfoElement } from './mfo-element.js';

export abstract class FormElement extends MfoElement {
  static readonly formAssociated = true;

  static override readonly properties: PropertyDeclarations = { barred: { state: true } };

  /** Disabled by the attribute, or by a fieldset around. */
  declare protected barred: boolean;
  protected readonly internals = this.attachInternals();

  constructor() {
    super();
    this.barred = false;
    this.addEventListener('invalid', (event) => {
      // the browser would point at the whole element; messages stand in place, where they are read
      event.preventDefault();
      this.blame(this.#isFirst() && !isTyping());
    });
  }

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

  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }
  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled);
  }

  get form(): HTMLFormElement | null {
    return this.internals.form;
  }
  get validity(): ValidityState {
    return this.internals.validity;
  }
  get validationMessage(): string {
    return this.internals.validationMessage;
  }
  get willValidate(): boolean {
    return this.internals.willValidate;
  }
  checkValidity(): boolean {
    return this.internals.checkValidity();
  }
  reportValidity(): boolean {
    return this.internals.reportValidity();
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

/** A page may ask a form at every key whether it is valid: whoever is typing is not led away. */
const isTyping = (): boolean => document.activeElement?.matches('input, textarea, select, [contenteditable]') === true || document.activeElement?.shadowRoot != null;

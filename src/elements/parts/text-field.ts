/** A labelled text field with a hint and a message in place; what was typed stays as it was typed. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface TextField {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly unit?: string;
  /** Issues that concern this field, as sentences. */
  readonly errors: readonly string[];
  readonly inputMode: 'decimal' | 'numeric';
  readonly onInput: (value: string) => void;
  /** When the field is left: the moment to format, never while typing. */
  readonly onLeave: () => void;
}

export function textField({ id, label, value, hint, unit, errors, inputMode, onInput, onLeave }: TextField): TemplateResult {
  const described = [...(hint === undefined ? [] : [`${id}-hint`]), ...(errors.length === 0 ? [] : [`${id}-error`])].join(' ');
  return html`
    <div class="field" part="field">
      <label for=${id}>${label}</label>
      <span class="input">
        <input
          id=${id}
          type="text"
          inputmode=${inputMode}
          autocomplete="off"
          spellcheck="false"
          .value=${live(value)}
          aria-describedby=${described === '' ? nothing : described}
          aria-invalid=${errors.length > 0 ? 'true' : nothing}
          @input=${(event: Event): void => onInput((event.target as HTMLInputElement).value)}
          @change=${onLeave}
        />${unit === undefined ? nothing : html`<span class="unit" aria-hidden="true">${unit}</span>`}
      </span>
      ${hint === undefined ? nothing : html`<p class="hint" id="${id}-hint">${hint}</p>`}
      ${fieldErrors(id, errors)}
    </div>
  `;
}

/** The messages of a field, under it and named by it. */
const fieldErrors = (id: string, errors: readonly string[]): TemplateResult | typeof nothing =>
  errors.length === 0
    ? nothing
    : html`<div class="error" id="${id}-error" part="error">${errors.map((error) => html`<p><span class="sign" aria-hidden="true">✕</span> ${error}</p>`)}</div>`;

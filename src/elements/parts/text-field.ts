/** A labelled text field with a hint, and its messages in place; what was typed stays as it was typed. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Finding } from '../../engine.js';
import type { Language } from '../../i18n/messages.js';
import { findingList } from './finding-list.js';

export interface TextField {
  readonly language: Language;
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly hint: string | TemplateResult;
  readonly unit?: string;
  /** Issues that concern this field, as sentences. */
  readonly errors: readonly string[];
  readonly findings: readonly Finding[];
  readonly inputMode: 'decimal' | 'numeric';
  readonly disabled: boolean;
  /** What stands beside the input: a choice of unit, a button. */
  readonly beside?: TemplateResult | typeof nothing;
  /** The slider of the same value; the hint tells its ends. */
  readonly slider?: TemplateResult | undefined;
  /** Other ways to give the value: quick picks, a calendar. */
  readonly below?: TemplateResult | typeof nothing;
  readonly onInput: (value: string) => void;
  /** When the field is left: the moment to format, never while typing. */
  readonly onLeave: () => void;
}

export function textField({ language, id, label, value, hint, unit, errors, findings, inputMode, disabled, beside = nothing, slider, below = nothing, onInput, onLeave }: TextField): TemplateResult {
  return html`
    <div class="field" part="field">
      <label id="${id}-label" for=${id}>${label}</label>
      <span class="input">
        <input
          id=${id}
          type="text"
          inputmode=${inputMode}
          autocomplete="off"
          spellcheck="false"
          ?disabled=${disabled}
          .value=${live(value)}
          aria-describedby="${id}-hint ${id}-messages"
          aria-invalid=${errors.length > 0 || findings.some(({ severity }) => severity === 'error') ? 'true' : nothing}
          @input=${(event: Event): void => onInput((event.target as HTMLInputElement).value)}
          @change=${onLeave}
        />${unit === undefined ? nothing : html`<span class="unit" aria-hidden="true">${unit}</span>`}${beside}
      </span>
      <div id="${id}-messages">
        ${errors.length === 0 ? nothing : html`<div class="error" part="error">${errors.map((error) => html`<p>${error}</p>`)}</div>`}
        ${findingList(language, findings)}
      </div>
      ${slider ?? nothing}
      <p class="hint" id="${id}-hint">${hint}</p>
      ${below}
    </div>
  `;
}

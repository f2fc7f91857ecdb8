/** A few round values as buttons, for whoever neither types nor drags; the one that stands in the field is pressed. */
import { html, nothing, type TemplateResult } from 'lit';

export interface Pick {
  readonly text: string;
  readonly chosen: boolean;
  readonly onPick: () => void;
}

export const quickPicks = (label: string, picks: readonly Pick[], disabled: boolean): TemplateResult | typeof nothing =>
  picks.length === 0
    ? nothing
    : html`<div class="picks" role="group" aria-label=${label} part="picks">
        ${picks.map(({ text, chosen, onPick }) => html`<button type="button" aria-pressed=${chosen ? 'true' : 'false'} ?disabled=${disabled} @click=${onPick}>${text}</button>`)}
      </div>`;

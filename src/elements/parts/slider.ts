/** A native range input over positions 0…last, beside the text field of the same value; it says its value with its unit. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

export interface Slider {
  readonly id: string;
  /** The id of the label that it shares with its text field. */
  readonly label: string;
  /** The id of what tells its ends. */
  readonly description: string;
  readonly last: number;
  readonly position: number;
  /** The value in words; absent while what is typed can't be read. */
  readonly text: string | undefined;
  readonly disabled: boolean;
  readonly onMove: (position: number) => void;
}

export const slider = ({ id, label, description, last, position, text, disabled, onMove }: Slider): TemplateResult => html`
  <input
    id=${id}
    type="range"
    part="slider"
    min="0"
    max=${last}
    .value=${live(String(position))}
    ?disabled=${disabled}
    aria-labelledby=${label}
    aria-describedby=${description}
    aria-valuetext=${text ?? nothing}
    @input=${(event: Event): void => onMove((event.target as HTMLInputElement).valueAsNumber)}
  />
`;

/** A native range input beside the text field of the same value; it walks a range by positions, and says its value with its unit. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';

/** Values by position, from the least at 0 to the most at `last`. */
export interface Range<T extends number | bigint> {
  readonly last: number;
  readonly at: (position: number) => T;
  /** The nearest position: what lies outside stands at an end. */
  readonly position: (value: T) => number;
}

export interface Slider<T extends number | bigint> {
  /** The id of its text field, whose label and hint it shares. */
  readonly field: string;
  readonly range: Range<T>;
  /** Absent while what is typed can't be read; so are its words. */
  readonly value: T | undefined;
  readonly text: string | undefined;
  readonly disabled: boolean;
  readonly onMove: (value: T) => void;
}

/** From a value between two positions a step leads to the one that lies that way, not past it. */
function stepped<T extends number | bigint>({ range, value }: Slider<T>, to: number): T {
  if (value === undefined) return range.at(to);
  const near = range.position(value);
  const at = range.at(near);
  const skips = (value > at && to === near - 1) || (value < at && to === near + 1);
  return skips ? at : range.at(to);
}

export const slider = <T extends number | bigint>(given: Slider<T>): TemplateResult => {
  const { field, range, value, text, disabled, onMove } = given;
  return html`
  <input
    id="${field}-slider"
    type="range"
    part="slider"
    min="0"
    max=${range.last}
    .value=${live(String(value === undefined ? 0 : range.position(value)))}
    ?disabled=${disabled}
    aria-labelledby="${field}-label"
    aria-describedby="${field}-hint"
    aria-valuetext=${text ?? nothing}
    @input=${(event: Event): void => onMove(stepped(given, (event.target as HTMLInputElement).valueAsNumber))}
  />
`;
};

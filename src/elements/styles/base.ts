/** The common ground of every element: the host page's type and colours, one size of text, figures that line up. */
import { css } from 'lit';

export const baseStyles = css`
  :host {
    display: block;
    font: inherit;
    line-height: 1.5;
    color: inherit;
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .figure,
  td,
  input {
    font-variant-numeric: tabular-nums;
  }
  .figure {
    white-space: nowrap;
  }
  .heard-only {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

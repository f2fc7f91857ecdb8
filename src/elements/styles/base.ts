/** The common ground of every element: the host page's type and colours, a few custom properties, and paper. */
import { css } from 'lit';

/**
 * What a host may set, on the element or above it:
 * `--mfo-accent` for what can be acted on, `--mfo-background` and `--mfo-ink` for the head of a table that stays in view,
 * `--mfo-line` for hairlines, `--mfo-error` and `--mfo-warning` for the bar beside a message, `--mfo-radius`,
 * `--mfo-sticky-top` where the page has a fixed head of its own.
 */
const hostStyles = css`
  :host {
    display: block;
    position: relative;
    container-type: inline-size;
    /* a container has no width of its own: it takes what there is, and where nothing is given, enough to be read */
    inline-size: -moz-available;
    inline-size: -webkit-fill-available;
    inline-size: stretch;
    min-inline-size: min(15rem, 100vw - 2rem);
    font: inherit;
    line-height: 1.5;
    color: inherit;
    overflow-wrap: anywhere;
    --accent: var(--mfo-accent, currentcolor);
    --line: var(--mfo-line, color-mix(in srgb, currentcolor 30%, transparent));
    --bad: var(--mfo-error, #c8372d);
    --doubt: var(--mfo-warning, #ad6800);
    --radius: var(--mfo-radius, 0.25rem);
    accent-color: var(--accent);
  }
  :host([hidden]) {
    display: none;
  }
  @media print {
    :host {
      color: #000;
      font-size: 9pt;
      --mfo-background: #fff;
      --mfo-ink: #000;
    }
  }
`;

/** For who listens: nobody sees it, and it takes no room. */
export const HEARD_ONLY = css`
  position: absolute;
  inset-block-start: 0;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

/** What holds without an element too: in a sheet that was saved as a file. */
export const commonStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h2,
  h3 {
    font-size: 1.25rem;
    line-height: 1.3;
    margin-block: 0 1rem;
  }
  p,
  ul {
    margin-block: 0 0.75rem;
  }
  ul {
    padding-inline-start: 1.25rem;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
    font-weight: bold;
  }
  button,
  select,
  input {
    font: inherit;
    color: inherit;
  }
  button,
  select,
  input[type='text'] {
    min-block-size: 2.75rem;
    background: transparent;
    border: 1px solid currentcolor;
    border-radius: var(--radius);
    padding: 0.5rem 0.75rem;
  }
  button,
  select {
    border-color: var(--accent);
  }
  button {
    cursor: pointer;
  }
  button[aria-pressed='true'] {
    box-shadow: inset 0 0 0 2px var(--accent);
  }
  @media (forced-colors: active) {
    button[aria-pressed='true'] {
      outline: 3px solid Highlight;
    }
  }
  :is(button, select, input):disabled {
    opacity: 0.6;
    cursor: default;
  }
  input[type='radio'],
  input[type='checkbox'] {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    flex: none;
    margin: 0.125rem 0 0;
  }
  select option {
    color: CanvasText;
    background: Canvas;
  }
  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }
  a {
    color: inherit;
    text-decoration-color: var(--accent);
    text-underline-offset: 0.2em;
  }
  .figure,
  td,
  tbody th,
  input {
    font-variant-numeric: tabular-nums;
  }
  /* a figure's own spaces do not break; only one wider than the page does */
  td,
  th {
    overflow-wrap: break-word;
  }
  .term > summary {
    cursor: pointer;
    padding-block: 0.125rem;
    text-decoration-line: underline;
    text-decoration-style: dotted;
    text-underline-offset: 0.25em;
  }
  .term > p {
    margin-block: 0.25rem 0.75rem;
    padding-inline-start: 1rem;
    font-weight: normal;
  }
  .findings {
    list-style: none;
    padding: 0;
    margin-block: 0.5rem 1rem;
  }
  .findings li,
  .error,
  .issues {
    border-inline-start: 0.25rem solid var(--line);
    padding-inline-start: 0.75rem;
    margin-block: 0.5rem;
  }
  .findings .warning {
    border-color: var(--doubt);
  }
  .findings .error,
  .error,
  .issues {
    border-color: var(--bad);
  }
  .error p {
    margin: 0;
    font-weight: bold;
  }
  .findings li li {
    border: 0;
    padding: 0;
  }
  .heard-only {
    ${HEARD_ONLY}
  }
  @media print {
    button,
    input[type='range'],
    .heard-only {
      display: none;
    }
    a {
      text-decoration: none;
    }
  }
`;

export const baseStyles = [hostStyles, commonStyles];

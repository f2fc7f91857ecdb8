/** The verifier: fields in columns where there is room, and a table that scrolls by itself where there is none. */
import { css } from 'lit';
import { HEARD_ONLY } from '../styles/base.js';

/** For the page around, when the verdict is printed alone. */
export const PAPER = '@page { size: A4; margin: 12mm; }';

export const verifyStyles = css`
  .field {
    margin-block-end: 1.25rem;
  }
  textarea {
    inline-size: 100%;
    min-inline-size: 0;
    box-sizing: border-box;
    font: inherit;
    font-variant-numeric: tabular-nums;
    color: inherit;
    background: transparent;
    border: 1px solid currentcolor;
    border-radius: var(--radius);
    padding: 0.5rem 0.75rem;
    white-space: pre;
    overflow: auto;
  }
  .input > select {
    flex: 0 1 auto;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .columns,
  .tally,
  .readings {
    padding: 0;
    list-style: none;
  }
  .columns li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding-block: 0.25rem;
  }
  .columns label {
    flex: 1 1 12rem;
  }
  .columns select,
  .shared select {
    max-inline-size: 100%;
    min-inline-size: 0;
  }
  .readings li {
    border-inline-start: 0.25rem solid var(--line);
    padding-inline-start: 0.75rem;
    margin-block: 0.5rem;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  .mismatch td {
    font-weight: bold;
  }
  @container (max-width: 43.99rem) {
    table,
    tbody,
    tr,
    tbody th,
    td {
      display: block;
    }
    thead {
      ${HEARD_ONLY}
    }
    tbody th {
      text-align: start;
      font-weight: bold;
    }
    td {
      display: flex;
      justify-content: space-between;
      gap: 1rem;
    }
    td::before {
      content: attr(data-head);
      font-weight: normal;
    }
    tr {
      padding-block: 0.75rem;
      border-block-end: 1px solid var(--line);
    }
  }
  .outcome {
    border-block-start: 1px solid currentcolor;
    margin-block-start: 2rem;
    padding-block-start: 0.5rem;
  }
  .mark {
    overflow-wrap: anywhere;
  }
  .keep {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  label[for='many-product'],
  .sieve label {
    display: block;
    font-weight: bold;
  }
  input[type='file'] {
    max-inline-size: 100%;
    min-block-size: 2.75rem;
  }
  .input #open-link {
    text-align: start;
  }
  .many {
    border-block-start: 1px solid currentcolor;
    margin-block-start: 2rem;
    padding-block-start: 0.5rem;
  }
  .shape > summary {
    cursor: pointer;
    padding-block: 0.625rem;
  }
  .shared {
    margin-block: 1rem;
  }
  .tally,
  .pager {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 1.5rem;
  }
  .sieve {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
    gap: 0 1.5rem;
  }
  .sieve :is(select, input) {
    inline-size: 100%;
    min-inline-size: 0;
  }
  .wide {
    overflow-x: auto;
  }
  .name {
    overflow-wrap: anywhere;
  }
  button[aria-disabled='true'] {
    opacity: 0.6;
    cursor: default;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 0.75rem;
    accent-color: var(--accent);
  }
  @media print {
    .many,
    .back,
    .open,
    .keep,
    textarea,
    .hint {
      display: none;
    }
  }
  .verdict {
    font-size: 1.25rem;
    line-height: 1.4;
  }
  @container (min-width: 44rem) {
    th,
    td {
      padding: 0.5rem 0 0.5rem 1rem;
      text-align: end;
      border-block-end: 1px solid var(--line);
    }
    th:first-child {
      padding-inline-start: 0;
      text-align: start;
      font-weight: normal;
    }
    .two {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 0 2.5rem;
    }
  }
`;

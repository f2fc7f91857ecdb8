/** The panel of changes: its styles come with its code, not with the schedule's. */
import { css } from 'lit';

export const whatIfStyles = css`
  .what-if > summary {
    cursor: pointer;
    padding-block: 0.75rem;
    font-weight: bold;
  }
  .what-if .field {
    margin-block-end: 1rem;
  }
  .what-if .fields {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(18rem, 100%), 1fr));
    gap: 0 2rem;
    align-items: start;
  }
  .what-if .input > select {
    flex: 0 1 auto;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .what-if .flag {
    display: flex;
    gap: 0.75rem;
    padding-block: 0.625rem;
  }
  .what-if .compare {
    border-collapse: collapse;
    inline-size: 100%;
  }
  .what-if .compare :is(th, td) {
    padding: 0.5rem 0 0.5rem 0.75rem;
    text-align: end;
    vertical-align: baseline;
    border-block-end: 1px solid var(--line);
  }
  .what-if .compare :is(th, td):first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  .what-if .compare tbody th {
    font-weight: normal;
  }
  /* where the schedule's rows stand by themselves, these do too: what is compared, and under it each course */
  @container (max-width: 60rem) {
    .what-if .compare :is(th, td) {
      border: 0;
      padding: 0.0625rem 0;
    }
    .what-if .compare tbody th {
      grid-column: 1 / -1;
      font-weight: bold;
      text-align: start;
    }
  }
  .what-if .kept {
    padding-inline-start: 1.5rem;
  }
  .what-if .kept li {
    padding-block: 0.25rem;
  }
  .what-if textarea {
    inline-size: 100%;
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid currentcolor;
    border-radius: var(--radius);
    padding: 0.5rem 0.75rem;
  }
  .what-if .scroll {
    overflow-x: auto;
  }
  .what-if .does {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  .what-if .saved {
    font-size: 1.25rem;
    line-height: 1.4;
    font-weight: bold;
  }
  @media print {
    .what-if:not([open]),
    .what-if .fields,
    .what-if .goal {
      display: none;
    }
  }
`;

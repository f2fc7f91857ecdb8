/** Fields and what they are answered with: labelled inputs, a list of figures, the two beside each other in a wide column. */
import { css } from 'lit';

export const fieldStyles = css`
  .field > label {
    font-weight: bold;
  }
  .input {
    display: flex;
    align-items: center;
    gap: 0.5rem;
    margin-block: 0.25rem;
  }
  .input input {
    flex: 1;
    min-inline-size: 0;
    text-align: end;
  }
  .input > * {
    flex: none;
  }
  .unit {
    min-inline-size: 1.5rem;
  }
  input[aria-invalid='true'] {
    border: 2px solid var(--bad);
  }
  .hint {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
    margin: 0.25rem 0 0;
  }
  .picks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block: 0.25rem 0.5rem;
  }
  .answer {
    border-block-start: 1px solid currentcolor;
    margin-block-start: 2rem;
    padding-block-start: 1.5rem;
    min-inline-size: 0;
  }
  dl {
    margin: 0 0 1rem;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 1rem;
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--line);
  }
  dt {
    flex: 1 1 12rem;
  }
  dd {
    margin: 0 0 0 auto;
    text-align: end;
    font-size: 1.25rem;
    line-height: 1.4;
    font-weight: bold;
  }
  dd > span {
    display: inline-block;
  }
  /* in a wide column the answer stands beside what is asked, level with it */
  @container (min-width: 48rem) {
    .sheet {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 3rem;
    }
    .answer {
      border-block-start: 0;
      border-inline-start: 1px solid currentcolor;
      padding-block-start: 0;
      padding-inline-start: 3rem;
      margin-block-start: 0;
    }
  }
`;

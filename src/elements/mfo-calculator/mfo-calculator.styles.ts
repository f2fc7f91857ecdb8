/** The calculator, plain: one size of text throughout, so that nothing stands above the ГЭСВ. */
import { css } from 'lit';

export const calculatorStyles = css`
  h2,
  h3 {
    font-size: inherit;
    margin-block: 1.5rem 0.5rem;
  }
  h2:first-child {
    margin-block-start: 0;
  }
  .field {
    margin-block-end: 1rem;
  }
  label,
  legend {
    font-weight: bold;
  }
  fieldset {
    border: 0;
    margin: 0 0 1rem;
    padding: 0;
    min-inline-size: 0;
  }
  fieldset label {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 2.75rem;
    padding-block: 0.375rem;
    font-weight: normal;
  }
  legend {
    padding: 0;
  }
  .input {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }
  input[type='text'],
  select {
    font: inherit;
    color: inherit;
    background: transparent;
    border: 1px solid currentcolor;
    border-radius: 0.25rem;
    padding: 0.5rem;
    min-block-size: 2.75rem;
    inline-size: 100%;
    min-inline-size: 0;
  }
  select option {
    color: CanvasText;
    background: Canvas;
  }
  input[type='radio'] {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    flex: none;
    margin: 0;
  }
  input[aria-invalid='true'] {
    border-width: 2px;
  }
  :focus-visible {
    outline: 3px solid currentcolor;
    outline-offset: 2px;
  }
  .hint,
  .error p {
    margin-block: 0.25rem 0;
  }
  .error {
    font-weight: bold;
  }
  .term {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 0 1rem;
    align-items: start;
  }
  :host {
    container-type: inline-size;
  }
  .answer {
    border-block-start: 1px solid currentcolor;
  }
  /* in a wide column the answer stands beside what is asked, level with it */
  @container (min-width: 44rem) {
    .sheet {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: 3rem;
    }
    .answer {
      border-block-start: 0;
      border-inline-start: 1px solid currentcolor;
      padding-inline-start: 3rem;
    }
    .answer h3 {
      margin-block-start: 0;
    }
  }
  dl {
    margin: 0;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
    padding-block: 0.375rem;
  }
  dd {
    margin: 0 0 0 auto;
    text-align: end;
    font-weight: bold;
  }
  ul {
    padding-inline-start: 1.25rem;
    margin-block: 0.5rem;
  }
`;

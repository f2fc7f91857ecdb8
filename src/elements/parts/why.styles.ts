/** The steps behind a figure, wherever they open. */
import { css } from 'lit';

export const whyStyles = css`
  .wide {
    overflow-x: auto;
  }
  .wide :is(th, td) {
    padding-inline-start: 0.75rem;
    text-align: end;
  }
  .steps {
    padding-inline-start: 1.5rem;
  }
  .steps p {
    margin-block: 0 0.25rem;
  }
  .why .why {
    padding-inline-start: 1rem;
  }
  .refs {
    font-style: italic;
  }
`;

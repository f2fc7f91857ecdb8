/** What stands around a sheet on screen: the notice of a sheet that was opened, and the ways to keep it. */
import { css } from 'lit';

export const disclosureStyles = css`
  .opened {
    border-inline-start: 0.25rem solid var(--line);
    padding: 0.5rem 0 0.5rem 0.75rem;
    margin-block: 0 1rem;
  }
  .opened.error {
    border-color: var(--bad);
  }
  .opened.error p {
    margin-block-end: 0.5rem;
    font-weight: normal;
  }
  .keep {
    border-block-start: 1px solid var(--line);
    margin-block-start: 1rem;
    padding-block-start: 1rem;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  input[type='file'] {
    max-inline-size: 100%;
    min-block-size: 2.75rem;
  }
  label[for='open-file'] {
    display: block;
  }
  @media print {
    .keep,
    .opened:not(.error) {
      display: none;
    }
  }
`;

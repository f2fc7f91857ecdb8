/** Consents: each question with its words and its two answers, of one size; both languages side by side where they are wanted. */
import { css } from 'lit';

/** For the page around, when the consents are printed alone. */
export const PAPER = '@page { size: A4; margin: 12mm; }';

export const consentStyles = css`
  .choice,
  .group,
  section > .field {
    margin-block-end: 1.5rem;
  }
  .item {
    border-block-start: 1px solid var(--line);
    padding-block: 0.75rem;
  }
  .item > legend {
    float: inline-start;
    inline-size: 100%;
  }
  .item > legend + * {
    clear: both;
  }
  .question {
    font-weight: bold;
    margin-block: 0 0.25rem;
  }
  .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2rem;
  }
  .about {
    margin-block: 0.25rem;
  }
  .about > div {
    display: block;
    border: 0;
    padding-block: 0.125rem;
  }
  .about dt {
    display: inline;
    font-weight: bold;
  }
  .about dt::after {
    content: ': ';
  }
  .about dd {
    display: inline;
    margin: 0;
    font-size: inherit;
    font-weight: normal;
    text-align: start;
  }
  .columns {
    display: grid;
    gap: 0.5rem 2rem;
  }
  .mark {
    overflow-wrap: anywhere;
  }
  .refs {
    font-style: italic;
  }
  .rights details {
    border-block-start: 1px solid var(--line);
  }
  .rights summary {
    cursor: pointer;
    padding-block: 0.75rem;
  }
  .rights summary > h4 {
    display: inline;
  }
  .keep {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  @container (min-width: 44rem) {
    .columns:has(> :nth-child(2)) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @media print {
    .keep,
    .private {
      display: none;
    }
    .item {
      break-inside: avoid;
    }
  }
`;

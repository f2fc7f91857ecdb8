/** A mark and its words, one thing to press: where one of several is chosen, or some are ticked. */
import { css } from 'lit';

export const choiceStyles = css`
  :is(.choice, .answers, .modes, .ticks) label {
    display: flex;
    gap: 0.75rem;
    padding-block: 0.625rem;
    cursor: pointer;
  }
`;

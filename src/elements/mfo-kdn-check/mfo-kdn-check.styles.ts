/** The check of a loan's burden: fields, a gauge with a pattern beside its tone, and what would ease it. */
import { css } from 'lit';

export const kdnCheckStyles = css`
  .asked,
  .ticks {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5rem;
    align-content: start;
    min-inline-size: 0;
  }
  .ticks {
    gap: 0.25rem;
    list-style: none;
    padding: 0;
  }
  .ticks label > span {
    flex: 1;
  }
  .ticks :not(label) > p,
  .ticks .term {
    margin-block: 0 0.25rem;
    padding-inline-start: 2rem;
  }
  li > p {
    margin: 0;
  }
  .row {
    border-block-start: 1px solid var(--line);
    padding-block: 0.75rem;
  }
  .row > legend {
    float: inline-start;
    inline-size: 100%;
  }
  .row > legend::first-letter {
    text-transform: uppercase;
  }
  .row > legend + * {
    clear: both;
  }
  .months {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75rem 1.5rem;
    margin-block: 0.5rem;
  }
  .months .field > label {
    font-weight: normal;
  }
  .hint:empty {
    display: none;
  }
  .acts,
  .add {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
  }
  .add[hidden] {
    display: none;
  }
  .add select {
    max-inline-size: 100%;
  }
  h4 {
    font-size: inherit;
    margin-block: 1.5rem 0.25rem;
  }
  section > h3,
  summary > h3 {
    margin-block: 1.5rem 0.5rem;
  }
  summary > h3 {
    display: inline;
  }
  .grounds > summary {
    padding-block: 0.5rem;
  }
  .answer > h3 {
    margin-block-start: 0;
  }
  .kdn {
    font-size: 1.5rem;
    line-height: 1.3;
    font-weight: bold;
    margin-block-end: 0.5rem;
  }
  .gauge svg {
    display: block;
    inline-size: 100%;
    block-size: 1.5rem;
    overflow: visible;
  }
  .whole {
    fill: currentcolor;
    fill-opacity: 0.12;
  }
  .part {
    fill: currentcolor;
    fill-opacity: 0.6;
  }
  .over {
    fill: currentcolor;
    fill-opacity: 0.3;
    stroke: currentcolor;
    stroke-width: 2;
    vector-effect: non-scaling-stroke;
  }
  .border {
    stroke: currentcolor;
    stroke-width: 3;
    vector-effect: non-scaling-stroke;
  }
  .scale {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
    margin-block: 0.25rem 0.75rem;
    font-variant-numeric: tabular-nums;
  }
  /* the same stroke as on the gauge */
  .key {
    border-inline-start: 3px solid currentcolor;
    padding-inline-start: 0.5rem;
  }
  .note {
    inline-size: 100%;
    font-size: 1rem;
    font-weight: normal;
  }
  dd {
    max-inline-size: 100%;
  }
  .waiting {
    visibility: hidden;
  }
  .would-hold ul {
    padding: 0;
    list-style: none;
  }
  .would-hold li {
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--line);
  }
  .stress,
  .stress thead,
  .stress tbody {
    display: block;
  }
  .stress tr {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 0 1rem;
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--line);
  }
  .stress :is(th, td) {
    padding: 0;
    text-align: start;
    overflow-wrap: anywhere;
  }
  .stress th:first-child {
    grid-column: 1 / -1;
  }
  .stress tbody th {
    font-weight: normal;
  }
  .stress .figure {
    font-weight: bold;
  }
  .grounds {
    margin-block-start: 1.5rem;
    border-block: 1px solid currentcolor;
    padding-block: 0.5rem;
  }
  .grounds > summary {
    cursor: pointer;
  }
  @container (min-width: 30rem) {
    .months {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      align-items: start;
    }
    .stress tr {
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr) minmax(0, 1.5fr);
    }
    .stress th:first-child {
      grid-column: auto;
    }
  }
  @media (forced-colors: active) {
    .part,
    .over {
      fill: Highlight;
      fill-opacity: 1;
    }
    .over {
      fill-opacity: 0.5;
    }
    .whole {
      fill: Canvas;
      stroke: CanvasText;
    }
  }
  @media print {
    .picks,
    .add {
      display: none;
    }
  }
`;

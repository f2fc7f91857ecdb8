/** The schedule: figures in columns under a head that stays in view; on a narrow page each row is a block of labelled lines. */
import { css } from 'lit';
import { HEARD_ONLY } from '../styles/base.js';

export const scheduleStyles = css`
  /* margins stay inside, so that its height is all of it */
  .sheet {
    display: flow-root;
  }
  h2 {
    margin-block: 1.5rem 0.5rem;
  }
  .which {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5rem;
  }
  .which label {
    display: flex;
    gap: 0.5rem;
    padding-block: 0.625rem;
    cursor: pointer;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th,
  td {
    padding: 0.375rem 0 0.375rem 0.75rem;
    text-align: end;
    vertical-align: baseline;
    border-block-end: 1px solid var(--line);
  }
  tr > :first-child {
    padding-inline-start: 0;
  }
  tfoot th {
    text-align: start;
  }
  td {
    white-space: nowrap;
  }
  td:nth-child(4),
  tfoot td {
    font-weight: bold;
  }
  tbody th {
    font-weight: normal;
  }
  thead th {
    vertical-align: bottom;
    position: sticky;
    inset-block-start: var(--mfo-sticky-top, 0);
    background: var(--mfo-background, Canvas);
    color: var(--mfo-ink, CanvasText);
    box-shadow: inset 0 -1px currentcolor;
  }
  /* a browser remembers how high it was, for when it is not laid out */
  .draft {
    contain-intrinsic-block-size: auto 60rem;
  }
  .moving {
    content-visibility: auto;
  }
  .keep {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin-block: 1rem;
  }
  .columns dt {
    font-weight: bold;
  }
  .columns dd {
    margin: 0 0 0.5rem;
  }
  figure {
    margin: 1rem 0 1.5rem;
    max-inline-size: 48rem;
  }
  .panel {
    margin-block: 1rem 0.25rem;
    font-weight: bold;
  }
  .top {
    margin: 0;
    border-block-end: 1px solid var(--line);
  }
  .chart > svg {
    display: block;
    inline-size: 100%;
    block-size: 8rem;
    border-block-end: 1px solid currentcolor;
  }
  .solid {
    fill: currentcolor;
    fill-opacity: 0.6;
  }
  .edge,
  .line {
    stroke: currentcolor;
    vector-effect: non-scaling-stroke;
  }
  .line {
    fill: none;
    stroke-width: 2;
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
    list-style: none;
    padding: 0;
  }
  .keys li {
    display: flex;
    gap: 0.5rem;
    align-items: center;
  }
  .key {
    inline-size: 1rem;
    block-size: 1rem;
    flex: none;
  }
  .dates {
    display: flex;
    justify-content: space-between;
    margin: 0.25rem 0 0;
    font-variant-numeric: tabular-nums;
  }
  .single .dates {
    justify-content: center;
  }
  @media screen {
    @container (max-width: 60rem) {
      table,
      tbody,
      tfoot {
        display: block;
      }
      thead {
        ${HEARD_ONLY}
      }
      tr {
        display: block;
        padding-block: 0.5rem;
        border-block-end: 1px solid var(--line);
      }
      td,
      tbody th,
      tfoot th {
        display: flow-root;
        border: 0;
        padding: 0.0625rem 0;
        text-align: end;
        white-space: normal;
        /* a figure that has no room beside its label goes under it, whole */
        overflow-wrap: normal;
      }
      td:empty {
        display: none;
      }
      /* floats: hundreds of lines are laid out at each step of a slider, and a flexible box for each costs twice */
      td::before,
      tbody th::before {
        content: attr(data-label);
        font-weight: normal;
        float: inline-start;
        margin-inline-end: 1rem;
      }
      tfoot th {
        text-align: start;
      }
    }
    @container (min-width: 30rem) and (max-width: 60rem) {
      tr {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: 0 2rem;
      }
    }
  }
  @media print {
    .which,
    .keep,
    .columns {
      display: none;
    }
    h2 {
      font-size: 11pt;
      break-after: avoid;
    }
    .draft {
      break-before: page;
    }
    /* totals stand at the end, not at the foot of every page */
    tfoot {
      display: table-row-group;
    }
    tr,
    figure {
      break-inside: avoid;
    }
    thead th {
      position: static;
      box-shadow: none;
      border-block-end-color: currentcolor;
    }
    th,
    td {
      padding-block: 0.125rem;
    }
    .chart > svg {
      block-size: 5rem;
    }
  }
`;

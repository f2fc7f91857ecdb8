/** The table of the schedule: figures in columns, hairlines, wide tables scroll inside their own frame. */
import { css } from 'lit';

export const scheduleStyles = css`
  .frame {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  h2 {
    font-size: inherit;
    margin-block: 0;
  }
  p {
    margin-block: 0 1rem;
  }
  th,
  td {
    padding: 0.25rem 0.5rem 0.25rem 0;
    text-align: end;
    vertical-align: baseline;
    border-block-end: 1px solid color-mix(in srgb, currentcolor 25%, transparent);
  }
  thead th {
    vertical-align: bottom;
  }
  td,
  tfoot th {
    white-space: nowrap;
  }
`;

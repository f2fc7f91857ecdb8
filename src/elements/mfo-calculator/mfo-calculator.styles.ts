/** The calculator: what is asked and what is answered, apart by one line; no text is larger than the two rates. */
import { css } from 'lit';

export const calculatorStyles = css`
  .asked,
  .services,
  .how {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5rem;
    align-content: start;
    min-inline-size: 0;
  }
  .more > summary {
    cursor: pointer;
    padding-block: 0.625rem;
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .more > .field {
    margin-block-start: 1rem;
  }
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
  input[type='range'] {
    inline-size: 100%;
    block-size: 2.75rem;
    margin: 0;
    cursor: pointer;
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
  .methods label,
  .services label {
    display: flex;
    gap: 0.75rem;
    padding-block: 0.75rem;
    cursor: pointer;
  }
  .methods label {
    padding-block-end: 0;
  }
  .method + .method {
    border-block-start: 1px solid var(--line);
  }
  .method > :not(label) {
    margin: 0 0 0.75rem;
    padding-inline-start: 2rem;
  }
  .method > :empty {
    display: none;
  }
  .choice {
    flex: 1;
    min-inline-size: 0;
  }
  .cost {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1.5rem;
    font-variant-numeric: tabular-nums;
  }
  .services,
  .how {
    gap: 0.5rem;
  }
  .service {
    border-block-start: 1px solid var(--line);
    padding-block-end: 0.5rem;
  }
  .services label > span {
    flex: 1;
    font-weight: bold;
  }
  .how {
    padding-inline-start: 2rem;
  }
  .how label > span {
    font-weight: normal;
  }
  .calendar {
    margin-block: 0.5rem;
    max-inline-size: 26rem;
  }
  .month {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .calendar table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    margin-block: 0.5rem;
  }
  .calendar th,
  .calendar td {
    padding: 0;
    text-align: center;
    font-weight: normal;
  }
  .day {
    inline-size: 100%;
    padding: 0;
    border: 0;
  }
  .off {
    text-decoration-line: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.25em;
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
  .instalment dd,
  .rate dd {
    font-size: 1.5rem;
  }
  dd > span {
    display: inline-block;
  }
  .services-change {
    display: block;
    margin-block: 1rem 0.75rem;
  }
  .services-change caption,
  .services-change thead,
  .services-change tbody {
    display: block;
  }
  .services-change tr {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 0 1rem;
    padding-block: 0.375rem;
    border-block-end: 1px solid var(--line);
  }
  .services-change th,
  .services-change td {
    padding: 0;
    text-align: end;
    overflow-wrap: anywhere;
  }
  .services-change [scope='row'] {
    grid-column: 1 / -1;
    text-align: start;
    font-weight: normal;
  }
  .services-change thead td {
    display: none;
  }
  caption {
    text-align: start;
    font-weight: bold;
  }
  .lender ul {
    list-style: none;
    padding: 0;
  }
  .lender h3 {
    font-size: inherit;
    margin-block: 1.5rem 0.25rem;
  }
  .apply {
    display: inline-block;
    padding: 0.625rem 1.25rem;
    border: 2px solid var(--accent);
    border-radius: var(--radius);
    font-weight: bold;
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
  @media print {
    .picks,
    .calendar,
    .apply,
    .no-application {
      display: none;
    }
    .asked {
      gap: 0.5rem;
    }
    dl,
    .lender {
      break-inside: avoid;
    }
    .input input,
    .input select {
      border: 0;
      padding: 0;
      min-block-size: 0;
      appearance: none;
    }
    dd {
      font-size: 11pt;
    }
    .instalment dd,
    .rate dd {
      font-size: 13pt;
    }
    h2,
    h3 {
      font-size: 11pt;
      break-after: avoid;
    }
  }
`;

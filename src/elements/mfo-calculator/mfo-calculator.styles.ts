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
  input[type='range'] {
    inline-size: 100%;
    block-size: 2.75rem;
    margin: 0;
    cursor: pointer;
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
  .instalment dd,
  .rate dd {
    /* where the page's own type is large, it grows too: nothing is larger */
    font-size: max(1.5rem, 1.2em);
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

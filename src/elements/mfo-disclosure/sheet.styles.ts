/** The sheet itself, on screen, on paper and in a file: one column, hairlines, figures at the right edge. */
import { css } from 'lit';

export const sheetStyles = css`
  .sheet {
    --line: var(--mfo-line, color-mix(in srgb, currentcolor 30%, transparent));
    --bad: var(--mfo-error, #c8372d);
    --doubt: var(--mfo-warning, #ad6800);
    container-type: inline-size;
    overflow-wrap: anywhere;
  }
  .sheet h4 {
    margin-block: 1rem 0.5rem;
  }
  .sheet dl {
    margin: 0;
  }
  .sheet dd {
    margin: 0;
  }
  .product {
    font-weight: bold;
  }
  .lender ul {
    list-style: none;
    padding: 0;
  }
  .main dl > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 1rem;
    padding-block: 0.25rem;
    border-block-end: 1px solid var(--line);
  }
  .main dt {
    flex: 1 1 16rem;
    min-inline-size: 0;
  }
  .main dd {
    flex: 1 1 auto;
    text-align: end;
  }
  .main .cost .figure {
    font-weight: bold;
  }
  /* the law: ГЭСВ in the size and style of the other rates, and nothing larger than they are */
  .main .rate,
  .main .rate .figure {
    font-size: max(1.25rem, 1em);
    font-weight: bold;
    line-height: 1.3;
  }
  .first h2,
  .first h3,
  .part h3 {
    font-size: 1.25rem;
    line-height: 1.3;
    margin-block: 1.25rem 0.5rem;
  }
  .part > summary > h3 {
    display: inline;
  }
  .part > summary {
    cursor: pointer;
    padding-block: 0.75rem;
  }
  details.part {
    border-block-start: 1px solid var(--line);
  }
  .questions > div,
  .values > div {
    padding-block: 0.25rem;
  }
  .sheet table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  .sheet :is(th, td) {
    padding: 0.25rem 0 0.25rem 0.75rem;
    text-align: end;
    vertical-align: baseline;
    border-block-end: 1px solid var(--line);
  }
  .sheet tr > :first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  .sheet thead th {
    vertical-align: bottom;
  }
  .sheet td {
    white-space: nowrap;
  }
  .sheet tfoot :is(th, td) {
    font-weight: bold;
  }
  .sheet tbody th {
    font-weight: normal;
  }
  .steps {
    margin-block: 0.5rem 1rem;
  }
  .steps li {
    margin-block-end: 0.5rem;
  }
  .check {
    display: flex;
    flex-wrap: wrap;
    gap: 1rem;
    align-items: flex-start;
  }
  .check > div {
    flex: 1 1 16rem;
  }
  .qr {
    inline-size: 12rem;
    max-inline-size: 100%;
    flex: none;
    forced-color-adjust: none;
  }
  /* on a phone each figure stands by itself, and under it both courses */
  @container (max-width: 40rem) {
    .compare thead {
      position: absolute;
      clip-path: inset(50%);
    }
    .compare,
    .compare tbody,
    .compare tr {
      display: block;
    }
    .compare tr {
      padding-block: 0.5rem;
      border-block-end: 1px solid var(--line);
    }
    .sheet .compare :is(th, td) {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 1rem;
      padding: 0;
      border: 0;
    }
    .sheet .compare tbody th {
      font-weight: bold;
    }
    .compare td::before {
      content: attr(data-label);
    }
    .compare .figure {
      margin-inline-start: auto;
    }
    .compare td:not(:has(.figure)) {
      display: none;
    }
  }
  .signatures {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 2rem;
    margin-block: 1rem;
    break-inside: avoid;
  }
  .line {
    border-block-end: 1px solid currentcolor;
    padding-block-start: 1.25rem;
  }
  @container (min-width: 50rem) {
    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 0 2rem;
    }
  }
  @container (min-width: 75rem) {
    .bilingual .spread {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 2rem;
    }
  }
  .spread > div {
    min-inline-size: 0;
  }
  @media print {
    .sheet {
      break-before: page;
      --line: #777;
      font-size: 9pt;
      line-height: 1.25;
      color: #000;
    }
    .sheet .why,
    .sheet .findings details {
      display: none;
    }
    .sheet h2 {
      font-size: 12pt;
      margin-block: 0 0.25rem;
    }
    .first h3,
    .part h3 {
      font-size: 10pt;
      margin-block: 0.5rem 0.25rem;
    }
    /* the first page is one page, in Kazakh and with services too */
    .first h3 {
      margin-block: 0.3rem 0.1rem;
    }
    .first p {
      margin-block-end: 0.1rem;
    }
    .questions :is(dt, dd) {
      display: inline;
    }
    .first .offer {
      margin-block-start: 0.3rem;
    }
    .sheet :is(h2, h3, h4, thead),
    .draft > p {
      break-after: avoid;
    }
    .sheet :is(p, ul, ol) {
      margin-block: 0 0.25rem;
    }
    .main dl > div,
    .questions > div {
      padding-block: 0.0625rem;
    }
    .main dl > div {
      flex-wrap: nowrap;
    }
    .main dd {
      flex: 0 1 auto;
      max-inline-size: 55%;
    }
    .main .rate,
    .main .rate .figure {
      font-size: 12pt;
      line-height: 1.2;
    }
    .sheet :is(th, td) {
      padding-block: 0.0625rem;
    }
    .sheet :is(tr, li, dl > div, .signatures, .check, .qr) {
      break-inside: avoid;
    }
    .sheet li:has(table) {
      break-inside: auto;
    }
    .sheet tfoot {
      display: table-row-group;
    }
    .sheet thead th {
      position: static;
    }
    .wide {
      overflow: visible;
    }
    /* both columns are filled alike, so that one page holds them */
    .sheet .two {
      display: block;
      columns: 2;
      column-gap: 5mm;
    }
    /* two languages face each other, each on pages of its own */
    .bilingual .spread {
      display: block;
    }
    .spread > div:not(:empty) {
      break-after: page;
    }
    .spread:last-child > div:last-child {
      break-after: auto;
    }
    .sheet .findings,
    .sheet .findings li {
      margin-block: 0.25rem;
    }
    .qr {
      inline-size: 45mm;
    }
    a {
      color: inherit;
    }
  }
`;

/** For the page around: A4, with the hash and the page's number at its foot. */
export const pageCss = (foot: string): string => `
@page {
  size: A4;
  margin: 9mm 12mm 13mm;
  @bottom-left { content: ${JSON.stringify(foot)}; font: 9pt sans-serif; }
  @bottom-right { content: counter(page) "\u00a0/\u00a0" counter(pages); font: 9pt sans-serif; }
}`;

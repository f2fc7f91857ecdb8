/** Small pieces that every page of the documents is made of: sentences with code in them, paragraphs, listings, tables. */
import { html, type TemplateResult } from 'lit';

/** What stands between backticks is code. */
export const prose = (text: string): unknown => text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part));

export const paragraphs = (texts: readonly string[]): unknown => texts.map((text) => html`<p>${prose(text)}</p>`);

/** Code as it stands in its file: it scrolls by keyboard too. */
export const listing = (label: string, text: string): TemplateResult => html`<pre tabindex="0" role="group" aria-label=${label} translate="no"><code>${text.trimEnd()}</code></pre>`;

interface Table {
  /** The id of the heading that names it. */
  readonly by: string;
  readonly head: readonly string[];
  /** The first cell of a row names it. */
  readonly rows: readonly { readonly id?: string; readonly cells: readonly unknown[] }[];
}

/** A table that scrolls by itself where the page is narrower; on a phone each cell stands under the other, by its heading, and is a cell all the same. */
export const table = ({ by, head, rows }: Table): TemplateResult => html`<div class="wide" tabindex="0" role="group" aria-labelledby=${by}><table role="table" aria-labelledby=${by}>
  <thead role="rowgroup"><tr role="row">${head.map((cell) => html`<th scope="col" role="columnheader">${cell}</th>`)}</tr></thead>
  <tbody role="rowgroup">${rows.map(({ id = '', cells: [name, ...rest] }) => html`<tr role="row" data-row=${id}><th scope="row" role="rowheader">${name}</th>${rest.map((cell, index) => html`<td role="cell" data-label=${head[index + 1] ?? ''}>${cell}</td>`)}</tr>`)}</tbody>
</table></div>`;

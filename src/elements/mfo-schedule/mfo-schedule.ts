/** <mfo-schedule>: the rows of a quote as a table that can be read, copied and printed. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { hasIssues, type Quote, type QuoteRow } from '../../engine.js';
import { shortDate, sum } from '../../i18n/format.js';
import { MfoElement } from '../mfo-element.js';
import { SourceController } from '../source-controller.js';
import { baseStyles } from '../styles/base.js';
import { scheduleStyles } from './mfo-schedule.styles.js';

/**
 * @tag mfo-schedule
 * @summary The repayment schedule of the calculator that `for` names, or of a quote set by hand.
 *
 * @attr for - The id of an `<mfo-calculator>` in the same root.
 * @attr lang - `kk` or `ru`; without it, the language around the element.
 * @csspart table - The table.
 */
export class MfoSchedule extends MfoElement {
  static override readonly styles = [baseStyles, scheduleStyles];

  static override readonly properties: PropertyDeclarations = { for: {}, quote: { attribute: false, noAccessor: true } };

  /** The id of the source; it may come later, be replaced or be renamed. */
  declare for?: string;

  /** A quote set by hand takes the place of the source's. */
  get quote(): Quote | undefined {
    return this.#own ?? this.#source.quote;
  }
  set quote(quote: Quote | undefined) {
    const before = this.quote;
    this.#own = quote;
    this.requestUpdate('quote', before);
  }

  #own: Quote | undefined;
  readonly #source = new SourceController(this, () => this.for);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for')) this.#source.look();
  }

  protected override render(): TemplateResult {
    const { quote } = this;
    // a host may hand over whatever the engine answered, issues too
    if (quote === undefined || hasIssues(quote)) return html`<p class="empty">${this.t('schedule.empty')}</p>`;
    const { rows, totals } = quote.schedule;
    return html`
      <h2 id="caption">${this.t('schedule.caption', { method: this.t(`method.${quote.terms.method}`) })}</h2>
      <p>${this.t('schedule.tenge')}</p>
      <div class="frame" role="region" tabindex="0" aria-labelledby="caption">
        <table part="table" aria-labelledby="caption">
          <thead>
            <tr>
              ${(['number', 'date', 'days', 'payment', 'principal', 'interest', 'balance', 'penaltyFreeUntil'] as const).map(
                (column) => html`<th scope="col">${this.t(`schedule.${column}`)}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${rows.map((row) => this.#row(row))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colspan="3">${this.t('schedule.total')}</th>
              <td>${sum(totals.payment)}</td>
              <td>${sum(totals.principal)}</td>
              <td>${sum(totals.interest)}</td>
              <td colspan="2">${nothing}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    `;
  }

  #row(row: QuoteRow): TemplateResult {
    return html`
      <tr>
        <th scope="row">${row.number}</th>
        <td>${shortDate(row.date)}</td>
        <td>${row.days}</td>
        <td>${sum(row.payment)}</td>
        <td>${sum(row.principal)}</td>
        <td>${sum(row.interest)}</td>
        <td>${sum(row.balance)}</td>
        <td>${row.penaltyFreeUntil === null ? this.t('schedule.unknown') : shortDate(row.penaltyFreeUntil)}</td>
      </tr>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfo-schedule': MfoSchedule;
  }
}

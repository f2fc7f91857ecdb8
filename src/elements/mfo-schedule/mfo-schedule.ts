/** <mfo-schedule>: the drafts by each method as tables that can be read, drawn, kept and printed. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { hasIssues, type Comparison, type Issues, type Quote } from '../../engine.js';
import { length, longDate, money, percent, plainPercent } from '../../i18n/format.js';
import '../../i18n/words/schedule.js';
import { METHODS, type Method } from '../../product/product.js';
import { afterPaint } from '../after-paint.js';
import { download } from '../download.js';
import { whyRows } from '../explaining.js';
import { findingsAt } from '../finding-places.js';
import { KeptHeight } from '../kept-height.js';
import { MfoElement } from '../mfo-element.js';
import { onPaper } from '../on-paper.js';
import { chart } from '../parts/chart.js';
import { findingList } from '../parts/finding-list.js';
import { paidApart } from '../parts/figures.js';
import { issueList } from '../parts/issue-list.js';
import { csvName, scheduleCsv } from '../parts/schedule-csv.js';
import { scheduleTable } from '../parts/schedule-table.js';
import { plannerFor } from '../planning.js';
import { SourceController } from '../source-controller.js';
import { baseStyles } from '../styles/base.js';
import { scheduleStyles } from './mfo-schedule.styles.js';

/** For so long after a change the next one is likely to come: a slider is being moved. */
const REST_MS = 400;

/** What the columns are that are not plain words. */
const EXPLAINED = ['days', 'principal', 'interest', 'balance', 'penaltyFreeUntil'] as const;

/**
 * @tag mfo-schedule
 * @summary The repayment schedules of the calculator that `for` names, or of a quote set by hand: one on screen, all in print.
 *
 * @attr {string} for - The id of an `<mfo-calculator>` in the same root.
 * @fires {MfoChangeEvent} mfo-change - Other changes of the loan are tried or kept; where the page has the panel.
 * @csspart chart - The drawings of a schedule.
 * @csspart table - The table of a schedule.
 * @csspart findings - What is not known about the dates.
 * @csspart issues - Why a draft can't be computed.
 * @csspart what-if - The panel in which changes are tried; not in the small file.
 * @csspart field - A labelled field of that panel.
 * @csspart error - The messages under such a field.
 * @cssprop {<color>} [--mfo-background=Canvas] - The head of the table that stays in view; needed where the page's colours are not the system's.
 * @cssprop {<color>} [--mfo-ink=CanvasText] - The text of that head.
 * @cssprop {<length>} [--mfo-sticky-top=0] - The height of a head of the page that stays in view above it.
 * @cssprop {<length>} [--mfo-schedule-height=100svh] - The room that `host.css` keeps for it until it comes to life.
 * @cssstate ready - There is a schedule.
 */
export class MfoSchedule extends MfoElement {
  static override readonly styles = [baseStyles, scheduleStyles];

  static override readonly properties: PropertyDeclarations = {
    for: {},
    quote: { attribute: false, noAccessor: true },
    comparison: { attribute: false, noAccessor: true },
    shown: { state: true },
    printing: { state: true },
  };

  /** The id of the source; it may come later, be replaced or be renamed. */
  declare for?: string;
  /** The draft that the visitor turned to; without it, the one that was asked for. */
  declare private shown: Method | undefined;
  /** Whether the page is being printed: every draft is shown. */
  declare private printing: boolean;

  readonly #source = new SourceController(this, () => this.for);
  readonly #planner = plannerFor(this);
  readonly #kept: KeptHeight = new KeptHeight(() => this.renderRoot.querySelector('.sheet'));
  /** Whether one draft takes the place of another. */
  #changing = false;
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** The method that was last asked for. */
  #asked: Method | undefined;

  constructor() {
    super();
    onPaper(this, (printing) => this.#setPrinting(printing));
    this.printing = false;
  }

  /** A quote set by hand takes the place of the source's. */
  get quote(): Quote | undefined {
    return this.#source.quote;
  }
  set quote(quote: Quote | undefined) {
    this.#source.quote = quote;
  }

  /** The drafts to turn to; set by hand beside a quote set by hand. */
  get comparison(): Comparison | undefined {
    return this.#source.comparison;
  }
  set comparison(comparison: Comparison | undefined) {
    this.#source.comparison = comparison;
  }

  /** The changes that the visitor wants on the sheet of the loan; `<mfo-disclosure>` beside it looks here. */
  get plan(): readonly object[] {
    return this.#planner?.plan ?? [];
  }

  /** At once: the browser does not wait for a later frame. */
  #setPrinting(printing: boolean): void {
    this.printing = printing;
    this.performUpdate();
  }

  /** The answer is painted first; a table of hundreds of rows comes right after. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await afterPaint();
    await super.scheduleUpdate();
  }

  /** A host may hand over whatever the engine answered, issues too. */
  get #priced(): Quote | undefined {
    const { quote } = this;
    return quote === undefined || hasIssues(quote) ? undefined : quote;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for')) this.#source.look();
    const asked = this.#priced?.terms.method;
    // another method asked for is the one to look at; while nothing can be computed none is asked for
    if (asked !== undefined && asked !== this.#asked) {
      this.shown = undefined;
      this.#asked = asked;
    }
    this.#changing = this.hasUpdated && this.renderRoot.querySelector('.draft') !== null;
    if (this.#changing && this.#priced === undefined) this.#kept.measure();
  }

  /** While a slider is being moved, a schedule out of view is not laid out at each step; once it rests, all of it is. */
  protected override updated(): void {
    this.#kept.apply(this.#priced === undefined);
    this.setState('ready', this.#priced !== undefined);
    const draft = this.renderRoot.querySelector('.draft');
    draft?.classList.toggle('moving', this.#changing && !this.printing);
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => draft?.classList.remove('moving'), REST_MS);
  }

  protected override render(): TemplateResult {
    return html`<div class="sheet" lang=${this.language}>${this.#content()}</div>`;
  }

  #content(): TemplateResult {
    const quote = this.#priced;
    if (quote === undefined) return html`<p class="empty">${this.t('schedule.empty')}</p>`;
    const drafts = this.#drafts(quote);
    const shown = this.shown ?? quote.terms.method;
    const inView = this.printing ? drafts : drafts.filter(({ method }) => method === shown);
    return html`
      ${drafts.length > 1 ? this.#choice(drafts, shown) : nothing} ${inView.map(({ method, draft }) => this.#draft(method, draft))}
      <details class="term columns">
        <summary>${this.t('schedule.explain')}</summary>
        <dl>
          ${EXPLAINED.map((column) => html`<dt>${this.t(`schedule.${column}`)}</dt><dd>${this.t(`schedule.meaning.${column}`)}</dd>`)}
        </dl>
      </details>
      ${this.#planner?.render(quote)}
      <p>${this.t('notOffer')}</p>
    `;
  }

  /** In a fixed order; the quote itself in its own place, for it may say more than its draft. */
  #drafts(quote: Quote): readonly { readonly method: Method; readonly draft: Quote | Issues }[] {
    const { comparison } = this;
    const own = quote.terms.method;
    if (comparison === undefined || hasIssues(comparison)) return [{ method: own, draft: quote }];
    return METHODS.map((method) => ({ method, draft: method === own ? quote : comparison.quotes[method] }));
  }

  #choice(drafts: readonly { readonly method: Method }[], shown: Method): TemplateResult {
    return html`
      <fieldset class="which">
        <legend>${this.t('schedule.which')}</legend>
        ${drafts.map(
          ({ method }) => html`<label><input type="radio" name="which" value=${method} .checked=${live(method === shown)} @change=${(): void => void (this.shown = method)} /> ${this.t(`method.${method}`)}</label>`,
        )}
      </fieldset>
    `;
  }

  #draft(method: Method, draft: Quote | Issues): TemplateResult {
    const title = `title-${method}`;
    return html`
      <section class="draft" aria-labelledby=${title}>
        <h2 id=${title}>${this.t('schedule.caption', { method: this.t(`method.${method}`) })}</h2>
        ${hasIssues(draft) ? issueList(this.language, this.t('schedule.impossible'), draft.issues, `issues-${method}`) : this.#rows(draft, title)}
      </section>
    `;
  }

  #rows(draft: Quote, title: string): TemplateResult {
    const { language } = this;
    const { terms, schedule, cost, costWithServices } = draft;
    const apart = paidApart(draft);
    return html`
      <p>
        ${this.t('schedule.terms', { amount: money(terms.amount), term: length(language, terms.term), date: longDate(language, terms.disbursementDate as Parameters<typeof longDate>[1]) })}
        ${terms.principal === undefined ? nothing : this.t('schedule.services', { principal: money(terms.principal) })}
        ${this.t('schedule.price', {
          rate: plainPercent(language, terms.nominalRate),
          gesv: percent(language, cost.gesvRate),
          total: money(schedule.totals.payment),
          interest: money(schedule.totals.interest),
        })}
        ${apart === '0.00' ? nothing : this.t('schedule.apart', { price: money(apart) })}
        ${costWithServices === undefined ? nothing : this.t('schedule.gesvWithServices', { gesv: percent(language, costWithServices.gesvRate) })}
      </p>
      ${chart(language, draft, `stripes-${terms.method}`)}
      <p>${this.t('schedule.tenge')}</p>
      ${scheduleTable(language, draft, title)} ${findingList(language, findingsAt(draft, 'schedule'))} ${this.printing ? nothing : whyRows(language, draft)}
      <p class="keep">
        <button type="button" @click=${(): void => this.#save(draft)}>${this.t('schedule.csv')}</button>
        <button type="button" @click=${(): void => print()}>${this.t('schedule.print')}</button>
      </p>
    `;
  }

  #save(draft: Quote): void {
    download(this.renderRoot, csvName(draft), 'text/csv', scheduleCsv(this.language, draft));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfo-schedule': MfoSchedule;
  }
}

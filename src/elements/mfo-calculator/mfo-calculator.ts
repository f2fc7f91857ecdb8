/** <mfo-calculator>: what a loan really costs, as it is typed; the arithmetic is the engine's, here are only fields and words. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { Comparison, Issue, Quote } from '../../engine.js';
import { describeIssue } from '../../i18n/describe.js';
import '../../i18n/words/calculator.js';
import { lawOverlay, type LawOverlay } from '../../law/law-on.js';
import { calendarDate, type CalendarDate } from '../../primitives/calendar-date.js';
import { readWith } from '../../primitives/reader.js';
import { productReader } from '../../product/parse-product.js';
import type { Product } from '../../product/product.js';
import { Announcer } from '../announcer.js';
import { GESV, Prominence } from '../prominence.js';
import { attribute } from '../attribute.js';
import { MfoApplyEvent, MfoQuoteEvent } from '../events.js';
import { FileSource } from '../file-source.js';
import { FormElement } from '../form-element.js';
import { KeptHeight } from '../kept-height.js';
import { issueList } from '../parts/issue-list.js';
import { baseStyles } from '../styles/base.js';
import { fieldStyles } from '../styles/fields.js';
import { todayInKazakhstan } from '../today.js';
import { announcement, sayings } from './announcement.js';
import { answer } from './answer.js';
import type { Entry, TextOfEntry } from './entry.js';
import type { OpenCalendar } from './context.js';
import { fields } from './fields.js';
import { FormEntry } from './form-entry.js';
import { calculatorStyles } from './mfo-calculator.styles.js';
import { fieldOf, hasField, isUndecided, objection, type Objection } from './objection.js';
import { formValue, issuesOf, pricing, quoteOf, type Pricing } from './pricing.js';

/** One and the same, so that nothing seems to have changed. */
const ALL_READ: readonly Issue[] = [];

/**
 * @tag mfo-calculator
 * @summary Prices a microcredit: payment, total, overpayment, nominal rate and ГЭСВ, with what the law and the product object to.
 *
 * @attr {string} product - The product as inline JSON; a child `<script type="application/json">` does as well.
 * @attr {string} product-src - The address of the product's file.
 * @attr {string} amount - The amount in tenge, `250000`.
 * @attr {string} term - The term, `12m` or `20d`.
 * @attr {'annuity' | 'differentiated' | 'single-payment'} method - How the loan is repaid; without it, the product's first method.
 * @attr {string} disbursement-date - The day of disbursement; today in Kazakhstan without it.
 * @attr {string} first-payment-date - The day of the first payment, where it is known.
 * @attr {string} today - The day in the place of today's in Kazakhstan, `2026-11-20`.
 * @attr {string} apply-href - The address of the application, with `{amount}`, `{term}`, `{method}`, `{disbursementDate}`,
 *   `{firstPaymentDate}`, `{nominalRate}`, `{gesvRate}`, `{productId}`, `{lang}` in it.
 * @attr {string} name - The name of the form's entry; its value is the request as JSON.
 * @fires {MfoQuoteEvent} mfo-quote - The answer changed: a quote, or the issues in its way.
 * @fires {MfoApplyEvent} mfo-apply - The link to the application was clicked; cancel it to go on by yourself.
 * @csspart field - A labelled field, or a group of choices.
 * @csspart slider - The slider of a field.
 * @csspart picks - The quick picks of a field.
 * @csspart error - The messages under a field.
 * @csspart figures - The list of figures.
 * @csspart services - The table of what services change.
 * @csspart findings - What is objected or not known, each list beside what it concerns.
 * @csspart issues - What stands in the way of an answer.
 * @csspart lender - Who lends.
 * @csspart apply - The link to the application.
 * @cssprop {<length>} [--mfo-calculator-height=100svh] - The room that `host.css` keeps for it until it comes to life.
 * @cssstate ready - There is a quote.
 * @cssstate gesv-diminished - The page's styles show ГЭСВ smaller than other text, or hide it; the element says so.
 */
export class MfoCalculator extends FormElement {
  static override readonly styles = [baseStyles, fieldStyles, calculatorStyles];

  static override readonly properties: PropertyDeclarations = {
    product: { attribute: false },
    law: { attribute: false },
    productText: attribute('product'),
    productSrc: attribute('product-src'),
    amount: attribute('amount'),
    term: attribute('term'),
    method: attribute('method'),
    disbursementDate: attribute('disbursement-date'),
    firstPaymentDate: attribute('first-payment-date'),
    today: attribute('today'),
    applyHref: attribute('apply-href'),
    calendar: { state: true },
    blamed: { state: true },
  };

  /** The product's file as an object; wins over every other way to give it. */
  declare product?: unknown;
  /** Dated values of the law laid over the book. */
  declare law?: unknown;
  declare private productText?: string;
  declare productSrc?: string;
  declare amount?: string;
  declare term?: string;
  declare method?: string;
  declare disbursementDate?: string;
  declare firstPaymentDate?: string;
  declare today?: string;
  declare applyHref?: string;
  declare private calendar: OpenCalendar | undefined;
  /** Whether empty fields are named too: once the form was asked whether it is valid. */
  declare private blamed: boolean;

  readonly #source = new FileSource(this, productReader, '/product', () => ({ property: this.product, attribute: this.productText, address: this.productSrc }));
  /** The product that the entry was opened for. */
  #opened: Product | undefined;
  readonly #entry = new FormEntry();
  #overlay: LawOverlay = {};
  #priced: Pricing | undefined;
  /** The mistakes of the product's file, where it can't be read. */
  #unread = ALL_READ;
  /** The answer that listeners were told. */
  #told: Pricing | readonly Issue[] | undefined;
  /** What was last said aloud, or opened on. */
  #heard: readonly string[] = [];
  /** Whether the answer changes by the visitor's hand: what nobody has typed is not said aloud. */
  #typing = false;
  readonly #announcer = new Announcer(this);
  readonly #prominence = new Prominence(this, GESV, (kept) => this.setState('gesv-diminished', !kept));
  readonly #kept: KeptHeight = new KeptHeight(() => this.renderRoot.querySelector('.answer'));
  /** What the keyboard goes to after the next update. */
  #focusNext: string | undefined;

  constructor() {
    super();
    this.blamed = false;
  }

  protected override blame(go: boolean): void {
    this.blamed = true;
    this.#announcer.say(this.validationMessage);
    if (go) this.#focusNext = this.#objection?.at;
  }

  /** What is asked of the engine: the contract's request, with the product in it. */
  get request(): object | undefined {
    return this.#priced?.request;
  }

  /** The answer; `undefined` while the request can't be computed. */
  get quote(): Quote | undefined {
    return quoteOf(this.#priced);
  }

  /** The same loan by each method. */
  get comparison(): Comparison | undefined {
    return this.#priced?.comparison;
  }

  get #day(): CalendarDate {
    return calendarDate(this.today ?? '') ?? (todayInKazakhstan() as CalendarDate);
  }

  /** To the first field, as a label or a page would lead. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input')?.focus(options);
  }

  override formResetCallback(): void {
    this.#entry.reset();
    this.#opened = undefined;
    this.#typing = false;
    this.#announcer.hush();
    this.blamed = false;
    this.calendar = undefined;
    this.requestUpdate();
  }

  override formStateRestoreCallback(state: string | File | FormData | null): void {
    if (typeof state !== 'string') return;
    this.#entry.restore(state);
    if (this.#opened !== undefined) this.#entry.fit(this.#opened);
    this.requestUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#source.look();
    if (changed.has('law')) {
      const read = readWith(lawOverlay, this.law ?? {});
      this.#overlay = read.ok ? read.value : {};
    }
    const { loaded } = this.#source;
    const product = loaded?.read.ok === true ? loaded.read.value : undefined;
    const opening = product !== undefined && product !== this.#opened;
    if (product !== undefined) {
      this.#opened = product;
      if (opening || changed.has('today') || changed.has('law')) this.#entry.follow(product, { day: this.#day, given: this.today }, this.#overlay);
      this.#entry.take(this, (name) => changed.has(name), opening);
      if (opening) this.#entry.fit(product);
    }
    const { quote: before } = this;
    this.#compute();
    if (before !== undefined && this.quote === undefined) this.#kept.measure();
  }

  #compute(): void {
    const { raw, read } = this.#source.loaded ?? {};
    this.#unread = read?.ok === false ? read.issues : ALL_READ;
    this.#priced = read?.ok === true ? pricing({ raw, read }, this.#entry.now, this.law, this.#priced) : undefined;
  }

  protected override updated(): void {
    this.#kept.apply(this.quote === undefined);
    this.#unfold();
    this.#focus();
    this.#tellForm();
    this.setState('ready', this.quote !== undefined);
    const now = this.#priced ?? (this.#unread.length > 0 ? this.#unread : undefined);
    if (now === this.#told) return;
    this.#told = now;
    this.dispatchEvent(new MfoQuoteEvent(this.quote, [...this.#unread, ...issuesOf(this.#priced)]));
    if (!this.#typing) this.#heard = this.#sayings();
    if (this.#unread.length > 0) this.#announcer.say(this.t('calculator.productIssues'));
  }

  #sayings(): readonly string[] {
    return sayings(this.language, this.#entry.now, this.#priced);
  }

  /** What changed since it was last said. */
  #change(): string {
    this.#typing = false;
    const before = this.#heard;
    this.#heard = this.#sayings();
    return announcement(this.language, this.#heard, before);
  }

  #focus(): void {
    if (this.#focusNext === undefined) return;
    this.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
    this.#focusNext = undefined;
  }

  /** What is folded away and in error is folded out, and never folded back under a visitor's hand. */
  #unfold(): void {
    const more = this.renderRoot.querySelector<HTMLDetailsElement>('.more');
    if (more?.querySelector('.error') != null) more.open = true;
  }

  get #objection(): Objection | undefined {
    const [unread] = this.#unread;
    if (unread !== undefined) return { message: describeIssue(this.language, unread) };
    return this.#priced === undefined ? { message: this.#waiting } : objection(this.language, this.#entry.now, this.#priced);
  }

  /** The request is the value; whatever forbids it, or is not decided yet, makes the field invalid. */
  #tellForm(): void {
    this.internals.setFormValue(this.quote === undefined || this.#priced === undefined ? null : formValue(this.#priced), this.#entry.state);
    const { message, at } = this.#objection ?? {};
    const anchor = at === undefined ? undefined : (this.renderRoot.querySelector<HTMLElement>(at) ?? undefined);
    if (message === undefined) this.internals.setValidity({});
    else this.internals.setValidity({ customError: true }, message, anchor);
  }

  /** Why there is nothing to compute yet. */
  get #waiting(): string {
    return this.t(this.productSrc === undefined ? 'calculator.noProduct' : 'calculator.loading');
  }

  protected override render(): TemplateResult {
    return html`<div lang=${this.language}>
      ${this.#content()}
      <p class="heard-only" role="status">${this.#announcer.text}</p>
    </div>`;
  }

  #content(): TemplateResult {
    const { loaded } = this.#source;
    if (loaded === undefined) return html`<p>${this.#waiting}</p>`;
    if (!loaded.read.ok) {
      return html`<h2>${this.t('calculator.title')}</h2>
        ${issueList(this.language, this.t('calculator.productIssues'), loaded.read.issues)}
        ${this.#source.lost ? html`<p><button type="button" @click=${(): void => this.#source.retry()}>${this.t('calculator.retry')}</button></p>` : nothing}`;
    }
    const product = loaded.read.value;
    const { language, quote: priced } = this;
    return html`
      <h2>${product.name?.[language] ?? this.t('calculator.title')}</h2>
      <div class="sheet">
        <div class="asked">
          ${fields({
            language,
            product,
            overlay: this.#overlay,
            entry: this.#entry.now,
            today: this.#day,
            disabled: this.barred,
            comparison: this.comparison,
            quote: priced,
            calendar: this.barred ? undefined : this.calendar,
            issuesOf: (field) => this.#issuesOf(field),
            onType: (typed) => this.#type(typed),
            onLeave: (field) => this.#tidy(field),
            onCalendar: (open, follow) => this.#turnCalendar(open, follow),
          })}
        </div>
        <section class="answer" aria-labelledby="answer-title">
          ${this.#prominence.kept ? nothing : html`<p class="error">${this.t('diminished')}</p>`}
          ${answer({
            language,
            product,
            quote: priced,
            without: this.#priced?.without,
            nominalRate: this.#entry.now.nominalRate,
            untouched: !this.blamed && issuesOf(this.#priced).every(({ code }) => code === 'missing'),
            issues: issuesOf(this.#priced).filter((issue) => !hasField(issue)),
            applyHref: this.barred ? undefined : this.applyHref,
            complete: !isUndecided(this.#entry.now),
            onApply: (event, href) => this.#apply(event, href),
          })}
        </section>
      </div>
    `;
  }

  #type(typed: Partial<Entry>): void {
    this.#typing = true;
    this.#entry.type(typed);
    this.#announcer.sayAtRest(() => this.#change());
    this.requestUpdate();
  }

  /** The same value in its usual form: nothing changes by it. */
  #tidy(field: TextOfEntry): void {
    this.#entry.tidy(field);
    this.requestUpdate();
  }

  /** A field that nobody has touched is not blamed for being empty, until the form is. */
  #issuesOf(field: string): readonly Issue[] {
    const untouched = !this.blamed && !this.#entry.isTouched(field);
    return issuesOf(this.#priced).filter((issue) => fieldOf(issue) === field && !(untouched && issue.code === 'missing'));
  }

  /** The keyboard follows into the calendar, along its days, and back to its button. */
  #turnCalendar(open: OpenCalendar | undefined, follow: boolean): void {
    if (follow) this.#focusNext = open === undefined ? `#${this.calendar?.field ?? ''}-toggle` : `#${open.field}-calendar .day[tabindex='0']`;
    this.calendar = open;
  }

  #apply(event: Event, href: string): void {
    const { quote, request } = this;
    if (quote === undefined || request === undefined) return;
    if (!this.dispatchEvent(new MfoApplyEvent(quote, request, href))) event.preventDefault();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfo-calculator': MfoCalculator;
  }
}

/** <mfo-calculator>: what a loan really costs, as it is typed; the arithmetic is the engine's, here are only fields and words. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { compare, hasIssues, quote, type Comparison, type Issue, type Quote } from '../../engine.js';
import { describeIssue } from '../../i18n/describe.js';
import { length, longDate, money, number, percent, shortDate } from '../../i18n/format.js';
import { parseDate } from '../../i18n/parse-number.js';
import { METHODS, type Method, type Product } from '../../product/product.js';
import type { AmountLimit } from '../../primitives/readers.js';
import { MfoQuoteEvent } from '../events.js';
import { MfoElement } from '../mfo-element.js';
import { figures, instalments } from '../parts/figures.js';
import { findingList } from '../parts/finding-list.js';
import { issueList } from '../parts/issue-list.js';
import { textField } from '../parts/text-field.js';
import { childScript, loadProduct, productOf, productOfText, type LoadedProduct } from '../product-source.js';
import { baseStyles } from '../styles/base.js';
import { todayInKazakhstan } from '../today.js';
import { EMPTY, entryOfTerm, limitOn, requestOf, startingEntry, tidied, type Entry } from './entry.js';
import { calculatorStyles } from './mfo-calculator.styles.js';

/** Typing is given this long to rest before the answer is said aloud. */
const REST_MS = 900;

/**
 * @tag mfo-calculator
 * @summary Prices a microcredit: payment, total, overpayment, nominal rate and ГЭСВ, with what the law and the product object to.
 *
 * @attr product - The product as inline JSON; a child `<script type="application/json">` does as well.
 * @attr product-src - The address of the product's file.
 * @attr amount - The amount in tenge, `250000`.
 * @attr term - The term, `12m` or `20d`.
 * @attr method - `annuity`, `differentiated` or `single-payment`.
 * @attr disbursement-date - The day of disbursement; today in Kazakhstan without it.
 * @attr first-payment-date - The day of the first payment, where it is known.
 * @attr today - Overrides today's date.
 * @attr lang - `kk` or `ru`; without it, the language around the element.
 * @fires {MfoQuoteEvent} mfo-quote - The answer changed: a quote, or the issues in its way.
 * @csspart field - A labelled field.
 * @csspart error - The messages under a field.
 * @csspart figures - The list of figures.
 * @csspart findings - What to pay attention to.
 * @csspart issues - What stands in the way of an answer.
 */
export class MfoCalculator extends MfoElement {
  static override readonly styles = [baseStyles, calculatorStyles];

  static override readonly properties: PropertyDeclarations = {
    product: { attribute: false },
    law: { attribute: false },
    productText: { attribute: 'product' },
    productSrc: { attribute: 'product-src' },
    amount: {},
    term: {},
    method: {},
    disbursementDate: { attribute: 'disbursement-date' },
    firstPaymentDate: { attribute: 'first-payment-date' },
    today: {},
    loaded: { state: true },
    entry: { state: true },
    said: { state: true },
  };

  /** The product's file as an object; wins over every other way to give it. */
  declare product?: unknown;
  /** Dated values of the law laid over the book. */
  declare law?: unknown;
  declare productText?: string;
  declare productSrc?: string;
  declare amount?: string;
  declare term?: string;
  declare method?: string;
  declare disbursementDate?: string;
  declare firstPaymentDate?: string;
  declare today?: string;

  declare private loaded: LoadedProduct | undefined;
  declare private entry: Entry;
  declare private said: string;

  #answer: Quote | { readonly issues: readonly Issue[] } | undefined;
  #comparison: { readonly of: object; readonly answer: Comparison | undefined } | undefined;
  #request: object | undefined;
  #loading: AbortController | undefined;
  #children: MutationObserver | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.entry = EMPTY;
    this.said = '';
  }

  /** What is asked of the engine: the contract's request, with the product in it. */
  get request(): object | undefined {
    return this.#request;
  }

  /** The answer; `undefined` while the request can't be computed. */
  get quote(): Quote | undefined {
    return this.#answer === undefined || hasIssues(this.#answer) ? undefined : this.#answer;
  }

  /** The same loan by each method. */
  get comparison(): Comparison | undefined {
    if (this.#request === undefined) return undefined;
    if (this.#comparison?.of !== this.#request) {
      const answer = compare(this.#request);
      this.#comparison = { of: this.#request, answer: hasIssues(answer) ? undefined : answer };
    }
    return this.#comparison.answer;
  }

  get #issues(): readonly Issue[] {
    if (this.loaded?.read.ok === false) return this.loaded.read.issues;
    return this.#answer !== undefined && hasIssues(this.#answer) ? this.#answer.issues : [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children = new MutationObserver(() => this.#findProduct());
    this.#children.observe(this, { childList: true, subtree: true, characterData: true });
    if (this.hasUpdated) this.#findProduct();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children?.disconnect();
    this.#loading?.abort();
    clearTimeout(this.#rest);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.hasUpdated || changed.has('product') || changed.has('productText') || changed.has('productSrc')) this.#findProduct();
    if (changed.has('loaded') && this.loaded?.read.ok === true) this.#open(this.loaded.read.value);
    this.#takeAttributes(changed);
    if (changed.has('loaded') || changed.has('entry') || changed.has('law')) this.#compute();
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('loaded') && !changed.has('entry') && !changed.has('law')) return;
    this.dispatchEvent(new MfoQuoteEvent(this.quote, this.#issues));
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => (this.said = this.#spoken()), REST_MS);
  }

  /** Property, then attribute, then child script, then address. */
  #findProduct(): void {
    this.#loading?.abort();
    const inline = this.productText ?? childScript(this);
    if (this.product !== undefined) this.loaded = productOf(this.product);
    else if (inline !== undefined) this.loaded = productOfText(inline);
    else if (this.productSrc === undefined) this.loaded = undefined;
    else {
      const loading = (this.#loading = new AbortController());
      void loadProduct(this.productSrc, loading.signal).then((loaded) => {
        if (!loading.signal.aborted) this.loaded = loaded;
      });
    }
  }

  /** A new product opens on its least; what was typed or given by attribute stays. */
  #open(product: Product): void {
    if (this.entry !== EMPTY) return;
    this.entry = startingEntry(product, this.today ?? todayInKazakhstan(), this.law);
    this.#takeAttributes(new Map(['amount', 'term', 'method', 'disbursementDate', 'firstPaymentDate'].map((key) => [key, undefined])));
  }

  #takeAttributes(changed: PropertyValues): void {
    if (this.entry === EMPTY) return;
    const { amount, term, method, disbursementDate, firstPaymentDate } = this;
    const taken: Partial<Entry> = {
      ...(changed.has('amount') && amount !== undefined && { amount }),
      ...(changed.has('term') && term !== undefined && entryOfTerm(term)),
      ...(changed.has('method') && method !== undefined && { method: method as Method }),
      ...(changed.has('disbursementDate') && disbursementDate !== undefined && { disbursementDate }),
      ...(changed.has('firstPaymentDate') && firstPaymentDate !== undefined && { firstPaymentDate }),
    };
    if (Object.keys(taken).length === 0) return;
    const fields = (['amount', 'disbursementDate', 'firstPaymentDate'] as const).filter((field) => field in taken);
    this.entry = fields.reduce(tidied, { ...this.entry, ...taken });
  }

  #compute(): void {
    const ready = this.loaded?.read.ok === true;
    this.#request = ready ? requestOf(this.entry, this.loaded?.raw, this.law) : undefined;
    this.#answer = this.#request && quote(this.#request);
  }

  #spoken(): string {
    const { quote: answer } = this;
    if (answer === undefined) return this.#issues.length > 0 ? this.t('calculator.announceIssues') : '';
    const { schedule, cost } = answer;
    return this.t('calculator.announce', {
      payment: instalments(this.language, schedule.rows.map(({ payment }) => payment)),
      total: money(schedule.totals.payment),
      gesv: percent(this.language, cost.gesvRate),
    });
  }

  protected override render(): TemplateResult {
    const { loaded } = this;
    if (loaded === undefined) return html`<p>${this.t(this.productSrc === undefined ? 'calculator.noProduct' : 'calculator.loading')}</p>`;
    if (!loaded.read.ok) return html`${issueList(this.language, this.t('calculator.productIssues'), loaded.read.issues)}`;
    return html`
      <h2>${loaded.read.value.name?.[this.language] ?? this.t('calculator.title')}</h2>
      ${this.#fields(loaded.read.value)}
      <section class="answer" aria-labelledby="answer-title">
        <h3 id="answer-title">${this.t('calculator.result')}</h3>
        ${this.#result(loaded.read.value)}
      </section>
      <p class="heard-only" role="status">${this.said}</p>
    `;
  }

  #fields(product: Product): TemplateResult {
    const { entry } = this;
    const errors = (path: string): readonly string[] => this.#errorsAt(path).map((issue) => describeIssue(this.language, issue, 'form'));
    const dateHint = this.t('calculator.dateHint', { example: shortDate(this.today ?? todayInKazakhstan()) });
    const dateField = (field: 'disbursementDate' | 'firstPaymentDate'): TemplateResult =>
      textField({ ...this.#typing(field), id: field, label: this.t(`calculator.${field}`), hint: dateHint, errors: errors(field), inputMode: 'decimal' });
    return html`
      ${textField({ ...this.#typing('amount'), id: 'amount', label: this.t('calculator.amount'), hint: this.#amountHint(product), unit: '₸', errors: errors('amount'), inputMode: 'decimal' })}
      <div class="term">
        ${textField({ ...this.#typing('count'), id: 'count', label: this.t('calculator.term'), hint: this.#termHint(product), errors: errors('term'), inputMode: 'numeric' })}
        <div class="field">
          <label for="unit">${this.t('calculator.termUnit')}</label>
          <select id="unit" @change=${(event: Event): void => this.#type({ unit: (event.target as HTMLSelectElement).value as Entry['unit'] })}>
            <option value="months" ?selected=${entry.unit === 'months'}>${this.t('calculator.inMonths')}</option>
            <option value="days" ?selected=${entry.unit === 'days'}>${this.t('calculator.inDays')}</option>
          </select>
        </div>
      </div>
      <fieldset>
        <legend>${this.t('calculator.method')}</legend>
        ${METHODS.map(
          (method) => html`<label>
            <input type="radio" name="method" value=${method} .checked=${entry.method === method} @change=${(): void => this.#type({ method })} />${this.t(`method.${method}`)}
          </label>`,
        )}
      </fieldset>
      ${dateField('disbursementDate')} ${dateField('firstPaymentDate')}
    `;
  }

  #typing(field: 'amount' | 'count' | 'disbursementDate' | 'firstPaymentDate'): { value: string; onInput: (value: string) => void; onLeave: () => void } {
    return {
      value: this.entry[field],
      onInput: (value) => this.#type({ [field]: value }),
      onLeave: () => {
        if (field !== 'count') this.#type(tidied(this.entry, field));
      },
    };
  }

  #type(typed: Partial<Entry>): void {
    this.entry = { ...this.entry, ...typed };
  }

  #errorsAt(field: string): readonly Issue[] {
    return this.#issues.filter(({ path }) => path === `/${field}` || path.startsWith(`/${field}/`));
  }

  #amountHint({ amount }: Product): string {
    const date = parseDate(this.entry.disbursementDate) ?? '';
    const shown = (limit: AmountLimit): string => {
      const { tenge, mrp } = limitOn(limit, date, this.law);
      if (tenge === undefined) return this.t('unit.mrp', { mrp: number(mrp ?? '') });
      return mrp === undefined ? money(tenge) : this.t('unit.inMrp', { sum: money(tenge), mrp: number(mrp) });
    };
    return [
      amount?.min === undefined ? this.t('calculator.amountHint') : this.t('calculator.amountLeast', { min: shown(amount.min) }),
      ...(amount?.max === undefined ? [] : [this.t('calculator.amountMost', { max: shown(amount.max) })]),
    ].join(' ');
  }

  #termHint({ term }: Product): string {
    return [
      ...(term?.min === undefined ? [] : [this.t('calculator.amountLeast', { min: length(this.language, term.min) })]),
      ...(term?.max === undefined ? [] : [this.t('calculator.amountMost', { max: length(this.language, term.max) })]),
    ].join(' ');
  }

  #result(product: Product): TemplateResult {
    const { quote: answer } = this;
    const placed = ['amount', 'term', 'disbursementDate', 'firstPaymentDate'].flatMap((field) => this.#errorsAt(field));
    const rest = this.#issues.filter((issue) => !placed.includes(issue));
    if (answer === undefined) return html`<p>${this.t('calculator.announceIssues')}</p>${issueList(this.language, this.t('calculator.issues'), rest)}`;
    const { ratesDocument } = product;
    return html`
      ${figures(this.language, answer, product.paymentEvery)}
      <p>${this.t('calculator.gesvMeaning')}</p>
      ${findingList(this.language, answer.findings)}
      <p>${this.t('calculator.notOffer')}</p>
      ${product.riskWarning === undefined ? nothing : html`<p>${product.riskWarning[this.language]}</p>`}
      ${ratesDocument === undefined ? nothing : html`<p>${this.#rates(ratesDocument)}</p>`}
    `;
  }

  /** The law wants the document that set the rates beside them: its date, its number and the body. */
  #rates({ date, number: documentNumber, body }: NonNullable<Product['ratesDocument']>): string {
    const document = { date: longDate(this.language, date), number: documentNumber };
    return body === undefined ? this.t('calculator.rates', document) : this.t('calculator.ratesBy', { ...document, body: body[this.language] });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfo-calculator': MfoCalculator;
  }
}

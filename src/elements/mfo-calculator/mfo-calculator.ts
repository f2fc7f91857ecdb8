/** <mfo-calculator>: what a loan really costs, as it is typed; the arithmetic is the engine's, here are only fields and words. */
import { html, nothing, type PropertyDeclaration, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { compare, hasIssues, quote, type Comparison, type Issue, type Issues, type Quote } from '../../engine.js';
import { describeFinding } from '../../i18n/describe.js';
import { longDate, money, percent } from '../../i18n/format.js';
import type { Language } from '../../i18n/messages.js';
import type { Product } from '../../product/product.js';
import { MfoQuoteEvent } from '../events.js';
import { MfoElement } from '../mfo-element.js';
import { figures, instalments } from '../parts/figures.js';
import { findingList } from '../parts/finding-list.js';
import { issueList } from '../parts/issue-list.js';
import { ProductSource } from '../product-source.js';
import { baseStyles } from '../styles/base.js';
import { todayInKazakhstan } from '../today.js';
import { EMPTY, entryOfAttributes, requestOf, startingEntry, tidied, type Entry } from './entry.js';
import { fields } from './fields.js';
import { calculatorStyles } from './mfo-calculator.styles.js';

/** Typing is given this long to rest before the answer is said aloud. */
const REST_MS = 900;

/** An attribute that is removed leaves `undefined`, as if it had never been. */
const attribute = (name: string): PropertyDeclaration => ({ attribute: name, converter: { fromAttribute: (value) => value ?? undefined } });

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
    productText: attribute('product'),
    productSrc: attribute('product-src'),
    amount: attribute('amount'),
    term: attribute('term'),
    method: attribute('method'),
    disbursementDate: attribute('disbursement-date'),
    firstPaymentDate: attribute('first-payment-date'),
    today: attribute('today'),
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
  declare private said: { readonly text: string; readonly language: Language } | undefined;

  readonly #source = new ProductSource(this, () => ({ property: this.product, attribute: this.productText, address: this.productSrc }));
  /** The product that the entry was opened for. */
  #opened: Product | undefined;
  #entry: Entry = EMPTY;
  /** What the visitor typed or the host gave; the rest follows the product. */
  readonly #touched = new Set<keyof Entry>();
  #request: object | undefined;
  /** The request in words, to tell whether it changed. */
  #asked = '';
  /** The product file that the answer is of. */
  #priced: unknown;
  #answer: Quote | Issues | undefined;
  /** The answer that listeners were told. */
  #told: Quote | Issues | undefined;
  #typing = false;
  #comparison: { readonly of: object; readonly answer: Comparison | undefined } | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

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
    return this.#answer !== undefined && hasIssues(this.#answer) ? this.#answer.issues : [];
  }

  get #day(): string {
    return this.today ?? todayInKazakhstan();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#rest);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#source.look();
    const { loaded } = this.#source;
    const product = loaded?.read.ok === true ? loaded.read.value : undefined;
    const opening = product !== undefined && product !== this.#opened;
    if (opening || changed.has('today')) this.#follow(product);
    this.#takeAttributes(opening ? undefined : changed);
    this.#compute();
  }

  /** A new product, or another today: what was typed or given stays, the rest is what the product offers least. */
  #follow(product: Product | undefined): void {
    if (product === undefined) return;
    this.#opened = product;
    const start = startingEntry(product, this.#day, this.law);
    const kept = Object.fromEntries([...this.#touched].map((key) => [key, this.#entry[key]]));
    this.#entry = { ...start, ...kept };
  }

  /** The attributes that changed, or all that nothing was typed over. */
  #takeAttributes(changed: PropertyValues<this> | undefined): void {
    if (this.#opened === undefined) return;
    this.#put(entryOfAttributes(this, (name) => (changed === undefined ? !this.#touched.has(name) : changed.has(name === 'count' ? 'term' : name))));
  }

  #put(typed: Partial<Entry>): void {
    for (const key of Object.keys(typed)) this.#touched.add(key as keyof Entry);
    this.#entry = { ...this.#entry, ...typed };
  }

  #compute(): void {
    const { loaded } = this.#source;
    if (loaded?.read.ok !== true) {
      this.#request = undefined;
      this.#answer = loaded?.read;
      return;
    }
    const request = requestOf(this.#entry, this.law);
    const asked = JSON.stringify(request);
    // the same words about the same product: the answer stands, and no one is told again
    if (this.#request !== undefined && asked === this.#asked && loaded.raw === this.#priced) return;
    this.#asked = asked;
    this.#priced = loaded.raw;
    this.#request = { product: loaded.raw, ...request };
    this.#answer = quote(this.#request);
  }

  protected override updated(): void {
    if (this.#answer === this.#told) return;
    this.#told = this.#answer;
    this.dispatchEvent(new MfoQuoteEvent(this.quote, this.#issues));
    clearTimeout(this.#rest);
    // what nobody has typed is not said aloud
    if (this.#typing) this.#rest = setTimeout(() => (this.said = { text: this.#spoken(), language: this.language }), REST_MS);
  }

  #spoken(): string {
    const { quote: answer } = this;
    if (answer === undefined) return this.t('calculator.announceIssues');
    const { schedule, cost, terms, findings } = answer;
    const objections = findings.filter(({ severity }) => severity === 'error').map((finding) => describeFinding(this.language, finding));
    const sums = this.t('calculator.announce', {
      payment: instalments(this.language, terms.method, schedule.rows),
      total: money(schedule.totals.payment),
      gesv: percent(this.language, cost.gesvRate),
    });
    return [sums, ...objections].join(' ');
  }

  protected override render(): TemplateResult {
    const said = this.said?.language === this.language ? this.said.text : '';
    return html`${this.#content()}
      <p class="heard-only" role="status">${said}</p>`;
  }

  #content(): TemplateResult {
    const { loaded } = this.#source;
    if (loaded === undefined) return html`<p>${this.t(this.productSrc === undefined ? 'calculator.noProduct' : 'calculator.loading')}</p>`;
    if (!loaded.read.ok) return html`${issueList(this.language, this.t('calculator.productIssues'), loaded.read.issues)}`;
    const product = loaded.read.value;
    return html`
      <h2>${product.name?.[this.language] ?? this.t('calculator.title')}</h2>
      <div class="sheet">
        <div>
          ${fields({
            language: this.language,
            product,
            law: this.law,
            entry: this.#entry,
            today: this.#day,
            comparison: this.comparison,
            issuesOf: (field) => this.#issuesOf(field),
            onType: (typed) => this.#type(typed),
            onLeave: (field) => this.#type({ [field]: tidied(this.#entry, field)[field] }),
          })}
        </div>
        <section class="answer" aria-labelledby="answer-title">
          <h3 id="answer-title">${this.t('calculator.result')}</h3>
          ${this.#result(product)}
        </section>
      </div>
    `;
  }

  #type(typed: Partial<Entry>): void {
    this.#typing = true;
    this.#put(typed);
    this.requestUpdate();
  }

  /** A field that nobody has touched is not blamed for being empty. */
  #issuesOf(field: string): readonly Issue[] {
    const untouched = !this.#touched.has((field === 'term' ? 'count' : field) as keyof Entry);
    return this.#issues.filter(({ path, code }) => (path === `/${field}` || path.startsWith(`/${field}/`)) && !(untouched && code === 'missing'));
  }

  #result(product: Product): TemplateResult {
    const { quote: answer } = this;
    if (answer === undefined) {
      const placed = ['amount', 'term', 'disbursementDate', 'firstPaymentDate'];
      const rest = this.#issues.filter(({ path }) => !placed.includes(path.split('/')[1] ?? ''));
      return html`<p>${this.t('calculator.announceIssues')}</p>
        ${issueList(this.language, this.t('calculator.issues'), rest)}`;
    }
    const { ratesDocument, riskWarning } = product;
    return html`
      ${figures(this.language, answer, product.paymentEvery)}
      <p>${this.t('calculator.gesvMeaning')}</p>
      ${findingList(this.language, answer.findings)}
      <p>${this.t('calculator.notOffer')}</p>
      ${riskWarning === undefined ? nothing : html`<p>${riskWarning[this.language]}</p>`}
      ${ratesDocument === undefined ? nothing : html`<p>${this.#rates(ratesDocument)}</p>`}
    `;
  }

  /** The law wants the document that set the rates beside them: its date, its number and the body. */
  #rates({ date, number, body }: NonNullable<Product['ratesDocument']>): string {
    const document = { date: longDate(this.language, date), number };
    return body === undefined ? this.t('calculator.rates', document) : this.t('calculator.ratesBy', { ...document, body: body[this.language] });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfo-calculator': MfoCalculator;
  }
}

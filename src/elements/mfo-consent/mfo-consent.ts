/** <mfo-consent>: each consent that a loan needs, told as a person would, asked by itself, and recorded as it was shown. */
import { html, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { ConsentRecord } from '../../consent/record.js';
import type { Quote } from '../../engine.js';
import { afterPaint } from '../after-paint.js';
import { attribute } from '../attribute.js';
import { MfoConsentEvent } from '../events.js';
import { FormElement } from '../form-element.js';
import { Late } from '../late.js';
import { unfoldedOnPaper } from '../on-paper.js';
import { SourceController } from '../source-controller.js';
import { baseStyles } from '../styles/base.js';
import type { Consenting } from './consenting.js';

const WORK = new Late(() => import('./consenting.js'));

/**
 * @tag mfo-consent
 * @summary The consents that a loan needs of its borrower, each by itself; what a browser can't take is explained.
 *
 * @attr {string} for - The id of an `<mfo-calculator>` in the same root.
 * @attr {string} consents - The lender's file of consents as inline JSON; a child `<script type="application/json">` does as well.
 * @attr {string} consents-src - The address of that file.
 * @attr {boolean} [bilingual=false] - Both languages side by side.
 * @attr {string} name - The name of the form's entry; its value is the record as JSON.
 * @fires {MfoConsentEvent} mfo-consent - The record changed.
 * @slot - What stands between the tags, until the element has come to life.
 * @csspart field - A labelled field.
 * @csspart picks - The quick picks of a field.
 * @csspart error - The messages under a field.
 * @csspart findings - What the lender's file is silent of.
 * @csspart issues - Why the lender's file can't be read.
 * @cssprop {<length>} [--mfo-consent-height=100svh] - The room that `host.css` keeps for it until it comes to life.
 * @cssstate ready - All that is required is answered.
 */
export class MfoConsent extends FormElement {
  static override readonly styles = [baseStyles];

  static override readonly properties: PropertyDeclarations = {
    for: {},
    bilingual: { type: Boolean },
    consents: { attribute: false },
    consentsText: attribute('consents'),
    consentsSrc: attribute('consents-src'),
    quote: { attribute: false, noAccessor: true },
  };

  declare for?: string;
  declare bilingual: boolean;
  /** The lender's file as an object; wins over every other way to give it. */
  declare consents?: unknown;
  declare private consentsText?: string;
  declare consentsSrc?: string;

  readonly #source = new SourceController(this, () => this.for);
  #consenting: Consenting | undefined;
  /** The record that listeners were told. */
  #told: string | undefined;

  constructor() {
    super();
    unfoldedOnPaper(this);
    this.bilingual = false;
  }

  /** A quote set by hand takes the place of the source's. */
  get quote(): Quote | undefined {
    return this.#source.quote;
  }
  set quote(quote: Quote | undefined) {
    this.#source.quote = quote;
  }

  /** What was shown and answered; `undefined` until all that is required is answered. */
  get record(): ConsentRecord | undefined {
    return this.#consenting?.record;
  }

  /** To the first answer, as a label or a page would lead. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input')?.focus(options);
  }

  /** At once: whoever reads the form next reads it empty. */
  override formResetCallback(): void {
    this.#consenting?.reset();
    this.performUpdate();
  }

  /** Nothing is kept for later: whoever comes back reads and answers anew. */
  override formStateRestoreCallback(): void {
    this.#consenting?.reset();
  }

  protected override blame(go: boolean): void {
    this.#consenting?.blame();
    if (go) this.#consenting?.firstOpen?.focus();
  }

  /** The loan's own answer is painted first: a record names the sheet of the loan, which takes its time. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await afterPaint();
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for')) this.#source.look();
    if (this.#consenting === undefined) {
      const part = WORK.for(this);
      this.#consenting = part && new part.Consenting(this, () => this.consentsText);
    }
    this.#consenting?.update();
  }

  protected override updated(): void {
    const { record } = this;
    this.internals.setFormValue(record === undefined ? null : JSON.stringify(record));
    if (record === undefined) this.internals.setValidity({ customError: true }, this.#consenting?.status ?? WORK.words(this), this.#consenting?.firstOpen);
    else this.internals.setValidity({});
    this.#consenting?.announce();
    this.setState('ready', record !== undefined);
    if (record?.hash === this.#told) return;
    this.#told = record?.hash;
    this.dispatchEvent(new MfoConsentEvent(record));
  }

  protected override render(): TemplateResult {
    return this.#consenting?.render(this.barred) ?? html`<slot></slot><div lang=${this.language}>${WORK.notice(this)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfo-consent': MfoConsent;
  }
}

/** <mfo-consent>: each consent that a loan needs, told as a person would, asked by itself, and recorded as it was shown. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { loanOf } from '../../answer.js';
import { consentsReader, type Consents } from '../../consent/consents.js';
import { answerable, dutiesOf, type Duty } from '../../consent/duties.js';
import { recordOf, type Answer, type ConsentRecord } from '../../consent/record.js';
import { sheetOf } from '../../disclosure/disclosure.js';
import type { Quote } from '../../engine.js';
import { consentItem, type ConsentItem } from '../../i18n/consent-items.js';
import { LANGUAGES, type Language } from '../../i18n/messages.js';
import '../../i18n/words/consent.js';
import '../../i18n/words/consent-file.js';
import type { CalendarDate } from '../../primitives/calendar-date.js';
import type { PricedLoan } from '../../quote.js';
import { afterPaint } from '../after-paint.js';
import { Announcer } from '../announcer.js';
import { attribute } from '../attribute.js';
import { download } from '../download.js';
import { MfoConsentEvent } from '../events.js';
import { FileSource } from '../file-source.js';
import { FormElement } from '../form-element.js';
import { issueList } from '../parts/issue-list.js';
import { SourceController } from '../source-controller.js';
import { baseStyles } from '../styles/base.js';
import { fieldStyles } from '../styles/fields.js';
import { nowInKazakhstan, todayInKazakhstan } from '../today.js';
import { answered, answerTo, borrowerOf, EMPTY, type Entry } from './entry.js';
import { afterwards, operatorBlock } from './file-block.js';
import { group, groupOf, GROUPS, isAsked, type Shown } from './items.js';
import { consentStyles } from './mfo-consent.styles.js';
import { questions } from './questions.js';

/**
 * @tag mfo-consent
 * @summary The consents that a loan needs of its borrower, each by itself; what a browser can't take is explained.
 *
 * @attr for - The id of an `<mfo-calculator>` in the same root.
 * @attr consents - The lender's file of consents as inline JSON; a child `<script type="application/json">` does as well.
 * @attr consents-src - The address of that file.
 * @attr bilingual - Both languages side by side.
 * @attr lang - `kk` or `ru`; without it, the language around the element.
 * @attr name - The name of the form's entry; its value is the record as JSON.
 * @attr disabled - As of any field of a form.
 * @fires {MfoConsentEvent} mfo-consent - The record changed.
 */
export class MfoConsent extends FormElement {
  static override readonly styles = [baseStyles, fieldStyles, consentStyles];

  static override readonly properties: PropertyDeclarations = {
    for: {},
    bilingual: { type: Boolean },
    consents: { attribute: false },
    consentsText: attribute('consents'),
    consentsSrc: attribute('consents-src'),
    quote: { attribute: false, noAccessor: true },
    entry: { state: true },
    blamed: { state: true },
  };

  declare for?: string;
  declare bilingual: boolean;
  /** The lender's file as an object; wins over every other way to give it. */
  declare consents?: unknown;
  declare consentsText?: string;
  declare consentsSrc?: string;
  declare private entry: Entry;
  /** Whether what is not answered is named: once the form was asked whether it is valid. */
  declare private blamed: boolean;

  readonly #source = new SourceController(this, () => this.for);
  readonly #file = new FileSource(this, consentsReader, '/consents', () => ({ property: this.consents, attribute: this.consentsText, address: this.consentsSrc }));
  readonly #announcer = new Announcer(this);
  #record: ConsentRecord | undefined;
  /** The record that listeners were told. */
  #told: string | undefined;

  constructor() {
    super();
    this.bilingual = false;
    this.blamed = false;
    this.entry = EMPTY;
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
    return this.#record;
  }

  get #consents(): Consents | undefined {
    const { read } = this.#file.loaded ?? {};
    return read?.ok === true ? read.value : undefined;
  }

  get #loan(): PricedLoan | undefined {
    const { quote } = this;
    return quote === undefined ? undefined : loanOf(quote);
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input')?.focus(options);
  }

  override formResetCallback(): void {
    this.entry = EMPTY;
    this.blamed = false;
  }

  /** Nothing is kept for later: whoever comes back reads and answers anew. */
  override formStateRestoreCallback(): void {
    this.entry = EMPTY;
  }

  protected override blame(go: boolean): void {
    this.blamed = true;
    this.#announcer.say(this.validationMessage);
    if (go) this.renderRoot.querySelector<HTMLElement>(this.#firstOpen)?.focus();
  }

  get #firstOpen(): string {
    const open = this.#items(this.language).find((item) => groupOf(item) === 'required' && answerTo(this.entry, this.language, item) === undefined);
    return `[data-consent='${open === undefined ? '' : CSS.escape(open.id)}'] input`;
  }

  /** What this loan needs, or without one, what can be asked at all. */
  #duties(): readonly Duty[] {
    const [consents, loan] = [this.#consents, this.#loan];
    return loan === undefined ? answerable(consents) : dutiesOf(loan, borrowerOf(this.entry), consents);
  }

  #items(language: Language): readonly ConsentItem[] {
    const around = { language, consents: this.#consents, product: this.#loan?.terms.product };
    return this.#duties().map((duty) => consentItem(around, duty));
  }

  /** The loan's own answer is painted first: a record names the sheet of the loan, which takes its time. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await afterPaint();
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for')) this.#source.look();
    this.#file.look();
    const raw = this.#file.loaded?.raw as { readonly id: string } | undefined;
    this.#record = this.#consents === undefined || raw === undefined ? undefined : this.#recorded(raw);
  }

  #recorded(raw: { readonly id: string }): ConsentRecord | undefined {
    const { language, entry } = this;
    const items = this.#items(language).filter(isAsked);
    const answers = items.flatMap((item): Answer[] => {
      const given = answerTo(entry, language, item);
      return given === undefined ? [] : [{ id: item.id, ...given }];
    });
    const isWhole = items.every((item) => groupOf(item) !== 'required' || answers.some(({ id }) => id === item.id));
    if (!isWhole) return undefined;
    const loan = this.#loan;
    return recordOf({ consents: raw, disclosureHash: loan && sheetOf(loan, { language }).disclosure.hash, language, items, answers });
  }

  protected override updated(): void {
    const value = this.#record === undefined ? null : JSON.stringify(this.#record);
    this.internals.setFormValue(value);
    if (value === null) this.internals.setValidity({ customError: true }, this.#status(), this.renderRoot.querySelector<HTMLElement>(this.#firstOpen) ?? undefined);
    else this.internals.setValidity({});
    if (this.#record?.hash === this.#told) return;
    this.#told = this.#record?.hash;
    this.dispatchEvent(new MfoConsentEvent(this.#record));
  }

  /** How much is still to be answered, and what a refusal of what is required means. */
  #status(): string {
    if (this.#consents === undefined) return this.t(this.consentsSrc === undefined ? 'consent.noFile' : 'consent.loading');
    const { language, entry } = this;
    const required = this.#items(language).filter((item) => groupOf(item) === 'required');
    const left = required.filter((item) => answerTo(entry, language, item) === undefined).length;
    if (left > 0) return this.t('consent.left', { count: left });
    return this.t(required.some((item) => answerTo(entry, language, item)?.answer === 'refused') ? 'consent.refusedRequired' : 'consent.allAnswered');
  }

  #put(change: (entry: Entry) => Partial<Entry>): void {
    this.entry = { ...this.entry, ...change(this.entry) };
    this.#announcer.sayAtRest(() => this.#status());
  }

  protected override render(): TemplateResult {
    return html`<div lang=${this.language}>
      ${this.#content()}
      <p class="heard-only" role="status">${this.#announcer.text}</p>
    </div>`;
  }

  #content(): TemplateResult {
    const { loaded } = this.#file;
    if (loaded === undefined) return html`<p>${this.#status()}</p>`;
    if (!loaded.read.ok) {
      return html`<h2>${this.t('consent.title')}</h2>
        ${issueList(this.language, this.t('consent.fileIssues'), loaded.read.issues)}
        ${this.#file.lost ? html`<p><button type="button" @click=${(): void => this.#file.retry()}>${this.t('consent.retry')}</button></p>` : nothing}`;
    }
    return this.#form(loaded.read.value);
  }

  #form(consents: Consents): TemplateResult {
    const { language, entry, barred: disabled } = this;
    const loan = this.#loan;
    const shown = this.#shown();
    const hasOthers = Object.keys(entry.answers).length > 0 && shown.every(({ item }) => answerTo(entry, language, item) === undefined);
    const given = {
      disabled,
      answerOf: (item: ConsentItem): Answer['answer'] | undefined => answerTo(entry, language, item)?.answer,
      onAnswer: (item: ConsentItem, answer: Answer['answer']): void => this.#put((now) => answered(now, language, item, answer, nowInKazakhstan())),
    };
    return html`
      <h2>${this.t('consent.title')}</h2>
      <p>${this.t('consent.intro')}</p>
      ${operatorBlock(language, consents)}
      ${loan === undefined
        ? html`<p>${this.t('consent.noLoan')}</p>`
        : questions({ language, date: loan.law.on, entry, disabled, onPut: (change) => this.#put(change) })}
      ${hasOthers ? html`<p><strong>${this.t('consent.otherLanguage')}</strong></p>` : nothing}
      ${GROUPS.map((name) => group(given, name, shown.filter(({ item }) => groupOf(item) === name)))}
      <p class=${this.blamed && this.#record === undefined ? 'status error' : 'status'}><strong>${this.#status()}</strong></p>
      <p>${this.t('consent.subject')}</p>
      <p class="keep">
        <button type="button" ?disabled=${this.#record === undefined} @click=${(): void => this.#save()}>${this.t('consent.save')}</button>
        <button type="button" @click=${(): void => window.print()}>${this.t('consent.print')}</button>
      </p>
      ${afterwards(language, consents)}
    `;
  }

  #shown(): readonly Shown[] {
    const { language } = this;
    const items = this.#items(language);
    if (!this.bilingual) return items.map((item) => ({ language, item }));
    const [other = language] = LANGUAGES.filter((each) => each !== language);
    const others = this.#items(other);
    return items.map((item, index) => ({ language, item, beside: { language: other, item: others[index] ?? item } }));
  }

  #save(): void {
    const record = this.#record;
    if (record !== undefined) download(this.renderRoot, `${record.consents.id}-${todayInKazakhstan() as CalendarDate}.json`, 'application/json', JSON.stringify(record, null, 2));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfo-consent': MfoConsent;
  }
}

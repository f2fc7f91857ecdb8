/** <mfo-consent>: each consent that a loan needs, told as a person would, asked by itself, and recorded as it was shown. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { consentsReader, type Consents } from '../../consent/consents.js';
import type { ConsentRecord } from '../../consent/record.js';
import { hashOf } from '../../disclosure/hash.js';
import type { Quote } from '../../engine.js';
import { LANGUAGES, type Language } from '../../i18n/messages.js';
import '../../i18n/words/consent.js';
import '../../i18n/words/consent-file.js';
import '../../i18n/words/rights.js';
import type { CalendarDate } from '../../primitives/calendar-date.js';
import { afterPaint } from '../after-paint.js';
import { Announcer } from '../announcer.js';
import { attribute } from '../attribute.js';
import { download } from '../download.js';
import { MfoConsentEvent } from '../events.js';
import { FileSource } from '../file-source.js';
import { FormElement } from '../form-element.js';
import { unfoldedOnPaper } from '../on-paper.js';
import { issueList } from '../parts/issue-list.js';
import { rightsList } from '../parts/rights.js';
import { printAlone } from '../print-alone.js';
import { SourceController } from '../source-controller.js';
import { baseStyles } from '../styles/base.js';
import { choiceStyles } from '../styles/choices.js';
import { fieldStyles } from '../styles/fields.js';
import { nowInKazakhstan, todayInKazakhstan } from '../today.js';
import { answered, answerTo, EMPTY, isElsewhere, type Entry, type Reading } from './entry.js';
import { afterwards, operatorBlock, settledBy } from './file-block.js';
import { group, groupOf, GROUPS, type Asking, type Shown } from './items.js';
import { lessWords } from './less-notice.js';
import { consentStyles, PAPER } from './mfo-consent.styles.js';
import { questions } from './questions.js';
import { recordMarks } from './record-marks.js';
import { isRefused, itemsIn, stateOf, type State } from './state.js';

/** What was said aloud last, or stood there to be read. */
interface Heard {
  readonly language: Language;
  /** The consents and where they stand. */
  readonly list: string;
  readonly less: string | undefined;
  readonly status: string;
}

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
 * @csspart field - A labelled field.
 * @csspart picks - The quick picks of a field.
 * @csspart error - The messages under a field.
 * @csspart findings - What the lender's file is silent of.
 * @csspart issues - Why the lender's file can't be read.
 * @cssprop {<length>} [--mfo-consent-height=100svh] - The room that `host.css` keeps for it until it comes to life.
 * @cssstate ready - All that is required is answered.
 */
export class MfoConsent extends FormElement {
  static override readonly styles = [baseStyles, fieldStyles, choiceStyles, consentStyles];

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
  declare private consentsText?: string;
  declare consentsSrc?: string;
  declare private entry: Entry;
  /** Whether what is not answered is named: once the form was asked whether it is valid. */
  declare private blamed: boolean;

  readonly #source = new SourceController(this, () => this.for);
  readonly #file = new FileSource(this, consentsReader, '/consents', () => ({ property: this.consents, attribute: this.consentsText, address: this.consentsSrc }));
  readonly #announcer = new Announcer(this);
  #now: State | undefined;
  /** What `#now` came of. */
  #of: readonly unknown[] = [];
  /** The file and its hash, taken once, for a host may change its object later. */
  #read: { readonly loaded: unknown; readonly consents: Consents; readonly hash: string } | undefined;
  /** The record that listeners were told. */
  #told: string | undefined;
  #heard: Heard | undefined;

  constructor() {
    super();
    unfoldedOnPaper(this);
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
    return this.#now?.record;
  }

  get #reading(): Reading | undefined {
    return this.#read && { file: this.#read.hash, language: this.language };
  }

  #lookAtFile(): void {
    this.#file.look();
    const { loaded } = this.#file;
    if (loaded === this.#read?.loaded) return;
    this.#read = loaded?.read.ok === true ? { loaded, consents: loaded.read.value, hash: hashOf(loaded.raw) } : undefined;
  }

  /** To the first answer, as a label or a page would lead. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input')?.focus(options);
  }

  /** At once: whoever reads the form next reads it empty. */
  override formResetCallback(): void {
    this.entry = EMPTY;
    this.blamed = false;
    this.performUpdate();
  }

  /** Nothing is kept for later: whoever comes back reads and answers anew. */
  override formStateRestoreCallback(): void {
    this.entry = EMPTY;
  }

  protected override blame(go: boolean): void {
    this.blamed = true;
    this.#announcer.say(this.validationMessage);
    if (go) this.#firstOpen?.focus();
  }

  /** Where the keyboard goes to answer what is open: a service that was agreed to lacks its insurer alone. */
  get #firstOpen(): HTMLElement | undefined {
    const id = this.#now?.open[0]?.id;
    if (id === undefined) return undefined;
    const item = `[data-consent='${CSS.escape(id)}']`;
    return this.renderRoot.querySelector<HTMLElement>(`${item} .choice input`) ?? this.renderRoot.querySelector<HTMLElement>(`${item} input`) ?? undefined;
  }

  /** The loan's own answer is painted first: a record names the sheet of the loan, which takes its time. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await afterPaint();
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for')) this.#source.look();
    this.#lookAtFile();
    const [reading, { quote, entry }] = [this.#reading, this];
    const isLoanAwaited = this.for !== undefined || quote !== undefined;
    const of = [this.#read, quote, isLoanAwaited, entry, this.language];
    // an announcement or a blame changes none of it, and a record names a whole sheet
    if (of.every((each, index) => each === this.#of[index])) return;
    this.#of = of;
    this.#now = reading && this.#read && stateOf({ quote, isLoanAwaited, consents: this.#read.consents, entry, reading });
  }

  protected override updated(): void {
    const { record } = this;
    this.internals.setFormValue(record === undefined ? null : JSON.stringify(record));
    if (record === undefined) this.internals.setValidity({ customError: true }, this.#status(), this.#firstOpen);
    else this.internals.setValidity({});
    this.#announce();
    this.setState('ready', record !== undefined);
    if (record?.hash === this.#told) return;
    this.#told = record?.hash;
    this.dispatchEvent(new MfoConsentEvent(record));
  }

  /** How much is still to be answered, and what a refusal of what is required means. */
  #status(): string {
    const [now, reading] = [this.#now, this.#reading];
    if (now === undefined || reading === undefined) return this.t(this.consentsSrc === undefined ? 'consent.noFile' : 'consent.loading');
    const [first] = now.open;
    if (now.open.length === 1 && first !== undefined && answerTo(this.entry, reading, first)?.answer === 'agreed') return this.t('consent.leftInsurer');
    if (now.open.length > 0) return this.t('consent.left', { count: now.open.length });
    if (now.refused === 'not-computable') return this.t('consent.lessUnknown');
    if (now.record === undefined) return this.t('consent.noLoan');
    return this.t(isRefused(now, this.entry, reading) ? 'consent.refusedRequired' : 'consent.allAnswered');
  }

  #put(change: (entry: Entry) => Partial<Entry>): void {
    this.entry = { ...this.entry, ...change(this.entry) };
  }

  get #toHear(): Heard {
    const { language } = this;
    const list = (this.#now?.items ?? []).map((item) => `${item.id} ${groupOf(item) ?? ''}`).join();
    return { language, list, less: this.#now && lessWords(language, this.#now), status: this.#status() };
  }

  /** What is another one than was heard last is said once the changing rests; the first sight of it is read, not said. */
  #announce(): void {
    if (this.#now === undefined) return;
    const { language } = this;
    if (this.#heard?.language !== language) {
      this.#heard = this.#toHear;
      this.#announcer.hush();
      return;
    }
    this.#announcer.sayAtRest(() => {
      const [before, now] = [this.#heard, this.#toHear];
      this.#heard = now;
      if (before?.language !== now.language) return '';
      return [before.list === now.list ? '' : this.t('consent.listChanged'), before.less === now.less ? '' : (now.less ?? ''), before.status === now.status ? '' : now.status].filter(Boolean).join(' ');
    });
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
    const { language, entry, barred: disabled, record } = this;
    const [now, reading] = [this.#now as State, this.#reading as Reading];
    const shown = this.#shown(now, consents);
    const hasOthers = now.items.some((item) => isElsewhere(entry, reading, item));
    const less = lessWords(language, now);
    const asking: Asking = {
      disabled,
      answerOf: (item) => answerTo(entry, reading, item),
      onAnswer: (item, answer, choice) => this.#put((before) => answered(before, reading, item, { answer, at: nowInKazakhstan(), ...(choice !== undefined && { choice }) })),
      followsFrom: (item) => (groupOf(item) === 'services' && answerTo(entry, reading, item)?.answer === 'refused' ? less : undefined),
    };
    return html`
      <h2>${this.t('consent.title')}</h2>
      <p>${this.t('consent.intro')}</p>
      ${operatorBlock(language, consents, now.loan)}
      ${now.loan === undefined ? html`<p>${this.t('consent.noLoan')}</p>` : questions({ language, loan: now.loan, entry, disabled, onPut: (change) => this.#put(change) })}
      ${hasOthers ? html`<p><strong>${this.t('consent.otherLanguage')}</strong></p>` : nothing}
      ${GROUPS.map((name) => group(asking, name, shown.filter(({ item }) => groupOf(item) === name)))}
      <p class=${this.blamed && record === undefined ? 'status error' : 'status'}><strong>${this.#status()}</strong></p>
      <p>${this.t('consent.subject')}</p>
      ${record === undefined ? nothing : recordMarks(language, record)}
      <p class="keep">
        <button type="button" ?disabled=${record === undefined} @click=${(): void => this.#save()}>${this.t('consent.save')}</button>
        <button type="button" @click=${(): void => printAlone(this, PAPER)}>${this.t('consent.print')}</button>
      </p>
      ${afterwards(language, consents)}
      ${now.loan === undefined ? nothing : html`<section class="rights"><h3>${this.t('rights.title')}</h3>${rightsList(language, now.loan, { folded: true, adapt: settledBy(consents) })}</section>`}
    `;
  }

  #shown({ duties, items, loan }: State, consents: Consents): readonly Shown[] {
    const { language } = this;
    if (!this.bilingual) return items.map((item) => ({ language, item }));
    const [other = language] = LANGUAGES.filter((each) => each !== language);
    const others = itemsIn(other, duties, consents, loan);
    return items.map((item, index) => ({ language, item, beside: { language: other, item: others[index] ?? item } }));
  }

  #save(): void {
    const { record } = this;
    if (record !== undefined) download(this.renderRoot, `${record.consents.id}-${todayInKazakhstan() as CalendarDate}.json`, 'application/json', JSON.stringify(record, null, 2));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfo-consent': MfoConsent;
  }
}

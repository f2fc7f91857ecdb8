/** <mfo-disclosure>: the pre-contract sheet; it is read, kept, opened again and explained. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { loanOf } from '../../answer.js';
import { sealOf, sheetOf, type Sheet } from '../../disclosure/disclosure.js';
import { isLink, linkOf } from '../../disclosure/link.js';
import { hasIssues, type Disclosure, type Quote } from '../../engine.js';
import { LANGUAGES } from '../../i18n/messages.js';
import '../../i18n/words/disclosure.js';
import type { CalendarDate } from '../../primitives/calendar-date.js';
import { readWith } from '../../primitives/reader.js';
import { productReader } from '../../product/parse-product.js';
import type { Product } from '../../product/product.js';
import type { PricedLoan } from '../../quote.js';
import { Announcer } from '../announcer.js';
import { download } from '../download.js';
import { MfoDisclosureEvent } from '../events.js';
import { FormElement } from '../form-element.js';
import { Late } from '../late.js';
import { pageAddress } from '../page-address.js';
import { onPaper } from '../on-paper.js';
import { whyStyles } from '../parts/why.styles.js';
import { Settled } from '../settled.js';
import { PlanSource } from '../plan-source.js';
import { GESV, Prominence } from '../prominence.js';
import { SourceController } from '../source-controller.js';
import { baseStyles } from '../styles/base.js';
import { todayInKazakhstan } from '../today.js';
import { fileOf, keep, type Way } from './keep.js';
import { disclosureStyles } from './mfo-disclosure.styles.js';
import type { Opened } from './opening.js';
import { printAlone } from '../print-alone.js';
import { hashesOf } from './saved-file.js';
import { pageCss, sheetStyles } from './sheet.styles.js';
import { sheetTemplate } from './sheet.js';
import type { View } from './view.js';

/** A sheet of hundreds of figures is made anew once its source has come to rest, not at each step of a slider. */
const REST_MS = 300;

const BEYOND = new Late(() => import('./beyond.js'));

/** A sheet to open as soon as what opens it is there. */
interface ToOpen {
  readonly how: Opened['how'];
  readonly open: (beyond: NonNullable<typeof BEYOND.here>) => Opened;
  /** Whether the reader is led to it. */
  readonly leads: boolean;
}

/**
 * @tag mfo-disclosure
 * @summary The pre-contract sheet of a loan: read on screen, printed, saved as a file, and opened again by its link.
 *
 * @attr {string} for - The id of an `<mfo-calculator>` in the same root.
 * @attr {boolean} [bilingual=false] - Both languages side by side.
 * @attr {string} name - The name of the form's entry; its value is the disclosure as JSON.
 * @fires {MfoDisclosureEvent} mfo-disclosure - The sheet changed.
 * @csspart sheet - The sheet itself.
 * @csspart opened - What is said of a sheet that was opened again.
 * @csspart keep - The ways to keep the sheet.
 * @csspart table - The table of a schedule.
 * @csspart findings - What is objected or not known.
 * @csspart issues - Why a draft or an opened file can't be shown.
 * @csspart lender - Who lends.
 * @cssprop {<length>} [--mfo-disclosure-height=100svh] - The room that `host.css` keeps for it until it comes to life.
 * @cssstate ready - A sheet is shown.
 * @cssstate gesv-diminished - The page's styles show ГЭСВ smaller than other text, or hide it; the element says so.
 */
export class MfoDisclosure extends FormElement {
  static override readonly styles = [baseStyles, whyStyles, sheetStyles, disclosureStyles];

  static override readonly properties: PropertyDeclarations = {
    for: {},
    bilingual: { type: Boolean },
    quote: { attribute: false, noAccessor: true },
    disclosure: { attribute: false, noAccessor: true },
    plan: { attribute: false },
    printing: { state: true },
    opened: { state: true },
  };

  declare for?: string;
  declare bilingual: boolean;
  /** Changes of the loan to stand on its sheet; without it, those that a visitor wants there in a schedule beside it. */
  declare plan?: readonly object[] | undefined;
  declare private printing: boolean;
  /** A sheet that was opened again, in the place of the page's own. */
  declare private opened: Opened | undefined;
  #toOpen: ToOpen | undefined;

  readonly #source = new SourceController(this, () => this.for);
  readonly #planned = new PlanSource(this);
  readonly #settled = new Settled<PricedLoan>(this, REST_MS);
  readonly #announcer = new Announcer(this);
  readonly #prominence = new Prominence(this, GESV, (kept) => this.setState('gesv-diminished', !kept));
  /** The sheets of the page's own loan, and what they were made of. */
  #sheets: readonly Sheet[] = [];
  #made: readonly unknown[] = [];
  /** Whether changes are wanted on the sheet that this loan does not bear, or that can't be worked out yet. */
  #unplanned: 'wrong' | 'coming' | undefined;
  #views = new WeakMap<Sheet, View>();
  /** The disclosure that listeners were told, the page's own, and what of it the form has. */
  #told: string | undefined;
  #own: Disclosure | undefined;
  #value: Disclosure | undefined;
  /** The fragment of the address that was looked at, and the product that it was opened with. */
  #seen: { readonly hash: string; readonly product: Product | undefined } | undefined;
  /** The product of a source that has no answer: read once. */
  #unpriced: { readonly raw: unknown; readonly product: Product | undefined } = { raw: undefined, product: undefined };
  /** What the keyboard goes to after the next update. */
  #focusNext: '.opened' | 'h2' | undefined;
  /** Of files opened one after the other the last is shown, whichever is read first. */
  #opening = 0;
  /** Which parts stood open before the page was printed. */
  #unfolded: readonly number[] = [];

  constructor() {
    super();
    onPaper(this, (printing) => this.#setPrinting(printing));
    this.bilingual = false;
    this.printing = false;
  }

  /** A quote set by hand takes the place of the source's. */
  get quote(): Quote | undefined {
    return this.#source.quote;
  }
  set quote(quote: Quote | undefined) {
    this.#source.quote = quote;
  }

  /** The disclosure that is shown. One that is set is opened: computed anew, and compared. */
  get disclosure(): Disclosure | undefined {
    return this.#current[0]?.disclosure;
  }
  set disclosure(given: Disclosure | undefined) {
    this.opened = undefined;
    this.#toOpen = given === undefined ? undefined : { how: 'given', open: ({ openGiven }) => openGiven(given), leads: false };
    this.#openNext();
    this.requestUpdate('disclosure');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#lookAtAddress);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#lookAtAddress);
    this.printing = false;
  }

  /** At once: the browser does not wait for a later frame. What stood open does so again afterwards. */
  #setPrinting(printing: boolean): void {
    if (printing === this.printing) return;
    const parts = (): HTMLDetailsElement[] => [...this.renderRoot.querySelectorAll<HTMLDetailsElement>('details.part')];
    if (printing) this.#unfolded = parts().flatMap((part, index) => (part.open ? [index] : []));
    this.printing = printing;
    this.performUpdate();
    if (!printing) parts().forEach((part, index) => (part.open = this.#unfolded.includes(index)));
  }

  readonly #lookAtAddress = (): void => this.requestUpdate();

  protected override blame(): void {
    // a sheet is never in error: there is nothing to fill in
  }
  override formResetCallback(): void {
    this.requestUpdate();
  }
  override formStateRestoreCallback(): void {
    this.requestUpdate();
  }

  /** Called by the browser: whoever reads the form at once gets the sheet of what the source says now. */
  formAssociatedCallback(form: HTMLFormElement | null): void {
    form?.addEventListener('formdata', ({ formData }) => {
      this.#catchUp();
      if (this.form === form && this.name !== '' && this.#value !== undefined) formData.set(this.name, JSON.stringify(this.#value));
    });
  }

  get #loan(): PricedLoan | undefined {
    const quote = this.#priced;
    return quote && loanOf(quote);
  }

  /** A host may hand over anything. */
  get #priced(): Quote | undefined {
    const quote: unknown = this.quote;
    return typeof quote !== 'object' || quote === null || hasIssues(quote) ? undefined : (quote as Quote);
  }

  /** The page's own product: it lends its words to a link. */
  get #product(): Product | undefined {
    const loan = this.#loan;
    if (loan !== undefined) return loan.terms.product;
    const { product: raw } = (this.#source.request ?? {}) as { readonly product?: unknown };
    if (raw !== this.#unpriced.raw) {
      const read = raw === undefined ? undefined : readWith(productReader, raw);
      this.#unpriced = { raw, product: read?.ok === true ? read.value : undefined };
    }
    return this.#unpriced.product;
  }

  /** The sheets that are shown: those that were opened, else the page's own; none while another is being opened. */
  get #current(): readonly Sheet[] {
    if (this.#isOpening) return [];
    return this.opened === undefined ? this.#sheets : this.opened.sheets.map(({ sheet }) => sheet);
  }

  get #isOpening(): boolean {
    return this.#toOpen !== undefined && !BEYOND.isLost;
  }

  get #isPlanComing(): boolean {
    return this.#unplanned === 'coming' && !BEYOND.isLost;
  }

  #openNext(): void {
    if (this.#toOpen === undefined) return;
    const beyond = BEYOND.for(this);
    if (beyond === undefined) return;
    this.opened = this.#toOpen.open(beyond);
    if (this.#toOpen.leads) this.#focusNext = '.opened';
    this.#toOpen = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for')) this.#source.look();
    this.#openAddress();
    this.#openNext();
    this.#make(this.printing);
  }

  /** A link in the page's address is opened at once, and once more when the page's product has come. */
  #openAddress(): void {
    const product = this.#product;
    const { hash } = location;
    const isNew = this.#seen?.hash !== hash;
    const isLinked = this.opened?.how === 'link' || this.#toOpen?.how === 'link';
    if (!isNew && (this.#seen?.product === product || !isLinked)) return;
    this.#seen = { hash, product };
    if (isLink(hash)) this.#toOpen = { how: 'link', open: ({ openLink }) => openLink(hash, product), leads: isNew || this.#toOpen?.leads === true };
    else if (this.#toOpen?.how === 'link') this.#toOpen = undefined;
    else if (this.opened?.how === 'link') this.opened = undefined;
  }

  /** Sheets for the languages asked for; while a source is still moving, the last ones stand. */
  #make(atOnce: boolean): void {
    const loan = this.#settled.take(this.#loan, atOnce);
    const languages = this.bilingual ? [this.language, ...LANGUAGES.filter((each) => each !== this.language)] : [this.language];
    const changes = this.plan ?? this.#planned.of(this.#priced);
    const beyond = loan === undefined || changes.length === 0 ? undefined : BEYOND.for(this);
    const wanted = [loan, changes, beyond, this.printing, ...languages];
    if (wanted.length === this.#made.length && wanted.every((each, index) => each === this.#made[index])) return;
    this.#made = wanted;
    const issuedAt = this.printing ? today() : undefined;
    const plan = loan && beyond?.changesOf(loan, changes);
    this.#unplanned = loan === undefined || changes.length === 0 || plan?.ok === true ? undefined : plan === undefined ? 'coming' : 'wrong';
    const sheets = loan === undefined ? [] : languages.map((language) => sheetOf(loan, { language, issuedAt }));
    this.#sheets = plan?.ok === true ? sheets.map((sheet) => beyond?.planned(sheet, plan.value) ?? sheet) : sheets;
  }

  /** Before anything is kept, printed or submitted: the sheet of what the source says now. */
  #catchUp(): void {
    this.#make(true);
    this.requestUpdate();
    this.performUpdate();
  }

  protected override updated(): void {
    // what is submitted is the page's own, whatever sheet a visitor has opened
    const own = this.#sheets[0]?.disclosure;
    if (own !== this.#own) {
      this.#own = own;
      this.#value = own && withoutPlan(own);
      this.internals.setFormValue(this.#value === undefined ? null : JSON.stringify(this.#value));
    }
    const target = this.#focusNext === undefined ? null : this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    this.#focusNext = undefined;
    target?.focus();
    target?.scrollIntoView();
    const { disclosure } = this;
    // where changes are wanted on it, it is whole once they stand there, or can't
    this.setState('ready', disclosure !== undefined && !this.#isPlanComing);
    if (this.#isPlanComing) return;
    const seal = disclosure && sealOf(disclosure);
    if (seal === this.#told) return;
    this.#told = seal;
    this.dispatchEvent(new MfoDisclosureEvent(disclosure));
  }

  protected override render(): TemplateResult {
    const { language, opened, printing } = this;
    const views = this.#current.map((sheet) => this.#viewOf(sheet, printing));
    return html`<div lang=${language}>
      ${opened === undefined ? nothing : html`<div part="opened">${BEYOND.here?.openedNotice(language, opened, () => this.#close())}</div>`}
      ${this.#toOpen !== undefined || this.#unplanned === 'coming' ? BEYOND.notice(this) : nothing}
      ${this.#prominence.kept ? nothing : html`<p class="error">${this.t('diminished')}</p>`}
      ${opened === undefined && this.#unplanned === 'wrong' ? html`<p class="error">${this.t('disclosure.plan.wrong')}</p>` : nothing}
      ${views.length === 0 ? html`<p class="empty">${opened === undefined && !this.#isOpening ? this.#empty : nothing}</p>` : html`<div part="sheet">${guard([...views, printing], () => sheetTemplate(views))}</div>`}
      <div part="keep">
        ${keep({ language, hasSheet: views.length > 0, said: this.#announcer.text, onKeep: (way) => this.#keep(way), onCopy: () => void this.#copy(), onOpen: (file) => void this.#open(file) })}
      </div>
    </div>`;
  }

  get #empty(): string {
    return this.t(this.#priced === undefined ? 'disclosure.empty' : 'disclosure.noLoan');
  }

  /** Made once for each sheet: a slider moves above it, and its link and code stay. */
  #viewOf(sheet: Sheet, paper: boolean): View {
    const known = this.#views.get(sheet);
    if (known?.paper === paper) return known;
    const view = viewOn(sheet, paper, pageAddress(), this.opened?.how === 'link' && this.opened.sheets[0]?.product === 'none');
    this.#views.set(sheet, view);
    return view;
  }

  /** The address is freed of the link, so that the page is what it was. */
  #close(): void {
    if (isLink(location.hash)) history.replaceState(history.state, '', `${location.pathname}${location.search}`);
    this.#seen = { hash: location.hash, product: this.#product };
    this.opened = undefined;
    this.#focusNext = 'h2';
  }

  /** The views to be kept: they tell the day on which they were made. */
  #dated(): readonly View[] {
    this.#catchUp();
    return this.#current.map((sheet) => {
      const { issuedAt = today() } = sheet.disclosure;
      return this.#viewOf({ ...sheet, disclosure: { ...sheet.disclosure, issuedAt } }, true);
    });
  }

  #keep(way: Way): void {
    const views = this.#dated();
    if (this.#isPlanComing) void this.updateComplete.then(() => this.#keep(way));
    if (views.length === 0 || this.#isPlanComing) return;
    if (way === 'print') printAlone(this, pageCss(hashesOf(views)));
    else {
      const { name, type, content } = fileOf(way, views);
      download(this.renderRoot, name, type, content);
    }
  }

  async #copy(): Promise<void> {
    this.#catchUp();
    if (this.#isPlanComing) await this.updateComplete;
    const link = this.#dated()[0]?.link ?? '';
    try {
      await navigator.clipboard.writeText(link);
      this.#announcer.say(this.t('disclosure.keep.copied'));
    } catch {
      this.#announcer.say(`${this.t('disclosure.keep.notCopied')} ${link}`);
    }
  }

  async #open(file: File): Promise<void> {
    const turn = (this.#opening += 1);
    const text = await file.text().catch(() => '');
    if (turn !== this.#opening) return;
    const product = this.#product;
    this.#toOpen = { how: 'file', open: ({ openFile }) => openFile(file.name, text, product, (sheet, address) => viewOn(sheet, true, address, false)), leads: true };
    this.requestUpdate();
  }
}

/** What a visitor only looked at is his own: a form sends the sheet without it. */
const withoutPlan = (disclosure: Disclosure): Disclosure => {
  const { plan, ...own } = disclosure;
  return plan === undefined ? disclosure : own;
};

const today = (): CalendarDate => todayInKazakhstan() as CalendarDate;

const viewOn = (sheet: Sheet, paper: boolean, address: string, isWordless: boolean): View => ({ language: sheet.disclosure.language, sheet, paper, isWordless, link: `${address}#${linkOf(sheet.disclosure)}`, planPart: BEYOND.here?.planPart });

declare global {
  interface HTMLElementTagNameMap {
    'mfo-disclosure': MfoDisclosure;
  }
}

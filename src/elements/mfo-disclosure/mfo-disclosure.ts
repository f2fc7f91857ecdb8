/** <mfo-disclosure>: the pre-contract sheet; it is read, kept, opened again and explained. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { loanOf } from '../../answer.js';
import { LINK_KEY } from '../../disclosure/link.js';
import { linkOf } from '../../disclosure/reopen.js';
import { sheetOf, type Sheet } from '../../disclosure/disclosure.js';
import { hasIssues, loanOrCredit, type Disclosure, type Quote } from '../../engine.js';
import '../../i18n/words/disclosure.js';
import { LANGUAGES, type Language } from '../../i18n/messages.js';
import { readWith } from '../../primitives/reader.js';
import { productReader } from '../../product/parse-product.js';
import type { Product } from '../../product/product.js';
import type { PricedLoan } from '../../quote.js';
import { Announcer } from '../announcer.js';
import { download } from '../download.js';
import { MfoDisclosureEvent } from '../events.js';
import { FormElement } from '../form-element.js';
import { whyStyles } from '../parts/why.styles.js';
import { csvName, scheduleCsv } from '../parts/schedule-csv.js';
import { SourceController } from '../source-controller.js';
import { baseStyles } from '../styles/base.js';
import { todayInKazakhstan } from '../today.js';
import { keep, type Way } from './keep.js';
import { disclosureStyles } from './mfo-disclosure.styles.js';
import { openedNotice } from './opened-notice.js';
import { openFile, openGiven, openLink, type Opened } from './opening.js';
import { printAlone } from './print-alone.js';
import { hashesOf, savedFile } from './saved-file.js';
import { pageCss, sheetStyles } from './sheet.styles.js';
import { sheetTemplate } from './sheet.js';
import type { View } from './view.js';

/** A sheet of hundreds of figures is made anew once its source has come to rest, not at each step of a slider. */
const REST_MS = 300;

/**
 * @tag mfo-disclosure
 * @summary The pre-contract sheet of a loan: read on screen, printed, saved as a file, and opened again by its link.
 *
 * @attr for - The id of an `<mfo-calculator>` in the same root.
 * @attr bilingual - Both languages side by side.
 * @attr lang - `kk` or `ru`; without it, the language around the element.
 * @attr name - The name of the form's entry; its value is the disclosure as JSON.
 * @fires {MfoDisclosureEvent} mfo-disclosure - The sheet changed.
 * @csspart sheet - The sheet itself.
 * @csspart opened - What is said of a sheet that was opened again.
 * @csspart keep - The ways to keep the sheet.
 */
export class MfoDisclosure extends FormElement {
  static override readonly styles = [baseStyles, whyStyles, sheetStyles, disclosureStyles];

  static override readonly properties: PropertyDeclarations = {
    for: {},
    bilingual: { type: Boolean },
    quote: { attribute: false, noAccessor: true },
    disclosure: { attribute: false, noAccessor: true },
    printing: { state: true },
    opened: { state: true },
  };

  declare for?: string;
  declare bilingual: boolean;
  declare private printing: boolean;
  /** A sheet that was opened again, in the place of the page's own. */
  declare private opened: Opened | undefined;

  #own: Quote | undefined;
  readonly #source = new SourceController(this, () => this.for);
  readonly #paper = matchMedia('print');
  readonly #announcer = new Announcer(this);
  #sheets: readonly Sheet[] = [];
  /** What the sheets were made of. */
  #made: readonly unknown[] = [];
  #rest: ReturnType<typeof setTimeout> | undefined;
  /** The loan that the source may still move on from, and the one that it has come to rest at. */
  #awaited: PricedLoan | undefined;
  #rested: PricedLoan | undefined;
  #told: string | undefined;
  /** The fragment of the address that was looked at, and the product that it was opened with. */
  #seen: { readonly hash: string; readonly product: Product | undefined } | undefined;
  /** The product of a source that has no answer: read once. */
  #unpriced: { readonly raw: unknown; readonly product: Product | undefined } = { raw: undefined, product: undefined };
  #focusNotice = false;

  constructor() {
    super();
    this.bilingual = false;
    this.printing = false;
  }

  /** A quote set by hand takes the place of the source's. */
  get quote(): Quote | undefined {
    return this.#own ?? this.#source.quote;
  }
  set quote(quote: Quote | undefined) {
    const before = this.quote;
    this.#own = quote;
    this.requestUpdate('quote', before);
  }

  /** The disclosure that is shown. One that is set is opened: computed anew, and compared. */
  get disclosure(): Disclosure | undefined {
    return this.#current[0]?.disclosure;
  }
  set disclosure(given: Disclosure | undefined) {
    this.opened = given === undefined ? undefined : openGiven(given);
    this.requestUpdate('disclosure');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#toPaper);
    addEventListener('afterprint', this.#fromPaper);
    this.#paper.addEventListener('change', this.#turnPaper);
    addEventListener('hashchange', this.#lookAtAddress);
    this.#seen = undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#toPaper);
    removeEventListener('afterprint', this.#fromPaper);
    this.#paper.removeEventListener('change', this.#turnPaper);
    removeEventListener('hashchange', this.#lookAtAddress);
    clearTimeout(this.#rest);
  }

  readonly #toPaper = (): void => this.#setPrinting(true);
  readonly #fromPaper = (): void => this.#setPrinting(false);
  readonly #turnPaper = ({ matches }: MediaQueryListEvent): void => this.#setPrinting(matches);

  /** At once: the browser does not wait for a later frame. */
  #setPrinting(printing: boolean): void {
    this.printing = printing;
    this.performUpdate();
  }

  readonly #lookAtAddress = (): void => {
    this.requestUpdate();
  };

  protected override blame(): void {
    // a sheet is never in error: there is nothing to fill in
  }
  override formResetCallback(): void {
    this.requestUpdate();
  }
  override formStateRestoreCallback(): void {
    this.requestUpdate();
  }

  get #loan(): PricedLoan | undefined {
    const { quote } = this;
    return quote === undefined || hasIssues(quote) ? undefined : loanOf(quote);
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

  /** The sheets that are shown: those that were opened, else the page's own. */
  get #current(): readonly Sheet[] {
    return this.opened === undefined ? this.#sheets : this.opened.sheets.map(({ sheet }) => sheet);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for')) this.#source.look();
    this.#openAddress();
    this.#make();
  }

  /** A link in the page's address is opened at once, and once more when the page's product has come. */
  #openAddress(): void {
    const product = this.#product;
    const { hash } = location;
    if (this.#seen?.hash === hash && this.#seen.product === product) return;
    const first = this.#seen?.hash !== hash;
    this.#seen = { hash, product };
    const opened = openLink(hash, product);
    if (opened === undefined) {
      if (this.opened?.how === 'link') this.opened = undefined;
      return;
    }
    this.opened = opened;
    if (first) this.#focusNotice = true;
  }

  /** Sheets for the languages asked for; while a source is still moving, the last ones stand. */
  #make(): void {
    const loan = this.#loan;
    const languages = this.#languages;
    const wanted = [loan, this.printing, ...languages];
    if (wanted.length === this.#made.length && wanted.every((each, index) => each === this.#made[index])) return;
    if (this.#isMoving(loan)) return;
    this.#made = wanted;
    const issuedAt = this.printing ? this.#today : undefined;
    this.#sheets = loan === undefined ? [] : languages.map((language) => sheetOf(loan, { language, issuedAt }));
  }

  /** One loan took the place of another: the sheet follows when no third one has come for a while. */
  #isMoving(loan: PricedLoan | undefined): boolean {
    const before = this.#made[0];
    if (loan === undefined || before === undefined || loan === before || this.printing || loan === this.#rested) return false;
    if (loan === this.#awaited) return true;
    this.#awaited = loan;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => {
      this.#rested = loan;
      this.requestUpdate();
    }, REST_MS);
    return true;
  }

  get #today(): PricedLoan['terms']['disbursementDate'] {
    return todayInKazakhstan() as PricedLoan['terms']['disbursementDate'];
  }

  get #languages(): readonly Language[] {
    return this.bilingual ? [this.language, ...LANGUAGES.filter((each) => each !== this.language)] : [this.language];
  }

  protected override updated(): void {
    const { disclosure } = this;
    this.internals.setFormValue(disclosure === undefined ? null : JSON.stringify(disclosure));
    if (this.#focusNotice) {
      this.#focusNotice = false;
      const notice = this.renderRoot.querySelector<HTMLElement>('.opened');
      notice?.focus();
      notice?.scrollIntoView();
    }
    if (disclosure?.hash === this.#told) return;
    this.#told = disclosure?.hash;
    this.dispatchEvent(new MfoDisclosureEvent(disclosure));
  }

  protected override render(): TemplateResult {
    const { language, opened } = this;
    const views = this.#current.map((sheet) => this.#viewOf(sheet, this.printing));
    const [first] = views;
    return html`<div lang=${language}>
      ${opened === undefined ? nothing : html`<div part="opened">${openedNotice(language, opened, this.#closable ? (): void => this.#close() : undefined)}</div>`}
      ${first === undefined ? html`<p class="empty">${opened === undefined ? this.t(this.quote === undefined || hasIssues(this.quote) ? 'disclosure.empty' : 'disclosure.noLoan') : nothing}</p>` : html`<div part="sheet">${sheetTemplate(views)}</div>`}
      <div part="keep">${keep({ language, link: first?.link, onKeep: (way) => this.#keep(way), onCopy: () => void this.#copy(), onOpen: (file) => void this.#open(file) })}</div>
      <p class="heard-only" role="status">${this.#announcer.text}</p>
    </div>`;
  }

  #viewOf(sheet: Sheet, paper: boolean): View {
    return { language: sheet.disclosure.language, sheet, paper, link: `${pageAddress()}#${linkOf(sheet.disclosure)}` };
  }

  /** Whether there is something to return to, or the notice can at least be put away. */
  get #closable(): boolean {
    return this.#loan !== undefined || this.opened?.sheets.length === 0;
  }

  /** The address is freed of the link, so that the page is what it was. */
  #close(): void {
    if (this.opened?.how === 'link' && location.hash.includes(LINK_KEY)) history.replaceState(history.state, '', `${location.pathname}${location.search}`);
    this.opened = undefined;
    this.focus();
  }

  /** The views to be kept: they tell the day on which they were made. */
  #dated(): readonly View[] {
    return this.#current.map((sheet) => {
      const { issuedAt = this.#today } = sheet.disclosure;
      return this.#viewOf({ ...sheet, disclosure: { ...sheet.disclosure, issuedAt } }, true);
    });
  }

  #keep(way: Way): void {
    const views = this.#dated();
    const [first] = views;
    if (first === undefined) return;
    const { disclosure } = first.sheet;
    const { quote } = disclosure;
    const name = (ending: string): string => `disclosure-${quote.terms.method}-${quote.terms.amount}-${quote.terms.disbursementDate}-${disclosure.language}.${ending}`;
    const save = (file: string, type: string, content: string): void => download(this.renderRoot, file, type, content);
    switch (way) {
      case 'print':
        { printAlone(this, pageCss(hashesOf(views))); return; }
      case 'html':
        { save(name('html'), 'text/html', savedFile(views)); return; }
      case 'csv':
        { save(csvName(quote), 'text/csv', scheduleCsv(first.language, quote)); return; }
      case 'json':
        { save(name('json'), 'application/json', `${JSON.stringify(disclosure, null, 2)}\n`); return; }
      case 'jsonLd':
        { save(name('jsonld'), 'application/ld+json', `${JSON.stringify(loanOrCredit(disclosure), null, 2)}\n`); return; }
    }
  }

  async #copy(): Promise<void> {
    const link = this.#dated()[0]?.link ?? '';
    try {
      await navigator.clipboard.writeText(link);
      this.#announcer.say(this.t('disclosure.keep.copied'));
    } catch {
      this.#announcer.say(this.t('disclosure.keep.notCopied'));
    }
  }

  async #open(file: File): Promise<void> {
    this.opened = openFile(file.name, await file.text(), (sheet) => this.#viewOf(sheet, true));
    this.#focusNotice = true;
    this.#announcer.say(this.t('disclosure.announce.opened'));
  }
}

/** Without fragment and query: a query may tell who reads it. A page that needs its query names itself by a canonical link. */
function pageAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  if (canonical !== undefined && URL.canParse(canonical) && new URL(canonical).origin === location.origin) return canonical.replace(/#.*$/, '');
  return `${location.origin === 'null' ? '' : location.origin}${location.pathname}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'mfo-disclosure': MfoDisclosure;
  }
}

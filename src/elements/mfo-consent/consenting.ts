/** Consenting: the work of <mfo-consent>: the lender's file, what is answered, the record of it, and how they are shown. It comes with the first such element. */
import { html, nothing, type TemplateResult } from 'lit';
import { consentsReader, type Consents } from '../../consent/consents.js';
import type { ConsentRecord } from '../../consent/record.js';
import { hashOf } from '../../disclosure/hash.js';
import { LANGUAGES, type Language } from '../../i18n/messages.js';
import { translator, type Translate } from '../../i18n/translator.js';
import '../../i18n/words/consent.js';
import '../../i18n/words/consent-file.js';
import '../../i18n/words/rights.js';
import type { CalendarDate } from '../../primitives/calendar-date.js';
import { Announcer } from '../announcer.js';
import { download } from '../download.js';
import { FileSource } from '../file-source.js';
import { issueList } from '../parts/issue-list.js';
import { rightsList } from '../parts/rights.js';
import { printAlone } from '../print-alone.js';
import { adoptStyles } from '../styles/adopt.js';
import { choiceStyles } from '../styles/choices.js';
import { fieldStyles } from '../styles/fields.js';
import { nowInKazakhstan, todayInKazakhstan } from '../today.js';
import { answered, answerTo, EMPTY, isElsewhere, type Entry, type Reading } from './entry.js';
import { afterwards, operatorBlock, settledBy } from './file-block.js';
import { group, groupOf, GROUPS, type Asking, type Shown } from './items.js';
import { lessWords } from './less-notice.js';
import type { MfoConsent } from './mfo-consent.js';
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

export class Consenting {
  readonly #host: MfoConsent;
  readonly #file: FileSource<Consents>;
  readonly #announcer: Announcer;
  #entry: Entry = EMPTY;
  /** Whether what is not answered is named: once the form was asked whether it is valid. */
  #blamed = false;
  #now: State | undefined;
  /** What `#now` came of. */
  #of: readonly unknown[] = [];
  /** The file and its hash, taken once, for a host may change its object later. */
  #read: { readonly loaded: unknown; readonly consents: Consents; readonly hash: string } | undefined;
  #heard: Heard | undefined;

  /** `attribute`: the lender's file as the element's attribute has it. */
  constructor(host: MfoConsent, attribute: () => string | undefined) {
    this.#host = host;
    adoptStyles(host.renderRoot, fieldStyles, choiceStyles, consentStyles);
    this.#file = new FileSource(host, consentsReader, '/consents', () => ({ property: host.consents, attribute: attribute(), address: host.consentsSrc }));
    this.#announcer = new Announcer(host);
  }

  get record(): ConsentRecord | undefined {
    return this.#now?.record;
  }

  get #language(): Language {
    return this.#host.language;
  }

  get #t(): Translate {
    return translator(this.#language);
  }

  get #reading(): Reading | undefined {
    return this.#read && { file: this.#read.hash, language: this.#language };
  }

  #lookAtFile(): void {
    this.#file.look();
    const { loaded } = this.#file;
    if (loaded === this.#read?.loaded) return;
    this.#read = loaded?.read.ok === true ? { loaded, consents: loaded.read.value, hash: hashOf(loaded.raw) } : undefined;
  }

  /** As if nothing had been answered. */
  reset(): void {
    this.#entry = EMPTY;
    this.#blamed = false;
    this.#host.requestUpdate();
  }

  /** Names what is not answered. */
  blame(): void {
    this.#blamed = true;
    this.#announcer.say(this.#host.validationMessage);
  }

  /** Where the keyboard goes to answer what is open: a service that was agreed to lacks its insurer alone. */
  get firstOpen(): HTMLElement | undefined {
    const id = this.#now?.open[0]?.id;
    if (id === undefined) return undefined;
    const item = `[data-consent='${CSS.escape(id)}']`;
    return this.#host.renderRoot.querySelector<HTMLElement>(`${item} .choice input`) ?? this.#host.renderRoot.querySelector<HTMLElement>(`${item} input`) ?? undefined;
  }

  /** Before it is drawn. */
  update(): void {
    this.#lookAtFile();
    const [reading, entry, { quote }] = [this.#reading, this.#entry, this.#host];
    const isLoanAwaited = this.#host.for !== undefined || quote !== undefined;
    const of = [this.#read, quote, isLoanAwaited, entry, this.#language];
    // an announcement or a blame changes none of it, and a record names a whole sheet
    if (of.every((each, index) => each === this.#of[index])) return;
    this.#of = of;
    this.#now = reading && this.#read && stateOf({ quote, isLoanAwaited, consents: this.#read.consents, entry, reading });
  }

  /** How much is still to be answered, and what a refusal of what is required means. */
  get status(): string {
    const [now, reading] = [this.#now, this.#reading];
    if (now === undefined || reading === undefined) return this.#t(this.#host.consentsSrc === undefined ? 'consent.noFile' : 'consent.loading');
    const [first] = now.open;
    if (now.open.length === 1 && first !== undefined && answerTo(this.#entry, reading, first)?.answer === 'agreed') return this.#t('consent.leftInsurer');
    if (now.open.length > 0) return this.#t('consent.left', { count: now.open.length });
    if (now.refused === 'not-computable') return this.#t('consent.lessUnknown');
    if (now.record === undefined) return this.#t('consent.noLoan');
    return this.#t(isRefused(now, this.#entry, reading) ? 'consent.refusedRequired' : 'consent.allAnswered');
  }

  #put(change: (entry: Entry) => Partial<Entry>): void {
    this.#entry = { ...this.#entry, ...change(this.#entry) };
    this.#host.requestUpdate();
  }

  get #toHear(): Heard {
    const language = this.#language;
    const list = (this.#now?.items ?? []).map((item) => `${item.id} ${groupOf(item) ?? ''}`).join();
    return { language, list, less: this.#now && lessWords(language, this.#now), status: this.status };
  }

  /** What is another one than was heard last is said once the changing rests; the first sight of it is read, not said. */
  announce(): void {
    if (this.#now === undefined) return;
    const language = this.#language;
    if (this.#heard?.language !== language) {
      this.#heard = this.#toHear;
      this.#announcer.hush();
      return;
    }
    this.#announcer.sayAtRest(() => {
      const [before, now] = [this.#heard, this.#toHear];
      this.#heard = now;
      if (before?.language !== now.language) return '';
      return [before.list === now.list ? '' : this.#t('consent.listChanged'), before.less === now.less ? '' : (now.less ?? ''), before.status === now.status ? '' : now.status].filter(Boolean).join(' ');
    });
  }

  render(disabled: boolean): TemplateResult {
    return html`<div lang=${this.#language}>
      ${this.#content(disabled)}
      <p class="heard-only" role="status">${this.#announcer.text}</p>
    </div>`;
  }

  #content(disabled: boolean): TemplateResult {
    const { loaded } = this.#file;
    if (loaded === undefined) return html`<p>${this.status}</p>`;
    if (!loaded.read.ok) {
      return html`<h2>${this.#t('consent.title')}</h2>
        ${issueList(this.#language, this.#t('consent.fileIssues'), loaded.read.issues)}
        ${this.#file.lost ? html`<p><button type="button" @click=${(): void => this.#file.retry()}>${this.#t('consent.retry')}</button></p>` : nothing}`;
    }
    return this.#form(loaded.read.value, disabled);
  }

  #form(consents: Consents, disabled: boolean): TemplateResult {
    const [language, entry, { record }] = [this.#language, this.#entry, this];
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
      <h2>${this.#t('consent.title')}</h2>
      <p>${this.#t('consent.intro')}</p>
      ${operatorBlock(language, consents, now.loan)}
      ${now.loan === undefined ? html`<p>${this.#t('consent.noLoan')}</p>` : questions({ language, loan: now.loan, entry, disabled, onPut: (change) => this.#put(change) })}
      ${hasOthers ? html`<p><strong>${this.#t('consent.otherLanguage')}</strong></p>` : nothing}
      ${GROUPS.map((name) => group(asking, name, shown.filter(({ item }) => groupOf(item) === name)))}
      <p class=${this.#blamed && record === undefined ? 'status error' : 'status'}><strong>${this.status}</strong></p>
      <p>${this.#t('consent.subject')}</p>
      ${record === undefined ? nothing : recordMarks(language, record)}
      <p class="keep">
        <button type="button" ?disabled=${record === undefined} @click=${(): void => this.#save()}>${this.#t('consent.save')}</button>
        <button type="button" @click=${(): void => printAlone(this.#host, PAPER)}>${this.#t('consent.print')}</button>
      </p>
      ${afterwards(language, consents)}
      ${now.loan === undefined ? nothing : html`<section class="rights"><h3>${this.#t('rights.title')}</h3>${rightsList(language, now.loan, { folded: true, adapt: settledBy(consents) })}</section>`}
    `;
  }

  #shown({ duties, items, loan }: State, consents: Consents): readonly Shown[] {
    const language = this.#language;
    if (!this.#host.bilingual) return items.map((item) => ({ language, item }));
    const [other = language] = LANGUAGES.filter((each) => each !== language);
    const others = itemsIn(other, duties, consents, loan);
    return items.map((item, index) => ({ language, item, beside: { language: other, item: others[index] ?? item } }));
  }

  #save(): void {
    const { record } = this;
    if (record !== undefined) download(this.#host.renderRoot, `${record.consents.id}-${todayInKazakhstan() as CalendarDate}.json`, 'application/json', JSON.stringify(record, null, 2));
  }
}

/** Verifying: the work of <mfo-verify>: what is typed, pasted or opened, the verdict over it, and how both are shown. It comes with the first such element. */
import { html, nothing, type TemplateResult } from 'lit';
import { hasIssues, verify, type Issue, type Verification } from '../../engine.js';
import '../../i18n/words/published.js';
import '../../i18n/words/verify.js';
import type { Language } from '../../primitives/language.js';
import { verifyRequest } from '../../verify/published.js';
import { verdictFile, type VerdictFile } from '../../verify/verdict-file.js';
import { number } from '../../i18n/format.js';
import { translator, type Translate } from '../../i18n/translator.js';
import { Announcer } from '../announcer.js';
import { download } from '../download.js';
import { FileSource } from '../file-source.js';
import { issueList } from '../parts/issue-list.js';
import { printAlone } from '../print-alone.js';
import { adoptStyles } from '../styles/adopt.js';
import { choiceStyles } from '../styles/choices.js';
import { fieldStyles } from '../styles/fields.js';
import { askedOf, EMPTY, sharedOf, type Asked, type VerifyEntry } from './entry.js';
import { figureFields, termsFields } from './fields.js';
import { PAPER, verifyStyles } from './mfo-verify.styles.js';
import { keep } from './keep.js';
import type { MfoVerify } from './mfo-verify.js';
import { openedText, openers, openFile, openLink, refusedText, type Opened, type Refused } from './opening.js';
import { ManyState } from './many/many-state.js';
import { manyView, tallyText, unreadLine } from './many/many-view.js';
import { manyCsv, manyJson } from './many/save.js';
import { pasted } from './pasted.js';
import { result, withoutRequest } from './result.js';
import type { Shown } from './many/rows.js';

export class Verifying {
  readonly #host: MfoVerify;
  readonly #file: FileSource<unknown>;
  readonly #announcer: Announcer;
  #entry: VerifyEntry = EMPTY;
  /** What the visitor opened takes the place of what the page handed over. */
  #opened: Opened | undefined;
  /** What could not be opened; what was open stays. */
  #refused: Refused | undefined;
  #asked: Asked | undefined;
  #verdict: Verification | undefined;
  #kept: VerdictFile | undefined;
  /** What was verified, so that the same is not verified again. */
  #of = '';
  /** Why what is asked can't be read. */
  #issues: readonly Issue[] = [];
  /** The file that was chosen last; one that is read more slowly does not take its place. */
  #opening: object | undefined;
  /** The file of many calculations that is open, and its run that was told the end of. */
  #many: ManyState | undefined;
  #told: ManyState['run'] | undefined;

  constructor(host: MfoVerify) {
    this.#host = host;
    adoptStyles(host.renderRoot, fieldStyles, choiceStyles, verifyStyles);
    this.#file = new FileSource(host, verifyRequest, '/published', () => ({ property: host.published, attribute: undefined, address: host.src }));
    this.#announcer = new Announcer(host);
  }

  get verdict(): Verification | undefined {
    return this.#verdict;
  }

  /** The element is gone from the page. */
  stop(): void {
    this.#many?.run.stop();
  }

  get #language(): Language {
    return this.#host.language;
  }

  get #t(): Translate {
    return translator(this.#language);
  }

  /** Before it is drawn; whether the verdict is another one. */
  update(): boolean {
    this.#file.look();
    this.#asked = askedOf(this.#entry, this.#given);
    this.#many?.share(sharedOf(this.#entry, this.#given));
    const request = this.#many === undefined ? this.#asked.request : this.#many.openedRequest;
    const of = request === undefined ? '' : JSON.stringify(request);
    if (of === this.#of) return false;
    this.#of = of;
    const answer = request && verify(request);
    this.#issues = answer !== undefined && hasIssues(answer) ? answer.issues : [];
    this.#verdict = answer === undefined || hasIssues(answer) ? undefined : answer;
    this.#kept = request && this.#verdict && verdictFile(request, this.#verdict);
    this.#announcer.sayAtRest(() => (this.#verdict === undefined ? '' : this.#t(`verify.verdict.${this.#verdict.verdict}`)));
    return true;
  }

  /** What is checked before anything is typed. */
  get #given(): object | undefined {
    const { loaded } = this.#file;
    return this.#opened?.read?.published ?? (loaded?.read.ok === true ? (loaded.raw as object) : undefined);
  }

  async #openFile(file: File): Promise<void> {
    const turn = (this.#opening = {});
    const opened = await openFile(file);
    if (this.#opening === turn) this.#open(opened);
  }

  /** An address that is taken away closes what it had opened, and nothing else. */
  #openLink(address: string): void {
    this.#opening = undefined;
    if (address !== '') this.#open(openLink(address));
    else if (this.#opened !== undefined && this.#opened.name === undefined) this.#close();
    else this.#refused = undefined;
    this.#host.requestUpdate();
  }

  /** Something else to check: what was typed for the former is gone. What can't be opened changes nothing. */
  #open(opened: Opened | Refused): void {
    if ('refused' in opened) {
      this.#refused = opened;
      this.#host.requestUpdate();
      this.#announcer.say(refusedText(this.#language, opened));
      return;
    }
    this.#close();
    this.#many = opened.many && new ManyState(opened.name ?? '', opened.encoding ?? 'utf-8', opened.many, () => this.#manyChanged());
    this.#opened = opened;
    this.#entry = { ...EMPTY, table: opened.table ?? '' };
    this.#announcer.say(openedText(this.#language, opened));
  }

  #close(): void {
    this.#many?.run.stop();
    this.#many = undefined;
    this.#told = undefined;
    this.#opened = undefined;
    this.#refused = undefined;
    this.#entry = EMPTY;
    this.#host.requestUpdate();
  }

  #closeByHand(): void {
    this.#close();
    this.#host.renderRoot.querySelector<HTMLElement>('#open-file')?.focus();
  }

  /** The end of a run is said once, and read from the head of the file where its button is gone. */
  #manyChanged(): void {
    this.#host.requestUpdate();
    const { run, tally } = this.#many as ManyState;
    if (!run.isDone || run.at !== undefined || run === this.#told) return;
    this.#told = run;
    this.#announcer.say(tallyText(this.#language, tally));
    if (this.#host.shadowRoot?.activeElement?.id === 'many-go') void this.#focus('#many-title');
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** The verdict over one calculation of the file, read from its head. */
  #openRow(index: number): void {
    this.#many?.open(index);
    void this.#focus('#verdict-title');
  }

  #saveMany(kind: 'csv' | 'json'): void {
    if (this.#many === undefined) return;
    const language = this.#language;
    const { many, shownRows, run: { answers }, name } = this.#many;
    const base = name.replace(/\.[^.]*$/, '') || 'file';
    if (kind === 'csv') download(this.#host.renderRoot, `${base}-verdicts.csv`, 'text/csv', manyCsv(language, many, shownRows, answers));
    else download(this.#host.renderRoot, `${base}-verdicts.ndjson`, 'application/x-ndjson', manyJson(language, shownRows, answers));
  }

  #save(): void {
    if (this.#kept !== undefined) download(this.#host.renderRoot, `verdict-${this.#kept.hash.slice(0, 12)}.json`, 'application/json', `${JSON.stringify(this.#kept, null, 2)}\n`);
  }

  #put(change: (entry: VerifyEntry) => Partial<VerifyEntry>): void {
    this.#entry = { ...this.#entry, ...change(this.#entry) };
    this.#host.requestUpdate();
    // before anything is asked of the file
    this.#many?.share(sharedOf(this.#entry, this.#given));
  }

  #outcome(): TemplateResult | typeof nothing {
    const language = this.#language;
    const line = this.#many?.opened;
    const title = line === undefined ? this.#t('verify.result') : this.#t('verify.many.number', { number: number(String(line + 1)) });
    const onBack = line === undefined ? undefined : (): void => void this.#focus(`[data-row="${line}"]`);
    if (this.#verdict !== undefined) return result(language, this.#verdict, title, onBack);
    if (this.#many !== undefined) return line === undefined ? nothing : unreadLine(language, title, this.#many.run.answers[line]);
    return this.#issues.length > 0 ? issueList(language, this.#t('verify.cannot'), this.#issues.map(withoutRequest)) : html`<p>${this.#t('verify.nothing')}</p>`;
  }

  #show(change: Partial<Shown>): void {
    this.#many?.show(change);
    this.#announcer.sayAtRest(() => this.#t(this.#many?.shownRows.length === 0 ? 'verify.many.nothing' : 'verify.many.found', { count: number(String(this.#many?.shownRows.length ?? 0)) }));
  }

  #stop(): void {
    const { run, many } = this.#many as ManyState;
    run.stop();
    this.#announcer.say(this.#t('verify.many.stopped', { done: number(String(run.answers.length)), count: number(String(many.lines.length)) }));
  }

  render(): TemplateResult {
    const [language, entry] = [this.#language, this.#entry];
    const { wrong, table } = this.#asked as Asked;
    const { loaded } = this.#file;
    const given = { language, entry, wrong, onPut: (change: (entry: VerifyEntry) => Partial<VerifyEntry>): void => this.#put(change) };
    return html`<div lang=${language}>
      <h2>${this.#t('verify.title')}</h2>
      <p>${this.#t('verify.intro')}</p>
      ${loaded?.read.ok === false ? issueList(language, this.#t('verify.fileIssues'), loaded.read.issues) : nothing} ${loaded?.read.ok === true ? html`<p>${this.#t('verify.given')}</p>` : nothing}
      ${openers({ language, opened: this.#opened, refused: this.#refused, onFile: (file) => void this.#openFile(file), onLink: (address) => this.#openLink(address), onClose: () => this.#closeByHand() })}
      ${this.#many === undefined ? html`<div class="two">${figureFields(given)} ${termsFields(given)}</div> ${pasted({ ...given, table })}` : manyView({ ...given, state: this.#many, onOpenRow: (index) => this.#openRow(index), onShow: (change) => this.#show(change), onStop: () => this.#stop(), onSave: (kind) => this.#saveMany(kind) })}
      ${this.#outcome()}
      ${this.#kept === undefined ? nothing : keep(language, this.#kept, () => printAlone(this.#host, PAPER), () => this.#save())}
      <p class="heard-only" role="status">${this.#announcer.text}</p>
    </div>`;
  }
}

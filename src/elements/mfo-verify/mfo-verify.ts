/** <mfo-verify>: anyone checks what a lender published: figures typed in, a schedule pasted, or a file; nothing leaves the page. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { hasIssues, verify, type Verification } from '../../engine.js';
import '../../i18n/words/published.js';
import '../../i18n/words/verify.js';
import { verifyRequest } from '../../verify/published.js';
import { afterPaint } from '../after-paint.js';
import { Announcer } from '../announcer.js';
import { MfoVerdictEvent } from '../events.js';
import { FileSource } from '../file-source.js';
import { MfoElement } from '../mfo-element.js';
import { issueList } from '../parts/issue-list.js';
import { baseStyles } from '../styles/base.js';
import { fieldStyles } from '../styles/fields.js';
import { askedOf, EMPTY, type Asked, type VerifyEntry } from './entry.js';
import { figureFields, termsFields } from './fields.js';
import { verifyStyles } from './mfo-verify.styles.js';
import { pasted } from './pasted.js';
import { result } from './result.js';

const OF_THE_LENDERS_FILE: readonly string[] = ['lender-identity-missing', 'product-incomplete'];

/**
 * @tag mfo-verify
 * @summary Checks published figures and schedules: each computed anew, what differs, and which reading of the terms would fit.
 *
 * @attr src - The address of what was published, as the command line's `verify` takes it.
 * @attr lang - `kk` or `ru`; without it, the language around the element.
 * @fires {MfoVerdictEvent} mfo-verdict - The verdict changed.
 */
export class MfoVerify extends MfoElement {
  static override readonly styles = [baseStyles, fieldStyles, verifyStyles];

  static override readonly properties: PropertyDeclarations = { published: { attribute: false }, src: {}, entry: { state: true } };

  /** What was published, as an object; wins over `src`. What is typed decides over it. */
  declare published?: unknown;
  declare src?: string;
  declare private entry: VerifyEntry;

  readonly #file = new FileSource(this, verifyRequest, '/published', () => ({ property: this.published, attribute: undefined, address: this.src }));
  readonly #announcer = new Announcer(this);
  #asked: Asked | undefined;
  #verdict: Verification | undefined;
  /** What was verified, so that the same is not verified again. */
  #of = '';

  constructor() {
    super();
    this.entry = EMPTY;
  }

  /** `undefined` while there is nothing to check. */
  get verdict(): Verification | undefined {
    return this.#verdict;
  }

  /** What is typed is painted first. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await afterPaint();
    await super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    this.#file.look();
    const { loaded } = this.#file;
    this.#asked = askedOf(this.entry, loaded?.read.ok === true ? (loaded.raw as object) : undefined);
    const { request } = this.#asked;
    const of = request === undefined ? '' : JSON.stringify(request);
    if (of === this.#of) return;
    this.#of = of;
    const answer = request && verify(request);
    this.#verdict = answer === undefined || hasIssues(answer) ? undefined : answer;
    this.#announcer.sayAtRest(() => (this.#verdict === undefined ? '' : this.t(`verify.verdict.${this.#verdict.verdict}`)));
    this.dispatchEvent(new MfoVerdictEvent(this.#verdict));
  }

  /** Of terms that were typed nobody said who the lender is: that it is not told is no finding. */
  #told(verdict: Verification): Verification {
    const { loaded } = this.#file;
    return loaded?.read.ok === true ? verdict : { ...verdict, findings: verdict.findings.filter(({ code }) => !OF_THE_LENDERS_FILE.includes(code)) };
  }

  #put(change: (entry: VerifyEntry) => Partial<VerifyEntry>): void {
    this.entry = { ...this.entry, ...change(this.entry) };
  }

  protected override render(): TemplateResult {
    const { language, entry } = this;
    const { wrong, table } = this.#asked as Asked;
    const { loaded } = this.#file;
    const given = { language, entry, wrong, onPut: (change: (entry: VerifyEntry) => Partial<VerifyEntry>): void => this.#put(change) };
    return html`<div lang=${language}>
      <h2>${this.t('verify.title')}</h2>
      <p>${this.t('verify.intro')}</p>
      ${loaded?.read.ok === false ? issueList(language, this.t('verify.fileIssues'), loaded.read.issues) : nothing} ${loaded?.read.ok === true ? html`<p>${this.t('verify.given')}</p>` : nothing}
      <div class="two">${figureFields(given)} ${termsFields(given)}</div>
      ${pasted({ ...given, table })}
      ${this.#verdict === undefined ? html`<p>${this.t('verify.nothing')}</p>` : result(language, this.#told(this.#verdict))}
      <p class="heard-only" role="status">${this.#announcer.text}</p>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfo-verify': MfoVerify;
  }
}

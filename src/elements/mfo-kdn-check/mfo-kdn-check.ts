/** <mfo-kdn-check>: whether a borrower can carry the loan; what is typed here leaves neither the page nor the element. */
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { figuresOfAffordability } from '../../disclosure/affordability-figures.js';
import { later } from '../../disclosure/figure.js';
import { loanOf } from '../../answer.js';
import type { Affordability, Quote } from '../../engine.js';
import { describeFinding } from '../../i18n/describe.js';
import { shownRatio } from '../../affordability/verdict.js';
import { number } from '../../i18n/format.js';
import '../../i18n/words/kdn.js';
import { calendarDate, type CalendarDate } from '../../primitives/calendar-date.js';
import { afterPaint } from '../after-paint.js';
import { Announcer } from '../announcer.js';
import { MfoAffordabilityEvent } from '../events.js';
import { KeptHeight } from '../kept-height.js';
import { MfoElement } from '../mfo-element.js';
import { whyEach } from '../parts/why.js';
import { whyStyles } from '../parts/why.styles.js';
import { Settled } from '../settled.js';
import { SourceController } from '../source-controller.js';
import { baseStyles } from '../styles/base.js';
import { choiceStyles } from '../styles/choices.js';
import { fieldStyles } from '../styles/fields.js';
import { todayInKazakhstan } from '../today.js';
import { check, type Check, type Worked } from './check.js';
import { EMPTY, toMode, type Change, type Entry } from './entry.js';
import { fields } from './fields.js';
import { grounds } from './grounds.js';
import { kdnCheckStyles } from './mfo-kdn-check.styles.js';
import { decides, result, verdictText, type Beside } from './result.js';
import { stressView } from './stress-view.js';
import { wouldHold } from './would-hold.js';

/** What would hold is searched for once typing, or the slider of the loan, has come to rest. */
const REST_MS = 300;

/** The figures that decide. */
const DECIDE = ['kdn', 'averageMonthlyIncome', 'newLoan.averageMonthlyPayment', 'requiredIncome', 'law.kdn-limit', 'law.kdn-limit-at-risk', 'excess', 'neededIncome'] as const;

/**
 * @tag mfo-kdn-check
 * @summary Whether a borrower can carry a loan: КДН, the income test and КДД, what would make КДН hold, and other grounds of refusal.
 *
 * @attr {string} for - The id of an `<mfo-calculator>` in the same root.
 * @attr {string} today - The day of the application, `2026-11-20`; today in Kazakhstan without it.
 * @fires {MfoAffordabilityEvent} mfo-affordability - The answer changed.
 * @csspart field - A labelled field.
 * @csspart picks - The quick picks of a field.
 * @csspart error - The messages under a field.
 * @csspart figures - What КДН is made of.
 * @csspart findings - What is objected or not known.
 * @csspart stress - The table of misfortunes.
 * @cssprop {<length>} [--mfo-kdn-check-height=100svh] - The room that `host.css` keeps for it until it comes to life.
 * @cssstate ready - All that the answer needs is told.
 */
export class MfoKdnCheck extends MfoElement {
  static override readonly styles = [baseStyles, whyStyles, fieldStyles, choiceStyles, kdnCheckStyles];

  static override readonly properties: PropertyDeclarations = {
    for: {},
    today: {},
    quote: { attribute: false, noAccessor: true },
    entry: { state: true },
  };

  declare for?: string;
  declare today?: string;
  /** What the visitor typed: it stays here, whatever changes around it. */
  declare private entry: Entry;

  readonly #source = new SourceController(this, () => this.for);
  readonly #settled = new Settled<Worked>(this, REST_MS);
  readonly #announcer = new Announcer(this);
  readonly #kept: KeptHeight = new KeptHeight(() => this.renderRoot.querySelector('.answer'));
  #keys = 0;
  #check: Check | undefined;
  #checked: readonly unknown[] = [];
  /** What was last said aloud, sentence by sentence. */
  #heard: readonly string[] = [];
  /** The answer that listeners were told, and whether it changes by the visitor's hand. */
  #told: string | undefined;
  #typing = false;
  /** What the keyboard goes to after the next update. */
  #focusNext: string | undefined;

  constructor() {
    super();
    this.entry = EMPTY;
  }

  /** A quote set by hand takes the place of the source's. */
  get quote(): Quote | undefined {
    return this.#source.quote;
  }
  set quote(quote: Quote | undefined) {
    this.#source.quote = quote;
  }

  /** The answer, with the income that it rests on; `undefined` until all that it needs is told. */
  get affordability(): Affordability | undefined {
    return this.#check?.worked?.answer;
  }

  /** A host may hand over whatever the engine answered, issues too, or something else by mistake. */
  get #priced(): Quote | undefined {
    const quote: unknown = this.quote;
    return typeof quote === 'object' && quote !== null && 'terms' in quote && 'schedule' in quote ? (quote as Quote) : undefined;
  }

  get #day(): CalendarDate {
    return calendarDate(this.today ?? '') ?? (todayInKazakhstan() as CalendarDate);
  }

  /** To the first field, as a label or a page would lead. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('input')?.focus(options);
  }

  /** The loan's own answer is painted first. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated && !this.#typing) await afterPaint();
    await super.scheduleUpdate();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('for')) this.#source.look();
    const from = [this.entry, this.#day, this.#priced] as const;
    if (from.every((each, index) => each === this.#checked[index])) return;
    this.#checked = from;
    const before = this.#check?.worked;
    this.#check = check(...from);
    if (before !== undefined && this.#check.worked === undefined) this.#kept.measure();
  }

  protected override updated(): void {
    this.#kept.apply(this.affordability === undefined);
    this.setState('ready', this.affordability !== undefined);
    if (this.#focusNext !== undefined) {
      this.renderRoot.querySelector<HTMLElement>(this.#focusNext)?.focus();
      this.#focusNext = undefined;
    }
    this.#typing = false;
    const answer = this.affordability && verdictsOf(this.affordability);
    const now = JSON.stringify(answer);
    if (now === this.#told) return;
    // what changes by the loan is said too: an old verdict must not be left to be read
    this.#announcer.sayAtRest(() => this.#change());
    this.#told = now;
    this.dispatchEvent(new MfoAffordabilityEvent(answer));
  }

  #put(change: Change): void {
    this.#typing = true;
    this.entry = { ...this.entry, ...change(this.entry) };
    this.#announcer.sayAtRest(() => this.#change());
  }

  /** What is to be heard and was not heard before. */
  #change(): string {
    const before = this.#heard;
    this.#heard = this.#sayings();
    return this.#heard.filter((sentence) => !before.includes(sentence)).join(' ');
  }

  /** In place of the answer: what is wrong, or still to be told. */
  #waiting({ pending, issues }: Check): string {
    if (this.#priced === undefined) return this.t('kdn.noLoan');
    if (issues.size > 0) return this.t('kdn.fix');
    return `${this.t('kdn.waiting')} ${this.t('kdn.left', { fields: pending.map((part) => this.t(`field.${part}`)).join(', ') })}`;
  }

  #sayings(): readonly string[] {
    const check = this.#check;
    if (check === undefined) return [];
    const { grounds: chosen } = this.entry;
    const ticked = chosen.length === 0 ? [] : [this.t('kdn.groundsChosen', { count: chosen.length })];
    const { answer, assessment } = check.worked ?? {};
    if (answer === undefined || assessment === undefined) return [this.#waiting(check), ...ticked];
    const ratio = shownRatio(assessment.kdn);
    return [
      ...(ratio === undefined ? [] : [`${this.t('kdn.kdn', { ratio: number(ratio) })}. ${verdictText(this.language, answer)}`]),
      ...answer.findings.filter(decides).map((finding) => describeFinding(this.language, finding)),
      this.t('kdn.notDecision'),
      ...ticked,
    ];
  }

  protected override render(): TemplateResult {
    return html`<div lang=${this.language}>
      ${this.#check === undefined ? nothing : this.#content(this.#check)}
      <p class="heard-only" role="status">${this.#announcer.text}</p>
    </div>`;
  }

  #content(checked: Check): TemplateResult {
    const { language, entry } = this;
    const { worked } = checked;
    return html`
      <h2>${this.t('kdn.title')}</h2>
      <p>${this.t('kdn.privacy')}</p>
      <div class="sheet">
        <div class="asked">
          ${fields({
            language,
            entry,
            check: checked,
            onMode: (mode) => this.#put((now) => toMode(now, mode, checked.window, () => (this.#keys += 1))),
            onPut: (change) => this.#put(change),
            onRow: (change, id) => {
              this.#focusNext = `#${id}`;
              this.#put(change);
            },
            nextKey: () => (this.#keys += 1),
          })}
        </div>
        <section class="answer" aria-labelledby="answer-title">
          <h3 id="answer-title">${this.t('kdn.result')}</h3>
          ${worked === undefined ? html`<p class="none">${this.#waiting(checked)}</p>` : result(language, worked, entry.mode === 'quick', this.#beside(worked))}
        </section>
      </div>
      ${grounds({ language, date: this.#day, loan: this.#priced && loanOf(this.#priced), chosen: entry.grounds, onPut: (change) => this.#put(change) })}
    `;
  }

  /** What is searched for once all rests; while it does not, the place of what was found before is kept, and nothing stands in it. */
  #beside(worked: Worked): Beside {
    const settled = this.#settled.take(worked, false);
    const atRest = (found: (worked: Worked) => unknown): unknown => (settled === undefined ? nothing : html`<div class=${settled === worked ? 'found' : 'found waiting'}>${found(settled)}</div>`);
    return {
      eased: atRest((found) => wouldHold(this.language, this.entry, found)),
      explained: this.#explained(worked),
      stress: atRest((found) => stressView(this.language, found)),
    };
  }

  #explained({ assessment, loan }: Worked): TemplateResult | typeof nothing {
    if (loan === undefined) return nothing;
    const ids = this.entry.mode === 'quick' ? DECIDE : [...DECIDE, 'kdd', 'law.kdd-limit'];
    return whyEach({ language: this.language, product: loan.terms.product, graph: later(() => figuresOfAffordability(assessment, loan)) }, ids);
  }
}

/**
 * Listeners are told what came out, not what was typed: neither the income, which an average is one division away from, nor what
 * a family needs, which counts its children, nor which months, sources and risks were told.
 */
const verdictsOf = (answer: Affordability): Affordability => ({
  ...answer,
  averageMonthlyIncome: null,
  incomeTest: { ...answer.incomeTest, required: null },
  findings: answer.findings.map((each) => (each.code.startsWith('income-') ? { ...each, data: {} } : each)),
});

declare global {
  interface HTMLElementTagNameMap {
    'mfo-kdn-check': MfoKdnCheck;
  }
}

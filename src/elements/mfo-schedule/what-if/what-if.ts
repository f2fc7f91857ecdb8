/** WhatIf: changes of a loan tried on screen: one is told, seen before and after, kept or let go; several are kept, compared, undone one by one. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { changeAnswer, changesOf, type ChangeAnswer } from '../../../change.js';
import { hasIssues, type Quote } from '../../../engine.js';
import { describeChange } from '../../../i18n/describe-change.js';
import { translator } from '../../../i18n/translator.js';
import '../../../i18n/words/change.js';
import '../../../i18n/words/plan.js';
import { Announcer } from '../../announcer.js';
import { MfoChangeEvent } from '../../events.js';
import type { MfoElement } from '../../mfo-element.js';
import { savedText } from '../../parts/changed.js';
import { adoptStyles } from '../../styles/adopt.js';
import { fieldStyles } from '../../styles/fields.js';
import { application } from './application.js';
import { changeIn, EMPTY, type Draft } from './entry.js';
import { draftFields, issueText } from './fields.js';
import { GoalPanel } from './goal.js';
import { compareChanged, compareContract, compareTable, outcome } from './outcome.js';
import { ReliefPanel } from './relief.js';
import { whatIfStyles } from './what-if.styles.js';
import { Worked } from './worked.js';

/** So many variants stand beside each other. */
const MOST_VARIANTS = 5;

const NONE: readonly object[] = [];

export class WhatIf {
  readonly #host: MfoElement;
  readonly #announcer: Announcer;
  readonly #goal: GoalPanel;
  readonly #relief: ReliefPanel;
  #draft: Draft = EMPTY;
  #kept: readonly object[] = [];
  #variants: readonly (readonly object[])[] = [];
  /** Whether what is kept is wanted on the sheet. */
  #inSheet = false;
  readonly #worked = new Worked(changesOf, changeAnswer);
  #told = '';

  constructor(host: MfoElement) {
    this.#host = host;
    this.#announcer = new Announcer(host);
    this.#goal = new GoalPanel(host, (change) => this.#keep(change));
    this.#relief = new ReliefPanel(host, (change) => this.#keep(change));
  }

  get plan(): readonly object[] {
    return this.#inSheet ? this.#kept : NONE;
  }

  /** What stands in the panel once it is open; the quote came from this page's engine. */
  render(quote: Quote): TemplateResult {
    adoptStyles(this.#host.renderRoot, fieldStyles, whatIfStyles);
    const { language } = this.#host;
    const t = translator(language);
    const { change, wrong } = changeIn(this.#draft, quote.terms.term);
    const tried = change === undefined ? this.#kept : [...this.#kept, change];
    const answer = tried.length === 0 ? undefined : this.#worked.answer(quote, tried);
    const issues = answer !== undefined && hasIssues(answer) ? answer.issues : [];
    const own = `/changes/${this.#kept.length}`;
    const ofDraft = issues.flatMap((each) => (each.path.startsWith(`${own}/`) && change !== undefined ? [{ ...each, path: each.path.slice(own.length) }] : []));
    const others = issues.filter(({ path }) => !path.startsWith(`${own}/`) || change === undefined);
    const good = answer === undefined || hasIssues(answer) ? undefined : answer;
    this.#tell(good, tried);
    return html`
      <p>${t('plan.intro')}</p>
      ${this.#keptList()}
      ${draftFields({ language, quote, until: this.#lastDay(quote), draft: this.#draft, wrong, issues: ofDraft, onDraft: (turn) => this.#put({ draft: turn(this.#draft) }) })}
      ${others.length === 0 ? nothing : html`<div class="error"><p>${t('plan.impossible')}</p>${others.map((each) => html`<p>${issueText(language, { ...each, path: each.path.replace(/^\/changes\/\d+/, '') })}</p>`)}</div>`}
      ${good === undefined ? nothing : outcome(language, quote, good)} ${good === undefined || change === undefined ? nothing : application(language, quote, change, good)}
      <p class="does">
        ${change === undefined || good === undefined ? nothing : html`<button type="button" id="keep-change" @click=${(): void => this.#keep(change)}>${t('plan.keep')}</button>`}
        ${good === undefined || this.#variants.length >= MOST_VARIANTS ? nothing : html`<button type="button" id="remember" @click=${(): void => this.#put({ variants: [...this.#variants, tried] })}>${t('plan.remember')}</button>`}
      </p>
      ${this.#compared(quote)} ${this.#goal.render(quote, this.#kept)} ${this.#relief.render(quote, this.#kept)}
      <p class="heard-only" role="status">${this.#announcer.text}</p>
    `;
  }

  /** Of what is kept. */
  #lastDay(quote: Quote): string {
    const answer = this.#kept.length === 0 ? undefined : this.#worked.answer(quote, this.#kept);
    const { rows } = answer === undefined || hasIssues(answer) ? quote.schedule : answer.after;
    return rows.at(-1)?.date ?? quote.terms.maturityDate;
  }

  #keptList(): TemplateResult | typeof nothing {
    const { language } = this.#host;
    const t = translator(language);
    if (this.#kept.length === 0) return nothing;
    return html`<h3>${t('plan.kept')}</h3>
      <ol class="kept">
        ${this.#kept.map((each, index) => {
          const words = describeChange(language, each);
          return html`<li>${words} <button type="button" aria-label=${t('plan.undoOf', { change: words })} @click=${(): void => this.#undo(index)}>${t('plan.undo')}</button></li>`;
        })}
      </ol>
      ${this.#hasSheet() ? html`<p><label class="choice"><input type="checkbox" id="in-sheet" .checked=${live(this.#inSheet)} @change=${(): void => this.#put({ inSheet: !this.#inSheet })} /> ${t('plan.inSheet')}</label></p>` : nothing}`;
  }

  /** Whether a sheet of the same loan stands beside the schedule, to show what is kept. */
  #hasSheet(): boolean {
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    return root.querySelector('mfo-disclosure') !== null;
  }

  /** Variants that were remembered, beside the contract. */
  #compared(quote: Quote): TemplateResult | typeof nothing {
    const { language } = this.#host;
    const t = translator(language);
    if (this.#variants.length === 0) return nothing;
    const answers = this.#variants.map((changes) => this.#worked.answer(quote, changes));
    const courses = answers.flatMap((answer, index) => (hasIssues(answer) ? [] : [[t('plan.variant', { number: index + 1 }), compareChanged(language, answer)] as const]));
    return html`<section aria-labelledby="variants-title">
      <h3 id="variants-title">${t('plan.variants')}</h3>
      ${compareTable(language, t('plan.variants'), [[t('plan.head.before'), compareContract(language, quote)], ...courses])}
      <ul class="kept">
        ${this.#variants.map((changes, index) => html`<li>${t('plan.variant', { number: index + 1 })}: ${changes.map((each) => describeChange(language, each)).join('; ')} <button type="button" aria-label=${t('plan.forgetOf', { number: index + 1 })} @click=${(): void => this.#put({ variants: this.#variants.filter((_, place) => place !== index) })}>${t('plan.forget')}</button></li>`)}
      </ul>
    </section>`;
  }

  #keep(change: object): void {
    this.#put({ kept: [...this.#kept, change], draft: EMPTY });
  }

  #undo(index: number): void {
    this.#put({ kept: this.#kept.filter((_, place) => place !== index) });
  }

  #put({ draft = this.#draft, kept = this.#kept, variants = this.#variants, inSheet = this.#inSheet }: { readonly draft?: Draft; readonly kept?: readonly object[]; readonly variants?: readonly (readonly object[])[]; readonly inSheet?: boolean }): void {
    [this.#draft, this.#kept, this.#variants] = [draft, kept, variants];
    // where all is undone, what is kept next is asked about anew
    this.#inSheet = inSheet && kept.length > 0;
    this.#host.requestUpdate();
  }

  /** Said aloud and fired once for each answer. */
  #tell(answer: ChangeAnswer | undefined, changes: readonly object[]): void {
    const told = answer === undefined ? '' : JSON.stringify([changes, answer.difference, this.plan.length]);
    if (told === this.#told) return;
    this.#told = told;
    this.#announcer.sayAtRest(() => (answer === undefined ? '' : savedText(this.#host.language, answer)));
    // once what it tells is on screen
    void this.#host.updateComplete.then(() => this.#host.dispatchEvent(new MfoChangeEvent(answer, changes, this.plan)));
  }
}

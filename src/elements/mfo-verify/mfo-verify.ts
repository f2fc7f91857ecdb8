/** <mfo-verify>: anyone checks what a lender published: figures typed in, a schedule pasted, or a file; nothing leaves the page. */
import { html, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Verification } from '../../engine.js';
import { afterPaint } from '../after-paint.js';
import { MfoVerdictEvent } from '../events.js';
import { Late } from '../late.js';
import { MfoElement } from '../mfo-element.js';
import { unfoldedOnPaper } from '../on-paper.js';
import { baseStyles } from '../styles/base.js';
import type { Verifying } from './verifying.js';

const WORK = new Late(() => import('./verifying.js'));

/**
 * @tag mfo-verify
 * @summary Checks published figures and schedules: each computed anew, what differs, and which reading of the terms would fit.
 *
 * @attr {string} src - The address of what was published, as the command line's `verify` takes it.
 * @fires {MfoVerdictEvent} mfo-verdict - The verdict changed.
 * @slot - What stands between the tags, until the element has come to life.
 * @csspart field - A labelled field.
 * @csspart error - The messages under a field.
 * @csspart findings - What is objected or not known.
 * @csspart issues - What can't be read.
 * @cssprop {<length>} [--mfo-verify-height=100svh] - The room that `host.css` keeps for it until it comes to life.
 * @cssstate ready - There is a verdict.
 */
export class MfoVerify extends MfoElement {
  static override readonly styles = [baseStyles];

  static override readonly properties: PropertyDeclarations = { published: { attribute: false }, src: {} };

  /** What was published, as an object; wins over `src`. What is typed decides over it. */
  declare published?: unknown;
  declare src?: string;

  #verifying: Verifying | undefined;

  constructor() {
    super();
    unfoldedOnPaper(this);
  }

  /** `undefined` while there is nothing to check. */
  get verdict(): Verification | undefined {
    return this.#verifying?.verdict;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#verifying?.stop();
  }

  /** What is typed is painted first. */
  protected override async scheduleUpdate(): Promise<void> {
    if (this.hasUpdated) await afterPaint();
    await super.scheduleUpdate();
  }

  protected override willUpdate(): void {
    if (this.#verifying === undefined) {
      const part = WORK.for(this);
      this.#verifying = part && new part.Verifying(this);
    }
    const isNew = this.#verifying?.update() === true;
    this.setState('ready', this.verdict !== undefined);
    if (isNew) this.dispatchEvent(new MfoVerdictEvent(this.verdict));
  }

  protected override render(): TemplateResult {
    return this.#verifying?.render() ?? html`<slot></slot><div lang=${this.language}>${WORK.notice(this)}</div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'mfo-verify': MfoVerify;
  }
}

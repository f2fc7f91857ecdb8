/** Gives the schedule its panel of changes: any of them can be tried, kept, compared and undone on screen. It comes once it is opened. */
import { html, nothing, type TemplateResult } from 'lit';
import { loanOf } from '../answer.js';
import type { Quote } from '../engine.js';
import { translator } from '../i18n/translator.js';
import '../i18n/words/schedule.js';
import { Late } from './late.js';
import type { MfoElement } from './mfo-element.js';
import type { WhatIf } from './mfo-schedule/what-if/what-if.js';
import { whenOpen } from './parts/when-open.js';
import { providePlanner, type Planner } from './planning.js';

const PANEL = new Late(() => import('./mfo-schedule/what-if/what-if.js'));

const NONE: readonly object[] = [];

class Folded implements Planner {
  readonly #host: MfoElement;
  #panel: WhatIf | undefined;

  constructor(host: MfoElement) {
    this.#host = host;
  }

  get plan(): readonly object[] {
    return this.#panel?.plan ?? NONE;
  }

  /** Nothing for a quote that did not come from this page's engine. */
  render(quote: Quote): TemplateResult | typeof nothing {
    if (loanOf(quote) === undefined) return nothing;
    return html`<details class="what-if" part="what-if">
      <summary>${translator(this.#host.language)('schedule.whatIf')}</summary>
      ${whenOpen(() => this.#opened(quote))}
    </details>`;
  }

  #opened(quote: Quote): TemplateResult {
    const part = PANEL.for(this.#host);
    if (part === undefined) return PANEL.notice(this.#host);
    return (this.#panel ??= new part.WhatIf(this.#host)).render(quote);
  }
}

providePlanner((host) => new Folded(host));

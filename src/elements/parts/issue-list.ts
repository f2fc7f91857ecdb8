/** Issues that no field carries, as a list; a file with a thousand of them does not bury the page. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../../engine.js';
import { describeIssue } from '../../i18n/describe.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';

const MOST = 20;

export function issueList(language: Language, title: string, issues: readonly Issue[]): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing;
  const rest = issues.length - MOST;
  return html`
    <section class="issues" part="issues" aria-labelledby="issues-title">
      <h3 id="issues-title">${title}</h3>
      <ul>
        ${issues.slice(0, MOST).map((issue) => html`<li>${describeIssue(language, issue, 'form')}</li>`)}
        ${rest > 0 ? html`<li>${translator(language)('calculator.moreIssues', { count: rest })}</li>` : nothing}
      </ul>
    </section>
  `;
}

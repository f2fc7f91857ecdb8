/** Issues that no field carries, as a list; a file with a thousand of them does not bury the page. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Issue } from '../../engine.js';
import { describeIssue } from '../../i18n/describe.js';
import type { Language } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';

/** So many stand open; the others fold out, but for what would keep a page busy. */
const MOST = 20;
const MOST_IN_ALL = 500;

/** `id` names the list where several stand. */
export function issueList(language: Language, title: string, issues: readonly Issue[], id = 'issues-title'): TemplateResult | typeof nothing {
  if (issues.length === 0) return nothing;
  const rest = issues.slice(MOST, MOST_IN_ALL);
  const item = (issue: Issue): TemplateResult => html`<li>${describeIssue(language, issue, 'form')}</li>`;
  return html`
    <section class="issues" part="issues" aria-labelledby=${id}>
      <h3 id=${id}>${title}</h3>
      <ul>
        ${issues.slice(0, MOST).map(item)}
      </ul>
      ${rest.length === 0
        ? nothing
        : html`<details class="term">
            <summary>${translator(language)('moreIssues', { count: issues.length - MOST })}</summary>
            <ul>
              ${rest.map(item)}
            </ul>
          </details>`}
    </section>
  `;
}

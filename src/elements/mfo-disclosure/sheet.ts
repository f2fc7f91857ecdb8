/** A sheet in one language, or in two side by side: its first page, then each part. */
import { html, nothing, type TemplateResult } from 'lit';
import { draftsPart, otherDrafts, schedulePart } from './drafts.js';
import { duties } from './duties.js';
import { firstPage } from './first-page.js';
import { explanations, howComputed, lawValues } from './grounds.js';
import { checkPart, signPart } from './signatures.js';
import type { View } from './view.js';

/** Changes that were looked at; most sheets have none, and what shows them is not there. */
const planPart = (view: View): TemplateResult | typeof nothing => view.planPart?.(view) ?? nothing;

/** What stands together; each spread begins a page of its own, so that two languages may face each other. */
const SPREADS = [[firstPage], [schedulePart], [draftsPart, otherDrafts, planPart, duties], [howComputed, lawValues, explanations], [signPart, checkPart]] as const;

/** With two views each spread stands beside itself in the other language. */
export function sheetTemplate(views: readonly View[]): TemplateResult {
  return html`<div class=${views.length > 1 ? 'sheet bilingual' : 'sheet'}>
    ${SPREADS.map((parts) => html`<div class="spread">${views.map((view) => html`<div lang=${view.language}>${parts.map((part) => part(view))}</div>`)}</div>`)}
  </div>`;
}

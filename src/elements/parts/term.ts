/** A special term with its meaning, which opens where the term stands. */
import { html, type TemplateResult } from 'lit';

export const term = (label: string, meaning: string): TemplateResult => html`<details class="term"><summary>${label}</summary><p>${meaning}</p></details>`;

/** The accessibility statement: WCAG 2.2 criterion by criterion, and what was not checked. */
import { html, nothing } from 'lit';
import type { Language } from '../../../i18n/messages.js';
import { docsPage } from '../page.js';
import { paragraphs, prose, table } from '../prose.js';
import { ACCESSIBILITY, HOWS, STATUSES } from '../words/accessibility.js';
import { CRITERIA, type Criterion, type Status } from './criteria.js';

const { column } = ACCESSIBILITY;

const status = (language: Language, { status: own }: Criterion): unknown => html`<span class=${own === 'partly' ? 'unsure' : nothing}>${STATUSES[own][language]}</span>`;

const how = (language: Language, { how: ways, note }: Criterion): unknown => html`${note === undefined ? nothing : html`<p>${prose(note[language])}</p>`}${ways.map((way) => html`<p>${HOWS[way][language]}</p>`)}`;

const list = (texts: readonly string[]): unknown => html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`;

docsPage('accessibility', (language) => ({
  lead: ACCESSIBILITY.lead[language],
  sections: [
    {
      id: 'sum',
      title: ACCESSIBILITY.sum[language],
      body: table({ by: 'sum', head: [column.status[language], column.count[language]], rows: (Object.keys(STATUSES) as Status[]).map((each) => ({ cells: [STATUSES[each][language], CRITERIA.filter((criterion) => criterion.status === each).length] })) }),
    },
    {
      id: 'criteria',
      title: ACCESSIBILITY.criteria[language],
      body: table({
        by: 'criteria',
        head: [column.criterion, column.level, column.status, column.how].map((words) => words[language]),
        rows: CRITERIA.map((criterion) => ({ id: criterion.number, cells: [`${criterion.number} ${criterion.name[language]}`, criterion.level, status(language, criterion), how(language, criterion)] })),
      }),
    },
    { id: 'unchecked', title: ACCESSIBILITY.unchecked[language], body: list(ACCESSIBILITY.uncheckedText[language]) },
    { id: 'beyond', title: ACCESSIBILITY.beyond[language], body: paragraphs(ACCESSIBILITY.beyondText[language]) },
  ],
}));

/** The page of requirements: by topic, which clauses are carried and where. */
import { html, type TemplateResult } from 'lit';
import { docsPage } from '../page.js';
import { table } from '../prose.js';
import { DOCUMENTS, REQUIREMENTS } from '../words/requirements.js';
import { TOPICS } from './topics.js';

const { column } = REQUIREMENTS;

const CLAUSES = [...new Set(TOPICS.flatMap(({ requirements }) => requirements.flatMap(({ clauses }) => clauses)))];

const place = (where: string): TemplateResult => html`<p>${where.startsWith('mfo-') ? html`<a href=${`./elements.html#${where}`}><code>&lt;${where}&gt;</code></a>` : html`<code>${where}</code>`}</p>`;

docsPage('requirements', (language) => ({
  lead: REQUIREMENTS.lead[language],
  sections: [
    {
      id: 'documents',
      title: REQUIREMENTS.documents[language],
      body: table({
        by: 'documents',
        head: [column.document, column.kind, column.clauses].map((words) => words[language]),
        rows: Object.entries(DOCUMENTS).map(([id, kind]) => ({ id, cells: [html`<code>${id}</code>`, kind[language], CLAUSES.filter((clause) => clause.startsWith(id)).length] })),
      }),
    },
    ...TOPICS.map(({ id, title, requirements }) => ({
      id,
      title: title[language],
      body: table({
        by: id,
        head: [column.what, column.which, column.where].map((words) => words[language]),
        rows: requirements.map(({ clauses, what, where }) => ({ cells: [what[language], html`<span class="refs">${clauses.map((clause, index) => html`${index > 0 ? ', ' : ''}<code>${clause}</code>`)}</span>`, where.map(place)] })),
      }),
    })),
  ],
}));

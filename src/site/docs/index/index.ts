/** The first page of the documents. */
import { html } from 'lit';
import { docsPage } from '../page.js';
import { PAGES } from '../pages.js';
import { ABOUT, INDEX } from '../words/index.js';

docsPage('index', (language) => ({
  lead: INDEX.lead[language],
  sections: [
    {
      id: 'pages',
      title: INDEX.forWhom[language],
      body: html`<dl>${(Object.keys(ABOUT) as (keyof typeof ABOUT)[]).map((name) => html`<dt><a href=${`./${name}.html`}>${PAGES[name][language]}</a></dt><dd>${ABOUT[name][language]}</dd>`)}</dl>`,
    },
  ],
}));

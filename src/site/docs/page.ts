/** A page of the documents: its navigation, its heading, what it holds, and its sections, in the language that is followed. */
import { html, nothing, render, type TemplateResult } from 'lit';
import type { Language } from '../../i18n/messages.js';
import type { LocalizedText } from '../../primitives/readers.js';
import { followLanguage } from '../language.js';
import { PAGES, PAGE_NAMES, type PageName } from './pages.js';
import { paragraphs } from './prose.js';
import { SITE } from './words/site.js';

export interface Section {
  /** Its place in the address. */
  readonly id: string;
  readonly title: unknown;
  readonly body: unknown;
}

export interface Content {
  readonly lead: readonly string[];
  readonly sections: readonly Section[];
}

const PLACES: readonly (readonly [string, LocalizedText])[] = [
  ['../index.html', SITE.calculator],
  ['../verify.html', SITE.verify],
  ['../builder.html', SITE.builder],
];

/** Shows the page, and answers how to draw it anew. */
export function docsPage(name: PageName, content: (language: Language) => Content): () => void {
  let language: Language = 'ru';
  const draw = (): void => {
    render(navigation(language, name), document.querySelector('nav.pages') as HTMLElement);
    render(article(language, name, content(language)), document.querySelector('main') as HTMLElement);
  };
  followLanguage((chosen) => {
    language = chosen;
    document.title = PAGES[name][chosen];
    draw();
  });
  // what the address points at was not there yet
  document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
  return draw;
}

const navigation = (language: Language, here: PageName): TemplateResult => html`
  ${PAGE_NAMES.map((name) => html`<a href="./${name}.html" aria-current=${name === here ? 'page' : nothing}>${PAGES[name][language]}</a>`)} ${PLACES.map(([href, words]) => html`<a href=${href}>${words[language]}</a>`)}
`;

function article(language: Language, name: PageName, { lead, sections }: Content): TemplateResult {
  return html`
    <h1>${PAGES[name][language]}</h1>
    ${paragraphs(lead)}
    ${sections.length < 2 ? nothing : html`<nav class="contents" aria-label=${SITE.contents[language]}><ul>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`}
    ${sections.map(({ id, title, body }) => html`<section aria-labelledby=${id}><h2 id=${id}>${title}</h2>${body}</section>`)}
  `;
}

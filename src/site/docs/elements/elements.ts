/** The page of the elements: each alive, with all that it takes, says and shows, from the manifest. */
import '../../../define.js';
import { html, nothing, type TemplateResult } from 'lit';
import elements from 'virtual:docs/elements';
import type { Language } from '../../../i18n/messages.js';
import { docsPage, type Section } from '../page.js';
import { listing, prose, table } from '../prose.js';
import { ABOUT, ELEMENTS, KINDS, TAGS, type Tag } from '../words/elements.js';
import { MEMBERS } from '../words/members.js';
import { codeOf, live } from './live.js';

type Described = (typeof elements)[number];

/** Made once: another language of the page is followed by the elements themselves. */
const LIVE = new Map(TAGS.map((tag) => [tag, live(tag)]));

interface Shown {
  readonly name: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
  readonly syntax?: string;
  readonly kind?: string;
  readonly readonly?: boolean;
}

function typeCell(language: Language, { kind, type, syntax, readonly: fixed, default: initial }: Shown): TemplateResult {
  const text = kind === 'method' ? undefined : (type?.text ?? syntax);
  return html`${text === undefined ? nothing : html`<code>${text}</code>`} ${kind === 'method' ? ELEMENTS.method[language] : nothing} ${fixed === true ? ELEMENTS.readonly[language] : nothing} ${initial === undefined ? nothing : html`= <code>${initial}</code>`}`;
}

/** What has a name, and no type. */
const UNTYPED: readonly string[] = ['slots', 'cssParts', 'cssStates'] satisfies (keyof typeof KINDS)[];

function kindTable(language: Language, element: Described, kind: keyof typeof KINDS): TemplateResult {
  const shown: readonly Shown[] = element[kind] ?? [];
  const id = `${element.tagName}-${kind}`;
  const { name, type, means } = ELEMENTS.column;
  const typed = !UNTYPED.includes(kind);
  return html`<h3 id=${id}>${prose(KINDS[kind][language])}</h3>
    ${shown.length === 0
      ? html`<p>${ELEMENTS.none[language]}</p>`
      : table({
          by: id,
          head: [name, ...(typed ? [type] : []), means].map((words) => words[language]),
          rows: shown.map((each) => ({ id: `${element.tagName} ${kind} ${each.name}`, cells: [each.name === '' ? ELEMENTS.unnamed[language] : html`<code>${each.name}</code>`, ...(typed ? [typeCell(language, each)] : []), prose(MEMBERS[each.description ?? '']?.[language] ?? '')] })),
        })}`;
}

const section = (language: Language, tag: Tag): Section => {
  const element = elements.find(({ tagName }) => tagName === tag);
  return {
    id: tag,
    title: html`<code>&lt;${tag}&gt;</code>`,
    body: html`<p>${prose(ABOUT[tag][language])}</p>
      <h3>${ELEMENTS.code[language]}</h3>
      ${listing(ELEMENTS.code[language], codeOf(tag))}
      <h3>${ELEMENTS.live[language]}</h3>
      <div class="live">${LIVE.get(tag)}</div>
      ${element === undefined ? nothing : (Object.keys(KINDS) as (keyof typeof KINDS)[]).map((kind) => kindTable(language, element, kind))}`,
  };
};

docsPage('elements', (language) => ({ lead: ELEMENTS.lead[language], sections: TAGS.map((tag) => section(language, tag)) }));

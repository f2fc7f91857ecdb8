/**
 * Types of the elements in templates of React, Vue and Svelte, made of the manifest: what each element takes, and its events.
 *
 * The plugins for it write one file for each framework with types as text; here the classes themselves are asked for
 * them, so that a type has one home.
 */

const comment = (text) => `/** ${text} */`;

/** A property wins over an attribute of its name, as frameworks set it. */
function propsOf({ name: of, attributes, members }) {
  const writable = members.filter(({ kind, readonly }) => kind === 'field' && !readonly);
  const others = attributes.filter(({ name }) => name !== 'lang' && !writable.some((member) => member.name === name));
  return [
    ...others.map(({ name, description, type }) => `    ${comment(description)}\n    '${name}'?: ${type.text} | undefined;`),
    ...writable.map(({ name, description }) => `    ${comment(description)}\n    ${name}?: ${of}['${name}'] | undefined;`),
  ];
}

const eventsOf = ({ events }) => events.map(({ name, description, type }) => `    ${comment(description)}\n    '${name}': ${type.text};`);

const entryOf = (element) => `  ${comment(element.summary)}
  '${element.tagName}': Entry<${element.name}, {
${propsOf(element).join('\n')}
  }, {
${eventsOf(element).join('\n')}
  }>;`;

const elements = (all) => `${comment('Each element: its class, what it takes, and what it fires.')}
import type { ${[...new Set(all.flatMap(({ name, events }) => [name, ...events.map(({ type }) => type.text)]))].sort().join(', ')} } from '../index.js';

interface Entry<Element, Props, Events> {
  readonly element: Element;
  readonly props: Props;
  readonly events: Events;
}

export interface MfoElements {
${all.map(entryOf).join('\n')}
}

/** Listeners as props: \`onmfo-quote\`. */
export type Handlers<Events> = { [Name in keyof Events & string as \`on\${Name}\`]?: ((event: Events[Name]) => void) | undefined };
`;

const REACT = `${comment('The elements in JSX of React 19: `import type {} from \'mfo-elements/types/react\'`.')}
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Handlers, MfoElements } from './elements.js';

type Intrinsic = {
  [Tag in keyof MfoElements]: DetailedHTMLProps<HTMLAttributes<MfoElements[Tag]['element']>, MfoElements[Tag]['element']> & MfoElements[Tag]['props'] & Handlers<MfoElements[Tag]['events']>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Intrinsic {}
  }
}
`;

const VUE = `${comment('The elements in templates of Vue: `import type {} from \'mfo-elements/types/vue\'`.')}
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { MfoElements } from './elements.js';

type Listeners<Events> = { [Name in keyof Events]: (event: Events[Name]) => void };

type Global = {
  [Tag in keyof MfoElements]: new () => MfoElements[Tag]['element'] & {
    $props: HTMLAttributes & PublicProps & MfoElements[Tag]['props'];
    $emit: EmitFn<Listeners<MfoElements[Tag]['events']>>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Global {}
}
`;

const SVELTE = `${comment('The elements in templates of Svelte: `import type {} from \'mfo-elements/types/svelte\'`.')}
import type { HTMLAttributes } from 'svelte/elements';
import type { Handlers, MfoElements } from './elements.js';

type Elements = {
  [Tag in keyof MfoElements]: HTMLAttributes<MfoElements[Tag]['element']> & MfoElements[Tag]['props'] & Handlers<MfoElements[Tag]['events']>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
`;

/** The files of dist/types by name. */
export const frameworkTypes = (all) => ({ elements: elements(all), react: REACT, vue: VUE, svelte: SVELTE });

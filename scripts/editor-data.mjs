/**
 * What editors complete and explain, made of the manifest: VS Code's custom data and JetBrains' web-types.
 *
 * Written here, since the plugins for it bring a formatter along for what are three lists.
 */

/** `'ru' | 'kk'` has two values to choose from. */
const valuesOf = ({ type }) => [...type.text.matchAll(/'([^']*)'/g)].map(([, name]) => ({ name }));

const markdown = (value) => ({ kind: 'markdown', value });

export const vscodeHtml = (elements) => ({
  version: 1.1,
  tags: elements.map(({ tagName, summary, attributes }) => ({
    name: tagName,
    description: markdown(summary),
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: markdown(attribute.description),
      ...(attribute.type.text === 'boolean' ? { valueSet: 'v' } : { values: valuesOf(attribute) }),
    })),
  })),
});

/** One entry for each name, which tells what it is in every element that has it. */
function shared(elements, list, nameOf) {
  const met = elements.flatMap(({ tagName, [list]: all = [] }) => all.map((each) => ({ tagName, ...each })));
  return [...new Set(met.map(({ name }) => name))].map((name) => {
    const same = met.filter((each) => each.name === name);
    const isOne = same.every(({ description }) => description === same[0].description);
    return { name: nameOf(name), description: isOne ? same[0].description : same.map(({ tagName, description }) => `${tagName}: ${description}`).join('\n\n') };
  });
}

const styling = (elements) => ({
  properties: shared(elements, 'cssProperties', (name) => name),
  parts: shared(elements, 'cssParts', (name) => `part(${name})`),
  states: shared(elements, 'cssStates', (name) => `state(${name})`),
});

export function vscodeCss(elements) {
  const { properties, parts, states } = styling(elements);
  const entry = (prefix) => ({ name, description }) => ({ name: `${prefix}${name}`, description: markdown(description) });
  return { version: 1.1, properties: properties.map(entry('')), pseudoElements: parts.map(entry('::')), pseudoClasses: states.map(entry(':')) };
}

export function webTypes(elements, { name, version }) {
  const { properties, parts, states } = styling(elements);
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    'js-types-syntax': 'typescript',
    'contributions': {
      html: {
        elements: elements.map(({ tagName, summary, attributes, members, events }) => ({
          name: tagName,
          description: summary,
          attributes: attributes.map(({ name, description, type, default: initial }) => ({ name, description, value: { type: type.text, ...(initial && { default: initial }) } })),
          js: {
            properties: members.filter(({ kind }) => kind === 'field').map(({ name, description, type }) => ({ name, description, type: type.text })),
            events: events.map(({ name, description, type }) => ({ name, description, type: type.text })),
          },
        })),
      },
      css: { properties, 'pseudo-elements': parts, 'pseudo-classes': states },
    },
  };
}

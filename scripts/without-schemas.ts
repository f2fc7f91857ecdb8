/**
 * Leaves the JSON Schemas out of a page's file: readers describe themselves for hosts and tests, and no page looks.
 *
 * Each `schema:` of an object written in the rooms of readers goes; what describes a disclosure stands in another room.
 */
import { parseSync, Visitor, type Plugin } from 'vite';
import { edited, type Edit } from './edited.js';

const READERS = '**/src/{primitives,law,product,terms,affordability}/**/*.ts';

export function schemaless(code: string): ReturnType<typeof edited> {
  const edits: Edit[] = [];
  new Visitor({
    ObjectExpression({ properties }) {
      for (const property of properties) {
        if (property.type !== 'Property' || property.computed || property.key.type !== 'Identifier' || property.key.name !== 'schema') continue;
        const comma = /^\s*,/.exec(code.slice(property.end))?.[0].length ?? 0;
        edits.push({ start: property.start, end: property.end + comma, text: '' });
      }
    },
  }).visit(parseSync('reader.ts', code).program);
  // one that stands within another goes with it
  return edited(code, edits.filter(({ start, end }) => !edits.some((other) => other.start < start && end <= other.end)));
}

export const withoutSchemas = (): Plugin => ({
  name: 'without-schemas',
  enforce: 'pre',
  transform: { filter: { id: READERS }, handler: schemaless },
});

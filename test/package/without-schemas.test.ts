/** Readers without their schemas: nothing else goes, and a page's file has none. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { schemaless } from '../../scripts/without-schemas.js';

it('each schema of an object goes, with its comma, one within another too', () => {
  expect(schemaless('const a = { schema: { type: "x", of: { schema: 1 } }, read };').code).toBe('const a = {  read };');
  expect(schemaless('const a: R = { ...b, schema: { ...b.schema } };').code).toBe('const a: R = { ...b,  };');
});

it('nothing else', () => {
  const code = 'const { schema } = a; a.schema = 1; f({ "schema": 2, [schema]: 3 });';
  expect(schemaless(code).code).toBe(code);
});

it('the files for pages have none', () => {
  for (const file of ['mfo-calculator.js', 'mfo-elements.js']) expect(readFileSync(`dist/cdn/${file}`, 'utf8')).not.toMatch(/additionalProperties|maxItems|propertyNames/);
});

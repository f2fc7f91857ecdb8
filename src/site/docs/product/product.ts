/** The page of the product file: every field of its schema with its limits, what it says in words, and a whole example. */
import { html, nothing, type TemplateResult } from 'lit';
import example from 'virtual:docs/product-example';
import schema from 'virtual:docs/product-schema';
import type { Language } from '../../../i18n/messages.js';
import { number } from '../../../i18n/format.js';
import { docsPage } from '../page.js';
import { listing, prose, table } from '../prose.js';
import { FIELDS, KINDS, PRODUCT } from '../words/product.js';
import { fieldsOf, type Field } from './schema-fields.js';

const LEAST = '{\n  "pricing": [{ "nominalRate": "37.50" }],\n  "paymentEvery": { "months": 1 },\n  "dayCount": "actual/365"\n}';

const range = (from: number | undefined, to: number | undefined): string => `${number(String(from ?? 0))} – ${number(String(to))}`;

/** What the schema itself bounds. */
function limits(language: Language, { kind, schema: { oneOf = [], minimum, maximum, minItems, maxItems } }: Field): unknown {
  const within = (unit: string, from: number | undefined, to: number | undefined): TemplateResult => html`<br />${unit}: ${range(from, to)}`;
  if (kind === 'count') return within(PRODUCT.limits[language], minimum, maximum);
  if (kind === 'list') return within(PRODUCT.pieces[language], minItems, maxItems);
  const units = { months: PRODUCT.months, days: PRODUCT.days };
  return kind !== 'span' ? nothing : oneOf.flatMap(({ properties = {} }) => Object.entries(properties)).map(([name, unit]) => within(units[name as keyof typeof units][language], unit.minimum, unit.maximum));
}

const options = ({ schema: own }: Field): readonly (string | number)[] => own.enum ?? own.items?.enum ?? [];

const written = (language: Language, field: Field): TemplateResult => html`${prose(KINDS[field.kind][language])}${options(field).length === 0 ? nothing : html`: ${options(field).map((option, index) => html`${index > 0 ? ', ' : ''}<code>${JSON.stringify(option)}</code>`)}`}${limits(language, field)}`;

docsPage('product', (language) => ({
  lead: PRODUCT.lead[language],
  sections: [
    { id: 'required', title: PRODUCT.required[language], body: html`<p>${PRODUCT.requiredText[language]}</p>${listing(PRODUCT.required[language], LEAST)}` },
    {
      id: 'fields',
      title: PRODUCT.fields[language],
      body: html`<p>${PRODUCT.fieldsText[language]}</p>
        ${table({
          by: 'fields',
          head: [PRODUCT.column.field[language], PRODUCT.column.means[language], PRODUCT.column.written[language]],
          rows: fieldsOf(schema).map((field) => ({
            id: field.path,
            cells: [html`<code>${field.path}</code>${field.required ? html`<br /><strong>${PRODUCT.must[language]}</strong>` : nothing}`, prose(FIELDS[field.path]?.[language] ?? ''), written(language, field)],
          })),
        })}`,
    },
    { id: 'example', title: PRODUCT.example[language], body: html`<p>${PRODUCT.exampleText[language]}</p>${listing(PRODUCT.example[language], example)}` },
    { id: 'schema', title: PRODUCT.schema[language], body: html`<p>${PRODUCT.schemaText[language]} <a href="../schemas/product.json">product.json</a></p>` },
  ],
}));

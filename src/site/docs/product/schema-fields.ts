/** The fields of a JSON Schema as a list: each by its path, with its kind, its limits and whether it must be there. */

export interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly pattern?: string;
  readonly enum?: readonly (string | number)[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
}

/** How a value is written; the words for it are in words/product.ts. */
export type Kind = 'texts' | 'text' | 'money' | 'money-or-mrp' | 'span' | 'rate' | 'rate-or-range' | 'date' | 'web-address' | 'count' | 'one-of' | 'object' | 'list';

export interface Field {
  /** `pricing[].nominalRate`: brackets for each one of a list. */
  readonly path: string;
  readonly kind: Kind;
  /** Of whatever holds it. */
  readonly required: boolean;
  readonly schema: Schema;
}

const SCALARS: Readonly<Record<string, Kind>> = { 'money': 'money', 'money above zero': 'money', 'rate': 'rate', 'date': 'date', 'web-address': 'web-address' };

const keysOf = (schema: Schema | undefined): string => Object.keys(schema?.properties ?? {}).join();

/** What may be written in two ways, by the keys of its last way. */
const EITHER: Readonly<Record<string, Kind>> = { 'mrp': 'money-or-mrp', 'days': 'span', 'from,to': 'rate-or-range' };

export function kindOf(schema: Schema): Kind {
  if (schema.enum !== undefined) return 'one-of';
  if (schema.oneOf !== undefined) return known(EITHER[keysOf(schema.oneOf.at(-1))], schema);
  if (schema.type === 'array') return 'list';
  if (schema.type === 'integer') return 'count';
  if (schema.type === 'object') return keysOf(schema) === 'ru,kk' ? 'texts' : 'object';
  return schema.description === undefined ? 'text' : known(SCALARS[schema.description], schema);
}

function known(kind: Kind | undefined, schema: Schema): Kind {
  if (kind === undefined) throw new Error(`No kind for ${JSON.stringify(schema)}`);
  return kind;
}

export function fieldsOf({ properties = {}, required = [] }: Schema, before = ''): readonly Field[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const path = before + name;
    const kind = kindOf(schema);
    const field: Field = { path, kind, required: required.includes(name), schema };
    if (kind === 'object') return [field, ...fieldsOf(schema, `${path}.`)];
    if (kind === 'list' && schema.items !== undefined && kindOf(schema.items) === 'object') return [field, ...fieldsOf(schema.items, `${path}[].`)];
    return [field];
  });
}

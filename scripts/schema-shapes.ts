/** JSON Schemas as lines: each place of each of them by its path, and what may stand there. */

export type Schema = Readonly<Record<string, unknown>>;

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What describes it to people only, or stands in lines of its own. */
const APART = ['$schema', '$id', 'title', 'description', 'properties', 'required', 'items', 'oneOf', 'anyOf', 'allOf', '$defs', 'enum'];

const constraints = (schema: Schema): string =>
  Object.entries(schema).filter(([key]) => !APART.includes(key)).map(([key, value]) => (key === 'type' ? String(value) : `${key} ${isSchema(value) ? constraints(value) : JSON.stringify(value)}`)).join(', ');

export function shapes(schemas: Readonly<Record<string, Schema>>): readonly (readonly [string, string])[] {
  const inside = (schema: Schema): string => JSON.stringify({ ...schema, $schema: undefined, title: undefined });
  const wholes = new Map(Object.entries(schemas).map(([name, schema]) => [inside(schema), name]));

  /** A schema that stands whole in another is named there. */
  function lines(schema: Schema, path: string, how: string): readonly (readonly [string, string])[] {
    const whole = how === '' ? undefined : wholes.get(JSON.stringify(schema));
    if (whole !== undefined) return [[path, `${how} as ${whole}`]];
    const { properties = {}, required = [], $defs = {}, items, enum: values = [] } = schema as { properties?: Record<string, Schema>; required?: string[]; $defs?: Record<string, Schema>; items?: unknown; enum?: unknown[] };
    const options = ['oneOf', 'anyOf', 'allOf'].flatMap((kind) => ((schema[kind] ?? []) as Schema[]).map((option, index) => [option, `${path} ${kind} ${index + 1}`] as const));
    return [
      [path, `${how} ${constraints(schema)}`.trim()],
      ...values.map((value) => [`${path} = ${JSON.stringify(value)}`, ''] as const),
      ...Object.entries(properties).flatMap(([key, each]) => lines(each, `${path}.${key}`, required.includes(key) ? 'required' : 'optional')),
      ...(isSchema(items) ? lines(items, `${path}[]`, 'each') : []),
      ...options.flatMap(([option, where]) => lines(option, where, 'or')),
      ...Object.entries($defs).flatMap(([key, each]) => lines(each, `${path} ${key}`, '')),
    ];
  }

  return Object.entries(schemas).flatMap(([name, schema]) => lines(schema, name, ''));
}

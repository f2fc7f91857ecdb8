/**
 * Reader: turns unknown JSON into a typed value or into every issue it has, and knows its own JSON Schema.
 *
 * Our own hundred lines and not a validator from npm: the issues must be ours (a code, a pointer, every unknown key at
 * every depth, `__proto__` among them, all at once), and one definition has to give the parser, the type and the
 * published schema. valibot, the lightest candidate, stops at the first unknown key and folds the issues of a union.
 */
import { at, echo, issue, type Expected, type Issue } from './issue.js';
import type { JsonSchema } from './json-schema.js';
import { ok, failed, type Result } from './result.js';

export interface Reader<T> {
  readonly schema: JsonSchema;
  /** Adds to `issues` and answers `undefined` when the value can't be read. */
  readonly read: (value: unknown, path: string, issues: Issue[]) => T | undefined;
}

/** A reader of objects, which can also give the fields that could be read when others could not. */
export interface ObjectReader<T> extends Reader<T> {
  readonly parts: (value: unknown, path: string, issues: Issue[]) => Partial<T>;
}

/** What a reader gives. */
export type Read<R> = R extends Reader<infer T> ? T : never;

/** An optional key of an object: absent is absent, never null. */
export interface Optional<T> {
  readonly optional: Reader<T>;
}

export const optional = <T>(reader: Reader<T>): Optional<T> => ({ optional: reader });

type Fields = Readonly<Record<string, Reader<unknown> | Optional<unknown>>>;
type RequiredKeys<F> = { [K in keyof F]: F[K] extends Optional<unknown> ? never : K }[keyof F];
type ReadFields<F> = { readonly [K in RequiredKeys<F>]: Read<F[K]> } & {
  readonly [K in Exclude<keyof F, RequiredKeys<F>>]?: F[K] extends Optional<infer T> ? T : never;
};
type Flat<T> = { [K in keyof T]: T[K] };

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const isOptional = (field: Reader<unknown> | Optional<unknown>): field is Optional<unknown> => 'optional' in field;

/** An object with just these keys. */
export function object<F extends Fields>(fields: F): ObjectReader<Flat<ReadFields<F>>> {
  type T = Flat<ReadFields<F>>;
  const entries = Object.entries(fields).map(([key, field]) => ({
    key,
    required: !isOptional(field),
    reader: isOptional(field) ? field.optional : field,
  }));
  const known = Object.keys(fields);
  const parts = (value: unknown, path: string, issues: Issue[]): Partial<T> => {
    const result: Record<string, unknown> = {};
    if (!isRecord(value)) {
      malformed(issues, path, 'object', value);
      return result as Partial<T>;
    }
    for (const { key, required, reader } of entries) {
      const given = Object.hasOwn(value, key) ? value[key] : undefined;
      const read = given === undefined ? undefined : reader.read(given, at(path, key), issues);
      if (read !== undefined) result[key] = read;
      else if (given === undefined && required) issues.push(issue('missing', at(path, key)));
    }
    for (const key of Object.keys(value)) {
      if (!known.includes(key)) issues.push(issue('unknown-key', at(path, key.slice(0, 100)), { key: echo(key), known }));
    }
    return result as Partial<T>;
  };
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(entries.map(({ key, reader }) => [key, reader.schema])),
      required: entries.filter((entry) => entry.required).map(({ key }) => key),
      additionalProperties: false,
    },
    parts,
    read(value, path, issues) {
      const before = issues.length;
      const result = parts(value, path, issues);
      return issues.length > before ? undefined : (result as T);
    },
  };
}

/** A list, each element by the same reader. */
export function list<T>(reader: Reader<T>, { min = 0, max = 1_000 } = {}): Reader<readonly T[]> {
  return {
    schema: { type: 'array', items: reader.schema, ...(min > 0 && { minItems: min }), maxItems: max },
    read(value, path, issues) {
      if (!Array.isArray(value)) { malformed(issues, path, 'list', value); return; }
      if (value.length < min) issues.push(issue('empty-list', path));
      if (value.length > max) issues.push(issue('too-long', path, { max, length: value.length }));
      if (value.length < min || value.length > max) return undefined;
      const before = issues.length;
      const result = value.map((element, index) => reader.read(element, at(path, index), issues));
      return issues.length > before ? undefined : (result as T[]);
    },
  };
}

/** A list by names, each name by one reader and each value by another. */
export function dictionary<K extends string, V>(key: Reader<K>, value: Reader<V>, max = 1_000): Reader<ReadonlyMap<K, V>> {
  return {
    schema: { type: 'object', propertyNames: key.schema, additionalProperties: value.schema, maxProperties: max },
    read(given, path, issues) {
      if (!isRecord(given)) { malformed(issues, path, 'object', given); return; }
      const entries = Object.entries(given);
      if (entries.length > max) { issues.push(issue('too-long', path, { max, length: entries.length })); return; }
      const before = issues.length;
      const result = entries.map(([name, each]) => [key.read(name, at(path, name.slice(0, 100)), issues), value.read(each, at(path, name.slice(0, 100)), issues)] as const);
      return issues.length > before ? undefined : new Map(result as readonly (readonly [K, V])[]);
    },
  };
}

/** A string that matches; `convert` may still refuse it by `undefined`. */
export function scalar<T>(expected: Expected, pattern: RegExp, convert: (text: string) => T | undefined): Reader<T> {
  return {
    schema: { type: 'string', pattern: pattern.source, description: expected },
    read(value, path, issues) {
      const result = typeof value === 'string' && pattern.test(value) ? convert(value) : undefined;
      if (result === undefined) malformed(issues, path, expected, value);
      return result;
    },
  };
}

/** An integer, written as a JSON number. */
export function count(min: number, max: number): Reader<number> {
  return {
    schema: { type: 'integer', minimum: min, maximum: max },
    read: (value, path, issues) =>
      typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
        ? value
        : malformed(issues, path, 'count', value, { min, max }),
  };
}

export function oneOf<const T extends readonly (string | number)[]>(options: T): Reader<T[number]> {
  return {
    schema: { enum: options },
    read: (value, path, issues) =>
      options.includes(value as T[number]) ? (value as T[number]) : malformed(issues, path, 'one-of', value, { options }),
  };
}

export const yesNo: Reader<boolean> = {
  schema: { type: 'boolean' },
  read: (value, path, issues) => (typeof value === 'boolean' ? value : malformed(issues, path, 'yes-no', value)),
};

const LONGEST_TEXT = 20_000;

/** Text that is not empty and not a book. */
export const text: Reader<string> = {
  schema: { type: 'string', pattern: '\\S', maxLength: LONGEST_TEXT },
  read(value, path, issues) {
    // half of a pair of surrogates is no letter, and no canonical form has it
    if (typeof value !== 'string' || value.trim() === '' || /\p{Cs}/u.test(value)) { malformed(issues, path, 'text', value); return; }
    if (value.length <= LONGEST_TEXT) return value;
    issues.push(issue('too-long', path, { max: LONGEST_TEXT, length: value.length }));
    return undefined;
  },
};

/** Chooses between two forms by whether the value is an object: `"500000"` or `{"mrp": "1100"}`. */
export function plainOr<A, B>(plain: Reader<A>, structured: Reader<B>): Reader<A | B> {
  return {
    schema: { oneOf: [plain.schema, structured.schema] },
    read: (value, path, issues) => (isRecord(value) ? structured : plain).read(value, path, issues),
  };
}

/** One of several objects, told apart by the value of one key. */
export function variants<V extends Readonly<Record<string, Reader<object>>>>(key: string, readers: V): Reader<Read<V[keyof V]>> {
  const options = Object.keys(readers);
  return {
    schema: { oneOf: Object.values(readers).map(({ schema }) => schema) },
    read(value, path, issues) {
      if (!isRecord(value)) { malformed(issues, path, 'object', value); return; }
      const name = Object.hasOwn(value, key) ? value[key] : undefined;
      const reader = typeof name === 'string' && Object.hasOwn(readers, name) ? readers[name] : undefined;
      if (name === undefined) issues.push(issue('missing', at(path, key), { options }));
      else if (reader === undefined) malformed(issues, at(path, key), 'one-of', name, { options });
      return reader?.read(value, path, issues) as Read<V[keyof V]> | undefined;
    },
  };
}

/** Changes what a reader gives; the change may add issues of its own. */
export function refined<A, B>(reader: Reader<A>, refine: (value: A, path: string, issues: Issue[]) => B | undefined): Reader<B> {
  return {
    schema: reader.schema,
    read(value, path, issues) {
      const result = reader.read(value, path, issues);
      return result === undefined ? undefined : refine(result, path, issues);
    },
  };
}

/** Reads what can be read of an object, for checks that need a few of its fields, with the issues of the others. */
export function readParts<T>(reader: ObjectReader<T>, value: unknown): { readonly read: Partial<T>; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  return { read: reader.parts(value, '', issues), issues };
}

/** Reads a whole value: it, or all its issues. */
export function readWith<T>(reader: Reader<T>, value: unknown, path = ''): Result<T> {
  const issues: Issue[] = [];
  const result = reader.read(value, path, issues);
  return result === undefined || issues.length > 0 ? failed(issues) : ok(result);
}

function malformed(issues: Issue[], path: string, expected: Expected, value: unknown, more: Issue['data'] = {}): undefined {
  issues.push(issue('malformed', path, { expected, got: echo(value), ...more }));
  return undefined;
}

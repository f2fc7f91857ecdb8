/** A place inside JSON: what stands there, and the same JSON with something else in it. */
import type { Json } from './issue.js';

export type JsonObject = { readonly [key: string]: Json };

export type Path = readonly (string | number)[];

export function valueAt(json: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((value, key) => (value !== null && typeof value === 'object' ? (value as Record<string | number, Json>)[key] : undefined), json);
}

/** With a value at a path; `undefined` takes it out, and what holds nothing then goes too. */
export function withValue(json: Json | undefined, [key, ...rest]: Path, value: Json | undefined): Json {
  if (key === undefined) return value ?? null;
  const inside = json !== null && typeof json === 'object' ? json : typeof key === 'number' ? [] : {};
  const next = rest.length === 0 ? value : withValue((inside as Record<string | number, Json>)[key], rest, value);
  const isGone = next === undefined || (value === undefined && rest.length > 0 && isEmpty(next));
  if (Array.isArray(inside)) {
    const list = inside as readonly Json[];
    return isGone ? list.filter((_, index) => index !== key) : Object.assign([...list], { [key]: next });
  }
  const object = inside as JsonObject;
  return isGone ? Object.fromEntries(Object.entries(object).filter(([name]) => name !== key)) : { ...object, [key]: next };
}

const isEmpty = (value: Json): boolean => value !== null && typeof value === 'object' && Object.keys(value).length === 0;

/** How values stand in a link: short, readable, and of signs that every address takes as they are. */
import type { Json } from '../primitives/issue.js';
import { readWith, type Reader } from '../primitives/reader.js';
import { textOf, type JsonObject } from './normal-form.js';

/** Written and read; `undefined` for a text that is no such value. */
export interface Written {
  readonly write: (value: Json) => string;
  readonly read: (text: string) => Json | undefined;
}

export const sum = { write: (value: Json): string => textOf(value).replace(/\.00$/, ''), read: (text: string): Json => text };
export const word = { write: (value: Json): string => encodeURIComponent(textOf(value)).replaceAll('%2F', '/'), read: decoded };
export const whole = { write: textOf, read: (text: string): Json | undefined => (/^\d{1,9}$/.test(text) ? Number(text) : undefined) };
export const span = { write: spanText, read: spanOf };
export const json = <T>(reader: Reader<T>): Written => ({ write: (value) => encodeURIComponent(JSON.stringify(value)), read: (text) => jsonOf(text, reader) });

export const bands: Written = { write: bandsText, read: bandsOf };

export function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** A list of things with an id and one value each: `life-insurance~12000;…`. */
export function pairs(key: string, write: (value: Json) => string, read: (text: string) => Json | undefined): Written {
  return {
    write: (value) => (value as readonly JsonObject[]).map((each) => `${idText(each['id'])}~${write(each[key] ?? null)}`).join(';'),
    read(text) {
      const all = text.split(';').map((each): Json | undefined => {
        const [id = '', value = '', ...more] = each.split('~');
        const [readId, readValue] = [decoded(id), read(value)];
        return more.length > 0 || readId === undefined || readId === '' || readValue === undefined ? undefined : { id: readId, [key]: readValue };
      });
      return all.includes(undefined) ? undefined : (all as Json);
    },
  };
}

/** The signs that part an id from what follows are written out. */
const idText = (id: Json | undefined): string => encodeURIComponent(textOf(id)).replaceAll('~', '%7E');

/** What the reader takes, as it is written. */
function jsonOf(written: string, reader: Reader<unknown>): Json | undefined {
  try {
    const value = JSON.parse(decoded(written) ?? '') as Json;
    return readWith(reader, value).ok ? value : undefined;
  } catch {
    return undefined;
  }
}

/** `6m`, `20d`. */
function spanText(value: Json): string {
  const { months, days } = value as { readonly months?: number; readonly days?: number };
  return months === undefined ? `${days}d` : `${months}m`;
}

function spanOf(text: string): Json | undefined {
  const [, count, unit] = /^(\d{1,6})([md])$/.exec(text) ?? [];
  return count === undefined ? undefined : unit === 'm' ? { months: Number(count) } : { days: Number(count) };
}

/** A band as `300000_12m__37.5`: up to which amount, up to which term, by which method, the rate or `from~to`; bands part by `;`. */
function bandsText(value: Json): string {
  return (value as readonly JsonObject[])
    .map(({ upToAmount, upToTerm, method, nominalRate }) =>
      [
        upToAmount === undefined ? '' : typeof upToAmount === 'string' ? sum.write(upToAmount) : `${textOf((upToAmount as JsonObject)['mrp'])}mrp`,
        upToTerm === undefined ? '' : spanText(upToTerm),
        method === undefined ? '' : textOf(method),
        typeof nominalRate === 'string' ? nominalRate : `${textOf((nominalRate as JsonObject)['from'])}~${textOf((nominalRate as JsonObject)['to'])}`,
      ].join('_'),
    )
    .join(';');
}

function bandsOf(written: string): Json | undefined {
  // some messengers encode these signs on the way
  const bands = (decoded(written) ?? '').split(';').map((band): Json | undefined => {
    const [amount = '', term = '', method = '', rate = '', ...more] = band.split('_');
    const [from = '', to, ...rest] = rate.split('~');
    const upToTerm = term === '' ? undefined : spanOf(term);
    if (more.length > 0 || rest.length > 0 || (term !== '' && upToTerm === undefined)) return undefined;
    return {
      ...(amount !== '' && { upToAmount: amount.endsWith('mrp') ? { mrp: amount.slice(0, -3) } : amount }),
      ...(upToTerm !== undefined && { upToTerm }),
      ...(method !== '' && { method }),
      nominalRate: to === undefined ? from : { from, to },
    };
  });
  return bands.includes(undefined) ? undefined : (bands as Json);
}

/** Result: a value, or the issues that stand in its way; nothing that can be expected is thrown. */
import type { Issue } from './issue.js';

export type Result<T> = Ok<T> | Failed;

export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Failed {
  readonly ok: false;
  readonly issues: readonly Issue[];
}

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export const failed = (issues: readonly Issue[]): Failed => ({ ok: false, issues });

/** The same issues, with their pointers below another one. */
export const below = (path: string, { issues }: Failed): Failed => failed(issues.map((each) => ({ ...each, path: `${path}${each.path}` })));

/** The end of an exhaustive switch: the type checker proves that it is never reached. */
export function exhausted(never: never): never {
  throw new TypeError(`Unexpected variant: ${String(never)}`);
}

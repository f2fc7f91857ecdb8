/** Yes, no, and not known: what follows from answers that may be missing. */

export type Ternary = boolean | null;

/** No where one is no; unknown where one is and none is no. */
export const all = (...parts: readonly Ternary[]): Ternary => (parts.includes(false) ? false : parts.includes(null) ? null : true);

/** Yes where one is yes. */
export const any = (...parts: readonly Ternary[]): Ternary => (parts.includes(true) ? true : parts.includes(null) ? null : false);

export const not = (part: Ternary): Ternary => (part === null ? null : !part);

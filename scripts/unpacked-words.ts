/** Reads what packed-words.ts wrote; it goes into the CDN files, and runs there once, before the first message is asked for. */

export interface Tree {
  [key: string]: string | Tree;
}

export interface Packed {
  readonly languages: readonly string[];
  /** `unit{day month}name{first}`: the places of the messages, once for all languages. */
  readonly keys: string;
  /** Pairs of letters that stand for each other. */
  readonly letters: string;
  /** The messages in the order of the keys, one language after the other; an empty one is not there. */
  readonly texts: string;
}

/** Between two messages, and before a letter that is a capital. */
export const [NEXT, CAPITAL] = ['|', '^'];

const [OPEN, CLOSE] = ['{', '}'];

export function unpacked({ languages, keys, letters, texts }: Packed): Readonly<Record<string, Tree>> {
  const messages = plain(texts, letters).split(NEXT).values();
  const tree = (steps: Iterator<readonly (string | undefined)[], undefined>): Tree => {
    const here: Tree = {};
    for (;;) {
      const [, key, branch] = steps.next().value ?? [];
      if (key === undefined) return here;
      const value = branch === OPEN ? tree(steps) : messages.next().value;
      if (value !== undefined && value !== '') here[key] = value;
    }
  };
  return Object.fromEntries(languages.map((language) => [language, tree(keys.matchAll(/([^{} ]+)({?)|}/g))]));
}

/** By codes of letters and not by pieces of text: there are a hundred thousand of them, and a phone waits. */
function plain(text: string, letters: string): string {
  const other = new Uint16Array(1 << 16);
  for (let i = 0; i < letters.length; i += 1) other[letters.charCodeAt(i)] = letters.charCodeAt(i ^ 1);
  const [capital, open] = [CAPITAL.charCodeAt(0), OPEN.charCodeAt(0)];
  const codes = new Uint16Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    let code = text.charCodeAt(i);
    if (code === capital) {
      code = text.charCodeAt((i += 1));
      codes[length++] = String.fromCharCode(other[code] || code).toUpperCase().charCodeAt(0);
    } else if (code === open) {
      // the names of what is inserted are as they were
      for (const end = text.indexOf(CLOSE, i); i < end; i += 1) codes[length++] = text.charCodeAt(i);
      codes[length++] = text.charCodeAt(i);
    } else {
      codes[length++] = other[code] || code;
    }
  }
  return new TextDecoder('utf-16le').decode(codes.subarray(0, length));
}

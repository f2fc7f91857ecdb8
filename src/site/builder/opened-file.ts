/** A file that a visitor chose, as text; or why it can't be taken, and then what stood on the page stays. */
import { MOST_LETTERS, tidy } from './json-text.js';

export type Refusal = 'too-big' | 'not-utf-8' | 'unread';

/** So many bytes a letter may take. */
const BYTES = 4;

export async function openedFile(file: File): Promise<{ readonly text: string } | { readonly refusal: Refusal }> {
  if (file.size > MOST_LETTERS * BYTES) return { refusal: 'too-big' };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (bytes === undefined) return { refusal: 'unread' };
  const text = decoded(bytes);
  // what has noughts between its letters is text of another encoding, or none
  if (text === undefined || text.includes('\0')) return { refusal: 'not-utf-8' };
  return text.length > MOST_LETTERS ? { refusal: 'too-big' } : { text: tidy(text) };
}

/** Letters that can't be read would otherwise be replaced without a word, and the names of the product with them. */
function decoded(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

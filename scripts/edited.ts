/** A source with pieces of it replaced, and the map from what it became to what it was. */
import MagicString, { type SourceMap } from 'magic-string';

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function edited(code: string, edits: readonly Edit[]): { readonly code: string; readonly map: SourceMap } {
  const now = new MagicString(code);
  for (const { start, end, text } of edits) if (start < end) now.update(start, end, text);
  return { code: now.toString(), map: now.generateMap({ hires: 'boundary' }) };
}

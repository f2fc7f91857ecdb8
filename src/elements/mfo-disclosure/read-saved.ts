/** Reading a saved sheet: what it carries, and what is seen in it otherwise than it should be. */
import { OPENING } from './saved-file.js';

/** What a saved file carries; `undefined` for another file. */
export interface Saved {
  readonly disclosures: readonly unknown[];
  /** The address of the page that it was saved on; absent in plain JSON. */
  readonly page?: string;
}

export function readSaved(text: string): Saved | undefined {
  const at = text.indexOf(OPENING);
  const start = text.indexOf('>', at) + 1;
  const json = at < 0 ? text : text.slice(start, text.indexOf('</script>', start));
  try {
    const read = JSON.parse(json.replace(/^\uFEFF/, '')) as unknown;
    const [, page = ''] = /data-page="([^"]*)"/.exec(text.slice(Math.max(at, 0), start)) ?? [];
    return { disclosures: Array.isArray(read) ? read : [read], ...(at >= 0 && { page: plain(page) }) };
  } catch {
    return undefined;
  }
}

/** A word or figure that stands otherwise in the file than it should. */
export interface Misprint {
  /** The figure, where it is one. */
  readonly figure: string | undefined;
  /** The first cell of its row, where it stands in a table. */
  readonly row: string | undefined;
  readonly given: string;
  readonly computed: string;
}

export interface Compared {
  readonly misprints: readonly Misprint[];
  /** Whether something differs that is not text: the form of the file, what hides or paints over its words. */
  readonly form: boolean;
}

/** Compares a whole file with what it should be: to the letter, then text by text, to name what differs. */
export function compareSaved(given: string, computed: string): Compared {
  if (tight(given) === tight(computed)) return { misprints: [], form: false };
  const found = misprints(bodyOf(given), bodyOf(computed));
  return { misprints: found, form: found.length === 0 };
}

/** Without the white space that says nothing: a build leaves it out of styles and between tags, an editor changes the ends of lines. */
function tight(text: string): string {
  const style = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s+/g, '').replaceAll(';}', '}');
  return text.replace(/<style>[\s\S]*?<\/style>/g, style).replace(/\s+/g, ' ').replace(/ ?([<>]) ?/g, '$1').trim();
}

const bodyOf = (text: string): string => text.slice(text.indexOf('<body>'), Math.max(text.indexOf(OPENING), 0));

/** Text by text, in their order. */
function misprints(given: string, computed: string): readonly Misprint[] {
  const [a, b] = [textsOf(given), textsOf(computed)];
  const found: Misprint[] = [];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [one, two] = [a[index], b[index]];
    if (one?.text === two?.text) continue;
    found.push({ figure: two?.figure, row: two?.row, given: one?.text ?? '', computed: two?.text ?? '' });
    // once a text is lacking or too many, all that follow stand elsewhere
    if (a.length !== b.length) break;
  }
  return found;
}

/** What is shown of figures, in their order: the words of another version may be others. */
export function figureMisprints(given: string, computed: string): readonly Misprint[] {
  const known = new Map(textsOf(bodyOf(computed)).flatMap((seen) => (seen.figure === undefined ? [] : [[seen.figure, seen] as const])));
  return textsOf(bodyOf(given)).flatMap(({ figure, row, text }) => {
    const seen = figure === undefined ? undefined : known.get(figure);
    return seen === undefined || seen.text === text ? [] : [{ figure, row, given: text, computed: seen.text }];
  });
}

interface Seen {
  readonly text: string;
  readonly figure: string | undefined;
  readonly row: string | undefined;
}

function textsOf(markup: string): readonly Seen[] {
  const seen: Seen[] = [];
  let figure: string | undefined;
  // the first text of the row that is open; '' while it has none yet
  let row: string | undefined;
  for (const [piece] of markup.matchAll(/<[^>]*>|[^<]+/g)) {
    if (piece.startsWith('<')) {
      figure = /data-figure="([^"]*)"/.exec(piece)?.[1] ?? (piece === '</span>' ? undefined : figure);
      if (/^<tr\b/.test(piece)) row = '';
      if (piece === '</tr>') row = undefined;
      continue;
    }
    const text = plain(piece).replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    if (row === '') row = text;
    seen.push({ text, figure, row });
  }
  return seen;
}

const plain = (text: string): string => text.replaceAll('&nbsp;', '\u00a0').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/**
 * A sheet as one file of HTML: it opens anywhere, loads nothing, prints like the sheet, and carries its JSON, so that it
 * can be opened again and every digit on it compared.
 */
import { render } from 'lit';
import type { Disclosure } from '../../disclosure/disclosure.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/disclosure.js';
import { whyStyles } from '../parts/why.styles.js';
import { commonStyles } from '../styles/base.js';
import { pageCss, sheetStyles } from './sheet.styles.js';
import { sheetTemplate } from './sheet.js';
import type { View } from './view.js';

const FILE_CSS = `body { margin: 0 auto; padding: 1rem; max-width: 60rem; font: 1rem/1.5 system-ui, sans-serif; color: #000; background: #fff; }
@media print { body { padding: 0; max-width: none; } }`;

/** The sheet's markup, without what the templates leave behind. */
export function sheetMarkup(views: readonly View[]): string {
  const box = document.createElement('div');
  render(sheetTemplate(views.map((view) => ({ ...view, paper: true }))), box);
  return box.innerHTML.replace(/<!--[\s\S]*?-->/g, '').replace(/[ \t]*\n\s*/g, '\n');
}

export function savedFile(views: readonly View[]): string {
  const [first] = views as [View, ...View[]];
  const title = translator(first.language)('disclosure.title');
  const disclosures: readonly Disclosure[] = views.map(({ sheet }) => sheet.disclosure);
  // "</script>" inside a text would end the script
  const json = JSON.stringify(disclosures).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${first.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>
${commonStyles.cssText}
${whyStyles.cssText}
${sheetStyles.cssText}
${pageCss(hashesOf(views))}
${FILE_CSS}
</style>
</head>
<body>
${sheetMarkup(views)}
${OPENING}${json}</script>
</body>
</html>
`;
}

/** At the foot of each page: one hash for each language. */
export const hashesOf = (views: readonly View[]): string => views.map(({ sheet }) => sheet.disclosure.hash).join(' · ');

const OPENING = '<script type="application/json" id="mfo-disclosure">';

/** What a saved file carries: the disclosures, and the markup that its reader saw; `undefined` for another file. */
export function readSaved(text: string): { readonly disclosures: readonly unknown[]; readonly markup: string | undefined } | undefined {
  const at = text.indexOf(OPENING);
  const json = at < 0 ? text : text.slice(at + OPENING.length, text.indexOf('</script>', at));
  try {
    const read = JSON.parse(json.replace(/^\uFEFF/, '')) as unknown;
    const body = text.indexOf('<body>');
    return { disclosures: Array.isArray(read) ? read : [read], markup: at < 0 || body < 0 ? undefined : text.slice(body + '<body>'.length, at).trim() };
  } catch {
    return undefined;
  }
}

/** A word or figure that stands otherwise in the file than it should. */
export interface Misprint {
  /** The figure, where it is one. */
  readonly figure: string | undefined;
  /** The row of a table, by its head. */
  readonly row: string | undefined;
  readonly given: string;
  readonly computed: string;
}

/** Compares what is seen: texts in their order, whatever the tags around them are written like. */
export function misprints(given: string, computed: string): readonly Misprint[] {
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

interface Seen {
  readonly text: string;
  readonly figure: string | undefined;
  readonly row: string | undefined;
}

function textsOf(markup: string): readonly Seen[] {
  const seen: Seen[] = [];
  let figure: string | undefined;
  let row: string | undefined;
  for (const [piece] of markup.matchAll(/<[^>]*>|[^<]+/g)) {
    if (piece.startsWith('<')) {
      figure = /data-figure="([^"]*)"/.exec(piece)?.[1] ?? (piece.startsWith('</span') ? undefined : figure);
      if (/^<\/?tr/.test(piece)) row = undefined;
      continue;
    }
    const text = piece.replaceAll('&nbsp;', '\u00a0').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    row ??= text;
    seen.push({ text, figure, row });
  }
  return seen;
}

/**
 * A sheet as one file of HTML: it opens anywhere, loads nothing, prints like the sheet, and carries its JSON, so that it
 * can be opened again (read-saved.ts) and every digit on it compared.
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
  const page = first.link.slice(0, first.link.indexOf('#'));
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
${OPENING} data-page="${page.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}">${json}</script>
</body>
</html>
`;
}

/** At the foot of each page: one hash for each language. */
export const hashesOf = (views: readonly View[]): string => views.map(({ sheet }) => sheet.disclosure.hash).join(' · ');

/** Where its JSON begins. */
export const OPENING = '<script type="application/json" id="mfo-disclosure"';

/**
 * Takes the indentation out of what is written in html`…` and css`…`: whitespace that no reader sees.
 *
 * In CSS it goes wherever punctuation parts the words already. In HTML a run with a line break becomes one space, so that
 * words which stood apart still do; attribute values stay as they are. Quoted text is never touched.
 */
import { parseSync, Visitor, type Plugin } from 'vite';
import { edited, type Edit } from './edited.js';

/** Stands for the values between the parts of a template; no source has it. */
const HOLE = '\uE000';

const QUOTED = /"[^"]*"|'[^']*'/.source;
const CSS_SPACE = new RegExp(`(${QUOTED})|(?:\\s|/\\*[^]*?\\*/)+`, 'g');
/** A colon needs its space in a selector, before it; after it, only a declaration has one. */
const CSS_SIGN = new RegExp(`(${QUOTED})| ?(?:; ?(?=}))?([{};,]) ?|(:) `, 'g');
const HTML_SPACE = new RegExp(`(<(?:${QUOTED}|[^"'>])*>)|\\s*\\n\\s*`, 'g');
const TAG_SPACE = new RegExp(`(${QUOTED})|\\s+`, 'g');

const kept = (_: string, part?: string): string => part ?? ' ';

const tightCss = (css: string): string =>
  css.replace(CSS_SPACE, kept).replace(CSS_SIGN, (_, ...[quoted, sign, colon]: (string | undefined)[]) => quoted ?? sign ?? colon ?? '').trim();

const tightHtml = (html: string): string => html.replace(HTML_SPACE, (_, tag?: string) => tag?.replace(TAG_SPACE, kept) ?? ' ');

const TIGHT: Readonly<Record<string, (text: string) => string>> = { css: tightCss, html: tightHtml, svg: tightHtml };

export function tight(code: string): ReturnType<typeof edited> {
  const edits: Edit[] = [];
  new Visitor({
    TaggedTemplateExpression({ tag, quasi }) {
      const shorten = tag.type === 'Identifier' ? TIGHT[tag.name] : undefined;
      if (shorten === undefined) return;
      const texts = shorten(quasi.quasis.map(({ value }) => value.raw).join(HOLE)).split(HOLE);
      quasi.quasis.forEach(({ start: from, value: { raw } }, index) => {
        const start = code.indexOf(raw, from);
        edits.push({ start, end: start + raw.length, text: texts[index] ?? '' });
      });
    },
  }).visit(parseSync('template.ts', code).program);
  return edited(code, edits);
}

export const tightTemplates = (): Plugin => ({
  name: 'tight-templates',
  enforce: 'pre',
  transform: { filter: { id: '**/src/elements/**/*.ts' }, handler: tight },
});

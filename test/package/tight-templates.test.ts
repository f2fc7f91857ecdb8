/** Templates without their indentation: words that stood apart still do, and quoted text is as it was. */
import { expect, it } from 'vitest';
import { tight } from '../../scripts/tight-templates.js';

it('css: whitespace and comments go, but where they part words', () => {
  expect(tight('css`\n  /* a */\n  a :hover, td > b {\n    margin: 0 calc(1px + 2px);\n    content: "a:  ;} b";\n  }\n  @media (min-width: 1px) and (x: y) {\n    ${part}\n  }\n`').code).toBe(
    'css`a :hover,td > b{margin:0 calc(1px + 2px);content:"a:  ;} b"}@media (min-width:1px) and (x:y){${part}}`',
  );
});

it('html: a run with a line break becomes a space, attribute values stay, templates inside templates too', () => {
  expect(tight('html`\n  <p\n    class="a\n b"   title=${x ? html`<b>  1\n2</b>` : \'  \'}\n  >${y}\n  z  <i>1</i></p>`').code).toBe('html` <p class="a\n b" title=${x ? html`<b>  1 2</b>` : \'  \'} >${y} z  <i>1</i></p>`');
});

it('nothing else', () => {
  const code = 'const a: string = `\n  a`; other`\n  b`;';
  expect(tight(code).code).toBe(code);
});

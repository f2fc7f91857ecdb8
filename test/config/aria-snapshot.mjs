/** A command for tests in Chromium: the accessibility tree of an element as text, and what was committed of it. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What a reader of the tree would name; all else only groups, and its parts move up. */
const ROLES = new Set([
  'heading', 'textbox', 'slider', 'radio', 'checkbox', 'button', 'link', 'combobox', 'option', 'group', 'region', 'list', 'listitem', 'table', 'row',
  'columnheader', 'rowheader', 'cell', 'term', 'definition', 'figure', 'status', 'radiogroup', 'progressbar', 'DisclosureTriangle', 'StaticText',
]);

/** Roles that Chromium spells in its own way. */
const NAMES = { StaticText: 'text', DisclosureTriangle: 'summary', DescriptionListTerm: 'term', DescriptionListDetail: 'definition', gridcell: 'cell' };

const STATES = ['level', 'value', 'description', 'checked', 'pressed', 'expanded', 'selected', 'disabled', 'invalid'];

/** Thousands and units hold together by spaces that a reader can't tell apart; the committed text shows plain ones. */
const plain = (text) => String(text).replace(/\s+/g, ' ').trim();

/** The tree tells a slider's number, whatever its words are; the words are what is heard. */
async function sliderWords(root, tree) {
  const words = await root.evaluate((element) => [...element.shadowRoot.querySelectorAll('input[type=range]')].map((range) => range.getAttribute('aria-valuetext')));
  const visit = (node) => {
    if (node.role === 'slider') node.value = words.shift();
    node.children?.forEach(visit);
  };
  visit(tree);
}

function lines(node, depth = 0) {
  const role = NAMES[node.role] ?? node.role;
  const named = ROLES.has(node.role) || Object.values(NAMES).includes(role);
  const name = plain(node.name ?? '');
  const states = STATES.filter((state) => node[state] !== undefined && node[state] !== false && node[state] !== 'false' && plain(node[state]) !== '').map((state) => ` ${state}=${plain(node[state])}`);
  const own = named && !(role === 'text' && name === '') ? [`${'  '.repeat(depth)}${role}${name === '' ? '' : ` "${name}"`}${states.join('')}`] : [];
  // a text already said as its parent's name, or as a field's value, is not said twice
  const parts = (node.children ?? []).filter((child) => node.role !== 'textbox' && !(child.role === 'StaticText' && plain(child.name) === name));
  return [...own, ...parts.flatMap((child) => lines(child, depth + own.length))];
}

export const ariaSnapshot = {
  name: 'aria-snapshot',
  async executeCommand({ command, payload: { selector, path }, session }) {
    if (command !== 'aria-snapshot') return undefined;
    const page = session.browser.getPage(session.id);
    const root = await page.$(selector);
    const tree = await page.accessibility.snapshot({ root, interestingOnly: false });
    await sliderWords(root, tree);
    // the server takes whichever port is free
    const actual = `${lines(tree).join('\n')}\n`.replaceAll(/\blocalhost:\d+/g, 'localhost');
    if (process.env.UPDATE_ARIA || !existsSync(path)) {
      if (!process.env.UPDATE_ARIA) return { actual, expected: `${path} is not there` };
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, actual);
    }
    return { actual, expected: readFileSync(path, 'utf8') };
  },
};

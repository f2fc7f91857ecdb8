/** Opening a sheet that somebody has kept: from the page's address, from a file, or as the site handed it over. */
import type { Issue } from '../../engine.js';
import { issue } from '../../primitives/issue.js';
import type { Product } from '../../product/product.js';
import { isLink } from '../../disclosure/link.js';
import { reopenJson, reopenLink, type Difference, type Reopened } from '../../disclosure/reopen.js';
import { misprints, readSaved, sheetMarkup, type Misprint } from './saved-file.js';
import type { View } from './view.js';

export interface Opened {
  readonly how: 'link' | 'file' | 'given';
  /** The file's name. */
  readonly name: string;
  readonly issues: readonly Issue[];
  /** One for each language of the sheet. */
  readonly sheets: readonly Reopened[];
  readonly misprints: readonly Misprint[];
}

const unread = (how: Opened['how'], issues: readonly Issue[], name = ''): Opened => ({ how, name, issues, sheets: [], misprints: [] });

/** `undefined` where the address carries no sheet. */
export function openLink(fragment: string, page: Product | undefined): Opened | undefined {
  if (!isLink(fragment)) return undefined;
  const sheet = reopenLink(fragment, page);
  return sheet.ok ? { how: 'link', name: '', issues: [], sheets: [sheet.value], misprints: [] } : unread('link', sheet.issues);
}

export function openGiven(given: unknown): Opened {
  const sheet = reopenJson(given);
  return sheet.ok ? { how: 'given', name: '', issues: [], sheets: [sheet.value], misprints: [] } : unread('given', sheet.issues);
}

/** A file that was saved here, HTML or JSON. What is seen in it is compared too, not only what it carries. */
export function openFile(name: string, text: string, viewOf: (sheet: Reopened['sheet']) => View): Opened {
  const saved = readSaved(text);
  if (saved === undefined || saved.disclosures.length === 0) return unread('file', [issue('not-a-disclosure', '', { got: name.slice(0, 80) })], name);
  const sheets: Reopened[] = [];
  for (const each of saved.disclosures) {
    const sheet = reopenJson(each);
    if (!sheet.ok) return unread('file', sheet.issues, name);
    sheets.push(sheet.value);
  }
  const views = sheets.map(({ sheet }) => viewOf(sheet));
  return { how: 'file', name, issues: [], sheets, misprints: saved.markup === undefined ? [] : misprints(saved.markup, linksAlike(sheetMarkup(views), saved.markup)) };
}

/** The file was saved on another page perhaps: its own link stands in it, and is compared by what it carries. */
function linksAlike(computed: string, given: string): string {
  const [, theirs] = /class="link">[^<]*<a href="([^"]*)"/.exec(given) ?? [];
  const [, ours] = /class="link">[^<]*<a href="([^"]*)"/.exec(computed) ?? [];
  if (theirs === undefined || ours === undefined) return computed;
  return theirs.slice(theirs.indexOf('#')) === ours.slice(ours.indexOf('#')) ? computed.replaceAll(ours, theirs) : computed;
}

/** All differences of all languages. */
export const differencesIn = ({ sheets }: Opened): readonly Difference[] => sheets.flatMap(({ differences }) => differences);

export const holds = ({ sheets, misprints: printed }: Opened): boolean => sheets.every((sheet) => sheet.holds && sheet.differences.length === 0) && printed.length === 0;

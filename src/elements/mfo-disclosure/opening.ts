/** Opening a sheet that somebody has kept: from the page's address, from a file, or as the site handed it over. */
import type { Issue } from '../../engine.js';
import { issue } from '../../primitives/issue.js';
import type { Product } from '../../product/product.js';
import { markOf } from '../../disclosure/disclosure.js';
import { canonical } from '../../disclosure/hash.js';
import { productJson } from '../../disclosure/normal-form.js';
import { reopenJson, reopenLink, type Difference, type Reopened } from '../../disclosure/reopen.js';
import { VERSION } from '../../disclosure/version.js';
import { pageAddress } from '../page-address.js';
import { compareSaved, figureMisprints, readSaved, type Compared, type Misprint } from './read-saved.js';
import { savedFile } from './saved-file.js';
import type { View } from './view.js';

export interface Opened {
  readonly how: 'link' | 'file' | 'given';
  /** The file's name. */
  readonly name: string;
  readonly issues: readonly Issue[];
  /** One for each language of the sheet. */
  readonly sheets: readonly Reopened[];
  /** What is seen in a file and should not be. */
  readonly misprints: readonly Misprint[];
  /** Whether a file's form was changed, which can hide words or paint over them. */
  readonly form: boolean;
  /** Made by another version of this program: what is seen in it can't be compared as a whole. */
  readonly otherVersion: boolean;
  /** The address that an HTML file was saved at, where it is not this page's. */
  readonly savedAt: string | undefined;
  /** Whether the page that opens it has another product. */
  readonly otherPage: boolean;
}

const opened = (how: Opened['how'], name: string, sheets: readonly Reopened[], more: Partial<Opened> = {}): Opened => ({ how, name, issues: [], sheets, misprints: [], form: false, otherVersion: false, savedAt: undefined, otherPage: false, ...more });

const unread = (how: Opened['how'], issues: readonly Issue[], name = ''): Opened => opened(how, name, [], { issues });

/** The fragment of an address that carries a sheet. */
export function openLink(fragment: string, page: Product | undefined): Opened {
  const sheet = reopenLink(fragment, page);
  return sheet.ok ? opened('link', '', [sheet.value], { otherPage: sheet.value.product === 'other' }) : unread('link', sheet.issues);
}

export function openGiven(given: unknown): Opened {
  try {
    const sheet = reopenJson(JSON.parse(JSON.stringify(given)));
    return sheet.ok ? opened('given', '', [sheet.value]) : unread('given', sheet.issues);
  } catch {
    // an object that is no JSON, for it leads back to itself
    return unread('given', [issue('not-a-disclosure', '', { got: 'object' })]);
  }
}

/** A file that was saved here, HTML or JSON. What is seen in it is compared too, not only what it carries. */
export function openFile(name: string, text: string, page: Product | undefined, viewOf: (sheet: Reopened['sheet'], address: string) => View): Opened {
  const notOne = unread('file', [issue('not-a-disclosure', '', { got: name.slice(0, 80) })], name);
  const saved = readSaved(text);
  if (saved === undefined || saved.disclosures.length === 0) return notOne;
  const sheets: Reopened[] = [];
  for (const each of saved.disclosures) {
    const sheet = reopenJson(each);
    if (!sheet.ok) return sheet.issues.some(({ code }) => code === 'not-a-disclosure') ? notOne : unread('file', sheet.issues, name);
    sheets.push(sheet.value);
  }
  if (!isOneLoan(sheets)) return notOne;
  const otherVersion = saved.disclosures.some((each) => (each as { engine?: { version?: unknown } }).engine?.version !== VERSION);
  const mark = page && markOf(productJson(page)).hash;
  return opened('file', name, sheets, {
    otherVersion: otherVersion && saved.page !== undefined,
    savedAt: saved.page === pageAddress() ? undefined : saved.page,
    otherPage: mark !== undefined && sheets.some(({ sheet }) => sheet.disclosure.product.hash !== mark),
    ...(saved.page !== undefined && seenIn(text, savedFile(sheets.map(({ sheet }) => viewOf(sheet, saved.page ?? ''))), otherVersion)),
  });
}

const seenIn = (text: string, computed: string, otherVersion: boolean): Compared => (otherVersion ? { misprints: figureMisprints(text, computed), form: false } : compareSaved(text, computed));

/** The languages of one sheet: each once, and all of the same request. */
function isOneLoan(sheets: readonly Reopened[]): boolean {
  const [requests, languages] = [sheets.map(({ sheet }) => canonical(sheet.disclosure.request)), sheets.map(({ sheet }) => sheet.disclosure.language)];
  return new Set(requests).size === 1 && new Set(languages).size === languages.length;
}

/** All differences of all languages. */
export const differencesIn = ({ sheets }: Opened): readonly Difference[] => sheets.flatMap(({ differences }) => differences);

/** `broken`: other digits or terms; `changed`: the digits are those of the hash, and something else on the sheet is not. */
export function verdictOf(sheet: Opened): 'holds' | 'changed' | 'broken' {
  if (!sheet.sheets.every((each) => each.holds)) return 'broken';
  const words = sheet.how !== 'link' && sheet.sheets.some(({ product }) => product === 'other');
  return differencesIn(sheet).length > 0 || sheet.misprints.length > 0 || sheet.form || words ? 'changed' : 'holds';
}

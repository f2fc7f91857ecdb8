/** What is pasted into a page: links with their integrity, the tags, and the policy that lets them work. */
import type { Integrity } from '../integrity.js';
import type { Folder } from './folder.js';

export const ELEMENTS = ['mfo-calculator', 'mfo-schedule', 'mfo-kdn-check', 'mfo-disclosure', 'mfo-consent'] as const;

export type ElementName = (typeof ELEMENTS)[number];

export const LOOKS = ['page', 'bank', 'dark', 'contrast'] as const;

export type Look = (typeof LOOKS)[number];

/** Where a file of the lender's stands: in an attribute of its tag, or in the folder. */
export type Place = 'attribute' | 'file';

export interface Choice {
  readonly elements: readonly ElementName[];
  readonly product: object;
  readonly productIn: Place;
  /** The lender's file of consents, for the element that needs one. */
  readonly consents: object;
  readonly consentsIn: Place;
  readonly language: 'page' | 'ru' | 'kk';
  readonly look: Look;
  readonly folder: Folder;
  /** `sha384-…` of each CDN file, where it is known. */
  readonly integrity: Integrity;
  /** What a visitor finds filled in; what is empty here is the element's own to fill. */
  readonly start: { readonly amount: string; readonly term: string };
  /** What is read in place of each element until the script has come; an editor takes a tag with nothing in it for empty. */
  readonly words: Readonly<Record<ElementName, string>>;
}

/** The lighter file is enough for these two. */
const LIGHT: readonly ElementName[] = ['mfo-calculator', 'mfo-schedule'];

/** Loaded by the file of all elements, for the consents among others. */
const SECOND = 'mfo-elements-more.js';

export const scriptOf = (elements: readonly ElementName[]): string => (elements.every((name) => LIGHT.includes(name)) ? 'mfo-calculator.js' : 'mfo-elements.js');

export function snippet({ elements, product, productIn, consents, consentsIn, language, look, folder, integrity, start, words }: Choice): string {
  const script = scriptOf(elements);
  const hashOf = (name: string): string => (integrity[name] === undefined ? '' : ` integrity="${integrity[name]}"`);
  const lang = language === 'page' ? '' : ` lang="${language}"`;
  const at = (name: string): string => escaped(`${folder.base}${name}`);
  const source = (name: string, place: Place, content: object): string => (place === 'file' ? ` ${name}-src="${at(`${name}.json`)}"` : ` ${name}="${escaped(JSON.stringify(content))}"`);
  const filled = (name: keyof typeof start): string => (start[name] === '' ? '' : ` ${name}="${escaped(start[name])}"`);
  const attributes: Readonly<Record<ElementName, string>> = {
    'mfo-calculator': `id="loan"${source('product', productIn, product)}${filled('amount')}${filled('term')}`,
    'mfo-schedule': 'for="loan"',
    'mfo-kdn-check': 'for="loan"',
    'mfo-disclosure': 'for="loan"',
    'mfo-consent': `for="loan"${source('consents', consentsIn, consents)}`,
  };
  const chosen = ELEMENTS.filter((name) => elements.includes(name)).map((name) => `<${name} ${attributes[name]}${lang}>${escaped(words[name])}</${name}>`);
  const themed = look === 'page' ? chosen : [`<div class="mfo-${look}">`, ...chosen.map((tag) => `  ${tag}`), '</div>'];
  return [
    `<link rel="stylesheet" href="${at('host.css')}">`,
    ...(look === 'page' ? [] : [`<link rel="stylesheet" href="${at(`themes/${look}.css`)}">`]),
    // beside the first file, where its part is sure to be asked for
    ...(elements.includes('mfo-consent') ? [`<link rel="modulepreload" href="${at(SECOND)}"${hashOf(SECOND)} crossorigin="anonymous">`] : []),
    `<script type="module" src="${at(script)}"${hashOf(script)} crossorigin="anonymous"></script>`,
    '',
    ...themed,
  ].join('\n');
}

/** The strictest policy under which the snippet works. */
export function policy({ elements, productIn, consentsIn, folder: { source } }: Pick<Choice, 'elements' | 'productIn' | 'consentsIn' | 'folder'>): string {
  const loads = productIn === 'file' || (consentsIn === 'file' && elements.includes('mfo-consent'));
  return ['default-src \'none\'', `script-src ${source}`, `style-src ${source}`, ...(loads ? [`connect-src ${source}`] : []), 'require-trusted-types-for \'script\'', 'trusted-types lit-html'].join('; ');
}

/** For an attribute in double quotes, and for text: what an editor shows again is still one tag. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

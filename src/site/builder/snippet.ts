/** What is pasted into a page: links with their integrity, the tags, and the policy that lets them work. */
import type { Integrity } from '../integrity.js';

export const ELEMENTS = ['mfo-calculator', 'mfo-schedule', 'mfo-kdn-check', 'mfo-disclosure', 'mfo-consent'] as const;

export type ElementName = (typeof ELEMENTS)[number];

export const LOOKS = ['page', 'bank', 'dark', 'contrast'] as const;

export type Look = (typeof LOOKS)[number];

export interface Choice {
  readonly elements: readonly ElementName[];
  readonly product: object;
  /** In an attribute of the tag, or in a file of the site's. */
  readonly productIn: 'attribute' | 'file';
  readonly language: 'page' | 'ru' | 'kk';
  readonly look: Look;
  /** The address of the folder in which the site keeps the files. */
  readonly folder: string;
  /** `sha384-…` of each CDN file, where it is known. */
  readonly integrity: Integrity;
  /** What a visitor finds filled in. */
  readonly start: { readonly amount: string; readonly term: string };
}

/** The lighter file is enough for these two. */
const LIGHT: readonly ElementName[] = ['mfo-calculator', 'mfo-schedule'];

export const scriptOf = (elements: readonly ElementName[]): string => (elements.every((name) => LIGHT.includes(name)) ? 'mfo-calculator.js' : 'mfo-elements.js');

export function snippet({ elements, product, productIn, language, look, folder, integrity, start }: Choice): string {
  const script = scriptOf(elements);
  const hash = integrity[script];
  const lang = language === 'page' ? '' : ` lang="${language}"`;
  const at = (name: string): string => attribute(`${base(folder)}${name}`);
  const source = productIn === 'file' ? `product-src="${at('product.json')}"` : `product="${attribute(JSON.stringify(product))}"`;
  const tags: Readonly<Record<ElementName, string>> = {
    'mfo-calculator': `<mfo-calculator id="loan" ${source} amount="${attribute(start.amount)}" term="${attribute(start.term)}"${lang}></mfo-calculator>`,
    'mfo-schedule': `<mfo-schedule for="loan"${lang}></mfo-schedule>`,
    'mfo-kdn-check': `<mfo-kdn-check for="loan"${lang}></mfo-kdn-check>`,
    'mfo-disclosure': `<mfo-disclosure for="loan"${lang}></mfo-disclosure>`,
    'mfo-consent': `<mfo-consent for="loan" consents-src="${at('consents.json')}"${lang}></mfo-consent>`,
  };
  const chosen = ELEMENTS.filter((name) => elements.includes(name)).map((name) => tags[name]);
  const themed = look === 'page' ? chosen : [`<div class="mfo-${look}">`, ...chosen.map((tag) => `  ${tag}`), '</div>'];
  return [
    `<link rel="stylesheet" href="${at('host.css')}">`,
    ...(look === 'page' ? [] : [`<link rel="stylesheet" href="${at(`themes/${look}.css`)}">`]),
    `<script type="module" src="${at(script)}"${hash === undefined ? '' : ` integrity="${hash}"`} crossorigin="anonymous"></script>`,
    '',
    ...themed,
  ].join('\n');
}

/** The strictest policy under which the snippet works. */
export function policy({ elements, productIn, folder }: Pick<Choice, 'elements' | 'productIn' | 'folder'>): string {
  const source = originOf(folder);
  const loads = productIn === 'file' || elements.includes('mfo-consent');
  return ['default-src \'none\'', `script-src ${source}`, `style-src ${source}`, ...(loads ? [`connect-src ${source}`] : []), 'require-trusted-types-for \'script\'', 'trusted-types lit-html'].join('; ');
}

const base = (folder: string): string => (folder === '' || folder.endsWith('/') ? folder : `${folder}/`);

function originOf(folder: string): string {
  const [origin] = /^https?:\/\/[^/]+/.exec(folder) ?? [];
  return origin ?? '\'self\'';
}

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The demo page: two products of invented lenders, in either language; the address remembers which. */
import '../define/mfo-calculator.js';
import type { Language } from '../i18n/messages.js';
import { followLanguage } from './language.js';
import { whenWanted } from './when-wanted.js';

/** What stands below the calculator comes to life when it is wanted; its heading is there before. */
const BELOW: Readonly<Record<string, () => Promise<unknown>>> = {
  'mfo-schedule': () => import('../define/mfo-schedule.js'),
  'mfo-kdn-check': () => import('../define/mfo-kdn-check.js'),
  'mfo-disclosure': () => import('../define/mfo-disclosure.js'),
  'mfo-consent': () => import('../define/mfo-consent.js'),
};

const PRODUCTS = {
  standard: { amount: '250000', term: '6m', method: 'annuity', name: { ru: 'До 36 месяцев', kk: '36 айға дейін' } },
  short: { amount: '100000', term: '20d', method: 'single-payment', name: { ru: 'До 45 дней', kk: '45 күнге дейін' } },
} as const;

type ProductName = keyof typeof PRODUCTS;

const calculator = (): HTMLElement => document.querySelector('mfo-calculator') as HTMLElement;

function wordLinks(language: Language): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-product]')) link.textContent = PRODUCTS[link.dataset['product'] as ProductName].name[language];
}

/** A fresh calculator for each product: what was typed for one loan says nothing about another. */
function showProduct(name: ProductName): void {
  const { amount, term, method } = PRODUCTS[name];
  for (const link of document.querySelectorAll<HTMLElement>('[data-product]')) link.setAttribute('aria-current', String(link.dataset['product'] === name));
  if (calculator().getAttribute('product-src')?.includes(name) === true) return;
  const fresh = document.createElement('mfo-calculator');
  for (const [key, value] of Object.entries({ 'id': 'loan', 'product-src': `./products/${name}.json`, amount, term, method })) fresh.setAttribute(key, value);
  calculator().replaceWith(fresh);
  document.querySelector('mfo-consent')?.setAttribute('consents-src', `./consents/${name}.json`);
}

/** A sheet's link names its product too. */
const productInAddress = (): ProductName => (/^#short$|&p=short(&|$)/.test(location.hash) ? 'short' : 'standard');

addEventListener('hashchange', () => showProduct(productInAddress()));
followLanguage(wordLinks);
showProduct(productInAddress());
for (const [tag, define] of Object.entries(BELOW)) {
  const element = document.querySelector(tag);
  const isInAddress = location.hash.startsWith(`#${tag}=`);
  if (element !== null) void (isInAddress ? define() : whenWanted(element).then(define));
}

/** The language of a page: the visitor's own first, then whichever is pressed; `onShow` words what no element does. */
import type { Language } from '../i18n/messages.js';

const buttons = (): NodeListOf<HTMLElement> => document.querySelectorAll('[data-language]');

export function followLanguage(onShow: (language: Language) => void = () => undefined): void {
  const show = (language: Language): void => {
    document.documentElement.lang = language;
    for (const button of buttons()) button.setAttribute('aria-pressed', String(button.dataset['language'] === language));
    for (const worded of document.querySelectorAll<HTMLElement>('[data-ru]')) worded.textContent = worded.dataset[language] ?? '';
    onShow(language);
  };
  for (const button of buttons()) button.addEventListener('click', () => show(button.dataset['language'] as Language));
  show(/^kk\b/i.test(navigator.language) ? 'kk' : 'ru');
}

/** The language of a page: the address's, else the visitor's own, then whichever is pressed; `onShow` words what no element does. */
import { LANGUAGES, type Language } from '../i18n/messages.js';

const buttons = (): NodeListOf<HTMLElement> => document.querySelectorAll('[data-language]');

/** The address alone remembers a language that was pressed. */
function remember(language: Language): void {
  const address = new URL(location.href);
  address.searchParams.set('lang', language);
  history.replaceState(null, '', address);
}

/** The site's other pages open in the same language. */
function carry(language: Language): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href*=".html"]')) link.search = `?lang=${language}`;
}

export function followLanguage(onShow: (language: Language) => void = () => undefined): void {
  const show = (language: Language): void => {
    document.documentElement.lang = language;
    for (const button of buttons()) button.setAttribute('aria-pressed', String(button.dataset['language'] === language));
    for (const worded of document.querySelectorAll<HTMLElement>('[data-ru]')) worded.textContent = worded.dataset[language] ?? '';
    onShow(language);
    carry(language);
  };
  for (const button of buttons()) {
    button.addEventListener('click', () => {
      const language = button.dataset['language'] as Language;
      show(language);
      remember(language);
    });
  }
  const asked = new URLSearchParams(location.search).get('lang');
  show(LANGUAGES.find((each) => each === asked) ?? (/^kk\b/i.test(navigator.language) ? 'kk' : 'ru'));
}

/** The translator: a private i18next, synchronous, with both languages inside; a page's own i18next is never touched. */
import { createInstance } from 'i18next';
import { LANGUAGES, MESSAGES, type Language, type MessageKey } from './messages.js';

const instance = createInstance();

void instance.init({
  initAsync: false,
  lng: 'ru',
  supportedLngs: [...LANGUAGES],
  fallbackLng: false,
  resources: { ru: { translation: MESSAGES.ru }, kk: { translation: MESSAGES.kk } },
  // Lit escapes what it renders; escaping here would show "&amp;" to the reader
  interpolation: { escapeValue: false, skipOnVariables: true },
  returnNull: false,
});


export interface Translate {
  (key: MessageKey, parameters?: Readonly<Record<string, string | number>>): string;
}

const byLanguage: Readonly<Record<Language, Translate>> = {
  ru: fixed('ru'),
  kk: fixed('kk'),
};

export const translator = (language: Language): Translate => byLanguage[language];

function fixed(language: Language): Translate {
  const t = instance.getFixedT(language);
  return (key, parameters = {}) => t(key, parameters);
}

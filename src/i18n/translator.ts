/** The translator: a private i18next, synchronous, with both languages inside; a page's own i18next is never touched. */
import { createInstance } from 'i18next';
import { remembered } from '../primitives/remembered.js';
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

/** i18next takes long to find the words that a slider asks for at every step. */
const MOST_REMEMBERED = 2_000;

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
  return remembered<Parameters<Translate>, string>(
    (key, parameters = {}) => t(key, parameters),
    (key, parameters) => (parameters === undefined ? key : key + JSON.stringify(parameters)),
    MOST_REMEMBERED,
  );
}

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

/** What was said is remembered: a slider asks for the same words at every step, and i18next takes long to find them. */
const MOST_REMEMBERED = 2_000;

function fixed(language: Language): Translate {
  const t = instance.getFixedT(language);
  const said = new Map<string, string>();
  return (key, parameters) => {
    const asked = parameters === undefined ? key : key + JSON.stringify(parameters);
    let words = said.get(asked);
    if (words === undefined) {
      words = t(key, parameters ?? {});
      if (said.size >= MOST_REMEMBERED) said.clear();
      said.set(asked, words);
    }
    return words;
  };
}

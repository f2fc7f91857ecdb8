/** The two languages of everything that is said: codes alone; the words live in locales/. */
export const LANGUAGES = ['ru', 'kk'] as const;

export type Language = (typeof LANGUAGES)[number];

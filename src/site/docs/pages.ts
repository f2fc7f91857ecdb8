/** The documents: their names and what each is called in both languages, in the order of their navigation. */
import type { LocalizedText } from '../../primitives/readers.js';

export const PAGES = {
  index: { ru: 'Документы', kk: 'Құжаттар' },
  start: { ru: 'Начало за две минуты', kk: 'Екі минутта іске қосу' },
  elements: { ru: 'Элементы', kk: 'Элементтер' },
  product: { ru: 'Файл продукта', kk: 'Өнім файлы' },
  law: { ru: 'Книга закона', kk: 'Заң кітабы' },
  policy: { ru: 'CSP и целостность', kk: 'CSP және тұтастық' },
  accessibility: { ru: 'Доступность', kk: 'Қолжетімділік' },
  method: { ru: 'Методика', kk: 'Әдістеме' },
  requirements: { ru: 'Требования', kk: 'Талаптар' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type PageName = keyof typeof PAGES;

export const PAGE_NAMES = Object.keys(PAGES) as readonly PageName[];

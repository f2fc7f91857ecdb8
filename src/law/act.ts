/** The register of acts: what each legal reference points at, in both languages. */
import type { LocalizedText } from '../primitives/readers.js';

export interface Act {
  readonly number: string;
  readonly date: string;
  readonly title: LocalizedText;
  readonly url?: string;
}

const adilet = (id: string): string => `https://adilet.zan.kz/rus/docs/${id}`;

export const ACTS = {
  'law-56-v': {
    number: '56-V',
    date: '2012-11-26',
    title: { ru: 'Закон РК «О микрофинансовой деятельности»', kk: '«Микроқаржылық қызмет туралы» ҚР Заңы' },
    url: adilet('Z1200000056'),
  },
  'budget-2024': {
    number: '43-VIII',
    date: '2023-12-05',
    title: { ru: 'Закон РК «О республиканском бюджете на 2024 – 2026 годы»', kk: '«2024 – 2026 жылдарға арналған республикалық бюджет туралы» ҚР Заңы' },
  },
  'budget-2025': {
    number: '141-VIII',
    date: '2024-12-04',
    title: { ru: 'Закон РК «О республиканском бюджете на 2025 – 2027 годы»', kk: '«2025 – 2027 жылдарға арналған республикалық бюджет туралы» ҚР Заңы' },
  },
  'budget-2026': {
    number: '239-VIII',
    date: '2025-12-08',
    title: { ru: 'Закон РК «О республиканском бюджете на 2026 – 2028 годы»', kk: '«2026 – 2028 жылдарға арналған республикалық бюджет туралы» ҚР Заңы' },
  },
  'gesv-ceilings': {
    number: '62 / 45',
    date: '2024-08-19',
    title: {
      ru: 'Совместное постановление Агентства РК по регулированию и развитию финансового рынка от 16.08.2024 № 62 и Национального Банка РК от 19.08.2024 № 45 «Об определении предельных размеров годовой эффективной ставки вознаграждения»',
      kk: 'ҚР Қаржы нарығын реттеу және дамыту агенттігінің 2024 жылғы 16 тамыздағы № 62 және ҚР Ұлттық Банкінің 2024 жылғы 19 тамыздағы № 45 «Жылдық тиімді сыйақы мөлшерлемесінің шекті мөлшерлерін айқындау туралы» бірлескен қаулысы',
    },
  },
  'gesv-ceilings-before': {
    number: '377',
    date: '2012-12-24',
    title: {
      ru: 'Постановление Правления Национального Банка РК «Об утверждении предельного размера годовой эффективной ставки вознаграждения»',
      kk: 'ҚР Ұлттық Банкі Басқармасының «Жылдық тиімді сыйақы мөлшерлемесінің шекті мөлшерін бекіту туралы» қаулысы',
    },
  },
  'holidays': {
    number: '267-II',
    date: '2001-12-13',
    title: { ru: 'Закон РК «О праздниках в Республике Казахстан»', kk: '«Қазақстан Республикасындағы мерекелер туралы» ҚР Заңы' },
    url: adilet('Z010000267_'),
  },
  'lender-rules': {
    number: '19-03-2026',
    date: '2026-03-19',
    title: {
      ru: 'Правила предоставления микрокредитов одной из МФО (внутренний документ, не закон)',
      kk: 'Бір микроқаржы ұйымының микрокредиттер беру қағидалары (ішкі құжат, заң емес)',
    },
  },
} as const satisfies Readonly<Record<string, Act>>;

export type ActId = keyof typeof ACTS;

export interface LegalRef {
  readonly act: ActId;
  readonly clause: string;
  readonly url?: string;
}

export const ref = (act: ActId, clause: string): LegalRef => ({ act, clause });

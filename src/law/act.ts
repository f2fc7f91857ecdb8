/** The acts that the law book refers to, by their titles in both languages; their numbers and dates are in act-sources.ts. */
import type { LocalizedText } from '../primitives/readers.js';

const LENDING = {
  'law-56-v': { ru: 'Закон РК «О микрофинансовой деятельности»', kk: '«Микроқаржылық қызмет туралы» ҚР Заңы' },
  'budget-2024': { ru: 'Закон РК «О республиканском бюджете на 2024 – 2026 годы»', kk: '«2024 – 2026 жылдарға арналған республикалық бюджет туралы» ҚР Заңы' },
  'budget-2025': { ru: 'Закон РК «О республиканском бюджете на 2025 – 2027 годы»', kk: '«2025 – 2027 жылдарға арналған республикалық бюджет туралы» ҚР Заңы' },
  'budget-2026': { ru: 'Закон РК «О республиканском бюджете на 2026 – 2028 годы»', kk: '«2026 – 2028 жылдарға арналған республикалық бюджет туралы» ҚР Заңы' },
  'gesv-ceilings': {
    ru: 'Совместное постановление Агентства РК по регулированию и развитию финансового рынка от 16.08.2024 № 62 и Национального Банка РК от 19.08.2024 № 45 «Об определении предельных размеров годовой эффективной ставки вознаграждения»',
    kk: 'ҚР Қаржы нарығын реттеу және дамыту агенттігінің 2024 жылғы 16 тамыздағы № 62 және ҚР Ұлттық Банкінің 2024 жылғы 19 тамыздағы № 45 «Жылдық тиімді сыйақы мөлшерлемесінің шекті мөлшерлерін айқындау туралы» бірлескен қаулысы',
  },
  'gesv-ceilings-before': {
    ru: 'Постановление Правления Национального Банка РК «Об утверждении предельного размера годовой эффективной ставки вознаграждения»',
    kk: 'ҚР Ұлттық Банкі Басқармасының «Жылдық тиімді сыйақы мөлшерлемесінің шекті мөлшерін бекіту туралы» қаулысы',
  },
  'holidays': { ru: 'Закон РК «О праздниках в Республике Казахстан»', kk: '«Қазақстан Республикасындағы мерекелер туралы» ҚР Заңы' },
  'lender-rules': {
    ru: 'Правила предоставления микрокредитов одной из МФО (внутренний документ, не закон)',
    kk: 'Бір микроқаржы ұйымының микрокредиттер беру қағидалары (ішкі құжат, заң емес)',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

export type LendingAct = keyof typeof LENDING;

/** The acts of data-acts.ts, which only some pages need. */
export type DataAct = 'law-573-ii' | 'law-94-v';

export type ActId = LendingAct | DataAct;

/** Those on data are there for whoever cites one: `dataRef` brings them along. */
export const ACT_TITLES = { ...LENDING } as Record<ActId, LocalizedText>;

export interface LegalRef {
  readonly act: ActId;
  readonly clause: string;
  readonly url?: string;
}

export const ref = (act: LendingAct, clause: string): LegalRef => ({ act, clause });

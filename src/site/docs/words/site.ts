/** Words that every page of the documents has. */
import type { LocalizedText } from '../../../primitives/readers.js';

export const SITE = {
  calculator: { ru: 'Калькулятор', kk: 'Калькулятор' },
  verify: { ru: 'Проверить чужой расчёт', kk: 'Басқаның есебін тексеру' },
  builder: { ru: 'Калькулятор для своего сайта', kk: 'Өз сайтыңызға калькулятор' },
  contents: { ru: 'На этой странице', kk: 'Осы бетте' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

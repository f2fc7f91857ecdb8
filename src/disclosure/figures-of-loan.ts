/** figuresOf(loan): every number that a sheet shows of a loan, each with its ground, down to the law and what was asked. */
import { daysOfYear } from '../primitives/day-count.js';
import { moneyText } from '../primitives/money.js';
import { rateText } from '../primitives/rate.js';
import { ref } from '../law/act.js';
import type { LawName } from '../law/law-on.js';
import { hasPenaltyLimits } from '../change/late-payment.js';
import type { PricedLoan } from '../quote.js';
import type { Row } from '../schedule/schedule.js';
import type { Graph, Grounded } from './figure.js';
import { lateFigures } from './late-figures.js';
import { lawFigures } from './law-figures.js';
import { priceFigures } from './price-figures.js';
import { chain, computed, figure, summed } from './grounded.js';
import { instalmentFigures } from './instalment-figures.js';
import { cell, cellFigure } from './schedule-figures.js';

export function figuresOf(loan: PricedLoan): Graph {
  const all = [...asked(loan), ...instalmentFigures(loan), ...dates(loan), ...priceFigures(loan), ...ceilings(loan), ...lateFigures(loan), ...lawFigures(loan.law, lawOfPrice(loan))];
  const byId = new Map(all.map((each) => [each.figure.id, each]));
  const checked = new Map(lawFigures(loan.law, lawBehind(loan)).map((each) => [each.figure.id, each]));
  return { ids: [...byId.keys()], find: (id) => byId.get(id) ?? checked.get(id) ?? cellFigure(loan, id) };
}

/** The limits of a penalty concern a consumer's loan whose lender states one. */
const lawOfPenalty = ({ terms }: PricedLoan): readonly LawName[] => (hasPenaltyLimits(terms) && terms.product.penalty !== undefined ? ['penalty-limits'] : []);

/** The values of the law that a loan's digits stand beside: the ceilings of its price, and the limits of its penalty. */
const lawOfPrice = (loan: PricedLoan): readonly LawName[] => [...new Set([...loan.cost.relied, ...lawOfPenalty(loan)])];

/** These, and those that other checks of the terms rested on: a lender's limit in МРП reads the law and changes no digit. */
export const lawBehind = (loan: PricedLoan): readonly LawName[] => [...new Set([...loan.relied, ...lawOfPenalty(loan)])];

function asked({ terms }: PricedLoan): readonly Grounded[] {
  const { amount, principal, services, term, disbursementDate, nominalRate, individual } = terms;
  const [length, unit] = 'months' in term ? ([term.months, 'months'] as const) : ([term.days, 'days'] as const);
  const financed = services.filter((service) => service.financed).map(({ service: { id } }) => `services.${id}.price`);
  return [
    figure('amount', moneyText(amount), 'tenge', { kind: 'asked' }, []),
    ...services.map(({ service: { id, price } }) => figure(`services.${id}.price`, moneyText(price), 'tenge', { kind: 'product' }, [])),
    ...(principal === amount ? [] : [summed('principal', moneyText(principal), chain(['amount', ...financed]))]),
    figure('term', String(length), unit, { kind: 'asked' }, []),
    figure('disbursementDate', disbursementDate, 'date', { kind: 'asked' }, []),
    figure('nominalRate', rateText(nominalRate.text), 'percent', { kind: 'product', ...(individual !== undefined && { dearest: true }) }, [], [ref('law-56-v', 'ст. 7 п. 2')]),
  ];
}

function dates(loan: PricedLoan): readonly Grounded[] {
  const { number } = loan.schedule.rows.at(-1) as Row;
  const last = cellFigure(loan, cell(number, 'date')) as Grounded;
  return [figure('payments', String(number), 'payments', { kind: 'counted' }, ['term']), { ...last, figure: { ...last.figure, id: 'maturityDate' } }];
}

/** The lender's own ceiling, and the rate of a day that a short loan is held to. */
function ceilings({ terms: { product, nominalRate }, cost: { ceiling } }: PricedLoan): readonly Grounded[] {
  const daily = ceiling.limits.find(({ id }) => id === 'daily');
  return [
    ...(product.maxGesvRate === undefined ? [] : [figure('maxGesvRate', rateText(product.maxGesvRate.text), 'percent', { kind: 'product' }, [])]),
    ...(daily === undefined ? [] : [computed('dailyRate', daily.actual, 'percent-a-day', ['nominalRate', '÷', daysOfYear(product.dayCount)], () => nominalRate.text, { to: '0.00000000000001', way: 'half-up' }, daily.refs)]),
  ];
}

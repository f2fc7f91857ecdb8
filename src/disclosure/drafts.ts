/** The drafts by each method on one sheet: the loan's own figures, and those of the other methods under their names. */
import type { Result } from '../primitives/result.js';
import type { Method } from '../product/product.js';
import type { PricedLoan } from '../quote.js';
import { isOperator, type Formula, type Graph, type Ground, type Grounded } from './figure.js';
import { figuresOf } from './figures-of-loan.js';

/** A draft by a method that was not chosen. */
export interface Draft {
  readonly method: Method;
  readonly priced: Result<PricedLoan>;
}

/** What is told of a draft that was not chosen. */
const TOLD = ['nominalRate', 'instalment', 'annuityFactor', 'payments', 'maturityDate', 'total', 'overpayment', 'gesvRate', 'gesvUnrounded', 'totalWithServices', 'overpaymentWithServices', 'gesvRateWithServices', 'gesvUnroundedWithServices'];

const DRAFT = /^drafts\.(annuity|differentiated|single-payment)\.(.+)$/s;

/** The method and the figure's own id, where it is one of a draft: `drafts.annuity.total`. */
export function draftOf(id: string): { readonly method: Method; readonly inside: string } | undefined {
  const [, method, inside] = DRAFT.exec(id) ?? [];
  return inside === undefined ? undefined : { method: method as Method, inside };
}

/** What all drafts share: it keeps its plain name. */
const isShared = (id: string): boolean => /^(amount|principal|received|paidApart|term|disbursementDate|services\..*|law\..*)$/s.test(id);

export function drafts(own: Graph, drafted: readonly Draft[]): Graph {
  const others = new Map(drafted.flatMap(({ method, priced }) => (priced.ok ? [[method, figuresOf(priced.value)] as const] : [])));
  const told = [...others].flatMap(([name, graph]) => TOLD.filter((id) => graph.ids.includes(id)).map((id) => `drafts.${name}.${id}`));
  return {
    ids: [...own.ids, ...told],
    find(id) {
      const draft = draftOf(id);
      if (draft === undefined) return own.find(id);
      const found = others.get(draft.method)?.find(draft.inside);
      return found && renamed(found, (each) => (isShared(each) ? each : `drafts.${draft.method}.${each}`));
    },
  };
}

/** A draft's figures point at the draft's own. */
function renamed({ figure, ground }: Grounded, rename: (id: string) => string): Grounded {
  return { figure: { ...figure, id: rename(figure.id), from: figure.from.map(rename) }, ground: groundRenamed(ground, rename) };
}

function groundRenamed(ground: Ground, rename: (id: string) => string): Ground {
  switch (ground.kind) {
    case 'formula':
      return { ...ground, formula: formulaRenamed(ground.formula, rename) };
    case 'least':
      return { ...ground, of: ground.of.map(rename) };
    case 'later':
      return { ...ground, than: rename(ground.than) };
    case 'between':
      return { ...ground, start: rename(ground.start), end: rename(ground.end) };
    case 'working-day':
      return { ...ground, of: rename(ground.of) };
    default:
      return ground;
  }
}

function formulaRenamed(formula: Formula, rename: (id: string) => string): Formula {
  if (typeof formula === 'number') return formula;
  if (typeof formula === 'string') return rename(formula);
  return formula.map((part) => (isOperator(part) ? part : formulaRenamed(part, rename)));
}

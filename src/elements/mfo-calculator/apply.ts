/** The link to the application: the host's template filled with the loan that is shown; http(s) alone. */
import { issue, echo, type Issue } from '../../primitives/issue.js';
import type { Quote } from '../../engine.js';
import type { Language } from '../../i18n/messages.js';
import { leavesTo } from '../leaves-to.js';

export interface ApplyLink {
  readonly href: string;
  /** Another site's name, so that leaving is no surprise. */
  readonly leavesTo: string | undefined;
}

const NAME = /\{([^{}]*)\}/g;

/** The names that a template may hold; what the loan does not have is empty. */
const values = ({ terms, cost }: Quote, language: Language): Readonly<Record<string, string>> => ({
  amount: terms.amount,
  term: 'months' in terms.term ? `${terms.term.months}m` : `${terms.term.days}d`,
  method: terms.method,
  disbursementDate: terms.disbursementDate,
  firstPaymentDate: terms.firstPaymentDate ?? '',
  nominalRate: terms.nominalRate,
  gesvRate: cost.gesvRate,
  productId: terms.productId ?? '',
  lang: language,
});

/** An issue instead, where the template leads elsewhere than to a page, or holds a name that there isn't. */
export function applyLink(template: string, quote: Quote, language: Language): ApplyLink | Issue {
  const known = values(quote, language);
  const stranger = [...template.matchAll(NAME)].map(([, name = '']) => name).find((name) => !Object.hasOwn(known, name));
  if (stranger !== undefined) return issue('unknown-key', `/applyHref/${stranger}`, { key: echo(stranger), known: Object.keys(known) });
  const filled = template.replaceAll(NAME, (_, name: string) => encodeURIComponent(known[name] ?? ''));
  const address = URL.canParse(filled, document.baseURI) ? new URL(filled, document.baseURI) : undefined;
  if (address === undefined || !/^https?:$/.test(address.protocol)) return issue('malformed', '/applyHref', { expected: 'web-address', got: echo(template) });
  return { href: address.href, leavesTo: leavesTo(address.href) };
}

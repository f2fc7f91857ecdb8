/** The drafts: the three methods side by side, the schedule that was chosen, and those of the other methods. */
import { html, nothing, type TemplateResult } from 'lit';
import '../../i18n/words/disclosure.js';
import { hasIssues, type Issues, type Quote } from '../../engine.js';
import { METHODS, type Method } from '../../product/product.js';
import { barring, findingsAt } from '../finding-places.js';
import { findingList } from '../parts/finding-list.js';
import { rhythm } from '../parts/figures.js';
import { issueList } from '../parts/issue-list.js';
import { scheduleTable } from '../parts/schedule-table.js';
import { rowsWhy } from '../parts/why.js';
import { signatures } from './signatures.js';
import { productOf, section, shown, whyOf, words, type View } from './view.js';

interface Draft {
  readonly method: Method;
  readonly answer: Quote | Issues;
}

/** In a fixed order, the loan itself in its place. */
function draftsOf({ sheet: { disclosure: { quote, alternatives } } }: View): readonly Draft[] {
  return METHODS.flatMap((method): readonly Draft[] => {
    const answer = method === quote.terms.method ? quote : alternatives[method];
    return answer === undefined ? [] : [{ method, answer }];
  });
}

const COLUMNS = ['method', 'first', 'last', 'total', 'overpayment', 'gesv'] as const;

export function draftsPart(view: View): TemplateResult {
  const t = words(view);
  const { sheet: { disclosure: { quote } } } = view;
  const drafts = draftsOf(view);
  return section(view, 'drafts', t('disclosure.drafts.title'), () => html`
    <div class="wide" tabindex="0" role="group" aria-label=${t('disclosure.drafts.title')}>
      <table>
        <thead><tr>${COLUMNS.map((column) => html`<th scope="col">${t(column === 'gesv' && quote.costWithServices !== undefined ? 'disclosure.drafts.gesvWithServices' : `disclosure.drafts.${column}`)}</th>`)}</tr></thead>
        <tbody>${drafts.map((draft) => draftRow(view, draft, draft.method === quote.terms.method))}</tbody>
      </table>
    </div>
    <p>${t('disclosure.drafts.order')}</p>
    ${drafts.map((draft) => objections(view, draft))}
  `);
}

/** A draft that the law or the product forbids says so beside its figures. */
function objections(view: View, { method, answer }: Draft): TemplateResult | typeof nothing {
  const barred = hasIssues(answer) ? [] : barring(answer).map(({ finding }) => finding);
  return barred.length === 0 ? nothing : html`<section><h4>${words(view)(`method.${method}`)}</h4>${findingList(view.language, barred)}</section>`;
}

/** The services are in the totals, as on the first page. */
function draftRow(view: View, { method, answer }: Draft, chosen: boolean): TemplateResult {
  const t = words(view);
  const name = html`<th scope="row">${t(`method.${method}`)}${chosen ? html` <strong>(${t('disclosure.drafts.chosen')})</strong>` : nothing}</th>`;
  if (hasIssues(answer)) return html`<tr>${name}<td colspan=${COLUMNS.length - 1}>${t('disclosure.drafts.not')}</td></tr>`;
  const start = chosen ? '' : `drafts.${method}.`;
  const ending = answer.terms.services === undefined ? '' : 'WithServices';
  const last = answer.schedule.rows.length;
  const ids = [`rows.1.payment`, `rows.${last}.payment`, `total${ending}`, `overpayment${ending}`, `gesvRate${answer.costWithServices === undefined ? '' : 'WithServices'}`];
  return html`<tr>${name}${ids.map((id) => html`<td>${shown(view, start + id)}</td>`)}</tr>`;
}

/** The schedule stands alone: what it is of, its table, places to sign, and the hash. */
export function schedulePart(view: View): TemplateResult {
  const t = words(view);
  const { sheet: { disclosure: { quote } } } = view;
  const title = t('disclosure.schedule', { method: t(`method.${quote.terms.method}`) });
  return section(view, 'schedule', title, () => html`
    ${table(view, { method: quote.terms.method, answer: quote }, `schedule-${view.language}`)} ${findingList(view.language, findingsAt(quote, 'schedule'))}
    ${view.paper ? nothing : rowsWhy(whyOf(view), quote.schedule.rows.length)} ${view.paper ? signatures(view) : nothing}
  `);
}

export function otherDrafts(view: View): TemplateResult {
  const t = words(view);
  const { sheet: { disclosure: { quote } } } = view;
  return section(view, 'other-drafts', t('disclosure.otherDrafts'), () => html`
    ${draftsOf(view)
      .filter(({ method }) => method !== quote.terms.method)
      .map((draft) => {
        const id = `draft-${draft.method}-${view.language}`;
        return html`<section class="draft"><h4 id=${id}>${t('disclosure.schedule', { method: t(`method.${draft.method}`) })}</h4>${table(view, draft, id)}</section>`;
      })}
  `);
}

/** `title` is the id of the table's heading. */
function table(view: View, { method, answer }: Draft, title: string): TemplateResult | typeof nothing {
  const t = words(view);
  const { language } = view;
  if (hasIssues(answer)) return issueList(language, t('disclosure.drafts.not'), answer.issues, `issues-${method}-${language}`);
  const often = answer.schedule.rows.length === 1 ? t('disclosure.periodicityOnce') : t('disclosure.periodicity', { often: rhythm(language, answer, productOf(view).paymentEvery) });
  return html`<p>${often}</p>
    <div class="wide" tabindex="0" role="group" aria-labelledby=${title}>${scheduleTable(language, answer, title)}</div>`;
}

/** What is said of a sheet that was opened again: whether its hash holds, and what differs, by name. */
import { html, nothing, type TemplateResult } from 'lit';
import { figureLabel, valueText } from '../../i18n/explain.js';
import type { Language, MessageKey } from '../../i18n/messages.js';
import { translator } from '../../i18n/translator.js';
import '../../i18n/words/disclosure.js';
import '../../i18n/words/schedule.js';
import type { Figure } from '../../disclosure/figure.js';
import type { Difference, Reopened } from '../../disclosure/reopen.js';
import type { Method } from '../../product/product.js';
import type { Json } from '../../primitives/issue.js';
import { issueList } from '../parts/issue-list.js';
import { differencesIn, verdictOf, type Opened } from './opening.js';

/** So many are named; a sheet that differs everywhere need not be listed. */
const MOST = 12;

export function openedNotice(language: Language, opened: Opened, onClose: () => void): TemplateResult {
  const t = translator(language);
  const close = html`<p><button type="button" @click=${onClose}>${t('disclosure.opened.close')}</button></p>`;
  if (opened.sheets.length === 0) return html`<div class="opened" tabindex="-1">${issueList(language, t('disclosure.opened.unread'), opened.issues, 'unread')}${close}</div>`;
  const [sheet] = opened.sheets as readonly [Reopened];
  const verdict = verdictOf(opened);
  const { how, name, form, otherVersion, otherPage, savedAt } = opened;
  const lawDiffers = opened.sheets.some((each) => each.lawDiffers.length > 0);
  const all = [...differencesIn(opened).map((each) => differenceText(language, each, sheet)), ...opened.misprints.map(({ figure, row, given, computed }) => line(language, misprintPlace(language, sheet, figure, row), given, computed))];
  const different = [...new Set(all)];
  const { law } = sheet.sheet.loan.asked;
  const sound = verdict === 'holds' && !otherPage && !otherVersion && !lawDiffers;
  const remarks = [
    ...(verdict === 'broken' && how === 'link' && different.length === 0 ? [t('disclosure.opened.unnamed')] : []),
    ...(form ? [t('disclosure.opened.form')] : []),
    ...(how !== 'link' && sheet.product === 'other' ? [t('disclosure.opened.otherWords')] : []),
    ...(otherVersion ? [t('disclosure.opened.otherVersion')] : []),
    ...(lawDiffers ? [t('disclosure.opened.law')] : []),
    ...(savedAt === undefined ? [] : [t('disclosure.opened.savedAt', { page: savedAt })]),
    ...(law !== undefined && Object.keys(law).length > 0 ? [t('disclosure.opened.lawGiven', { values: Object.keys(law).map((each) => t(`law.${each}` as MessageKey)).join(', ') })] : []),
    ...(otherPage ? [t(how === 'link' ? 'disclosure.opened.otherProduct' : 'disclosure.opened.otherFile')] : []),
    ...(how === 'link' && sheet.product === 'none' ? [t('disclosure.opened.noProduct')] : []),
  ];
  return html`
    <div class=${sound ? 'opened' : 'opened error'} tabindex="-1" role="group" aria-label=${t(`disclosure.opened.${how}`, { name })}>
      <p>${t(`disclosure.opened.${how}`, { name })}</p>
      <p><strong>${t(`disclosure.opened.${verdict}`)}</strong></p>
      ${different.length === 0
        ? nothing
        : html`<p>${t('disclosure.opened.differences')}:</p>
            <ul>${different.slice(0, MOST).map((text) => html`<li>${text}</li>`)}${different.length > MOST ? html`<li>${t('disclosure.opened.more', { count: different.length - MOST })}</li>` : nothing}</ul>`}
      ${remarks.map((remark) => html`<p>${remark}</p>`)} ${close}
    </div>
  `;
}

function line(language: Language, place: string, given: string, computed: string): string {
  const t = translator(language);
  const said = (text: string): string => (text === '' ? t('disclosure.opened.nothing') : text);
  return t('disclosure.opened.given_computed', { place, given: said(given), computed: said(computed) });
}

const around = (language: Language, { sheet }: Reopened): Parameters<typeof figureLabel>[0] => ({ language, product: sheet.loan.terms.product, find: sheet.graph.find });

function differenceText(language: Language, { path, given, computed }: Difference, reopened: Reopened): string {
  const figure = figureAt(path, reopened);
  const text = (value: Json | undefined): string =>
    value === undefined || value === null ? '' : figure !== undefined && typeof value === 'string' && isSound(value) ? valueText(language, value, figure.unit) : typeof value === 'string' ? value : JSON.stringify(value).slice(0, 80);
  return line(language, placeOf(language, path, reopened), text(given), text(computed));
}

/** A figure that was spoiled is shown as it stands. */
const isSound = (value: string): boolean => /^-?\d+(\.\d+)?$|^\d{4}-\d{2}-\d{2}$/.test(value);

/** The figure whose value a pointer leads to: of the loan, or of its plan. */
function figureAt(path: string, { sheet: { disclosure } }: Reopened): Figure | undefined {
  const [, plan, index] = /^(\/plan)?\/figures\/(\d+)\/value$/.exec(path) ?? [];
  return index === undefined ? undefined : (plan === undefined ? disclosure : disclosure.plan)?.figures[Number(index)];
}

/** A pointer in words: a figure by its name, a cell by row and column; what is neither keeps its pointer. */
function placeOf(language: Language, path: string, reopened: Reopened): string {
  const t = translator(language);
  const figure = figureAt(path, reopened);
  if (figure !== undefined) return figureLabel(around(language, reopened), figure.id);
  const [, start = '', row, column] = /^(.*)\/(?:schedule|after)\/rows\/(\d+)\/(\w+)$/.exec(path) ?? [];
  const [, totalStart = '', total] = /^(.*)\/(?:schedule|after)\/totals\/(\w+)$/.exec(path) ?? [];
  const named = row !== undefined ? t('disclosure.place.row', { row: Number(row) + 1, column: t(`schedule.${column ?? ''}` as MessageKey) }) : total !== undefined ? t('disclosure.place.total', { column: t(`schedule.${total}` as MessageKey) }) : undefined;
  const [, method] = /^\/alternatives\/([\w-]+)/.exec(start || totalStart) ?? [];
  if (named === undefined) return path === '/hash' ? t('disclosure.check.hash') : path === '/plan/hash' ? t('disclosure.plan.hash') : path;
  if ((start || totalStart).startsWith('/plan/')) return t('disclosure.place.plan', { place: named });
  return method === undefined ? named : t('disclosure.place.draft', { method: t(`method.${method as Method}`), place: named });
}

function misprintPlace(language: Language, reopened: Reopened, figure: string | undefined, row: string | undefined): string {
  const t = translator(language);
  if (figure === 'hash') return t('disclosure.check.hash');
  if (figure === 'planHash') return t('disclosure.plan.hash');
  if (figure !== undefined) return figureLabel(around(language, reopened), figure);
  return row === undefined ? t('disclosure.place.words') : t('disclosure.place.table', { row });
}

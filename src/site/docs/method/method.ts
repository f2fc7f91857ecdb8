/** The method paper: formulas with their clauses, how the digits are certified, where it is rounded, what was decided, and what it was compared with. */
import { html, nothing, type TemplateResult } from 'lit';
import compared from 'virtual:docs/compared';
import { gesv, hasIssues, quote } from '../../../engine.js';
import { describeRefs } from '../../../i18n/describe.js';
import { number, percent, shortDate, sum } from '../../../i18n/format.js';
import type { Language } from '../../../i18n/messages.js';
import { docsPage, type Section } from '../page.js';
import { listing, paragraphs, prose, table } from '../prose.js';
import { DECISIONS, METHOD, ROUNDINGS, RULES, type Rule } from '../words/method.js';

/** A loan that is worked out while the page is read. */
const LOAN = { product: { pricing: [{ nominalRate: '37.50' }], paymentEvery: { days: 30 }, dayCount: 'actual/365' }, amount: '250000', term: { months: 6 }, method: 'annuity', disbursementDate: '2026-11-20' };

const rule = (language: Language, { id, title, formulas, text, refs }: Rule): Section => ({
  id,
  title: title[language],
  body: html`${formulas.map((formula) => html`<p class="formula">${formula[language]}</p>`)} ${paragraphs(text.map((each) => each[language]))}
    <p class="refs">${METHOD.where[language]}: ${describeRefs(language, refs)}</p>`,
});

function example(language: Language): TemplateResult | typeof nothing {
  const priced = quote(LOAN);
  if (hasIssues(priced)) return nothing;
  const answer = gesv({ flows: [{ date: LOAN.disbursementDate, amount: LOAN.amount }, ...priced.schedule.rows.map(({ date, payment }) => ({ date, amount: `-${payment}` }))] });
  if (hasIssues(answer)) return nothing;
  const { column } = METHOD;
  return html`<p>${METHOD.exampleText[language]}</p>
    ${listing(METHOD.example[language], JSON.stringify(LOAN, null, 2))}
    <p class="formula">r = ${percent(language, answer.gesvUnrounded)} ≈ ${percent(language, answer.gesvRate)}; Σ = ${number(answer.residual)}</p>
    ${table({
      by: 'example',
      head: [column.date, column.days, column.amount, column.factor, column.value].map((words) => words[language]),
      rows: answer.proof.map(({ date, days, amount, discountFactor, presentValue }) => ({ cells: [shortDate(date), days, sum(amount), number(discountFactor), number(presentValue)] })),
    })}`;
}

const roundings = (language: Language): TemplateResult => html`<p>${METHOD.roundingText[language]}</p>${table({ by: 'rounding', head: [METHOD.column.what[language], METHOD.column.how[language]], rows: ROUNDINGS.map(({ what, how }) => ({ cells: [what[language], how[language]] })) })}`;

function comparedWith(language: Language): TemplateResult {
  const { column, group, own, ownCases } = METHOD;
  const rows = (['schedules', 'rates', 'changes'] as const).flatMap((kind) =>
    compared[kind].map(({ source, cases, rows: lines }) => ({
      id: source,
      cells: [html`<span lang="en">${source}</span>`, group[kind][language], cases, lines === 0 ? '–' : lines, METHOD[kind === 'rates' ? 'toSource' : 'toTheTiyn'][language]],
    })),
  );
  return html`${paragraphs(METHOD.comparedText[language])}<p>${METHOD.notCompared[language]}</p>
    ${table({ by: 'compared', head: [column.source, column.what, column.cases, column.rows, column.result].map((words) => words[language]), rows })}
    <h3 id="own">${own[language]}</h3><p>${METHOD.ownText[language]}</p>
    ${table({ by: 'own', head: [column.what[language], column.cases[language]], rows: (Object.keys(ownCases) as (keyof typeof ownCases)[]).map((name) => ({ id: name, cells: [ownCases[name][language], compared.own[name]] })) })}`;
}

docsPage('method', (language) => ({
  lead: METHOD.lead[language],
  sections: [
    ...RULES.map((each) => rule(language, each)),
    { id: 'certified', title: METHOD.certified[language], body: paragraphs(METHOD.certifiedText[language]) },
    { id: 'example', title: METHOD.example[language], body: example(language) },
    { id: 'rounding', title: METHOD.rounding[language], body: roundings(language) },
    { id: 'decisions', title: METHOD.decisions[language], body: html`<ul>${DECISIONS.map((each) => html`<li>${prose(each[language])}</li>`)}</ul>` },
    { id: 'compared', title: METHOD.compared[language], body: comparedWith(language) },
  ],
}));

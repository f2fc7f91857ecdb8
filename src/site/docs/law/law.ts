/** The book of law as a page: each value on a day, all its records, days off, acts, and a host's own values laid over it. */
import '../../../define/mfo-calculator.js';
import { html, nothing, type TemplateResult } from 'lit';
import { hasIssues, law } from '../../../engine.js';
import { describeIssue, describeRefs } from '../../../i18n/describe.js';
import { lawLines } from '../../../i18n/explain.js';
import { shortDate } from '../../../i18n/format.js';
import type { Language } from '../../../i18n/messages.js';
import { ACT_TITLES, type ActId } from '../../../law/act.js';
import { actOf } from '../../../law/act-sources.js';
import { BOOK } from '../../../law/book.js';
import '../../../law/data-acts.js';
import { isKnown, type DatedValue } from '../../../law/dated.js';
import { CALENDAR } from '../../../law/holidays.js';
import { LAW_NAMES } from '../../../law/law-on.js';
import { calendarDate, type CalendarDate } from '../../../primitives/calendar-date.js';
import { todayInKazakhstan } from '../../../elements/today.js';
import { docsPage } from '../page.js';
import { listing, paragraphs, table } from '../prose.js';
import { LAW } from '../words/law.js';
import { CHAPTERS, recordOn, recordsOf, type ChapterName } from './chapters.js';
import { nameOf, valueText } from './value-text.js';

const EXAMPLE = JSON.stringify({ 'mrp': [{ from: '2027-01-01', value: '4500', source: 'Закон о республиканском бюджете на 2027 – 2029 годы, ст. …' }], 'rate-ceiling': [{ from: '2027-01-01', until: '2027-06-30', value: '46', source: 'Постановление № …' }] }, null, 2);

const state = { day: withinBook(todayInKazakhstan()), overlay: EXAMPLE, overlayDay: '2027-01-15' };

function withinBook(day: string): string {
  return day < BOOK.from ? BOOK.from : day > BOOK.until ? BOOK.until : day;
}

const ISSUED = (Object.keys(ACT_TITLES) as ActId[]).map((id) => [id, actOf(id)] as const);

/** The register of laws has each in both languages. */
const addressIn = (language: Language, url: string): string => (language === 'kk' ? url.replace('/rus/', '/kaz/') : url);

const known = (language: Language, record: DatedValue<unknown>): TemplateResult => {
  const sure = isKnown(record) && record.confidence === 'verified' && record.doubt === undefined;
  const [, ...how] = isKnown(record) ? lawLines(language, record) : ['', ...lawLines(language, record)];
  return html`<div class=${sure ? nothing : 'unsure'}>${how.map((line) => html`<p>${line}</p>`)}</div>`;
};

const value = (language: Language, name: ChapterName, record: DatedValue<unknown>): unknown => (isKnown(record) ? valueText(language, name, record.value).map((line) => html`<p>${line}</p>`) : html`<strong>${LAW.notKnown[language]}</strong>`);

const clause = (language: Language, { refs }: DatedValue<unknown>): TemplateResult => html`<span class="refs">${refs.length === 0 ? LAW.noClause[language] : describeRefs(language, refs)}</span>`;

/** What a record says, how well it is known, and where it stands. */
const cells = (language: Language, name: ChapterName, record: DatedValue<unknown>): readonly unknown[] => [value(language, name, record), known(language, record), clause(language, record)];

const span = ({ from, until }: DatedValue<unknown>): string => `${shortDate(from)} – ${until === undefined ? '…' : shortDate(until)}`;

function dayField(language: Language, key: 'day' | 'overlayDay', label: string): TemplateResult {
  return html`<p><label for=${key}>${label}</label><input id=${key} type="date" min=${BOOK.from} max=${BOOK.until} .value=${state[key]} @change=${(event: Event): void => {
    state[key] = (event.target as HTMLInputElement).value;
    draw();
  }} /> <span>${LAW.outside[language]}: ${shortDate(BOOK.from)} – ${shortDate(BOOK.until)}</span></p>`;
}

function onTheDay(language: Language, day: string, by: string, names: readonly ChapterName[], overlay: object = {}): TemplateResult {
  if (calendarDate(day) === undefined) return html`<p role="status">${LAW.notADay[language]}</p>`;
  const head = [LAW.column.what[language], LAW.column.value[language], LAW.column.known[language], LAW.column.clause[language]];
  return table({ by, head, rows: names.map((name) => ({ id: name, cells: [nameOf(language, name), ...cells(language, name, recordOn(name, day as CalendarDate, overlay))] })) });
}

const records = (language: Language): unknown =>
  CHAPTERS.map((name) => html`<h3 id=${`law-${name}`}>${nameOf(language, name)} <code>${name}</code></h3>
    ${table({
      by: `law-${name}`,
      head: [LAW.column.days[language], LAW.column.value[language], LAW.column.known[language], LAW.column.clause[language]],
      rows: recordsOf(name).map((record) => ({ id: `${name} ${record.from}`, cells: [span(record), ...cells(language, name, record)] })),
    })}`);

const daysOff = (language: Language): TemplateResult => html`<p>${LAW.daysOffText[language]}</p>${table({
  by: 'days-off',
  head: [LAW.column.year[language], LAW.column.off[language]],
  rows: [...CALENDAR.values()].map(({ year, confirmed, daysOff: days, daysWorked }) => ({
    id: String(year),
    cells: [html`${year}<br /><span class=${confirmed ? nothing : 'unsure'}>${LAW[confirmed ? 'confirmed' : 'unconfirmed'][language]}</span>`, html`${days.map(shortDate).join(', ')}${daysWorked.length === 0 ? nothing : html`<br />${LAW.worked[language]}: ${daysWorked.map(shortDate).join(', ')}`}`],
  })),
})}`;

/** What was typed, or why it is no overlay. */
function overlay(language: Language): { readonly laid: object } | { readonly wrong: readonly string[] } {
  try {
    const laid = JSON.parse(state.overlay) as object;
    const answer = law({ on: state.overlayDay, law: laid });
    return hasIssues(answer) ? { wrong: answer.issues.map((issue) => describeIssue(language, issue)) } : { laid };
  } catch {
    return { wrong: [LAW.notJson[language]] };
  }
}

function laidOver(language: Language): TemplateResult {
  const read = overlay(language);
  const type = (event: Event): void => {
    state.overlay = (event.target as HTMLTextAreaElement).value;
    draw();
  };
  return html`${paragraphs(LAW.overlayText[language])}
    <p><label for="laid">${LAW.overlayLabel[language]}</label><textarea id="laid" rows="12" spellcheck="false" .value=${state.overlay} @input=${type} aria-describedby="laid-says"></textarea></p>
    ${dayField(language, 'overlayDay', LAW.overlayDay[language])}
    <div id="laid-says" role="status">${'wrong' in read ? read.wrong.map((each) => html`<p class="error">${each}</p>`) : nothing}</div>
    ${'wrong' in read
      ? nothing
      : html`${onTheDay(language, state.overlayDay, 'overlay', LAW_NAMES, read.laid)}
          <h3>${LAW.overlayCode[language]}</h3>
          ${listing(LAW.overlayCode[language], `document.querySelector('mfo-calculator').law = ${JSON.stringify(read.laid, null, 2)};`)}
          <h3>${LAW.overlayLive[language]}</h3>
          <div class="live"><mfo-calculator product-src="../products/standard.json" amount="250000" term="6m" today=${state.overlayDay} disbursement-date=${state.overlayDay} .law=${read.laid}></mfo-calculator></div>`}`;
}

const draw = docsPage('law', (language) => ({
  lead: LAW.lead[language],
  sections: [
    { id: 'day-of-law', title: LAW.day[language], body: html`${dayField(language, 'day', LAW.dayLabel[language])}${onTheDay(language, state.day, 'day-of-law', CHAPTERS)}` },
    { id: 'records', title: LAW.records[language], body: records(language) },
    { id: 'days-off', title: LAW.daysOff[language], body: daysOff(language) },
    { id: 'overlay', title: LAW.overlay[language], body: laidOver(language) },
    {
      id: 'acts',
      title: LAW.acts[language],
      body: html`<p>${LAW.actsText[language]}</p>${table({
        by: 'acts',
        head: [LAW.column.act[language], LAW.column.number[language], LAW.column.date[language]],
        rows: ISSUED.map(([id, { title, number, date, url }]) => ({ id, cells: [url === undefined ? title[language] : html`<a href=${addressIn(language, url)} rel="noreferrer">${title[language]}</a>`, number, shortDate(date)] })),
      })}`,
    },
  ],
}));

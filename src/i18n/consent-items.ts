/** Consents as a person explains them: what is asked, why, which data, to whom, for how long, and what refusing means. */
import type { Consents } from '../consent/consents.js';
import { serviceOf, type Duty } from '../consent/duties.js';
import type { ShownItem } from '../consent/record.js';
import type { Show } from '../consent/verify-record.js';
import type { Product } from '../product/product.js';
import { moneyText } from '../primitives/money.js';
import { describeRef } from './describe.js';
import { addDays, type CalendarDate } from '../primitives/calendar-date.js';
import { longDate, money, number } from './format.js';
import type { Language, MessageKey } from './messages.js';
import { translator } from './translator.js';
import './words/consent.js';

export interface ConsentItem extends ShownItem {
  readonly duty: Duty;
  readonly question: string;
  readonly lines: readonly ConsentLine[];
}

interface ConsentLine {
  readonly label: string;
  readonly text: string;
}

interface Surroundings {
  readonly language: Language;
  readonly consents: Consents | undefined;
  readonly product: Product | undefined;
}

/** `texts` is all that is shown of an item: what its hash covers. */
export function consentItem(around: Surroundings, duty: Duty): ConsentItem {
  const { language } = around;
  const [question, lines] = [questionOf(around, duty), linesOf(around, duty)];
  const refs = duty.refs.map((ref) => describeRef(language, ref));
  const choices = serviceOf(duty) === undefined ? [] : insurersOf(around, duty);
  return { id: duty.id, duty, question, lines, texts: [question, ...lines.flatMap(({ label, text }) => [label, text]), ...refs], ...(choices.length > 0 && { choices }) };
}

/** `2026-11-20T15:04:05+05:00` as people say it, to the minute. */
export const momentOf = (language: Language, at: string): { readonly moment: string } => ({ moment: momentText(language, at.slice(0, 10) as CalendarDate, at.slice(11, 16)) });

const momentText = (language: Language, date: CalendarDate, time: string): string => translator(language)('consent.moment', { date: longDate(language, date), time });

/** As `verifyRecord` asks for it: how any consent is shown, in any language. */
export const showConsent: Show = (language, duty, around) => consentItem({ language, ...around }, duty);

const inside = (id: string, chapter: string): string | undefined => (id.startsWith(`${chapter}.`) ? id.slice(chapter.length + 1) : undefined);

const purposeOf = ({ consents }: Surroundings, { id }: Duty): Consents['purposes'][number] | undefined => {
  const purpose = inside(id, 'personal-data');
  return consents?.purposes.find((each) => each.id === purpose);
};

const serviceIn = ({ product }: Surroundings, duty: Duty): NonNullable<Product['services']>[number] | undefined => {
  const service = serviceOf(duty);
  return product?.services?.find((each) => each.id === service);
};

/** The numbers of the law that stand in a sentence. */
const numbersOf = ({ data }: Duty): Record<string, string> => Object.fromEntries(Object.entries(data).flatMap(([key, value]) => (typeof value === 'number' ? [[key, number(String(value))]] : [])));

function questionOf(around: Surroundings, duty: Duty): string {
  const { language } = around;
  const t = translator(language);
  const purpose = purposeOf(around, duty);
  if (purpose !== undefined) return purpose.text[language];
  const service = serviceOf(duty);
  if (service !== undefined) return t('consent.item.service', { name: serviceIn(around, duty)?.name?.[language] ?? service });
  // where the law of the day is not known, its numbers are not told
  const isUnknown = (duty.id === 'age' || duty.id === 'pause') && Object.keys(numbersOf(duty)).length === 0;
  return t(`consent.${isUnknown ? 'itemUnknown' : 'item'}.${duty.id}` as MessageKey, numbersOf(duty));
}

function linesOf(around: Surroundings, duty: Duty): readonly ConsentLine[] {
  const t = translator(around.language);
  const line = (name: string, text: string | undefined): ConsentLine => ({ label: t(`consent.line.${name}` as MessageKey), text: text ?? t('consent.notTold') });
  const refusing = line('refusing', t(duty.required ? 'consent.refusal.required' : 'consent.refusal.optional'));
  const purpose = purposeOf(around, duty);
  const byLender = duty.required ? line('refusing', t('consent.refusal.lender')) : refusing;
  if (purpose !== undefined) return [...dataLines(around, purpose, line), purpose.refusal === undefined ? byLender : line('refusing', purpose.refusal[around.language])];
  const service = serviceOf(duty);
  const why = line('why', t(`consent.why.${service === undefined ? duty.id : 'service'}` as MessageKey, numbersOf(duty)));
  if (service !== undefined) return [why, ...serviceLines(around, duty, line), refusing];
  if (duty.id === 'cross-border' || duty.id === 'public-sources') return [why, ...choiceLines(around, duty, line), refusing];
  if (duty.place === 'none') return [why, ...exampleLines(around, duty, line)];
  if (isExchange(duty)) return [why, line('form', t('consent.form')), refusing];
  return duty.place === 'here' ? [why, refusing] : [why, line('where', t(`consent.place.${duty.place}`)), refusing];
}

/** How such a consent is given is laid down in rules that were not seen. */
const isExchange = ({ id }: Duty): boolean => ['bureau-give', 'bureau-report', 'state-services', 'labour-centre'].includes(id);

/** The hour that an example begins at. */
const EXAMPLE_HOUR = 10;

/** From when till when, by the clock of Kazakhstan, for this very loan. */
function exampleLines({ language }: Surroundings, { id, data: { hours, from } }: Duty, line: MakeLine): readonly ConsentLine[] {
  if (typeof hours !== 'number' || typeof from !== 'string') return [];
  const t = translator(language);
  const date = from as CalendarDate;
  const moment = (after: number): string => momentText(language, addDays(date, Math.floor((EXAMPLE_HOUR + after) / 24)), `${String((EXAMPLE_HOUR + after) % 24).padStart(2, '0')}:00`);
  return [line('example', t(id === 'reading' ? 'consent.example.reading' : 'consent.example.pause', { from: moment(0), until: moment(hours), date: longDate(language, date) }))];
}

type MakeLine = (name: string, text: string | undefined) => ConsentLine;

/** Where the lender's document is silent, that is said. */
function dataLines({ language, consents }: Surroundings, { data = [], recipients = [], term }: Consents['purposes'][number], line: MakeLine): readonly ConsentLine[] {
  const named = (ids: readonly string[], from: readonly { readonly id: string; readonly text: { readonly ru: string; readonly kk: string } }[] = []): string | undefined =>
    ids.length === 0 ? undefined : ids.flatMap((id) => from.find((each) => each.id === id)?.text[language] ?? []).join('; ');
  return [line('what', named(data, consents?.data)), line('whom', named(recipients, consents?.recipients)), line('long', (term ?? consents?.term)?.[language])];
}

const insurersOf = (around: Surroundings, duty: Duty): readonly string[] => [...new Set((serviceIn(around, duty)?.insurers ?? []).map((insurer) => insurer[around.language]))];

function serviceLines(around: Surroundings, duty: Duty, line: MakeLine): readonly ConsentLine[] {
  const { language } = around;
  const t = translator(language);
  const service = serviceIn(around, duty);
  const insurers = insurersOf(around, duty);
  return [
    line('content', service?.content?.[language]),
    line('price', service === undefined ? undefined : money(moneyText(service.price))),
    line('paid', t(duty.data['financed'] === true ? 'consent.financed' : 'consent.apart')),
    ...(insurers.length === 0 ? [] : [line('insurers', t(insurers.length === 1 ? 'consent.insurerAlone' : 'consent.insurerChoice', { names: insurers.join(', ') }))]),
  ];
}

function choiceLines({ language, consents }: Surroundings, { id }: Duty, line: MakeLine): readonly ConsentLine[] {
  const t = translator(language);
  const told = id === 'cross-border' ? consents?.crossBorder?.text : consents?.publicSources?.text;
  return [line('told', told?.[language] ?? t(id === 'cross-border' ? 'consent.mayGoAbroad' : 'consent.mayBePublished'))];
}

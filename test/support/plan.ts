/** What tests of the panel of changes do to it: open it, tell a change, keep it. */
import { fixture, html } from '@open-wc/testing';
import type { MfoSchedule } from '../../src/elements/mfo-schedule/mfo-schedule.js';
import { hasIssues, quote, type Quote } from '../../src/engine.js';
import { inside } from './calculator.js';
import { loan } from './products.js';

export const quoted = (request: object = loan): Quote => {
  const answer = quote(request);
  if (hasIssues(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};

/** Drawn after the answer is painted, and the panel inside it after that. */
export async function drawn(element: MfoSchedule): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

export async function planFor(lang = 'ru', request: object = loan): Promise<MfoSchedule> {
  const element = await fixture<MfoSchedule>(html`<mfo-schedule lang=${lang} .quote=${quoted(request)}></mfo-schedule>`);
  inside<HTMLDetailsElement>(element, '.what-if').open = true;
  await drawn(element);
  return element;
}

export async function tellChange(element: MfoSchedule, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, text] of Object.entries(fields)) {
    const field = inside<HTMLInputElement>(element, `#${id}`);
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn(element);
  }
}

export async function press(element: MfoSchedule, selector: string): Promise<void> {
  inside(element, selector).click();
  await drawn(element);
}

/** An early repayment of the loan that is asked for everywhere. */
export const EARLY = { 'change-kind': 'early-repayment', 'change-date': '10.01.2027', 'change-amount': '50 000', 'change-mode': 'shorten-term' };

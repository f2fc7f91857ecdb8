/** The fields of the calculator, in the order in which a loan is thought of. */
import { html, type TemplateResult } from 'lit';
import { describeIssue } from '../../i18n/describe.js';
import { lawOn } from '../../law/law-on.js';
import { findingsAt } from '../finding-places.js';
import { amountField } from './amount-field.js';
import type { Context, Fields } from './context.js';
import { details } from './details.js';
import { realDate } from './entry.js';
import { methodChoice } from './method-choice.js';
import { serviceChoice } from './service-choice.js';
import { termField } from './term-field.js';

export function fields(given: Fields): TemplateResult {
  const { language, product, entry, overlay, comparison, quote, disabled, onType } = given;
  // while no day can be read, sliders reckon from today; the engine judges, not they
  const day = realDate(entry.disbursementDate) ?? given.today;
  const field: Context['field'] = (name) => ({
    language,
    id: name,
    value: entry[name],
    errors: given.issuesOf(name).map((issue) => describeIssue(language, issue, 'form')),
    findings: findingsAt(quote, name),
    inputMode: 'decimal',
    disabled,
    onInput: (value) => onType({ [name]: value }),
    onLeave: () => given.onLeave(name),
  });
  const context: Context = { ...given, day, field, law: lawOn(day, overlay) };
  return html`
    ${amountField(context)} ${termField(context)}
    ${methodChoice({ language, product, comparison, disabled, chosen: entry.method, quote, onChoose: (method) => onType({ method }) })}
    ${details(context)}
    ${serviceChoice({ language, product, disabled, chosen: entry.services, findings: findingsAt(quote, 'services'), onChoose: (services) => onType({ services }) })}
  `;
}

/** A page of its own: registering an element tells its type by its tag, and its events by their names. */
import 'mfo-elements/define/mfo-calculator';
import type { Quote } from 'mfo-elements';

const calculator = document.querySelector('mfo-calculator');
export const quote: Quote | undefined = calculator?.quote;
calculator?.addEventListener('mfo-quote', (event) => event.issues.length);
calculator?.addEventListener('mfo-apply', ({ href, quote: { cost } }) => href + cost.gesvRate);
// @ts-expect-error an answer is read alone
if (calculator !== null) calculator.quote = undefined;
// @ts-expect-error the words are its own affair
calculator?.t('calculator.title');

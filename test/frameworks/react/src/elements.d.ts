/** What React may put on the elements: what every element takes, their own attributes and properties, and listeners by the event's name. */
import type { MfoApplyEvent, MfoQuoteEvent, Quote } from 'mfo-elements';
import type { HTMLAttributes } from 'react';

interface CalculatorProps extends HTMLAttributes<HTMLElement> {
  'name'?: string;
  'product'?: unknown;
  'amount'?: string;
  'term'?: string;
  'disbursement-date'?: string;
  'apply-href'?: string;
  'onmfo-quote'?: (event: MfoQuoteEvent) => void;
  'onmfo-apply'?: (event: MfoApplyEvent) => void;
}

interface ConsentProps extends HTMLAttributes<HTMLElement> {
  name?: string;
  consents?: unknown;
  quote?: Quote;
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'mfo-calculator': CalculatorProps;
      'mfo-consent': ConsentProps;
      'mfo-schedule': HTMLAttributes<HTMLElement> & { quote?: Quote };
    }
  }
}

/** checkSheet: what a borrower must be told before a contract and the lender's file does not say, and a penalty above the law's. */
import { compare } from '../primitives/fraction.js';
import { ref } from '../law/act.js';
import { checkLaw } from '../law/check-law.js';
import { finding, type Finding } from '../law/finding.js';
import type { LawName } from '../law/law-on.js';
import { penaltyLimits } from '../change/late-payment.js';
import type { PricedLoan } from '../quote.js';

export function checkSheet(loan: PricedLoan, behind: readonly LawName[]): readonly Finding[] {
  const { law, relied } = loan;
  return [...incomplete(loan), ...penalty(loan), ...checkLaw(law, behind.filter((name) => !relied.includes(name))), ...services(loan)];
}

/** The lender's head, rules and ways to pay are told with every loan. */
function incomplete({ terms: { product } }: PricedLoan): readonly Finding[] {
  const { lender = {}, rulesUrl, waysToPay = [] } = product;
  const fields = [
    ...(lender.head === undefined ? ['lender.head'] : []),
    ...(rulesUrl === undefined ? ['rulesUrl'] : []),
    ...(waysToPay.length === 0 ? ['waysToPay'] : []),
  ];
  return fields.length === 0 ? [] : [finding('warning', 'sheet-incomplete', { fields }, [ref('law-56-v', 'ст. 7 п. 2')])];
}

/** A penalty is the lender's to state, within the law; none is made up. */
function penalty({ terms, law }: PricedLoan): readonly Finding[] {
  const refs = [ref('law-56-v', 'ст. 6 п. 3')];
  const stated = terms.product.penalty?.percentPerDay;
  if (stated === undefined) return [finding('warning', 'penalty-not-stated', {}, refs)];
  const most = penaltyLimits(terms, law)?.percentPerDay;
  return most === undefined || compare(stated.percent, most.percent) <= 0 ? [] : [finding('error', 'penalty-above-limit', { rate: stated.text, limit: most.text }, refs)];
}

/** A paid service is shown whole: what it is called, what it is and what it costs. */
function services({ terms: { services: chosen } }: PricedLoan): readonly Finding[] {
  return chosen.flatMap(({ service: { id, name, content } }) => {
    const fields = [...(name === undefined ? ['service.name'] : []), ...(content === undefined ? ['service.content'] : [])];
    return fields.length === 0 ? [] : [finding('warning', 'service-incomplete', { id, fields }, [ref('lender-rules', 'гл. 3 § 2 п. 16')])];
  });
}

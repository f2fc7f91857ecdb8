/** React 19: data by property, simple things by attribute, events by their names. */
import type { JSX } from 'react';
import type { MfoCalculator } from 'mfo-elements';
import type {} from 'mfo-elements/types/react';

export const loan = (ref: (element: MfoCalculator | null) => void): JSX.Element => (
  <>
    <mfo-calculator ref={ref} id="loan" className="wide" lang="kk" product={{ id: 'a' }} product-src="/a.json" amount="250000" term="12m" disabled onmfo-quote={(event) => event.quote?.cost.gesvRate} onmfo-apply={(event) => event.href.length} />
    <mfo-schedule for="loan" onmfo-change={(event) => event.changes.length} />
    <mfo-kdn-check for="loan" onmfo-affordability={({ affordability }) => affordability?.kdn} />
    <mfo-disclosure for="loan" bilingual onmfo-disclosure={({ disclosure }) => disclosure?.hash} />
    <mfo-consent for="loan" consents-src="/consents.json" onmfo-consent={({ record }) => record?.hash} />
    <mfo-verify src="/published.json" onmfo-verdict={({ verdict }) => verdict?.verdict} />
  </>
);

export const wrong = (
  <>
    {/* @ts-expect-error a sum is a text */}
    <mfo-calculator amount={250000} />
    {/* @ts-expect-error another event */}
    <mfo-calculator onmfo-quote={(event) => event.verdict} />
    {/* @ts-expect-error no such attribute */}
    <mfo-verify product="{}" />
  </>
);

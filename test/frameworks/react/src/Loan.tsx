/** A React page: product and quote go in as props, answers come out by events and by the form. */
import 'mfo-elements/define';
import 'mfo-elements/host.css';
import type { MfoApplyEvent, Quote } from 'mfo-elements';
import { useState, type FormEvent, type ReactElement } from 'react';
import consents from './consents.json';
import product from './product.json';

export function Loan(): ReactElement {
  const [lang, setLang] = useState('ru');
  const [shown, setShown] = useState(true);
  const [quote, setQuote] = useState<Quote>();
  const [applied, setApplied] = useState('');
  const [sent, setSent] = useState('');

  function apply(event: MfoApplyEvent): void {
    event.preventDefault();
    setApplied(event.href);
  }

  function send(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    setSent(JSON.stringify(Object.fromEntries(new FormData(event.currentTarget))));
  }

  return (
    <div lang={lang}>
      <p>
        <button id="language" onClick={() => setLang(lang === 'ru' ? 'kk' : 'ru')}>kk / ru</button>
        <button id="toggle" onClick={() => setShown(!shown)}>Hide / show</button>
      </p>
      {shown && (
        <>
          <form onSubmit={send}>
            <mfo-calculator
              name="loan"
              product={product}
              amount="250000"
              term="6m"
              disbursement-date="2026-11-20"
              apply-href="/apply?sum={amount}"
              onmfo-quote={(event) => setQuote(event.quote)}
              onmfo-apply={apply}
            />
            <mfo-consent name="consent" consents={consents} quote={quote} />
            <button id="send">Send</button>
          </form>
          <mfo-schedule quote={quote} />
        </>
      )}
      <p>ГЭСВ <output id="gesv">{quote?.cost.gesvRate}</output> %, <output id="applied">{applied}</output></p>
      <pre id="sent">{sent}</pre>
    </div>
  );
}

/** An Angular page: product and quote go in by property, answers come out by events and by the form. */
import 'mfo-elements/define';
import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { MfoApplyEvent, Quote } from 'mfo-elements';
import consents from './consents.json';
import product from './product.json';

@Component({
  selector: 'app-loan',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './loan.html',
})
export class Loan {
  protected readonly product = product;
  protected readonly consents = consents;
  protected readonly lang = signal('ru');
  protected readonly shown = signal(true);
  protected readonly quote = signal<Quote | undefined>(undefined);
  protected readonly applied = signal('');
  protected readonly sent = signal('');

  protected apply(event: MfoApplyEvent): void {
    event.preventDefault();
    this.applied.set(event.href);
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.sent.set(JSON.stringify(Object.fromEntries(new FormData(event.currentTarget as HTMLFormElement))));
  }
}

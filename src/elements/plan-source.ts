/** PlanSource: follows the changes that a visitor wants on the sheet, as he keeps them in the schedule beside it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Quote } from '../engine.js';
import { MfoChangeEvent } from './events.js';

const NONE: readonly object[] = [];

export class PlanSource implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #root: Node | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#root = this.#host.getRootNode();
    this.#root.addEventListener(MfoChangeEvent.type, this.#heard);
  }

  hostDisconnected(): void {
    this.#root?.removeEventListener(MfoChangeEvent.type, this.#heard);
  }

  /** Of a schedule in the same root that shows this very quote; none where there is no such schedule, or nothing is wanted. */
  of(quote: Quote | undefined): readonly object[] {
    const root = this.#root;
    if (quote === undefined || !(root instanceof Document || root instanceof ShadowRoot)) return NONE;
    const wanted = [...root.querySelectorAll('mfo-schedule')].find((schedule) => schedule.quote === quote && schedule.plan.length > 0);
    return wanted?.plan ?? NONE;
  }

  readonly #heard = (): void => this.#host.requestUpdate();
}

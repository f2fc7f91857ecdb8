/** Settled: lets the first value through at once, and each that takes its place when no other has come for a while. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

export class Settled<T extends object> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #restMs: number;
  #value: T | undefined;
  #awaited: T | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, restMs: number) {
    this.#host = host;
    this.#restMs = restMs;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#pass(undefined);
  }

  /** What to go by now; with `atOnce` nothing is waited for. Asks the host for an update when a value has come to rest. */
  take(value: T | undefined, atOnce: boolean): T | undefined {
    if (atOnce || value === undefined || this.#value === undefined || value === this.#value) this.#pass(value);
    else if (value !== this.#awaited) {
      clearTimeout(this.#timer);
      this.#awaited = value;
      this.#timer = setTimeout(() => {
        this.#pass(value);
        this.#host.requestUpdate();
      }, this.#restMs);
    }
    return this.#value;
  }

  #pass(value: T | undefined): void {
    clearTimeout(this.#timer);
    this.#awaited = undefined;
    this.#value = value;
  }
}

/** Progress: how a run in bulk goes, on a terminal while it runs, and in one line when verdicts were given. */
import { performance } from 'node:perf_hooks';
import type { Writable } from 'node:stream';
import { number } from '../i18n/format.js';
import type { Language, MessageKey } from '../i18n/messages.js';
import { translator } from '../i18n/translator.js';
import '../i18n/words/command.js';
import type { Tally } from './answer-block.js';
import type { CommandName } from './commands.js';

const EVERY_MS = 500;

/** In which order they are told. */
const VERDICTS = ['consistent', 'inconsistent', 'incomplete', 'holds', 'changed', 'unread'] as const;

export class Progress {
  tally: Tally = {};
  readonly #out: Writable & { readonly isTTY?: boolean };
  readonly #language: Language;
  readonly #tells: boolean;
  readonly #start = performance.now();
  #shown = 0;

  constructor(out: Writable & { readonly isTTY?: boolean }, { name, language }: { readonly name: CommandName; readonly language: Language | undefined }) {
    this.#out = out;
    this.#language = language ?? 'ru';
    this.#tells = name === 'verify';
  }

  add(more: Tally): void {
    this.tally = Object.fromEntries([...Object.entries(this.tally), ...Object.entries(more)].map(([verdict]) => [verdict, (this.tally[verdict] ?? 0) + (more[verdict] ?? 0)]));
    const now = performance.now();
    if (this.#out.isTTY !== true || now - this.#shown < EVERY_MS) return;
    this.#shown = now;
    this.#out.write(`\r${this.#sentence('progress')}`);
  }

  end(): void {
    if (this.#out.isTTY === true && this.#shown > 0) this.#out.write('\r\u001b[K');
    if (this.#tells) this.#out.write(`${[this.#sentence('done'), ...this.#verdicts()].join(' ')}\n`);
  }

  #sentence(key: 'progress' | 'done'): string {
    const lines = Object.values(this.tally).reduce((sum, count) => sum + count, 0);
    const seconds = (performance.now() - this.#start) / 1_000;
    return translator(this.#language)(`command.${key}`, { lines: number(String(lines)), seconds: number(seconds.toFixed(1)), rate: number(String(Math.round(lines / Math.max(seconds, 0.001)))) });
  }

  #verdicts(): readonly string[] {
    const t = translator(this.#language);
    return VERDICTS.flatMap((verdict) => {
      const count = this.tally[verdict];
      return count === undefined ? [] : [t(`command.verdict.${verdict}` as MessageKey, { count: number(String(count)) })];
    });
  }
}

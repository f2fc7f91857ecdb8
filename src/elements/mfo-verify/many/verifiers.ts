/** Who answers a file's requests: a worker beside the page, or, where policy or origin forbids one, the page itself in slices. */
import type { Issues, Verification } from '../../../engine.js';
import { answered } from './answered.js';
import { openWorker } from './open-worker.js';

export interface Verifier {
  readonly isWorker: boolean;
  readonly verify: (requests: readonly unknown[]) => Promise<readonly (Verification | Issues)[]>;
  readonly close: () => void;
}

/** A worker that says nothing for so long was stopped by something that told nobody. */
const READY_MS = 5_000;

/** `undefined` where none may run. */
export async function inWorker(): Promise<Verifier | undefined> {
  const worker = openWorker();
  if (worker === undefined) return undefined;
  const next = <T>(): Promise<T> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<T>): void => resolve(data);
      worker.onerror = worker.onmessageerror = (): void => reject(new Error('The worker stopped.'));
    });
  const close = (): void => worker.terminate();
  try {
    const late = setTimeout(() => worker.dispatchEvent(new Event('error')), READY_MS);
    await next();
    clearTimeout(late);
  } catch {
    close();
    return undefined;
  }
  return {
    isWorker: true,
    verify: (requests) => {
      const answers = next<readonly (Verification | Issues)[]>();
      worker.postMessage(requests);
      return answers;
    },
    close,
  };
}

/** Less than a frame, so that the page goes on answering. */
const SLICE_MS = 12;

export function onPage(): Verifier {
  let start = performance.now();
  return {
    isWorker: false,
    verify: async (requests) => {
      const answers: (Verification | Issues)[] = [];
      for (const request of requests) {
        if (performance.now() - start > SLICE_MS) {
          await nextTask();
          start = performance.now();
        }
        answers.push(answered(request));
      }
      return answers;
    },
    close: () => undefined,
  };
}

/** A timer would wait for a second in a tab that is not looked at. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (): void => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

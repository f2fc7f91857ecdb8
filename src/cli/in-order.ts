/** inOrder: blocks answered by all cores at once, and given back in the order in which they came. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { answerBlock, type Answered, type Job } from './answer-block.js';

/** Beside this file; a name of its own, for the build would make a page's asset of a literal. */
const ENTRY = './worker.js';

/** Blocks that wait for a worker, beside the one that it answers: enough that none stands idle. */
const AHEAD = 2;

/** `jobs` is how many workers; one answers here, without any. */
export async function* inOrder(input: AsyncGenerator<string>, job: Job, jobs: number): AsyncGenerator<Answered> {
  const first = await input.next();
  if (first.done === true) return;
  const second = await input.next();
  // what fits in one block is done before a worker would have started
  if (jobs === 1 || second.done === true) {
    yield answerBlock(first.value, job);
    if (second.done === true) return;
    yield answerBlock(second.value, job);
    for await (const block of input) yield answerBlock(block, job);
    return;
  }
  const workers = Array.from({ length: jobs }, () => new Worker(new URL(ENTRY, import.meta.url), { workerData: job }));
  try {
    yield* spread(workers, rejoined([first.value, second.value], input));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

async function* rejoined(read: readonly string[], rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield* read;
  yield* rest;
}

/** Each worker in turn: it answers its blocks one after the other, so the answers can be asked for in turn too. */
async function* spread(workers: readonly Worker[], input: AsyncGenerator<string>): AsyncGenerator<Answered> {
  const answers: Promise<Answered>[] = [];
  let turn = 0;
  const last = workers.map(() => Promise.resolve() as Promise<unknown>);
  for await (const block of input) {
    const which = turn % workers.length;
    const worker = workers[which] as Worker;
    const answer = (last[which] as Promise<unknown>).then(() => ask(worker, block));
    // a failure is met where the answer is asked for
    last[which] = answer.catch(() => undefined);
    answers.push(answer);
    turn += 1;
    if (answers.length >= workers.length * AHEAD) yield await (answers.shift() as Promise<Answered>);
  }
  for (const answer of answers) yield await answer;
}

async function ask(worker: Worker, block: string): Promise<Answered> {
  worker.postMessage(block);
  const [answer] = (await once(worker, 'message')) as [Answered];
  return answer;
}

/** A worker of a run in bulk: answers the blocks of lines that it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import { answerBlock, type Job } from './answer-block.js';

const job = workerData as Job;

parentPort?.on('message', (block: string) => parentPort?.postMessage(answerBlock(block, job)));

/** A worker of a run in bulk: answers the blocks of lines that it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Language } from '../i18n/messages.js';
import { answerBlock } from './answer-block.js';
import type { CommandName } from './commands.js';

const { name, language } = workerData as { readonly name: CommandName; readonly language: Language | undefined };

parentPort?.on('message', (block: string) => parentPort?.postMessage(answerBlock(block, name, language)));

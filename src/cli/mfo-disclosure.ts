#!/usr/bin/env node
/** The command's entry: hands the process's streams to run() and passes its status on. */
import { run } from './run.js';

// a reader that stops listening (`| head`) is no failure of ours
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

process.exitCode = await run(process.argv.slice(2), process);

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReaderErrand, ReaderResult } from './reader-worker.ts';

/** How many readers may wait to be made. Platform default: whoever comes after that is asked to come again. */
export const mostWaiting = 12;
const restMs = 60_000;
/** Several times what the largest reader takes: a fault in one may not take the memory of the site. Platform default. */
const memoryMb = 1024;

let worker: Worker | undefined;
let waiting = 0;
let last: Promise<unknown> = Promise.resolve();
let rest: NodeJS.Timeout | undefined;

// A path from the root, since the caller may be a bundle and this file is not part of it.
const awake = (): Worker => {
  worker ??= new Worker(join(process.cwd(), 'src', 'commands', 'readers', 'reader-worker.ts'), {
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  worker.unref();
  return worker;
};

/** Lets the thread go when nobody has asked for a while: it holds the whole library. */
export const letReaderRest = async (): Promise<void> => {
  clearTimeout(rest);
  const gone = worker;
  worker = undefined;
  await gone?.terminate();
};

const done = (errand: ReaderErrand): Promise<ReaderResult> =>
  new Promise((resolve, reject) => {
    const at = awake();
    at.ref();
    const settle = (after: () => void) => {
      at.off('message', told);
      at.off('error', broken);
      at.unref();
      after();
    };
    const told = (result: ReaderResult) => settle(() => resolve(result));
    const broken = (error: Error) =>
      settle(() => {
        worker = undefined;
        reject(error);
      });
    at.on('message', told);
    at.on('error', broken);
    at.postMessage(errand);
  });

/** Makes a reader in a thread of its own, one after another; undefined when too many wait already. */
export const madeApart = async (errand: ReaderErrand): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  if (waiting >= mostWaiting) return undefined;
  waiting += 1;
  clearTimeout(rest);
  const turn = last.then(() => done(errand));
  last = turn.catch(() => undefined);
  try {
    const result = await turn;
    if ('fault' in result) throw new Error(`A reader could not be made: ${result.fault}`);
    return result.bytes;
  } finally {
    waiting -= 1;
    if (waiting === 0) rest = setTimeout(() => void letReaderRest(), restMs).unref();
  }
};

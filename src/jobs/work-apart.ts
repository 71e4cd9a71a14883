import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { SharedTurn } from '#db/shared-turn.ts';
import type { Errands } from './errands.ts';

export type Asked = { ask: number; errand: keyof Errands; given: unknown[] } | 'stop';
export type Answered = { ask: number; value: unknown } | { ask: number; error: unknown };
type Waiting = { resolve: (value: unknown) => void; reject: (error: unknown) => void };

const stopAtMostMs = 2000;

/**
 * A thread of its own for what the clock does and for errands, so that nobody who asks for a page or an answer stands behind them. It ends with
 * `stop`; what it was at is taken up again by whoever starts next. Should it break, the server breaks with it, as it would with any fault of ours.
 */
export const workApart = (turn: SharedTurn): { errands: Errands; stop: () => Promise<void> } => {
  const worker = new Worker(createRequire(import.meta.url).resolve('#jobs/work-thread.ts'), { workerData: turn.memory });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  worker.on('message', (answered: Answered) => {
    const one = waiting.get(answered.ask);
    waiting.delete(answered.ask);
    if ('error' in answered) one?.reject(answered.error);
    else one?.resolve(answered.value);
  });
  worker.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`The thread for long work ended with ${code}.`));
    waiting.clear();
  });
  const errand =
    (name: keyof Errands) =>
    (...given: unknown[]) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        worker.postMessage({ ask: asked, errand: name, given } satisfies Asked);
      });
  return {
    errands: new Proxy({} as Errands, { get: (_, name: keyof Errands) => errand(name) }),
    stop: async () => {
      const gone = once(worker, 'exit');
      worker.postMessage('stop' satisfies Asked);
      await Promise.race([gone, setTimeout(stopAtMostMs, undefined, { ref: false })]);
      await worker.terminate();
    },
  };
};

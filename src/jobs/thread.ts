import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout } from 'node:timers/promises';
import { parentPort, Worker } from 'node:worker_threads';

type Call = (...given: never[]) => Promise<unknown>;
type Calls = Record<string, Call>;
type Asked = { ask: number; name: string; given: unknown[] } | 'stop';
type Answered = { ask: number; value: unknown } | { ask: number; error: unknown };
type Waiting = { resolve: (value: unknown) => void; reject: (error: unknown) => void };

export type Thread<C> = { calls: C; stop: () => Promise<void> };

const stopAtMostMs = 2000;

/**
 * A module that runs in a thread of its own and answers calls, which are given and answer plain values. Whoever waits when it ends is told. Should it
 * break, the server breaks with it, as it would with any fault of ours.
 */
export const threadOf = <C extends Calls>(module: string, workerData?: unknown): Thread<C> => {
  const worker = new Worker(createRequire(import.meta.url).resolve(module), { workerData });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  worker.on('message', (answered: Answered) => {
    const one = waiting.get(answered.ask);
    waiting.delete(answered.ask);
    if ('error' in answered) one?.reject(answered.error);
    else one?.resolve(answered.value);
  });
  worker.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`The thread of ${module} ended with ${code}.`));
    waiting.clear();
  });
  const call =
    (name: string) =>
    (...given: unknown[]) =>
      new Promise((resolve, reject) => {
        asked += 1;
        waiting.set(asked, { resolve, reject });
        worker.postMessage({ ask: asked, name, given } satisfies Asked);
      });
  return {
    calls: new Proxy({} as C, { get: (_, name: string) => call(name) }),
    stop: async () => {
      const gone = once(worker, 'exit');
      worker.postMessage('stop' satisfies Asked);
      await Promise.race([gone, setTimeout(stopAtMostMs, undefined, { ref: false })]);
      await worker.terminate();
    },
  };
};

/** What such a module does: answers each call as it comes, until it is told to stop. */
export const answerCalls = (calls: Calls, onStop: () => void): void => {
  const answer = (answered: Answered) => parentPort?.postMessage(answered);
  parentPort?.on('message', (asked: Asked) => {
    if (asked === 'stop') {
      onStop();
      process.exit();
    }
    const { ask, name, given } = asked;
    (calls[name] as (...given: unknown[]) => Promise<unknown>)(...given).then(
      (value) => answer({ ask, value }),
      (error: unknown) => answer({ ask, error }),
    );
  });
};

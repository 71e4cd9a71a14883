import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What one connection sends, over and over. */
export type Requests = { path: string; method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: string }[];
/** Each connection cycles through its own list; those with one pass stop at its end. */
export type Load = { url: string; seconds: number; connections: Requests[]; passes: 'endless' | 'one' };
export type Measured = { perSecond: number; p50: number; p99: number; answered: number; refused: number; resent: number };

/** Sends requests from a process of its own, over loopback only, for a bounded time. */
export const measure = (load: Load): Promise<Measured> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./load-generator.ts', import.meta.url)));
    child.once('message', (measured) => resolve(measured as Measured));
    child.once('exit', (code) => reject(new Error(`The load generator ended with ${code}.`)));
    child.send(load);
  });

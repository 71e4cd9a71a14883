import { Agent, request } from 'node:http';

export type Asked = { path: string; method?: 'GET' | 'POST'; headers?: Record<string, string>; body?: string };
export type Paced = { answered: number; refused: number; p50: number; p99: number; longest: number };

/**
 * Sends `perSecond` requests a second, whether or not the earlier ones have been answered, until `until` resolves or `seconds` are over; a slow
 * server is therefore not spared. Times are told in milliseconds from when a request was due.
 */
export const paced = async (
  url: string,
  next: (n: number) => Asked,
  perSecond: number,
  until: Promise<unknown>,
  isAnswer: (status: number) => boolean = (status) => status < 300,
): Promise<Paced> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const took: number[] = [];
  let refused = 0;
  let over = false;
  const ended = until.finally(() => {
    over = true;
  });
  const send = (n: number, due: number) =>
    new Promise<void>((resolve) => {
      const { path, method = 'GET', headers = {}, body = '' } = next(n);
      const sent = request(new URL(path, url), { agent, method, headers }, (response) => {
        response.resume();
        response.once('end', () => {
          took.push(performance.now() - due);
          if (!isAnswer(response.statusCode ?? 500)) refused += 1;
          resolve();
        });
      });
      sent.once('error', () => {
        refused += 1;
        resolve();
      });
      sent.end(body);
    });
  const began = performance.now();
  const under: Promise<void>[] = [];
  for (let n = 0; !over; n += 1) {
    const due = began + (n * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await Promise.race([new Promise((resolve) => setTimeout(resolve, wait)), ended]);
    if (!over) under.push(send(n, due));
  }
  await Promise.all(under);
  agent.destroy();
  took.sort((a, b) => a - b);
  const quantile = (q: number) => took[Math.min(took.length - 1, Math.floor(took.length * q))] ?? Number.NaN;
  return { answered: took.length, refused, p50: quantile(0.5), p99: quantile(0.99), longest: took.at(-1) ?? Number.NaN };
};

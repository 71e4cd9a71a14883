import { connect } from 'node:net';
import type { Load, Measured, Requests } from './load.ts';

// One pass ends by itself; it may take as long as it must.
const longest = { endless: 30, one: 900 };

const written = (host: string, requests: Requests): Buffer[] =>
  requests.map(({ path, method = 'GET', headers = {}, body = '' }) => {
    const head = {
      Host: host,
      Connection: 'keep-alive',
      ...headers,
      ...(method === 'POST' && { 'Content-Length': Buffer.byteLength(body) }),
    };
    const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
    return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
  });

/** Where the response that begins the buffer ends; undefined while some of it is still to come. */
const endOf = (buffer: Buffer): number | undefined => {
  const head = buffer.indexOf('\r\n\r\n');
  if (head < 0) return undefined;
  const length = /\r\ncontent-length: *(\d+)/i.exec(buffer.toString('latin1', 0, head))?.[1];
  const end = length === undefined ? buffer.indexOf('0\r\n\r\n', head + 4) + 5 : head + 4 + Number(length);
  return end > head + 4 && end <= buffer.length ? end : undefined;
};

const run = async ({ url, seconds, connections, passes }: Load): Promise<Measured> => {
  const { hostname, port, host } = new URL(url);
  if (hostname !== '127.0.0.1') throw new Error('The load generator speaks to this machine only.');
  const stopAt = performance.now() + Math.min(seconds, longest[passes]) * 1000;
  const took: number[] = [];
  let refused = 0;
  let resent = 0;
  const began = performance.now();
  const talk = (requests: Requests) =>
    new Promise<void>((resolve, reject) => {
      const messages = written(host, requests);
      let at = 0;
      let sentAt = 0;
      const open = (again: Buffer | undefined) => {
        const socket = connect(Number(port), hostname);
        let got: Buffer = Buffer.alloc(0);
        const send = (message: Buffer) => {
          sentAt = performance.now();
          socket.write(message);
        };
        const next = () => {
          if (performance.now() >= stopAt || (passes === 'one' && at === messages.length)) {
            socket.destroy();
            resolve();
            return;
          }
          send(messages[at % messages.length] as Buffer);
          at += 1;
        };
        socket.setNoDelay(true);
        socket.on('connect', () => (again ? send(again) : next()));
        // As the page of a paper does: a connection that breaks is made anew, and what was on its way is sent again.
        socket.on('error', (error) => {
          socket.destroy();
          if (passes !== 'one' || performance.now() >= stopAt) return reject(error);
          resent += 1;
          open(at === 0 ? undefined : messages[at - 1]);
        });
        socket.on('data', (chunk: Buffer) => {
          got = got.length === 0 ? chunk : Buffer.concat([got, chunk]);
          if (endOf(got) === undefined) return;
          took.push(performance.now() - sentAt);
          if (!/^HTTP\/1\.1 [23]/.test(got.toString('latin1', 0, 12))) refused += 1;
          got = Buffer.alloc(0);
          next();
        });
      };
      open(undefined);
    });
  await Promise.all(connections.map(talk));
  const elapsed = (performance.now() - began) / 1000;
  took.sort((a, b) => a - b);
  const quantile = (q: number) => took[Math.min(took.length - 1, Math.floor(took.length * q))] ?? Number.NaN;
  return { perSecond: took.length / elapsed, p50: quantile(0.5), p99: quantile(0.99), answered: took.length, refused, resent };
};

process.once('message', async (load: Load) => {
  const measured = await run(load);
  process.send?.(measured, () => process.exit(0));
});

import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it, vi } from 'vitest';
import { inTurn } from '../../../src/server/in-turn.ts';

const connections = 40;

/** How often the most favoured of many who connected at once was answered by the time the last of them was answered first. */
const aheadOfTheLast = async (inOrder: <A extends unknown[]>(begin: (...args: A) => void) => (...args: A) => void): Promise<number> => {
  const work = inOrder((end: () => void) => {
    const until = performance.now() + 2;
    while (performance.now() < until);
    end();
  });
  const server = createServer((_, response) => work(() => response.end('x')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const answers = Array.from({ length: connections }, () => 0);
  const most = await new Promise<number>((resolve) => {
    for (const [i] of answers.entries()) {
      const socket = connect(port, '127.0.0.1');
      const ask = () => socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
      socket.on('connect', ask);
      socket.on('data', () => {
        answers[i] = (answers[i] ?? 0) + 1;
        if (answers.every((count) => count > 0)) resolve(Math.max(...answers));
        else ask();
      });
      socket.on('error', () => {});
    }
  });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return most;
};

it('of many who connect at once and go on asking none is served over and over while others wait for their first answer', async () => {
  const asTheyCome = await aheadOfTheLast((begin) => begin);
  const one = await aheadOfTheLast(inTurn);
  expect(one).toBeLessThan(asTheyCome / 3);
});

it('calls begin in the order they came, one in each turn of the loop', async () => {
  const begun: string[] = [];
  const begin = inTurn((name: string) => {
    begun.push(name);
    if (name === 'a') begin('d');
  });
  for (const name of ['a', 'b', 'c']) begin(name);
  expect(begun).toEqual([]);
  await vi.waitFor(() => expect(begun).toEqual(['a', 'b', 'c', 'd']), { timeout: 30_000 });
});

import { describe, expect, it } from 'vitest';
import type { PaperState } from '#domain/assessment/paper-state.ts';
import type { Response } from '#domain/assessment/response.ts';
import type { Save } from '#domain/assessment/save.ts';
import { answerQueue } from '#ui/islands/exam/answer-queue.ts';
import type { Reply } from '#ui/islands/exam/server.ts';
import { type Kept, shelfIn } from '#ui/islands/exam/shelf.ts';

const [a, b, c] = (['a', 'b', 'c'] as const).map((choice): Response => ({ type: 'single', choice })) as [Response, Response, Response];
const said = ({ itemId, response }: Save) => itemId + (response.type === 'single' ? response.choice : '');

const memory = (): Storage => {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => void held.set(key, value),
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
  };
};

/** A server that keeps what reaches it, and can be out of reach. */
const fakeServer = () => {
  const received: Save[] = [];
  const fake = { reply: undefined as Reply | undefined, handedIn: false, requests: 0 };
  const paper = (): PaperState => ({
    state: 'open',
    now: 0,
    closesAt: 1,
    saved: Object.fromEntries(received.map(({ itemId, response }, index) => [itemId, { response, receipt: index + 1, savedAt: 0 }])),
  });
  const take = async (saves: readonly Save[], done: () => Reply): Promise<Reply> => {
    fake.requests += 1;
    await Promise.resolve();
    if (fake.reply) return fake.reply;
    for (const save of saves) if (!received.some(({ saveId }) => saveId === save.saveId)) received.push(save);
    return done();
  };
  return Object.assign(fake, {
    received,
    server: {
      save: (saves: readonly Save[]) => take(saves, () => ({ is: 'paper', paper: paper() })),
      handIn: (saves: readonly Save[]) =>
        take(saves, () => {
          fake.handedIn = true;
          return { is: 'handed_in' };
        }),
    },
  });
};

const page = (storage = memory(), fake = fakeServer(), pageId = 'p1', saved = {}) => {
  let n = 0;
  const timers: { act: () => void; ms: number }[] = [];
  const queue = answerQueue({
    server: fake.server,
    shelf: shelfIn(() => storage, { personId: 'lin', attemptId: 'one', pageId }),
    saved,
    newId: () => `${pageId}-${++n}`,
    later: (act, ms) => {
      timers.push({ act, ms });
      return () => {};
    },
    onPaper: () => {},
  });
  return { queue, fake, storage, timers };
};
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('answers on their way to the server', () => {
  it('are sent one after the other, in the order they were given', async () => {
    const { queue, fake } = page();
    queue.answer('one', a);
    queue.answer('two', b);
    queue.answer('one', c);
    await settle();
    expect(fake.received.map(said)).toEqual(['onea', 'twob', 'onec']);
    expect(queue.state()).toMatchObject({ waiting: [], link: 'good', saved: { one: { response: c, receipt: 3 } } });
  });

  it('wait while there is no connection, say so, and leave when it is back, only the newest of each question', async () => {
    const { queue, fake, timers } = page();
    fake.reply = { is: 'offline' };
    queue.answer('one', a);
    await settle();
    queue.answer('one', b);
    queue.answer('two', b);
    expect(queue.state()).toMatchObject({ link: 'offline' });
    expect(queue.responseTo('one')).toEqual(b);
    expect(fake.requests).toBe(1);
    fake.reply = undefined;
    timers.at(-1)?.act();
    await settle();
    expect(fake.received.map(said)).toEqual(['oneb', 'twob']);
    expect(queue.state()).toMatchObject({ waiting: [], link: 'good' });
  });

  it('are tried again with growing pauses', async () => {
    const { queue, fake, timers } = page();
    fake.reply = { is: 'offline' };
    queue.answer('one', a);
    await settle();
    for (let n = 0; n < 5; n += 1) {
      timers.at(-1)?.act();
      await settle();
    }
    expect(timers.map(({ ms }) => ms)).toEqual([1000, 2000, 4000, 8000, 15_000, 15_000]);
  });

  it('survive a reload, and are sent once', async () => {
    const first = page();
    first.fake.reply = { is: 'offline' };
    first.queue.answer('one', a);
    await settle();
    const second = page(first.storage, fakeServer(), 'p2');
    await second.queue.start();
    expect(second.fake.received).toMatchObject([{ itemId: 'one', response: a }]);
    expect(first.storage.length).toBe(0);
  });

  it('do not overtake a newer answer that another device has given since', async () => {
    const first = page();
    first.fake.reply = { is: 'offline' };
    first.queue.answer('one', a);
    await settle();
    const elsewhere = { saveId: 'elsewhere', itemId: 'one', response: c };
    const fake = fakeServer();
    fake.received.push(elsewhere);
    const second = page(first.storage, fake, 'p2', { one: { response: c, receipt: 1, savedAt: 0 } });
    await second.queue.start();
    expect(fake.received).toEqual([elsewhere]);
    expect(second.queue.responseTo('one')).toEqual(c);
  });

  it('stay apart from those of another person on the same computer', async () => {
    const storage = memory();
    const kept: Kept[] = [{ save: { saveId: 's', itemId: 'one', response: a }, after: null }];
    shelfIn(() => storage, { personId: 'zhou', attemptId: 'one', pageId: 'p' }).write(kept);
    const mine = page(storage);
    await mine.queue.start();
    expect(mine.fake.received).toEqual([]);
    expect(storage.length).toBe(1);
  });

  it('go with the paper when it is handed in, however long that takes', async () => {
    const { queue, fake, timers } = page();
    fake.reply = { is: 'offline' };
    queue.answer('one', a);
    await settle();
    await queue.handIn();
    expect(queue.state()).toMatchObject({ stage: 'handing_in', link: 'offline' });
    queue.answer('one', b);
    fake.reply = undefined;
    timers.at(-1)?.act();
    await settle();
    expect(fake).toMatchObject({ handedIn: true, received: [{ itemId: 'one', response: a }] });
    expect(queue.state()).toMatchObject({ stage: 'done', waiting: [] });
  });

  it('wait while one is signed out, and are counted as lost only when the paper is closed', async () => {
    const { queue, fake } = page();
    fake.reply = { is: 'signed_out' };
    queue.answer('one', a);
    await settle();
    expect(queue.state()).toMatchObject({ link: 'signed_out', waiting: [{ itemId: 'one' }] });
    fake.reply = { is: 'closed' };
    await queue.tryNow();
    expect(queue.state()).toMatchObject({ stage: 'done', notKept: 1 });
  });

  it('work without storage', async () => {
    const refusing = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    const shelf = shelfIn(refusing, { personId: 'lin', attemptId: 'one', pageId: 'p' });
    shelf.write([]);
    expect(shelf.takeUp()).toEqual([]);
  });
});

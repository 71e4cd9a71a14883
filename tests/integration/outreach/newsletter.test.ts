import { describe, expect, it } from 'vitest';
import { sendNewsletter } from '#commands/outreach/send-newsletter.ts';
import { confirmSubscription, forgetUnconfirmed, leaveNewsletter, subscribe } from '#commands/outreach/subscribe.ts';
import { subscriber } from '#db/schema/index.ts';
import { publishedPieces } from '#ports/published-pieces.ts';
import { freshDatabase } from '../../support/database.ts';
import { losingPost, mailbox } from '../../support/mailbox.ts';

const day = (text: string) => new Date(`${text}T10:00:00+08:00`);
const piece = (publishedOn: string, title: string) => ({
  slug: `piece-${publishedOn}`,
  title: { 'zh-CN': title, en: `${title} (en)` },
  lines: { 'zh-CN': ['一', '二', '三'], en: ['One', 'two', 'three'] },
  publishedOn,
});
const pieces = () => [piece('2026-11-20', '看懂风险数字'), piece('2026-12-02', '十四天')];

const listed = (email = 'reader@example.org', on = day('2026-11-26')) => {
  const db = freshDatabase();
  const box = mailbox();
  const ask = (locale: 'zh-CN' | 'en' = 'zh-CN', now = on) => subscribe(db, { email, locale, address: '10.0.0.1' }, { now, post: box });
  const token = () => /\/newsletter\/confirm\/([\w-]+)/.exec(box.letters.at(-1)?.text ?? '')?.[1] ?? '';
  return { db, box, ask, token, rows: () => db.select().from(subscriber) };
};

describe('subscribing to the monthly letter', () => {
  it('takes two steps: nobody who did not confirm gets it', async () => {
    const { db, box, ask, token, rows } = listed();
    expect((await ask()).ok).toBe(true);
    await sendNewsletter(db, day('2026-12-01'), { post: box, pieces });
    expect(box.letters).toHaveLength(1);
    expect((await confirmSubscription(db, { token: token() }, day('2026-11-26'))).ok).toBe(true);
    expect(await rows()).toMatchObject([{ email: 'reader@example.org', confirmHash: null, sentFor: '2026-10' }]);
    await sendNewsletter(db, day('2026-12-01'), { post: box, pieces });
    expect(box.letters[1]).toMatchObject({ to: 'reader@example.org', subject: '明伦 2026-11：看懂风险数字' });
    expect(box.letters[1]?.text).not.toContain('十四天');
  });

  it('answers the same for an address on the list, and writes to it no more', async () => {
    const { db, box, ask, token } = listed();
    const first = await ask();
    await confirmSubscription(db, { token: token() }, day('2026-11-26'));
    expect(await ask('en', day('2026-11-28'))).toEqual(first);
    expect(box.letters).toHaveLength(1);
  });

  it('cannot fill a mailbox from outside', async () => {
    const { box, ask } = listed();
    for (let i = 0; i < 8; i += 1) await ask();
    expect(box.letters.length).toBeLessThan(3);
  });

  it('uses a link once, and a later one makes an earlier one void', async () => {
    const { db, ask, token } = listed();
    await ask();
    const early = token();
    await ask('en', day('2026-11-27'));
    const late = token();
    expect(late).not.toBe(early);
    expect((await confirmSubscription(db, { token: early }, day('2026-11-27'))).ok).toBe(false);
    expect((await confirmSubscription(db, { token: late }, day('2026-11-27'))).ok).toBe(true);
    expect((await confirmSubscription(db, { token: late }, day('2026-11-27'))).ok).toBe(false);
  });

  it('forgets an address that nobody confirmed after seven days', async () => {
    const { db, ask, rows } = listed();
    await ask();
    await forgetUnconfirmed(db, day('2026-12-02'));
    expect(await rows()).toHaveLength(1);
    await forgetUnconfirmed(db, day('2026-12-04'));
    expect(await rows()).toEqual([]);
  });
});

describe('the monthly letter', () => {
  const confirmed = async () => {
    const world = listed();
    await world.ask('en');
    await confirmSubscription(world.db, { token: world.token() }, day('2026-11-26'));
    return world;
  };

  it('goes out once a month, in the language it was asked for in', async () => {
    const { db, box } = await confirmed();
    for (const on of ['2026-12-01', '2026-12-01', '2026-12-20', '2027-01-01', '2027-02-01'])
      await sendNewsletter(db, day(on), { post: box, pieces });
    expect(box.letters.slice(1).map(({ subject }) => subject)).toEqual([
      'Minglun 2026-11: 看懂风险数字 (en)',
      'Minglun 2026-12: 十四天 (en)',
    ]);
    expect(box.letters[1]?.text).toContain('/en/pieces/piece-2026-11-20');
  });

  it('that the post did not take is tried again', async () => {
    const { db, box } = await confirmed();
    await sendNewsletter(db, day('2026-12-01'), { post: losingPost, pieces });
    await sendNewsletter(db, day('2026-12-02'), { post: box, pieces });
    expect(box.letters).toHaveLength(2);
  });

  it('ends with a link that deletes the address, as mail programs know it too', async () => {
    const { db, box, rows } = await confirmed();
    await sendNewsletter(db, day('2026-12-01'), { post: box, pieces });
    const [, letter] = box.letters;
    const token = /\/newsletter\/leave\/([\w.-]+)/.exec(letter?.text ?? '')?.[1] ?? '';
    expect(letter?.headers?.['List-Unsubscribe']).toContain(`/api/newsletter/leave/${token}`);
    expect((await leaveNewsletter(db, { token: `${token}x` }, day('2026-12-02'))).ok).toBe(false);
    expect(await rows()).toHaveLength(1);
    expect((await leaveNewsletter(db, { token }, day('2026-12-02'))).ok).toBe(true);
    expect(await rows()).toEqual([]);
    expect((await leaveNewsletter(db, { token }, day('2026-12-03'))).ok).toBe(true);
  });
});

it('knows the pieces that are published', () => {
  const found = publishedPieces();
  expect(found.length).toBeGreaterThan(0);
  for (const { slug, title } of found) expect(`${slug} ${title['zh-CN']}`).toMatch(/^[a-z0-9-]+ \S/);
});

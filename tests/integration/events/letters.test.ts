import { describe, expect, it } from 'vitest';
import { cancelEvent } from '#commands/events/cancel-event.ts';
import { register } from '#commands/events/register.ts';
import { sendEventLetters } from '#commands/events/send-event-letters.ts';
import { eventLetter } from '#db/schema/index.ts';
import { at, eventWorld } from '../../support/event-world.ts';
import { losingPost, mailbox } from '../../support/mailbox.ts';

describe('letters about an event', () => {
  it('go to everybody on its list in their language, once, with the reason of a cancellation', async () => {
    const world = await eventWorld(3);
    const { db, people, now } = world;
    const eventId = await world.hold({ titleEn: 'Mock review (demo)', link: 'https://meet.example/room' });
    for (const actor of people) await register(db, { eventId }, { actor, now });
    const box = mailbox();
    await sendEventLetters(db, now, { post: box });
    expect(box.letters.map(({ to, subject }) => [to, subject])).toEqual([
      ['p0@demo.minglun.example', '报名成功：模拟审查工作坊（演示）'],
      ['p1@demo.minglun.example', 'You have a place: Mock review (demo)'],
      ['p2@demo.minglun.example', '已加入候补：模拟审查工作坊（演示）'],
    ]);
    // The meeting link is for those who have a place.
    expect(box.letters.map(({ text }) => text.includes('meet.example'))).toEqual([true, true, false]);
    await sendEventLetters(db, now, { post: box });
    expect(box.letters).toHaveLength(3);

    await cancelEvent(db, { eventId, reason: '讲者生病', which: 'this' }, world.by(now));
    await sendEventLetters(db, now, { post: box });
    const off = box.letters.slice(3);
    expect(off).toHaveLength(3);
    expect(off.every(({ text }) => text.includes('讲者生病'))).toBe(true);
  });

  it('that were not taken are tried again later', async () => {
    const world = await eventWorld(2);
    const { db, people, now } = world;
    const eventId = await world.hold();
    for (const actor of people) await register(db, { eventId }, { actor, now });
    await sendEventLetters(db, now, { post: losingPost });
    const rows = await db.select().from(eventLetter);
    expect(rows.map(({ tries }) => tries)).toEqual([1, 1]);
    expect(rows[0]?.nextTryAt).toEqual(new Date(now.getTime() + 120_000));
    const box = mailbox();
    await sendEventLetters(db, new Date(now.getTime() + 60_000), { post: box });
    expect(box.letters).toHaveLength(0);
    await sendEventLetters(db, new Date(now.getTime() + 120_000), { post: box });
    expect(box.letters).toHaveLength(2);
    expect((await db.select().from(eventLetter)).every(({ sentAt, nextTryAt }) => sentAt !== null && nextTryAt === null)).toBe(true);
    await sendEventLetters(db, at(0), { post: box });
    expect(box.letters).toHaveLength(2);
  });
});

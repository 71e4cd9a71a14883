import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { cancelEvent } from '#commands/events/cancel-event.ts';
import { changeEvent } from '#commands/events/change-event.ts';
import { register } from '#commands/events/register.ts';
import { sendEventLetters } from '#commands/events/send-event-letters.ts';
import { eventLetter, fact, trainingEvent } from '#db/schema/index.ts';
import type { EventChange, SeriesChoice } from '#domain/events/series-change.ts';
import { at, eventWorld, value } from '../../support/event-world.ts';
import { mailbox } from '../../support/mailbox.ts';

/** Five weekly events from 10 December 2026 at nine, with two people on the list of each. */
const series = async () => {
  const world = await eventWorld(2);
  const { db, people, now, plain } = world;
  await world.hold({}, { rhythm: 'weekly', repeatUntil: '2027-01-07' });
  const all = () => db.select().from(trainingEvent).orderBy(trainingEvent.startsAt);
  const ids = (await all()).map(({ id }) => id);
  for (const eventId of ids) for (const actor of people) value(await register(db, { eventId }, { actor, now }));
  const { institutionId: _, exchangeId: _e, projectId: _p, kind: _k, ...words } = plain;
  const change = async (n: number, which: SeriesChoice, given: Partial<EventChange>, when = now) => {
    const event = (await all())[n];
    if (!event) throw new Error(`There is no event ${n}.`);
    const { startsAt, endsAt, place, title } = event;
    return changeEvent(db, { ...words, startsAt, endsAt, place, title, ...given, eventId: event.id, which }, world.by(when));
  };
  const starts = async () => (await all()).map(({ startsAt }) => startsAt.toISOString().slice(0, 16));
  const told = async (kind: 'changed' | 'cancelled') => {
    const letters = await db.select().from(eventLetter).where(eq(eventLetter.kind, kind));
    return ids.map((id) => letters.filter(({ eventId }) => eventId === id).length);
  };
  return { ...world, ids, all, change, starts, told };
};
const weeks = (...times: string[]) => times.map((time) => `${time.slice(0, 10)}T${time.slice(11)}`);

describe('a change of one event of a series', () => {
  it('changes this one alone, this and what follows, or all that are still to come, and tells everybody on those lists', async () => {
    const { db, change, starts, told, all } = await series();
    const hour = (n: number, from: Date) => new Date(from.getTime() + n * 3_600_000);
    const [, , third] = await all();
    if (!third) throw new Error('There is no third event.');
    value(await change(2, 'this', { place: '东楼101' }));
    expect((await all()).map(({ place }) => place)).toEqual(['主楼305', '主楼305', '东楼101', '主楼305', '主楼305']);
    expect(await told('changed')).toEqual([0, 0, 2, 0, 0]);

    value(await change(1, 'later', { startsAt: hour(5, at(7 * 1440)), endsAt: hour(7, at(7 * 1440)) }));
    expect(await starts()).toEqual(
      weeks('2026-12-10 01:00', '2026-12-17 06:00', '2026-12-24 06:00', '2026-12-31 06:00', '2027-01-07 06:00'),
    );
    // The room of the third was its own, and was not touched by a change of the hour.
    expect((await all()).map(({ place }) => place)).toEqual(['主楼305', '主楼305', '东楼101', '主楼305', '主楼305']);
    expect(await told('changed')).toEqual([0, 2, 4, 2, 2]);

    value(await change(3, 'all', { title: '改了名的工作坊（演示）' }));
    expect(new Set((await all()).map(({ title }) => title))).toEqual(new Set(['改了名的工作坊（演示）']));
    expect(await told('changed')).toEqual([2, 4, 6, 4, 4]);
    expect((await all()).map(({ sequence }) => sequence)).toEqual([1, 2, 3, 2, 2]);
    expect(await db.$count(fact, eq(fact.type, 'events.event_changed'))).toBe(1 + 4 + 5);
  });

  it('to another day of the week moves the others by as many days, and keeps how long before registration closes', async () => {
    const { change, starts, all } = await series();
    const day = 86_400_000;
    const to = new Date(at(0).getTime() + 2 * day);
    value(
      await change(0, 'all', { startsAt: to, endsAt: new Date(to.getTime() + 5_400_000), registerUntil: new Date(to.getTime() - day) }),
    );
    expect(await starts()).toEqual(
      weeks('2026-12-12 01:00', '2026-12-19 01:00', '2026-12-26 01:00', '2027-01-02 01:00', '2027-01-09 01:00'),
    );
    for (const { startsAt, endsAt, registerUntil } of await all()) {
      expect(endsAt.getTime() - startsAt.getTime()).toBe(5_400_000);
      expect(startsAt.getTime() - (registerUntil?.getTime() ?? 0)).toBe(day);
    }
  });

  it('leaves those that are over as they were, and refuses what does not fit for all of them at once', async () => {
    const { change, all, told } = await series();
    const afterTwo = new Date(at(8 * 1440).getTime());
    value(await change(3, 'all', { place: '东楼101' }, afterTwo));
    expect((await all()).map(({ place }) => place)).toEqual(['主楼305', '主楼305', '东楼101', '东楼101', '东楼101']);
    expect(await told('changed')).toEqual([0, 0, 2, 2, 2]);
    expect(await change(3, 'all', { place: null }, afterTwo)).toMatchObject({ refusal: { code: 'events.nowhere' } });
    expect((await all()).filter(({ place }) => place === null)).toEqual([]);
  });
});

describe('the cancellation of a series', () => {
  it('takes all that are still to come, and every letter of it reaches its person with the reason', async () => {
    const { db, ids, all, told, by, people } = await series();
    const later = new Date(at(8 * 1440).getTime());
    value(await cancelEvent(db, { eventId: ids[3] ?? '', reason: '场地停电', which: 'all' }, by(later)));
    expect((await all()).map(({ cancelledAt }) => cancelledAt !== null)).toEqual([false, false, true, true, true]);
    expect(await told('cancelled')).toEqual([0, 0, 2, 2, 2]);
    const box = mailbox();
    await sendEventLetters(db, later, { post: box });
    const cancelled = box.letters.filter(({ text }) => text.includes('场地停电'));
    expect(cancelled).toHaveLength(6);
    expect(new Set(cancelled.map(({ to }) => to)).size).toBe(people.length);
  });
});

import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { cancelEvent } from '#commands/events/cancel-event.ts';
import { changeEvent } from '#commands/events/change-event.ts';
import { createEvent } from '#commands/events/create-event.ts';
import { register, takeOff, unregister } from '#commands/events/register.ts';
import { registerPeople } from '#commands/events/register-people.ts';
import { recordExchange } from '#commands/exchanges/record-exchange.ts';
import { eventLetter, eventRegistration, fact, trainingEvent } from '#db/schema/index.ts';
import { eventById, queueOf } from '#queries/events/event-by-id.ts';
import { at, eventWorld, value } from '../../support/event-world.ts';

const states = async (world: Awaited<ReturnType<typeof eventWorld>>, eventId: string) =>
  (await queueOf(world.db, eventId)).map(({ state }) => state);

describe('registering', () => {
  it('gives places in the order of coming, then has people wait, and moves the longest waiting up, who is told', async () => {
    const world = await eventWorld(4);
    const { db, people, now } = world;
    const eventId = await world.hold();
    for (const actor of people) await register(db, { eventId }, { actor, now });
    expect(await states(world, eventId)).toEqual(['registered', 'registered', 'waiting', 'waiting']);
    const [first, , third] = people;
    if (!first || !third) throw new Error('There are four people.');
    expect(await register(db, { eventId }, { actor: first, now })).toMatchObject({ refusal: { code: 'events.registered_already' } });

    await unregister(db, { eventId }, { actor: first, now });
    expect(await states(world, eventId)).toEqual(['withdrawn', 'registered', 'registered', 'waiting']);
    const told = await db.select().from(eventLetter).where(eq(eventLetter.kind, 'moved_up'));
    expect(told.map(({ personId }) => personId)).toEqual([third.personId]);
    // Whoever comes back stands at the end.
    expect(value(await register(db, { eventId }, { actor: first, now }))).toBe('waiting');
    expect((await queueOf(db, eventId)).at(-1)?.personId).toBe(first.personId);
  });

  it('never lets more in than there are places, however many ask at once', async () => {
    const world = await eventWorld(12);
    const { db, people, now } = world;
    const eventId = await world.hold({ capacity: 5 });
    const got = await Promise.all(people.map((actor) => register(db, { eventId }, { actor, now })));
    expect(got.map(value).filter((state) => state === 'registered')).toHaveLength(5);
    await Promise.all([
      ...people.slice(0, 3).map((actor) => unregister(db, { eventId }, { actor, now })),
      ...people.slice(3, 5).map((actor) => unregister(db, { eventId }, { actor, now })),
    ]);
    const after = await states(world, eventId);
    expect(after.filter((state) => state === 'registered')).toHaveLength(5);
    expect(after.filter((state) => state === 'waiting')).toHaveLength(2);
  });

  it('is refused by the database itself beyond the capacity', async () => {
    const world = await eventWorld(3);
    const { db, people, now } = world;
    const eventId = await world.hold({ capacity: 1 });
    const row = (i: number, state: 'registered' | 'waiting') => ({
      ...{ id: `r${i}`, eventId, personId: people[i]?.personId ?? '', number: i + 1, state },
      ...{ source: 'self' as const, registeredAt: now },
    });
    await db.insert(eventRegistration).values(row(0, 'registered'));
    const full = { cause: expect.objectContaining({ message: expect.stringContaining('the event is full') }) };
    await expect(db.insert(eventRegistration).values(row(1, 'registered'))).rejects.toMatchObject(full);
    await db.insert(eventRegistration).values(row(2, 'waiting'));
    await expect(db.update(eventRegistration).set({ state: 'registered' }).where(eq(eventRegistration.id, 'r2'))).rejects.toMatchObject(
      full,
    );
    await expect(db.run(sql`update event_registration set number = 9 where id = 'r2'`)).rejects.toThrow();
  });

  it('closes at its time, and is for people of the institution unless the event is open to all', async () => {
    const world = await eventWorld(1);
    const { db, people, now } = world;
    const [actor] = people;
    if (!actor) throw new Error('There is one person.');
    const soon = await world.hold({ registerUntil: at(-60) });
    expect(await register(db, { eventId: soon }, { actor, now: at(-60) })).toMatchObject({
      refusal: { code: 'events.registration_closed' },
    });
    const stranger = { ...actor, personId: 'nobody-here' };
    expect(await register(db, { eventId: soon }, { actor: stranger, now })).toMatchObject({ refusal: { code: 'events.not_for_you' } });
  });

  it('by whoever holds the event takes all of a list or none, and may take somebody off', async () => {
    const world = await eventWorld(3);
    const { db, people } = world;
    const eventId = await world.hold();
    const by = world.by(world.now);
    expect(await registerPeople(db, { eventId, numbers: ['0000', '7777'] }, by)).toMatchObject({ refusal: { numbers: ['7777'] } });
    expect(await states(world, eventId)).toEqual([]);
    await registerPeople(db, { eventId, numbers: ['0000', '0001', '0002'] }, by);
    await takeOff(db, { eventId, personId: people[0]?.personId ?? '' }, by);
    expect(await states(world, eventId)).toEqual(['withdrawn', 'registered', 'registered']);
    const learner = people[0];
    if (learner)
      expect(await takeOff(db, { eventId, personId: learner.personId }, { ...by, actor: learner })).toMatchObject({
        refusal: { code: 'auth.forbidden' },
      });
  });
});

describe('an event', () => {
  it('is held once a week as a series over the end of a year, and cancelled from one of them on, everybody told', async () => {
    const world = await eventWorld(2);
    const { db, people, now } = world;
    const first = await world.hold({}, { rhythm: 'weekly', repeatUntil: '2027-01-14' });
    const all = await db.select().from(trainingEvent).orderBy(trainingEvent.startsAt);
    expect(all.map(({ startsAt }) => startsAt.toISOString().slice(0, 16))).toEqual(
      ['2026-12-10', '2026-12-17', '2026-12-24', '2026-12-31', '2027-01-07', '2027-01-14'].map((day) => `${day}T01:00`),
    );
    expect(all[0]?.id).toBe(first);
    const fourth = all[3]?.id ?? '';
    for (const actor of people) await register(db, { eventId: fourth }, { actor, now });
    await cancelEvent(db, { eventId: fourth, reason: '场地停电', which: 'later' }, world.by(now));
    const after = await db.select().from(trainingEvent).orderBy(trainingEvent.startsAt);
    expect(after.map(({ cancelledAt, sequence }) => [cancelledAt !== null, sequence])).toEqual([
      ...[1, 2, 3].map(() => [false, 0]),
      ...[4, 5, 6].map(() => [true, 1]),
    ]);
    const told = await db.select().from(eventLetter).where(eq(eventLetter.kind, 'cancelled'));
    expect(told.map(({ personId }) => personId).sort()).toEqual(people.map(({ personId }) => personId).sort());
    expect(await cancelEvent(db, { eventId: fourth, reason: 'x', which: 'this' }, world.by(now))).toMatchObject({
      refusal: { code: 'events.cancelled' },
    });
  });

  it('that changes its time raises its sequence and tells its list; more places are filled from the queue', async () => {
    const world = await eventWorld(3);
    const { db, people, now } = world;
    const eventId = await world.hold({ capacity: 1 });
    for (const actor of people) await register(db, { eventId }, { actor, now });
    const { institutionId: _, exchangeId: _e, projectId: _p, kind: _k, ...words } = world.plain;
    await changeEvent(db, { ...words, eventId, which: 'this', capacity: 2 }, world.by(now));
    expect((await eventById(db, eventId))?.sequence).toBe(0);
    expect(await states(world, eventId)).toEqual(['registered', 'registered', 'waiting']);
    await changeEvent(db, { ...words, eventId, which: 'this', capacity: 1, startsAt: at(60), endsAt: at(180) }, world.by(now));
    expect(await eventById(db, eventId)).toMatchObject({ sequence: 1, startsAt: at(60) });
    expect(await states(world, eventId)).toEqual(['registered', 'registered', 'waiting']);
    const told = await db.select().from(eventLetter).where(eq(eventLetter.kind, 'changed'));
    expect(told).toHaveLength(3);
  });

  it('open to everybody is held by a provider on the register, and by nobody else', async () => {
    const world = await eventWorld(1);
    const { db, plain, providerId } = world;
    const once = { rhythm: 'once', repeatUntil: null } as const;
    expect(await createEvent(db, { ...plain, audience: 'open' }, once, world.by(world.now))).toMatchObject({
      refusal: { code: 'events.open_needs_provider' },
    });
    expect((await createEvent(db, { ...plain, audience: 'open', providerId }, once, world.by(world.now))).ok).toBe(true);
    const [learner] = world.people;
    if (learner)
      expect(await createEvent(db, plain, once, { actor: learner, now: world.now })).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  });

  it('that belongs to an academic exchange registers those who go on it', async () => {
    const world = await eventWorld(2);
    const { db, institutionId, people } = world;
    const visit = { institutionId, unitId: null, title: '访问（演示）', place: '某城', host: null, purpose: null };
    const days = { startedOn: '2026-12-12', finishedOn: '2026-12-14' };
    const exchangeId = value(
      await recordExchange(db, { ...visit, ...days, personIds: people.map(({ personId }) => personId) }, world.system),
    );
    const eventId = await world.hold({ kind: 'academic-exchange', exchangeId });
    expect((await queueOf(db, eventId)).map(({ source }) => source)).toEqual(['exchange', 'exchange']);
    const facts = await db.select({ type: fact.type }).from(fact).where(eq(fact.type, 'events.registered'));
    expect(facts).toHaveLength(2);
  });
});

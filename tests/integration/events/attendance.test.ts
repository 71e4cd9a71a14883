import { eq, isNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { cancelEvent } from '#commands/events/cancel-event.ts';
import { confirmAttendance } from '#commands/events/confirm-attendance.ts';
import { enterLate, enterSheet, strikeOut } from '#commands/events/correct-attendance.ts';
import { giveFeedback } from '#commands/events/give-feedback.ts';
import { addTrainer } from '#commands/events/keep-providers.ts';
import { signInPresent } from '#commands/events/sign-in-present.ts';
import { attendance, eventFeedback, hoursEntry } from '#db/schema/index.ts';
import { presentAt } from '#queries/events/event-by-id.ts';
import { hoursOf } from '#queries/hours/hours-of.ts';
import { standingAsKnownAt } from '#queries/requirements/standing-as-known-at.ts';
import { at, eventWorld, value } from '../../support/event-world.ts';
import { publishPolicy } from '../../support/publish-policy.ts';

const year = { from: '2026-01-01', until: '2026-12-31' };

describe('signing in', () => {
  it('takes the code of the moment, or one just shown, and puts somebody on the list once', async () => {
    const world = await eventWorld(2);
    const { db, people } = world;
    const [actor, other] = people;
    if (!actor || !other) throw new Error('There are two people.');
    const eventId = await world.hold();
    const code = await world.code(eventId, at(0));
    const signIn = (who: typeof actor, given: { code: string; typedAt?: Date }, now: Date) =>
      signInPresent(db, { eventId, typedAt: null, ...given }, { actor: who, now });
    expect(await signIn(actor, { code }, at(-31))).toMatchObject({ refusal: { code: 'events.sign_in_not_open', opensAt: at(-30) } });
    expect((await signIn(actor, { code: ` ${code.slice(0, 3)} ${code.slice(3)}` }, at(4))).ok).toBe(true);
    expect((await signIn(actor, { code }, at(4))).ok).toBe(true);
    expect(await signIn(other, { code }, at(7))).toMatchObject({ refusal: { code: 'events.wrong_code' } });
    expect(await signIn(other, { code }, at(136))).toMatchObject({ refusal: { code: 'events.sign_in_over' } });
    expect((await presentAt(db, eventId)).map(({ personId, way }) => [personId, way])).toEqual([[actor.personId, 'code']]);
  });

  it('takes what a phone without a connection kept, by when it was typed, and says so', async () => {
    const world = await eventWorld(1);
    const [actor] = world.people;
    if (!actor) throw new Error('There is one person.');
    const eventId = await world.hold();
    const code = await world.code(eventId, at(1));
    const late = { eventId, code, typedAt: at(2) };
    expect((await signInPresent(world.db, late, { actor, now: at(600) })).ok).toBe(true);
    expect(await presentAt(world.db, eventId)).toMatchObject([{ way: 'code-late', signedInAt: at(2), recordedAt: at(600) }]);
  });

  it('slows guesses, and not for ever', async () => {
    const world = await eventWorld(1);
    const [actor] = world.people;
    if (!actor) throw new Error('There is one person.');
    const eventId = await world.hold();
    const right = await world.code(eventId, at(1));
    const wrong = right === '000000' ? '000001' : '000000';
    const guess = (code: string, now: Date) => signInPresent(world.db, { eventId, code, typedAt: null }, { actor, now });
    for (let i = 0; i < 6; i += 1) expect(await guess(wrong, at(1))).toMatchObject({ refusal: { code: 'events.wrong_code' } });
    expect(await guess(right, at(1))).toMatchObject({ refusal: { code: 'auth.wait' } });
    expect((await guess(right, at(2))).ok).toBe(true);
  });
});

describe('the list of those present', () => {
  it('once confirmed gives everybody on it the hours, and whoever taught as teaching; corrections follow at once, with their reasons', async () => {
    const world = await eventWorld(3);
    const { db, people } = world;
    const [first, second, third] = people.map(({ personId }) => personId);
    if (!first || !second || !third) throw new Error('There are three people.');
    const trainer = { institutionId: world.institutionId, kind: 'facilitator' as const, name: '学员2', number: '0002' };
    const trainerId = value(await addTrainer(db, { ...trainer, organisation: null, topics: [], qualification: '演示' }, world.system));
    const eventId = await world.hold({ trainerIds: [trainerId] });
    expect(await confirmAttendance(db, { eventId }, world.by(at(10)))).toMatchObject({ refusal: { code: 'events.not_over_yet' } });
    value(await enterSheet(db, { eventId, numbers: ['0000'], personIds: [third] }, world.by(at(130))));
    value(await confirmAttendance(db, { eventId }, world.by(at(140))));
    const inAll = async () => Promise.all([first, second, third].map((id) => hoursOf(db, id, year)));
    expect(await inAll()).toEqual([90, 0, 90]);
    expect(await hoursOf(db, first, year, 'ethics-review')).toBe(90);
    expect((await db.select().from(hoursEntry).where(eq(hoursEntry.personId, third))).map(({ kind }) => kind)).toEqual(['teaching']);

    // Whoever taught may put the list right as well; nobody else may.
    const facilitator = people[2];
    const outsider = people[0];
    if (!facilitator || !outsider) throw new Error('There are three people.');
    expect(await enterLate(db, { eventId, number: '0001', reason: '手机没电' }, { actor: outsider, now: at(2000) })).toMatchObject({
      refusal: { code: 'auth.forbidden' },
    });
    value(await enterLate(db, { eventId, number: '0001', reason: '手机没电' }, { actor: facilitator, now: at(2000) }));
    expect(await inAll()).toEqual([90, 90, 90]);
    const [row] = (await presentAt(db, eventId)).filter(({ personId }) => personId === first);
    value(await strikeOut(db, { eventId, attendanceId: row?.id ?? '', reason: '代签' }, world.by(at(2100))));
    expect(await inAll()).toEqual([0, 90, 90]);
    expect((await db.select().from(attendance).where(eq(attendance.personId, first)))[0]).toMatchObject({ withdrawnReason: '代签' });
    expect(await cancelEvent(db, { eventId, reason: '……', which: 'this' }, world.by(at(2200)))).toMatchObject({
      refusal: { code: 'events.confirmed_already' },
    });
  });

  it('meets a requirement that counts hours of its topic, until somebody is struck out; what was known before stays answered as it was', async () => {
    const world = await eventWorld(1);
    const { db, institutionId } = world;
    const personId = world.people[0]?.personId ?? '';
    const need = { hours: 1.5, topic: 'ethics-review', withinMonths: 12 };
    await publishPolicy(db, 'hours', [{ from: '2019-01-01', rule: { satisfiedBy: need } }], world.now);
    const eventId = await world.hold();
    value(await enterSheet(db, { eventId, numbers: ['0000'], personIds: [] }, world.by(at(130))));
    const [row] = await presentAt(db, eventId);
    value(await confirmAttendance(db, { eventId }, world.by(at(140))));
    value(await strikeOut(db, { eventId, attendanceId: row?.id ?? '', reason: '代签' }, world.by(at(200))));
    const isCurrent = async (minutes: number) => {
      const asked = { personId, institutionId, day: '2026-12-31', knownAt: at(minutes) };
      return (await standingAsKnownAt(db, asked)).find(({ requirement }) => requirement.policy === 'hours')?.why.state;
    };
    expect(await Promise.all([135, 145, 205].map(isCurrent))).toEqual(['not-yet', 'current', 'not-yet']);
  });
});

it('feedback is given once by whoever was there, and names nobody', async () => {
  const world = await eventWorld(1);
  const { db } = world;
  const [actor] = world.people;
  if (!actor) throw new Error('There is one person.');
  const eventId = await world.hold();
  const given = { eventId, useful: 5, pace: 4, apply: 5, remark: null };
  expect(await giveFeedback(db, given, { actor, now: at(130) })).toMatchObject({ refusal: { code: 'events.not_present' } });
  value(await enterSheet(db, { eventId, numbers: ['0000'], personIds: [] }, world.by(at(130))));
  value(await giveFeedback(db, given, { actor, now: at(130) }));
  expect(await giveFeedback(db, given, { actor, now: at(131) })).toMatchObject({ refusal: { code: 'events.feedback_given' } });
  const [kept] = await db.select().from(eventFeedback);
  expect(JSON.stringify(kept)).not.toContain(actor.personId);
  expect(await db.select().from(attendance).where(isNull(attendance.feedbackAt))).toEqual([]);
});

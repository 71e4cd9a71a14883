import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { revokeRecord } from '#commands/credentials/revoke-record.ts';
import { supersedeRecord } from '#commands/credentials/supersede-record.ts';
import { letterToken } from '#commands/notifications/signing.ts';
import { answerInvitation, invitationUse } from '#commands/participation/answer-invitation.ts';
import { advanceLearner } from '#commands/progress/advance-learner.ts';
import { poolApplicant, poolInvitation, poolLot, recordOfLearning } from '#db/schema/index.ts';
import { planFound } from '#queries/participation/draw-plan.ts';
import { drawDesk } from '#queries/participation/draws.ts';
import { poolDesk } from '#queries/participation/pool.ts';
import { receiptFound } from '#queries/participation/receipt-found.ts';
import { value } from '../../support/event-world.ts';
import { poolWorld } from '../../support/pool-world.ts';

const system = { kind: 'system' } as const;

/** A pool of four without a record, and of one who named theirs of REC-203. */
const world = async () => {
  const made = await poolWorld();
  const { db, admit: take, complete, on, host, citizen } = made;
  const before = on('2026-11-20');
  /** Has the citizen complete the course on a day; the serial of the record. */
  const earn = async (day: string) => {
    await complete(citizen.personId, 'rec-203', day);
    await db.transaction((tx) => advanceLearner(tx, citizen.personId, on(day), system));
    const records = await db.select().from(recordOfLearning).where(eq(recordOfLearning.personId, citizen.personId));
    return records.findLast(({ completedOn }) => completedOn === day)?.serial ?? '';
  };
  const serial = await earn('2026-11-18');
  for (let i = 0; i < 4; i += 1) await take(`p${i}@mail.example`);
  const receipt = await take('trained@mail.example', { record: serial });
  const desk = async (day: string) => value(await poolDesk(db, { actor: host, now: on(day) }));
  const standing = async (day: string) => (await desk(day)).members.find((one) => one.receipt === receipt)?.standing;
  const plan = { seats: 2, strata: [], basis: 'pool' as const, interested: 'leave-out' as const };
  const drawable = async (day: string) => (await planFound(db, plan, { institutionIsDemo: false, now: on(day) })).all;
  const revoke = (which = serial, day = '2026-12-05') =>
    revokeRecord(db, { serial: which, reason: 'issued_in_error' }, { actor: system, now: on(day) });
  return { ...made, before, earn, serial, receipt, desk, standing, drawable, revoke };
};

it('whose record is revoked is not drawn from that day on; desk and receipt say why, and a record that stands brings them back', async () => {
  const { db, receipt, serial, desk, standing, drawable, revoke, earn, on } = await world();
  expect([await standing('2026-12-04'), await drawable('2026-12-04')]).toEqual([{ is: 'current' }, 5]);
  value(await revoke());
  expect(await standing('2026-12-06')).toEqual({ is: 'lost', why: 'revoked', since: '2026-12-05' });
  expect(await desk('2026-12-06')).toMatchObject({ all: 5, lost: 1 });
  expect((await desk('2026-12-06')).members[0]?.receipt).toBe(receipt);
  expect(await drawable('2026-12-06')).toBe(4);
  expect(await receiptFound(db, receipt, on('2026-12-06'))).toMatchObject({ stands: 'member', standing: { is: 'lost', why: 'revoked' } });
  // What was so on an earlier day is still told of that day.
  expect([await standing('2026-12-04'), await drawable('2026-12-04')]).toEqual([{ is: 'current' }, 5]);
  await earn('2026-12-10');
  expect([await standing('2026-12-11'), await drawable('2026-12-11')]).toEqual([{ is: 'current' }, 5]);
  // Neither the serial nor its holder is in the pool, and the mark is shown to nobody.
  const rows = JSON.stringify(await db.select().from(poolApplicant));
  expect(rows).not.toContain(serial);
  const mark = (await db.select().from(poolApplicant)).find((one) => one.receipt === receipt)?.recordMark ?? '';
  expect(mark).toMatch(/^[\w-]{43}$/);
  expect(JSON.stringify(await desk('2026-12-11'))).not.toContain(mark);
});

it('whose record was issued anew under the right name stays as they were, until that one is revoked', async () => {
  const { db, serial, standing, drawable, revoke, on } = await world();
  const anew = value(await supersedeRecord(db, { serial, holderName: '林壹' }, { actor: system, now: on('2026-12-03') }));
  expect([await standing('2026-12-04'), await drawable('2026-12-04')]).toEqual([{ is: 'current' }, 5]);
  value(await revoke(anew, '2026-12-06'));
  expect(await standing('2026-12-07')).toEqual({ is: 'lost', why: 'revoked', since: '2026-12-06' });
});

it('draws made before stay as they were; nobody is asked in place of another who would not be drawn now', async () => {
  const { db, host, draw, revoke, on, first } = await world();
  const drawId = value(await draw({ seats: 4, strata: [], basis: 'pool' }));
  const asked = (await db.select().from(poolInvitation)).map(({ lot }) => lot);
  // Of five, four are asked. Who is left is up to the lot, so the record is given to whomever it left.
  const next = (await db.select().from(poolLot)).find(({ lot }) => !asked.includes(lot));
  const [trained] = await db.select().from(poolApplicant).where(eq(poolApplicant.contact, 'trained@mail.example'));
  const named = { trainedOn: trained?.trainedOn ?? null, recordMark: trained?.recordMark ?? null };
  await db.update(poolApplicant).set({ trainedOn: null, recordMark: null });
  await db
    .update(poolApplicant)
    .set(named)
    .where(eq(poolApplicant.id, next?.applicantId ?? ''));
  const decline = async (day: string) => {
    const [open] = await db.select().from(poolInvitation).where(eq(poolInvitation.state, 'invited'));
    const token = await letterToken(db, invitationUse, open?.id ?? '', first);
    value(await answerInvitation(db, { token, answer: 'declined' }, on(day)));
  };
  value(await revoke());
  const before = value(await drawDesk(db, drawId, host));
  expect(before).toMatchObject({ isSame: true, answers: { invited: 4 } });
  expect(before.strata[0]?.order).toContain(next?.lot);
  await decline('2026-12-06');
  // Nobody is left to ask, so the seat stays empty; the draw is still the same.
  expect(value(await drawDesk(db, drawId, host))).toMatchObject({ isSame: true, answers: { invited: 3 }, empty: 1 });
  expect(await db.$count(poolInvitation)).toBe(4);
  // Had the record stood that day, they would have been asked.
  await decline('2026-12-04');
  expect(await db.$count(poolInvitation)).toBe(5);
});

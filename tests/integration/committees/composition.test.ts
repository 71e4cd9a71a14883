import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { endSeat } from '#commands/committees/end-seat.ts';
import { stateParticulars } from '#commands/committees/state-particulars.ts';
import { withdrawSeat } from '#commands/committees/withdraw-seat.ts';
import { erasePerson } from '#commands/people/erase/erase-person.ts';
import { affiliation, committeeParticulars } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';
import { compositionAsOf } from '#queries/committees/composition-as-of.ts';
import { campus } from '../../support/campus.ts';
import { committeeOf } from '../../support/committee-world.ts';

/** A committee that satisfies Art. 7, founded and entered at the beginning of 2026. */
const composed = async () => {
  const made = await campus();
  const { db, system } = made;
  const { committeeId, seats } = await committeeOf(made);
  const ask = async (day: string, knownAt?: string, actor: Actor = system.actor) => {
    const found = await compositionAsOf(
      db,
      committeeId,
      { day, knownAt: knownAt === undefined ? undefined : startOfDay(knownAt) },
      { actor, now: made.now },
    );
    if (!found.ok) throw new Error(found.refusal.code);
    return found.value;
  };
  const failing = async (day: string, knownAt?: string) => {
    const { composition } = await ask(day, knownAt);
    if (composition.state !== 'judged') return composition.state;
    return Object.fromEntries(composition.findings.flatMap(({ check, verdict }) => (verdict === 'yes' ? [] : [[check, verdict]])));
  };
  return { made, committeeId, seats, ask, failing, lay: seats.at(-1) ?? { seatId: '', personId: '' } };
};

describe('the composition of a committee on a day', () => {
  it('is what was entered, and satisfies Art. 7', async () => {
    const { failing } = await composed();
    expect(await failing('2026-06-01')).toEqual({});
    expect(await failing('2023-12-31')).toBe('not-founded');
    expect(await failing('2029-01-01')).toMatchObject({ members: 'no', chair: 'no' });
  });

  it('of a past instant does not know what was entered later', async () => {
    const { failing } = await composed();
    expect(await failing('2026-06-01', '2026-01-02')).toEqual({});
    expect(await failing('2026-06-01', '2026-01-01')).toMatchObject({ members: 'no', outside: 'no' });
  });

  it('keeps its answer for a past instant when a term is ended early and a seat taken back', async () => {
    const { made, seats, lay, failing } = await composed();
    await endSeat(made.db, { seatId: lay.seatId, finishedOn: '2026-03-31' }, { ...made.system, now: startOfDay('2026-05-01') });
    await withdrawSeat(made.db, { seatId: seats[2]?.seatId ?? '' }, { ...made.system, now: startOfDay('2026-07-01') });
    expect(await failing('2026-04-01')).toEqual({ members: 'no', law: 'no', outside: 'no' });
    expect(await failing('2026-04-01', '2026-06-01')).toEqual({ members: 'no', outside: 'no' });
    expect(await failing('2026-04-01', '2026-04-15')).toEqual({});
    expect(await failing('2026-03-31', '2026-06-01')).toEqual({});
  });

  it('follows what changes from a day on, and leaves earlier days alone', async () => {
    const { made, lay, failing } = await composed();
    const joined = { sex: 'male', backgrounds: ['other'], speciality: null, standing: 'own' } as const;
    const given = { seatId: lay.seatId, fromOn: '2026-09-01', ...joined, backgrounds: [...joined.backgrounds] };
    expect((await stateParticulars(made.db, given, made.system)).ok).toBe(true);
    expect(await failing('2026-08-31')).toEqual({});
    expect(await failing('2026-09-01')).toEqual({ outside: 'no' });
    expect(await failing('2026-09-01', '2026-10-01')).toEqual({});
  });

  it('shows the sex of members only to whoever keeps the register', async () => {
    const { made, ask, lay } = await composed();
    const asked = async (role: 'committee_secretary' | 'auditor') =>
      (await ask('2026-06-01', undefined, made.as(lay.personId, role))).seated.map(({ sex }) => sex);
    expect(await asked('committee_secretary')).toContain('female');
    expect(new Set(await asked('auditor'))).toEqual(new Set(['hidden']));
    const raw = await ask('2026-06-01', undefined, made.as(lay.personId, 'auditor'));
    expect(raw.seated.every(({ particulars }) => !('sex' in particulars))).toBe(true);
    const none = await compositionAsOf(
      made.db,
      raw.committee.id,
      { day: '2026-06-01' },
      { actor: made.as(lay.personId, 'teacher'), now: made.now },
    );
    expect(none).toMatchObject({ ok: false, refusal: { code: 'auth.forbidden' } });
  });
});

describe('what is entered of a member', () => {
  it('lies within the term and not ahead, and is refused to whoever only reads', async () => {
    const { made, lay } = await composed();
    const given = { seatId: lay.seatId, sex: null, backgrounds: [], speciality: null, standing: null };
    const stating = (fromOn: string, actor: Actor = made.system.actor) =>
      stateParticulars(made.db, { ...given, fromOn }, { actor, now: made.now });
    expect(await stating('2025-12-31')).toMatchObject({ refusal: { code: 'committees.outside_term', startedOn: '2026-01-01' } });
    expect(await stating('2027-01-01')).toMatchObject({ refusal: { code: 'committees.particulars_ahead' } });
    expect(await stating('2026-06-01', made.as(lay.personId, 'auditor'))).toMatchObject({ refusal: { code: 'auth.forbidden' } });
  });

  it('is never edited, and loses sex and speciality when the person is erased', async () => {
    const { made, lay } = await composed();
    const { db, system } = made;
    await expect(db.run(sql`update committee_particulars set standing = 'own'`)).rejects.toThrow();
    await expect(db.run(sql`update committee_particulars set sex = 'female'`)).rejects.toThrow();
    await expect(db.run(sql`delete from committee_particulars`)).rejects.toThrow();
    await expect(db.run(sql`insert or replace into committee_particulars select * from committee_particulars`)).rejects.toThrow();
    const [before] = await db.select().from(committeeParticulars).where(eq(committeeParticulars.seatId, lay.seatId));
    expect(before?.sex).toBe('male');
    await db.update(affiliation).set({ finishedOn: '2026-10-01' }).where(eq(affiliation.personId, lay.personId));
    const erased = await erasePerson(db, { personId: lay.personId, ground: 'asked', name: '委员6' }, system);
    expect(erased).toMatchObject({ ok: true, value: { committeeParticulars: 1 } });
    const [after] = await db.select().from(committeeParticulars).where(eq(committeeParticulars.seatId, lay.seatId));
    expect(after).toMatchObject({ sex: null, speciality: null, backgrounds: ['other'], standing: 'outside' });
  });
});

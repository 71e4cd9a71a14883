import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { appointMember } from '#commands/committees/appoint-member.ts';
import { changeCommittee } from '#commands/committees/change-committee.ts';
import { endSeat } from '#commands/committees/end-seat.ts';
import { foundCommittee } from '#commands/committees/found-committee.ts';
import { withdrawSeat } from '#commands/committees/withdraw-seat.ts';
import { mergePeople } from '#commands/people/merge-people.ts';
import { unmergePeople } from '#commands/people/unmerge-people.ts';
import { advanceByDay } from '#commands/requirements/advance-everybody.ts';
import { committeeSeat, obligation, requirementStatus } from '#db/schema/index.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';
import { factsAbout } from '#queries/audit/facts-told.ts';
import { standingAsKnownAt } from '#queries/requirements/standing-as-known-at.ts';
import { type Campus, campus } from '../../support/campus.ts';
import { publishPolicy } from '../../support/publish-policy.ts';

const about = {
  nameZh: '伦理委员会（演示）',
  nameEn: null,
  kind: 'institutional',
  foundedOn: '2024-01-01',
  competentAuthority: null,
} as const;

const founded = async () => {
  const made = await campus();
  const { db, institutionId, system } = made;
  const committee = await foundCommittee(db, { ...about, institutionId, domains: ['medicine'] }, system);
  if (!committee.ok) throw new Error(committee.refusal.code);
  const personId = await made.admit('委员甲', '临床医学院', { startedOn: '2020-01-01', position: 'clinician' });
  return { made, committeeId: committee.value, personId };
};

const term = { role: 'member', startedOn: '2026-10-01', finishedOn: '2029-09-30', appointedOn: '2026-09-20' } as const;

const asked = async ({ db }: Campus, personId: string, policy: string) =>
  (await db.select().from(obligation).where(eq(obligation.personId, personId))).filter((one) => one.policy === policy);

describe('a seat on a committee', () => {
  it('raises what committees ask of their members, due from the day on which it was entered or begins', async () => {
    const { made, committeeId, personId } = await founded();
    await appointMember(made.db, { ...term, committeeId, personId }, made.system);
    expect(await asked(made, personId, 'committee')).toMatchObject([
      { trigger: 'committee', requirement: 'gen-101-committee', dueOn: '2026-12-25', settledAt: null },
    ]);
    const [status] = (await made.db.select().from(requirementStatus)).filter(({ policy }) => policy === 'committee');
    expect(status).toMatchObject({ personId, state: 'open' });
  });

  it('of a term that is over asks nothing any more', async () => {
    const { made, committeeId, personId } = await founded();
    const past = { ...term, startedOn: '2024-02-01', finishedOn: '2026-01-31', appointedOn: '2024-01-20' };
    expect((await appointMember(made.db, { ...past, committeeId, personId }, made.system)).ok).toBe(true);
    expect((await asked(made, personId, 'committee')).filter(({ cancelledAt }) => cancelledAt === null)).toEqual([]);
  });

  it('of a consultant asked by an earlier edition is owed no more once the edition in force leaves consultants out, and says why', async () => {
    const { made, committeeId, personId } = await founded();
    const { db, system } = made;
    await appointMember(db, { ...term, role: 'consultant', committeeId, personId }, system);
    expect(await asked(made, personId, 'committee')).toMatchObject([{ cancelledAt: null }]);
    await advanceByDay(db, startOfDay('2026-12-01'));
    expect(await asked(made, personId, 'committee')).toMatchObject([{ settledAt: null, cancelledAt: startOfDay('2026-12-01') }]);
    const { facts } = await factsAbout(db, personId);
    expect(facts.find(({ type }) => type === 'requirements.obligation_cancelled')?.data).toMatchObject({
      policy: 'committee',
      requirement: 'gen-101-committee',
      because: 'not-concerned',
    });
    await advanceByDay(db, startOfDay('2026-12-02'));
    expect(await asked(made, personId, 'committee')).toHaveLength(1);
  });

  it('binds by role and by the fields of the committee, and is looked at anew when these change', async () => {
    const { made, committeeId, personId } = await founded();
    const { db, now, system } = made;
    const rule = { trigger: 'committee', audience: [{ committeeRoles: ['chair'], domains: ['ai'] }] };
    await publishPolicy(db, 'chairs', [{ from: '2025-01-01', rule }], now);
    await appointMember(db, { ...term, role: 'chair', committeeId, personId }, system);
    expect(await asked(made, personId, 'chairs')).toEqual([]);
    await changeCommittee(db, { committeeId, ...about, domains: ['medicine', 'ai'] }, system);
    expect(await asked(made, personId, 'chairs')).toHaveLength(1);
  });

  it('is refused with everything that is wrong about it at once', async () => {
    const { made, committeeId, personId } = await founded();
    await appointMember(made.db, { ...term, role: 'chair', committeeId, personId }, made.system);
    const wrong = {
      committeeId,
      personId: 'nobody',
      role: 'chair',
      startedOn: '2023-01-01',
      finishedOn: '2028-06-01',
      appointedOn: '2023-02-01',
    };
    const outcome = await appointMember(made.db, wrong as never, made.system);
    const refusal = outcome.ok ? undefined : outcome.refusal;
    expect([refusal, ...((refusal && 'also' in refusal ? refusal.also : []) as { code: string }[])].map((one) => one?.code)).toEqual([
      'committees.not_at_institution',
      'committees.chair_taken',
      'committees.before_founding',
      'committees.term_too_long',
      'committees.appointed_late',
    ]);
    expect(await made.db.select().from(committeeSeat)).toHaveLength(1);
  });

  it('lasts five years at the longest, to the day', async () => {
    const { made, committeeId, personId } = await founded();
    const until = (finishedOn: string) => appointMember(made.db, { ...term, finishedOn, committeeId, personId }, made.system);
    expect(await until('2031-10-01')).toMatchObject({ refusal: { code: 'committees.term_too_long', last: '2031-09-30' } });
    expect((await until('2031-09-30')).ok).toBe(true);
  });

  it('ended early or taken back as a mistake cancels what it still asked, and what was known before stays known', async () => {
    const { made, committeeId, personId } = await founded();
    const { db, institutionId, now } = made;
    const at = (n: number) => new Date(now.getTime() + n * 60_000);
    const by = (n: number) => ({ actor: { kind: 'system' as const }, now: at(n) });
    const state = async (n: number) =>
      (await standingAsKnownAt(db, { personId, institutionId, day: '2026-11-30', knownAt: at(n) })).find(
        ({ requirement }) => requirement.policy === 'committee',
      )?.why.state;
    const seat = await appointMember(db, { ...term, committeeId, personId }, by(1));
    const seatId = seat.ok ? seat.value : '';
    await endSeat(db, { seatId, finishedOn: '2026-11-20' }, by(3));
    expect(await asked(made, personId, 'committee')).toMatchObject([{ cancelledAt: at(3) }]);
    const again = await appointMember(db, { ...term, startedOn: '2026-11-21', committeeId, personId }, by(5));
    await withdrawSeat(db, { seatId: again.ok ? again.value : '' }, by(7));
    expect((await asked(made, personId, 'committee')).every(({ cancelledAt }) => cancelledAt !== null)).toBe(true);
    expect([await state(0), await state(2), await state(4), await state(6), await state(8)]).toEqual([
      'not-bound',
      'not-yet',
      'not-bound',
      'not-yet',
      'not-bound',
    ]);
  });

  it('is entered by the secretary of the institution, and by no secretary of another or auditor', async () => {
    const { made, committeeId, personId } = await founded();
    const as = (role: 'committee_secretary' | 'auditor', institutionId = made.institutionId) => ({
      ...made.as(personId, role),
      grants: [{ role, institutionId, unitId: null }],
    });
    const given = { ...term, committeeId, personId };
    for (const actor of [as('auditor'), as('committee_secretary', 'elsewhere')])
      expect(await appointMember(made.db, given, { actor, now: made.now })).toMatchObject({ refusal: { code: 'auth.forbidden' } });
    expect((await appointMember(made.db, given, { actor: as('committee_secretary'), now: made.now })).ok).toBe(true);
  });

  it('goes with the person when two records are found to be one, and back when that is taken back', async () => {
    const { made, committeeId, personId } = await founded();
    const { db, system } = made;
    const keptId = await made.admit('委员甲', '医学部', { startedOn: '2021-01-01' });
    await appointMember(db, { ...term, committeeId, personId }, system);
    const merged = await mergePeople(db, { keptId, goneId: personId }, system);
    expect((await db.select().from(committeeSeat)).map((one) => one.personId)).toEqual([keptId]);
    await unmergePeople(db, { mergeId: merged.ok ? merged.value.mergeId : '' }, system);
    expect((await db.select().from(committeeSeat)).map((one) => one.personId)).toEqual([personId]);
  });
});

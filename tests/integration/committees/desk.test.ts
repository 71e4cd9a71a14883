import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { grantRole } from '#commands/auth/grant-role.ts';
import { openAccount } from '#commands/auth/open-account.ts';
import { changeCommittee } from '#commands/committees/change-committee.ts';
import { makeCommitteeFeed, revokeCommitteeFeed } from '#commands/committees/committee-feed.ts';
import { enterRegistration } from '#commands/committees/enter-registration.ts';
import { certification, roleGrant, trackEdition } from '#db/schema/index.ts';
import { committeeDesk } from '#queries/committees/committee-desk.ts';
import { committeeFeedDates } from '#queries/committees/committee-feed.ts';
import { type Campus, campus } from '../../support/campus.ts';
import { certifying } from '../../support/certify.ts';
import { committeeOf } from '../../support/committee-world.ts';
import { grantedBy } from '../../support/decided.ts';
import { password } from '../../support/people.ts';

const entry = {
  nameZh: '伦理委员会（演示）',
  nameEn: null,
  kind: 'institutional',
  domains: ['medicine'],
  foundedOn: '2024-01-01',
  competentAuthority: null,
} as const;

/** A certificate of the general track that ends on a day, as the office would have issued it. */
const hold = async ({ db, institutionId, now }: Campus, personId: string, validUntil: string) => {
  const [edition] = await db.select().from(trackEdition);
  const id = crypto.randomUUID();
  await db.insert(certification).values({
    ...{ id, serial: `MC-${id.slice(0, 8)}`, personId, institutionId, track: 'member', editionId: edition?.id ?? '', kind: 'initial' },
    ...{ holderName: '委员', titleZh: '委员', titleEn: 'Member', version: '1', unitZh: '测试大学', unitEn: 'Test University' },
    ...{ validFrom: '2024-01-01', validUntil, evidence: [], issuedAt: new Date(now.getTime() - 1000), issuedBy: 'system' },
  });
};

const world = async () => {
  const made = await campus();
  await certifying(made);
  const { committeeId, seats } = await committeeOf(made);
  const desk = async () =>
    grantedBy(await committeeDesk(made.db, committeeId, { actor: made.system.actor, now: made.now, locale: 'zh-CN' }));
  return { ...made, committeeId, seats, desk };
};

describe("the secretary's desk", () => {
  it('counts who is certified, and names whose certificate ends within 90, 30 and 7 days', async () => {
    const made = await world();
    const { seats, desk } = made;
    expect(await desk()).toMatchObject({ members: 7, endings: [] });
    expect((await desk()).uncertified).toHaveLength(7);
    for (const [i, until] of ['2026-12-01', '2026-12-20', '2027-02-20', '2027-06-01', '2026-11-20'].entries())
      await hold(made, seats[i]?.personId ?? '', until);
    const found = await desk();
    expect(found.uncertified.map(({ personId }) => personId)).toEqual([4, 5, 6].map((i) => seats[i]?.personId));
    expect(found.endings.map(({ within, until }) => [within, until])).toEqual([
      [7, '2026-12-01'],
      [30, '2026-12-20'],
      [90, '2027-02-20'],
    ]);
    expect(found.dates.filter(({ kind }) => kind === 'certificate-ends').map(({ on }) => on)).toEqual([
      '2026-12-01',
      '2026-12-20',
      '2027-02-20',
      '2027-06-01',
    ]);
  });

  it('compares hours only where the committee has planned some, from the beginning of the year', async () => {
    const { db, committeeId, seats, desk, complete, system } = await world();
    expect((await desk()).hours).toBeNull();
    grantedBy(await changeCommittee(db, { committeeId, ...entry, domains: ['medicine'], plannedHours: 1 }, system));
    await complete(seats[0]?.personId ?? '', 'gen-101', '2026-03-01');
    await complete(seats[1]?.personId ?? '', 'gen-101', '2025-03-01');
    const { hours } = await desk();
    expect(hours).toMatchObject({ planned: 1, from: '2026-01-01' });
    expect(hours?.below).toHaveLength(6);
    expect(hours?.below.map(({ personId }) => personId)).not.toContain(seats[0]?.personId);
  });

  it('asks for the registration until it is entered', async () => {
    const { db, committeeId, desk, system } = await world();
    expect((await desk()).dates[0]).toMatchObject({ kind: 'registration-due', on: '2024-01-31' });
    grantedBy(await enterRegistration(db, { committeeId, kind: 'registered', onDay: '2024-02-10', number: null, words: null }, system));
    expect((await desk()).dates.filter(({ kind }) => kind === 'registration-due')).toEqual([]);
  });
});

describe('the calendar address of a committee', () => {
  it('opens for whoever may read the register, and no longer once the role or the address is gone', async () => {
    const { db, admit, as, committeeId, institutionId, system, now } = await world();
    const personId = await admit('秘书', '医学部', { email: 'secretary@example.edu.cn' });
    await openAccount(db, { personId, email: 'secretary@example.edu.cn', password, locale: 'zh-CN', now });
    const grant = { personId, role: 'committee_secretary', institutionId, unitId: null } as const;
    await grantRole(db, grant, system);
    const asking = { actor: as(personId, 'committee_secretary'), now };
    const { token } = grantedBy(await makeCommitteeFeed(db, { committeeId }, asking));
    expect((await committeeFeedDates(db, token, now))?.dates.length).toBeGreaterThan(0);
    expect(await committeeFeedDates(db, 'another', now)).toBeNull();
    const next = grantedBy(await makeCommitteeFeed(db, { committeeId }, asking)).token;
    expect(await committeeFeedDates(db, token, now)).toBeNull();
    await db.update(roleGrant).set({ revokedAt: now }).where(eq(roleGrant.personId, personId));
    expect(await committeeFeedDates(db, next, now)).toBeNull();
    await db.update(roleGrant).set({ revokedAt: null }).where(eq(roleGrant.personId, personId));
    expect(await committeeFeedDates(db, next, now)).not.toBeNull();
    grantedBy(await revokeCommitteeFeed(db, { committeeId }, asking));
    expect(await committeeFeedDates(db, next, now)).toBeNull();
    expect(await makeCommitteeFeed(db, { committeeId }, { actor: as(personId, 'learner'), now })).toMatchObject({ ok: false });
  });
});

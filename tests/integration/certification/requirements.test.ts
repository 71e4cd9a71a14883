import { describe, expect, it } from 'vitest';
import { enterEarlier } from '#commands/certification/enter-earlier.ts';
import { revokeCertificate } from '#commands/certification/revoke-certificate.ts';
import { suspendCertificate } from '#commands/certification/suspend-certificate.ts';
import { appointMember } from '#commands/committees/appoint-member.ts';
import { foundCommittee } from '#commands/committees/found-committee.ts';
import { obligation } from '#db/schema/index.ts';
import type { RequirementRule } from '#domain/content/policy.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';
import { ownStanding } from '#queries/requirements/own-standing.ts';
import { standingAsKnownAt } from '#queries/requirements/standing-as-known-at.ts';
import { statusesKept } from '#queries/requirements/statuses-kept.ts';
import { campus } from '../../support/campus.ts';
import { certifying, testTrack, value } from '../../support/certify.ts';
import { publishPolicy } from '../../support/publish-policy.ts';

const rule: RequirementRule = {
  id: 'member-certificate',
  title: { 'zh-CN': '持有委员证明', en: 'Hold the certificate of members' },
  trigger: 'committee',
  course: 'gen-101',
  satisfiedBy: { certification: 'member' },
  due: { monthsAfterTrigger: 6 },
  validMonths: null,
  basis: ['KJ-08'],
  why: { 'zh-CN': '演示', en: 'demo' },
  platformDefault: ['due'],
};

const day = (text: string) => new Date(startOfDay(text).getTime() + 9 * 3_600_000);

/** A member of a committee whose policy asks for the certificate, as on a day. */
const seated = async () => {
  const made = await certifying(await campus(day('2026-11-25')), { member: testTrack() });
  const { db, now, institutionId, member, system } = made;
  await publishPolicy(db, 'certified', [{ from: '2026-11-01', rule }], now);
  const founded = {
    institutionId,
    nameZh: '委员会（演示）',
    nameEn: null,
    kind: 'institutional' as const,
    domains: [],
    foundedOn: '2026-01-01',
    competentAuthority: null,
  };
  const committeeId = value(await foundCommittee(db, founded, system));
  const term = { startedOn: '2026-11-20', finishedOn: '2029-11-19', appointedOn: '2026-11-20' };
  value(await appointMember(db, { committeeId, personId: member.personId, role: 'member', ...term }, system));
  const standing = async (on: string) => {
    const all = await ownStanding(db, member.personId, on);
    return all.find(({ requirement }) => requirement.rule.id === rule.id)?.why;
  };
  return { ...made, now, standing };
};

describe('a requirement that asks for a certificate', () => {
  it('is open until one is issued, and settled by it in the same act', async () => {
    const { db, member, now, certify, learn, standing } = await seated();
    expect(await standing('2026-11-25')).toMatchObject({ state: 'not-yet', due: { on: '2027-05-25' } });
    await learn(member.personId, '2026-11-20');
    await certify(member);
    const why = await standing('2026-11-25');
    expect(why).toMatchObject({ state: 'current', since: '2026-11-25', until: '2029-11-24' });
    const rows = await db.select().from(obligation);
    const mine = rows.filter(({ requirement, personId }) => requirement === rule.id && personId === member.personId);
    expect(mine.map(({ settledAt }) => settledAt)).toEqual([now]);
  });

  it('is not met while the certificate is suspended, nor after it was revoked, and the past stays as it was known', async () => {
    const { db, member, now, officer, institutionId, certify, learn, standing } = await seated();
    await learn(member.personId, '2026-11-20');
    const serial = await certify(member);
    const afterIssue = new Date(now.getTime() + 1000);
    const at = (text: string) => ({ actor: officer, now: day(text) });
    value(await suspendCertificate(db, { serial, reason: 'inquiry', untilDay: '2026-12-10', words: '核查' }, at('2026-12-01')));
    expect(await standing('2026-11-30')).toMatchObject({ state: 'current' });
    expect((await standing('2026-12-05'))?.state).not.toBe('current');
    expect(await standing('2026-12-11')).toMatchObject({ state: 'current', until: '2029-11-24' });
    value(await revokeCertificate(db, { serial, reason: 'exam_fraud', words: '查实' }, at('2027-01-10')));
    expect((await standing('2027-01-10'))?.state).not.toBe('current');
    expect(await standing('2027-01-09')).toMatchObject({ state: 'current' });
    const [then] = (
      await standingAsKnownAt(db, { personId: member.personId, institutionId, day: '2027-01-10', knownAt: afterIssue })
    ).filter(({ requirement }) => requirement.rule.id === rule.id);
    expect(then?.why).toMatchObject({ state: 'current', until: '2029-11-24' });
  });

  it('reads one that was entered from paper by its own days, and lists keep the same answer', async () => {
    const { db, member, system, institutionId, standing } = await seated();
    const earlier = { personId: member.personId, institutionId, track: 'member', validFrom: '2024-01-26', voucher: '纸质证明' };
    value(await enterEarlier(db, earlier, system));
    expect(await standing('2026-11-25')).toMatchObject({ state: 'current', since: '2024-01-26', until: '2027-01-25' });
    const kept = (await statusesKept(db, [member.personId])).get(member.personId) ?? [];
    const mine = kept.filter(({ requirement }) => requirement === rule.id);
    expect(mine.some(({ state, toOn }) => state === 'met' && toOn === '2027-01-25')).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { grantRole } from '#commands/auth/grant-role.ts';
import { openAccount } from '#commands/auth/open-account.ts';
import { answerInvitation } from '#commands/committees/answer-invitation.ts';
import { callMeeting } from '#commands/committees/call-meeting.ts';
import { enterRegistration } from '#commands/committees/enter-registration.ts';
import { certification, committeeInvitation, trackEdition } from '#db/schema/index.ts';
import { noticesOn, onPage } from '#domain/notifications/notice.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { noticesShown } from '#queries/notifications/notices-shown.ts';
import { peopleToTell } from '#queries/notifications/people-to-tell.ts';
import { readersOf } from '#queries/notifications/readers.ts';
import { campus } from '../../support/campus.ts';
import { certifying } from '../../support/certify.ts';
import { committeeOf } from '../../support/committee-world.ts';
import { grantedBy } from '../../support/decided.ts';
import { password } from '../../support/people.ts';

const world = async () => {
  const made = await campus();
  await certifying(made);
  const { committeeId, seats } = await committeeOf(made);
  const { db, now } = made;
  const told = async (personId: string, at = now) => {
    const reader = (await readersOf(db, [personId], at)).get(personId);
    const notices = reader ? noticesOn({ ...reader, obligations: [] }, dayOf(at), onPage) : [];
    return noticesShown(db, notices);
  };
  const account = (personId: string) => openAccount(db, { personId, email: `${personId}@example.edu.cn`, password, locale: 'zh-CN', now });
  const others = async () => peopleToTell(db, { after: '', limit: 500 }, now);
  return { ...made, committeeId, seats, told, account, others };
};

describe('what a committee asks', () => {
  it('is told to whoever is invited to a meeting, until they answer', async () => {
    const { db, committeeId, seats, told, system } = await world();
    const personId = seats[2]?.personId ?? '';
    const meeting = { committeeId, title: '审查会（演示）', startsAt: new Date('2026-12-10T02:00:00Z'), place: null, domain: null };
    grantedBy(await callMeeting(db, meeting, system));
    expect(await told(personId)).toMatchObject([
      { kind: 'meeting_called', errand: { is: 'meeting' }, title: { 'zh-CN': '审查会（演示）' } },
    ]);
    const [row] = (await db.select().from(committeeInvitation)).filter((one) => one.personId === personId);
    grantedBy(await answerInvitation(db, { invitationId: row?.id ?? '', answer: 'declined' }, system));
    expect(await told(personId)).toEqual([]);
  });

  it('of its registration is told to its secretary alone, until it is entered', async () => {
    const { db, admit, committeeId, institutionId, told, account, others, system } = await world();
    const [personId, other] = [await admit('秘书', '医学部'), await admit('旁人', '医学部')];
    await grantRole(db, { personId, role: 'committee_secretary', institutionId, unitId: null }, system);
    await account(personId);
    await account(other);
    expect(await told(personId)).toMatchObject([{ kind: 'committee_unregistered', errand: { dueOn: '2024-01-31' } }]);
    expect(await told(other)).toEqual([]);
    expect(await others()).toContain(personId);
    grantedBy(await enterRegistration(db, { committeeId, kind: 'registered', onDay: '2024-01-20', number: null, words: null }, system));
    expect(await told(personId)).toEqual([]);
  });
});

describe('a certificate that ends', () => {
  it('is spoken of 90, 30 and 7 days before, to its holder, each step once', async () => {
    const { db, seats, institutionId, told, account, others, now } = await world();
    const personId = seats[0]?.personId ?? '';
    const [edition] = await db.select().from(trackEdition);
    await db.insert(certification).values({
      ...{ id: 'c1', serial: 'MC-TEST', personId, institutionId, track: 'member', editionId: edition?.id ?? '', kind: 'initial' },
      ...{ holderName: '委员', titleZh: '委员（通用）', titleEn: 'Member', version: '1', unitZh: '测试大学', unitEn: 'Test University' },
      ...{
        validFrom: '2024-02-24',
        validUntil: '2027-02-23',
        evidence: [],
        issuedAt: new Date('2024-02-24T00:00:00Z'),
        issuedBy: 'system',
      },
    });
    const stage = async (day: string) => (await told(personId, new Date(`${day}T02:00:00Z`))).map((one) => [one.kind, one.stage]);
    expect(await stage('2026-11-24')).toEqual([]);
    expect(await stage('2026-11-25')).toEqual([['certificate_ending', 90]]);
    expect(await stage('2027-01-24')).toEqual([['certificate_ending', 30]]);
    expect(await stage('2027-02-16')).toEqual([['certificate_ending', 7]]);
    expect(await stage('2027-02-24')).toEqual([]);
    await account(personId);
    expect(dayOf(now)).toBe('2026-11-25');
    expect(await others()).toContain(personId);
  });
});

import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { grantRole } from '#commands/auth/grant-role.ts';
import { openAccount } from '#commands/auth/open-account.ts';
import { sendDigests } from '#commands/notifications/send-digests.ts';
import { announceHearing, cancelHearing } from '#commands/participation/announce-hearing.ts';
import { addTheme, answerTheme, publishReport } from '#commands/participation/answer-themes.ts';
import { replyToHearing, reviewHearingRecord, writeHearingRecord } from '#commands/participation/record-hearing.ts';
import { message, roleGrant } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { addDays, type PlainDate } from '#domain/shared/plain-date.ts';
import { noticesOf } from '#queries/notifications/notices-of.ts';
import { value } from '../../support/event-world.ts';
import { mailbox } from '../../support/mailbox.ts';
import { password } from '../../support/people.ts';
import { talkWorld } from '../../support/talk-world.ts';

type Person = Extract<Actor, { kind: 'person' }>;
const noon = (day: PlainDate) => new Date(`${day}T04:00:00Z`);

/** Those who host have accounts. No obligation binds anybody, so that letters are about replies alone. */
const world = async () => {
  const made = await talkWorld();
  const { db, institutionId, now, host, one, two } = made;
  const system = { actor: { kind: 'system' } as const, now };
  const admit = async (person: Person, email: string, locale: 'zh-CN' | 'en', role: 'committee_secretary' | 'training_administrator') => {
    await openAccount(db, { personId: person.personId, email, password, locale, now });
    value(await grantRole(db, { personId: person.personId, role, institutionId, unitId: null }, system));
  };
  await admit(host, 'host@example.edu.cn', 'zh-CN', 'committee_secretary');
  await admit(two, 'two@example.edu.cn', 'en', 'training_administrator');
  const post = mailbox();
  /** The letters about replies that go out on these days, as day and address. */
  const letters = async (days: readonly PlainDate[]) => {
    const sent: string[] = [];
    for (const day of days) {
      const before = post.letters.length;
      await sendDigests(db, noon(day), { post });
      for (const { to } of post.letters.slice(before)) sent.push(`${day} ${to.split('@')[0]}`);
    }
    return sent.sort();
  };
  const told = async (person: Person, day: PlainDate) =>
    (await noticesOf(db, person.personId, noon(day))).unread.filter(({ kind }) => kind === 'reply_owed' || kind === 'hearing_unrecorded');
  const announced = async () => {
    const asking = {
      ...{
        institutionId,
        title: '脑电数据论证会',
        titleEn: 'Hearing on brain data',
        question: '以后怎么用？',
        questionEn: 'How is it used later?',
      },
      ...{ place: '一号楼', placeEn: 'Building 1', day: '2026-11-28', from: '09:00', until: '11:30', publicSeats: 6, consultationId: null },
    };
    return value(await announceHearing(db, asking, { actor: host, now }));
  };
  const recorded = async () => {
    const hearingId = await announced();
    const words = { speaksFor: '甲', speaksAgainst: '乙', fromPublic: '丙', agreed: '丁', leftOpen: '戊' };
    const bare = { speaksForEn: null, speaksAgainstEn: null, fromPublicEn: null, agreedEn: null, leftOpenEn: null };
    const at = noon('2026-11-30');
    const recordId = value(await writeHearingRecord(db, { hearingId, ...words, ...bare }, { actor: host, now: at }));
    for (const actor of [one, two]) value(await reviewHearingRecord(db, { recordId }, { actor, now: at }));
    return hearingId;
  };
  return { ...made, system, post, letters, told, announced, recorded };
};

const reply = {
  ...{ point: '写清谁能看到', outcome: 'adopted' as const, reason: '同意书第三条已经补上。', office: '科研处' },
  ...{ pointEn: null, reasonEn: null, officeEn: null },
};
const everyDay = (from: PlainDate, days: number) => Array.from({ length: days }, (_, n) => addDays(from, n));

describe('the record of a hearing', () => {
  it('is asked of its host from the day after, a week ahead, and of all who host once it is late, until it is public', async () => {
    const { db, host, one, two, letters, post, told, announced } = await world();
    const hearingId = await announced();
    // Held on 28 November, so due on 12 December.
    expect(await told(host, '2026-11-28')).toEqual([]);
    expect(await letters(everyDay('2026-11-28', 15))).toEqual(['2026-11-29 host', '2026-12-05 host']);
    expect(post.letters[0]).toMatchObject({ subject: '论证会开过了，记录还没有公开' });
    expect(post.letters[0]?.text).toContain(`/admin/hearings/${hearingId}`);
    expect(post.letters[0]?.text).toContain('由你发布');
    expect(await told(host, '2026-12-12')).toMatchObject([
      { kind: 'hearing_unrecorded', stage: 1, title: { en: 'Hearing on brain data' }, errand: { is: 'held', dueOn: '2026-12-12' } },
    ]);
    expect(await letters(everyDay('2026-12-13', 8))).toEqual([
      ...['2026-12-13 host', '2026-12-13 two', '2026-12-20 host', '2026-12-20 two'],
    ]);
    const english = post.letters.findLast(({ to }) => to.startsWith('two'));
    expect(english?.text).toContain('Record of a hearing to be published: Hearing on brain data');
    expect(english?.text).toContain('Was due by the end of 12 December 2026');
    const at = noon('2026-12-21');
    const words = { speaksFor: '甲', speaksAgainst: '乙', fromPublic: '丙', agreed: '丁', leftOpen: '戊' };
    const bare = { speaksForEn: null, speaksAgainstEn: null, fromPublicEn: null, agreedEn: null, leftOpenEn: null };
    const recordId = value(await writeHearingRecord(db, { hearingId, ...words, ...bare }, { actor: host, now: at }));
    value(await reviewHearingRecord(db, { recordId }, { actor: one, now: at }));
    const about = async (person: Person) => (await told(person, '2026-12-21')).flatMap(({ errand }) => errand ?? []);
    expect(await about(two)).toMatchObject([{ is: 'held' }]);
    value(await reviewHearingRecord(db, { recordId }, { actor: two, now: at }));
    expect((await about(host)).filter(({ is }) => is !== 'consultation')).toMatchObject([{ is: 'hearing', dueOn: '2027-01-20' }]);
    expect(await about(two)).toEqual([]);
  });

  it('is asked of nobody where the hearing did not take place and its host says so', async () => {
    const { db, host, letters, post, told, announced } = await world();
    const ids = [await announced(), await announced()];
    expect(await letters(['2026-11-29'])).toEqual(['2026-11-29 host']);
    // Two of them are one letter, which leads to where both stand.
    expect(post.letters[0]?.text).toMatch(/\/notices$/m);
    const context = { actor: host, now: noon('2026-11-30') };
    for (const hearingId of ids) value(await cancelHearing(db, { hearingId, reason: '大雪，没有人能到' }, context));
    expect(await told(host, '2026-11-30')).toEqual([]);
    expect(await letters(everyDay('2026-12-01', 15))).toEqual([]);
  });
});

describe('the reply to a hearing', () => {
  it('is asked of its host when the record is public and a week ahead, of all who host once it is late, and of nobody once it is given', async () => {
    const { db, host, two, letters, post, told, recorded } = await world();
    const hearingId = await recorded();
    // Due on 30 December. The consultation of this world closes on the 20th and is owed at the same time: its letters are told below.
    const own = (await letters(everyDay('2026-11-30', 20))).filter((line) => line.endsWith('host'));
    expect(own).toEqual(['2026-11-30 host']);
    expect(post.letters[0]).toMatchObject({ subject: '公众在等你们单位的答复' });
    expect(post.letters[0]?.text).toContain(`/admin/hearings/${hearingId}`);
    expect(post.letters[0]?.headers).toEqual({});
    expect(await told(host, '2026-12-23')).toMatchObject([
      { stage: 0, errand: { is: 'consultation', dueOn: '2027-01-19' } },
      { stage: 1, errand: { is: 'hearing', dueOn: '2026-12-30' } },
    ]);
    expect(await told(two, '2026-12-30')).toEqual([]);
    expect(await letters(['2026-12-22', '2026-12-23', '2026-12-30'])).toEqual(['2026-12-22 host', '2026-12-23 host']);
    expect(await letters(['2026-12-31', '2027-01-01', '2027-01-06', '2027-01-07'])).toEqual([
      ...['2026-12-31 host', '2026-12-31 two', '2027-01-07 host', '2027-01-07 two'],
    ]);
    const english = post.letters.findLast(({ to }) => to.startsWith('two'));
    expect(english?.text).toContain('Hearing on brain data');
    expect(english?.text).toContain('Was due by the end of 30 December 2026');
    value(await replyToHearing(db, { hearingId, ...reply }, { actor: two, now: noon('2027-01-08') }));
    expect((await told(host, '2027-01-08')).filter(({ errand }) => errand?.is === 'hearing')).toEqual([]);
    expect(await told(two, '2027-01-08')).toEqual([]);
    expect(await db.$count(message)).toBe(post.letters.length);
  });

  it('is asked of all who host where the one who announced it no longer may', async () => {
    const { db, host, letters, recorded } = await world();
    await recorded();
    await db
      .update(roleGrant)
      .set({ revokedAt: noon('2026-12-01') })
      .where(eq(roleGrant.personId, host.personId));
    expect(await letters(['2026-12-01', '2026-12-02'])).toEqual(['2026-12-01 two']);
  });
});

describe('the reply to a public consultation', () => {
  it('is asked when it has closed, a week ahead and weekly once it is late, until it is published', async () => {
    const { db, consultationId, host, letters, told } = await world();
    // Open to 20 December, so due on 19 January.
    expect(await letters(everyDay('2026-12-18', 40))).toEqual([
      ...['2026-12-21 host', '2027-01-12 host', '2027-01-20 host', '2027-01-20 two'],
    ]);
    expect(await letters(['2027-01-27'])).toEqual(['2027-01-27 host', '2027-01-27 two']);
    const context = { actor: host, now: noon('2027-01-28') };
    const themeId = value(await addTheme(db, { consultationId, title: '同意书', titleEn: null }, context));
    const answer = { outcome: 'adopted' as const, reason: '已经补上，见第三条。', reasonEn: null, office: '科研处', officeEn: null };
    value(await answerTheme(db, { consultationId, themeId, ...answer }, context));
    expect(await told(host, '2027-01-28')).toMatchObject([{ stage: 101, errand: { is: 'consultation' } }]);
    value(await publishReport(db, { consultationId, report: '逐条答复如下。', reportEn: null }, context));
    expect(await told(host, '2027-01-28')).toEqual([]);
    expect(await letters(everyDay('2027-01-29', 20))).toEqual([]);
  });
});

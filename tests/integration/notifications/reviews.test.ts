import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { openAccount } from '#commands/auth/open-account.ts';
import { makeCalendarFeed } from '#commands/notifications/calendar-feed.ts';
import { choosePreferences } from '#commands/notifications/choose-preferences.ts';
import { remindPerson } from '#commands/notifications/remind-person.ts';
import { sendDigests } from '#commands/notifications/send-digests.ts';
import { addMember } from '#commands/projects/add-member.ts';
import { changeProject } from '#commands/projects/change-project.ts';
import { createProject } from '#commands/projects/create-project.ts';
import { endMembership } from '#commands/projects/end-membership.ts';
import { nameProxy } from '#commands/projects/name-proxy.ts';
import { account, projectMember } from '#db/schema/index.ts';
import { MessageFilter } from '#domain/notifications/message-filter.ts';
import type { NoticeShown } from '#domain/notifications/shown.ts';
import { type ProjectNature, plainNature } from '#domain/projects/nature.ts';
import { calendarEntries } from '#queries/notifications/calendar-entries.ts';
import { messagesTold } from '#queries/notifications/messages-told.ts';
import { noticesOf } from '#queries/notifications/notices-of.ts';
import { withinFor } from '#queries/people/within.ts';
import { campus } from '../../support/campus.ts';
import { mailbox } from '../../support/mailbox.ts';
import { password } from '../../support/people.ts';

const noon = (day: string) => new Date(`${day}T04:00:00Z`);
const now = noon('2026-11-02');
const span = { title: '脑机接口研究（演示）', startedOn: '2026-10-01', finishedOn: null };

/** A listed project, approved on 1 November 2026, led by somebody whose own training is done. */
const approved = async () => {
  const place = await campus(now);
  const { db, institutionId, admit, complete } = place;
  const person = async (name: string, email: string) => {
    const personId = await admit(name, '人工智能学院', { email, staffNumber: email.slice(0, 5), startedOn: '2026-10-01' });
    const accountId = await openAccount(db, { personId, email, password, locale: 'zh-CN', now });
    const own = { kind: 'person' as const, personId, accountId, name, grants: [] };
    await choosePreferences(db, { confirmations: 'off', weekends: 'on', refresh: 'off' }, { actor: own, now });
    await complete(personId, 'gen-101', '2026-10-02');
    return personId;
  };
  const lead = await person('周以宁', 'yining@example.edu.cn');
  const actor = place.as(lead, 'principal_investigator');
  const made = await createProject(db, { institutionId, unitId: null, number: 'K-1', ...span }, { actor, now });
  if (!made.ok) throw new Error(made.refusal.code);
  const projectId = made.value;
  const review = async (nature: Partial<ProjectNature>, at = now) => {
    const given = { ...plainNature, listedActivity: 'KJ-L1' as const, approvedOn: '2026-11-01', ...nature };
    const changed = await changeProject(db, { projectId, ...span, ...given }, { actor, now: at });
    if (!changed.ok) throw new Error(changed.refusal.code);
  };
  await review({});
  const post = mailbox();
  const letters = async (...days: string[]) => {
    const before = post.letters.length;
    for (const day of days) await sendDigests(db, noon(day), { post });
    return post.letters.slice(before).map(({ to, subject, text }) => ({ to, subject, text }));
  };
  return { ...place, place, projectId, lead, actor, person, review, letters };
};

describe('the registration of a listed activity', () => {
  it('is told of with the approval, as its day draws near, and weekly once that is over, until it is entered', async () => {
    const { letters, review, lead, db } = await approved();
    const [first, ...more] = await letters('2026-11-02', '2026-11-03', '2026-11-10');
    expect(more).toEqual([]);
    expect(first).toMatchObject({ to: 'yining@example.edu.cn', subject: '有1项项目伦理审查事项待办' });
    for (const words of ['脑机接口研究（演示）', '项目K-1', '2026年12月1日', '登记日期', '/projects']) expect(first?.text).toContain(words);
    expect(first?.text).not.toContain('所在单位要求完成这些培训');
    expect(await letters('2026-11-24', '2026-11-25')).toHaveLength(1);
    const [late] = await letters('2026-12-02');
    expect(late?.subject).toBe('有1项项目伦理审查事项已逾期');
    expect(await letters('2026-12-03', '2026-12-08')).toEqual([]);
    expect(await letters('2026-12-09')).toHaveLength(1);
    await review({ registeredOn: '2026-12-10' }, noon('2026-12-10'));
    expect(await letters('2026-12-16', '2026-12-30')).toEqual([]);
    expect((await noticesOf(db, lead, noon('2026-12-30'))).unread.filter(({ review: one }) => one)).toEqual([]);
  });

  it('is nobody’s to be told of where the project is not listed, or not approved yet', async () => {
    const { letters, review } = await approved();
    await review({ listedActivity: null });
    expect(await letters('2026-11-02')).toEqual([]);
    await review({ approvedOn: null });
    expect(await letters('2026-11-03')).toEqual([]);
  });

  it('is told to whoever leads now and to whom they named, and to no former lead', async () => {
    const { db, actor, person, letters, projectId, lead, system } = await approved();
    const proxy = await person('林小满', 'xiaom@example.edu.cn');
    const next = await person('王伟', 'wangw@example.edu.cn');
    await nameProxy(db, { projectId, person: proxy }, { actor, now });
    await addMember(db, { projectId, personId: next, role: 'lead', startedOn: '2026-11-03' }, system);
    const [place] = await db.select().from(projectMember);
    expect(place?.personId).toBe(lead);
    await endMembership(db, { membershipId: place?.id ?? '', finishedOn: '2026-11-02' }, system);
    expect((await letters('2026-11-04')).map(({ to }) => to).sort()).toEqual(['wangw@example.edu.cn', 'xiaom@example.edu.cn']);
  });

  it('is in the notices of the lead, in a reminder, and in the log of messages by its project', async () => {
    const { db, lead, as, system, admit, letters } = await approved();
    const { unread } = await noticesOf(db, lead, now);
    expect(unread.filter(({ review }) => review)).toMatchObject([
      { kind: 'review_due', review: { duty: 'registration', number: 'K-1', dueOn: '2026-12-01' } },
    ]);
    await letters('2026-11-02');
    const box = mailbox();
    expect(await remindPerson(db, { personId: lead }, { actor: system.actor, now: noon('2026-11-04'), post: box })).toMatchObject({
      ok: true,
    });
    expect(box.letters[0]?.text).toContain('项目K-1');
    const [within] = await withinFor(db, as(await admit('单文静', '临床医学院'), 'training_administrator'), 'people.read');
    if (!within) throw new Error('nowhere');
    const { messages } = await messagesTold(db, { within, filter: MessageFilter.parse({}) });
    expect(messages.flatMap(({ told }) => (told as NoticeShown[]).map(({ title }) => title['zh-CN']))).toContain('脑机接口研究（演示）');
  });
});

describe('a letter about the review of a project', () => {
  it('leads to the project, names the duty, and speaks English with the English title', async () => {
    const { db, review, letters, lead, projectId } = await approved();
    await review({ titleEn: 'Brain-computer interfaces (demo)', followUpOn: '2026-11-03' });
    await db.update(account).set({ locale: 'en' }).where(eq(account.personId, lead));
    const [{ text } = { text: '' }] = await letters('2026-11-02');
    expect(text).toContain('To do for a project: Registration of a listed activity · Brain-computer interfaces (demo)');
    expect(text).toContain('To do for a project: Follow-up review · Brain-computer interfaces (demo)');
    expect(text).toContain('3 November 2026, which is tomorrow');
    expect(text.match(new RegExp(`/en/projects/${projectId}`, 'g'))).toHaveLength(1);
    const [{ text: late } = { text: '' }] = await letters('2026-11-04');
    expect(late).toContain('which was yesterday');
  });

  it('gives each of its points its own way where they lead to several places', async () => {
    const { review, letters, lead, db, projectId, actor, place } = await approved();
    await review({ followUpOn: '2026-11-03' });
    const other = await createProject(db, { institutionId: place.institutionId, unitId: null, number: 'K-2', ...span }, { actor, now });
    if (!other.ok) throw new Error(other.refusal.code);
    const nature = { ...plainNature, listedActivity: 'KJ-L1' as const, approvedOn: '2026-11-01' };
    await changeProject(db, { projectId: other.value, ...span, ...nature }, { actor, now });
    await choosePreferences(db, { confirmations: 'on', weekends: 'on', refresh: 'off' }, { actor: { ...actor, personId: lead }, now });
    const [{ text } = { text: '' }] = await letters('2026-11-02');
    const ways = text
      .split('\n')
      .filter((line) => line.includes('http'))
      .map((line) => new URL(line.trim()).pathname);
    expect(ways.filter((path) => path === `/projects/${projectId}`)).toHaveLength(2);
    expect(ways).toContain(`/projects/${other.value}`);
    expect(ways).toContain('/my-training');
  });
});

describe('the calendar of a lead', () => {
  it('shows what the review asks, on its day, until that is done or put off', async () => {
    const { db, review, lead, projectId } = await approved();
    const made = await makeCalendarFeed(db, { actor: { kind: 'person', personId: lead, accountId: 'a', name: '', grants: [] }, now });
    if (!made.ok) throw new Error('No address was made.');
    const { token } = made.value;
    const reviews = async () => (await calendarEntries(db, token, now))?.reviews.map(({ key, number, dueOn }) => [key, number, dueOn]);
    expect(await reviews()).toEqual([[`registration-${projectId}-2026-12-01`, 'K-1', '2026-12-01']]);
    await review({ titleEn: 'Interfaces (demo)', registeredOn: '2026-11-02', followUpOn: '2027-05-01' });
    expect((await calendarEntries(db, token, now))?.reviews[0]?.title).toEqual({ 'zh-CN': span.title, en: 'Interfaces (demo)' });
    expect(await reviews()).toEqual([[`follow_up-${projectId}-2027-05-01`, 'K-1', '2027-05-01']]);
  });
});

describe('a follow-up review', () => {
  it('is told of as its day draws near, and when the next day is set of that one only', async () => {
    const { letters, review } = await approved();
    await review({ registeredOn: '2026-11-02', followUpOn: '2027-05-01' });
    expect(await letters('2026-11-03', '2027-03-01')).toEqual([]);
    const [near] = await letters('2027-04-02');
    expect(near?.text).toContain('跟踪审查');
    expect(await letters('2027-05-03')).toHaveLength(1);
    await review({ registeredOn: '2026-11-02', followUpOn: '2028-05-01' }, noon('2027-05-04'));
    expect(await letters('2027-05-12', '2027-06-01')).toEqual([]);
    expect(await letters('2028-04-03')).toHaveLength(1);
  });
});

import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { openAccount } from '#commands/auth/open-account.ts';
import { makeCalendarFeed, revokeCalendarFeed } from '#commands/notifications/calendar-feed.ts';
import { markRead } from '#commands/notifications/mark-read.ts';
import { sendDigests } from '#commands/notifications/send-digests.ts';
import { admitPerson } from '#commands/people/admit-person.ts';
import { foundInstitution } from '#commands/people/found-institution.ts';
import { advanceLearner } from '#commands/progress/advance-learner.ts';
import { affiliation, calendarFeed, fact, obligation } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { MessageFilter } from '#domain/notifications/message-filter.ts';
import { noticeKey } from '#domain/notifications/notice.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { showDay } from '#i18n/dates.ts';
import { translator } from '#i18n/t.ts';
import { calendarEntries, calendarMadeAt } from '#queries/notifications/calendar-entries.ts';
import { messagesTold } from '#queries/notifications/messages-told.ts';
import { noticesOf, unreadNotices } from '#queries/notifications/notices-of.ts';
import { withinFor } from '#queries/people/within.ts';
import { trainingOf } from '#queries/progress/training-of.ts';
import { type Campus, campus } from '../../support/campus.ts';
import { mailbox } from '../../support/mailbox.ts';
import { password } from '../../support/people.ts';
import { publishPolicy } from '../../support/publish-policy.ts';

const now = new Date('2026-11-25T04:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

const joiner = async (place: Campus, email = 'a@example.edu.cn'): Promise<Extract<Actor, { kind: 'person' }>> => {
  const personId = await place.admit('林小满', '临床医学院', { email });
  const accountId = await openAccount(place.db, { personId, email, password, locale: 'en', now });
  return { kind: 'person', personId, accountId, name: '林小满', grants: [] };
};
const complete = async (place: Campus, personId: string, at: Date) => {
  for (const { course } of await place.db.select().from(obligation).where(eq(obligation.personId, personId)))
    await place.complete(personId, course ?? '', at.toISOString().slice(0, 10));
  await place.db.transaction((tx) => advanceLearner(tx, personId, at, { kind: 'system' }));
};

describe('the page of notices', () => {
  it('shows what holds now, unread first; what was read stays read until there is something new to say', async () => {
    const place = await campus(now);
    const actor = await joiner(place);
    const { unread } = await noticesOf(place.db, actor.personId, now);
    expect(unread.map(({ kind }) => kind)).toContain('obligation_raised');
    const [first] = unread;
    if (!first) throw new Error('no notice');
    await markRead(place.db, { notice: noticeKey(first) }, { actor, now });
    await markRead(place.db, { notice: 'overdue/of-somebody-else/1' }, { actor, now });
    expect(await unreadNotices(place.db, actor.personId, now)).toHaveLength(unread.length - 1);
    await markRead(place.db, { notice: 'all' }, { actor, now });
    expect(await noticesOf(place.db, actor.personId, now)).toMatchObject({ unread: [], read: { length: unread.length } });
    expect((await noticesOf(place.db, actor.personId, later(60))).unread.every(({ kind }) => kind === 'overdue')).toBe(true);
    await complete(place, actor.personId, later(61));
    const after = await noticesOf(place.db, actor.personId, later(61));
    expect([...after.unread, ...after.read].some(({ kind }) => kind === 'overdue' || kind === 'obligation_raised')).toBe(false);
  });
});

describe('what has run out and is in grace', () => {
  it('is told with the end of grace and the rights in it, on the page and in the letter, so on the card, and no longer once grace is over', async () => {
    const place = await campus(now);
    const actor = await joiner(place);
    const rights = { 'zh-CN': '已经开始的随访照常（测试）', en: 'follow-up that has begun goes on (test)' };
    const rule = { id: 'kept', trigger: 'onboarding', course: 'gen-101', validMonths: 1, grace: { days: 30, rights } };
    await publishPolicy(place.db, 'kept', [{ from: '2026-11-01', rule }], now);
    await complete(place, actor.personId, now);
    const on = async (days: number) => {
      const at = later(days);
      await place.db.transaction((tx) => advanceLearner(tx, actor.personId, at, { kind: 'system' }));
      const { unread, read } = await noticesOf(place.db, actor.personId, at);
      const { open } = await trainingOf(place.db, actor.personId, dayOf(at));
      expect(open.find(({ rule: { id } }) => id === 'kept')?.state === 'grace').toBe(days === 31);
      return [...unread, ...read].map(({ duty }) => duty?.grace).filter((grace) => grace !== undefined);
    };
    expect(await on(29)).toEqual([]);
    expect(await on(31)).toEqual([{ until: '2027-01-23', rights }]);
    const post = mailbox();
    await sendDigests(place.db, later(31), { post });
    expect(post.letters[0]?.text).toContain(
      translator('en')('learning.graceUntil', { day: showDay('2027-01-23', 'en'), rights: rights.en }),
    );
    expect(await on(60)).toEqual([]);
  });
});

describe('the calendar of a person', () => {
  it('has an address that only its holder knows, is followed through completion, and ends when it is revoked', async () => {
    const place = await campus(now);
    const actor = await joiner(place);
    const made = await makeCalendarFeed(place.db, { actor, now });
    if (!made.ok) throw new Error();
    const { token } = made.value;
    expect(JSON.stringify(await place.db.select().from(calendarFeed))).not.toContain(token);
    expect(await calendarEntries(place.db, 'guess', now)).toBeNull();
    const open = await calendarEntries(place.db, token, now);
    expect(open).toMatchObject({ locale: 'en' });
    expect(open?.days.length).toBe(await place.db.$count(obligation));
    expect(open?.days.every(({ status }) => status === 'open')).toBe(true);
    await complete(place, actor.personId, later(3));
    const over = await calendarEntries(place.db, token, later(4));
    expect(over?.days.map(({ id }) => id)).toEqual(open?.days.map(({ id }) => id));
    expect(over?.days.every(({ status, changedAt }) => status === 'over' && changedAt >= later(3))).toBe(true);
    expect((await calendarEntries(place.db, token, later(120)))?.days).toEqual([]);

    const again = await makeCalendarFeed(place.db, { actor, now: later(5) });
    expect(await calendarEntries(place.db, token, later(5))).toBeNull();
    expect(await calendarMadeAt(place.db, actor.personId)).toEqual(later(5));
    await revokeCalendarFeed(place.db, { actor, now: later(6) });
    expect(again.ok && (await calendarEntries(place.db, again.value.token, later(6)))).toBeNull();
    expect(await calendarMadeAt(place.db, actor.personId)).toBeNull();
    const told = (await place.db.select().from(fact)).map(({ type }) => type).filter((type) => type.includes('calendar'));
    expect(told.map((type) => type.split('_')[1])).toEqual(['made', 'revoked', 'made', 'revoked']);
  });
});

describe('the log of messages, as an institution reads it', () => {
  it('shows letters to its own people, and counts what concerns another institution without naming it', async () => {
    const place = await campus(now);
    const { db } = place;
    const both = await joiner(place);
    const elsewhere = await foundInstitution(db, {
      slug: 'other',
      nameZh: '别处',
      nameEn: 'Elsewhere',
      isDemo: true,
      units: [{ nameZh: '部', nameEn: 'Unit' }],
    });
    const post = mailbox();
    const theirs = { institutionId: elsewhere.institutionId, unitId: elsewhere.units.部 ?? '', position: 'researcher' as const };
    const stranger = { name: '外人', email: 'x@example.edu.cn', staffNumber: null, startedOn: '2026-11-25', isDemo: true, ...theirs };
    const personId = await admitPerson(db, stranger, { actor: { kind: 'system' }, now });
    await openAccount(db, { personId, email: stranger.email, password, locale: 'zh-CN', now });
    const mine = await db.select().from(obligation).where(eq(obligation.personId, both.personId));
    await db.insert(affiliation).values({ id: 'there', personId: both.personId, ...theirs, startedOn: '2026-11-25', finishedOn: null });
    await db.transaction((tx) => advanceLearner(tx, both.personId, now, { kind: 'system' }));
    await sendDigests(db, now, { post });
    expect(post.letters).toHaveLength(2);

    const [within] = await withinFor(db, place.as('auditor', 'auditor'), 'log.read');
    if (!within) throw new Error();
    const read = (given: Record<string, string>) => messagesTold(db, { within, filter: MessageFilter.parse(given) });
    const { messages } = await read({});
    expect(messages.map(({ name }) => name)).toEqual(['林小满']);
    expect(messages[0]).toMatchObject({ told: { length: mine.length }, toldOther: mine.length, result: 'sent' });
    for (const given of [{ q: 'linxiaoman' }, { day: '2026-11-25' }, { result: 'sent' }])
      expect((await read(given)).messages).toHaveLength(1);
    for (const given of [{ q: '周' }, { day: '2026-11-24' }, { result: 'failed' }, { before: '1' }])
      expect((await read(given)).messages).toHaveLength(0);
    const [part] = await withinFor(db, place.as('x', 'auditor', '信息学部'), 'log.read');
    expect(part && (await messagesTold(db, { within: part, filter: {} })).messages).toEqual([]);
  });
});

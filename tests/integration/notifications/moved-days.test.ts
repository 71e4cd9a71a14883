import { beforeEach, describe, expect, it } from 'vitest';
import { openAccount } from '#commands/auth/open-account.ts';
import { makeCalendarFeed } from '#commands/notifications/calendar-feed.ts';
import { advanceByDay } from '#commands/requirements/advance-everybody.ts';
import { grantExemption } from '#commands/requirements/grant-exemption.ts';
import { grantExtension } from '#commands/requirements/grant-extension.ts';
import { recordLeave } from '#commands/requirements/record-leave.ts';
import { withdrawGrant } from '#commands/requirements/withdraw-grant.ts';
import { affiliation } from '#db/schema/index.ts';
import { calendarOf } from '#domain/notifications/calendar.ts';
import { addDays, startOfDay } from '#domain/shared/plain-date.ts';
import { calendarEntries } from '#queries/notifications/calendar-entries.ts';
import { noticesOf } from '#queries/notifications/notices-of.ts';
import { type Campus, campus } from '../../support/campus.ts';

const onboarding = { policy: 'onboarding', requirement: 'gen-101-onboarding' };
let made: Campus;
let personId: string;
let token: string;
const by = (minutes: number) => ({ actor: { kind: 'system' as const }, now: new Date(made.now.getTime() + minutes * 60_000) });
const value = <T>(outcome: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
};
const about = () => ({ personId, institutionId: made.institutionId, reason: '测试' });

beforeEach(async () => {
  made = await campus();
  personId = await made.admit('学员', '临床医学院');
  const account = {
    personId,
    email: 'xueyuan@campus.example',
    password: 'a quiet desk by a window',
    locale: 'zh-CN' as const,
    now: made.now,
  };
  const accountId = await openAccount(made.db, account);
  const actor = { kind: 'person' as const, personId, accountId, name: '学员', grants: [] };
  token = value(await makeCalendarFeed(made.db, { actor, now: made.now })).token;
});

const shown = async (minutes: number) => {
  const { now } = by(minutes);
  const days = (await calendarEntries(made.db, token, now))?.days ?? [];
  const entries = days.map(({ title, course: _, ...day }) => ({
    ...day,
    summary: title['zh-CN'],
    description: '',
    url: 'https://m.example',
  }));
  const text = calendarOf(entries, { name: '日历', host: 'm.example' });
  const [, day = ''] = /DTSTART;VALUE=DATE:(\d+)/.exec(text) ?? [];
  const [, sequence = ''] = /SEQUENCE:(\d+)/.exec(text) ?? [];
  const [, status = ''] = /STATUS:(\w+)/.exec(text) ?? [];
  return { day, sequence: Number(sequence), status };
};
const told = async (day: string) => (await noticesOf(made.db, personId, startOfDay(day))).unread.map(({ kind }) => kind);

describe('a calendar', () => {
  it('moves its entry with an extension, and back when that is withdrawn, each time under a higher sequence', async () => {
    const first = await shown(1);
    expect(first).toMatchObject({ day: '20261225', status: 'CONFIRMED' });
    const given = { institutionId: made.institutionId, to: { personId }, subject: 'due' as const, policy: 'onboarding', requirement: null };
    const days = { fromOn: '2026-12-01', untilOn: '2027-01-31', basis: null, reason: '测试' };
    const id = value(await grantExtension(made.db, { ...given, ...days }, by(10)));
    const moved = await shown(11);
    expect(moved).toMatchObject({ day: '20270131', status: 'CONFIRMED' });
    expect(moved.sequence).toBeGreaterThan(first.sequence);
    value(await withdrawGrant(made.db, { kind: 'extension', id, reason: '测试' }, by(20)));
    const back = await shown(21);
    expect(back).toMatchObject({ day: '20261225' });
    expect(back.sequence).toBeGreaterThan(moved.sequence);
    expect(await shown(200)).toEqual(back);
  });

  it('cancels an entry that is exempt and brings it back when the exemption is withdrawn, under ever higher sequences', async () => {
    const first = await shown(1);
    const id = value(
      await grantExemption(made.db, { ...about(), ...onboarding, kind: 'exempted', fromOn: '2026-11-25', untilOn: null }, by(10)),
    );
    const gone = await shown(11);
    expect(gone.status).toBe('CANCELLED');
    value(await withdrawGrant(made.db, { kind: 'exemption', id, reason: '测试' }, by(20)));
    const back = await shown(21);
    expect(back.status).toBe('CONFIRMED');
    expect(first.sequence < gone.sequence && gone.sequence < back.sequence).toBe(true);
  });

  it('moves its entry on with every day of a leave that has no end', async () => {
    value(await recordLeave(made.db, { ...about(), fromOn: '2026-11-25', untilOn: null, clock: 'due' }, by(10)));
    const first = await shown(11);
    await advanceByDay(made.db, startOfDay('2026-11-27'));
    const later = await shown(3 * 1440);
    expect([first.day, later.day]).toEqual(['20261226', '20261228']);
    expect(later.sequence).toBeGreaterThan(first.sequence);
  });
});

describe('nobody is reminded', () => {
  it('of what they are on leave from, or exempt from for a time, until that is over', async () => {
    expect(await told('2026-12-20')).toEqual(['due_soon']);
    value(await recordLeave(made.db, { ...about(), fromOn: '2026-12-01', untilOn: '2026-12-31', clock: 'due' }, by(1)));
    expect(await told('2026-12-20')).toEqual([]);
    expect(await told('2027-01-20')).toEqual(['due_soon']);
    value(
      await grantExemption(made.db, { ...about(), ...onboarding, kind: 'exempted', fromOn: '2027-01-10', untilOn: '2027-02-10' }, by(2)),
    );
    expect(await told('2027-01-20')).toEqual([]);
    expect(await told('2027-02-11')).not.toEqual([]);
  });

  it('once they have left', async () => {
    await made.db.update(affiliation).set({ finishedOn: '2026-11-26' });
    await advanceByDay(made.db, startOfDay('2026-11-26'));
    expect(await told('2026-11-26')).toEqual(['obligation_raised']);
    expect(await told(addDays('2026-11-26', 1))).toEqual([]);
  });
});

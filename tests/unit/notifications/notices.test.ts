import { describe, expect, it } from 'vitest';
import { digestFor, type Reader } from '#domain/notifications/digest.ts';
import { noticesOn, type ObligationToTell } from '#domain/notifications/notice.ts';
import { defaultPreferences } from '#domain/notifications/preferences.ts';
import { heldBack } from '#domain/notifications/sending-time.ts';
import type { ReviewToDo } from '#domain/projects/review-duties.ts';
import { startOfDay } from '#domain/shared/plain-date.ts';

const owed = (given: Partial<ObligationToTell> = {}): ObligationToTell => ({
  id: 'o',
  raisedOn: '2026-10-01',
  dueOn: '2026-12-31',
  settledAt: null,
  cancelledAt: null,
  goesOn: true,
  ...given,
});
const stagesOn = (day: string, given: Partial<ObligationToTell> = {}) =>
  noticesOn({ obligations: [owed(given)], records: [], reviews: [], refreshes: [] }, day).map(({ kind, stage }) => `${kind} ${stage}`);

describe('what an obligation deserves on a day', () => {
  it.each([
    ['2026-10-01', ['obligation_raised 0']],
    ['2026-11-30', ['obligation_raised 0']],
    ['2026-12-01', ['due_soon 30']],
    ['2026-12-24', ['due_soon 7']],
    ['2026-12-30', ['due_soon 1']],
    ['2026-12-31', ['due_soon 1']],
    ['2027-01-01', ['overdue 1']],
    ['2027-01-07', ['overdue 1']],
    ['2027-01-08', ['overdue 2']],
    ['2027-02-11', ['overdue 6']],
    ['2027-02-12', []],
  ])('on %s: %s', (day, expected) => expect(stagesOn(day)).toEqual(expected));

  it('is not “due soon” in the breath in which it is raised', () => {
    expect(stagesOn('2026-12-26', { raisedOn: '2026-12-26' })).toEqual(['obligation_raised 0']);
    expect(stagesOn('2026-12-30', { raisedOn: '2026-12-26' })).toEqual(['due_soon 1']);
  });
  it('is first overdue a week from when it was raised, where it was raised late', () =>
    expect(stagesOn('2027-03-01', { raisedOn: '2027-03-01' })).toEqual(['overdue 1']));
  it('is told of before a project starts, where it is due the day before', () => {
    const ahead = { raisedOn: '2027-01-01', dueOn: '2026-12-31' };
    expect(stagesOn('2026-12-01', ahead)).toEqual(['due_soon 30']);
    expect(stagesOn('2026-11-01', ahead)).toEqual(['obligation_raised 0']);
  });
  it('is nothing when it was cancelled or its occasion ended', () => {
    expect(stagesOn('2027-01-01', { cancelledAt: startOfDay('2026-11-01') })).toEqual([]);
    expect(stagesOn('2027-01-01', { goesOn: false })).toEqual([]);
  });
  it('is news for two weeks when it was settled, whenever it was due', () => {
    const settledAt = startOfDay('2027-01-05');
    expect(stagesOn('2027-01-19', { settledAt })).toEqual(['obligation_settled 0']);
    expect(stagesOn('2027-01-20', { settledAt })).toEqual([]);
  });
});

describe('what a project’s review deserves on a day', () => {
  const review = { projectId: 'p', since: '2026-11-01' } as const;
  const registration: ReviewToDo = { ...review, duty: 'registration', dueOn: '2026-12-01' };
  const followUp: ReviewToDo = { ...review, duty: 'follow_up', dueOn: '2027-11-01' };
  const told = (one: ReviewToDo, day: string) =>
    noticesOn({ obligations: [], records: [], reviews: [one], refreshes: [] }, day).map(({ kind, stage }) => `${kind} ${stage}`);

  it.each([
    ['2026-10-31', []],
    ['2026-11-01', ['review_due 0']],
    ['2026-11-23', ['review_due 0']],
    ['2026-11-24', ['review_due 7']],
    ['2026-11-30', ['review_due 1']],
    ['2026-12-01', ['review_due 1']],
    ['2026-12-02', ['review_overdue 1']],
    ['2026-12-09', ['review_overdue 2']],
    ['2027-01-12', ['review_overdue 6']],
    ['2027-01-13', []],
  ])('a registration on %s: %s', (day, expected) => expect(told(registration, day)).toEqual(expected));
  it.each([
    ['2027-09-30', []],
    ['2027-10-02', ['review_due 30']],
    ['2027-10-25', ['review_due 7']],
    ['2027-11-01', ['review_due 1']],
    ['2027-11-02', ['review_overdue 1']],
  ])('a follow-up on %s: %s', (day, expected) => expect(told(followUp, day)).toEqual(expected));
});

describe('what can be refreshed deserves one notice', () => {
  const told = (day: string) =>
    noticesOn({ obligations: [], records: [], reviews: [], refreshes: [{ course: 'gen-101', dueOn: '2026-11-10', nth: 2 }] }, day);
  it.each([
    ['2026-11-09', []],
    ['2026-11-10', [{ kind: 'refresh_due', subject: 'refresh:gen-101', stage: 2 }]],
    ['2026-12-10', [{ kind: 'refresh_due', subject: 'refresh:gen-101', stage: 2 }]],
    ['2026-12-11', []],
  ])('on %s', (day, expected) => expect(told(day)).toEqual(expected));
  it('that is not sent to who turned it off, whatever they chose about confirmations', () => {
    const now = startOfDay('2026-11-12').getTime() + 12 * 3_600_000;
    const reader: Reader = {
      obligations: [],
      records: [],
      reviews: [],
      refreshes: [{ course: 'gen-101', dueOn: '2026-11-10', nth: 1 }],
      past: [],
      preferences: { ...defaultPreferences, confirmations: 'off' },
    };
    expect(digestFor(reader, new Date(now))).toHaveLength(1);
    expect(digestFor({ ...reader, preferences: { ...defaultPreferences, refresh: 'off' } }, new Date(now))).toEqual([]);
  });
});

describe('when a person is written to', () => {
  const [friday, saturday] = [new Date('2026-11-27T03:00:00Z'), new Date('2026-11-28T03:00:00Z')];
  const daysBefore = (days: number) => new Date(friday.getTime() - days * 86_400_000);
  it.each([
    ['2026-11-25T23:59:59Z', 'quiet_hours'],
    ['2026-11-26T00:00:00Z', undefined],
    ['2026-11-26T12:59:59Z', undefined],
    ['2026-11-26T13:00:00Z', 'quiet_hours'],
  ])('at %s: held back for %s', (at, why) => expect(heldBack(new Date(at), [], defaultPreferences)).toBe(why));
  it('not at weekends, for who asked so', () => {
    expect(heldBack(saturday, [], { weekends: 'off' })).toBe('weekend');
    expect(heldBack(saturday, [], { weekends: 'on' })).toBeUndefined();
    expect(heldBack(friday, [], { weekends: 'off' })).toBeUndefined();
  });
  it('once a day, and three times in seven days', () => {
    expect(heldBack(friday, [daysBefore(0)], defaultPreferences)).toBe('written_today');
    expect(heldBack(friday, [1, 2, 3].map(daysBefore), defaultPreferences)).toBe('ceiling');
    expect(heldBack(friday, [1, 2, 7].map(daysBefore), defaultPreferences)).toBeUndefined();
  });
});

describe('a digest', () => {
  const now = new Date('2027-01-08T03:00:00Z');
  const settled = owed({ id: 's', settledAt: new Date('2027-01-07T03:00:00Z') });
  const reader: Reader = {
    obligations: [owed(), settled],
    records: [],
    reviews: [],
    refreshes: [],
    past: [],
    preferences: defaultPreferences,
  };
  const kinds = (given: Partial<Reader>) => digestFor({ ...reader, ...given }, now).map(({ kind }) => kind);

  it('says everything at once, what presses most first', () => expect(kinds({})).toEqual(['overdue', 'obligation_settled']));
  it('leaves confirmations out for who turned them off, and never a reminder', () =>
    expect(kinds({ preferences: { ...defaultPreferences, confirmations: 'off' } })).toEqual(['overdue']));
  it('says again what failed or was lost, and not what is still under way', () => {
    const told = [{ kind: 'overdue' as const, subject: 'o', stage: 2 }];
    const at = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
    expect(kinds({ past: [{ told, decidedAt: at(60 * 24), result: 'failed' }] })).toContain('overdue');
    expect(kinds({ past: [{ told, decidedAt: at(60 * 24), result: null }] })).toContain('overdue');
    expect(kinds({ past: [{ told, decidedAt: at(60 * 24), result: 'sent' }] })).not.toContain('overdue');
    expect(kinds({ past: [{ told: [], decidedAt: at(5), result: null }] })).toEqual([]);
  });
  it('leaves a week between two letters about the same overdue obligation, however late the first was', () => {
    const told = [{ kind: 'overdue' as const, subject: 'o', stage: 1 }];
    expect(kinds({ past: [{ told, decidedAt: new Date('2027-01-07T03:00:00Z'), result: 'sent' }] })).toEqual(['obligation_settled']);
    expect(kinds({ past: [{ told, decidedAt: new Date('2027-01-01T03:00:00Z'), result: 'sent' }] })).toContain('overdue');
  });
});

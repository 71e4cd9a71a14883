import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Poll, questionOfTheMonth } from '#domain/content/poll.ts';
import { DeviceToken, drawnOrder } from '#domain/polls/ballot.ts';
import { crowdOf } from '#domain/polls/crowd.ts';
import { showsWork, workText } from '#domain/polls/work.ts';

const words = { 'zh-CN': '字', en: 'word' };
const poll: Poll = {
  question: words,
  background: words,
  kind: 'nominal',
  options: [
    { id: 'a', text: words },
    { id: 'b', text: words },
    { id: 'c', text: words },
  ],
  opensOn: '2026-11-01',
  closesOn: '2027-10-31',
  asks: 'once',
};

describe('a poll', () => {
  it.each([
    ['an option that every poll has already', { options: [...poll.options, { id: 'unsure', text: words }] }],
    ['two options of one id', { options: [...poll.options, { id: 'a', text: words }] }],
    ['an end before its beginning', { closesOn: '2026-10-31' }],
    ['more than a year', { closesOn: '2027-11-30' }],
    ['one language', { question: { 'zh-CN': '字' } }],
  ])('is refused with %s', (_, change) => expect(Poll.safeParse({ ...poll, ...change }).success).toBe(false));
  it('is accepted as it stands', () => expect(Poll.parse(poll).asks).toBe('once'));

  it('is the question of its month, and of later months until another has one', () => {
    const polls = { first: { ...poll, month: '2026-11' }, second: { ...poll, month: '2027-01' }, none: poll };
    const on = (day: string) => questionOfTheMonth(polls, day)?.[0];
    expect([on('2026-10-31'), on('2026-11-05'), on('2026-12-31'), on('2027-01-01'), on('2027-11-01')]).toEqual([
      undefined,
      'first',
      'first',
      'second',
      undefined,
    ]);
  });
});

describe('an order of options', () => {
  it('counts as drawn when it is one of this poll’s', () => {
    expect(drawnOrder(poll, 'c,a,b')).toEqual(['c', 'a', 'b']);
    for (const given of ['', 'a,b', 'a,b,b', 'a,b,c,d', 'x,y,z']) expect(drawnOrder(poll, given)).toBeNull();
  });
  it('is never drawn for a scale', () => expect(drawnOrder({ ...poll, kind: 'scale' }, 'c,a,b')).toBeNull());
});

describe('the mark of a device', () => {
  it('has at least 128 bits', () => {
    expect(DeviceToken.safeParse('A'.repeat(21)).success).toBe(false);
    expect(DeviceToken.safeParse('A'.repeat(22)).success).toBe(true);
    expect(DeviceToken.safeParse(`${'A'.repeat(22)};`).success).toBe(false);
  });
  it('shows work by a hash that begins with fourteen bits of nought', () => {
    expect(
      [
        [0, 0],
        [0, 3],
        [0, 4],
        [1, 0],
      ].map((bytes) => showsWork(Uint8Array.from(bytes))),
    ).toEqual([true, true, false, false]);
    const hash = (n: number) =>
      createHash('sha256')
        .update(workText('poll', 'token', String(n)))
        .digest();
    expect(Array.from({ length: 200_000 }, (_, n) => n).filter((n) => showsWork(hash(n))).length).toBeGreaterThan(2);
  });
});

describe('the crowd of a voter', () => {
  const now = { startedOn: '2026-01-01', finishedOn: null };
  const past = { startedOn: '2024-01-01', finishedOn: '2025-12-31' };
  it('is what they are on the day', () => {
    const on = (seats: (typeof now | typeof past)[], affiliations: (typeof now | typeof past)[]) =>
      crowdOf({ seats, affiliations }, '2026-11-26');
    expect([on([now], [now]), on([past], [now]), on([], [past]), on([], [])]).toEqual(['members', 'researchers', 'public', 'public']);
  });
});

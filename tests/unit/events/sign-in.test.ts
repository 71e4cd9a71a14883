import { describe, expect, it } from 'vitest';
import { eventFaults } from '#domain/events/event.ts';
import { feedbackOf } from '#domain/events/feedback.ts';
import { codeFrom, digitsTyped, graceSeconds, judgedAt, lateHours, signInIsOpen, windowsGoodAt } from '#domain/events/sign-in.ts';
import { codeIsGood, codeNow } from '#queries/events/codes-of.ts';

const start = Date.parse('2026-12-10T01:00:00Z');
const at = (seconds: number) => new Date(start + seconds * 1000);

describe('the code on the screen', () => {
  it('is six digits of a digest, by RFC 4226 (its own example)', () =>
    expect(codeFrom(Uint8Array.from(Buffer.from('1f8698690e02ca16618550ef7f19da8e945b555a', 'hex')))).toBe('872921'));

  it('changes, and no two events share it', () => {
    const shown = [0, 45, 90, 135].map((seconds) => codeNow('secret', at(seconds)));
    expect(new Set(shown).size).toBe(4);
    expect(codeNow('another', at(0))).not.toBe(shown[0]);
    expect(shown.every((code) => /^\d{6}$/.test(code))).toBe(true);
  });

  it('stays good for five minutes after it was shown, and then no longer', () => {
    const code = codeNow('secret', at(0));
    expect(codeIsGood('secret', code, at(graceSeconds - 1))).toBe(true);
    expect(codeIsGood('secret', code, at(graceSeconds + 46))).toBe(false);
    expect(codeIsGood('secret', code, at(-60))).toBe(false);
    expect(codeIsGood('other', code, at(0))).toBe(false);
    expect(windowsGoodAt(at(0)).length).toBeLessThanOrEqual(9);
  });

  it('may be typed with spaces and full-width digits', () => expect(digitsTyped('１２3 4-56')).toBe('123456'));
});

describe('a sign-in that had to wait for a connection', () => {
  it('is judged by when it was typed, and marked where it came late', () => {
    expect(judgedAt(at(0), at(60))).toEqual({ at: at(0), late: false });
    expect(judgedAt(at(0), at(3600))).toEqual({ at: at(0), late: true });
  });
  it('is judged as of now where its clock is ahead, or where it waited longer than a day', () => {
    expect(judgedAt(at(60), at(0))).toEqual({ at: at(0), late: false });
    expect(judgedAt(at(0), at(lateHours * 3600 + 1)).at).toEqual(at(lateHours * 3600 + 1));
    expect(judgedAt(null, at(5))).toEqual({ at: at(5), late: false });
  });
  it('opens half an hour before and closes a quarter of an hour after', () => {
    const event = { startsAt: at(0), endsAt: at(3600) };
    expect([-1801, -1800, 4500, 4501].map((seconds) => signInIsOpen(event, at(seconds)))).toEqual([false, true, true, false]);
  });
});

it('everything that is wrong with an event is said at once', () => {
  const faults = eventFaults({
    startsAt: at(0),
    endsAt: at(3600),
    registerUntil: at(1),
    place: null,
    link: null,
    topics: [
      { topic: 'ai', minutes: 60 },
      { topic: 'ai', minutes: 30 },
    ],
  });
  expect(faults.map(({ code }) => code)).toEqual([
    'events.nowhere',
    'events.registers_after_start',
    'events.topic_twice',
    'events.more_hours_than_time',
  ]);
});

it('feedback is shown from five answers on', () => {
  const one = { useful: 5, pace: 3, apply: 4, remark: '很好' };
  expect(feedbackOf([one, one, one, one])).toEqual({ n: 4, shown: 'too-few' });
  expect(feedbackOf([one, one, one, one, { ...one, useful: 2, remark: null }])).toMatchObject({
    n: 5,
    means: { useful: 4.4, pace: 3 },
    remarks: ['很好', '很好', '很好', '很好'],
  });
});

import { describe, expect, it } from 'vitest';
import { accountPace, addressPace, afterFailure, type Count, secondsToWait, waitSeconds, withoutLast } from '#domain/auth/throttle.ts';

const start = new Date('2026-11-25T01:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const failing = (times: number, at = start): Count => {
  let count: Count | undefined;
  for (let i = 0; i < times; i += 1) count = afterFailure(count, at, accountPace);
  if (!count) throw new Error('no failure at all');
  return count;
};

describe('slowing guesses', () => {
  it('lets a few slips pass', () => expect(secondsToWait([failing(4)], start)).toBe(0));
  it('doubles the wait with each further failure', () =>
    expect([5, 6, 7, 8].map((failures) => waitSeconds(failures, accountPace))).toEqual([2, 4, 8, 16]));
  it('never asks for more than five minutes for an account and half a minute for an address', () => {
    expect(waitSeconds(10_000, accountPace)).toBe(300);
    expect(waitSeconds(10_000, addressPace)).toBe(30);
  });
  it('is over when the wait is', () => {
    const count = failing(6);
    expect(secondsToWait([count], later(3))).toBe(1);
    expect(secondsToWait([count], later(4))).toBe(0);
  });
  it('waits for the slowest of several counts', () => expect(secondsToWait([failing(5), failing(7)], start)).toBe(8));
  it('forgives a failure for every quiet half hour', () =>
    expect(afterFailure(failing(9), later(2 * accountPace.forgiveSeconds), accountPace).failures).toBe(8));
  it('takes back a try that was right', () => expect(withoutLast(failing(6), accountPace)).toEqual(failing(5)));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf, placeInTime, spanOf } from '#domain/content/document-history.ts';

const nothing = { issuedOn: null, effectiveOn: null, events: [], status: 'in-force' as const };
const words = { 'zh-CN': '修正。', en: 'Amended.' };

describe('the history of a document', () => {
  it('tells what happened, earliest first, and of a document that began on the day of its issue once', () => {
    const events = [{ on: '2024-04-26', what: words }];
    expect(
      historyOf({ ...nothing, issuedOn: '2020-10-17', effectiveOn: '2021-04-15', events }).map(({ on, kind }) => `${on} ${kind}`),
    ).toEqual(['2020-10-17 issued', '2021-04-15 began', '2024-04-26 other']);
    expect(historyOf({ ...nothing, issuedOn: '2024-12-25', effectiveOn: '2024-12-25' })).toMatchObject([{ kind: 'began' }]);
  });

  it('ends where it ended', () => {
    expect(historyOf({ ...nothing, effectiveOn: '2020-01-01', endedOn: '2024-05-01' }).at(-1)).toMatchObject({
      on: '2024-05-01',
      kind: 'ended',
    });
  });
});

describe('the span of a document', () => {
  it('is not known where no day is, and of a rule not where it was only amended', () => {
    expect(spanOf(nothing)).toBeNull();
    expect(spanOf({ ...nothing, events: [{ on: '2024-04-26', what: words }] })).toBeNull();
  });

  it('begins in force, and is announced from its consultation or issue on', () => {
    const consulted = { ...nothing, issuedOn: '2026-03-20', effectiveOn: '2026-03-20', events: [{ on: '2025-08', what: words }] };
    expect(spanOf(consulted)).toEqual({ announced: '2025-08', begin: '2026-03-20', end: null });
    expect(spanOf({ ...nothing, issuedOn: '2023-09-07', effectiveOn: '2023-12-01' })?.announced).toBe('2023-09-07');
  });

  it('of guidance begins with its issue, and nothing is announced', () => {
    expect(spanOf({ ...nothing, issuedOn: '2024-02-02' })).toEqual({ announced: null, begin: '2024-02-02', end: null });
    expect(spanOf({ ...nothing, status: 'principles', events: [{ on: '1979', what: words }] })?.begin).toBe('1979');
  });
});

describe('the place of a day on the line', () => {
  const day = fc.date({ min: new Date('1950-01-01T00:00:00Z'), max: new Date('2050-12-31T00:00:00Z'), noInvalidDate: true });
  it('lies on it, and a later day never before an earlier one', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [first, second] = [a, b].map((one) => one.toISOString().slice(0, 10)).sort() as [string, string];
        const [left, right] = [placeInTime(first), placeInTime(second)];
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(1);
        expect(left).toBeLessThanOrEqual(right);
      }),
    );
  });
  it('of a year is its first day', () => expect(placeInTime('2024')).toBe(placeInTime('2024-01-01')));
});

import { describe, expect, it } from 'vitest';
import { daysOfSeries, mostOccurrences, seriesFault, timesOfSeries } from '#domain/events/recurrence.ts';

describe('the days of a series', () => {
  it('run over the end of a year, every week on the same day of the week', () =>
    expect(daysOfSeries('weekly', '2026-12-17', '2027-01-14')).toEqual([
      '2026-12-17',
      '2026-12-24',
      '2026-12-31',
      '2027-01-07',
      '2027-01-14',
    ]));

  it('every month are counted from the first day: a short month takes nothing from the next', () =>
    expect(daysOfSeries('monthly', '2027-12-31', '2028-04-30')).toEqual([
      '2027-12-31',
      '2028-01-31',
      '2028-02-29',
      '2028-03-31',
      '2028-04-30',
    ]));

  it('every two weeks leave one out', () => expect(daysOfSeries('fortnightly', '2026-12-30', '2027-01-27')).toHaveLength(3));
  it('once is once, whatever the end', () => expect(daysOfSeries('once', '2026-12-30', '2030-01-01')).toEqual(['2026-12-30']));
  it('are no more than a series holds', () => expect(daysOfSeries('weekly', '2026-01-01', '2036-01-01')).toHaveLength(mostOccurrences));
});

it('the end of a series is after its first day and not too far', () => {
  const start = new Date('2026-12-30T01:00:00Z');
  expect(seriesFault('once', start, null)).toBeUndefined();
  expect(seriesFault('weekly', start, null)).toMatchObject({ code: 'events.series_end_missing' });
  expect(seriesFault('weekly', start, '2026-12-30')).toMatchObject({ code: 'events.series_end_missing' });
  expect(seriesFault('weekly', start, '2027-12-29')).toBeUndefined();
  expect(seriesFault('weekly', start, '2036-12-29')).toMatchObject({ code: 'events.series_too_long', most: mostOccurrences });
});

it('an event that begins after midnight in Beijing keeps its hour and its close of registration', () => {
  // 00:30 on 31 December in Beijing is the day before in UTC.
  const times = {
    startsAt: new Date('2026-12-30T16:30:00Z'),
    endsAt: new Date('2026-12-30T18:00:00Z'),
    registerUntil: new Date('2026-12-29T04:00:00Z'),
  };
  expect(timesOfSeries('monthly', times, '2027-02-28')[2]).toEqual({
    startsAt: new Date('2027-02-27T16:30:00Z'),
    endsAt: new Date('2027-02-27T18:00:00Z'),
    registerUntil: new Date('2027-02-26T04:00:00Z'),
  });
});

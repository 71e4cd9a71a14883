import { describe, expect, it } from 'vitest';
import type { TimedEntry } from '#domain/events/calendar.ts';
import { calendarOf } from '#domain/notifications/calendar.ts';
import { readCalendar, textOf, theValue } from '../../support/strict-calendar.ts';

const entry: TimedEntry = {
  id: 'e-1',
  // 00:30 on New Year’s Day in Beijing, still the year before in UTC.
  startsAt: new Date('2026-12-31T16:30:00Z'),
  endsAt: new Date('2026-12-31T18:00:00Z'),
  summary: '模拟审查，第一次; 演示',
  description: '带上材料。\nhttps://minglun.example/events/e-1',
  location: '主楼305',
  url: 'https://minglun.example/events/e-1',
  sequence: 0,
  changedAt: new Date('2026-11-25T04:00:00Z'),
  status: 'confirmed',
};
const read = (one: TimedEntry) => {
  const calendar = readCalendar(calendarOf([], { name: '活动', host: 'minglun.example', timed: [one] }));
  const [zone, event] = calendar.components;
  if (!zone || !event) throw new Error('The calendar has no event.');
  return { zone, event };
};

describe('an event in a calendar', () => {
  it('stands at its hour in Beijing, in a zone that the file describes', () => {
    const { zone, event } = read(entry);
    expect(event.properties.find(({ name }) => name === 'DTSTART')).toEqual({
      name: 'DTSTART',
      parameters: { TZID: 'Asia/Shanghai' },
      value: '20270101T003000',
    });
    expect(theValue(event, 'DTEND')).toBe('20270101T020000');
    expect([zone.name, theValue(zone, 'TZID')]).toEqual(['VTIMEZONE', 'Asia/Shanghai']);
    const [standard] = zone.components;
    if (!standard) throw new Error('The zone has no stretch of time.');
    expect([theValue(standard, 'TZOFFSETFROM'), theValue(standard, 'TZOFFSETTO')]).toEqual(['+0800', '+0800']);
    expect(textOf(theValue(event, 'SUMMARY'))).toBe(entry.summary);
  });

  it('keeps its UID when it is moved and then cancelled, with a sequence that rises', () => {
    const states = [
      entry,
      { ...entry, sequence: 1, startsAt: new Date('2027-01-02T01:00:00Z') },
      { ...entry, sequence: 2, status: 'cancelled' as const },
    ].map((one) => read(one).event);
    expect(new Set(states.map((one) => theValue(one, 'UID'))).size).toBe(1);
    expect(states.map((one) => [theValue(one, 'SEQUENCE'), theValue(one, 'STATUS')])).toEqual([
      ['0', 'CONFIRMED'],
      ['1', 'CONFIRMED'],
      ['2', 'CANCELLED'],
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEntry, calendarOf, folded } from '#domain/notifications/calendar.ts';
import { readCalendar, textOf, theValue } from '../../support/strict-calendar.ts';

const entry: CalendarEntry = {
  id: 'o-1',
  dueOn: '2026-12-31',
  summary: '培训截止：科研诚信；署名, 引用\\与数据',
  description: '课程：署名与引用\n北京时间当天24:00前完成。',
  url: 'https://minglun.example.edu.cn/my-training',
  status: 'open',
  changedAt: new Date('2026-11-25T04:00:00.500Z'),
};
const feed = { name: '明伦, 培训', host: 'minglun.example.edu.cn' };
const only = (one: CalendarEntry) => {
  const calendar = readCalendar(calendarOf([one], feed));
  const [event] = calendar.components;
  if (!event) throw new Error('no event');
  return event;
};

describe('the calendar of due days', () => {
  it('holds the due day as a whole day, without a zone, with an end that is the day after', () => {
    const event = only(entry);
    expect(event.properties.find(({ name }) => name === 'DTSTART')).toEqual({
      name: 'DTSTART',
      parameters: { VALUE: 'DATE' },
      value: '20261231',
    });
    expect(theValue(event, 'DTEND')).toBe('20270101');
    expect(theValue(event, 'UID')).toBe('o-1@minglun.example.edu.cn');
    expect(theValue(event, 'DTSTAMP')).toBe('20261125T040000Z');
    expect(theValue(event, 'STATUS')).toBe('CONFIRMED');
    expect(theValue(event, 'TRANSP')).toBe('TRANSPARENT');
  });
  it('keeps its UID and raises its sequence when it is over', () => {
    const [before, after] = [only(entry), only({ ...entry, status: 'over', changedAt: new Date('2026-12-01T00:00:00Z') })];
    expect(theValue(after, 'UID')).toBe(theValue(before, 'UID'));
    expect(Number(theValue(after, 'SEQUENCE'))).toBeGreaterThan(Number(theValue(before, 'SEQUENCE')));
    expect(theValue(after, 'STATUS')).toBe('CANCELLED');
    expect(Number(theValue(after, 'SEQUENCE'))).toBeLessThan(2 ** 31);
  });
  it('is the same text for the same entries, and whole when there is none', () => {
    expect(calendarOf([entry], feed)).toBe(calendarOf([{ ...entry }], feed));
    const calendar = readCalendar(calendarOf([], feed));
    expect(calendar.components).toEqual([]);
    expect(theValue(calendar, 'VERSION')).toBe('2.0');
    expect(textOf(theValue(calendar, 'X-WR-CALNAME'))).toBe(feed.name);
  });
  it('gives every text back as it was, whatever stands in it', () => {
    const words = fc.string({ unit: fc.constantFrom('a', '培', '😀', ',', ';', '\\', ':', '"', '\n', ' ', 'n'), maxLength: 120 });
    fc.assert(
      fc.property(words, words, (summary, description) => {
        const event = only({ ...entry, summary, description });
        expect(textOf(theValue(event, 'SUMMARY'))).toBe(summary);
        expect(textOf(theValue(event, 'DESCRIPTION'))).toBe(description);
      }),
    );
  });
  it('folds no line within a character', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (line) => {
        const pieces = folded(line).split('\r\n');
        expect(pieces.map((piece, i) => (i === 0 ? piece : piece.slice(1))).join('')).toBe(line);
        for (const piece of pieces) expect(new TextEncoder().encode(piece).length).toBeLessThanOrEqual(75);
      }),
    ));
});

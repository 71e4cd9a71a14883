import { describe, expect, it } from 'vitest';
import { eventData } from '#ui/sharing/event-data.ts';

const held = {
  startsAt: new Date('2026-12-01T06:00:00Z'),
  endsAt: new Date('2026-12-01T08:00:00Z'),
  place: '一号楼',
  link: 'https://meet.example/1',
  cancelledAt: null,
};
const about = {
  ...{ name: '读懂同意书', summary: '改写一段，再读一遍。', heldBy: '演示学会', url: 'https://minglun.example/events/1' },
  image: 'https://minglun.example/cards/site.png',
};
const mode = (one: Partial<typeof held> | { place: null } | { link: null }) =>
  eventData({ ...held, ...one }, about).eventAttendanceMode.replace('https://schema.org/', '');

describe('an event for search engines', () => {
  it('is held at its place, online, or both, and online where no place is named, as its page says', () => {
    expect(mode({})).toBe('MixedEventAttendanceMode');
    expect(mode({ link: null })).toBe('OfflineEventAttendanceMode');
    expect(mode({ place: null })).toBe('OnlineEventAttendanceMode');
    expect(mode({ ...{ place: null, link: null } })).toBe('OnlineEventAttendanceMode');
  });

  it('leads to its page and never tells the link of those who registered', () => {
    const said = JSON.stringify(eventData(held, about));
    expect(said).toContain('https://minglun.example/events/1');
    expect(said).not.toContain('meet.example');
  });

  it('says that it was called off', () => {
    expect(eventData({ ...held, cancelledAt: new Date('2026-11-30T00:00:00Z') }, about).eventStatus).toBe(
      'https://schema.org/EventCancelled',
    );
    expect(eventData(held, about).eventStatus).toBe('https://schema.org/EventScheduled');
  });
});

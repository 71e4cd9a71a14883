import type { TimedEntry } from '../events/calendar.ts';
import { addDays, type PlainDate } from '../shared/plain-date.ts';

/** A due day in a calendar. `changedAt`: when it last became what it is. */
export type CalendarEntry = {
  id: string;
  dueOn: PlainDate;
  summary: string;
  description: string;
  url: string;
  status: 'open' | 'over';
  changedAt: Date;
};

const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
const stamp = (instant: Date) => `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
const date = (day: PlainDate) => day.replaceAll('-', '');

/** A content line in pieces of at most 75 octets, never cut within a character (RFC 5545, 3.1). */
export const folded = (line: string): string => {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > 75) {
      pieces.push(piece);
      piece = ' ';
      octets = 1;
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n');
};

// Minutes since 1970 never fall and fit an integer. Whatever moves, ends or brings back an entry is later than what it was before.
const sequence = ({ changedAt }: CalendarEntry) => Math.floor(changedAt.getTime() / 60_000);

// A day without a zone is that day wherever the calendar is read: the due day is a Beijing calendar day and is shown as one.
const event = (entry: CalendarEntry, host: string): string[] => [
  'BEGIN:VEVENT',
  `UID:${entry.id}@${host}`,
  `DTSTAMP:${stamp(entry.changedAt)}`,
  `LAST-MODIFIED:${stamp(entry.changedAt)}`,
  `SEQUENCE:${sequence(entry)}`,
  `DTSTART;VALUE=DATE:${date(entry.dueOn)}`,
  `DTEND;VALUE=DATE:${date(addDays(entry.dueOn, 1))}`,
  `SUMMARY:${escaped(entry.summary)}`,
  `DESCRIPTION:${escaped(entry.description)}`,
  `URL:${entry.url}`,
  `STATUS:${entry.status === 'open' ? 'CONFIRMED' : 'CANCELLED'}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

// China keeps UTC+8 all year, so one stretch without an end says all there is to the zone.
const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19920101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
];
const inBeijing = (instant: Date) => stamp(new Date(instant.getTime() + 8 * 3_600_000)).slice(0, -1);

const timedEvent = (entry: TimedEntry, host: string): string[] => [
  'BEGIN:VEVENT',
  `UID:event-${entry.id}@${host}`,
  `DTSTAMP:${stamp(entry.changedAt)}`,
  `LAST-MODIFIED:${stamp(entry.changedAt)}`,
  `SEQUENCE:${entry.sequence}`,
  `DTSTART;TZID=Asia/Shanghai:${inBeijing(entry.startsAt)}`,
  `DTEND;TZID=Asia/Shanghai:${inBeijing(entry.endsAt)}`,
  `SUMMARY:${escaped(entry.summary)}`,
  `DESCRIPTION:${escaped(entry.description)}`,
  ...(entry.location === null ? [] : [`LOCATION:${escaped(entry.location)}`]),
  `URL:${entry.url}`,
  `STATUS:${entry.status.toUpperCase()}`,
  'END:VEVENT',
];

type Calendar = { name: string; host: string; timed?: readonly TimedEntry[] };

/** Due days, and events at their time in Beijing, as a calendar that programs subscribe to (RFC 5545). The same entries always make the same text. */
export const calendarOf = (entries: readonly CalendarEntry[], { name, host, timed = [] }: Calendar): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Minglun//Training due//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    'X-WR-TIMEZONE:Asia/Shanghai',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    ...(timed.length > 0 ? zone : []),
    ...entries.flatMap((entry) => event(entry, host)),
    ...timed.flatMap((entry) => timedEvent(entry, host)),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');

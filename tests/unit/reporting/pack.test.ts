import { describe, expect, it } from 'vitest';
import { readLibrary } from '#domain/content/library.ts';
import { packCodeFrom, packDay, packFrom, packStateOf, readPackCode } from '#domain/reporting/pack/pack.ts';
import { reportsDue } from '#domain/reporting/pack/report-owed.ts';
import { seatsThen } from '#domain/reporting/pack/seats-then.ts';
import { packBook } from '#i18n/messages/pack-book.ts';
import { readContentFiles } from '#ports/content-files.ts';
import { markFault } from '#ui/papers/pack/template-marks.ts';

describe('a pack', () => {
  const now = new Date('2027-02-01T02:00:00Z');

  it('counts the twelve months up to its day, and a report its calendar year, up to today while that goes on', () => {
    expect(packFrom({ kind: 'inspection', day: '2026-12-12' })).toBe('2025-12-13');
    expect(packFrom({ kind: 'inspection', day: '2028-02-29' })).toBe('2027-03-01');
    expect(packFrom({ kind: 'annual', day: '2026-05-01' })).toBe('2026-01-01');
    expect(packDay({ kind: 'annual', day: '2026-05-01' }, now)).toBe('2026-12-31');
    expect(packDay({ kind: 'annual', day: '2027-05-01' }, now)).toBe('2027-02-01');
    expect(packDay({ kind: 'inspection', day: '2027-05-01' }, now)).toBe('2027-05-01');
  });

  it('has a number that is read as people copy it, and a slip of one character is noticed', () => {
    const code = packCodeFrom(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
    expect(readPackCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code);
    expect(readPackCode(`${code.slice(0, 3)}${code[3] === '0' ? '1' : '0'}${code.slice(4)}`)).toBeUndefined();
  });

  it('is waiting, in the making, ready, failed or deleted, the last word being what happened last', () => {
    const times = { stepsDone: 0, readyAt: null, failedAt: null, deletedAt: null };
    expect(packStateOf(times)).toBe('waiting');
    expect(packStateOf({ ...times, stepsDone: 3 })).toBe('making');
    expect(packStateOf({ ...times, stepsDone: 3, failedAt: now })).toBe('failed');
    expect(packStateOf({ ...times, readyAt: now })).toBe('ready');
    expect(packStateOf({ ...times, readyAt: now, deletedAt: now })).toBe('deleted');
  });
});

describe('the report of a year', () => {
  it('is spoken of from the first day of the next until sixty days after 31 March', () => {
    expect(reportsDue('2027-01-01')).toEqual({ year: 2026, dueOn: '2027-03-31' });
    expect(reportsDue('2027-05-30')).toEqual({ year: 2026, dueOn: '2027-03-31' });
    expect(reportsDue('2027-05-31')).toBeUndefined();
    expect(reportsDue('2026-12-31')).toBeUndefined();
  });
});

describe('seats as facts tell them', () => {
  const appointed = {
    type: 'committees.member_appointed',
    about: 'p',
    data: { seatId: 's', committeeId: 'c', role: 'member', startedOn: '2024-01-01', finishedOn: '2028-12-31', appointedOn: '2023-12-01' },
  };

  it('have the last day that was told last, and those taken back are none', () => {
    const ended = { type: 'committees.seat_ended', about: 'p', data: { seatId: 's', committeeId: 'c', finishedOn: '2026-06-30' } };
    const withdrawn = { type: 'committees.seat_withdrawn', about: 'p', data: { seatId: 's', committeeId: 'c' } };
    expect(seatsThen([appointed])).toMatchObject([{ personId: 'p', finishedOn: '2028-12-31' }]);
    expect(seatsThen([appointed, ended])).toMatchObject([{ finishedOn: '2026-06-30' }]);
    expect(seatsThen([appointed, ended, withdrawn])).toEqual([]);
    expect(seatsThen([ended])).toEqual([]);
  });
});

describe('the marks of a template', () => {
  it('must tell the pack and hold its chapters; others are optional, unknown ones are faults', () => {
    expect(markFault(['code', 'digest', 'chapters'])).toBeUndefined();
    expect(markFault(['code', 'digest', 'chapters', 'title', 'title'])).toBeUndefined();
    expect(markFault(['code', 'chapters', 'seal'])).toEqual({ missing: ['digest'], unknown: ['seal'] });
  });
});

it('cites only articles that the registry confirms, with the grade that may be used', () => {
  const { library } = readLibrary(readContentFiles(new URL('../../../content', import.meta.url).pathname));
  const measures = library.regulations['ethics-review-measures'];
  const articleOf = (id: string) => measures?.clauses.find((clause) => clause.id === id);
  for (const [key, id] of [
    ['basis-annual', 'KJ-39'],
    ['basis-training', 'KJ-08'],
    ['basis-team', 'KJ-13'],
    ['basis-committee', 'KJ-10'],
  ] as const) {
    const clause = articleOf(id);
    expect(['A', 'B']).toContain(clause?.grade);
    expect(packBook[key]['zh-CN']).toContain(`第${clause?.article?.replace(/\(.*\)$/, '')}条`);
  }
});

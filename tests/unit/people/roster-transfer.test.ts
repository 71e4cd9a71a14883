import { describe, expect, it } from 'vitest';
import type { Held } from '#domain/people/roster/held.ts';
import { type JudgeContext, judgeRow } from '#domain/people/roster/judge-row.ts';
import type { ParsedRow } from '#domain/people/roster/understand-row.ts';

const today = '2026-11-25';
const place = { unitId: 'a', position: 'researcher', contract: null, startedOn: '2024-09-01', finishedOn: null } as const;
const here: Held[] = [{ id: 'A', ...place }];
/** Transferred on the first of March. */
const twice: Held[] = [
  { id: 'A', ...place, finishedOn: '2026-02-28' },
  { id: 'B', ...place, unitId: 'b', startedOn: '2026-03-01', continues: 'A' },
];

const judge = (given: Partial<ParsedRow>, affiliations: Held[], context: Partial<JudgeContext> = {}) => {
  const row: ParsedRow = {
    ...{ line: 2, name: '林小满', number: '0024117', numberKind: 'staff_number', unitPath: ['b'], email: null, position: null },
    ...{ contract: null, startedOn: null, finishedOn: null, standing: 'here', ...given },
  };
  return judgeRow(row, {
    ...{ today, unitId: 'b', otherwise: 'researcher', startsAreGiven: true, nameAnswer: undefined, withZeros: undefined },
    ...{ unitChanges: 'transfer', newId: () => 'new', known: { personId: 'p', name: '林小满', email: null, affiliations }, ...context },
  });
};
const plan = (...given: Parameters<typeof judge>) => judge(...given).plan;

describe('somebody whom a roster has in another unit', () => {
  const from = (day: string, before: string) => ({
    changed: { id: 'A', after: { ...place, finishedOn: before } },
    started: { id: 'new', continues: 'A', unitId: 'b', position: 'researcher', startedOn: day, finishedOn: null },
  });

  it('was in the former until the day before and is in the new one from today', () =>
    expect(plan({}, here)).toMatchObject(from(today, '2026-11-24')));
  it('is so from the day of the transfer where the file tells it, past or to come', () => {
    expect(plan({ movedOn: '2026-03-01' }, here)).toMatchObject(from('2026-03-01', '2026-02-28'));
    expect(plan({ movedOn: '2027-01-01' }, here)).toMatchObject(from('2027-01-01', '2026-12-31'));
  });
  it('is so from the first day in the row where that comes after the first day in the former unit', () =>
    expect(plan({ startedOn: '2026-03-01' }, here)).toMatchObject(from('2026-03-01', '2026-02-28')));
  it('keeps the first day at the institution where the row goes on telling it, and has it corrected', () => {
    expect(plan({ startedOn: '2024-09-01' }, here)).toMatchObject(from(today, '2026-11-24'));
    expect(plan({ startedOn: '2024-08-15' }, here)?.changed?.after).toEqual({
      ...place,
      startedOn: '2024-08-15',
      finishedOn: '2026-11-24',
    });
  });
  it('is another kind of person from the day of the transfer alone', () => {
    const both = plan({ position: 'management', movedOn: '2026-03-01' }, here);
    expect([both?.changed?.after.position, both?.started?.position]).toEqual(['researcher', 'management']);
  });
  it('is entered in it from the first day where that corrects a mistake', () =>
    expect(plan({}, here, { unitChanges: 'correction' })).toEqual({
      personId: 'p',
      changed: { id: 'A', before: place, after: { ...place, unitId: 'b' } },
    }));
  it('is entered in it where nothing lies before the day that the former unit could keep', () =>
    expect(plan({}, [{ id: 'A', ...place, startedOn: today }])?.changed?.after).toMatchObject({ unitId: 'b', startedOn: today }));
  it('who left without a day there leaves the unit they were in', () => {
    const ended = (finishedOn: string) => ({
      personId: 'p',
      changed: { id: 'A', before: place, after: { ...place, finishedOn } },
    });
    expect(plan({ standing: 'left', finishedOn: '2026-10-31' }, here)).toEqual(ended('2026-10-31'));
    expect(plan({ standing: 'left' }, here)).toEqual(ended(today));
  });
});

describe('of somebody who was transferred', () => {
  it('a row that tells the first day at the institution, the day of the transfer or none changes nothing', () => {
    for (const startedOn of ['2024-09-01', '2026-03-01', null]) expect(judge({ startedOn }, twice).verdict).toBe('same');
    expect(judge({ startedOn: '2024-09-01', movedOn: '2026-03-01' }, twice).verdict).toBe('same');
  });
  it('another first day is corrected where it lies: in the first unit', () =>
    expect(plan({ startedOn: '2024-10-01' }, twice)).toEqual({
      personId: 'p',
      earlier: {
        id: 'A',
        before: { ...place, finishedOn: '2026-02-28' },
        after: { ...place, startedOn: '2024-10-01', finishedOn: '2026-02-28' },
      },
    }));
  it('another day of the transfer ends the one and begins the other', () => {
    for (const given of [{ movedOn: '2026-02-01' }, { movedOn: '2026-02-01', startedOn: '2024-09-01' }]) {
      const both = plan(given, twice);
      expect([both?.earlier?.after.finishedOn, both?.changed?.after.startedOn]).toEqual(['2026-01-31', '2026-02-01']);
    }
    expect(plan({ startedOn: '2026-04-01' }, twice)?.earlier?.after.finishedOn).toBe('2026-03-31');
  });
  it('nor does one that tells the day of any transfer of several', () => {
    const [first, second] = twice;
    if (!first || !second) throw new Error('There are two.');
    const thrice = [
      first,
      { ...second, finishedOn: '2026-05-31' },
      { ...second, id: 'C', unitId: 'c', startedOn: '2026-06-01', continues: 'B' },
    ];
    for (const startedOn of ['2024-09-01', '2026-03-01', '2026-06-01'])
      expect(judge({ startedOn }, thrice, { unitId: 'c' }).verdict).toBe('same');
  });
  it('the next transfer continues the last', () =>
    expect(plan({}, twice, { unitId: 'c' })?.started).toMatchObject({ continues: 'B', unitId: 'c', startedOn: today }));
  it('an end is the end of the last, whichever unit the row names', () => {
    expect(plan({ standing: 'left', finishedOn: '2026-10-31' }, twice)?.changed?.id).toBe('B');
    const [first, second] = twice;
    if (!first || !second) throw new Error('There are two.');
    const gone = [first, { ...second, finishedOn: '2026-10-31' }];
    expect(plan({ standing: 'left', finishedOn: '2026-10-30' }, gone, { unitId: 'a' })?.changed?.id).toBe('B');
  });
  it('before it begins, a row with the former unit changes nothing', () => {
    const ahead: Held[] = [
      { id: 'A', ...place, finishedOn: '2026-12-31' },
      { id: 'B', ...place, unitId: 'b', startedOn: '2027-01-01', continues: 'A' },
    ];
    expect(judge({}, ahead, { unitId: 'a' }).verdict).toBe('same');
  });
});

import { and, eq, isNull } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { applyRoster } from '#commands/people/apply-roster.ts';
import { settleUnitChanges } from '#commands/people/settle-unit-changes.ts';
import { stageRoster } from '#commands/people/stage-roster.ts';
import { undoRoster } from '#commands/people/undo-roster.ts';
import { affiliation, obligation } from '#db/schema/index.ts';
import { MatrixFilter } from '#domain/reporting/matrix-filter.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { importById } from '#queries/people/roster/import-by-id.ts';
import { countTally } from '#queries/people/roster/tally-of.ts';
import { withinFor } from '#queries/people/within.ts';
import { matrixAsked } from '#queries/reporting/matrix-asked.ts';
import { headsIn } from '#queries/reporting/people-counted.ts';
import { standingAsKnownAt } from '#queries/requirements/standing-as-known-at.ts';
import { type Campus, campus } from '../../support/campus.ts';

const known = new Date('2026-11-02T02:00:00Z');
const later = (place: Campus) => ({ ...place.system, now: new Date('2026-11-25T02:00:00Z') });

/** Somebody who has been at a school since the second of November, and a roster of the twenty-fifth that has them at another. */
const world = async (movedOn = '') => {
  const place = await campus(known);
  const { db, institutionId, units } = place;
  const personId = await place.admit('调走', '临床医学院', { staffNumber: 'T-1', startedOn: '2026-11-02' });
  const header = ['工号', '姓名', '部门', '入职日期', '调动日期'];
  const stage = async (by = later(place), on = movedOn) => {
    const bytes = new TextEncoder().encode(csvOf([header, ['T-1', '调走', '人工智能学院', '2026-11-02', on]]));
    const staged = await stageRoster(db, { institutionId, fileName: 'hr.csv', bytes }, by);
    if (!staged.ok) throw new Error(staged.refusal.code);
    return staged.value.importId;
  };
  const apply = async (importId: string) => {
    const applied = await applyRoster(db, { importId, newUnits: 'unseen' }, later(place));
    if (!applied.ok) throw new Error(applied.refusal.code);
  };
  /** Who was at a unit on a day, as known at the end of it all. */
  const at = async (unit: string, day: string) => {
    const [within] = await withinFor(db, place.as('reader', 'training_administrator', unit), 'matrix.read');
    if (!within) throw new Error('Nothing may be seen.');
    const { matrix } = await matrixAsked(db, { within, filter: MatrixFilter.parse({ day }), now: later(place).now });
    return matrix === 'tooMany' ? [] : matrix.rows.map(({ name }) => name);
  };
  const paths = async (unit: string) => {
    const path = unit === '临床医学院' ? `${units.医学部}/${units.临床医学院}/` : `${units.信息学部}/${units.人工智能学院}/`;
    return (day: string) => headsIn(db, { institutionId, paths: [path] }, day);
  };
  const asked = () =>
    db
      .select()
      .from(obligation)
      .where(and(eq(obligation.personId, personId), isNull(obligation.cancelledAt)));
  const held = () => db.select().from(affiliation).where(eq(affiliation.personId, personId)).orderBy(affiliation.startedOn);
  return { place, personId, stage, apply, at, paths, asked, held };
};

describe('a transfer that comes by roster', () => {
  it('leaves the former unit its time: whoever was there is found there on any day before, without asking what was known when', async () => {
    const { stage, apply, at, paths } = await world();
    await apply(await stage());
    expect([await at('临床医学院', '2026-11-24'), await at('临床医学院', '2026-11-25')]).toEqual([['调走'], []]);
    expect(await at('人工智能学院', '2026-11-25')).toEqual(['调走']);
    const [former, present] = [await paths('临床医学院'), await paths('人工智能学院')];
    expect([await former('2026-11-24'), await present('2026-11-24')]).toEqual([1, 0]);
    expect([await former('2026-11-25'), await present('2026-11-25')]).toEqual([0, 1]);
  });

  it('is in force from the day that the roster names', async () => {
    const { stage, apply, held } = await world('2026-11-16');
    await apply(await stage());
    expect(await held()).toMatchObject([
      { startedOn: '2026-11-02', finishedOn: '2026-11-15' },
      { startedOn: '2026-11-16', finishedOn: null },
    ]);
  });

  it('asks nothing anew and moves no due day, by what is on record and by what is known', async () => {
    const { place, personId, stage, apply, asked } = await world();
    const dueDays = async () => {
      const question = { personId, institutionId: place.institutionId, day: '2026-11-30', knownAt: later(place).now };
      return (await standingAsKnownAt(place.db, question)).flatMap(({ why }) => why.due?.on ?? []);
    };
    const [before, due] = [await asked(), await dueDays()];
    expect([before.length, due.length]).toEqual([before.length, before.length]);
    expect(before.length).toBeGreaterThan(0);
    await apply(await stage());
    expect([await asked(), await dueDays()]).toEqual([before, due]);
  });

  it('begins on another day where a later roster says so, and on the first again where that is taken back', async () => {
    const { place, stage, apply, held } = await world('2026-11-16');
    await apply(await stage());
    const before = await held();
    const importId = await stage(later(place), '2026-11-10');
    await apply(importId);
    expect(await held()).toMatchObject([{ finishedOn: '2026-11-09' }, { startedOn: '2026-11-10' }]);
    expect(await undoRoster(place.db, { importId }, later(place))).toMatchObject({ ok: true });
    expect(await held()).toEqual(before);
  });

  it('is counted by itself, and the same roster changes nothing the next time', async () => {
    const { place, stage, apply } = await world();
    const importId = await stage();
    const told = await countTally(place.db, importId);
    expect(told).toMatchObject({ changed: 1, transferred: 1, joined: 0, moved: 0, left: 0 });
    await apply(importId);
    const next = { ...place.system, now: new Date('2026-11-27T02:00:00Z') };
    expect(await countTally(place.db, await stage(next))).toMatchObject({ same: 1, changed: 0, transferred: 0 });
  });

  it('changes no answer about a day as it was known before, and is taken back whole', async () => {
    const { place, personId, stage, apply, held, asked } = await world();
    const [day, knownAt] = ['2026-12-20', new Date('2026-11-24T02:00:00Z')];
    const answer = () => standingAsKnownAt(place.db, { personId, institutionId: place.institutionId, day, knownAt });
    const [was, before, owed] = [await answer(), await held(), await asked()];
    const importId = await stage();
    await apply(importId);
    expect(await answer()).toEqual(was);
    expect(await undoRoster(place.db, { importId }, later(place))).toMatchObject({ ok: true });
    expect([await answer(), await held(), await asked()]).toEqual([was, before, owed]);
  });

  it('is the correction of a mistake where a person says so, and a transfer again where they take that back', async () => {
    const { place, stage, apply, held, at } = await world();
    const importId = await stage();
    const say = (unitChanges: 'transfer' | 'correction') => settleUnitChanges(place.db, { importId, unitChanges }, later(place));
    await say('correction');
    expect(await countTally(place.db, importId)).toMatchObject({ transferred: 0, moved: 1 });
    await say('transfer');
    expect(await countTally(place.db, importId)).toMatchObject({ transferred: 1, moved: 0 });
    await say('correction');
    await apply(importId);
    expect(await held()).toMatchObject([{ unitId: place.units.人工智能学院, startedOn: '2026-11-02', finishedOn: null }]);
    expect(await at('临床医学院', '2026-11-24')).toEqual([]);
    expect(await say('transfer')).toEqual({ ok: false, refusal: { code: 'people.roster_not_ready' } });
    const found = await importById(place.db, importId, { kind: 'system' });
    expect(found.ok && found.value.unitChanges).toBe('correction');
  });
});

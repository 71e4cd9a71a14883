import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { addUnit, closeUnit, moveUnit, renameUnit } from '#commands/people/change-units.ts';
import { stageRoster } from '#commands/people/stage-roster.ts';
import { affiliation, fact, unit } from '#db/schema/index.ts';
import { csvOf } from '#ports/write-spreadsheet.ts';
import { faultyRows } from '#queries/people/roster/rows-of-import.ts';
import { campus } from '../../support/campus.ts';

const house = async () => {
  const place = await campus();
  const { db, now, units, as, institutionId } = place;
  const u = (name: string) => units[name] ?? '';
  const whole = { actor: as('admin', 'training_administrator'), now };
  const dean = { actor: as('dean', 'training_administrator', '医学部'), now };
  const row = async (id: string) => (await db.select().from(unit).where(eq(unit.id, id)))[0];
  const add = (nameZh: string, parentId: string | null, by = whole) => addUnit(db, { institutionId, parentId, nameZh, nameEn: null }, by);
  return { ...place, u, whole, dean, row, add };
};

describe('the tree of units', () => {
  it('grows below a unit, or at the top; a name stands once in a place', async () => {
    const { u, row, add, db } = await house();
    const added = await add('护理学院', u('医学部'));
    if (!added.ok) throw new Error(added.refusal.code);
    expect(await row(added.value)).toMatchObject({ parentId: u('医学部'), path: `${u('医学部')}/${added.value}/` });
    expect(await add('护理学院', u('医学部'))).toMatchObject({ refusal: { code: 'people.unit_name_taken' } });
    expect((await add('护理学院', null)).ok).toBe(true);
    expect(await add('医学部', null)).toMatchObject({ refusal: { code: 'people.unit_name_taken' } });
    expect((await db.select().from(fact).where(eq(fact.type, 'people.unit_added'))).length).toBe(2);
  });

  it('is renamed without touching anybody', async () => {
    const { u, db, whole, row, admit } = await house();
    await admit('赵一', '临床医学院');
    const before = await db.select().from(affiliation);
    expect((await renameUnit(db, { unitId: u('临床医学院'), nameZh: '第一临床医学院', nameEn: 'First Clinical' }, whole)).ok).toBe(true);
    expect(await row(u('临床医学院'))).toMatchObject({ nameZh: '第一临床医学院', nameEn: 'First Clinical' });
    expect(await db.select().from(affiliation)).toEqual(before);
  });

  it('moves with all below it, and their paths with it; never below itself', async () => {
    const { u, db, whole, row, add } = await house();
    const deep = await add('教研室', u('临床医学院'));
    if (!deep.ok) throw new Error(deep.refusal.code);
    expect((await moveUnit(db, { unitId: u('医学部'), parentId: u('信息学部') }, whole)).ok).toBe(true);
    expect((await row(deep.value))?.path).toBe(`${u('信息学部')}/${u('医学部')}/${u('临床医学院')}/${deep.value}/`);
    expect(await moveUnit(db, { unitId: u('医学部'), parentId: deep.value }, whole)).toMatchObject({
      refusal: { code: 'people.unit_below_itself' },
    });
    await moveUnit(db, { unitId: u('医学部'), parentId: null }, whole);
    expect((await row(deep.value))?.path).toBe(`${u('医学部')}/${u('临床医学院')}/${deep.value}/`);
    expect((await row(u('信息学部')))?.path).toBe(`${u('信息学部')}/`);
  });

  it('is closed when nobody and no open unit is left in it, and is then left as it is', async () => {
    const { u, db, whole, row, admit, institutionId } = await house();
    const id = await admit('赵一', '临床医学院');
    expect(await closeUnit(db, { unitId: u('医学部') }, whole)).toMatchObject({ refusal: { code: 'people.unit_has_units' } });
    expect(await closeUnit(db, { unitId: u('临床医学院') }, whole)).toMatchObject({
      refusal: { code: 'people.unit_has_people', people: 1 },
    });
    await db.update(affiliation).set({ finishedOn: '2026-11-24' }).where(eq(affiliation.personId, id));
    expect((await closeUnit(db, { unitId: u('临床医学院') }, whole)).ok).toBe(true);
    expect((await row(u('临床医学院')))?.closedOn).toBe('2026-11-25');
    expect(await renameUnit(db, { unitId: u('临床医学院'), nameZh: 'x', nameEn: null }, whole)).toMatchObject({
      refusal: { code: 'people.unit_closed_already' },
    });
    const bytes = new TextEncoder().encode(
      csvOf([
        ['工号', '姓名', '部门'],
        ['0001', '钱二', '临床医学院'],
      ]),
    );
    const staged = await stageRoster(db, { institutionId, fileName: 'r.csv', bytes }, whole);
    const rows = staged.ok ? await faultyRows(db, staged.value.importId) : [];
    expect(rows.map(({ faults }) => faults.map(({ code }) => code))).toEqual([['unit_closed']]);
  });

  it('whoever looks after a part changes that part, and not where it belongs', async () => {
    const { u, db, dean, add, as, now } = await house();
    expect((await add('护理学院', u('医学部'), dean)).ok).toBe(true);
    expect((await renameUnit(db, { unitId: u('临床医学院'), nameZh: '临床', nameEn: null }, dean)).ok).toBe(true);
    const refusedAll = [
      await add('新学部', null, dean),
      await add('新学院', u('信息学部'), dean),
      await renameUnit(db, { unitId: u('人工智能学院'), nameZh: 'x', nameEn: null }, dean),
      await moveUnit(db, { unitId: u('医学部'), parentId: null }, dean),
      await moveUnit(db, { unitId: u('临床医学院'), parentId: u('信息学部') }, dean),
      await closeUnit(db, { unitId: u('医学部') }, { actor: as('x', 'auditor'), now }),
    ];
    for (const answer of refusedAll) expect(answer).toMatchObject({ refusal: { code: 'auth.forbidden', permission: 'units.manage' } });
  });
});

import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { lastsTo } from '#db/covers-day.ts';
import { affiliation, unit } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { UnitRefusal } from '#domain/people/units.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { keepFormer } from '../keep-former.ts';
import { record } from '../record.ts';
import { advanceAll } from '../requirements/granting.ts';

type Asking = { actor: Actor; now: Date };
type Unit = typeof unit.$inferSelect;
type Answer = Outcome<string, UnitRefusal | Forbidden | NotFound>;
type Found = Outcome<Unit, UnitRefusal | Forbidden | NotFound>;

const forbidden = refused({ code: 'auth.forbidden', permission: 'units.manage' });
const idsOf = (path: string) => path.split('/').filter(Boolean);

/** An open unit that the actor may change. */
const heldUnit = async (tx: Tx, unitId: string, actor: Actor): Promise<Found> => {
  const [one] = await tx.select().from(unit).where(eq(unit.id, unitId));
  if (!one) return refused({ code: 'shared.not_found' });
  if (!may(actor, 'units.manage', { institutionId: one.institutionId, unitPath: idsOf(one.path) })) return forbidden;
  return one.closedOn === null ? granted(one) : refused({ code: 'people.unit_closed_already' });
};

const nameTaken = async (tx: Tx, one: { id: string; institutionId: string; parentId: string | null; nameZh: string }) => {
  const [other] = await tx
    .select({ id: unit.id })
    .from(unit)
    .where(
      and(
        eq(unit.institutionId, one.institutionId),
        one.parentId === null ? isNull(unit.parentId) : eq(unit.parentId, one.parentId),
        eq(unit.nameZh, one.nameZh),
        ne(unit.id, one.id),
      ),
    );
  return other ? refused({ code: 'people.unit_name_taken', field: 'nameZh', name: one.nameZh }) : undefined;
};

export type NewUnit = { institutionId: string; parentId: string | null; nameZh: string; nameEn: string | null };

/** Adds a unit below another, or at the top for whoever looks after the whole institution. */
export const addUnit = (db: Database, given: NewUnit, { actor, now }: Asking): Promise<Answer> =>
  db.transaction(async (tx): Promise<Answer> => {
    const parent = given.parentId === null ? undefined : await heldUnit(tx, given.parentId, actor);
    if (parent && !parent.ok) return parent;
    const institutionId = parent?.value.institutionId ?? given.institutionId;
    if (!parent && !may(actor, 'units.manage', { institutionId })) return forbidden;
    const id = crypto.randomUUID();
    const row = { ...given, id, institutionId, path: `${parent?.value.path ?? ''}${id}/` };
    const taken = await nameTaken(tx, row);
    if (taken) return taken;
    await tx.insert(unit).values(row);
    await record(tx, actor, now, [
      { type: 'people.unit_added', about: null, institutionId, data: { unitId: id, parentId: given.parentId } },
    ]);
    return granted(id);
  });

/** Gives a unit another name. Nobody’s affiliation changes. */
export const renameUnit = (
  db: Database,
  { unitId, nameZh, nameEn }: { unitId: string; nameZh: string; nameEn: string | null },
  { actor, now }: Asking,
): Promise<Answer> =>
  db.transaction(async (tx): Promise<Answer> => {
    const held = await heldUnit(tx, unitId, actor);
    if (!held.ok) return held;
    const taken = await nameTaken(tx, { ...held.value, nameZh });
    if (taken) return taken;
    await keepFormer(tx, { kind: 'unit', entryId: unitId, now }, { before: held.value, after: { nameZh, nameEn } });
    await tx.update(unit).set({ nameZh, nameEn }).where(eq(unit.id, unitId));
    await record(tx, actor, now, [{ type: 'people.unit_renamed', about: null, institutionId: held.value.institutionId, data: { unitId } }]);
    return granted(unitId);
  });

/** Moves a unit with all below it. Whoever moves it must look after where it stands and where it comes to stand. */
export const moveUnit = (
  db: Database,
  { unitId, parentId }: { unitId: string; parentId: string | null },
  { actor, now }: Asking,
): Promise<Answer> =>
  db.transaction(async (tx): Promise<Answer> => {
    const held = await heldUnit(tx, unitId, actor);
    if (!held.ok) return held;
    const { institutionId, path, parentId: fromParentId } = held.value;
    // Whoever looks after a unit alone does not decide where it belongs.
    if (!may(actor, 'units.manage', { institutionId, unitPath: idsOf(path).slice(0, -1) })) return forbidden;
    const parent = parentId === null ? undefined : await heldUnit(tx, parentId, actor);
    if (parent && !parent.ok) return parent;
    if (parent && parent.value.institutionId !== institutionId) return refused({ code: 'shared.not_found' });
    if (!parent && !may(actor, 'units.manage', { institutionId })) return forbidden;
    if (parent?.value.path.startsWith(path)) return refused({ code: 'people.unit_below_itself', field: 'parent' });
    const taken = await nameTaken(tx, { ...held.value, parentId });
    if (taken) return taken;
    const above = `${parent?.value.path ?? ''}${unitId}/`;
    await tx.update(unit).set({ parentId }).where(eq(unit.id, unitId));
    await tx.run(sql`update unit set path = ${above} || substr(path, ${path.length + 1})
      where institution_id = ${institutionId} and substr(path, 1, ${path.length}) = ${path}`);
    await record(tx, actor, now, [{ type: 'people.unit_moved', about: null, institutionId, data: { unitId, parentId, fromParentId } }]);
    await advanceAll(tx, { personId: null, unitId, institutionId }, { actor, now });
    return granted(unitId);
  });

/** Closes a unit in which nobody is any more, today or later. It stays on record with everything that was there. */
export const closeUnit = (db: Database, { unitId }: { unitId: string }, { actor, now }: Asking): Promise<Answer> =>
  db.transaction(async (tx): Promise<Answer> => {
    const held = await heldUnit(tx, unitId, actor);
    if (!held.ok) return held;
    const [below] = await tx
      .select({ id: unit.id })
      .from(unit)
      .where(and(eq(unit.parentId, unitId), isNull(unit.closedOn)));
    if (below) return refused({ code: 'people.unit_has_units' });
    const closedOn = dayOf(now);
    const there = await tx
      .selectDistinct({ id: affiliation.personId })
      .from(affiliation)
      .where(and(eq(affiliation.unitId, unitId), lastsTo(affiliation, closedOn)));
    if (there.length > 0) return refused({ code: 'people.unit_has_people', people: there.length });
    await tx.update(unit).set({ closedOn }).where(eq(unit.id, unitId));
    const { institutionId } = held.value;
    await record(tx, actor, now, [{ type: 'people.unit_closed', about: null, institutionId, data: { unitId, closedOn } }]);
    return granted(unitId);
  });

import { setImmediate } from 'node:timers/promises';
import { and, eq, exists } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, unit } from '#db/schema/index.ts';
import type { Known } from '#domain/reporting/cell.ts';
import { type Change, whatChanges } from '#domain/reporting/what-changes.ts';
import { parts, peopleAtOnce } from '#domain/shared/parts.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { below } from '../../people/within.ts';
import { knownAt, type PersonRecord, recordsOf } from '../records-of.ts';
import { requirementsAt } from '../requirements-at.ts';

export type PersonChanges = { personId: string; changes: Change[] };

/** Where each of these people will stand otherwise than today if what is known of them changes so. Nothing is written. */
export const previewFor = async (
  db: Reader,
  { personIds, institutionId, day }: { personIds: readonly string[]; institutionId: string; day: PlainDate },
  change: (known: Known, record: PersonRecord) => { before: Known; after: Known },
): Promise<PersonChanges[]> => {
  const requirements = await requirementsAt(db, institutionId, day);
  const found: PersonChanges[] = [];
  for (const part of parts(personIds, peopleAtOnce)) {
    for (const [personId, record] of await recordsOf(db, part)) {
      const { before, after } = change(knownAt(record, institutionId), record);
      found.push({ personId, changes: whatChanges(before, after, requirements, day) });
    }
    await setImmediate();
  }
  return found;
};

/** Everybody who is or was at a unit or below it, or at the institution where there is no unit: whom something granted to it concerns. */
export const peopleUnder = async (
  db: Reader,
  { unitId, institutionId }: { unitId: string | null; institutionId: string },
): Promise<string[]> => {
  const [chosen] = unitId === null ? [] : await db.select({ path: unit.path }).from(unit).where(eq(unit.id, unitId));
  const inUnit = chosen
    ? exists(
        db
          .select({ id: unit.id })
          .from(unit)
          .where(and(eq(unit.id, affiliation.unitId), below(chosen.path))),
      )
    : undefined;
  const rows = await db
    .selectDistinct({ personId: affiliation.personId })
    .from(affiliation)
    .where(and(eq(affiliation.institutionId, institutionId), inUnit));
  return rows.map(({ personId }) => personId);
};

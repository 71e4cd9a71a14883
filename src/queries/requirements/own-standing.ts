import { inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { institution } from '#db/schema/index.ts';
import { type Cell, cellFrom } from '#domain/reporting/cell.ts';
import { type InForce, policiesAt, requirementsOn } from '#domain/requirements/in-force.ts';
import { type Explanation, isCurrent } from '#domain/requirements/is-current.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { publishedPolicies } from '../content/editions.ts';
import { knownAt, recordsOf } from './records-of.ts';

/** Where somebody stands with one requirement of one institution, and the record of learning that shows it where one does. */
export type OwnStanding = {
  institution: { id: string; name: Bilingual };
  requirement: InForce;
  why: Explanation;
  cell: Cell;
  serial: string | null;
};

/** Where a person stands on `day` with everything that binds them, at each of their institutions: what the gate and the lists say of them too. */
export const ownStanding = async (db: Reader, personId: string, day: PlainDate): Promise<OwnStanding[]> => {
  const record = (await recordsOf(db, [personId])).get(personId);
  if (!record) return [];
  const ids = [...new Set(record.occasions.map(({ institutionId }) => institutionId))];
  const places = await db.select().from(institution).where(inArray(institution.id, ids)).orderBy(institution.nameZh);
  const policies = await publishedPolicies(db);
  return places.flatMap(({ id, nameZh, nameEn }) => {
    const known = knownAt(record, id);
    return requirementsOn(policiesAt(policies, id), day).flatMap((requirement): OwnStanding[] => {
      const why = isCurrent(known, requirement, day);
      if (why.state === 'not-bound') return [];
      const serial = known.completions.find(({ id: one }) => why.by.some((period) => period.id === one))?.serial ?? null;
      const name = { 'zh-CN': nameZh, en: nameEn };
      return [{ institution: { id, name }, requirement, why, cell: cellFrom(why, known, day), serial }];
    });
  });
};

import { getTableColumns } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { obligation } from '#db/schema/index.ts';
import type { Obligation } from '#domain/requirements/obligation.ts';
import { editionById } from '../content/editions.ts';
import { among } from '../shared/among.ts';
import { packed, type Unpacked } from '../shared/packed.ts';

const { completionId: _, ...columns } = getTableColumns(obligation);
type Row = Unpacked<typeof columns>;

const withRule = async (db: Reader, row: Row): Promise<Row & Obligation> => {
  const { snapshot } = await editionById(db, 'policy', row.editionId);
  const rule = snapshot.edition.requirements.find(({ id }) => id === row.requirement);
  if (!rule)
    throw new Error(`Policy ${row.policy} has no requirement ${row.requirement} in the edition that obligation ${row.id} points at.`);
  return { ...row, rule, since: snapshot.edition.from };
};

/** Every obligation that these people ever had, settled and cancelled ones too, each with the rule that it applies. */
export const obligationsWritten = async (db: Reader, personIds: readonly string[]): Promise<Map<string, Obligation[]>> => {
  const people = await db
    .select({ personId: obligation.personId, rows: packed(columns) })
    .from(obligation)
    .where(among(obligation.personId, personIds))
    .groupBy(obligation.personId);
  const found = new Map<string, Obligation[]>();
  for (const { personId, rows } of people) found.set(personId, await Promise.all(rows.map((row) => withRule(db, row))));
  return found;
};

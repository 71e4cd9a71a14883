import { asc, desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { ownItem, ownItemStep, ownItemVersion, person } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may, type Permission } from '#domain/auth/permission.ts';
import type { BankRefusal } from '#domain/bank/refusals.ts';
import type { ItemStep } from '#domain/bank/states.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { readerOf } from './readable.ts';

export type VersionRow = typeof ownItemVersion.$inferSelect;
export type StepShown = { versionId: string; step: ItemStep; personId: string; name: string; remark: string; at: Date };
export type OwnItemFound = {
  item: typeof ownItem.$inferSelect;
  /** Newest first. */
  versions: [VersionRow, ...VersionRow[]];
  /** Of all versions, oldest first. */
  steps: StepShown[];
};

/** An own item with its versions and everything done to them, for whoever may see the bank of its institution and cannot sit its exam now, or wrote it. */
export const ownItemById = async (
  db: Reader,
  id: string,
  { actor, permission, now }: { actor: Actor; permission: Permission; now: Date },
): Promise<Outcome<OwnItemFound, Forbidden | NotFound | BankRefusal>> => {
  const [item] = await db.select().from(ownItem).where(eq(ownItem.id, id));
  if (!item) return refused({ code: 'shared.not_found' });
  if (!may(actor, permission, { institutionId: item.institutionId })) return refused({ code: 'auth.forbidden', permission });
  const [newest, ...older] = await db
    .select()
    .from(ownItemVersion)
    .where(eq(ownItemVersion.itemId, id))
    .orderBy(desc(ownItemVersion.number));
  if (!newest) throw new Error(`The own item ${id} has no version.`);
  const mayRead = await readerOf(db, actor, now);
  if (!(await mayRead({ id, exam: item.exam, use: newest.content.use }))) return refused({ code: 'bank.keys_closed' });
  const steps = await db
    .select({
      versionId: ownItemStep.versionId,
      step: ownItemStep.step,
      personId: ownItemStep.doneBy,
      name: person.name,
      remark: ownItemStep.remark,
      at: ownItemStep.at,
    })
    .from(ownItemStep)
    .innerJoin(person, eq(person.id, ownItemStep.doneBy))
    .where(
      inArray(
        ownItemStep.versionId,
        [newest, ...older].map((version) => version.id),
      ),
    )
    .orderBy(asc(ownItemStep.at));
  return granted({ item, versions: [newest, ...older], steps });
};

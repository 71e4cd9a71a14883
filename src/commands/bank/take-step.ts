import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { ownItemStep, ownItemVersion } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import { itemsIn } from '#domain/bank/draft-case.ts';
import { missingIn } from '#domain/bank/missing.ts';
import type { BankRefusal } from '#domain/bank/refusals.ts';
import type { ItemAct } from '#domain/bank/states.ts';
import { actRules, judgeAct } from '#domain/bank/workflow.ts';
import type { NotFound, SignInNeeded } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { findingsOf } from '#queries/bank/findings-of.ts';
import { ownItemById } from '#queries/bank/own-item.ts';
import { regradeExam } from '../assessment/regrade-exam.ts';
import { record } from '../record.ts';

type Given = { id: string; act: ItemAct; remark: string };
type By = { actor: Actor | null; now: Date };
/** `asked`: the items as papers name them. */
type Moved = { exam: string; superseded: boolean; asked: string[] };
type Refusals = SignInNeeded | Forbidden | NotFound | BankRefusal;

/**
 * Moves an item one step on, or back. An act is about the newest version; suspending, resuming and retiring are about the one in service where a
 * newer draft waits beside it. A version that goes live takes the place of the one before.
 */
export const takeStep = async (db: Database, given: Given, by: By): Promise<Outcome<string, Refusals>> => {
  const taken = await db.transaction((tx) => move(tx, given, by));
  if (!taken.ok) return taken;
  const { exam, superseded, asked } = taken.value;
  // Whoever was marked under a key that the new version corrects is judged again, in their favour.
  for (const itemId of superseded && by.actor ? asked : [])
    await regradeExam(db, { exam, cause: 'corrected_key', itemId }, { actor: by.actor as Actor, now: by.now });
  return granted(given.id);
};

const move = async (tx: Tx, { id, act, remark }: Given, { actor, now }: By): Promise<Outcome<Moved, Refusals>> => {
  if (actor?.kind !== 'person') return refused({ code: 'auth.sign_in_needed' });
  const { needs, from } = actRules[act];
  const found = await ownItemById(tx, id, { actor, permission: 'items.read', now });
  if (!found.ok) return found;
  const { item, versions, steps } = found.value;
  if (!may(actor, needs, { institutionId: item.institutionId })) return refused({ code: 'auth.forbidden', permission: needs });
  const inService = versions.find(({ state }) => state === 'live' || state === 'suspended');
  const version = needs === 'items.manage' && inService && from.includes(inService.state) ? inService : versions[0];
  const findings = await findingsOf(tx, { id, exam: item.exam, institutionId: item.institutionId, content: version.content });
  const judged = judgeAct(
    act,
    {
      state: version.state,
      history: steps.filter(({ versionId }) => versionId === version.id),
      missing: missingIn(version.content).length,
      blockedBy: [...new Set(findings.filter(({ level }) => level === 'block').map(({ rule }) => rule))],
    },
    { personId: actor.personId, remark },
  );
  if (!judged.ok) return judged;
  const { to, step } = judged.value;
  const superseded = to === 'live' && (await supersede(tx, { itemId: id, by: version.id, personId: actor.personId, now }));
  await tx.update(ownItemVersion).set({ state: to, changedAt: now }).where(eq(ownItemVersion.id, version.id));
  await tx.insert(ownItemStep).values({ id: crypto.randomUUID(), versionId: version.id, step, doneBy: actor.personId, remark, at: now });
  await record(tx, actor, now, [
    {
      type: 'bank.item_moved',
      about: null,
      institutionId: item.institutionId,
      data: { itemId: id, version: version.number, exam: item.exam, step },
    },
  ]);
  return granted({ exam: item.exam, superseded, asked: itemsIn(version.content, id).map((one) => one.id) });
};

/** Retires whatever version is in service, when another takes its place; whether there was one. */
const supersede = async (
  tx: Tx,
  { itemId, by, personId, now }: { itemId: string; by: string; personId: string; now: Date },
): Promise<boolean> => {
  const before = await tx
    .select({ id: ownItemVersion.id })
    .from(ownItemVersion)
    .where(and(eq(ownItemVersion.itemId, itemId), ne(ownItemVersion.id, by), inArray(ownItemVersion.state, ['live', 'suspended'])));
  for (const { id } of before) {
    await tx.update(ownItemVersion).set({ state: 'retired', changedAt: now }).where(eq(ownItemVersion.id, id));
    await tx
      .insert(ownItemStep)
      .values({ id: crypto.randomUUID(), versionId: id, step: 'superseded', doneBy: personId, remark: '', at: now });
  }
  return before.length > 0;
};

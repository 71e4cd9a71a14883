import type { Tx } from '#db/client.ts';
import { bulkAct, bulkPerson, exemption, extension } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Forbidden } from '#domain/auth/permission.ts';
import type { Fact } from '#domain/facts.ts';
import { type BulkRefusal, type BulkWanted, grantTo } from '#domain/requirements/bulk.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { parts, rowsAtOnce } from '#domain/shared/parts.ts';
import type { Within } from '#queries/people/within.ts';
import type { BulkAhead } from '#queries/requirements/bulk/bulk-ahead.ts';
import { ownerFor } from '#queries/requirements/bulk/owner-for.ts';
import { advancePeople } from '../../progress/advance-people.ts';
import { record } from '../../record.ts';
import { assignWithin } from '../assign-course.ts';
import { type By, granting } from '../granting.ts';

/** The id of what was granted to each, or the name of the campaign that asks them, by person; nobody where the act grants nothing. */
type Granted = Map<string, string>;

const grantEach = async (tx: Tx, wanted: BulkWanted, people: readonly string[], by: By): Promise<Granted> => {
  const [extensions, exemptions, facts]: [(typeof extension.$inferInsert)[], (typeof exemption.$inferInsert)[], Fact[]] = [[], [], []];
  for (const personId of people) {
    const grant = grantTo(wanted, personId);
    if (!grant) continue;
    const { institutionId, policy, fromOn, untilOn } = grant;
    const columns = granting(by, grant.reason);
    const common = { about: personId, institutionId };
    if (grant.is === 'extension') {
      const { subject, requirement, basis, untilOn: until } = grant;
      extensions.push({ ...columns, personId, unitId: null, institutionId, subject, policy, requirement, fromOn, untilOn: until, basis });
      const data = { extensionId: columns.id, subject, policy, requirement, unitId: null, fromOn, untilOn: until };
      facts.push({ type: 'requirements.extension_granted', ...common, data });
    } else {
      const { kind, requirement } = grant;
      exemptions.push({ ...columns, personId, institutionId, policy, requirement, kind, fromOn, untilOn });
      const data = { exemptionId: columns.id, policy, requirement, kind, fromOn, untilOn };
      facts.push({ type: 'requirements.exemption_granted', ...common, data });
    }
  }
  for (const part of parts(extensions, rowsAtOnce)) await tx.insert(extension).values(part);
  for (const part of parts(exemptions, rowsAtOnce)) await tx.insert(exemption).values(part);
  for (const part of parts(facts, rowsAtOnce)) await record(tx, by.actor, by.now, part);
  await advancePeople(tx, people, by);
  return new Map([...extensions, ...exemptions].map(({ id, personId }) => [personId ?? '', id]));
};

/** Does it for everybody concerned. Letters are only written down to be sent; see `send-bulk-reminders.ts`. */
export const carryOut = async (
  tx: Tx,
  wanted: BulkWanted,
  within: Within,
  { concerned }: BulkAhead,
  by: By,
): Promise<Outcome<Granted, Forbidden | BulkRefusal>> => {
  const people = concerned.map(({ personId }) => personId);
  if (wanted.act === 'remind') return granted(new Map());
  if (wanted.act !== 'assign') return granted(await grantEach(tx, wanted, people, by));
  const { institutionId, course, dueOn, reason } = wanted;
  const unitId = await ownerFor(tx, within, people, by.now);
  const why = { 'zh-CN': reason, en: reason };
  const assigned = await assignWithin(tx, { institutionId, unitId, people, course, dueOn, why }, by);
  if (!assigned.ok) return refused(assigned.refusal);
  return granted(new Map(people.map((personId) => [personId, assigned.value.campaign])));
};

/** Keeps what was done, for whom, and who was passed over and why. */
export const writeDown = async (
  tx: Tx,
  id: string,
  wanted: BulkWanted,
  { concerned, passedOver }: BulkAhead,
  done: Granted,
  { actor, now }: By,
): Promise<void> => {
  const { act, institutionId } = wanted;
  const waits = act === 'remind';
  await tx
    .insert(bulkAct)
    .values({ id, institutionId, act, wanted, createdBy: actorRef(actor), createdAt: now, finishedAt: waits ? null : now });
  const rows: (typeof bulkPerson.$inferInsert)[] = [
    ...concerned.map(({ personId }) => ({
      bulkId: id,
      personId,
      state: waits ? ('waiting' as const) : ('done' as const),
      grantId: done.get(personId) ?? null,
    })),
    ...passedOver.map(({ personId, why }) => ({ bulkId: id, personId, state: 'passed-over' as const, why })),
  ];
  for (const part of parts(rows, rowsAtOnce)) await tx.insert(bulkPerson).values(part);
  const data = { bulkId: id, act, people: concerned.length, passedOver: passedOver.length };
  await record(tx, actor, now, [{ type: 'requirements.bulk_decided', about: null, institutionId, data }]);
};

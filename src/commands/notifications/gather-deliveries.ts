import { and, desc, eq, isNull, max } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { fact, webhook, webhookDelivery } from '#db/schema/index.ts';
import { isQuiet } from '#domain/notifications/sending-time.ts';
import { type DeliveryContent, type Summary, summaryEveryMs } from '#domain/notifications/webhook.ts';
import { type FactToTell, factsToTell } from '#queries/notifications/facts-to-tell.ts';

type Webhook = typeof webhook.$inferSelect;

/** Facts that are taken up for one address in one run; the next run goes on after them. */
const atOnce = { signed: 500, robot: 50_000 };

const told = ({ id, at, type, about, data }: FactToTell, institutionId: string): DeliveryContent => ({
  kind: 'fact',
  fact: { id, at: at.toISOString(), type, about, institutionId, data },
});

const summed = (facts: readonly FactToTell[], now: Date): DeliveryContent => {
  const counts: Summary['counts'] = {};
  for (const { type } of facts) counts[type] = (counts[type] ?? 0) + 1;
  return { kind: 'summary', summary: { counts, until: now.toISOString() } };
};

/** A robot is left alone at night and within the hour of its last summary; what happens meanwhile is in the next. */
const mayGather = async (tx: Tx, { id, kind }: Webhook, now: Date): Promise<boolean> => {
  if (kind === 'signed') return true;
  if (isQuiet(now)) return false;
  const [last] = await tx
    .select({ at: webhookDelivery.createdAt })
    .from(webhookDelivery)
    .where(eq(webhookDelivery.webhookId, id))
    .orderBy(desc(webhookDelivery.createdAt))
    .limit(1);
  return !last || now.getTime() - last.at.getTime() >= summaryEveryMs;
};

/**
 * Writes down what has to be told at each address, and how far the log was read for it, in one transaction: no fact is left out and none
 * is taken up twice, whichever server does it. The log is the queue.
 */
export const gatherDeliveries = async (db: Database, now: Date): Promise<void> => {
  const active = await db
    .select({ id: webhook.id })
    .from(webhook)
    .where(and(isNull(webhook.pausedAt), isNull(webhook.removedAt)));
  for (const { id } of active)
    await db.transaction(async (tx) => {
      const [one] = await tx.select().from(webhook).where(eq(webhook.id, id));
      if (!one || !(await mayGather(tx, one, now))) return;
      const { institutionId, types, kind, lastFactId: after } = one;
      const [newest] = await tx.select({ id: max(fact.id) }).from(fact);
      const limit = kind === 'signed' ? atOnce.signed : atOnce.robot;
      const facts = await factsToTell(tx, { institutionId, types, after, limit });
      const contents = kind === 'signed' ? facts.map((row) => told(row, institutionId)) : facts.length > 0 ? [summed(facts, now)] : [];
      if (contents.length > 0)
        await tx.insert(webhookDelivery).values(
          contents.map((content) => ({
            id: crypto.randomUUID(),
            webhookId: id,
            content,
            state: 'waiting' as const,
            attempts: 0,
            createdAt: now,
            nextAttemptAt: now,
          })),
        );
      const lastFactId = facts.length === limit ? (facts.at(-1)?.id ?? after) : (newest?.id ?? after);
      if (lastFactId !== after) await tx.update(webhook).set({ lastFactId }).where(eq(webhook.id, id));
    });
};

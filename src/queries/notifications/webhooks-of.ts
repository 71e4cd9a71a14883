import { and, count, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { webhook, webhookAttempt, webhookDelivery } from '#db/schema/index.ts';

/** The secret stays where it is: nobody who looks is shown it again. */
export type WebhookShown = Omit<typeof webhook.$inferSelect, 'secret'>;
export type DeliveryShown = typeof webhookDelivery.$inferSelect & { tries: (typeof webhookAttempt.$inferSelect)[] };

const withoutSecret = ({ secret: _, ...rest }: typeof webhook.$inferSelect): WebhookShown => rest;

/** The addresses of an institution, the newest first, each with how much waits for it and how much was given up. */
export const webhooksOf = async (db: Reader, institutionId: string): Promise<(WebhookShown & { waiting: number; givenUp: number })[]> => {
  const rows = await db
    .select()
    .from(webhook)
    .where(and(eq(webhook.institutionId, institutionId), isNull(webhook.removedAt)))
    .orderBy(desc(webhook.createdAt));
  const counts = await db
    .select({ webhookId: webhookDelivery.webhookId, state: webhookDelivery.state, n: count() })
    .from(webhookDelivery)
    .where(
      inArray(
        webhookDelivery.webhookId,
        rows.map(({ id }) => id),
      ),
    )
    .groupBy(webhookDelivery.webhookId, webhookDelivery.state);
  const countOf = (id: string, state: string) => counts.find((one) => one.webhookId === id && one.state === state)?.n ?? 0;
  return rows.map((row) => ({ ...withoutSecret(row), waiting: countOf(row.id, 'waiting'), givenUp: countOf(row.id, 'given_up') }));
};

export const webhookById = async (db: Reader, id: string): Promise<WebhookShown | undefined> => {
  const [row] = await db
    .select()
    .from(webhook)
    .where(and(eq(webhook.id, id), isNull(webhook.removedAt)));
  return row && withoutSecret(row);
};

const aPage = 50;

/** What was told at an address, newest first, with every try; a page at a time, the first being 1. */
export const deliveriesOf = async (
  db: Reader,
  webhookId: string,
  page: number,
): Promise<{ deliveries: DeliveryShown[]; pages: number }> => {
  const total = await db.$count(webhookDelivery, eq(webhookDelivery.webhookId, webhookId));
  const rows = await db
    .select()
    .from(webhookDelivery)
    .where(eq(webhookDelivery.webhookId, webhookId))
    .orderBy(desc(webhookDelivery.createdAt), webhookDelivery.id)
    .limit(aPage)
    .offset((page - 1) * aPage);
  const tries = await db
    .select()
    .from(webhookAttempt)
    .where(
      inArray(
        webhookAttempt.deliveryId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(webhookAttempt.id);
  return {
    deliveries: rows.map((row) => ({ ...row, tries: tries.filter(({ deliveryId }) => deliveryId === row.id) })),
    pages: Math.ceil(total / aPage),
  };
};

import { and, asc, eq, isNull, lte } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { institution, webhook, webhookAttempt, webhookDelivery } from '#db/schema/index.ts';
import { type DeliveryContent, nextAttempt } from '#domain/notifications/webhook.ts';
import { env } from '#env';
import { robotText } from '#i18n/robot-text.ts';
import {
  dingtalkRequest,
  feishuRequest,
  isAccepted,
  robotCode,
  signedRequest,
  type WebhookRequest,
  wecomRequest,
} from '#ports/webhook-requests.ts';
import { type Called, postJson, type Reach } from '#ports/webhooks.ts';
import { reachNow } from './change-webhooks.ts';
import { gatherDeliveries } from './gather-deliveries.ts';

type Due = {
  delivery: typeof webhookDelivery.$inferSelect;
  webhook: typeof webhook.$inferSelect;
  institution: typeof institution.$inferSelect;
};

/** How long a try may be under way before another server takes it up. */
const claimMs = 120_000;
const perRun = 60;
const atATime = 6;

const requestFor = ({ delivery, webhook: to, institution: at }: Due, now: Date): WebhookRequest => {
  const url = new URL(to.url);
  const content: DeliveryContent = delivery.content;
  if (content.kind === 'fact')
    return signedRequest(
      url,
      { body: JSON.stringify({ delivery: delivery.id, ...content.fact }), secret: to.secret, delivery: delivery.id },
      now,
    );
  const text = robotText(content.summary, { institution: at.nameZh, site: env.PUBLIC_URL });
  if (to.kind === 'dingtalk') return dingtalkRequest(url, text, to.secret, now);
  return to.kind === 'feishu' ? feishuRequest(url, text, to.secret, now) : wecomRequest(url, text);
};

/** What the log of attempts says of a try that did not succeed; null for one that did. */
const faultOf = ({ webhook: { kind } }: Due, { status, body, fault }: Called): string | null => {
  if (fault !== null) return fault;
  if (status !== null && isAccepted(kind, status, body)) return null;
  if (status === null || status < 200 || status > 299) return 'status';
  const code = kind === 'signed' ? undefined : robotCode(kind, body);
  return code === undefined ? 'refused' : `refused:${code}`;
};

/** Takes up a delivery that is due; false when another server has it. One statement decides. */
const claim = async (db: Database, { delivery: { id } }: Due, now: Date): Promise<boolean> => {
  const taken = await db
    .update(webhookDelivery)
    .set({ nextAttemptAt: new Date(now.getTime() + claimMs) })
    .where(and(eq(webhookDelivery.id, id), lte(webhookDelivery.nextAttemptAt, now)))
    .returning({ id: webhookDelivery.id });
  return taken.length > 0;
};

const attempt = async (db: Database, due: Due, { now, reach }: { now: Date; reach: Reach }): Promise<void> => {
  if (!(await claim(db, due, now))) return;
  const { id: deliveryId, attempts: before } = due.delivery;
  const { url, ...request } = requestFor(due, now);
  const called = await postJson(url, { ...request, reach });
  const error = faultOf(due, called);
  const attempts = before + 1;
  const nextAttemptAt = error === null ? null : nextAttempt(attempts, now);
  const state = error === null ? 'delivered' : nextAttemptAt === null ? 'given_up' : 'waiting';
  await db.transaction(async (tx) => {
    await tx.insert(webhookAttempt).values({ deliveryId, at: now, status: called.status, error, milliseconds: called.milliseconds });
    await tx.update(webhookDelivery).set({ attempts, state, nextAttemptAt }).where(eq(webhookDelivery.id, deliveryId));
  });
};

/** Tries every delivery that is due, a few at a time. Those of an address that is paused or removed wait. */
export const deliverWebhooks = async (db: Database, now: Date, { reach = reachNow() }: { reach?: Reach } = {}): Promise<void> => {
  const due = await db
    .select({ delivery: webhookDelivery, webhook, institution })
    .from(webhookDelivery)
    .innerJoin(webhook, eq(webhook.id, webhookDelivery.webhookId))
    .innerJoin(institution, eq(institution.id, webhook.institutionId))
    .where(and(lte(webhookDelivery.nextAttemptAt, now), isNull(webhook.pausedAt), isNull(webhook.removedAt)))
    .orderBy(asc(webhookDelivery.nextAttemptAt))
    .limit(perRun);
  for (let i = 0; i < due.length; i += atATime) await Promise.all(due.slice(i, i + atATime).map((one) => attempt(db, one, { now, reach })));
};

/** The job of each minute: what happened since is written down for every address that wants it, and what is due is tried. */
export const callWebhooks = async (db: Database, now: Date): Promise<void> => {
  await gatherDeliveries(db, now);
  await deliverWebhooks(db, now);
};

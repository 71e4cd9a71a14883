import { randomBytes } from 'node:crypto';
import { and, eq, isNull, max } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { fact, webhook } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { AddressNotPublic, NotTheProvider } from '#domain/notifications/refusals.ts';
import { robotHosts, type WebhookForm } from '#domain/notifications/webhook.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { env } from '#env';
import { mayBeCalled, type Reach } from '#ports/webhooks.ts';
import { record } from '../record.ts';

type Asking = { actor: Actor; now: Date; reach?: Reach };

/** Only the mode for tests calls addresses that are not public. */
export const reachNow = (): Reach => (env.MODE === 'test' ? 'anywhere' : 'public');

/** Adds an address for an institution; it is told of facts from now on. A secret that is `made` here is told this once. */
export const addWebhook = async (
  db: Database,
  { institutionId, ...given }: WebhookForm & { institutionId: string },
  { actor, now, reach = reachNow() }: Asking,
): Promise<Outcome<{ webhookId: string; secret: string; made: string | null }, Forbidden | AddressNotPublic | NotTheProvider>> => {
  if (!may(actor, 'webhooks.manage', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'webhooks.manage' });
  const url = new URL(given.url);
  if (!mayBeCalled(url, reach)) return refused({ code: 'notifications.address_not_public', field: 'url' });
  const hosts = given.kind === 'signed' ? undefined : robotHosts[given.kind];
  if (hosts && reach === 'public' && !hosts.includes(url.hostname))
    return refused({ code: 'notifications.not_the_provider', field: 'url', hosts: hosts.map((host) => `https://${host}/`).join(' ') });
  const made = given.kind === 'signed' && given.secret === '' ? randomBytes(32).toString('base64url') : null;
  const secret = made ?? given.secret;
  const webhookId = crypto.randomUUID();
  await db.transaction(async (tx) => {
    const [newest] = await tx.select({ id: max(fact.id) }).from(fact);
    await tx
      .insert(webhook)
      .values({ ...given, id: webhookId, institutionId, secret, lastFactId: newest?.id ?? 0, createdBy: actorRef(actor), createdAt: now });
    await record(tx, actor, now, [
      { type: 'notifications.webhook_added', about: null, institutionId, data: { webhookId, kind: given.kind } },
    ]);
  });
  return granted({ webhookId, secret, made });
};

const changes = {
  pause: { column: { pausedAt: 'now' }, type: 'notifications.webhook_paused' },
  resume: { column: { pausedAt: null }, type: 'notifications.webhook_resumed' },
  remove: { column: { removedAt: 'now' }, type: 'notifications.webhook_removed' },
} as const;

/** Pauses, resumes or removes an address. During a pause nothing is lost: what happened is told when it is resumed. */
export const changeWebhook = (
  db: Database,
  { webhookId, act }: { webhookId: string; act: keyof typeof changes },
  { actor, now }: Asking,
): Promise<Outcome<null, Forbidden | NotFound>> =>
  db.transaction(async (tx): Promise<Outcome<null, Forbidden | NotFound>> => {
    const [held] = await tx
      .select({ institutionId: webhook.institutionId })
      .from(webhook)
      .where(and(eq(webhook.id, webhookId), isNull(webhook.removedAt)));
    if (!held) return refused({ code: 'shared.not_found' });
    const { institutionId } = held;
    if (!may(actor, 'webhooks.manage', { institutionId })) return refused({ code: 'auth.forbidden', permission: 'webhooks.manage' });
    const { column, type } = changes[act];
    const set = 'removedAt' in column ? { removedAt: now } : { pausedAt: column.pausedAt === null ? null : now };
    await tx.update(webhook).set(set).where(eq(webhook.id, webhookId));
    await record(tx, actor, now, [{ type, about: null, institutionId, data: { webhookId } }]);
    return granted(null);
  });

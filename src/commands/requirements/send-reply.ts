import { and, eq } from 'drizzle-orm';
import type { Database } from '#db/client.ts';
import { reply, replyDraft } from '#db/schema/index.ts';
import type { Actor } from '#domain/auth/permission.ts';
import type { CampaignRefusal } from '#domain/requirements/campaign.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { type AskedToReply, askedToReply } from '#queries/requirements/asked-to-reply.ts';
import { advanceLearner } from '../progress/advance-learner.ts';
import { record } from '../record.ts';

type Given = { policy: string; words: string };
type Mine = { actor: Extract<Actor, { kind: 'person' }>; now: Date };

/** A first reply is taken however late; one that was sent is changed until the last day and no longer. */
const mayReply = (asked: AskedToReply | undefined, now: Date): CampaignRefusal | undefined => {
  if (!asked) return { code: 'requirements.not_asked_to_reply' };
  const { replies, endsOn } = asked;
  return replies.length > 0 && dayOf(now) > endsOn ? { code: 'requirements.campaign_over', endedOn: endsOn } : undefined;
};

/** Keeps what somebody has begun to write, for them alone. */
export const keepReplyDraft = (db: Database, { policy, words }: Given, { actor, now }: Mine): Promise<Outcome<null, CampaignRefusal>> =>
  db.transaction(async (tx) => {
    const { personId } = actor;
    const fault = mayReply(await askedToReply(tx, personId, policy, dayOf(now)), now);
    if (fault) return refused(fault);
    const kept = { words, savedAt: now };
    await tx
      .insert(replyDraft)
      .values({ personId, policy, ...kept })
      .onConflictDoUpdate({ target: [replyDraft.personId, replyDraft.policy], set: kept });
    return granted(null);
  });

/** Sends a reply to the case of a campaign. It stays as it is; sent again, it is a further version. Returns which. */
export const sendReply = (db: Database, { policy, words }: Given, { actor, now }: Mine): Promise<Outcome<number, CampaignRefusal>> =>
  db.transaction(async (tx) => {
    const { personId } = actor;
    const asked = await askedToReply(tx, personId, policy, dayOf(now));
    const fault = mayReply(asked, now);
    if (fault || !asked) return refused(fault ?? { code: 'requirements.not_asked_to_reply' });
    const { institutionId, replies } = asked;
    const version = (replies[0]?.version ?? 0) + 1;
    const replyId = crypto.randomUUID();
    await tx.insert(reply).values({ id: replyId, personId, institutionId, policy, version, words, sentAt: now });
    await tx.delete(replyDraft).where(and(eq(replyDraft.personId, personId), eq(replyDraft.policy, policy)));
    await record(tx, actor, now, [{ type: 'requirements.reply_sent', about: personId, institutionId, data: { policy, replyId, version } }]);
    await advanceLearner(tx, personId, now, actor);
    return granted(version);
  });

import { and, asc, count, desc, eq, inArray, isNotNull, isNull, type SQL } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { obligation, person, reply } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome } from '#domain/shared/outcome.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { type Within, withinFor } from '../people/within.ts';
import { type PersonShown, personsShown } from '../reporting/persons-shown.ts';
import { campaignSeen, isSeen } from './campaigns-seen.ts';
import type { OwnPolicy } from './own-policy.ts';

export const campaignAPage = 50;
export const campaignStates = ['open', 'done'] as const;

/** `words`: null where there is no reply, or the reader may not read it. */
export type PersonInCampaign = PersonShown & {
  settledAt: Date | null;
  reply: { version: number; sentAt: Date; words: string | null } | null;
};
export type CampaignPage = {
  campaign: OwnPolicy;
  within: Within;
  mayEnd: boolean;
  asked: number;
  done: number;
  total: number;
  people: PersonInCampaign[];
  mayRead: boolean;
};

type Asked = { state: (typeof campaignStates)[number] | undefined; page: number | 'all'; day: PlainDate };

const latestReplies = async (db: Reader, policy: string, ids: readonly string[]) => {
  const rows = await db
    .select()
    .from(reply)
    .where(and(eq(reply.policy, policy), inArray(reply.personId, [...ids])))
    .orderBy(asc(reply.version));
  return new Map(rows.map((row) => [row.personId, row]));
};

/** A campaign with who has done what it asks, for whoever manages it; what people wrote, for the training administrators of their unit alone. */
export const campaignPage = async (
  db: Reader,
  id: string,
  { state, page, day }: Asked,
  actor: Actor,
): Promise<Outcome<CampaignPage, Forbidden | NotFound>> => {
  const found = await campaignSeen(db, id, actor);
  if (!found.ok) return found;
  const { campaign, within, mayEnd } = found.value;
  const { institutionId } = campaign.owner;
  const all = and(eq(obligation.policy, campaign.slug), isNull(obligation.cancelledAt), isSeen(db, within));
  const inState = state === undefined ? undefined : state === 'done' ? isNotNull(obligation.settledAt) : isNull(obligation.settledAt);
  const counted = async (where: SQL | undefined) => (await db.select({ n: count() }).from(obligation).where(and(all, where)))[0]?.n ?? 0;
  const chosen = db
    .select({ id: obligation.personId, settledAt: obligation.settledAt })
    .from(obligation)
    .innerJoin(person, eq(person.id, obligation.personId))
    .where(and(all, inState))
    .orderBy(desc(isNull(obligation.settledAt)), asc(person.sortKey), asc(person.id));
  const rows = page === 'all' ? await chosen : await chosen.limit(campaignAPage).offset((page - 1) * campaignAPage);
  const ids = rows.map((row) => row.id);
  const shown = await personsShown(db, ids, within, day);
  const reader = (await withinFor(db, actor, 'replies.read')).find(({ institution }) => institution.id === institutionId);
  const readable = reader ? await personsShown(db, ids, reader, day) : new Map<string, PersonShown>();
  const replies = await latestReplies(db, campaign.slug, ids);
  return granted({
    campaign,
    within,
    mayEnd,
    asked: await counted(undefined),
    done: await counted(isNotNull(obligation.settledAt)),
    total: await counted(inState),
    mayRead: reader !== undefined,
    people: rows.flatMap(({ id: personId, settledAt }) => {
      const [someone, sent] = [shown.get(personId), replies.get(personId)];
      if (!someone) return [];
      // An affiliation is shown only where the reader's own unit is meant, so whoever has none there wrote for somebody else's eyes.
      const mayRead = (readable.get(personId)?.affiliations.length ?? 0) > 0;
      return [
        { ...someone, settledAt, reply: sent ? { version: sent.version, sentAt: sent.sentAt, words: mayRead ? sent.words : null } : null },
      ];
    }),
  });
};

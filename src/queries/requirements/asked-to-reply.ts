import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { obligation, reply, replyDraft } from '#db/schema/index.ts';
import type { RequirementRule } from '#domain/content/policy.ts';
import { type ObligationState, stateOf } from '#domain/requirements/obligation.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { editionById } from '../content/editions.ts';

export type AskedToReply = {
  policy: string;
  institutionId: string;
  title: Bilingual;
  publisher: Bilingual;
  rule: RequirementRule & { case: string; reply: NonNullable<RequirementRule['reply']> };
  dueOn: PlainDate;
  state: ObligationState;
  /** The last day of the campaign itself, after which a reply is changed no more. */
  endsOn: PlainDate;
  /** Newest first. */
  replies: { version: number; words: string; sentAt: Date }[];
  draft: string | null;
};

/** The case that a person is asked to reply to in a campaign, with what they replied; undefined when they are not. */
export const askedToReply = async (db: Reader, personId: string, policy: string, today: PlainDate): Promise<AskedToReply | undefined> => {
  const mine = and(eq(obligation.personId, personId), eq(obligation.policy, policy), isNull(obligation.cancelledAt));
  const [row] = await db.select().from(obligation).where(mine);
  if (!row) return undefined;
  const { snapshot } = await editionById(db, 'policy', row.editionId);
  const rule = snapshot.edition.requirements.find(({ id }) => id === row.requirement);
  if (!rule?.case || !rule.reply || !('on' in rule.due)) return undefined;
  const replies = await db
    .select({ version: reply.version, words: reply.words, sentAt: reply.sentAt })
    .from(reply)
    .where(and(eq(reply.personId, personId), eq(reply.policy, policy)))
    .orderBy(desc(reply.version));
  const [draft] = await db
    .select({ words: replyDraft.words })
    .from(replyDraft)
    .where(and(eq(replyDraft.personId, personId), eq(replyDraft.policy, policy)));
  const { institutionId, dueOn } = row;
  return {
    policy,
    institutionId,
    title: snapshot.title as Bilingual,
    publisher: snapshot.publisher as Bilingual,
    rule: { ...rule, case: rule.case, reply: rule.reply },
    dueOn,
    state: stateOf(row, today),
    endsOn: rule.due.on,
    replies,
    draft: draft?.words ?? null,
  };
};

import { and, asc, eq, isNotNull, or } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { consultationStatement, moderationWord, publicConsultation } from '#db/schema/index.ts';
import type { ReplyOwed } from '#domain/notifications/errands.ts';
import { appealState, decideBy, maySpeak, type Said } from '#domain/participation/moderation.ts';
import { among } from '../shared/among.ts';
import { holders, type Waiting } from './holders.ts';

type Open = { errand: ReplyOwed; consultationId: string; institutionId: string; author: string; said: readonly Said[] };

const undecided = async (db: Reader): Promise<Open[]> => {
  const rows = await db
    .select({ statement: consultationStatement, institutionId: publicConsultation.institutionId })
    .from(consultationStatement)
    .innerJoin(publicConsultation, eq(publicConsultation.id, consultationStatement.consultationId))
    .where(
      or(
        eq(consultationStatement.state, 'waiting'),
        and(eq(consultationStatement.state, 'rejected'), isNotNull(consultationStatement.appealedAt)),
      ),
    )
    .orderBy(asc(consultationStatement.createdAt), asc(consultationStatement.id));
  if (rows.length === 0) return [];
  const spoken = await db
    .select({ of: moderationWord.statementId, by: moderationWord.by, verdict: moderationWord.verdict })
    .from(moderationWord)
    .where(
      among(
        moderationWord.statementId,
        rows.map(({ statement }) => statement.id),
      ),
    )
    .orderBy(asc(moderationWord.at));
  const words = Map.groupBy(spoken, ({ of }) => of);
  return rows.flatMap(({ statement: { id, state, consultationId, createdBy, createdAt, appealedAt }, institutionId }): Open[] => {
    const said = words.get(id) ?? [];
    const one = { consultationId, institutionId, author: createdBy, said };
    if (state === 'waiting') return [{ ...one, errand: { is: 'statement', asked: id, dueOn: decideBy(createdAt) } }];
    if (appealedAt === null || appealState(said, true) !== 'made') return [];
    return [{ ...one, errand: { is: 'appeal', asked: id, dueOn: decideBy(appealedAt) } }];
  });
};

/**
 * The statements and appeals that wait for moderators: of each consultation the oldest that somebody may still speak on, so that one who has a hundred
 * to read is told once. It is asked of those who moderate for the institution and, where none of them may speak, of those who do for the platform.
 */
export const moderatorsWaitedFor = async (db: Reader): Promise<Waiting> => {
  const open = await undecided(db);
  if (open.length === 0) return [];
  const moderators = await holders(db, 'participation.moderate');
  const told = new Map<string, Waiting[number]>();
  for (const { errand, consultationId, institutionId, author, said } of open) {
    const able = moderators.filter(({ personId }) => maySpeak(`person:${personId}`, author, said));
    const own = able.filter((one) => one.institutionId === institutionId);
    const asked = own.length > 0 ? own : able.filter((one) => one.institutionId === null);
    for (const { personId } of asked) {
      const key = `${errand.is} ${consultationId} ${personId}`;
      if (!told.has(key)) told.set(key, { personId, errand });
    }
  }
  return [...told.values()];
};

import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { consultationStatement, publicConsultation } from '#db/schema/index.ts';
import { actorRef } from '#domain/audit/fact.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { appealState, maySpeak, type Said } from '#domain/participation/moderation.ts';
import { wholeFor } from '../people/within.ts';
import { type Spoken, type StatementRow, saidOf } from './statements-of.ts';

type Asked = { id: string; slug: string; question: string; questionEn: string | null };
export type Queued = StatementRow & { asked: Asked; said: Spoken[]; yeses: number; part: 'judge' | 'own' | 'spoken' };

const partOf = (actor: Actor, statement: StatementRow, said: readonly Said[]): Queued['part'] => {
  const me = actorRef(actor);
  if (me === statement.createdBy) return 'own';
  return maySpeak(me, statement.createdBy, said) ? 'judge' : 'spoken';
};

/** What waits for moderators of the institutions somebody moderates for: statements and appeals, the oldest first. */
export const moderationDesk = async (db: Reader, actor: Actor): Promise<{ waiting: Queued[]; appeals: Queued[] }> => {
  const homes = (await wholeFor(db, actor, 'participation.moderate')).map(({ institution: { id } }) => id);
  const queued = async (where: ReturnType<typeof eq>) => {
    const rows = await db
      .select({
        row: consultationStatement,
        asked: {
          id: publicConsultation.id,
          slug: publicConsultation.slug,
          question: publicConsultation.question,
          questionEn: publicConsultation.questionEn,
        },
      })
      .from(consultationStatement)
      .innerJoin(publicConsultation, eq(publicConsultation.id, consultationStatement.consultationId))
      .where(and(inArray(publicConsultation.institutionId, homes), where))
      .orderBy(asc(consultationStatement.createdAt))
      .limit(200);
    return Promise.all(
      rows.map(async ({ row, asked }): Promise<Queued> => {
        const said = await saidOf(db, row.id);
        const yeses = said.filter(({ verdict }) => verdict === 'accept' || verdict === 'grant').length;
        return { ...row, asked, said, yeses, part: partOf(actor, row, said) };
      }),
    );
  };
  const waiting = await queued(eq(consultationStatement.state, 'waiting'));
  const rejected = await queued(
    and(eq(consultationStatement.state, 'rejected'), isNotNull(consultationStatement.appealedAt)) as ReturnType<typeof eq>,
  );
  return { waiting, appeals: rejected.filter(({ said }) => appealState(said, true) === 'made') };
};

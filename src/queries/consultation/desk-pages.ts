import { and, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { consultation, guidance, institution, person, trainingProvider } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { providersAtWork } from '../events/provider-for.ts';
import { withinFor } from '../people/within.ts';
import { type ConsultationRow, consultationById, type GuidanceRow, guidancesFrom, reviewersOf, sideOf } from './consultation-by-id.ts';

type Desk = { nameZh: string; nameEn: string | null };
export type QuestionListed = ConsultationRow & { desk: Desk; home: { nameZh: string; nameEn: string; isDemo: boolean }; name: string };

const questions = (db: Reader) =>
  db
    .select({
      row: consultation,
      desk: { nameZh: trainingProvider.nameZh, nameEn: trainingProvider.nameEn },
      home: { nameZh: institution.nameZh, nameEn: institution.nameEn, isDemo: institution.isDemo },
      name: person.name,
    })
    .from(consultation)
    .innerJoin(trainingProvider, eq(trainingProvider.id, consultation.providerId))
    .innerJoin(institution, eq(institution.id, consultation.institutionId))
    .innerJoin(person, eq(person.id, consultation.personId));
const flat = ({ row, ...rest }: Awaited<ReturnType<typeof questions>>[number]): QuestionListed => ({ ...row, ...rest });

/** What somebody asked, and what waits at the desks they answer for: what was promised soonest first. */
export const deskSeen = async (
  db: Reader,
  actor: Extract<Actor, { kind: 'person' }>,
): Promise<{ mine: QuestionListed[]; inbox: QuestionListed[]; answered: QuestionListed[] }> => {
  const homes = (await withinFor(db, actor, 'consultations.answer')).map(({ institution: { id } }) => id);
  const desks = (await providersAtWork(db)).filter(({ institutionId }) => homes.includes(institutionId)).map(({ id }) => id);
  const here = inArray(consultation.providerId, desks);
  const mine = await questions(db).where(eq(consultation.personId, actor.personId)).orderBy(desc(consultation.askedAt)).limit(100);
  const inbox = await questions(db)
    .where(and(here, isNull(consultation.answeredAt)))
    .orderBy(consultation.answerBy)
    .limit(100);
  const answered = await questions(db)
    .where(and(here, isNotNull(consultation.answeredAt)))
    .orderBy(desc(consultation.answeredAt))
    .limit(100);
  return { mine: mine.map(flat), inbox: inbox.map(flat), answered: answered.map(flat) };
};

export type QuestionPage = {
  question: QuestionListed;
  side: 'asks' | 'answers';
  guidances: (GuidanceRow & { reviews: number; mayReview: boolean })[];
};

/** A question for one of its two sides; texts for everybody are written and reviewed by the desk. */
export const questionPage = async (
  db: Reader,
  id: string,
  actor: Extract<Actor, { kind: 'person' }>,
): Promise<Outcome<QuestionPage, Forbidden | NotFound>> => {
  const asked = await consultationById(db, id);
  const [row] = await questions(db).where(eq(consultation.id, id));
  if (!asked || !row) return refused({ code: 'shared.not_found' });
  const side = sideOf(actor, asked);
  if (!side) return refused({ code: 'auth.forbidden', permission: 'consultations.answer' });
  const me = `person:${actor.personId}`;
  const texts = side === 'answers' ? await guidancesFrom(db, id) : [];
  const guidances = await Promise.all(
    texts.map(async (text) => {
      const reviewers = await reviewersOf(db, text.id);
      const mayReview = text.state === 'draft' && text.writtenBy !== me && asked.personId !== actor.personId && !reviewers.includes(me);
      return { ...text, reviews: reviewers.length, mayReview };
    }),
  );
  return granted({ question: flat(row), side, guidances });
};

export type Published = GuidanceRow & { desk: Desk; topic: ConsultationRow['topic'] };

/** The texts that everybody may read, the newest first. They lead to nobody who asked. */
export const guidancePublished = async (db: Reader): Promise<Published[]> => {
  const rows = await db
    .select({ guidance, topic: consultation.topic, desk: { nameZh: trainingProvider.nameZh, nameEn: trainingProvider.nameEn } })
    .from(guidance)
    .innerJoin(consultation, eq(consultation.id, guidance.consultationId))
    .innerJoin(trainingProvider, eq(trainingProvider.id, consultation.providerId))
    .where(eq(guidance.state, 'published'))
    .orderBy(desc(guidance.publishedAt))
    .limit(200);
  return rows.map(({ guidance: text, ...rest }) => ({ ...text, ...rest }));
};

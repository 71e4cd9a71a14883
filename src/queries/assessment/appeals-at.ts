import { and, asc, count, desc, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { appeal, attempt, person } from '#db/schema/index.ts';
import { type Actor, type Forbidden, may } from '#domain/auth/permission.ts';
import type { NotFound } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { wholeFor } from '../people/within.ts';

export type AppealShown = typeof appeal.$inferSelect & { exam: string; name: string; isDemo: boolean };

const shown = { made: appeal, exam: attempt.examSlug, name: person.name, isDemo: person.isDemo };
const answeredShown = 50;

/** The institutions whole of which the actor may look after exams: an appeal is no unit's own. */
const institutionsFor = async (db: Reader, actor: Actor): Promise<string[]> =>
  (await wholeFor(db, actor, 'exams.read')).map(({ institution }) => institution.id);

/** The desk: open appeals, the one promised soonest first, and those answered last. */
export const appealsAt = async (db: Reader, actor: Actor): Promise<{ open: AppealShown[]; answered: AppealShown[] }> => {
  const here = inArray(appeal.institutionId, await institutionsFor(db, actor));
  const from = () =>
    db.select(shown).from(appeal).innerJoin(attempt, eq(attempt.id, appeal.attemptId)).innerJoin(person, eq(person.id, appeal.personId));
  const open = await from()
    .where(and(here, isNull(appeal.answeredAt)))
    .orderBy(asc(appeal.answerBy), asc(appeal.madeAt));
  const answered = await from()
    .where(and(here, isNotNull(appeal.answeredAt)))
    .orderBy(desc(appeal.answeredAt))
    .limit(answeredShown);
  const flat = ({ made, ...rest }: (typeof open)[number]): AppealShown => ({ ...made, ...rest });
  return { open: open.map(flat), answered: answered.map(flat) };
};

/** One appeal, for whoever looks after exams at its institution. */
export const appealById = async (
  db: Reader,
  id: string,
  actor: Actor,
): Promise<Outcome<AppealShown & { mayAnswer: boolean }, Forbidden | NotFound>> => {
  const [found] = await db
    .select(shown)
    .from(appeal)
    .innerJoin(attempt, eq(attempt.id, appeal.attemptId))
    .innerJoin(person, eq(person.id, appeal.personId))
    .where(eq(appeal.id, id));
  if (!found) return refused({ code: 'shared.not_found' });
  const { made, ...rest } = found;
  if (!may(actor, 'exams.read', made)) return refused({ code: 'auth.forbidden', permission: 'exams.read' });
  const own = actor.kind === 'person' && actor.personId === made.personId;
  return granted({ ...made, ...rest, mayAnswer: made.answeredAt === null && !own && may(actor, 'exams.manage', made) });
};

/** How many appeals of an institution wait for an answer. */
export const appealsOpen = async (db: Reader, institutionId: string): Promise<number> => {
  const [row] = await db
    .select({ n: count() })
    .from(appeal)
    .where(and(eq(appeal.institutionId, institutionId), isNull(appeal.answeredAt)));
  return row?.n ?? 0;
};

/** One's own appeals about an attempt, the latest first. */
export const ownAppeals = (db: Reader, { attemptId, personId }: { attemptId: string; personId: string }) =>
  db
    .select()
    .from(appeal)
    .where(and(eq(appeal.attemptId, attemptId), eq(appeal.personId, personId)))
    .orderBy(desc(appeal.madeAt));

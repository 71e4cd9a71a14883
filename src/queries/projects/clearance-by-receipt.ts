import { eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { apiToken, clearance, institution, person, project } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { Evidence } from '#domain/credentials/statement.ts';
import { mayOnProject } from '#domain/projects/access.ts';
import { readReceipt } from '#domain/projects/receipt.ts';
import type { NotFound } from '#domain/refusals.ts';
import type { ClearanceAnswer } from '#domain/requirements/clearance-answer.ts';
import type { Bilingual } from '#domain/shared/locale.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { titles } from '../content/titles.ts';
import { evidenceHeld } from './evidence-held.ts';
import { projectById } from './project-by-id.ts';

export type Receipt = {
  answer: ClearanceAnswer;
  /** What the evidence of the answer was, by its ids; what was erased since is left out. */
  held: ReadonlyMap<string, Evidence>;
  /** What courses are called. */
  courses: ReadonlyMap<string, Bilingual>;
  /** Whether it is about the reader. */
  own: boolean;
  askedBy: string;
  /** Null: the system itself. */
  askedByName: string | null;
  personName: string;
  projectTitle: string;
  institution: { nameZh: string; nameEn: string; isDemo: boolean };
};

const nameOf = async (db: Reader, actor: string): Promise<string | null> => {
  const [kind, id = ''] = actor.split(':');
  const [row] =
    kind === 'person'
      ? await db.select({ name: person.name }).from(person).where(eq(person.id, id))
      : await db.select({ name: apiToken.label }).from(apiToken).where(eq(apiToken.id, id));
  return row?.name ?? null;
};

/**
 * The answer that was given under a receipt number, unchanged, with the names to show beside it. The person asked about may read it, and whoever
 * may see the project or ask about it.
 */
export const clearanceByReceipt = async (
  db: Reader,
  typed: string,
  { actor, now }: { actor: Actor; now: Date },
): Promise<Outcome<Receipt, Forbidden | NotFound>> => {
  const receipt = readReceipt(typed);
  const [row] = receipt
    ? await db
        .select({
          answer: clearance.answer,
          askedBy: clearance.askedBy,
          projectId: clearance.projectId,
          personId: clearance.personId,
          personName: person.name,
          projectTitle: project.title,
          institution: { nameZh: institution.nameZh, nameEn: institution.nameEn, isDemo: institution.isDemo },
        })
        .from(clearance)
        .innerJoin(person, eq(person.id, clearance.personId))
        .innerJoin(project, eq(project.id, clearance.projectId))
        .innerJoin(institution, eq(institution.id, project.institutionId))
        .where(eq(clearance.receipt, receipt))
    : [];
  const found = row && (await projectById(db, row.projectId, dayOf(now)));
  if (!row || !found) return refused({ code: 'shared.not_found' });
  const own = actor.kind === 'person' && actor.personId === row.personId;
  const readable = own || mayOnProject(actor, 'projects.read', found.place) || mayOnProject(actor, 'clearances.ask', found.place);
  if (!readable) return refused({ code: 'auth.forbidden', permission: 'projects.read' });
  const { projectId: _, personId: __, ...shown } = row;
  const answer = row.answer as ClearanceAnswer;
  const named = await evidenceHeld(
    db,
    answer.requirements.flatMap(({ evidence = [], held = [] }) => [...evidence, ...held.map(({ id }) => id)]),
  );
  const { course: courses } = await titles(db);
  return granted({ ...shown, askedByName: await nameOf(db, row.askedBy), own, answer, held: named, courses });
};

import { and, eq } from 'drizzle-orm';
import type { Database, Tx } from '#db/client.ts';
import { worksheet } from '#db/schema/index.ts';
import type { Actor, Forbidden } from '#domain/auth/permission.ts';
import type { ActRefusal } from '#domain/progress/act.ts';
import type { SecondLook, WorksheetAnswers, WorksheetRefusal } from '#domain/progress/worksheet.ts';
import type { NotFound, SignInNeeded } from '#domain/refusals.ts';
import { granted, type Outcome, refused } from '#domain/shared/outcome.ts';
import { editionById } from '#queries/content/editions.ts';
import { learner } from '../auth/learner.ts';
import { enrol } from './enrol.ts';
import { keepEvidence } from './keep-evidence.ts';

type Given = { course: string; lesson: string; act: string; answers: WorksheetAnswers };
type By = { actor: Actor | null; now: Date };
type Answer = Outcome<{ act: string; lessonCompleted: boolean }, ActRefusal | NotFound | SignInNeeded | Forbidden | WorksheetRefusal>;

/** The edition a person works with, if its lesson has this worksheet and asks for it; and how often they handed it in. */
const asked = async (tx: Tx, personId: string, { course, lesson, act }: Given, now: Date) => {
  const editionId = await enrol(tx, personId, course, now);
  if (!editionId) return undefined;
  const { snapshot } = await editionById(tx, 'course', editionId);
  const acts = snapshot.lessons.find(({ slug }) => slug === lesson)?.acts ?? [];
  if (!acts.some(({ id, kind }) => id === act && kind === 'sensemake')) return undefined;
  const mine = and(eq(worksheet.personId, personId), eq(worksheet.course, course), eq(worksheet.act, act));
  return { editionId, before: await tx.$count(worksheet, mine) };
};

/** Hands a worksheet in: it is kept, it counts as the act it is, and the expert's version may be seen from now on. */
export const handInWorksheet = async (db: Database, given: Given, { actor, now }: By): Promise<Answer> => {
  const learning = learner(actor);
  if (!learning.ok) return learning;
  const { personId } = learning.value;
  return db.transaction(async (tx) => {
    const found = await asked(tx, personId, given, now);
    if (!found) return refused({ code: 'progress.no_such_act' });
    if (found.before > 0) return refused({ code: 'progress.worksheet_done' });
    const { editionId } = found;
    await tx
      .insert(worksheet)
      .values({ ...given, id: crypto.randomUUID(), personId, editionId, version: 1, secondLook: null, sentAt: now });
    return granted(await keepEvidence(tx, { ...given, choice: 'handed-in', editionId }, { actor: learning.value, now }));
  });
};

/** Keeps the worksheet as it was revised after the expert's version was seen, with the differences found. Once. */
export const reviseWorksheet = async (
  db: Database,
  { secondLook, ...given }: Given & { secondLook: SecondLook },
  { actor, now }: By,
): Promise<Answer> => {
  const learning = learner(actor);
  if (!learning.ok) return learning;
  const { personId } = learning.value;
  return db.transaction(async (tx) => {
    const found = await asked(tx, personId, given, now);
    if (!found) return refused({ code: 'progress.no_such_act' });
    if (found.before !== 1) return refused({ code: 'progress.worksheet_done' });
    const { editionId } = found;
    await tx.insert(worksheet).values({ ...given, id: crypto.randomUUID(), personId, editionId, version: 2, secondLook, sentAt: now });
    return granted({ act: given.act, lessonCompleted: false });
  });
};

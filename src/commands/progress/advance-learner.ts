import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { completion, obligation, person, recordOfLearning } from '#db/schema/index.ts';
import { advance } from '#domain/advance.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { serialFrom } from '#domain/credentials/serial.ts';
import type { Fact } from '#domain/facts.ts';
import type { Completed } from '#domain/requirements/current.ts';
import type { PublishedPolicy } from '#domain/requirements/in-force.ts';
import { editionById, publishedPolicies } from '#queries/content/editions.ts';
import { standings } from '#queries/progress/standings.ts';
import { record } from '../record.ts';

const newId = () => crypto.randomUUID();

/**
 * Writes down everything that these people's occasions and evidence now lead to: obligations raised, courses completed, obligations settled,
 * records of learning issued. Every door calls it inside its own transaction; it only adds, and a second call adds nothing.
 */
export const advanceLearners = async (tx: Tx, personIds: readonly string[], at: Date, actor: Actor): Promise<void> => {
  const policies = await publishedPolicies(tx);
  const facts: Fact[] = [];
  for (const [personId, standing] of await standings(tx, personIds))
    facts.push(...(await advanceOne(tx, personId, standing, policies, at)));
  await record(tx, actor, at, facts);
};

export const advanceLearner = (tx: Tx, personId: string, at: Date, actor: Actor): Promise<void> =>
  advanceLearners(tx, [personId], at, actor);

type Standing = Parameters<typeof advance>[0];

const advanceOne = async (tx: Tx, about: string, standing: Standing, policies: readonly PublishedPolicy[], at: Date): Promise<Fact[]> => {
  const { raised, completed, settled, recordsDue } = advance(standing, policies, at, newId);
  const facts: Fact[] = [];

  if (raised.length > 0) await tx.insert(obligation).values(raised.map(({ validMonths: _, ...row }) => ({ ...row, personId: about })));
  for (const { id, institutionId, policy, requirement, course, dueOn } of raised)
    facts.push({
      type: 'requirements.obligation_raised',
      about,
      institutionId,
      data: { obligationId: id, policy, requirement, course, dueOn },
    });

  if (completed.length > 0) await tx.insert(completion).values(completed.map((row) => ({ ...row, personId: about, completedAt: at })));
  for (const { id, course, editionId } of completed)
    facts.push({ type: 'progress.course_completed', about, institutionId: null, data: { course, completionId: id, editionId } });

  for (const { obligationId, policy, requirement, completionId } of settled) {
    await tx
      .update(obligation)
      .set({ settledAt: at, completionId })
      .where(and(eq(obligation.id, obligationId), isNull(obligation.settledAt)));
    facts.push({
      type: 'requirements.obligation_satisfied',
      about,
      institutionId: null,
      data: { obligationId, policy, requirement, completionId },
    });
  }

  for (const due of recordsDue) facts.push(await issueRecord(tx, about, due, at));
  return facts;
};

const issueRecord = async (tx: Tx, about: string, { id, editionId, completedOn }: Completed, at: Date): Promise<Fact> => {
  const [holder] = await tx.select({ name: person.name }).from(person).where(eq(person.id, about));
  if (!holder) throw new Error(`There is no person ${about} to issue a record of learning to.`);
  const { snapshot } = await editionById(tx, 'course', editionId);
  const { course } = snapshot;
  const serial = serialFrom(crypto.getRandomValues(new Uint8Array(10)));
  await tx.insert(recordOfLearning).values({
    id: newId(),
    serial,
    personId: about,
    completionId: id,
    editionId,
    holderName: holder.name,
    courseCode: course.code,
    courseTitleZh: course.title['zh-CN'],
    courseTitleEn: course.title.en,
    courseVersion: course.version,
    minutes: course.minutes,
    completedOn,
    issuedAt: at,
  });
  return { type: 'credentials.record_issued', about, institutionId: null, data: { serial, completionId: id } };
};

import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#db/client.ts';
import { completion, obligation, person, recordOfLearning } from '#db/schema/index.ts';
import { advance } from '#domain/advance.ts';
import type { Actor } from '#domain/auth/permission.ts';
import { serialFrom } from '#domain/credentials/serial.ts';
import type { Fact } from '#domain/facts.ts';
import type { Completed } from '#domain/requirements/current.ts';
import type { PublishedPolicy } from '#domain/requirements/in-force.ts';
import type { Obligation } from '#domain/requirements/obligation.ts';
import { parts, rowsAtOnce } from '#domain/shared/parts.ts';
import { editionById, publishedPolicies } from '#queries/content/editions.ts';
import { standings } from '#queries/progress/standings.ts';
import { record } from '../record.ts';
import { refreshStatuses } from '../requirements/refresh-statuses.ts';

const newId = () => crypto.randomUUID();

/**
 * Writes down everything that these people's occasions and evidence, and what was granted, now lead to: obligations raised, settled, moved or
 * cancelled, courses completed, records of learning issued; and where everybody stands from today. Every door calls it inside its own
 * transaction; a second call changes nothing.
 */
export const advanceLearners = async (tx: Tx, personIds: readonly string[], at: Date, actor: Actor): Promise<void> => {
  const policies = await publishedPolicies(tx);
  const all = [...(await standings(tx, personIds))].map(([about, standing]) => ({
    about,
    standing,
    advanced: advance(standing, concerning(policies, standing), at, newId),
  }));
  await writeNew(tx, all, at);
  const facts: Fact[] = [];
  for (const one of all) facts.push(...(await advanceOne(tx, one, at)));
  await record(tx, actor, at, facts);
  await refreshStatuses(tx, personIds, at);
};

export const advanceLearner = (tx: Tx, personId: string, at: Date, actor: Actor): Promise<void> =>
  advanceLearners(tx, [personId], at, actor);

/** What an institution made for itself is left out of everybody else's reckoning: of a city's policies few concern any one person. */
const concerning = (policies: readonly PublishedPolicy[], { occasions, obligations }: Standing): PublishedPolicy[] => {
  const institutions = new Set([...occasions, ...obligations].map(({ institutionId }) => institutionId));
  return policies.filter(({ owner }) => owner === undefined || institutions.has(owner.institutionId));
};

type Standing = Parameters<typeof advance>[0];
type Advanced = ReturnType<typeof advance>;

type Each = { about: string; standing: Standing; advanced: Advanced };

/** The obligations and completions of all of them, in as few statements as may be. */
const writeNew = async (tx: Tx, all: readonly Each[], at: Date): Promise<void> => {
  const raised = all.flatMap(({ about, advanced }) =>
    advanced.raised.map(({ rule, since: _, ...row }) => ({ ...row, course: rule.course ?? null, personId: about })),
  );
  const completed = all.flatMap(({ about, advanced }) => advanced.completed.map((row) => ({ ...row, personId: about, completedAt: at })));
  for (const rows of parts(raised, rowsAtOnce)) await tx.insert(obligation).values(rows);
  for (const rows of parts(completed, rowsAtOnce)) await tx.insert(completion).values(rows);
};

const advanceOne = async (tx: Tx, { about, standing, advanced }: Each, at: Date): Promise<Fact[]> => {
  const { raised, completed, settled, recordsDue } = advanced;
  const facts: Fact[] = raised.map((one) => raisedFact(about, one));
  for (const { id, course, editionId } of completed)
    facts.push({ type: 'progress.course_completed', about, institutionId: null, data: { course, completionId: id, editionId } });

  facts.push(...(await reconsider(tx, about, advanced, at)));
  facts.push(...(await reschedule(tx, about, advanced, at)));

  const completions = new Set([...standing.completions, ...completed].map(({ id }) => id));
  for (const { obligationId, policy, requirement, by } of settled) {
    const completionId = by.find((id) => completions.has(id)) ?? null;
    await tx
      .update(obligation)
      .set({ settledAt: at, completionId })
      .where(and(eq(obligation.id, obligationId), isNull(obligation.settledAt)));
    const data = { obligationId, policy, requirement, completionId, evidence: by };
    facts.push({ type: 'requirements.obligation_satisfied', about, institutionId: null, data });
  }

  for (const due of recordsDue) facts.push(await issueRecord(tx, about, due, at));
  return facts;
};

const raisedFact = (about: string, one: Omit<Obligation, 'settledAt' | 'cancelledAt'>): Fact => ({
  type: 'requirements.obligation_raised',
  about,
  institutionId: one.institutionId,
  data: {
    obligationId: one.id,
    policy: one.policy,
    requirement: one.requirement,
    ...(one.rule.course !== undefined && { course: one.rule.course }),
    dueOn: one.writtenDueOn ?? one.dueOn,
    raisedOn: one.raisedOn,
    occasion: one.occasion,
  },
});

/** Due days that have come to lie elsewhere. Leave and extensions are told by facts of their own; a corrected first day is told here. */
const reschedule = async (tx: Tx, about: string, { moved }: Advanced, at: Date): Promise<Fact[]> => {
  for (const { obligationId, dueOn, writtenDueOn } of moved)
    await tx
      .update(obligation)
      .set({ dueOn, writtenDueOn: dueOn === writtenDueOn ? null : writtenDueOn, movedAt: at })
      .where(eq(obligation.id, obligationId));
  return moved
    .filter(({ was, writtenDueOn }) => was !== writtenDueOn)
    .map(({ obligationId, policy, requirement, institutionId, was, writtenDueOn: dueOn }) => ({
      type: 'requirements.obligation_rescheduled',
      about,
      institutionId,
      data: { obligationId, policy, requirement, was, dueOn },
    }));
};

/** What is cancelled, and what comes back. */
const reconsider = async (tx: Tx, about: string, { cancelled, reopened }: Advanced, at: Date): Promise<Fact[]> => {
  for (const { id } of cancelled) await tx.update(obligation).set({ cancelledAt: at }).where(eq(obligation.id, id));
  for (const { id } of reopened) await tx.update(obligation).set({ cancelledAt: null, movedAt: at }).where(eq(obligation.id, id));
  return [
    ...cancelled.map(
      ({ id, institutionId, policy, requirement, because }): Fact => ({
        type: 'requirements.obligation_cancelled',
        about,
        institutionId,
        data: { obligationId: id, policy, requirement, because },
      }),
    ),
    ...reopened.map((one) => raisedFact(about, one)),
  ];
};

const issueRecord = async (tx: Tx, about: string, { id, editionId, completedOn, minutes }: Completed, at: Date): Promise<Fact> => {
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
    minutes: minutes ?? course.minutes,
    completedOn,
    issuedAt: at,
  });
  return { type: 'credentials.record_issued', about, institutionId: null, data: { serial, completionId: id } };
};

import { and, count, desc, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, completion, evidence, obligation, project, projectMember, recordOfLearning, unit } from '#db/schema/index.ts';
import { type Actor, may } from '#domain/auth/permission.ts';
import { notStanding } from '#domain/credentials/standing.ts';
import { type Cell, cellOf } from '#domain/reporting/cell.ts';
import { type InForce, isOccasional, policiesAt, requirementsOn } from '#domain/requirements/in-force.ts';
import { dayOf } from '#domain/shared/plain-date.ts';
import { type FactsTold, factsAbout } from '../audit/facts-told.ts';
import { personToInvite } from '../auth/person-to-invite.ts';
import { publishedPolicies } from '../content/editions.ts';
import { type Titles, titles } from '../content/titles.ts';
import { correctsAt } from '../credentials/correctable-record.ts';
import { knownOf } from '../reporting/known-of.ts';
import { type PersonShown, personsShown } from '../reporting/persons-shown.ts';
import { visible, type Within, withinFor } from './within.ts';

export type AffiliationShown = {
  unitZh: string;
  unitEn: string | null;
  position: (typeof affiliation.$inferSelect)['position'];
  contract: (typeof affiliation.$inferSelect)['contract'];
  startedOn: string;
  finishedOn: string | null;
};

export type PersonPage = {
  within: Within;
  person: PersonShown;
  affiliations: AffiliationShown[];
  standing: { requirement: InForce; cell: Cell }[];
  obligations: (typeof obligation.$inferSelect)[];
  completions: {
    id: string;
    course: string;
    completedOn: string;
    minutes: number;
    serial: string | null;
    standing: 'none' | 'stands' | 'revoked' | 'superseded';
  }[];
  projects: {
    id: string;
    title: string;
    role: (typeof projectMember.$inferSelect)['role'];
    startedOn: string;
    finishedOn: string | null;
  }[];
  evidence: { acts: number; exams: number };
  history: FactsTold | null;
  titles: Titles;
  /** Whether this reader may correct and revoke the person's records. */
  mayCorrect: boolean;
  /** Whether this reader may invite the person to open an account. */
  mayInvite: boolean;
};

const affiliationsOf = (db: Reader, personId: string, within: Within): Promise<AffiliationShown[]> =>
  db
    .select({
      unitZh: unit.nameZh,
      unitEn: unit.nameEn,
      position: affiliation.position,
      contract: affiliation.contract,
      startedOn: affiliation.startedOn,
      finishedOn: affiliation.finishedOn,
    })
    .from(affiliation)
    .innerJoin(unit, eq(unit.id, affiliation.unitId))
    .where(and(eq(affiliation.personId, personId), visible(within)))
    .orderBy(desc(affiliation.startedOn));

const recordStanding = (serial: string | null, ends: Parameters<typeof notStanding>[0]) => {
  if (serial === null) return 'none';
  const ended = notStanding(ends);
  if (!ended) return 'stands';
  return ended.code === 'credentials.already_revoked' ? 'revoked' : 'superseded';
};

/** The first of the places where the actor may read people in which this person is or was. */
export const placeOf = async (db: Reader, personId: string, actor: Actor) => {
  for (const within of await withinFor(db, actor, 'people.read')) {
    const affiliations = await affiliationsOf(db, personId, within);
    if (affiliations.length > 0) return { within, affiliations };
  }
  return undefined;
};

/** All that is on record of a person, for whoever looks after their training; undefined when there is nobody here whom the actor may see. */
export const personPage = async (
  db: Reader,
  personId: string,
  { actor, now }: { actor: Actor; now: Date },
): Promise<PersonPage | undefined> => {
  const day = dayOf(now);
  const place = await placeOf(db, personId, actor);
  if (!place) return undefined;
  const { within, affiliations } = place;
  const institutionId = within.institution.id;
  const person = (await personsShown(db, [personId], within, day)).get(personId);
  const known = (await knownOf(db, [personId], institutionId)).get(personId);
  if (!person || !known) return undefined;
  const readsLog = (await withinFor(db, actor, 'log.read')).some((one) => one.institution.id === institutionId);
  const kinds = await db
    .select({ kind: evidence.kind, n: count() })
    .from(evidence)
    .where(eq(evidence.personId, personId))
    .groupBy(evidence.kind);
  const counted = (kind: string) => kinds.find((one) => one.kind === kind)?.n ?? 0;
  return {
    within,
    person,
    affiliations,
    standing: requirementsOn(policiesAt(await publishedPolicies(db), institutionId), day)
      .map((requirement) => ({ requirement, cell: cellOf(requirement, known, day) }))
      .filter(({ requirement, cell }) => cell.state !== 'not-bound' || !isOccasional(requirement)),
    obligations: await db
      .select()
      .from(obligation)
      .where(and(eq(obligation.personId, personId), eq(obligation.institutionId, institutionId)))
      .orderBy(desc(obligation.dueOn)),
    completions: (
      await db
        .select({
          id: completion.id,
          course: completion.course,
          completedOn: completion.completedOn,
          minutes: completion.minutes,
          serial: recordOfLearning.serial,
          revokedAt: recordOfLearning.revokedAt,
          supersededBy: recordOfLearning.supersededBy,
        })
        .from(completion)
        .leftJoin(recordOfLearning, eq(recordOfLearning.completionId, completion.id))
        .where(eq(completion.personId, personId))
        .orderBy(desc(completion.completedOn))
    ).map(({ revokedAt, supersededBy, ...one }) => ({ ...one, standing: recordStanding(one.serial, { revokedAt, supersededBy }) })),
    projects: await db
      .select({
        id: project.id,
        title: project.title,
        role: projectMember.role,
        startedOn: projectMember.startedOn,
        finishedOn: projectMember.finishedOn,
      })
      .from(projectMember)
      .innerJoin(project, eq(project.id, projectMember.projectId))
      .where(and(eq(projectMember.personId, personId), eq(project.institutionId, institutionId)))
      .orderBy(desc(projectMember.startedOn)),
    evidence: { acts: counted('lesson_act'), exams: counted('exam_pass') },
    history: readsLog ? await factsAbout(db, personId) : null,
    titles: await titles(db),
    mayCorrect: (await correctsAt(db, personId, { actor, now })) !== undefined,
    mayInvite: (await personToInvite(db, personId))?.places.some((one) => may(actor, 'people.invite', one)) ?? false,
  };
};

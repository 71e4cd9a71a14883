import { and, eq } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, project, projectMember, unit } from '#db/schema/index.ts';
import { mergesThen, standsFor } from '#domain/people/merged-then.ts';
import type { ProjectRole } from '#domain/projects/project.ts';
import type { Occasion } from '#domain/requirements/bound.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { mergesAround } from '../people/merges-around.ts';
import { among } from '../shared/among.ts';
import { packed } from '../shared/packed.ts';

const endOfTime = new Date(8.64e15);

export type OccasionAt = Occasion & { personId: string; institutionId: string };

/** The affiliations of these people, past ones too, as what binds them. */
export const joinedBy = async (db: Reader, personIds: readonly string[]): Promise<OccasionAt[]> => {
  const people = await db
    .select({
      personId: affiliation.personId,
      rows: packed({
        id: affiliation.id,
        personId: affiliation.personId,
        institutionId: affiliation.institutionId,
        startedOn: affiliation.startedOn,
        finishedOn: affiliation.finishedOn,
        position: affiliation.position,
        contract: affiliation.contract,
        path: unit.path,
      }),
    })
    .from(affiliation)
    .innerJoin(unit, eq(unit.id, affiliation.unitId))
    .where(among(affiliation.personId, personIds))
    .groupBy(affiliation.personId);
  const records = await recordsBehind(db, personIds);
  return people.flatMap(({ personId, rows }) => {
    const always = { trigger: 'onboarding' as const, personIds: records(personId) };
    return rows.map(({ path, contract, ...row }) => ({
      ...row,
      ...always,
      units: path.split('/').filter(Boolean),
      ...(contract && { contract }),
    }));
  });
};

/** The records that stand for a person, or stood at an instant: the person's own, and those merged into it. */
export const recordsBehind = async (db: Reader, personIds: readonly string[], knownAt?: Date): Promise<(personId: string) => string[]> => {
  const merges = mergesThen(await mergesAround(db, personIds), knownAt ?? endOfTime);
  return (personId) => [personId, ...merges.flatMap(({ goneId }) => (standsFor(merges, goneId) === personId ? [goneId] : []))];
};

export type PlaceAt = Extract<OccasionAt, { trigger: 'project' }>;
export type Place = Pick<typeof projectMember.$inferSelect, 'id' | 'personId' | 'role' | 'startedOn' | 'finishedOn'>;

type ProjectAsked = Pick<typeof project.$inferSelect, 'institutionId' | 'startedOn' | 'domains' | 'traits' | 'listedActivity'>;

/** A place on a project as what binds a person, with what the project is about. */
export const placeOn = (place: Place, on: ProjectAsked): PlaceAt => ({
  trigger: 'project',
  id: place.id,
  personId: place.personId,
  personIds: [place.personId],
  institutionId: on.institutionId,
  role: place.role,
  startedOn: place.startedOn,
  finishedOn: place.finishedOn,
  domains: on.domains,
  traits: on.traits,
  listed: on.listedActivity !== null,
  joins: place.startedOn > on.startedOn ? 'later' : 'at-start',
});

/** The place of somebody who is to join on a day. */
export const intendedPlace = (on: ProjectAsked, personId: string, role: ProjectRole, startedOn: PlainDate): PlaceAt =>
  placeOn({ id: 'intended', personId, role, startedOn, finishedOn: null }, on);

/** The places of these people on projects, past ones too. */
export const placesOf = async (db: Reader, personIds: readonly string[]): Promise<OccasionAt[]> => {
  const { id, personId, role, startedOn, finishedOn } = projectMember;
  const { institutionId, domains, traits, listedActivity } = project;
  const people = await db
    .select({
      rows: packed({ id, personId, role, startedOn, finishedOn, institutionId, domains, traits, listedActivity, began: project.startedOn }),
    })
    .from(projectMember)
    .innerJoin(project, eq(project.id, projectMember.projectId))
    .where(among(projectMember.personId, personIds))
    .groupBy(projectMember.personId);
  return people.flatMap(({ rows }) => rows.map((row) => placeOn(row, { ...row, startedOn: row.began })));
};

/** The ids of a person's places on one project. */
export const projectPlaces = async (db: Reader, projectId: string, personId: string): Promise<string[]> => {
  const rows = await db
    .select({ id: projectMember.id })
    .from(projectMember)
    .where(and(eq(projectMember.projectId, projectId), eq(projectMember.personId, personId)));
  return rows.map(({ id }) => id);
};

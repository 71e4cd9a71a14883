import { and, eq, sql } from 'drizzle-orm';
import type { Reader } from '#db/client.ts';
import { affiliation, project, projectMember, unit } from '#db/schema/index.ts';
import { type Merge, mergesThen, standsFor } from '#domain/people/merged-then.ts';
import type { ProjectRole } from '#domain/projects/project.ts';
import type { Occasion } from '#domain/requirements/bound.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { mergesAround } from '../people/merges-around.ts';
import { amongGiven, part } from '../shared/gathered.ts';
import type { Unpacked } from '../shared/packed.ts';

const endOfTime = new Date(8.64e15);

export type OccasionAt = Occasion & { personId: string; institutionId: string };

/** The affiliations of people, past ones too. */
export const affiliations = part({
  columns: {
    id: affiliation.id,
    personId: affiliation.personId,
    institutionId: affiliation.institutionId,
    startedOn: affiliation.startedOn,
    finishedOn: affiliation.finishedOn,
    position: affiliation.position,
    contract: affiliation.contract,
    continues: affiliation.continues,
    path: unit.path,
  },
  of: affiliation.personId,
  from: sql`${affiliation} inner join ${unit} on ${unit.id} = ${affiliation.unitId}`,
  where: amongGiven(affiliation.personId, 'people'),
});

/** An affiliation as what binds somebody for whom these records stand. */
export const joinedBy = (
  { path, contract, continues, ...row }: Unpacked<(typeof affiliations)['columns']>,
  personIds: readonly string[],
): OccasionAt => ({
  ...row,
  trigger: 'onboarding',
  personIds,
  units: path.split('/').filter(Boolean),
  ...(contract && { contract }),
  ...(continues && { continues }),
});

/** The records that stand for a person, or stood at an instant: the person's own, and those merged into it. */
export const recordsBehind = async (db: Reader, personIds: readonly string[], knownAt?: Date): Promise<(personId: string) => string[]> =>
  recordsMerged(await mergesAround(db, personIds), knownAt);

export const recordsMerged = (around: readonly Merge[], knownAt?: Date): ((personId: string) => string[]) => {
  const merges = mergesThen(around, knownAt ?? endOfTime);
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

const { id, personId, role, startedOn, finishedOn } = projectMember;
const { institutionId, domains, traits, listedActivity } = project;

/** The places of people on projects, past ones too. */
export const projectPlacesPart = part({
  columns: { id, personId, role, startedOn, finishedOn, institutionId, domains, traits, listedActivity, began: project.startedOn },
  of: projectMember.personId,
  from: sql`${projectMember} inner join ${project} on ${project.id} = ${projectMember.projectId}`,
  where: amongGiven(projectMember.personId, 'people'),
});

/** The ids of a person's places on one project. */
export const projectPlaces = async (db: Reader, projectId: string, personId: string): Promise<string[]> => {
  const rows = await db
    .select({ id: projectMember.id })
    .from(projectMember)
    .where(and(eq(projectMember.projectId, projectId), eq(projectMember.personId, personId)));
  return rows.map(({ id }) => id);
};

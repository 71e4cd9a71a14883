import type { Reader } from '#db/client.ts';
import type { ProjectRole } from '#domain/projects/project.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { projectsTold } from '../requirements/facts-then.ts';
import { intendedPlace, type PlaceAt } from '../requirements/occasions-of.ts';
import type { FoundProject } from './project-by-id.ts';

type Intended = { personId: string; role: ProjectRole; startedOn: PlainDate; knownAt?: Date | undefined };

/** The place of somebody who is to join a project on a day; with `knownAt`, by what was known of the project then. */
export const placeIntended = async (
  db: Reader,
  project: FoundProject,
  { personId, role, startedOn, knownAt }: Intended,
): Promise<PlaceAt> => {
  const place = intendedPlace(project, personId, role, startedOn);
  const told = knownAt && (await projectsTold(db, [project.id], knownAt)).get(project.id);
  if (!told) return place;
  const { domains, traits, listed } = told;
  return { ...place, domains, traits, listed, joins: startedOn > told.startedOn ? 'later' : 'at-start' };
};

import type { Reader } from '#db/client.ts';
import { type Actor, placesWhere } from '#domain/auth/permission.ts';
import type { PlainDate } from '#domain/shared/plain-date.ts';
import { type Institutions, projectNamed } from './gate-subjects.ts';
import { type FoundProject, projectById } from './project-by-id.ts';

/** The institutions whose projects an actor's roles let them ask the gate about. */
export const askedOf = (actor: Actor): Institutions => {
  const places = placesWhere(actor, 'clearances.ask');
  return places === 'everywhere' ? places : places.map(({ institutionId }) => institutionId);
};

/** The project an actor means: one of their institutions, by number or id, or one they look after for its lead, by id. */
export const projectAsked = async (db: Reader, named: string, actor: Actor, today: PlainDate): Promise<FoundProject | undefined> => {
  const found = await projectNamed(db, named, askedOf(actor), today);
  if (found || actor.kind !== 'person') return found;
  const one = await projectById(db, named, today);
  return one?.place.proxies.includes(actor.personId) ? one : undefined;
};

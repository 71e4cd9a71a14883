import { type Actor, may, type Permission, type Place } from '../auth/permission.ts';

/** A project as permissions see it: where it stands, who leads it, and whom they named to do the clicks. */
export type ProjectPlace = Place & { leads: readonly string[]; proxies: readonly string[] };

/** What somebody named by a lead may do on that project, whatever roles they hold. Naming another is not in it. */
const byProxy: readonly Permission[] = ['projects.read', 'projects.manage', 'clearances.ask'];

/** The actor without what an investigator may do on projects led in person. */
export const beyondOwn = (actor: Actor): Actor =>
  actor.kind === 'system' ? actor : { ...actor, grants: actor.grants.filter(({ role }) => role !== 'principal_investigator') };

/** Whether the actor holds the permission for projects at large, and not only, as an investigator does, for those led in person. */
export const mayOnAllProjects = (actor: Actor, permission: Permission, place: Place): boolean => may(beyondOwn(actor), permission, place);

/** Whether the actor may do this on a project in their own right: by a role for projects at large, or as an investigator who leads it. */
export const mayInOwnRight = (actor: Actor, permission: Permission, { leads, proxies: _, ...place }: ProjectPlace): boolean =>
  mayOnAllProjects(actor, permission, place) ||
  (actor.kind === 'person' && leads.includes(actor.personId) && may(actor, permission, place));

/** Whether the actor may do this on a project: in their own right, or as a proxy of a lead. */
export const mayOnProject = (actor: Actor, permission: Permission, place: ProjectPlace): boolean =>
  mayInOwnRight(actor, permission, place) ||
  (actor.kind === 'person' && place.proxies.includes(actor.personId) && byProxy.includes(permission));

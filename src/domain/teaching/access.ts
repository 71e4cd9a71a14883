import { type Actor, may, type Place } from '../auth/permission.ts';

/** A class as permissions see it: where it stands and who teaches it. */
export type ClassPlace = Place & { teachers: readonly string[] };

/** Whether the actor teaches this class. */
export const teaches = (actor: Actor, { teachers, ...place }: ClassPlace): boolean =>
  actor.kind === 'person' && teachers.includes(actor.personId) && may(actor, 'classes.teach', place);

/** Whether the actor may look into a class: by a role for all classes there, or as its teacher. */
export const mayReadClass = (actor: Actor, place: ClassPlace): boolean => may(actor, 'classes.read', place) || teaches(actor, place);

/** Whether the actor may run a class: its roster, its marks, its teachers. */
export const mayRunClass = (actor: Actor, place: ClassPlace): boolean => may(actor, 'classes.manage', place) || teaches(actor, place);

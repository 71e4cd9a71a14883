import { type Actor, type Permission, placesWhere } from '#domain/auth/permission.ts';

const opening = ['classes.teach', 'items.read'] as const satisfies Permission[];

/**
 * Whether somebody may have the edition for teachers: who teaches classes anywhere, or writes or reviews questions. What it adds is a plan for the
 * lessons and the keys of practice questions, so where the role holds does not matter.
 */
export const mayHaveTeacherEdition = (actor: Actor | undefined | null): boolean =>
  Boolean(actor && opening.some((permission) => placesWhere(actor, permission).length > 0));

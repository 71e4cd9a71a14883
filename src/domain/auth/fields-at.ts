import { type Actor, allows, type Permission } from './permission.ts';

/** The fields of research in which the actor may at an institution, or every field. Several grants add up. */
export const fieldsAt = (actor: Actor, permission: Permission, institutionId: string): readonly string[] | 'every' => {
  if (actor.kind === 'system') return 'every';
  const granting = actor.grants.filter(
    (grant) => allows[grant.role].includes(permission) && (grant.institutionId === null || grant.institutionId === institutionId),
  );
  if (granting.some(({ fields }) => fields === undefined || fields === null)) return 'every';
  return [...new Set(granting.flatMap(({ fields }) => fields ?? []))];
};
